import type { Comparison, Finding, Grade } from '../model/finding.ts'
import { append } from '../model/gather.ts'
import { neutralise } from './text/neutralise.ts'
import { type Paint, plain, terminalPaint } from './text/paint.ts'
import { type Page, printFinding } from './text/print-finding.ts'
import { printPermitted, printSummary, printTexts, printVerdict } from './text/print-summary.ts'
import { wrap } from './text/wrap.ts'

/** How the text report looks. */
export interface TextReportOptions {
  /** Columns to wrap to; 100 where absent. */
  readonly width?: number
  /** True for a terminal's colours, or a painter of one's own; none where absent. */
  readonly colour?: boolean | Paint
  /** Lists every permitted difference and cuts nothing short. */
  readonly verbose?: boolean
  /** The grade from which the gate fails; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
}

const defaultWidth = 100

/** The comparison as a text to read in a terminal: findings under their clauses in reading order, then the summary. */
export function reportText(comparison: Comparison, options: TextReportOptions = {}): string {
  const paint = typeof options.colour === 'function' ? options.colour : options.colour ? terminalPaint : plain
  const page: Page = { width: options.width ?? defaultWidth, paint, verbose: options.verbose ?? false }
  const threshold = options.threshold ?? (comparison.mode === 'common' ? 'editorial' : 'technical')
  const lines = [
    ...printTexts(comparison, page),
    '',
    ...printFindings(comparison.findings, page),
    ...printSummary(comparison, page),
    ...(page.verbose && comparison.permitted.length > 0
      ? ['', page.paint('heading', 'Permitted differences'), ...printPermitted(comparison, page)]
      : []),
    '',
    ...printVerdict(comparison, threshold, page),
  ]
  return `${lines.join('\n')}\n`
}

/** Findings under the clause they stand in; neighbours in one clause share its head. */
function printFindings(findings: readonly Finding[], page: Page): string[] {
  const lines: string[] = []
  let open: string | null = null
  for (const finding of findings) {
    const head = headOf(finding)
    if (head !== open) append(lines, wrap([{ text: neutralise(head), role: 'heading' }], page.width, 0, page.paint))
    open = head
    append(lines, [...printFinding(finding, page), ''])
  }
  return lines
}

/** `8.2.1 Service controls`; `8.2.1 | 8.3.1 Service controls` where the numbers differ; `The text as a whole`. */
function headOf({ left, right }: Finding): string {
  const spot = left ?? right
  if (!spot || spot.clause === '') return 'The text as a whole'
  const label =
    left && right && left.clause !== right.clause && right.clause !== ''
      ? `${left.clause} | ${right.clause}`
      : spot.clause
  return spot.title === '' || spot.title === spot.clause ? label : `${label} ${spot.title}`
}
