import { describe, expect, test } from 'vitest'
import type { Adjustments, Comparison } from '../../../packages/core/src/index.ts'
import { compareMarkdown } from './compare-markdown.ts'

const told = ({ findings }: Comparison): string[] =>
  findings.map(({ grade, kind, left, right }) => `${grade} ${kind} ${left?.clause ?? '∅'}|${right?.clause ?? '∅'}`)
const permittedBy = ({ permitted }: Comparison, rule: string): string[] =>
  permitted.filter((one) => one.rule === rule).map(({ left, right }) => `${left?.text ?? '∅'} | ${right?.text ?? '∅'}`)
const notesOf = ({ adjusted }: Comparison): string[] =>
  (adjusted?.notes ?? []).map(({ list, at, code, about, side }) => [list, at, code, about, side].join(' ').trim())

describe('a rule is narrowed', () => {
  const left = '# 1 Scope\n\nOne – two.\n\n# 2 Sending\n\n## 2.1 First\n\nThree – four.\n\nFive-six is kept.'
  const right = '# 1 Scope\n\nOne — two.\n\n# 2 Sending\n\n## 2.1 First\n\nThree — four.\n\nFive-six is kept.'
  const rule = (only: object): Adjustments => ({ rules: [{ rule: 'unicode-form', reason: 'House style.', only }] })

  test('to clauses, and what stands under them', async () => {
    expect(told(await compareMarkdown(left, right, rule({ clauses: ['2'] })))).toEqual([
      expect.stringMatching(/ 1\|1$/),
    ])
    expect(told(await compareMarkdown(left, right, rule({ clauses: ['2.*'] })))).toEqual([
      expect.stringMatching(/ 1\|1$/),
    ])
    expect(told(await compareMarkdown(left, right, rule({ clauses: ['1', '2.1'] })))).toEqual([])
  })

  test('to a mode', async () => {
    expect(await compareMarkdown(left, right, rule({ modes: ['twin'] }))).toMatchObject({ findings: { length: 2 } })
    expect(told(await compareMarkdown(left, right, rule({ modes: ['common'] })))).toEqual([])
  })

  test('to the side that may print otherwise', async () => {
    const plain = '# 1 Scope\n\nA time-stamp is kept.'
    const fancy = '# 1 Scope\n\nA time‑stamp is kept.'
    expect(told(await compareMarkdown(plain, fancy, rule({ sides: ['right'] })))).toEqual([])
    expect(told(await compareMarkdown(plain, fancy, rule({ sides: ['left'] })))).toHaveLength(1)
    expect(told(await compareMarkdown(fancy, plain, rule({ sides: ['left'] })))).toEqual([])
    // What both print alike is no difference, whoever may print it.
    expect(told(await compareMarkdown(fancy, fancy, rule({ sides: ['left'] })))).toEqual([])
  })

  test('to the side that has what the other lacks', async () => {
    const front = '# Summary\n\nThis is what it says.\n\n# 1 Scope\n\nText.'
    const body = '# 1 Scope\n\nText.'
    const only = (side: 'left' | 'right'): Adjustments => ({
      rules: [{ rule: 'itu-front-matter', reason: 'Only ITU-T has one.', only: { sides: [side] } }],
    })
    expect(told(await compareMarkdown(front, body, only('left')))).toEqual([])
    expect(told(await compareMarkdown(front, body, only('right')))).toEqual(['structural clause-missing Summary|∅'])
  })
})

