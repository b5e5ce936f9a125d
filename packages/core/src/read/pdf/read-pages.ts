import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { Fonts } from './fonts.ts'
import { loadPdfjs, type PdfFile } from './load-pdfjs.ts'
import type { PageMarks } from './page-marks.ts'
import { readPage } from './read-page.ts'

/** Most pages read. No standard has more; what is behind them is named as not compared. */
const maxPages = 5_000
/** Most operators of one page that are run. A page of text has a few thousand, a large drawing a few hundred thousand. */
const maxOperators = 2_000_000
/**
 * Largest picture decoded, in pixels, so that its place is known: formulas and signs are smaller. Larger ones are
 * figures, which their captions name.
 */
const maxPicture = 250_000

/** Reads the marks of all pages, one page at a time. */
export async function readPages(
  bytes: Uint8Array,
  hints: Work & { readonly path?: string },
  diagnostics: Diagnostic[],
): Promise<PageMarks[]> {
  const what = hints.path ?? 'The file'
  const pdfjs = await loadPdfjs()
  const loading = pdfjs.getDocument({
    // The library takes the bytes away.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: maxPicture,
    verbosity: 0,
  })
  try {
    const file = await open(loading.promise, what)
    const fonts = new Fonts()
    const pages: PageMarks[] = []
    const end = Math.min(file.numPages, maxPages)
    for (let number = 1; number <= end; number++) {
      stopIfAsked(hints)
      hints.onProgress?.({ stage: 'open', done: number / end })
      try {
        const page = await file.getPage(number)
        const marks = await readPage(page, number, pdfjs.OPS, fonts, maxOperators)
        page.cleanup()
        pages.push(marks)
        if (marks.cut) diagnostics.push(notRead(number, 'has more marks than are read'))
      } catch (error) {
        diagnostics.push(notRead(number, `is damaged (${messageOf(error)})`))
      }
    }
    if (end < file.numPages)
      diagnostics.push(notRead(end + 1, `and those behind it are beyond the limit of ${maxPages}`))
    return pages
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
    return await promise
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
