import { expect, test } from 'vitest'
import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import { inlineHtml } from '../../../../packages/core/src/report/html/inline-html.ts'

const run: Inline[] = [
  { type: 'text', value: 'up to ' },
  { type: 'text', value: '2', italic: true },
  { type: 'text', value: '32', script: 'superscript' },
  { type: 'text', value: ' octets, see ' },
  { type: 'cross-reference', value: '8.2', target: 'x' },
  { type: 'inline-formula', value: 'x^2', canonical: 'x^⟨2⟩' },
]
const html = (...marks: [from: number, to: number][]) =>
  inlineHtml(
    run,
    marks.map(([from, to]) => ({ from, to, open: '[', close: ']' })),
    { mathml: false, merged: false },
  )

test('prints as the text prints', () =>
  expect(html()).toBe('up to <i>2</i><sup>32</sup> octets, see 8.2<span class="fx">x^2</span>'))

test('marks words in a run', () => expect(html([3, 5])).toMatch(/^up \[to\] <i>/))

test('a mark runs over the borders of prints', () =>
  expect(html([3, 9])).toMatch(/^up \[to <i>2<\/i><sup>32<\/sup>\] octets/))

test('a place between two words is marked with nothing in it', () => expect(html([3, 3])).toMatch(/^up \[\]to /))

test('a formula is marked as a whole', () => {
  const end = 6 + 1 + 2 + 13 + 3
  expect(html([end + 1, end + 2])).toMatch(/8\.2\[<span class="fx">x\^2<\/span>\]$/)
  expect(html([end - 1, end + 2])).toMatch(/8\.\[2<span class="fx">x\^2<\/span>\]$/)
})

test('of marks that overlap the earlier one holds', () =>
  expect(html([0, 5], [3, 8])).toMatch(/^\[up to\]\[ <i>2<\/i><sup>3<\/sup>\]<sup>2<\/sup>/))

test('a mark behind the end is closed', () => expect(html([0, 10_000])).toMatch(/\]$/))
