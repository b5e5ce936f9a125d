import { expect, test } from 'vitest'
import { ledElsewhere } from '../../../packages/core/src/canon/find/led-elsewhere.ts'
import type { Anchored } from '../../../packages/core/src/canon/text-context.ts'

const anchors: ReadonlyMap<string, Anchored> = new Map<string, Anchored>([
  ['s4', { kind: 'clause', number: '4' }],
  ['s4-1', { kind: 'clause', number: '4.1' }],
  ['a', { kind: 'annex', number: 'A' }],
  ['t1', { kind: 'table', number: '1' }],
  ['f1', { kind: 'figure', number: '1' }],
  ['fa', { kind: 'figure', number: 'a' }],
  ['e', { kind: 'formula', number: 'B.1' }],
  ['b2', { kind: 'reference', number: '2' }],
  ['_Ref12', { kind: 'clause', number: '4.1' }],
])

test.each<[string, string, string]>([
  ['4.2', 's4-1', '4.1'],
  ['Clause 5', 's4', '4'],
  ['clause 1', 't1', '1'],
  ['Annex B', 'a', 'A'],
  ['Table 2', 't1', '1'],
  ['Table 1', 'f1', '1'],
  ['Fig. 2', 'f1', '1'],
  ['(B.2)', 'e', 'B.1'],
  ['[1]', 'b2', '2'],
])('%s is another place than that of %s', (printed, anchor, number) => {
  expect(ledElsewhere(printed, anchor, anchors)?.number).toBe(number)
})

test.each<[string, string]>([
  ['4.1', 's4-1'],
  ['Clause 4', 's4-1'],
  ['4.1.2', 's4-1'],
  ['Annex A', 'a'],
  ['A.3', 'a'],
  ['Table 1', 't1'],
  ['Table 1', 's4-1'],
  ['FIGURE 1', 'f1'],
  ['Figure 1a', 'f1'],
  ['Figure 2', 'fa'],
  ['Equation (B-1)', 'e'],
  ['[2]', 'b2'],
  ['4.2', '_Ref12'],
  ['4.2', 'nowhere'],
  ['above', 's4-1'],
  ['LCP', 's4-1'],
  ['a', 's4-1'],
  ['', 's4-1'],
])('%j does not contradict a link to %s', (printed, anchor) => {
  expect(ledElsewhere(printed, anchor, anchors)).toBeUndefined()
})
