import type { Comparison, Finding, Grade } from '../model/finding.ts'
import { reaches } from '../model/finding.ts'
import { countByGrade } from './report-json.ts'
import { neutralise } from './text/neutralise.ts'
import { adjustedWords } from './words/adjustment-words.ts'
import { corrigendumUseWords, idleSentences } from './words/corrigendum-words.ts'
import { sentenceOf } from './words/sentence-of.ts'

/** How findings are annotated. */
export interface GithubReportOptions {
  /** The grade from which a finding is an error; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
  /** Annotations of one level that are written; 10 where absent, which is what GitHub shows of one step. */
  readonly most?: number
  /** Where the whole report is, for those who want the rest. */
  readonly link?: string
}

type Level = 'error' | 'warning' | 'notice'
const shownByGithub = 10

/** Workflow commands that annotate the files in a pull request: errors at or above the threshold, the rest as notices. */
export function reportGithub(comparison: Comparison, options: GithubReportOptions = {}): string {
  const threshold = options.threshold ?? (comparison.mode === 'common' ? 'editorial' : 'technical')
  const most = options.most ?? shownByGithub
  const written: Record<Level, number> = { error: 0, warning: 0, notice: 0 }
  const lines: string[] = []
  let left = 0
  // The gravest first: the cap cuts the others.
  const byGrade = comparison.findings.toSorted((a, b) => (a.grade === b.grade ? 0 : reaches(a.grade, b.grade) ? -1 : 1))
  for (const finding of byGrade) {
    const level: Level = threshold !== 'none' && reaches(finding.grade, threshold) ? 'error' : 'notice'
    // The last of a level says how many there are more.
    if (written[level] >= most - 1) left++
    else {
      lines.push(annotationOf(finding, level, comparison))
      written[level]++
    }
  }
  for (const { side, clause, block, reason } of comparison.notCompared.slice(0, most - 1))
    lines.push(command('warning', { file: comparison[side].path, title: `not compared: ${clause} ${block}` }, reason))
  const rest = options.link === undefined ? 'The report has all of them.' : `All of them: ${options.link}`
  if (left > 0) lines.push(command('notice', { title: `${left} further findings` }, `${summary(comparison)} ${rest}`))
  if (comparison.adjusted !== undefined)
    lines.push(command('notice', { title: 'configured' }, `${adjustedWords(comparison.adjusted)}.`))
  for (const use of comparison.corrigenda ?? [])
    lines.push(
      command('notice', { title: 'corrigendum' }, [`${corrigendumUseWords(use)}.`, ...idleSentences(use)].join(' ')),
    )
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function summary({ findings }: Comparison): string {
  const count = countByGrade(findings)
  return `${Object.entries(count)
    .filter(([, number]) => number > 0)
    .map(([grade, number]) => `${grade} ${number}`)
    .join(', ')}.`
}

function annotationOf(finding: Finding, level: Level, comparison: Comparison): string {
  const side = finding.left === null ? 'right' : 'left'
  const spot = finding[side]
  const { line, column } = spot?.place ?? {}
  const clause = spot === null || spot.clause === '' ? 'the text as a whole' : spot.clause
  return command(
    level,
    {
      file: comparison[side].path,
      ...(line === undefined ? {} : { line: String(line) }),
      ...(column === undefined ? {} : { col: String(column) }),
      title: `${finding.grade} ${finding.kind} in ${clause} (${finding.id})`,
    },
    sentenceOf(finding),
  )
}

function command(level: Level, properties: Readonly<Record<string, string>>, message: string): string {
  const stated = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(neutralise(value))}`)
  return `::${level} ${stated.join(',')}::${escapeData(neutralise(message))}`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
