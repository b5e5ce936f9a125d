import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../packages/core/src/canon/index.ts'
import { kinds } from '../../packages/core/src/index.ts'

const pairs = join(import.meta.dirname, '../../fixtures/pairs')

/** Rules whose same-looking drift no program sees: the practice names none, or only a person can judge it. */
const withoutCounterExample = new Set(['contents', 'iso-front-matter', 'index-and-back-pages'])

/** What no report lists: bold and italic are not among the printed words that are compared. */
const neverListed = new Set(['emphasis'])

describe('every kind has a pair that shows it', () => {
  test.each([...kinds])('%s', (kind) => {
    expect(
      reportsIn(join(pairs, 'kinds', kind)).filter((report) => report.includes(` ${kind} `)).length,
    ).toBeGreaterThan(0)
  })
})

describe('every rule has a pair where it is silent, and one that looks alike and is drift', () => {
  test.each(rules.map((rule) => rule.id))('%s', (rule) => {
    const reports = reportsIn(join(pairs, 'rules', rule))
    const silent = reports.filter(
      (report) => report.startsWith('permitted: ') && (neverListed.has(rule) || rulesIn(report).includes(rule)),
    )
    expect(silent.length).toBeGreaterThan(0)
    if (!withoutCounterExample.has(rule)) expect(reports.length).toBeGreaterThan(silent.length)
  })
})

test('every folder of pairs is named for a kind, a rule or a group', () => {
  const unknown = (group: string, known: readonly string[]): string[] =>
    readdirSync(join(pairs, group)).filter((name) => !known.includes(name))
  expect(unknown('kinds', kinds)).toEqual([])
  expect(
    unknown(
      'rules',
      rules.map((rule) => rule.id),
    ),
  ).toEqual([])
})

function rulesIn(report: string): string[] {
  return /^permitted: (.*)$/m.exec(report)?.[1]?.split(', ') ?? []
}

function reportsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => join(folder, name, 'report.txt'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
}
