import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { Fonts } from './fonts.ts'
import { loadPdfjs, type PdfFile, type Pdfjs } from './load-pdfjs.ts'
import type { PageMarks } from './page-marks.ts'
import { readPage } from './read-page.ts'

/** Most pages read. No standard has more; what is behind them is named as not compared. */
const maxPages = 5_000
/**
 * Most characters read of a file. The largest standards have three million; words and their places take about a gigabyte
 * at the limit. The pages behind it are named as not compared.
 */
const maxCharacters = 5_000_000
/**
 * Largest picture decoded, in pixels, so that its place is known: formulas and signs are smaller. Larger ones are
 * figures, which their captions name.
 */
const maxPicture = 250_000

/** Pages without text that are looked at for pictures; pictures have to be decoded for that. */
const maxLookedAt = 8
/** Characters of a running head or a stamp over a scanned page; a page with fewer is looked at. */
const fewCharacters = 60
/** Share of a page that the picture of a scanned one covers. */
const covers = 0.4

/** The marks of all pages, and those that are pictures of their text. */
export interface ReadPages {
  readonly pages: readonly PageMarks[]
  readonly scanned: readonly number[]
}

/** Reads the marks of all pages, one page at a time. */
export async function readPages(
  bytes: Uint8Array,
  hints: Work & { readonly path?: string },
  diagnostics: Diagnostic[],
): Promise<ReadPages> {
  const pdfjs = await loadPdfjs()
  const pages = await withFile(pdfjs, bytes, maxPicture, hints, async (file) => {
    const fonts = new Fonts()
    const read: PageMarks[] = []
    const end = Math.min(file.numPages, maxPages)
    let characters = 0
    for (let number = 1; number <= end; number++) {
      if (characters > maxCharacters) {
        diagnostics.push(notRead(number, `and those behind it are beyond the limit of ${maxCharacters} characters`))
        return read
      }
      stopIfAsked(hints)
      hints.onProgress?.({ stage: 'open', done: number / end })
      try {
        const page = await file.getPage(number)
        const marks = await readPage(page, number, pdfjs.OPS, fonts)
        page.cleanup()
        read.push(marks)
        characters += marks.characters
        if (marks.cut) diagnostics.push(notRead(number, 'has more marks than are read'))
      } catch (error) {
        diagnostics.push(notRead(number, `is damaged (${messageOf(error)})`))
      }
    }
    if (end < file.numPages)
      diagnostics.push(notRead(end + 1, `and those behind it are beyond the limit of ${maxPages}`))
    return read
  })
  // Readers of PDF rebuild what they can of a file that lost its end; what was there cannot be told.
  if (!endsAsPdf(bytes)) diagnostics.push(notRead(pages.length, 'is the last of a file that was cut off'))
  return { pages, scanned: await findScanned(pdfjs, bytes, pages, hints) }
}

/** The file's own end, before what servers append to it. */
function endsAsPdf(bytes: Uint8Array): boolean {
  let end = ''
  for (const byte of bytes.subarray(-4_000)) end += String.fromCharCode(byte)
  return end.includes('%%EOF') || end.includes('startxref')
}

/** Looks into pages with hardly any text for the picture of it, which was too large to decode before. */
async function findScanned(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  pages: readonly PageMarks[],
  hints: Work & { readonly path?: string },
): Promise<number[]> {
  const bare = pages.filter((page) => page.characters < fewCharacters && page.drawings.length === 0)
  if (bare.length === 0) return []
  return withFile(pdfjs, bytes, -1, hints, async (file) => {
    const scanned: number[] = []
    const looked = bare.slice(0, maxLookedAt)
    for (const { page: number } of looked) {
      stopIfAsked(hints)
      try {
        const page = await file.getPage(number)
        const { pictures, width, height } = await readPage(page, number, pdfjs.OPS, new Fonts())
        page.cleanup()
        const area = pictures.reduce((sum, box) => sum + (box.right - box.left) * (box.top - box.bottom), 0)
        if (area > covers * width * height) scanned.push(number)
      } catch {
        // What cannot be decoded is no text that could be read.
      }
    }
    // The pages of a scanned file are alike.
    return scanned.length === looked.length ? bare.map(({ page }) => page) : scanned
  })
}

async function withFile<Result>(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  maxImageSize: number,
  hints: { readonly path?: string },
  read: (file: PdfFile) => Promise<Result>,
): Promise<Result> {
  const loading = pdfjs.getDocument({
    // The library takes the bytes away.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    // Otherwise the outlines of all letters are made ready for drawing.
    disableFontFace: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize,
    verbosity: 0,
  })
  try {
    return await read(await open(loading.promise, hints.path ?? 'The file'))
  } finally {
    await loading.destroy().catch(() => undefined)
  }
}

function notRead(page: number, why: string): Diagnostic {
  return {
    code: 'page-unread',
    message: `Page ${page} ${why}; what is not read of it is not compared.`,
    place: { page },
    notCompared: { block: 'paragraph', characters: 0 },
  }
}

async function open(promise: Promise<PdfFile>, what: string): Promise<PdfFile> {
  try {
    const file = await promise
    const fonts = file._transport?.fontLoader
    // Nothing is drawn: no font has to be known to a browser.
    if (fonts?.bind) fonts.bind = () => Promise.resolve()
    return file
  } catch (error) {
    if ((error as { name?: string }).name === 'PasswordException')
      throw new UnreadableDocumentError('encrypted', `${what} is encrypted. Save it without a password.`)
    throw new UnreadableDocumentError(
      'not-a-document',
      `${what} is no PDF that can be opened: ${messageOf(error)}. Check that the file was downloaded whole.`,
    )
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/[\s.]+$/, '').slice(0, 120) : 'unknown reason'
}
