import { type Comparison, type PaperKind, paperDocx, paperKinds, paperMarkdown } from '@common-text/core'
import type { CheckFlags, FileFormat } from './options.ts'

export function isPaper(format: FileFormat): format is PaperKind {
  return paperKinds.some((kind) => kind === format)
}

/** A paper for committees: Markdown where the file is called so, else a Word file. It carries a day only where one is given. */
export function makePaper(
  kind: PaperKind,
  file: string,
  comparison: Comparison,
  { today }: Pick<CheckFlags, 'today'>,
): string | Uint8Array {
  const options = today === undefined ? {} : { date: today }
  return /\.(?:md|markdown)$/i.test(file)
    ? paperMarkdown(kind, comparison, options)
    : paperDocx(kind, comparison, options)
}
