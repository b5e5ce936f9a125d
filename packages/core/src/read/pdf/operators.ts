import type { Operators, Pdfjs, PdfPage } from './load-pdfjs.ts'

/** Most operators of one page that are taken. A page of text has a few thousand, a large drawing a few hundred thousand. */
const maxOperators = 1_000_000
/**
 * Deepest nesting of saved states. The library looks a state up through all that it stands in, so that the time of a page
 * grows with the square of its depth: at 10,000 it is a third of a second. Programs nest a few dozen.
 */
const maxNested = 10_000

/** The operators of a page, and whether there are more than are taken. */
export interface PageOperators extends Operators {
  readonly cut: boolean
}

/**
 * Takes the operators of a page. The library makes the whole list before it gives it, and a page of some hundred bytes can
 * make millions of them: it is stopped by taking nothing more from it, and what it made so far is the list.
 */
export async function operatorsOf(page: PdfPage, ops: Pdfjs['OPS']): Promise<PageOperators> {
  const take = page._renderPageChunk?.bind(page)
  if (!take) return { ...(await page.getOperatorList()), cut: false }
  const stopped = new Promise<PageOperators>((resolve) => {
    let nested = 0
    page._renderPageChunk = (chunk, state) => {
      take(chunk, state)
      for (const operator of chunk.fnArray)
        if (operator === ops['save']) nested++
        else if (operator === ops['restore']) nested--
      if (!state.operatorList || (state.operatorList.fnArray.length <= maxOperators && nested <= maxNested)) return
      if (state.streamReader) state.streamReader.read = () => new Promise(() => undefined)
      resolve({ ...state.operatorList, cut: true })
    }
  })
  return Promise.race([page.getOperatorList().then((list) => ({ ...list, cut: false })), stopped])
}
