import { expect, test } from 'vitest'
import { edits } from '../lab/edits.ts'
import { judgeEdit } from '../lab/judge-edit.ts'
import { formats } from '../lab/print-example.ts'

/**
 * Edits that are found and told in more than one finding: notes below a table of Markdown are paragraphs, a note or paragraph
 * less moves a footnote of a PDF to another page, and a line more moves a page turn of plain text.
 */
const knownWrong: ReadonlySet<string> = new Set([
  'table with notes dropped in Markdown',
  'note dropped in PDF',
  'paragraph dropped in PDF',
  'paragraph twice in plain text',
])

/** Every edit of the example in every format: slow, so that it runs with the corpus, and prints kinds by formats. */
test('every edit is found in every format', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  const found = new Map<string, Map<string, [number, number]>>()
  for (const edit of edits) {
    for (const format of formats.filter((name) => !edit.not.includes(name))) {
      const said = await judgeEdit(edit, format)
      const row = found.get(edit.kinds[0] ?? '') ?? new Map<string, [number, number]>()
      found.set(edit.kinds[0] ?? '', row)
      const [right, all] = row.get(format) ?? [0, 0]
      row.set(format, [right + (said === '' ? 1 : 0), all + 1])
      if (said !== '' && !knownWrong.has(`${edit.name} in ${format}`)) wrong.push(`${edit.name} in ${format}: ${said}`)
    }
  }
  console.info(['kind', ...formats].join(' | '))
  for (const [kind, row] of [...found].sort())
    console.info([kind, ...formats.map((format) => (row.get(format) ?? [0, 0]).join('/'))].join(' | '))
  expect(wrong).toEqual([])
})
