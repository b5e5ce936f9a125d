import type { Document, Publisher } from './model/document.ts'
import { UnreadableDocumentError } from './model/errors.ts'
import { stopIfAsked, type Work } from './model/work.ts'
import { type ReadHints, readRaw } from './read/index.ts'
import { structure } from './structure/index.ts'

/** How a text is read: what the caller knows of it, and how to follow and stop the work. */
export interface ReadOptions extends ReadHints, Work {
  /** Overrules what the text says of its publisher. */
  readonly publisher?: Publisher
}

/**
 * Reads one printing: bytes in any known format to a document. The document is plain data; read once, compare often.
 *
 * @throws UnreadableDocumentError where no document can be made of the bytes, with what, where and what to do.
 * @throws the signal's reason, where the caller asked to stop.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  options.onProgress?.({ stage: 'open', done: 0 })
  const raw = await readRaw(plainBytes(bytes), options)
  stopIfAsked(options)
  options.onProgress?.({ stage: 'structure', done: 0 })
  const document = structure(raw)
  if (!document.children.some((clause) => clause.numbered || clause.title.length > 0)) {
    throw new UnreadableDocumentError(
      'no-clauses',
      `${options.path ?? 'The text'} has no clause: no heading and no clause number was found in it. Check that it is the text of a standard, in the format ${raw.format}.`,
    )
  }
  return options.publisher ? { ...document, front: { ...document.front, publisher: options.publisher } } : document
}

/** The same bytes without what a platform adds to them: some libraries take no `Buffer`, whose `slice` makes no copy. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
