import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../../../packages/core/src/model/raw.ts'
import { dropFurniture } from '../../../packages/core/src/structure/drop-furniture.ts'

const place = { line: 1, column: 1 }
/** `# title` is a heading, any other line a paragraph. */
const blocksOf = (text: string): RawBlock[] =>
  text.split('\n').map((line): RawBlock => {
    const value = line.replace(/^# /, '')
    const children = [{ type: 'text', value }] as const
    return line.startsWith('# ')
      ? { type: 'heading', title: children, depth: 1, place }
      : { type: 'paragraph', children, place }
  })
const kept = (text: string): string[] =>
  dropFurniture(blocksOf(text)).blocks.map((block) =>
    block.type === 'heading'
      ? `# ${block.title.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')}`
      : block.type === 'paragraph'
        ? block.children.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')
        : block.type,
  )

describe('a table of contents without page numbers', () => {
  test('is as long as its lines are titles of headings that follow', () => {
    expect(
      kept('# Contents\nScope\n2 Relays\nAnnexes:\nAnnex A Rounds\n# 1 Scope\nText\n# 2 Relays\n# Annex A Rounds'),
    ).toEqual(['# 1 Scope', 'Text', '# 2 Relays', '# Annex A Rounds'])
  })

  test.each(['A relay shall answer', 'The key has 128 bits', 'Relays answer.', `Relays ${'and '.repeat(20)}more`])(
    'ends at “%s”',
    (line) => {
      expect(kept(`# Contents\n1 Scope\n${line}\n2 Relays\n# 1 Scope\n# 2 Relays`)).toContain(line)
    },
  )

  test('takes no line with it that is neither an entry nor the head of some', () => {
    expect(kept('# 1 Rounds\nContents\nKinds\nRelays are lit\nLimits\n# Kinds\n# Limits\nText')).toEqual([
      '# 1 Rounds',
      'Relays are lit',
      'Limits',
      '# Kinds',
      '# Limits',
      'Text',
    ])
  })

  test('may stand in a chapter, where its entries show it', () => {
    expect(kept('# 1 Scope\nContents\nKinds\n# Kinds\nText')).toEqual(['# 1 Scope', '# Kinds', 'Text'])
    expect(kept('# 1 Scope\nContents\nOf a box\n# Kinds\nText')).toEqual([
      '# 1 Scope',
      'Contents',
      'Of a box',
      '# Kinds',
      'Text',
    ])
  })

  test('ends where a line leads back: what stands there is no entry', () => {
    expect(kept('# Contents\n1 Scope\n2 Relays\nGeneral\nText\n# 1 Scope\n# 1.1 General\n# 2 Relays')).toEqual([
      'General',
      'Text',
      '# 1 Scope',
      '# 1.1 General',
      '# 2 Relays',
    ])
  })
})

test('a table of contents with page numbers ends at the first line without one', () => {
  expect(kept('# Contents\n1 Scope\t1\n2 Relays\t2\nGeneral\nText\n# 1 Scope\n# 2 Relays\n# 2.1 General')).toEqual([
    'General',
    'Text',
    '# 1 Scope',
    '# 2 Relays',
    '# 2.1 General',
  ])
})
