import { describe, expect, test } from 'vitest'
import { rules } from '../../../packages/core/src/canon/index.ts'
import { meaningOf, tokensOf } from './meanings.ts'

const inText = (as: string | undefined): boolean => as !== 'document' && as !== 'annex-head'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  for (const { left, right, as } of rule.examples.filter((example) => inText(example.as))) {
    test(`is silent on ${left} | ${right}`, () => {
      expect(meaningOf(right, as)).toBe(meaningOf(left, as))
      // The difference is recorded under a rule, not lost.
      const marked = [...tokensOf(left, as), ...tokensOf(right, as)].filter((token) => token.rule !== undefined)
      expect(marked.length).toBeGreaterThan(0)
    })
  }
  for (const { left, right, as } of rule.counterExamples.filter((example) => inText(example.as))) {
    test(`tells ${left} from ${right}`, () => {
      expect(meaningOf(right, as)).not.toBe(meaningOf(left, as))
    })
  }
  test('has what a person needs to judge it', () => {
    expect(rule.id).toBe(id)
    expect(rule.row).toMatch(/^L-\d\d$/)
    for (const words of [rule.sentence, rule.driftWhen, rule.source]) expect(words.length).toBeGreaterThan(10)
    expect(rule.driftWhen).toMatch(/^It is drift when /)
    if (rule.appliedIn === 'canon') expect(rule.examples.length).toBeGreaterThan(0)
    if (rule.appliedIn === 'canon') expect(rule.counterExamples.length).toBeGreaterThan(0)
  })
})

test('every example of a rule that sets meanings names that rule', () => {
  const wrong = rules
    .filter((rule) => rule.appliedIn === 'canon')
    .flatMap((rule) =>
      rule.examples
        .filter((example) => inText(example.as))
        .filter(
          ({ left, right, as }) =>
            ![...tokensOf(left, as), ...tokensOf(right, as)].some((token) => token.rule === rule.id),
        )
        .map(({ left }) => `${rule.id}: ${left}`),
    )
  expect(wrong).toEqual([])
})

test('ids are unique', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
})
