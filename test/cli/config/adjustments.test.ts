import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from '../run-command.ts'

const left = makeText('A relay shall answer the end user within 5 s. It keeps clauses – all of them.')
const right = makeText('A relay shall answer the subscriber within 5 s. It keeps clauses — all of them.')

/** Runs `check` on the pair of a configuration; `pair` and `common` are what it says besides. */
async function checkWith(common: string, pair = '', ...args: string[]) {
  const file = makeFiles({ 'l.md': left, 'r.md': right })
  const config = `${common}\npairs:\n  - left: l.md\n    right: r.md\n${pair.replace(/^(?=.)/gm, '    ')}`
  writeFileSync(file('c.yaml'), config)
  const ran = await runCommand(['check', '--config', file('c.yaml'), '--format', 'json', ...args])
  const report = ran.out === '' ? undefined : JSON.parse(ran.out)
  const mistakes = ran.err.replaceAll(file('c.yaml'), 'c.yaml').trimEnd().split('\n')
  return { ...ran, report, mistakes }
}

const houseRule = (id: string, more = '') =>
  `houseRules:\n  - { id: ${id}, left: end user, right: subscriber, reason: Agreed.${more} }`

describe('what a configuration lays down', () => {
  test('holds for every pair and is counted in the report', async () => {
    const { code, report } = await checkWith(houseRule('end-user'))
    expect(code).toBe(0)
    expect(report.adjusted.houseRules).toEqual([{ id: 'end-user', reason: 'Agreed.', permitted: 1 }])
    expect(report.permitted.map(({ rule }: { rule: string }) => rule)).toContain('end-user')
  })

  test('holds for its pair alone', async () => {
    expect((await checkWith('', houseRule('end-user'))).code).toBe(0)
    expect((await checkWith('')).code).toBe(1)
  })

  test('is overruled by the pair', async () => {
    const elsewhere = houseRule('end-user', ' , clauses: ["Annex *"]')
    expect((await checkWith(houseRule('end-user'), elsewhere)).code).toBe(1)
  })

  test('switches a rule off, and says so', async () => {
    const off = 'rules: [{ rule: unicode-form, off: true, reason: Dashes are proofread. }]'
    const { report } = await checkWith(`${houseRule('end-user')}\n${off}`)
    expect(report.adjusted.rules).toEqual([{ rule: 'unicode-form', reason: 'Dashes are proofread.', withdrawn: 1 }])
    expect(report.findings).toMatchObject([{ kind: 'punctuation-changed' }])
  })

  test('gives grades, and the finding tells from what', async () => {
    const { code, report } = await checkWith(
      'grades: [{ kind: wording-changed, clauses: [2], grade: typographic, reason: Read by nobody }]',
    )
    expect(code).toBe(0)
    expect(report.findings[0].gradedBy).toEqual({ from: 'editorial', reason: 'Read by nobody' })
    expect(report.findings[0].message).toMatch(
      /The configuration makes it typographic instead of editorial: Read by nobody\.$/,
    )
  })

  test('keeps labels as they are printed', async () => {
    const { mistakes, code } = await checkWith('clauseMap: { 8.10: 8.20, 2: 2 }')
    expect(code).toBe(1)
    expect(mistakes).toContain(
      'common-text: warning: in “clauseMap” of the configuration: The left text has no clause “8.10”.',
    )
  })

  test('tells no word of the texts where none may be told', async () => {
    const { report } = await checkWith(houseRule('end-user'), '', '--no-text')
    expect(JSON.stringify(report)).not.toContain('Agreed')
  })
})

test('explain knows what a configuration permits by', async () => {
  const file = makeFiles({ 'c.yaml': houseRule('end-user') })
  expect(await runCommand(['explain', 'end-user', '--config', file('c.yaml')])).toMatchObject({
    code: 0,
    out: expect.stringContaining('“end user” in the left text may be “subscriber” in the right.\n  Agreed.'),
  })
  expect((await runCommand(['explain', 'one-side-only', '--no-config'])).out).toContain('the configuration declares')
})

