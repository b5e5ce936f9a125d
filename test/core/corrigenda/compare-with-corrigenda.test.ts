import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareDocuments,
  compareWithCorrigenda,
  paperMarkdown,
  readCorrigendum,
  readDocument,
  waive,
  waiverFor,
  withoutText,
} from '../../../packages/core/src/index.ts'

const folder = join(import.meta.dirname, '../../../fixtures/corrigenda/message-relay')
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readDocument(bytes(text), { path: 'x.md' })
const before = file('before.md')
const after = file('after.md')
const corrigendum = file('cor.md')

async function compare(left: string, right: string, cor = corrigendum, path = 'cor.md'): Promise<Comparison> {
  return compareWithCorrigenda(await read(left), await read(right), [await readCorrigendum(bytes(cor), { path })], {
    keepTexts: true,
  })
}
const kindsOf = ({ findings }: Comparison): string[] => findings.map(({ kind }) => kind)
const gatheredIn = ({ findings }: Comparison): number => findings[0]?.gathered?.length ?? 0

describe('a corrigendum that one text has taken up', () => {
  for (const name of ['cor.md', 'cor.txt'])
    test(`accounts for all that differs: ${name}`, async () => {
      const comparison = await compare(after, before, file(name), name)
      expect(kindsOf(comparison)).toEqual(['edition-state'])
      const [finding] = comparison.findings
      expect(finding?.grade).toBe('conformance')
      expect([finding?.left?.text.includes('Cor'), finding?.right]).toEqual([true, null])
      expect(finding?.gathered).toHaveLength(9)
      expect(comparison.corrigenda?.[0]).toMatchObject({ instructions: 8, takenUp: { left: 8, right: 0 }, idle: [] })
      expect(comparison.verdict).toBe('drifted')
      // The page marks the words where they stand, under the group.
      expect(new Set(comparison.texts?.changes.map((told) => told.finding))).toEqual(new Set([finding?.id]))
    })

  test('names the same cause whichever text is the left one', async () => {
    const one = await compare(after, before)
    const other = await compare(before, after)
    expect(kindsOf(other)).toEqual(['edition-state'])
    expect(other.findings[0]).toMatchObject({ id: one.findings[0]?.id, content: one.findings[0]?.content, left: null })
    expect(other.corrigenda?.[0]?.takenUp).toEqual({ left: 0, right: 8 })
  })

  test('may be waived as one, and the waiver dies when more is accounted for', async () => {
    const comparison = await compare(after, before)
    const waivers = comparison.findings.map((finding) => ({
      ...waiverFor(finding, { accepted: '2026-11-01', expires: '2027-11-01' }),
      reason: 'The ballot is open.',
      acceptedBy: { 'itu-t': 'A. Chair', 'iso-iec': 'B. Convener' },
    }))
    const today = { today: '2026-11-23' }
    expect(waive(comparison, waivers, today).verdict).toBe('aligned')
    expect(waive(await compare(before, after), waivers, today).verdict).toBe('aligned')
    const less = await compare(after, before.replace('hold at least', 'hold at the least'))
    expect(waive(less, waivers, today).findings.length).toBeGreaterThan(0)
    const half = await compare(after, before.replace('A queue should hold', 'A queue shall hold'))
    expect(waive(half, waivers, today).idleWaivers?.[0]?.why).toBe('other-words')
  })

  test('is told by who moved, where an agreed text is known', async () => {
    const base = await read(before)
    const cor = await readCorrigendum(bytes(corrigendum), { path: 'cor.md' })
    const comparison = compareWithCorrigenda(await read(after), await read(before), [cor], { base })
    expect(comparison.findings.map(({ attribution }) => attribution)).toEqual(['left-moved'])
  })

  test('says no word of the texts where none may be said', async () => {
    const report = JSON.stringify(withoutText(await compare(after, before)).findings)
    expect(report).not.toMatch(/queue|relay|answer|X\.9990/i)
  })
})

test('a paper asks the text that has not taken it up, in the words of the other', async () => {
  const paper = paperMarkdown('comments', await compare(after, before))
  expect(paper.match(/Take up/g)).toHaveLength(1)
  expect(paper.replace(/\\/g, '')).toMatch(/replace “A queue should|replace “should” with “shall”/)
})

