import { type Adjustments, type Format, type Grade, grades, type Publisher, paperKinds } from '@common-text/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultWaiverFile } from './default-waiver-file.ts'

export const reportFormats = ['text', 'json', 'jsonl', 'markdown', 'sarif', 'junit', 'github', 'html'] as const
/** What a comparison is printed as. */
export type ReportFormat = (typeof reportFormats)[number]
const fileFormats = [...reportFormats, 'redline', ...paperKinds] as const
/** What a comparison can be had as: Word files too. */
export type FileFormat = (typeof fileFormats)[number]
export const listFormats = ['text', 'json'] as const
/** What everything else is printed as: rules, outlines. */
export type ListFormat = (typeof listFormats)[number]
const inputFormats = [
  'docx',
  'sts',
  'metanorma',
  'asciidoc',
  'html',
  'pdf',
  'markdown',
  'text',
] as const satisfies readonly Format[]
const publishers = ['itu-t', 'iso-iec', 'other'] as const satisfies readonly Publisher[]

/** The options that say how two texts are read and compared. */
export interface CompareFlags {
  readonly mode: 'auto' | 'common' | 'twin'
  readonly leftPublisher?: Publisher
  readonly rightPublisher?: Publisher
  readonly leftFormat?: Format
  readonly rightFormat?: Format
  readonly revisions: 'fail' | 'accept' | 'reject'
  /** The text that was last agreed: a file, or `git:<revision>:<path>`. */
  readonly base?: string
  readonly baseFormat?: Format
  /** Published corrigenda and amendments: files, or `git:<revision>:<path>`. */
  readonly corrigendum?: readonly string[]
  /** The configuration that is named; false: none is read. */
  readonly config?: string | boolean
  /** What the configuration lays down beside the practice. */
  readonly adjustments?: Adjustments
}

export interface CheckFlags extends CompareFlags {
  readonly format: FileFormat
  readonly report: readonly ReportFile[]
  readonly failOn?: Grade | 'none'
  readonly minCoverage?: number
  /** The path of an earlier JSON report. */
  readonly since?: string
  /** A file of waivers; the one in the working folder where there is one. */
  readonly waivers?: string
  /** A file or a revision of git: only waivers that stood there hold. */
  readonly waiversFrom?: string
  /** The day by which waivers are judged, ISO 8601; by the clock where absent. */
  readonly today?: string
  /** False: no word of the texts in any report. */
  readonly text: boolean
  readonly width?: number
  /** Bytes that the HTML report may have. */
  readonly htmlLimit?: number
  /** The text that a redline makes its changes in. */
  readonly redlineSide: 'left' | 'right'
  readonly verbose: boolean
  readonly color: boolean
}

/** How the pairs of a configuration are checked together, or one again and again. */
export interface ManyFlags {
  readonly watch?: boolean
  readonly jobs?: number
  readonly shard?: { readonly index: number; readonly count: number }
}

export interface AcceptFlags extends CompareFlags {
  readonly waivers: string
  readonly today?: string
  readonly expires?: string
}

export interface ReportFile {
  readonly format: FileFormat
  readonly file: string
}

export function addCompareOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--mode <mode>', 'one text printed twice, or technically aligned twins')
        .choices(['auto', 'common', 'twin'])
        .default('auto'),
    )
    .addOption(
      new Option('--left-publisher <publisher>', 'whose printing the left text is; detected where not given').choices(
        publishers,
      ),
    )
    .addOption(new Option('--right-publisher <publisher>', 'whose printing the right text is').choices(publishers))
    .addOption(
      new Option('--left-format <format>', 'format of the left text; detected where not given').choices(inputFormats),
    )
    .addOption(new Option('--right-format <format>', 'format of the right text').choices(inputFormats))
    .addOption(revisionsOption())
    .option(
      '--base <file>',
      'the text that was last agreed, or git:<revision>:<path>: says which text moved away from it',
    )
    .addOption(new Option('--base-format <format>', 'format of the agreed text').choices(inputFormats))
    .addOption(
      new Option(
        '--corrigendum <file>',
        'a published corrigendum or amendment; what it accounts for is one finding; may be repeated, in the order of publication',
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'none'),
    )
    .option('--config <file>', 'the configuration (default: the nearest common-text.yaml, upward from here)')
    .option('--no-config', 'read no configuration')
}

