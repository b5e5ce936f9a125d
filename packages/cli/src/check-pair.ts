import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Comparison, neutralise, noteWords, since, waive, withoutText } from '@common-text/core'
import { compareFiles } from './compare-files.ts'
import { defaultWaiverFile } from './default-waiver-file.ts'
import { defaultThreshold, exitCodeOf } from './exit-code-of.ts'
import type { ExitCode } from './exit-codes.ts'
import { isPaper, makePaper } from './make-paper.ts'
import { checkRedline, makeRedline } from './make-redline.ts'
import { makeReport } from './make-report.ts'
import type { CheckFlags, FileFormat, ReportFile } from './options.ts'
import { type NamedDiagnostic, printDiagnostics } from './print-diagnostics.ts'
import { type Terminal, wantsColour } from './terminal.ts'
import { usageTrouble, whyUnread } from './trouble.ts'
import type { KeptTexts } from './watch/kept-texts.ts'
import { writeReport } from './write-report.ts'

/** Compares two texts, writes the reports, and gates. */
export async function checkPair(
  left: string,
  right: string,
  flags: CheckFlags,
  terminal: Terminal,
  kept?: KeptTexts,
): Promise<ExitCode> {
  await checkReportFiles(flags.report, [left, right])
  const earlier = flags.since === undefined ? undefined : await readEarlier(flags.since)
  const formats = [flags.format, ...flags.report.map(({ format }) => format)]
  if (terminal.outIsTerminal && isWordFile(flags.format))
    throw usageTrouble(
      `The report ${flags.format} is a Word file: write it to one, with --report ${flags.format}=${flags.format}.docx.`,
    )
  if (formats.includes('redline')) checkRedline(left, right, flags)
  const printsTexts = flags.text && formats.some((format) => format === 'html' || isWordFile(format))
  const compared = await compareFiles(left, right, flags, terminal, printsTexts, kept)
  const marked = earlier === undefined ? compared : sinceReport(compared, earlier, flags.since ?? '')
  const judged = await withWaivers(marked, flags, terminal)
  const comparison = flags.text ? judged : withoutText(judged)
  const threshold = flags.failOn ?? defaultThreshold(comparison)
  const reportIn = async (format: FileFormat, file?: string): Promise<string | Uint8Array> => {
    if (format === 'redline') return makeRedline(comparison, left, right, flags, terminal)
    if (isPaper(format)) return makePaper(format, file ?? '', comparison, flags)
    return makeReport(format, comparison, {
      threshold,
      htmlLimit: flags.htmlLimit,
      look: {
        verbose: flags.verbose,
        colour: file === undefined && wantsColour(terminal, flags.color),
        ...widthOf(flags, terminal, file === undefined),
      },
    })
  }
  printDiagnostics(namedDiagnostics(comparison, left, right), terminal, flags.verbose)
  printNotes(comparison, terminal)
  for (const { format, file } of flags.report) await writeReport(file, await reportIn(format, file))
  const report = await reportIn(flags.format)
  if (typeof report === 'string') terminal.out(report)
  else terminal.outBytes(report)
  const { exitCode, reason } = exitCodeOf(comparison, { failOn: threshold, minCoverage: flags.minCoverage })
  if (reason !== undefined) terminal.err(`common-text: ${reason}\n`)
  return exitCode
}

function isWordFile(format: FileFormat): boolean {
  return format === 'redline' || isPaper(format)
}

/** What is accepted is no drift; the file in the working folder is taken where none is named. */
async function withWaivers(comparison: Comparison, flags: CheckFlags, terminal: Terminal): Promise<Comparison> {
  const found =
    flags.waivers ?? ((await stat(defaultWaiverFile).catch(() => null))?.isFile() ? defaultWaiverFile : undefined)
  if (found === undefined) return comparison
  const [{ standingWaivers }, { readWaivers }] = await Promise.all([
    import('./standing-waivers.ts'),
    import('./waiver-file.ts'),
  ])
  const today = flags.today ?? terminal.today()
  const standing = flags.waiversFrom === undefined ? {} : { standing: await standingWaivers(flags.waiversFrom, found) }
  return waive(comparison, await readWaivers(found), { today, ...standing })
}

async function readEarlier(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : whyUnread(error)
    throw usageTrouble(`The earlier report ${path} cannot be read: ${why}.`)
  }
}

function sinceReport(comparison: Comparison, earlier: unknown, path: string): Comparison {
  try {
    return since(comparison, earlier)
  } catch (error) {
    throw usageTrouble(
      `The earlier report ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

function widthOf(flags: CheckFlags, terminal: Terminal, toTerminal: boolean): { width?: number } {
  const width = flags.width ?? (toTerminal ? terminal.columns : undefined)
  return width === undefined ? {} : { width: Math.max(20, width) }
}

/** What the configuration says and cannot be. What merely touches nothing here stands in the reports. */
function printNotes({ adjusted }: Comparison, terminal: Terminal): void {
  for (const note of adjusted?.notes ?? [])
    if (note.code !== 'unused')
      terminal.err(`common-text: warning: in “${note.list}” of the configuration: ${neutralise(noteWords(note))}\n`)
}

/** A warning about the pair names both texts itself. */
function namedDiagnostics({ diagnostics }: Comparison, left: string, right: string): NamedDiagnostic[] {
  const names = { left, right }
  return diagnostics.map(({ side, diagnostic }) =>
    diagnostic.code === 'not-a-pair' ? { diagnostic } : { name: names[side], diagnostic },
  )
}

/** Before the work: a report that has nowhere to go, or would go over a text, is a slip in the command. */
async function checkReportFiles(reports: readonly ReportFile[], inputs: readonly string[]): Promise<void> {
  for (const { file } of reports) {
    if (inputs.some((input) => resolve(input) === resolve(file)))
      throw usageTrouble(`The report would be written over the text ${file}.`)
    const folder = await stat(dirname(resolve(file))).catch(() => null)
    if (!folder?.isDirectory()) throw usageTrouble(`The folder of the report ${file} does not exist.`)
    if ((await stat(file).catch(() => null))?.isDirectory())
      throw usageTrouble(`The report cannot be written: ${file} is a directory.`)
  }
}
