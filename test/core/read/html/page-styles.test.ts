import { expect, test } from 'vitest'
import { scriptClassesOf } from '../../../../packages/core/src/read/html/page-styles.ts'

test.each([
  ['.c4{font-size:8pt;vertical-align:super}span.c5 { vertical-align: sub }', ['c4', 'c5']],
  ['/* runs */ .c1{color:#000}\n<!-- .c2{vertical-align:super} -->', ['c2']],
  ['.c4{vertical-align:super}.c4{vertical-align:baseline}', []],
  ['.c4{vertical-align:baseline}.c4{vertical-align:super}', ['c4']],
  ['.notes .c4{vertical-align:super} .a.c5{vertical-align:super} p > .c6{vertical-align:sub}', []],
])('%s raises or lowers %j', (sheet, classes) => {
  expect([...scriptClassesOf(sheet).keys()]).toEqual(classes)
})
