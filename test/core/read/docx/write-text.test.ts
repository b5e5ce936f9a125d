import { expect, test } from 'vitest'
import { textOf } from '../../../../packages/core/src/model/text-of.ts'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx } from './make-docx.ts'

function textIn(inner: string): string {
  const [block] = readDocx(makeDocx({ body: `<w:p><w:r>${inner}</w:r><w:r><w:t>8.2</w:t></w:r></w:p>` })).blocks
  return block?.type === 'paragraph' ? textOf(block.children) : ''
}

test('a no-break space at the end of a run is kept, whether or not space is preserved', () => {
  expect(textIn('<w:t>clause\u00a0</w:t>')).toBe('clause 8.2')
  expect(textIn('<w:t xml:space="preserve">clause\u00a0</w:t>')).toBe('clause 8.2')
})

test('space at the end of a run is none where it is not preserved', () => {
  expect(textIn('<w:t>clause \n</w:t>')).toBe('clause8.2')
  expect(textIn('<w:t xml:space="preserve">clause </w:t>')).toBe('clause 8.2')
})
