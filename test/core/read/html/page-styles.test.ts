import { expect, test } from 'vitest'
import { PageStyles } from '../../../../packages/core/src/read/html/page-styles.ts'

test.each<[string, string, string | undefined, string | undefined]>([
  ['.c4{font-size:8pt;vertical-align:super}span.c5 { vertical-align: sub }', 'c5', undefined, 'vertical-align:sub'],
  ['/* runs */ .c1{color:#000}\n<!-- .c2{vertical-align:super} -->', 'c1 c2', undefined, 'vertical-align:super'],
  ['.c4{vertical-align:super}.c4{vertical-align:baseline}', 'c4', undefined, 'vertical-align:baseline'],
  ['.c4{vertical-align:baseline}.c4{vertical-align:super}', 'c4', undefined, 'vertical-align:super'],
  [
    '.notes .c4{vertical-align:super} .a.c5{vertical-align:super} p > .c6{vertical-align:sub}',
    'c4 c5 c6',
    undefined,
    undefined,
  ],
  [
    '.c7{font-weight:700}.c1{font-weight:400;font-style:normal}',
    'c1 c7',
    undefined,
    'font-weight:400;font-style:normal',
  ],
  ['.c1{font-weight:400}.c7{font-weight:700}', 'c7 c1', undefined, 'font-weight:700'],
  ['.c7{font-weight:700}', 'c7', 'font-weight:400', 'font-weight:400'],
  ['.c7{font-weight:700}', 'c7', 'color:red', 'color:red;font-weight:700'],
  ['.c7{font-weight:700}', 'c8', 'color:red', 'color:red'],
])('%s gives the classes %j beside %j the style %j', (sheet, classes, own, style) => {
  const styles = new PageStyles()
  styles.add(sheet)
  expect(styles.of(classes.split(' '), own)).toBe(style)
})
