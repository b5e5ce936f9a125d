import type { Comparison } from '../../model/finding.ts'
import { commentsPaper } from './comments-paper.ts'
import { defectsPaper } from './defects-paper.ts'
import { liaisonPaper } from './liaison-paper.ts'
import type { Paper } from './paper.ts'
import { paperToMarkdown } from './paper-to-markdown.ts'
import { paperToWord } from './paper-to-word.ts'

/** The papers that committees circulate: a table of comments, defect reports, a statement for a liaison. */
export const paperKinds = ['comments', 'defects', 'liaison'] as const
/** One of them. */
export type PaperKind = (typeof paperKinds)[number]

/** What a paper states beside the comparison. */
export interface PaperOptions {
  /** The day that the paper carries, ISO 8601; none where absent. */
  readonly date?: string
}

/** A paper as a Word file. */
export function paperDocx(kind: PaperKind, comparison: Comparison, options: PaperOptions = {}): Uint8Array {
  return paperToWord(paperOf(kind, comparison, options))
}

/** A paper as Markdown. */
export function paperMarkdown(kind: PaperKind, comparison: Comparison, options: PaperOptions = {}): string {
  return paperToMarkdown(paperOf(kind, comparison, options))
}

function paperOf(kind: PaperKind, comparison: Comparison, options: PaperOptions): Paper {
  switch (kind) {
    case 'comments':
      return commentsPaper(comparison)
    case 'defects':
      return defectsPaper(comparison, options)
    case 'liaison':
      return liaisonPaper(comparison, options)
  }
}
