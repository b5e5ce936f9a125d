import type { Comparison } from '../model/finding.ts'
import { type ReportOptions, reportJson } from './report-json.ts'

/**
 * The comparison as JSON Lines: what is said of the texts as a whole, then a line a finding, a permitted rule and a part
 * that was not compared, each with its `type`. The fields are those of the JSON report.
 */
export function reportJsonl(comparison: Comparison, options: ReportOptions): string {
  const report = JSON.parse(reportJson(comparison, options)) as Record<string, unknown> & Lists
  const { findings, permitted, notCompared, ...whole } = report
  const lines: object[] = [{ type: 'comparison', ...whole }]
  for (const finding of findings) lines.push({ type: 'finding', ...finding })
  for (const rule of permitted) lines.push({ type: 'permitted', ...rule })
  for (const part of notCompared) lines.push({ type: 'not-compared', ...part })
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
}

interface Lists {
  readonly findings: readonly object[]
  readonly permitted: readonly object[]
  readonly notCompared: readonly object[]
}
