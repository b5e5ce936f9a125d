import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'

const common = 'this Recommendation | International Standard'

/** Prints a text as Metanorma's authors type it in AsciiDoc, for one of the two bodies: nothing in it is numbered. */
export function printAsciidoc(blocks, formulas, publisher) {
  const itu = publisher === 'itu-t'
  const house = (text) =>
    itu ? text : text.replace(/ – /g, ' — ').replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2')
  const printing = { itu, house, formulas, state: { group: null, references: 0 } }
  printing.inline = (line, notes = []) =>
    runsOf(line)
      .map((part) => printInline(part, printing, notes))
      .join('')
  const out = []
  blocks.forEach((block, at) => {
    const tight = isEntry(block) && block.kind === blocks[at - 1]?.kind
    // An empty comment ends a list: what follows is none of its items.
    const ends = block.kind in listMarks && endsList(blocks[at - 1], block) ? '//\n\n' : ''
    const text = [...printBlock(block, printing)].join('\n\n')
    out.push(isItem(block, blocks[at - 1]) || tight ? '\n' : '\n\n', ends, text)
  })
  return `${header(itu)}${out.join('')}\n`
}

const listMarks = { bullet: '*', 'sub-bullet': '**', letter: '.', digit: '.' }
const isEntry = (block) => block.kind === 'abbreviation'
const isItem = (block, before) =>
  block.kind in listMarks && before !== undefined && !endsList(before, block) && before.kind in listMarks
const endsList = (before, block) => before?.kind in listMarks && family(before) !== family(block)
const family = ({ kind }) => (kind === 'sub-bullet' ? 'bullet' : kind)

function header(itu) {
  const attributes = itu
    ? {
        docnumber: names.rec,
        docidentifier: `ITU-T ${names.rec} (${names.recDate})`,
        'common-text-docnumber': `${names.iso}:${names.isoYear}`,
        'published-date': names.recDate.split('/').reverse().join('-'),
        doctype: 'recommendation',
        'title-en': names.ituTitle,
        'mn-document-class': 'itu',
      }
    : {
        docidentifier: `${names.iso}:${names.isoYear}`,
        'common-text-docnumber': `ITU-T ${names.rec} (${names.recDate})`,
        'copyright-year': names.isoYear,
        doctype: 'international-standard',
        'title-en': names.isoTitle,
        'mn-document-class': 'iso',
      }
  const lines = Object.entries({ ...attributes, language: 'en', stem: '' }).map(([name, value]) =>
    `:${name}: ${value}`.trimEnd(),
  )
  return `= ${itu ? names.ituTitle : names.isoTitle}\n${lines.join('\n')}`
}

const idOf = (kind, label) => `${kind}_${label.replace(/[()]/g, '').replaceAll('.', '-')}`
const places = { Table: 'tab', Figure: 'fig', Formula: 'for' }

function printInline(part, { itu, house }, notes) {
  const self = itu ? common : 'this document'
  switch (part.kind) {
    case 'self':
      return self
    case 'Self':
      return self.charAt(0).toUpperCase() + self.slice(1)
    case 'selfold':
      return common
    case 'selfid':
      return `Rec. ITU-T ${names.rec} | ${names.iso}`
    case 'oid':
      return '2.97.2.0.1'
    case 'le':
      return '≤'
    case 'clause':
      return `<<${idOf('sec', part.value)}>>`
    case 'place': {
      const [kind, number] = part.value.split(' ')
      return `<<${idOf(places[kind], number)}>>`
    }
    case 'cite':
      return `Rec. ${part.value}`
    case 'name':
      return `\`${part.value}\``
    case 'raised':
      return `^${part.value}^`
    case 'lowered':
      return `~${part.value}~`
    case 'footnote':
      return `footnote:[${house(part.value)}]`
    case 'table-footnote':
      return `footnote:[${notes[part.value]}]`
    default:
      return house(part.value)
  }
}

