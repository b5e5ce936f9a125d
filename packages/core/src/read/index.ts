import type { Format } from '../model/document.ts'
import type { RawDocument } from '../model/raw.ts'
import { detectFormat } from './detect.ts'

export interface ReadHints {
  /** The file's name, for its extension and for messages. */
  readonly path?: string
  /** Overrules what the content says. */
  readonly format?: Format
  /** What to do with pending tracked changes. Default: `fail`. */
  readonly revisions?: 'fail' | 'accept' | 'reject'
}

type Reader = (bytes: Uint8Array, hints: ReadHints) => RawDocument | Promise<RawDocument>

/** One row a format; each reader is loaded when first needed, so that a bundle may leave it apart. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/index.ts')).readDocx,
  sts: async () => (await import('./sts/index.ts')).readSts,
  markdown: async () => (await import('./markdown/index.ts')).readMarkdown,
}

/**
 * Reads bytes of any known format to headings and raw blocks.
 *
 * @throws UnreadableDocumentError where no document can be made of them.
 */
export async function readRaw(bytes: Uint8Array, hints: ReadHints = {}): Promise<RawDocument> {
  const detected = hints.format ? { format: hints.format, diagnostics: [] } : detectFormat(bytes, hints.path)
  const read = await readers[detected.format]()
  const raw = await read(bytes, hints)
  return detected.diagnostics.length === 0 ? raw : { ...raw, diagnostics: [...detected.diagnostics, ...raw.diagnostics] }
}
