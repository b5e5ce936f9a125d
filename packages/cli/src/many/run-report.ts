import { type Grade, grades, neutralise } from '@common-text/core'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { version } from '../version.ts'
import type { PairResult } from './check-one.ts'

/** The part of a run that one machine does: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** What came of many pairs. */
export interface RunReport {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'common-text'; readonly version: string }
  readonly shard?: Shard
  /** The names of all pairs of the configuration, those of other shards included. */
  readonly expected: readonly string[]
  readonly summary: {
    readonly pairs: number
    /** By exit code. */
    readonly exitCodes: Readonly<Record<string, number>>
    readonly findings: Readonly<Record<Grade, number>>
    /** Pairs that no report tells of. */
    readonly missing: readonly string[]
    /** Shards, from 1, that no report is of. */
    readonly missingShards: readonly number[]
  }
  /** The gravest of all. */
  readonly exitCode: ExitCode
  readonly pairs: readonly PairResult[]
}

/** From what is well to what is worst: drift, parts not compared, bad configuration, unreadable texts, a bug. */
const gravity: readonly ExitCode[] = [
  exitCodes.aligned,
  exitCodes.drifted,
  exitCodes.incomplete,
  exitCodes.usage,
  exitCodes.unreadable,
  exitCodes.bug,
]

export function makeRunReport(
  pairs: readonly PairResult[],
  expected: readonly string[],
  shard?: Shard,
  missingShards: readonly number[] = [],
): RunReport {
  const known = new Set(pairs.map(({ name }) => name))
  // A shard is not blamed for the pairs of others.
  const missing = shard === undefined ? expected.filter((name) => !known.has(name)) : []
  const codes = pairs.map(({ exitCode }) => exitCode)
  if (missing.length > 0 || missingShards.length > 0) codes.push(exitCodes.incomplete)
  const byCode: Record<string, number> = {}
  for (const { exitCode } of pairs) byCode[exitCode] = (byCode[exitCode] ?? 0) + 1
  const findings = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>
  for (const pair of pairs) for (const grade of grades) findings[grade] += findingsOf(pair, grade)
  return {
    schemaVersion: 1,
    tool: { name: 'common-text', version },
    ...(shard === undefined ? {} : { shard }),
    expected,
    summary: { pairs: pairs.length, exitCodes: byCode, findings, missing, missingShards },
    exitCode: codes.reduce<ExitCode>(
      (worst, code) => (gravity.indexOf(code) > gravity.indexOf(worst) ? code : worst),
      0,
    ),
    pairs,
  }
}

function findingsOf({ report }: PairResult, grade: Grade): number {
  const summary = (report as { summary?: { findings?: Record<string, number> } } | null)?.summary
  return summary?.findings?.[grade] ?? 0
}

export function runJson(report: RunReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

const words: Readonly<Record<number, string>> = {
  0: 'aligned',
  1: 'drifted',
  2: 'not compared: bad configuration',
  3: 'not compared: unreadable',
  4: 'compared in part',
  70: 'a bug in the program',
}

/** A line a pair, and one for all. */
export function runText({ pairs, summary, exitCode, shard }: RunReport): string {
  const width = Math.max(0, ...pairs.map(({ name }) => name.length))
  const lines = pairs.map((pair) => {
    const counts = grades.map((grade) => [grade, findingsOf(pair, grade)] as const).filter(([, count]) => count > 0)
    const found = counts.map(([grade, count]) => `${grade} ${count}`).join(' · ')
    return neutralise(`  ${pair.name.padEnd(width)}  ${wordOf(pair)}${found === '' ? '' : `  ${found}`}`)
  })
  const by = Object.entries(summary.exitCodes).map(([code, count]) => `${count} ${words[Number(code)] ?? code}`)
  return [
    ...lines,
    '',
    ...missingLines(summary),
    `${summary.pairs} ${summary.pairs === 1 ? 'pair' : 'pairs'}${shard === undefined ? '' : ` of shard ${shard.index}/${shard.count}`}: ${by.join(', ')}. Exit code ${exitCode}.`,
    '',
  ].join('\n')
}

function wordOf({ exitCode, report }: PairResult): string {
  const verdict = (report as { verdict?: string } | null)?.verdict
  // Below the threshold there may be findings, and a verdict that is no exit code.
  return exitCode === exitCodes.aligned && verdict !== undefined && verdict !== 'aligned'
    ? `${verdict}, below the threshold`
    : (words[exitCode] ?? String(exitCode))
}

function missingLines({ missing, missingShards }: RunReport['summary']): string[] {
  return [
    ...(missingShards.length === 0 ? [] : [`Missing shards: ${missingShards.join(', ')}.`]),
    ...(missing.length === 0 ? [] : [neutralise(`Missing pairs: ${missing.join(', ')}.`)]),
  ]
}

/** The same for the summary of a job. */
export function runMarkdown({ pairs, summary, exitCode }: RunReport): string {
  const cell = (text: string) => neutralise(text).replace(/[\\`*_{}[\]<>|#&]/g, (sign) => `\\${sign}`)
  return [
    '| pair | result | findings |',
    '|---|---|---|',
    ...pairs.map((pair) => {
      const counts = grades.map((grade) => [grade, findingsOf(pair, grade)] as const).filter(([, count]) => count > 0)
      return `| ${cell(pair.name)} | ${wordOf(pair)} | ${counts.map(([grade, count]) => `${grade} ${count}`).join(', ')} |`
    }),
    '',
    ...missingLines(summary).map((line) => `${cell(line)}\n`),
    `Exit code ${exitCode}.`,
    '',
  ].join('\n')
}
