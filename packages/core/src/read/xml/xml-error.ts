import { UnreadableDocumentError } from '../../model/errors.ts'
import type { LineTable } from './line-table.ts'

/** The XML that is being read: its name for messages, its text, and where its lines begin. */
export interface XmlSource {
  /** As messages name it: a path, `word/document.xml`. */
  readonly what: string
  readonly text: string
  readonly lines: LineTable
}

/** The error for XML that breaks the rules of XML at an offset. `problem` ends with what to do about it. */
export function malformed(source: XmlSource, offset: number, problem: string): UnreadableDocumentError {
  const place = source.lines.place(offset)
  const message = `${source.what} is not well-formed XML (line ${place.line}, column ${place.column}): ${problem}`
  return new UnreadableDocumentError('malformed-xml', message, place)
}
