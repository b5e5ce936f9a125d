import { expect, test } from 'vitest'
import { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { readSts } from '../../../../packages/core/src/read/sts/index.ts'
import { sample } from './sample.ts'

const bytes = new TextEncoder().encode(sample)

/** `read`, or the code with which a file is refused. Anything else is a bug of ours and must not pass for an answer. */
function outcome(file: Uint8Array): string {
  try {
    readSts(file, { path: 'x.xml' })
    return 'read'
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error
    expect(error.message.length).toBeGreaterThan(10)
    return error.code
  }
}

const of = (xml: string) => outcome(new TextEncoder().encode(xml))

test.each<[string, string, string]>([
  ['another kind of XML', '<html><body/></html>', 'not-a-document'],
  ['nothing', '', 'empty'],
  ['a standard without its end', '<standard><body><p>a', 'malformed-xml'],
  ['an empty standard', '<standard/>', 'read'],
])('%s', (_name, xml, expected) => {
  expect(of(xml)).toBe(expected)
})

test('the deepest nesting that XML may have is read, for every element that nests', () => {
  const nests = [
    'sec',
    'p',
    'list><list-item',
    'bold',
    'def-list><def-item><def',
    'table><tr><td',
    'fig',
    'term-sec',
    'non-normative-note',
    'fn',
    'disp-formula',
    'app',
    'ref-list',
    'styled-content',
    'zz',
    'array><table><tr><td',
    'adoption',
  ]
  for (const nest of nests) {
    const names = nest.split('><')
    const depth = Math.floor(490 / names.length)
    const open = names.map((name) => `<${name}>`).join('')
    const close = names
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
    expect(of(`<standard><body>${open.repeat(depth)}x${close.repeat(depth)}</body></standard>`), nest).toBe('read')
  }
})

test('nesting beyond that is refused by name', () => {
  expect(of(`<standard><body>${'<sec>'.repeat(10_000)}${'</sec>'.repeat(10_000)}</body></standard>`)).toBe('too-deep')
})

test('wherever a file is cut off, it is refused', () => {
  for (let end = 0; end < bytes.length - 1; end += 37)
    expect(outcome(bytes.subarray(0, end)), String(end)).not.toBe('read')
})

test('whatever bits are flipped in a file, it is read or refused', () => {
  // A fixed sequence that looks random: a failure can be repeated.
  let state = 12_345
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state % below
  }
  for (let round = 0; round < 600; round++) {
    const flipped = bytes.slice()
    for (let flips = 1 + random(3); flips > 0; flips--) {
      const at = random(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8))
    }
    outcome(flipped)
  }
})

test('whatever tags are swapped in a file, it is read or refused', () => {
  const names = [...new Set(Array.from(sample.matchAll(/<([a-z][\w:-]*)/g), ([, name]) => name as string))]
  for (const from of names) {
    for (const to of ['p', 'sec', 'table', 'list', 'fn', 'disp-formula', 'tbx:termEntry', 'constructor', 'toString']) {
      outcome(new TextEncoder().encode(sample.replaceAll(new RegExp(`<(/?)${from}(?=[\\s/>])`, 'g'), `<$1${to}`)))
    }
  }
})

test('half a million short elements are read in time', () => {
  expect(
    of(
      `<standard><body>${'<p>a<bold>b</bold></p>'.repeat(100_000)}<p>${'<bold>a</bold>'.repeat(200_000)}</p></body></standard>`,
    ),
  ).toBe('read')
})