function* printBlock(block, printing) {
  const { itu, house, inline, formulas } = printing
  switch (block.kind) {
    case 'heading':
      yield* printHeading(block, printing)
      break
    case 'bullet':
    case 'sub-bullet':
      yield `${listMarks[block.kind]} ${inline(block.text)}`
      break
    case 'letter':
    case 'digit':
      yield `${block.count > 1 ? '' : `[${block.kind === 'letter' ? 'loweralpha' : 'arabic'}]\n`}. ${inline(block.text)}`
      break
    case 'note':
      yield block.number
        ? `[NOTE,number=${block.number}]\n====\n${inline(block.text)}\n====`
        : `NOTE: ${inline(block.text)}`
      break
    case 'example':
      yield `[example]\n${inline(block.text)}`
      break
    case 'term':
      yield* printTerm(block, printing)
      break
    case 'abbreviation':
      yield `${block.short}:: ${house(block.long)}`
      break
    case 'reference':
      yield* printReference(block, printing)
      break
    case 'table':
      yield* printTable(block, printing)
      break
    case 'figure':
      yield `[[${idOf('fig', block.number)}]]\n.${house(block.title)}\nimage::figure-${block.number}.png[]`
      break
    case 'formula':
      yield `[[${idOf('for', block.number)}]]\n[${itu ? 'stem' : 'latexmath'}]\n++++\n${formulas[block.name][itu ? 'asciimath' : 'tex']}\n++++`
      break
    case 'code':
      yield `[source%unnumbered,asn1]\n----\n${block.code}\n----`
      break
    default:
      yield inline(block.text)
  }
}

function* printHeading({ label, title, status }, { itu, house }) {
  const words = house(itu ? title : (isoHeadings[title] ?? title))
  const annex = label !== null && /^[A-Z]$/.test(label)
  const depth = label === null || annex ? 1 : label.split('.').length
  const marks = [
    ...(label === null ? [] : [`[[${idOf('sec', label)}]]`]),
    ...(annex ? [`[appendix,obligation=${status}]`] : []),
    ...(label === '2' || title === 'Bibliography' ? ['[bibliography]'] : []),
  ]
  yield [...marks, `${'='.repeat(depth + 1)} ${words}`].join('\n')
  const self = itu ? common : 'this document'
  if (label === '2') yield itu ? referencesItu : referencesIso
  if (label === '3') yield `For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.`
  if (label === '4')
    yield `For the purposes of ${self}, the following ${itu ? 'abbreviations apply:' : 'abbreviated terms apply.'}`
}

function* printReference(block, { itu, house, state }) {
  if (itu && block.group !== state.group && block.group !== 'bibliography')
    yield `[bibliography]\n=== ${referenceHeads[block.group]}`
  state.group = block.group
  for (const { cited, title } of block.other ? [block, block.other] : [block]) {
    const mark = itu ? '' : `[[[ref_${++state.references},${cited}]]]`
    yield `* ${mark === '' ? cited : mark}, _${house(title)}_${itu ? '.' : ''}`
  }
}

function* printTable(block, { house, inline }) {
  const heads = block.heads ?? 1
  const notes = Object.fromEntries((block.footnotes ?? []).map(([letter, text]) => [letter, inline(text)]))
  const cell = (text) => {
    const { colspan, rowspan, text: words } = cellOf(text)
    const span = `${colspan > 1 ? colspan : ''}${rowspan > 1 ? `.${rowspan}` : ''}`
    return `${span === '' ? '' : `${span}+`}| ${inline(words, notes).replaceAll('|', '\\|')}`
  }
  const columns = block.rows[0].reduce((sum, text) => sum + cellOf(text).colspan, 0)
  yield [
    `[[${idOf('tab', block.number)}]]`,
    `.${house(block.title)}`,
    `[cols="${columns}*",headerrows=${heads},options="header"]`,
    '|===',
    ...block.rows.map((row) => row.map(cell).join(' ')).flatMap((row, at) => (at === heads ? ['', row] : [row])),
    '|===',
  ].join('\n')
  for (const note of block.notes) yield `NOTE: ${inline(note)}`
}

function* printTerm(block, { itu, inline }) {
  const [term, ...others] = block.terms
  yield [
    `[[term_${block.number.replaceAll('.', '-')}]]`,
    `=== ${term}`,
    ...others.map((other) => `alt:[${other}]`),
  ].join('\n')
  yield inline(itu ? block.definition : isoDefinition(block.definition))
  if (block.note) yield `NOTE: ${inline(block.note)}`
  if (block.source) yield `[.source]\n${block.source}`
}