describe('a house rule', () => {
  const rule = (more: object = {}): Adjustments => ({
    houseRules: [{ id: 'end-user', left: 'end user', right: 'subscriber', reason: 'Agreed in 2025.', ...more }],
  })
  const left = '# 1 Scope\n\nAn answer to the end user is sent. End user data is kept by the relay.'
  const right = '# 1 Scope\n\nAn answer to the subscriber is sent. Subscriber data is kept by the relay.'

  test('permits its two wordings, records them under its id, and counts them', async () => {
    const comparison = await compareMarkdown(left, right, rule())
    expect(told(comparison)).toEqual([])
    expect(permittedBy(comparison, 'end-user')).toEqual(['end user | subscriber', 'End user | Subscriber'])
    expect(comparison.adjusted?.houseRules).toEqual([{ id: 'end-user', reason: 'Agreed in 2025.', permitted: 2 }])
  })

  test('is not read the other way round', async () => {
    expect(told(await compareMarkdown(right, left, rule())).length).toBeGreaterThan(0)
  })

  test('makes no difference where both say the same', async () => {
    for (const text of [left, right]) {
      const comparison = await compareMarkdown(text, text, rule())
      expect(told(comparison)).toEqual([])
      expect(notesOf(comparison)).toEqual(['houseRules 0 unused end-user'])
    }
  })

  test('does not hide what changes beside it', async () => {
    const changed = right.replace('is kept by', 'shall be kept by')
    expect(told(await compareMarkdown(left, changed, rule()))).toEqual(['conformance requirement-changed 1|1'])
    const swapped = right.replace('to the subscriber', 'from the subscriber')
    expect(told(await compareMarkdown(left, swapped, rule()))).toHaveLength(1)
  })

  test('speaks only in its clauses and parts', async () => {
    const inHeading = ['# 1 End user data\n\nText.', '# 1 Subscriber data\n\nText.'] as const
    expect(told(await compareMarkdown(...inHeading, rule({ in: ['headings'] })))).toEqual([])
    expect(told(await compareMarkdown(...inHeading, rule({ in: ['body'] })))).toHaveLength(1)
    expect(told(await compareMarkdown(left, right, rule({ clauses: ['1'] })))).toEqual([])
    expect(told(await compareMarkdown(left, right, rule({ clauses: ['2', 'Annex *'] }))).length).toBeGreaterThan(0)
  })

  test('brings together clauses, cells and items that differ in nothing else', async () => {
    const text = (word: string, capital: string) =>
      `# 1 Scope\n\nText.\n\n# 2 ${capital}\n\n- ${word}\n- relay\n\nTable 1 – ${capital} data\n\n| ${capital} | size |\n|---|---|\n| ${word} | 3 |`
    const comparison = await compareMarkdown(text('end user', 'End user'), text('subscriber', 'Subscriber'), rule())
    expect(told(comparison)).toEqual([])
    expect(comparison.adjusted?.houseRules[0]?.permitted).toBe(5)
  })

  test('gives way to a longer one', async () => {
    const rules: Adjustments = {
      houseRules: [
        { id: 'end-user', left: 'end user', right: 'subscriber', reason: 'x' },
        { id: 'an-end-user', left: 'an end user', right: 'a subscriber', reason: 'x' },
      ],
    }
    const say = (words: string) => `# 1 Scope\n\nA relay answers ${words} at once.`
    const comparison = await compareMarkdown(say('an end user'), say('a subscriber'), rules)
    expect(told(comparison)).toEqual([])
    expect(permittedBy(comparison, 'an-end-user')).toHaveLength(1)
  })

  test('never speaks in code', async () => {
    const code = (word: string) => `# 1 Scope\n\nText.\n\n\`\`\`\n${word} ::= INTEGER\n\`\`\``
    const inline = (word: string) => `# 1 Scope\n\nThe field \`${word}\` is read.`
    const renamed: Adjustments = { houseRules: [{ id: 'x', left: 'client', right: 'customer', reason: 'Style.' }] }
    expect(told(await compareMarkdown(code('client'), code('customer'), renamed))).toHaveLength(1)
    expect(told(await compareMarkdown(inline('client'), inline('customer'), renamed))).toHaveLength(1)
  })

  test('with {x} lets one word pass that is the same on both sides', async () => {
    const pattern: Adjustments = {
      houseRules: [{ id: 'field', left: 'the field {x}', right: 'the {x} field', reason: 'Style.' }],
    }
    const say = (words: string) => `# 1 Scope\n\nA relay reads ${words} at once.`
    expect(told(await compareMarkdown(say('the field relayId'), say('the relayId field'), pattern))).toEqual([])
    expect(
      told(await compareMarkdown(say('the field relayId'), say('the beaconId field'), pattern)).length,
    ).toBeGreaterThan(0)
  })
})

