import { UnreadableDocumentError } from '../../model/errors.ts'
import type { RawDocument } from '../../model/raw.ts'
import type { ReadHints } from '../index.ts'

/** Being written. */
export async function readHtml(_bytes: Uint8Array, hints: ReadHints): Promise<RawDocument> {
  throw new UnreadableDocumentError('not-a-document', `${hints.path ?? 'The file'} cannot be read yet.`)
}
