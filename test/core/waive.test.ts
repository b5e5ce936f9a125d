import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareDocuments,
  type Document,
  readDocument,
  reportJson,
  reportJunit,
  reportSarif,
  reportText,
  type Waiver,
  waive,
  waiverFor,
} from '../../packages/core/src/index.ts'
import { readFile } from '../golden/cases.ts'

const example = join(import.meta.dirname, '../../fixtures/pairs/example')
const today = '2026-11-23'
const options = { toolVersion: '0.1.0', threshold: 'editorial' } as const

let left: Document
let right: Document
let drifted: Comparison
let all: Waiver[]

const filledIn = (waiver: Waiver): Waiver => ({
  ...waiver,
  reason: 'agreed',
  acceptedBy: { 'itu-t': 'A. Chair', 'iso-iec': 'B. Convener' },
})
const waiversOf = (comparison: Comparison): Waiver[] =>
  comparison.findings.map((finding) => filledIn(waiverFor(finding, { accepted: '2026-11-01', expires: '2027-11-01' })))

beforeAll(async () => {
  left = await readFile(join(example, 'drifted/left.docx'))
  right = await readFile(join(example, 'drifted/right.xml'))
  drifted = compareDocuments(left, right)
  all = waiversOf(drifted)
})

describe('a waiver', () => {
  test('takes its finding out of the drift, and all of them make the texts aligned', () => {
    const [first, ...rest] = all
    const one = waive(drifted, [first as Waiver], { today })
    expect(one.findings).toHaveLength(rest.length)
    expect(one.waived).toMatchObject([{ finding: drifted.findings[0], ageDays: 22 }])
    expect(one.verdict).toBe('drifted')
    const every = waive(drifted, all, { today })
    expect(every.findings).toEqual([])
    expect(every.idleWaivers).toEqual([])
    expect(every.verdict).toBe('aligned')
  })

  test.each([
    ['its last day has passed', { expires: '2026-11-22' }, 'expired'],
    ['its date is none', { expires: 'next year' }, 'not-a-date'],
    ['its date is no day', { expires: '2027-02-30' }, 'not-a-date'],
    ['nobody knows when it was accepted', { accepted: '' }, 'not-a-date'],
    ['it has no reason', { reason: ' ' }, 'not-filled-in'],
    ['a body has not accepted it', { acceptedBy: { 'itu-t': 'A. Chair', 'iso-iec': '' } }, 'not-filled-in'],
    ['it was for other words', { words: { left: 'may', right: 'should' } }, 'other-words'],
    ['there is no such finding', { finding: '000000000000' }, 'unused'],
  ] as const)('does not hold where %s', (_, change, why) => {
    const waivers = all.map((waiver, at) => (at === 2 ? { ...waiver, ...change } : waiver))
    const judged = waive(drifted, waivers, { today })
    expect(judged.findings.map(({ id }) => id)).toEqual([drifted.findings[2]?.id])
    expect(judged.idleWaivers).toMatchObject([{ why }])
    expect(judged.verdict).toBe('drifted')
  })

  test('holds on its last day', () => {
    const waivers = all.map((waiver) => ({ ...waiver, expires: today }))
    expect(waive(drifted, waivers, { today }).findings).toEqual([])
  })

  test('survives the swap of the sides', () => {
    const swapped = compareDocuments(right, left)
    const judged = waive(swapped, all, { today })
    expect(judged.findings.map(({ kind }) => kind)).toEqual([])
  })

  test('survives another format of the same text', async () => {
    const html = await readFile(join(example, 'drifted-in-html/right.html'))
    const judged = waive(compareDocuments(left, html), all, { today })
    expect(judged.waived).toHaveLength(all.length)
  })

  test('that did not stand before the change is pending', () => {
    const judged = waive(drifted, all, { today, standing: all.slice(1) })
    expect(judged.findings.map(({ id }) => id)).toEqual([all[0]?.finding])
    expect(judged.idleWaivers).toMatchObject([{ why: 'pending' }])
    const edited = all.map((waiver, at) => (at === 0 ? { ...waiver, expires: '2030-01-01' } : waiver))
    expect(waive(drifted, edited, { today, standing: all }).idleWaivers).toMatchObject([{ why: 'pending' }])
  })
})

