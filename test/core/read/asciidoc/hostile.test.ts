import { expect, test, vi } from 'vitest'
import { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { readText } from './read-text.ts'

const head = '= T\n\n== A\n\n'
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

/** What costs the parser much more than its length. */
const hostile: readonly (readonly [string, string])[] = [
  ['stars', '*a '.repeat(30_000)],
  ['brackets', '['.repeat(100_000)],
  ['anchors', '[[a'.repeat(30_000)],
  ['references', '<<a'.repeat(30_000)],
  ['macros', 'alt:[a '.repeat(20_000)],
  ['passes', '+a '.repeat(30_000)],
  ['addresses', 'http://'.repeat(20_000)],
  ['a host of dots', `${'a.'.repeat(50_000)}@b`],
  ['open attributes', '{a'.repeat(50_000)],
  ['one word', 'a'.repeat(500_000)],
  ['titles of one name', '== H\n\n'.repeat(3_000)],
  ['conditions', 'ifdef::a[]\n'.repeat(20_000)],
  ['terms', 'a:: b\n'.repeat(3_000)],
  ['rows', `|===\n${'|a |b\n'.repeat(3_000)}|===`],
  ['an open table', `|===\n${'|a |b\n'.repeat(500)}`],
  ['cells on a line', `|===\n${'|a'.repeat(50_000)}\n|===`],
  ['open listing', `----\n${'a\n'.repeat(20_000)}`],
  ['attributes in attributes', lines(12, (at) => `:a${at + 1}: ${`{a${at}}`.repeat(10)}`)],
  ['an item far away', '[start=999999999]\n. a\n. b'],
]

test.each(hostile)('%s are read in time, and kept', async (_name, text) => {
  const start = performance.now()
  const raw = await readText(head + text)
  expect(performance.now() - start).toBeLessThan(5_000)
  expect(raw.blocks.length).toBeGreaterThan(0)
  expect(raw.diagnostics.filter(({ code }) => code === 'text-unaccounted')).toEqual([])
})

test.each([
  ['repeated cells', '|===\n1000000000*|a\n|===', 'too-large'],
  ['a wide cell', '|===\n1000000000+|a\n|===', 'too-large'],
  ['columns', '[cols="1000000*"]\n|===\n|a\n|===', 'too-large'],
  ['blocks in blocks', lines(1_000, (at) => `${'='.repeat(4 + at)}\n`), 'too-deep'],
  ['lists in lists', lines(150, (at) => `${'*'.repeat(at + 1)} a`), 'too-deep'],
])('%s are refused by a clear error', async (_name, text, code) => {
  const error = await readText(head + text).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UnreadableDocumentError)
  expect((error as UnreadableDocumentError).code).toBe(code)
  expect((error as UnreadableDocumentError).message).toContain('x.adoc')
})

test('a long paragraph keeps its words and marks, and that is told', async () => {
  const raw = await readText(`${head}${'The *lamp* burns [1]. '.repeat(1_000)}\n\nThe *end*.\n`)
  const [, long, end] = raw.blocks
  expect(long).toMatchObject({ type: 'paragraph', children: [{ type: 'text' }] })
  expect(JSON.stringify(long)).toContain('The *lamp* burns [1]. The *lamp*')
  expect(JSON.stringify(end)).not.toContain('*')
  expect(raw.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['paragraph-too-long', 5]])
})

test('signs that the reader uses for itself are no marks in a text', async () => {
  const raw = await readText(`${head}a\ufdd00\ufdd2b\ufdd10\ufdd2 c\ufdd3d\n`)
  expect(raw.blocks).toHaveLength(2)
  expect(JSON.stringify(raw.blocks[1])).toContain('\ufffd')
})

test('a caller can stop', async () => {
  const { readAsciidoc } = await import('../../../../packages/core/src/read/asciidoc/index.ts')
  const signal = { aborted: true, reason: new Error('enough') }
  await expect(readAsciidoc(new TextEncoder().encode(`${head}a\n`), { signal })).rejects.toThrow('enough')
})

test('nothing is written to the console', async () => {
  const written = vi.spyOn(console, 'error')
  await readText(`${head}a footnoteref:[b]\n\n|===\n| a | b\n\n| c\n|===\n\n----\nopen\n`)
  expect(written).not.toHaveBeenCalled()
  written.mockRestore()
})