export function addCheckOptions(command: Command): Command {
  return addCompareOptions(
    command
      .addOption(
        new Option('--format <format>', 'what to print on standard output').choices(fileFormats).default('text'),
      )
      .addOption(
        new Option('--report <format=file>', 'write a report to a file as well; may be repeated')
          .argParser(collectReport)
          .default([], 'none'),
      )
      .addOption(
        new Option(
          '--fail-on <grade>',
          'the lowest grade that fails the check (default: editorial for common texts, technical for twins)',
        ).choices([...grades, 'none']),
      )
      .option(
        '--min-coverage <percent>',
        'accept what could not be compared, as long as so much of both texts was',
        parsePercent,
      ),
  )
    .option(
      '--since <report>',
      'an earlier JSON report of the pair: says what is new, moved, unchanged and fixed since',
    )
    .option('--waivers <file>', `differences that are accepted (default: ${defaultWaiverFile}, where there is one)`)
    .option('--waivers-from <revision>', 'only waivers that stood in that file, or at that revision of git, hold')
    .option('--today <date>', 'the day by which waivers are judged', parseDate)
    .option('--no-text', 'no word of the texts in any report: numbers, places and lengths alone')
    .option(
      '--jobs <threads>',
      'pairs of the configuration that are checked at once (default: one a processor)',
      parseJobs,
    )
    .option('--shard <i/n>', 'check the i-th of n parts of the pairs; common-text merge joins the reports', parseShard)
    .option('--watch', 'check again whenever a text changes, until Ctrl-C')
    .option('--width <columns>', 'wrap the text report to so many columns', parseWidth)
    .option(
      '--html-limit <size>',
      'leave words out of the HTML report beyond a size such as 5MB, and say which',
      parseSize,
    )
    .addOption(
      new Option('--redline-side <side>', 'the text that a redline makes its tracked changes in')
        .choices(['left', 'right'])
        .default('left'),
    )
    .option('--verbose', 'list every permitted difference and every warning', false)
    .option('--no-color', 'no colours, as NO_COLOR in the environment')
}

export function addWaiverOptions(command: Command): Command {
  return addCompareOptions(command)
    .option('--waivers <file>', 'the file of waivers', defaultWaiverFile)
    .option('--today <date>', 'the day by which waivers are judged, and accepted', parseDate)
}

export function parseDate(value: string): string {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Expected a date such as 2026-11-23.')
  return value
}

export function addReadOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--input-format <format>', 'format of the text; detected where not given').choices(inputFormats),
    )
    .addOption(revisionsOption())
}

function revisionsOption(): Option {
  return new Option('--revisions <how>', 'what to do with tracked changes that are pending in a Word file')
    .choices(['fail', 'accept', 'reject'])
    .default('fail')
}

function collectReport(value: string, before: readonly ReportFile[]): ReportFile[] {
  const at = value.indexOf('=')
  const format = fileFormats.find((one) => one === value.slice(0, at))
  const file = value.slice(at + 1)
  if (at < 0 || !format || file === '')
    throw new InvalidArgumentError(
      `Expected FORMAT=FILE, such as json=report.json; the formats are ${fileFormats.join(', ')}.`,
    )
  return [...before, { format, file }]
}

function parsePercent(value: string): number {
  const percent = /^[0-9]+(?:\.[0-9]+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN
  if (!(percent >= 0 && percent <= 100)) throw new InvalidArgumentError('Expected a percentage from 0 to 100.')
  return percent / 100
}

function parseSize(value: string): number {
  const [, amount = '', unit = ''] = /^([0-9]{1,9}(?:\.[0-9]{1,3})?) ?(k|M)?B?$/i.exec(value) ?? []
  const bytes = Number.parseFloat(amount) * (unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1_000 : 1_000_000)
  if (!(bytes > 0)) throw new InvalidArgumentError('Expected a size such as 500kB or 5MB.')
  return Math.round(bytes)
}

function parseJobs(value: string): number {
  const jobs = /^[0-9]+$/.test(value) ? Number.parseInt(value, 10) : 0
  if (!(jobs >= 1 && jobs <= 256)) throw new InvalidArgumentError('Expected a number of threads, from 1 to 256.')
  return jobs
}

function parseShard(value: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^([0-9]{1,4})\/([0-9]{1,4})$/.exec(value) ?? []).map(Number)
  if (!(index >= 1 && index <= count)) throw new InvalidArgumentError('Expected a shard such as 2/5.')
  return { index, count }
}

function parseWidth(value: string): number {
  const columns = /^[0-9]+$/.test(value) ? Number.parseInt(value, 10) : Number.NaN
  if (!(columns >= 20 && columns <= 10_000))
    throw new InvalidArgumentError('Expected a number of columns, at least 20.')
  return columns
}