describe('a grade that the user gives', () => {
  const left = '# 1 Scope\n\nText.\n\n# Annex A\n\nThe relay is big.\n\n## A.1 Sizes\n\nIt is very heavy.'
  const right = '# 1 Scope\n\nText.\n\n# Annex A\n\nThe relay is large.\n\n## A.1 Sizes\n\nIt is quite heavy.'
  const grade = (more: object): Adjustments => ({
    grades: [{ grade: 'typographic', reason: 'Nobody reads it.', ...more } as never],
  })

  test('counts in its clauses and what stands under them, and is shown with what it was', async () => {
    const comparison = await compareMarkdown(left, right, grade({ clauses: ['Annex A'] }))
    expect(comparison.findings.map((finding) => [finding.grade, finding.gradedBy])).toEqual([
      ['typographic', { from: 'editorial', reason: 'Nobody reads it.' }],
      ['typographic', { from: 'editorial', reason: 'Nobody reads it.' }],
    ])
    expect(comparison.adjusted?.regraded).toBe(2)
    expect(comparison.verdict).toBe('aligned')
  })

  test('counts for its kind', async () => {
    const other = await compareMarkdown(left, right, grade({ kind: 'heading-changed' }))
    expect(other.findings.every(({ gradedBy }) => gradedBy === undefined)).toBe(true)
    expect(notesOf(other)).toEqual(['grades 0 unused heading-changed'])
  })

  test('lowers a finding in several places only where all of them are meant', async () => {
    const colours = (word: string) => `# 1 Scope\n\nThe ${word} is red.\n\n# 2 Use\n\nA ${word} is kept.`
    const spelling = (clauses: string[]) =>
      compareMarkdown(colours('colour'), colours('color'), grade({ kind: 'spelling-changed', clauses }))
    const one = await spelling(['1'])
    expect(one.findings).toHaveLength(1)
    expect(one.findings[0]?.gradedBy).toBeUndefined()
  })
})

describe('pairs that are made by hand', () => {
  const left = '# 1 Scope\n\nText.\n\n# 2 Sending\n\nA relay sends what it has.\n\n# 3 Keys\n\nKeys are long.'
  const right =
    '# 1 Scope\n\nText.\n\n# 2 Emission of beacons\n\nEvery station emits beacons hourly.\n\n# 3 Keys\n\nKeys are long.'

  test('pair clauses that have nothing in common', async () => {
    expect(told(await compareMarkdown(left, right)).filter((one) => one.includes('missing'))).not.toEqual([])
    const paired = await compareMarkdown(left, right, { clauseMap: [{ left: '2', right: '2' }] })
    expect(told(paired).filter((one) => one.includes('clause-missing'))).toEqual([])
    expect(told(paired)).toContain('structural heading-changed 2|2')
    expect(paired.adjusted?.paired).toBe(1)
  })

  test('keep a swap of two clauses told as moved', async () => {
    const paired = await compareMarkdown(left, left, {
      clauseMap: [
        { left: '2', right: '3' },
        { left: '3', right: '2' },
      ],
    })
    expect(told(paired).some((one) => one.includes('clause-moved'))).toBe(true)
  })

  test('tell labels that do not exist, and labels that are paired already', async () => {
    const paired = await compareMarkdown(left, right, {
      clauseMap: [
        { left: '2', right: '9' },
        { left: '7', right: '3' },
      ],
      pairings: [{ left: 'Table 1', right: 'Table 1' }],
    })
    expect(notesOf(paired)).toEqual([
      'clauseMap 0 no-such-clause 9 right',
      'clauseMap 1 no-such-clause 7 left',
      'pairings 0 no-such-block Table 1 left',
      'pairings 0 no-such-block Table 1 right',
    ])
  })

  test('pair tables', async () => {
    const table = (number: number, cells: string) => `Table ${number} – Sizes\n\n| a | b |\n|---|---|\n| ${cells} |\n`
    const a = `# 1 Scope\n\nText.\n\n${table(1, 'one | 1')}`
    const b = `# 1 Scope\n\nText.\n\n# 2 Use\n\nMore text here.\n\n${table(7, 'red | 9')}`
    const paired = await compareMarkdown(a, b, { pairings: [{ left: 'Table 1', right: 'Table 7' }] })
    expect(told(paired).filter((one) => /table-changed (?:1\|∅|∅\|2)/.test(one))).toEqual([])
    expect(told(paired).some((one) => one.includes('table-changed 1|2'))).toBe(true)
  })
})

