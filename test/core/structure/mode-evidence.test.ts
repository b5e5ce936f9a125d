import { expect, test } from 'vitest'
import { findModeEvidence } from '../../../packages/core/src/structure/front/mode-evidence.ts'

test('a text that lists its differences from the other body’s text is a twin', () => {
  const title = 'Differences between Recommendation X.1988 and ISO/IEC 98988-2'
  expect(findModeEvidence([], '', ['Scope', title])).toEqual([{ mode: 'twin', from: 'statement', printed: title }])
})

test('a text that lists differences of something else is none', () => {
  expect(findModeEvidence([], '', ['Differences between class 0 and class 1'])).toEqual([])
})
