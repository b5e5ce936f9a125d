import type { Format } from '../model/document.ts'
import type { RawDocument } from '../model/raw.ts'
import { stopIfAsked, type Work } from '../model/work.ts'
import { detectFormat, refuseForeign } from './detect.ts'
import { closeLedger } from './ledger.ts'
import { limitTables, refuseTooLarge, refuseTooLargeFor } from './limits.ts'
import { pageOfArchive } from './web-archive.ts'

/** What the caller knows of a file before it is read. */
export interface ReadHints extends Work {
  /** The file's name, for its extension and for messages. */
  readonly path?: string
  /** Overrules what the content says. */
  readonly format?: Format
  /** What to do with pending tracked changes. Default: `fail`. */
  readonly revisions?: 'fail' | 'accept' | 'reject'
  /**
   * Gives the bytes of a file that the text names (an included part, a picture), by its path relative to the folder of
   * the text; null where there is none or it may not be read. Absent: nothing beside the text is read.
   */
  readonly readBeside?: (path: string) => Promise<Uint8Array | null>
}

type Reader = (bytes: Uint8Array, hints: ReadHints) => RawDocument | Promise<RawDocument>

/** One row a format; each reader is loaded when first needed, so that a bundle may leave it apart. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/index.ts')).readDocx,
  sts: async () => (await import('./sts/index.ts')).readSts,
  metanorma: async () => (await import('./metanorma/index.ts')).readMetanorma,
  asciidoc: async () => (await import('./asciidoc/index.ts')).readAsciidoc,
  html: async () => (await import('./html/index.ts')).readHtml,
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  markdown: async () => (await import('./markdown/index.ts')).readMarkdown,
  text: async () => (await import('./text/index.ts')).readText,
}

/**
 * Reads bytes of any known format to headings and raw blocks.
 *
 * @throws UnreadableDocumentError where no document can be made of them.
 * @throws the signal's reason, where the caller asked to stop.
 */
export async function readRaw(file: Uint8Array, hints: ReadHints = {}): Promise<RawDocument> {
  stopIfAsked(hints)
  refuseTooLarge(file, hints.path ?? 'The input')
  const archived = pageOfArchive(file)
  const bytes = archived?.page ?? file
  const { format, diagnostics } = detect(bytes, hints)
  refuseTooLargeFor(format, bytes, hints.path ?? 'The input')
  const read = await readers[format]()
  const raw = closeLedger(limitTables(await read(bytes, hints)))
  stopIfAsked(hints)
  const odd = [...diagnostics, ...(archived?.diagnostics ?? [])]
  return odd.length === 0 ? raw : { ...raw, diagnostics: [...odd, ...raw.diagnostics] }
}

function detect(bytes: Uint8Array, hints: ReadHints): ReturnType<typeof detectFormat> {
  if (hints.format === undefined) return detectFormat(bytes, hints.path)
  refuseForeign(bytes, hints.path ?? 'The input', hints.format)
  return { format: hints.format, diagnostics: [] }
}