describe('a waiver of what one text lacks', () => {
  const text = (extra: string) =>
    `# ITU-T X.9000\n\n## 1 Scope\n\nA relay shall answer.\n\n${extra}## 3 Relays\n\nA relay may wait.\n`
  const read = (extra: string) =>
    readDocument(new TextEncoder().encode(text(extra)), { path: 'a.md', format: 'markdown' })
  const clause = (words: string) => `## 2 Beacons\n\nA beacon shall ${words} each day.\n\n`

  test('dies when words are added to it', async () => {
    const accepted = waiversOf(compareDocuments(await read(''), await read(clause('send'))))
    const same = waive(compareDocuments(await read(''), await read(clause('send'))), accepted, { today })
    expect(same.findings).toEqual([])
    const other = waive(compareDocuments(await read(''), await read(clause('send twice'))), accepted, { today })
    expect(other.findings.map(({ kind }) => kind)).toContain('clause-missing')
    expect(other.idleWaivers).toMatchObject([{ why: 'other-words' }])
  })
})

describe('a waiver of words that refer to another clause', () => {
  const read = (before: string, relays: number, note: string) =>
    readDocument(
      new TextEncoder().encode(
        `# ITU-T X.9000\n\n## 1 Scope\n\nA relay shall answer.\n\n${note}${before}## ${relays} Relays\n\nA relay may wait.\n\n## ${relays + 1} Beacons\n\nA beacon is short.\n`,
      ),
      { path: 'a.md', format: 'markdown' },
    )
  const named = '## 2 Names\n\nA name is short.\n\n'
  const see = (clause: number) => `NOTE – Waiting is described in clause ${clause}.\n\n`

  test('survives another number of that clause, and dies where it is another clause', async () => {
    const accepted = waiversOf(compareDocuments(await read('', 2, see(2)), await read('', 2, '')))
    const kept = compareDocuments(await read(named, 3, see(3)), await read(named, 3, ''))
    expect(waive(kept, accepted, { today }).findings).toEqual([])
    const other = compareDocuments(await read(named, 3, see(4)), await read(named, 3, ''))
    expect(waive(other, accepted, { today }).idleWaivers).toMatchObject([{ why: 'other-words' }])
    const same = compareDocuments(await read(named, 3, see(2)), await read(named, 3, ''))
    expect(waive(same, accepted, { today }).idleWaivers).toMatchObject([{ why: 'other-words' }])
  })
})

test('a day that is none is a mistake of the caller', () => {
  expect(() => waive(drifted, [], { today: 'now' })).toThrow(RangeError)
})

test('what is waived is in every report, and nowhere drift', () => {
  const judged = waive(drifted, all, { today })
  const json = JSON.parse(reportJson(judged, options))
  expect(json.findings.map(({ id }: { id: string }) => id)).toEqual(drifted.findings.map(({ id }) => id))
  expect(json.findings.every(({ waived }: { waived?: object }) => waived !== undefined)).toBe(true)
  expect(json.summary.findings.conformance).toBe(0)
  expect(json.summary.waived.conformance).toBe(12)
  expect(json.gate.reached).toBe(0)
  expect(reportText(judged)).toMatch(/waived +conformance 12/)
  expect(reportText(judged, { verbose: true })).toContain('22 days old, until 2027-11-01: agreed')
  const { runs } = JSON.parse(reportSarif(judged, options))
  expect(runs[0].results.every(({ suppressions }: { suppressions: object[] }) => suppressions.length === 1)).toBe(true)
  expect(reportJunit(judged)).not.toContain('<failure')
  expect(reportJunit(judged)).toContain('<skipped')
})
