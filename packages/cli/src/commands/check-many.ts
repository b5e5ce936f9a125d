import type { ConfiguredTask } from '../config/configured-tasks.ts'
import type { ExitCode } from '../exit-codes.ts'
import { checkPairs } from '../many/check-pairs.ts'
import { mergeRuns } from '../many/merge-runs.ts'
import { makeRunReport, type RunReport, runJson, runMarkdown, runText, type Shard } from '../many/run-report.ts'
import type { CheckFlags, FileFormat } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { writeReport } from '../write-report.ts'

/** Checks every pair of the configuration, or those of a shard; gives the gravest exit code. */
export async function checkMany(
  tasks: readonly ConfiguredTask<CheckFlags>[],
  { jobs, shard }: { readonly jobs?: number | undefined; readonly shard?: Shard | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ flags } = { flags: undefined }] = tasks
  if (flags === undefined) throw usageTrouble('The configuration has no pairs.')
  const merged = flags.report.filter(({ file }) => !file.includes(placeholder))
  for (const { format } of [{ format: flags.format }, ...merged]) refuseOther(format)
  const names = tasks.map(({ name = '' }) => name)
  const own = tasks.filter((_, at) => shard === undefined || at % shard.count === shard.index - 1)
  const results = await checkPairs(
    own.map(({ name = '', left, right, flags: each }) => ({
      name,
      left,
      right,
      flags: { ...each, report: reportsOf(name, each) },
      today: terminal.today(),
    })),
    jobs,
  )
  for (const { name, said } of results) for (const line of said) terminal.err(`${name}: ${line}\n`)
  return print(makeRunReport(results, names, shard), flags.format, merged, terminal)
}

/** Joins the reports of a run that several machines did. */
export async function merge(
  paths: readonly string[],
  { format, report }: Pick<CheckFlags, 'format' | 'report'>,
  terminal: Terminal,
): Promise<ExitCode> {
  for (const { format: each } of [{ format }, ...report]) refuseOther(each)
  return print(await mergeRuns(paths), format, report, terminal)
}

async function print(
  run: RunReport,
  format: FileFormat,
  reports: CheckFlags['report'],
  terminal: Terminal,
): Promise<ExitCode> {
  for (const { format: each, file } of reports) await writeReport(file, inFormat(run, each))
  terminal.out(inFormat(run, format))
  return run.exitCode
}

function inFormat(run: RunReport, format: FileFormat): string {
  return format === 'json' ? runJson(run) : format === 'markdown' ? runMarkdown(run) : runText(run)
}

/** Stands for the name of the pair in the name of a report's file. */
const placeholder = '{pair}'

function refuseOther(format: FileFormat): void {
  if (format === 'json' || format === 'text' || format === 'markdown') return
  throw usageTrouble(
    `Many pairs in one run are reported as text, json or markdown; for ${format} give each pair its file: --report ${format}=reports/${placeholder}.${format === 'redline' ? 'docx' : format}.`,
  )
}

/** The reports of one pair; its name is made fit for a file. */
function reportsOf(name: string, { report }: CheckFlags): CheckFlags['report'] {
  const fit = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '')
  return report
    .filter(({ file }) => file.includes(placeholder))
    .map(({ format, file }) => ({ format, file: file.replaceAll(placeholder, fit) }))
}