describe('what a corrigendum does not account for stays a finding of its own', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['another number', 'within 4 s and', 'within 3 s and'],
    ['a weaker verb', 'and shall confirm', 'and should confirm'],
    ['a negation', 'and shall confirm', 'and shall not confirm'],
    ['another word', 'A queue shall hold', 'A queue must hold'],
    ['another value in a row', '| priority | 7 |', '| priority | 6 |'],
    ['another subclause', 'shall refuse every message', 'may refuse every message'],
    ['a note of a new subclause that is missing', '\nNOTE – A withdrawal is final.\n', ''],
    ['another sentence put in', 'It shall name its queues.', 'It may name its queues.'],
    ['a difference beside it', 'hold at least 16', 'hold at least 17'],
    ['a difference in the next sentence', 'It may answer sooner.', 'It shall answer sooner.'],
    ['another note gone', '\nNOTE 1 – Records are kept locally.\n', ''],
    ['another clause', 'The order shall not depend', 'The order shall depend'],
    ['another row', '| hops | 8 |', '| hops | 9 |'],
    ['another clause gone', '## 10.2 Reports\n\nReports are signed.\n', ''],
    ['more taken out', 'Each test is run twice.', 'Each test is run.'],
  ]
  for (const [name, from, to] of slips)
    test(name, async () => {
      expect(after).toContain(from)
      const comparison = await compare(after.replace(from, to), before)
      expect(comparison.findings.length).toBeGreaterThan(1)
      const told = comparison.findings.slice(1).map(({ gathered }) => gathered)
      expect(told.every((one) => one === undefined)).toBe(true)
      // Nothing is swallowed: all that is found without the corrigendum is found with it.
      const plain = compareDocuments(await read(after.replace(from, to)), await read(before))
      const all = comparison.findings.flatMap((one) => one.gathered ?? [one]).map(({ id }) => id)
      expect(all.sort()).toEqual(plain.findings.map(({ id }) => id).sort())
    })

  test('words in quotation marks that differ in more places than one', async () => {
    const twice = (verb: string): string =>
      before.replace('Reports are signed.', `Reports ${verb} be signed. Seals ${verb} be kept.`)
    const cor = (more: string): string =>
      `# ISO/IEC 98765-1:2019/Cor 1\n\n1) Clause 10.2\n\nReplace "should" with "shall"${more}.\n`
    const one = await compare(twice('shall'), twice('should'), cor(''))
    expect(kindsOf(one)).not.toContain('edition-state')
    expect(one.corrigenda?.[0]?.idle.map(({ why }) => why)).toEqual(['ambiguous'])
    expect(kindsOf(await compare(twice('shall'), twice('should'), cor(' throughout')))).toEqual(['edition-state'])
  })

  test('words in a clause that is not named', async () => {
    const cor =
      '# ISO/IEC 98765-1:2019/Cor 1\n\nIn clause 8.2.2, replace "A queue should hold" with "A queue shall hold".\n'
    const comparison = await compare(before.replace('A queue should', 'A queue shall'), before, cor)
    expect(kindsOf(comparison)).toEqual(['requirement-changed'])
    expect(comparison.corrigenda?.[0]?.idle.map(({ why }) => why)).toEqual(['not-found'])
  })
})

describe('what of a corrigendum accounts for nothing is told', () => {
  test('instructions that both texts or neither have taken up', async () => {
    const whys = async (text: string) =>
      new Set((await compare(text, text)).corrigenda?.[0]?.idle.map(({ why }) => why))
    expect(await whys(after)).toEqual(new Set(['in-both', 'not-found']))
    expect(await whys(before)).toEqual(new Set(['in-neither', 'not-found']))
  })

  test('a text that has taken up a part of it', async () => {
    const half = after
      .replace('A queue shall hold', 'A queue should hold')
      .replace('| priority | 7 |', '| priority | 5 |')
    const comparison = await compare(half, before)
    expect(comparison.corrigenda?.[0]).toMatchObject({ instructions: 8, takenUp: { left: 6, right: 0 } })
    expect(gatheredIn(comparison)).toBe(7)
    const apart = await compare(half, before.replace('A queue should hold', 'A queue shall hold'))
    expect(apart.corrigenda?.[0]?.takenUp).toEqual({ left: 6, right: 1 })
    expect(apart.findings[0]).toMatchObject({ left: { block: 'document' }, right: { block: 'document' } })
  })

  test('a text that has taken up one of two paragraphs', async () => {
    const cor =
      '# ISO/IEC 98765-1:2019/Cor 1\n\nAdd the following two paragraphs to 10.2:\n\nSeals are kept.\n\nA seal shall be new.\n'
    const comparison = await compare(before.replace('are signed.\n', 'are signed.\n\nSeals are kept.\n'), before, cor)
    expect(kindsOf(comparison)).toEqual(['edition-state'])
    expect(comparison.corrigenda?.[0]?.idle.map(({ why }) => why)).toEqual(['in-part'])
  })

  test('an instruction to the letter in neither text', async () => {
    const comparison = await compare(after.replace('within 4 s', 'within 3 s'), before)
    expect(comparison.corrigenda?.[0]?.idle).toContainEqual(
      expect.objectContaining({ clause: '7.3', why: 'in-neither' }),
    )
  })

  test('what is no instruction', async () => {
    const cor =
      '# ISO/IEC 98765-1:2019/Cor 1\n\n1) Clause 7.3\n\nThe timing is to be looked at again.\n\nRenumber the notes.\n'
    const { corrigenda } = await compare(before, before, cor)
    expect(corrigenda?.[0]).toMatchObject({ instructions: 0, finding: null })
    expect(corrigenda?.[0]?.idle.map(({ why }) => why)).toEqual(['not-understood', 'not-understood'])
    const none = await compare(before, before, '# A corrigendum\n\nNothing is said here.\n')
    expect(none.corrigenda?.[0]).toMatchObject({ instructions: 0, idle: [{ why: 'not-understood' }] })
  })
})

test('ten thousand instructions take no more than their time', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `In 7.3, replace "a${at} a a a" with "a a a a a${at}".`)
  const started = performance.now()
  const { corrigenda } = await compare(after, before, `# ISO/IEC 98765-1:2019/Cor 1\n\n${many.join('\n\n')}\n`)
  expect(corrigenda?.[0]?.instructions).toBe(10_000)
  expect(performance.now() - started).toBeLessThan(20_000)
})
