import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAdjustments, type HouseRule } from '../../packages/core/src/index.ts'
import { compareMarkdown } from '../core/adjust/compare-markdown.ts'

/** Words that bear on what is said: within a row all differ in meaning. */
const weighty = [
  ['shall', 'should', 'may', 'can', 'must'],
  ['is', 'is not', 'is never'],
  ['5', '6', '0.5', '10', 'two', 'three'],
  ['ms', 's', 'octets', 'bits'],
  ['relayId', 'beaconId', 'max_relays', 'x1'],
  ['all', 'any', 'each', 'only'],
  ['less than', 'greater than', 'equal to'],
  ['and', 'or', 'unless'],
  ['valid', 'invalid', 'enabled', 'disabled'],
] as const
const plainWords = ['relay', 'beacon', 'station', 'answer', 'sends', 'keeps', 'large', 'quick', 'the', '{x}', '{y}']

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 1, arbitrary: fc.constantFrom(...weighty.flat()) },
)
const wording = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

const runs = 150

test('no wording that is taken makes equal what differs in a word of weight', async () => {
  let taken = 0
  await fc.assert(
    fc.asyncProperty(
      wording,
      wording,
      fc.nat(weighty.length - 1),
      fc.nat(9),
      fc.nat(9),
      async (left, right, row, i, j) => {
        const rule: HouseRule = { id: 'x', left, right, reason: 'Style.' }
        if (checkAdjustments({ houseRules: [rule] }).length > 0) return
        taken++
        const words = weighty[row] as readonly string[]
        const [a, b] = [words[i % words.length] as string, words[j % words.length] as string]
        if (a === b) return
        // The words of weight stand for {x}, behind the wording, and before it.
        const say = (text: string, weight: string, at: number) => {
          const filled = text.replaceAll('{x}', at === 0 ? weight : 'red').replaceAll('{y}', 'blue')
          return `# 1 Scope\n\nThe hub ${at === 1 ? `${weight} ` : ''}${filled} ${at === 2 ? `${weight} ` : ''}at once.`
        }
        for (const at of left.includes('{x}') ? [0, 1, 2] : [1, 2]) {
          const { findings } = await compareMarkdown(say(left, a, at), say(right, b, at), { houseRules: [rule] })
          expect(findings.length, `${left} | ${right}: ${a} | ${b} at ${at}`).toBeGreaterThan(0)
        }
      },
    ),
    { numRuns: runs, seed: 20_261_123 },
  )
  expect(taken).toBeGreaterThan(10)
}, 120_000)

test('a house rule changes nothing between two texts that are equal', async () => {
  await fc.assert(
    fc.asyncProperty(wording, wording, fc.array(word, { maxLength: 12 }), async (left, right, words) => {
      const rule: HouseRule = { id: 'x', left, right, reason: 'Style.' }
      if (checkAdjustments({ houseRules: [rule] }).length > 0) return
      const text = `# 1 Scope\n\nThe hub ${[left, ...words, right].join(' ').replace(/[{}]/g, '')} at once.`
      expect((await compareMarkdown(text, text, { houseRules: [rule] })).findings).toEqual([])
    }),
    { numRuns: runs, seed: 20_261_123 },
  )
}, 120_000)
