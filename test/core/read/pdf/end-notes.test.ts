import { expect, test } from 'vitest'
import type { RawBlock } from '../../../../packages/core/src/model/raw.ts'
import { takeEndNotes } from '../../../../packages/core/src/read/pdf/end-notes.ts'

const paragraph = (...texts: (string | { raised: string })[]): RawBlock => ({
  type: 'paragraph',
  place: {},
  children: texts.map((text) =>
    typeof text === 'string'
      ? { type: 'text', value: text }
      : { type: 'text', value: text.raised, script: 'superscript' },
  ),
})

test('a note at the end goes to its call, and no exponent is one', () => {
  const blocks = [
    paragraph('A relay counts to 2', { raised: '1' }, ' and waits.', { raised: '1' }),
    paragraph('See ISO 9000', { raised: '2)' }, '.'),
    paragraph('1. It waits for long. \u21a9'),
    paragraph('2) Withdrawn.\u21a9'),
    paragraph('3. Nobody calls it. \u21a9'),
  ]
  takeEndNotes(blocks)
  expect(blocks).toHaveLength(3)
  expect(blocks[0]).toMatchObject({
    children: [
      { value: 'A relay counts to 2' },
      { type: 'text', value: '1' },
      { value: ' and waits.' },
      { type: 'footnote-anchor', value: '1', children: [{ value: 'It waits for long. ' }] },
    ],
  })
  expect(blocks[1]).toMatchObject({
    children: [{}, { type: 'footnote-anchor', value: '2)', children: [{ value: 'Withdrawn.' }] }, {}],
  })
})
