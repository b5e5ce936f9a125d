import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from '../cli/run-command.ts'

const whole = `failOn: technical
report: [json=a.json]
pairs:
  - { name: x, left: l.md, right: r.md, mode: common }
rules: [{ rule: unicode-form, only: { clauses: ["Annex *"], sides: [left] }, reason: "Proofread." }]
houseRules: [{ id: end-user, left: end user, right: subscriber, reason: Agreed., in: [body] }]
grades: [{ kind: wording-changed, clauses: [2], grade: editorial, reason: Unread. }]
clauseMap: { "8.10": "8.2" }
pairings: { Table 3: Table 4 }
oneSideOnly: [{ side: left, clause: Annex K, marker: "(only here)" }]
`

/** The configuration with some of it cut out, doubled, or put in from elsewhere. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(whole.length),
      cut: fc.nat(30),
      put: fc.oneof(
        fc.constantFrom(
          '{',
          '[',
          ']',
          '}',
          ': ',
          '- ',
          '\n',
          '\t',
          '*a',
          '&a ',
          '"',
          "'",
          '|',
          '>',
          '#',
          '?',
          '~',
          '!!js/function x',
          '<<: *a',
          '%',
        ),
        fc.string({ maxLength: 8, unit: 'binary' }),
        fc.nat(whole.length - 30).map((from) => whole.slice(from, from + 30)),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), whole))

test('the configuration itself is sound', async () => {
  const file = makeFiles({ 'c.yaml': whole, 'l.md': makeText(), 'r.md': makeText() })
  expect(await runCommand(['config', 'check', '--config', file('c.yaml')])).toMatchObject({ code: 0, err: '' })
})

test('a damaged configuration is told or is sound, and is never a bug', async () => {
  const file = makeFiles({ 'l.md': makeText(), 'r.md': makeText() })
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      writeFileSync(file('c.yaml'), text)
      const { code, err } = await runCommand(['config', 'check', '--config', file('c.yaml')])
      expect([0, 2, 3], err).toContain(code)
      if (code === 2) expect(err).toMatch(/c\.yaml:\d+:\d+: .+[.?]\n$/)
    }),
    { numRuns: 300, seed: 20_261_123 },
  )
}, 120_000)
