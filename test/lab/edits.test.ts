import { describe, expect, test } from 'vitest'
import { edits } from './edits.ts'
import { judgeEdit } from './judge-edit.ts'
import { formats } from './print-example.ts'

// Every edit in one format, in turn: with the corpus every edit is run in every format.
const turns = edits.flatMap((edit, at) => {
  const able = formats.filter((format) => !edit.not.includes(format))
  const format = able[at % able.length]
  return format === undefined ? [] : [{ edit, format }]
})

describe('an edit of one printing is one finding, of the right kind and grade', () => {
  for (const { edit, format } of turns) {
    test(`${edit.name}: ${edit.kinds[0]} in ${format}`, async () => {
      expect(await judgeEdit(edit, format)).toBe('')
    })
  }
})
