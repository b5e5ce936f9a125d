import { expect, test } from 'vitest'
import { printBody, readBody, readXml } from './read-text.ts'

const section = (inner: string) => `<sec sec-type="terms"><label>3</label><title>Terms</title>${inner}</sec>`
const entry = (inner: string, attributes = '') =>
  `<tbx:termEntry ${attributes}><tbx:langSet xml:lang="en">${inner}</tbx:langSet></tbx:termEntry>`
const tig = (term: string, status = '') =>
  `<tbx:tig><tbx:term>${term}</tbx:term>${status === '' ? '' : `<tbx:normativeAuthorization value="${status}"/>`}</tbx:tig>`
const print = (inner: string) => printBody(section(inner)).split('\n').slice(1).join('\n')
const term = (inner: string) => print(`<term-sec><label>3.1</label>${inner}</term-sec>`)

test('an entry is a heading and its parts, in the order of print', () => {
  const inner =
    '<tbx:source>ISO 1, 3.1</tbx:source><tbx:note>It glows.</tbx:note><tbx:note>It hangs.</tbx:note><tbx:definition>device on a <italic>mast</italic></tbx:definition><tbx:subjectField>light</tbx:subjectField>'
  expect(term(entry(inner + tig('lantern')))).toBe(
    [
      '## term «3.1» lantern',
      'domain light',
      'definition device on a /mast/',
      'note «Note 1 to entry» It glows.',
      'note «Note 2 to entry» It hangs.',
      'term-source ISO 1, 3.1',
    ].join('\n'),
  )
})

test('terms come by their status', () => {
  const terms =
    tig('lamp', 'deprecatedTerm') +
    tig('light', 'admittedTerm') +
    tig('lantern', 'preferredTerm') +
    tig('lum', 'preferredTerm')
  expect(term(entry(terms))).toBe('## term «3.1» lantern\nterm lum\nadmitted-term light\ndeprecated-term lamp')
})

test('where no status is stated the first term is preferred', () => {
  expect(term(entry(tig('lantern') + tig('light')))).toBe('## term «3.1» lantern\nfurther-term light')
})

test('the status may be the text of the element', () => {
  const old =
    '<tbx:tig><tbx:term>lamp</tbx:term><tbx:normativeAuthorization>deprecatedTerm</tbx:normativeAuthorization></tbx:tig>'
  expect(term(entry(tig('lantern') + old))).toBe('## term «3.1» lantern\ndeprecated-term lamp')
})

test('an older entry groups its terms', () => {
  const ntig = '<tbx:ntig><tbx:termGrp><tbx:term>lantern</tbx:term></tbx:termGrp></tbx:ntig>'
  expect(term(entry(`<tbx:definition>d</tbx:definition>${ntig}`))).toBe('## term «3.1» lantern\ndefinition d')
})

test('an entry of the later generation is read alike', () => {
  const later =
    '<tbx:conceptEntry><tbx:descrip type="subjectField">light</tbx:descrip><tbx:langSec xml:lang="en"><tbx:descripGrp><tbx:descrip type="definition">d</tbx:descrip><tbx:admin type="source">ISO 1</tbx:admin></tbx:descripGrp><tbx:note>n</tbx:note>' +
    '<tbx:termSec><tbx:term>lantern</tbx:term></tbx:termSec><tbx:termSec><tbx:term>lamp</tbx:term><tbx:termNote type="administrativeStatus">deprecatedTerm-admn-sts</tbx:termNote></tbx:termSec></tbx:langSec></tbx:conceptEntry>'
  expect(term(later)).toBe(
    '## term «3.1» lantern\ndeprecated-term lamp\ndomain light\ndefinition d\nnote «Note 1 to entry» n\nterm-source ISO 1',
  )
})

test('only the language of the text is read', () => {
  const french =
    '<tbx:langSet xml:lang="fr"><tbx:definition>f</tbx:definition><tbx:tig><tbx:term>lanterne</tbx:term></tbx:tig></tbx:langSet>'
  const both = `<tbx:termEntry>${french}<tbx:langSet xml:lang="en">${tig('lantern')}</tbx:langSet></tbx:termEntry>`
  const xml = `<standard xml:lang="en"><body><term-sec><label>3.1</label>${both}</term-sec></body></standard>`
  const { blocks, diagnostics } = readXml(xml)
  expect(blocks).toMatchObject([{ type: 'heading', title: [{ value: 'lantern' }] }])
  expect(diagnostics).toMatchObject([{ code: 'other-language' }])
})

test('a definition of several parts is one line', () => {
  const definition =
    '<tbx:definition>one of <list><list-item><label>a)</label><p>lamp</p></list-item><list-item><label>b)</label><p>mast</p></list-item></list></tbx:definition>'
  expect(term(entry(definition + tig('lantern')))).toBe('## term «3.1» lantern\ndefinition one of¶a)⇥lamp¶b)⇥mast')
})

test('examples are numbered where there are several', () => {
  expect(term(entry(`${tig('a')}<tbx:example>x</tbx:example>`))).toContain('example «EXAMPLE» x')
  expect(term(entry(`${tig('a')}<tbx:example>x</tbx:example><tbx:example>y</tbx:example>`))).toContain(
    'example «EXAMPLE 2» y',
  )
})

test('a note that prints its own label gets no second', () => {
  expect(term(entry(`${tig('a')}<tbx:note>Note 1 to entry: x</tbx:note>`))).toBe(
    '## term «3.1» a\nnote Note 1 to entry: x',
  )
})

test('the number of another term leads to its entry', () => {
  expect(
    term(
      entry(
        `${tig('a')}<tbx:definition>a <tbx:entailedTerm target="term_3.2">lamp (3.2)</tbx:entailedTerm></tbx:definition>`,
      ),
    ),
  ).toBe('## term «3.1» a\ndefinition a lamp ({3.2→term_3.2})')
})

test('a number that stands only in the id is printed', () => {
  expect(print(`<term-sec>${entry(tig('a'), 'id="term_3.12"')}</term-sec>`)).toBe('## term «3.12» a')
  expect(print(`<term-sec>${entry(tig('a'), 'id="x-9"')}</term-sec>`)).toBe('## term a')
})

test('terms nest, and stand in groups', () => {
  const inner = `<term-sec><label>3.1.1</label>${entry(tig('b'))}</term-sec>`
  expect(term(entry(tig('a')) + inner)).toBe('## term «3.1» a\n### term «3.1.1» b')
  expect(term(`<title>Lamps</title>${inner}`)).toBe('## «3.1» Lamps\n### term «3.1.1» b')
})

test('of a printed form beside an entry only the news are read', () => {
  const display = '<term-display><p><bold>lantern</bold></p><p>device</p><p>[ISO 1]</p><p>news</p></term-display>'
  expect(
    term(entry(`<tbx:definition>device</tbx:definition><tbx:source>ISO 1</tbx:source>${tig('lantern')}`) + display),
  ).toBe('## term «3.1» lantern\ndefinition device\nterm-source ISO 1\nparagraph news')
})

test('where and how a term is used is reported as not compared', () => {
  const { diagnostics } = readBody(
    section(
      `<term-sec>${entry('<tbx:tig><tbx:term>a</tbx:term><tbx:geographicalUsage>GB</tbx:geographicalUsage></tbx:tig>')}</term-sec>`,
    ),
  )
  expect(diagnostics).toMatchObject([{ notCompared: { block: 'term-entry', characters: 2 } }])
})
