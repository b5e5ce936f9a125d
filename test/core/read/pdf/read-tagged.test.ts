import { expect, test } from 'vitest'
import { readPdf } from '../../../../packages/core/src/read/pdf/index.ts'
import { print } from './set-pdf.ts'
import { type TaggedLine, taggedPdf } from './tagged-pdf.ts'

const p = (element: number, y: number, text: string, role = 'P', x = 57): TaggedLine => ({ element, role, x, y, text })

test('lines of one element are a paragraph, and of two elements are two, however they stand', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, 'A relay keeps each unit that it has until the next relay of the path says that it has it as well,'),
      p(1, 754, 'and drops it then. What it drops it keeps no longer, and nobody asks for it again, or for others'),
      p(1, 742, 'of its kind.'),
      p(
        2,
        730,
        'A store of the relay that is full takes no further units of any path that leads over it, however long',
      ),
      p(3, 718, 'Stores may be as large as their relays need.'),
    ]),
  )
  expect(print(document).split('\n')).toEqual([
    expect.stringMatching(/^paragraph A relay keeps .* and drops it then\. .* of its kind\.$/),
    expect.stringMatching(/^paragraph A store .* however long$/),
    'paragraph Stores may be as large as their relays need.',
  ])
})

test('a title is one by its element, in the print of the text', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, '1 Scope', 'H1'),
      p(2, 758, 'This text is about relays.'),
      p(3, 746, '2 Stores of relays', 'H1'),
      p(4, 734, 'A store shall have an end.'),
    ]),
  )
  expect(print(document)).toBe(
    'heading 1 Scope\nparagraph This text is about relays.\nheading 2 Stores of relays\nparagraph A store shall have an end.',
  )
})

test('a label and what it labels are one paragraph', async () => {
  const document = await readPdf(
    taggedPdf([
      p(1, 770, 'A relay has', 'P'),
      p(2, 758, 'a\\)', 'Lbl', 70),
      p(3, 758, 'a store;', 'LBody', 90),
      p(4, 746, 'b\\)', 'Lbl', 70),
      p(5, 746, 'a path.', 'LBody', 90),
    ]),
  )
  expect(print(document).replaceAll('→', ' ')).toBe(
    'paragraph A relay has\nparagraph a) a store;\nparagraph b) a path.',
  )
})

test('every character of a tagged page is read', async () => {
  const { ledger } = await readPdf(taggedPdf([p(1, 770, 'One.'), p(2, 758, 'Two.'), p(1, 746, 'One again.')]))
  expect(ledger).toEqual({ source: 17, read: 17 })
})
