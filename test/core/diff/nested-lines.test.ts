import { expect, test } from 'vitest'
import { nestedOtherwise } from '../../../packages/core/src/diff/words/nested-lines.ts'

const code = 'while open:\n  read\n  if late:\n    send\n    count\nstop'

test.each([
  ['a line falls out of its block', code, code.replace('    count', '  count'), '    count'],
  ['a line falls out of two', code, code.replace('    count', 'count'), '    count'],
  ['another width and tabs nest alike', code, code.replaceAll('  ', '\t'), null],
  ['a piece that is indented as a whole', code, code.replace(/^/gm, '   '), null],
  ['what nothing opens goes on with the line above', 'if a\n  send b\n    and c', 'if a\n  send b\n  and c', null],
  ['braces say where a block ends', 'if (a) {\n  b\n  c\n}', 'if (a) {\n  b\nc\n}', null],
  ['so do words', 'if a then\n  b\n  c\nend if', 'if a then\n  b\nc\nend if', null],
  ['a name that begins like such a word is none', 'if a\n  ending = 1\n  c', 'if a\n  ending = 1\nc', '  c'],
  ['a printing that indents nothing does not say', 'if a\n  b', 'if a\nb', null],
])('%s', (_, a, b, lines) => {
  expect(nestedOtherwise(a, b)).toBe(lines)
})