describe('a clause that is declared to be on one side only', () => {
  const body = '# 1 Scope\n\nText.\n\n# 2 Sending\n\nA relay sends.'
  const annex = `${body}\n\n# Annex A Patents\n\nThis annex is not part of the ISO/IEC text.\n\n## A.1 Holders\n\nNobody holds any.`
  const declare = (more: object): Adjustments => ({
    oneSideOnly: [{ side: 'left', clause: 'Annex A', ...more } as never],
  })

  test('is no finding, with what stands under it, and is recorded', async () => {
    expect(told(await compareMarkdown(annex, body))).toEqual([expect.stringContaining('clause-missing Annex A|∅')])
    const comparison = await compareMarkdown(annex, body, declare({ marker: 'not part of the ISO/IEC text' }))
    expect(told(comparison)).toEqual([])
    expect(permittedBy(comparison, 'one-side-only')).toEqual(['Annex A: not part of the ISO/IEC text | ∅'])
    expect(comparison.adjusted?.oneSided).toEqual([
      { side: 'left', clause: 'Annex A', reason: 'not part of the ISO/IEC text' },
    ])
  })

  test('may stand under a clause that both have', async () => {
    const text = (own: string) => `# 1 Scope\n\nText.\n\n# 2 Use\n\n${own}`
    const left = text(
      '## 2.1 For ITU-T\n\nA relay is kept by a body.\n\n## 2.2 For all\n\nA relay is kept by somebody.',
    )
    const right = text('## 2.1 For all\n\nA relay is kept by somebody.')
    const comparison = await compareMarkdown(left, right, {
      oneSideOnly: [{ side: 'left', clause: '2.1', reason: 'Ours.' }],
    })
    expect(told(comparison)).toEqual(['structural clause-renumbered 2.2|2.1'])
    const other = text('## 2.1 For some\n\nA relay is kept by a body.')
    const apart = await compareMarkdown(left, other, {
      oneSideOnly: [{ side: 'left', clause: '2.1', reason: 'Ours.' }],
    })
    expect(told(apart).some((one) => one.includes('2.1|2.1'))).toBe(false)
  })

  test('is compared where the other text has it too, and that is told', async () => {
    const changed = annex.replace('Nobody holds', 'Somebody holds')
    const comparison = await compareMarkdown(annex, changed, declare({ reason: 'Patents are ITU-T’s.' }))
    expect(told(comparison)).toHaveLength(1)
    expect(notesOf(comparison)).toEqual(['oneSideOnly 0 on-both-sides Annex A left'])
  })

  test('is a finding where it does not print the marker, or is not there', async () => {
    const comparison = await compareMarkdown(annex, body, declare({ marker: 'only for ITU-T' }))
    expect(told(comparison)).toHaveLength(1)
    expect(notesOf(comparison)).toEqual(['oneSideOnly 0 no-such-marker only for ITU-T left'])
    expect(notesOf(await compareMarkdown(body, body, declare({ reason: 'x' })))).toEqual([
      'oneSideOnly 0 no-such-clause Annex A left',
    ])
  })
})
