import { readFile } from 'node:fs/promises'
import { inputTrouble, usageTrouble, whyUnread } from '../trouble.ts'
import { version } from '../version.ts'
import type { PairResult } from './check-one.ts'
import { makeRunReport, type RunReport } from './run-report.ts'

/**
 * Joins the reports of the shards of one run.
 *
 * @throws Trouble where a file is no such report, or they are of several versions, configurations or divisions.
 */
export async function mergeRuns(paths: readonly string[]): Promise<RunReport> {
  const runs: { readonly path: string; readonly report: RunReport }[] = []
  for (const path of paths) runs.push({ path, report: await readRun(path) })
  const [first] = runs
  if (first === undefined) throw usageTrouble('Name the reports of the shards.')
  const pairs = new Map<string, PairResult>()
  const from = new Map<string, string>()
  for (const { path, report } of runs) {
    if (report.tool.version !== first.report.tool.version || report.tool.version !== version)
      throw usageTrouble(
        `The reports are of several versions: ${path} is of ${report.tool.version}, ${first.path} of ${first.report.tool.version}, and this is ${version}.`,
      )
    if (report.expected.join('\n') !== first.report.expected.join('\n'))
      throw usageTrouble(`The reports are of several configurations: ${path} has other pairs than ${first.path}.`)
    if (report.shard?.count !== first.report.shard?.count)
      throw usageTrouble(`The reports are of runs that were divided otherwise: ${path} and ${first.path}.`)
    for (const pair of report.pairs) {
      if (pairs.has(pair.name))
        throw usageTrouble(`The pair ${pair.name} is in two of the reports: ${from.get(pair.name)} and ${path}.`)
      pairs.set(pair.name, pair)
      from.set(pair.name, path)
    }
  }
  const { expected, shard } = first.report
  const met = new Set(runs.map(({ report }) => report.shard?.index))
  const missingShards = Array.from({ length: shard?.count ?? 0 }, (_, at) => at + 1).filter((index) => !met.has(index))
  const ordered = expected.flatMap((name) => pairs.get(name) ?? [])
  return makeRunReport(ordered, expected, undefined, missingShards)
}

async function readRun(path: string): Promise<RunReport> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw inputTrouble(`The report ${path} cannot be read: ${whyUnread(error)}.`)
  }
  let report: Partial<RunReport> | null
  try {
    report = JSON.parse(text)
  } catch {
    throw inputTrouble(`${path} is no JSON.`)
  }
  if (!isRun(report))
    throw inputTrouble(`${path} is no report of a run of many pairs: common-text check --format json writes one.`)
  return report
}

function isRun(report: Partial<RunReport> | null): report is RunReport {
  return (
    typeof report === 'object' &&
    report !== null &&
    report.schemaVersion === 1 &&
    Array.isArray(report.pairs) &&
    report.pairs.every((pair) => typeof pair?.name === 'string' && typeof pair.exitCode === 'number') &&
    Array.isArray(report.expected) &&
    typeof report.tool?.version === 'string'
  )
}