describe('mistakes in what is laid down are told with their place', () => {
  test.each([
    [
      'a rule that is none',
      'rules: [{ rule: unicode-frm, off: true, reason: x }]',
      '1:17: “unicode-frm” is not known: did you mean “unicode-form”?',
    ],
    [
      'a rule without a reason',
      'rules: [{ rule: unicode-form, off: true }]',
      '1:9: expected “reason”, which is missing.',
    ],
    ['a reason of blanks', 'rules: [{ rule: unicode-form, off: true, reason: " " }]', '1:50: expected a reason.'],
    [
      'a rule neither off nor narrowed',
      'rules: [{ rule: unicode-form, reason: x }]',
      '1:9: expected either “off” or “only”.',
    ],
    [
      'a rule that cannot be off',
      'rules: [{ rule: emphasis, off: true, reason: x }]',
      '1:17: the rule emphasis cannot be switched off: what it lets pass is not read.',
    ],
    [
      'a rule twice',
      'rules: [{ rule: cover, off: true, reason: x }, { rule: cover, off: true, reason: x }]',
      '1:56: “cover” stands in the list already.',
    ],
    [
      'a house rule that breaks the law',
      'houseRules:\n  - { id: x, left: shall be, right: should be, reason: x }',
      '2:5: the two wordings may not be equal: “shall” bears on what is said, and only one of them has it there.',
    ],
    [
      'a house rule that is called as a rule',
      'houseRules: [{ id: cover, left: a, right: b, reason: x }]',
      '1:20: “cover” is a rule of the practice: expected an id of its own.',
    ],
    [
      'a kind that is none',
      'grades: [{ kind: wording-chnged, grade: editorial, reason: x }]',
      '1:18: “wording-chnged” is not known: did you mean “wording-changed”?',
    ],
    ['a grade for everything', 'grades: [{ grade: editorial, reason: x }]', '1:10: expected “kind” or “clauses”.'],
    ['two clauses paired with one', 'clauseMap:\n  "1": "3"\n  "2": "3"', '3:8: “3” stands in the list already.'],
    [
      'a pairing of nothing',
      'pairings: { Tabel 1: Table 1 }',
      '1:13: “Tabel 1” names no block: expected such as Table 3, Figure A.1 or Formula (6-1).',
    ],
    [
      'a clause on no side',
      'oneSideOnly: [{ side: lft, clause: 2, reason: x }]',
      '1:23: “lft” is not known: did you mean “left”?',
    ],
    ['a clause without a word why', 'oneSideOnly: [{ side: left, clause: 2 }]', '1:15: expected “marker” or “reason”.'],
  ])('%s', async (_, config, mistake) => {
    const { code, out, mistakes } = await checkWith(config)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(mistakes.slice(1)).toEqual([`c.yaml:${mistake}`])
  })

  test('in a pair, at its place', async () => {
    const { mistakes } = await checkWith('', houseRule('cover'))
    expect(mistakes.slice(1)).toEqual(['c.yaml:6:15: “cover” is a rule of the practice: expected an id of its own.'])
  })

  test('where the pair and what is set for all go ill together', async () => {
    const { mistakes } = await checkWith('clauseMap: { "1": "3" }', 'clauseMap: { "2": "3" }')
    expect(mistakes[1]).toMatch(
      /^c\.yaml:3:5: “3” stands in the list already, together with what is set for all pairs\.$/,
    )
  })
})

describe('the command config', () => {
  test('says that a configuration has no mistakes, and names its pairs', async () => {
    const file = makeFiles({ 'c.yaml': 'pairs: [{ left: a.md, right: b.md }]', 'a.md': left, 'b.md': right })
    expect(await runCommand(['config', 'check', '--config', file('c.yaml')])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/c\.yaml has no mistakes: 1 pair \(a\)\.\n$/),
    })
  })

  test('tells texts that are not there', async () => {
    const file = makeFiles({ 'c.yaml': 'pairs: [{ left: a.md, right: b.md }]', 'a.md': left })
    const { code, err } = await runCommand(['config', 'check', '--config', file('c.yaml')])
    expect(code).toBe(3)
    expect(err).toMatch(/names what is no file: [^,]*b\.md\.\n$/)
  })

  test('tells the mistakes', async () => {
    const file = makeFiles({ 'c.yaml': 'pears: []' })
    const { code, err } = await runCommand(['config', 'check', '--config', file('c.yaml')])
    expect(code).toBe(2)
    expect(err).toContain('did you mean “pairs”?')
  })

  test('shows what it comes to', async () => {
    const file = makeFiles({ 'c.yaml': 'failOn: none\npairs: [{ left: a.md, right: b.md, mode: twin }]' })
    const { out } = await runCommand(['config', 'show', '--config', file('c.yaml')])
    expect(JSON.parse(out).pairs).toMatchObject([{ name: 'a', options: { failOn: 'none', mode: 'twin' } }])
  })

  test('has no other task', async () => {
    expect((await runCommand(['config', 'mend'])).err).toContain('“mend” is no task')
  })
})
