import { expect, test } from 'vitest'
import { textOf } from '../../../../packages/core/src/model/text-of.ts'
import { readText } from './print-raw.ts'

const deepList = (depth: number): string =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- item${i}`).join('\n')

/** What costs parsers of Markdown much more than its length. */
const hostile: readonly (readonly [string, string])[] = [
  ['brackets', '['.repeat(5_000)],
  ['pictures', '!['.repeat(5_000)],
  ['links', '[a]('.repeat(5_000)],
  ['nested brackets', `${'[a'.repeat(2_500)}${']'.repeat(2_500)}`],
  ['quotations', `${'>'.repeat(5_000)} x`],
  ['stars', '*'.repeat(5_000)],
  ['stars that close nothing', '(*a:*b '.repeat(40_000)],
  ['open emphasis', '*a '.repeat(5_000)],
  ['nested emphasis', `${'*a **b '.repeat(1_500)}${'** *'.repeat(1_500)}`],
  ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['dollars', '$a '.repeat(5_000)],
  ['double dollars', '$$ '.repeat(5_000)],
  ['tildes', '~a '.repeat(5_000)],
  ['carets', 'a^b'.repeat(5_000)],
  ['lists in lists', deepList(400)],
  ['lists on one line', `${'- '.repeat(3_000)}x`],
  ['numbers on one line', `${'1) '.repeat(2_000)}x`],
  ['quoted lists', `${'> - '.repeat(500)}x`],
  ['columns', `|${'a|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n|${'b|'.repeat(3_000)}`],
  ['open tags', '<b>'.repeat(5_000)],
  ['tags without end', '<a '.repeat(5_000)],
  ['quotes in tags', '<a b="'.repeat(5_000)],
  ['open tables', '<table>\n'.repeat(5_000)],
  ['open tables and one end', `${'<table>\n'.repeat(5_000)}</table>`],
  ['tables in cells', `${'<table><tr><td>'.repeat(3_000)}x`],
  ['open comments', '<!--'.repeat(5_000)],
  ['open comments and one end', `${'<!--\n'.repeat(5_000)}-->`],
  [
    'footnotes that call each other',
    `${Array.from({ length: 300 }, (_, i) => `[^${i}]`).join('')}\n\n${Array.from({ length: 300 }, (_, i) => `[^${i}]: ${Array.from({ length: 8 }, (_, k) => `[^${(i + k) % 300}]`).join(' ')}`).join('\n\n')}`,
  ],
  ['alerts', '> [!NOTE]\n> The lamp burns.\n\n'.repeat(5_000)],
  ['tables', '| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(5_000)],
  ['marks that close nothing', 'a* '.repeat(40_000)],
  ['marks in marks', '*a_b*c_'.repeat(20_000)],
  ['footnotes in footnotes', Array.from({ length: 20_000 }, (_, i) => `[^${i}]: on[^${i + 1}].\n`).join('\n')],
  ['lines of one paragraph', 'The lamp burns.\n'.repeat(20_000)],
  ['space in a heading', `# 1 Scope\n\n## 2 A${' '.repeat(100_000)}x`],
  ['definitions', '[a]: b\n'.repeat(5_000)],
  [
    'aliases in front matter',
    `---\na: &a [x]\n${Array.from({ length: 50 }, (_, i) => `b${i}: [*a, *a, *a]`).join('\n')}\n---\n`,
  ],
]

test.each(hostile)('hostile Markdown ends soon: %s', (_name, text) => {
  readText(text)
})

test('what is nested too deep keeps its words and is said', () => {
  const depth = 200
  const { blocks, diagnostics } = readText(deepList(depth))
  const words = blocks
    .map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type === 'code' ? block.value : ''))
    .join(' ')
  for (let i = 0; i < depth; i++) expect(words).toContain(`item${i}`)
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('too-deep')
})

test('what is too long to be read at once keeps its words, and is said', () => {
  for (const text of ['The lamp burns\n'.repeat(4_000), 'lamp* '.repeat(4_000), 'lamp~ `a`\n'.repeat(1_400)]) {
    const { blocks, diagnostics } = readText(text)
    const words = blocks.map((block) => (block.type === 'paragraph' ? textOf(block.children) : '')).join(' ')
    expect(words.match(/lamp[*~]?/g)?.join('')).toBe(text.match(/lamp[*~]?/g)?.join(''))
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['paragraph-too-long', 1]])
  }
})

test('quotations are cut where they end, and each keeps its place', () => {
  const { blocks } = readText('> [!NOTE]\n> The lamp burns.\n\n'.repeat(1_000))
  expect(blocks.map((block) => [block.type === 'paragraph' && block.role, block.place.line])).toEqual(
    Array.from({ length: 1_000 }, (_, at) => ['note', 3 * at + 1]),
  )
})
