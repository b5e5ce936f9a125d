import {
  type Comparison,
  type Grade,
  reportGithub,
  reportHtml,
  reportJson,
  reportJsonl,
  reportJunit,
  reportMarkdown,
  reportSarif,
  reportText,
  rules,
  type TextReportOptions,
} from '@common-text/core'
import type { ReportFormat } from './options.ts'
import { version } from './version.ts'

/** What a report states or looks like beside the comparison. */
export interface ReportSettings {
  readonly threshold: Grade | 'none'
  /** Of the text report alone. */
  readonly look: Pick<TextReportOptions, 'width' | 'colour' | 'verbose'>
  /** Bytes that the HTML report may have. */
  readonly htmlLimit?: number | undefined
}

/** The comparison in one of the formats. */
export function makeReport(
  format: ReportFormat,
  comparison: Comparison,
  { threshold, look, htmlLimit }: ReportSettings,
): string {
  const stated = { toolVersion: version, threshold }
  switch (format) {
    case 'text':
      return reportText(comparison, { ...look, threshold })
    case 'json':
      return reportJson(comparison, stated)
    case 'jsonl':
      return reportJsonl(comparison, stated)
    case 'markdown':
      return reportMarkdown(comparison, { threshold })
    case 'sarif':
      return reportSarif(comparison, stated)
    case 'junit':
      return reportJunit(comparison, { threshold })
    case 'github':
      return reportGithub(comparison, { threshold })
    case 'html':
      return reportHtml(comparison, { ...stated, rules, ...(htmlLimit === undefined ? {} : { maxBytes: htmlLimit }) })
  }
}
