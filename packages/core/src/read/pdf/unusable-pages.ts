import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { isRecognised } from './hidden-text.ts'
import type { PageMarks } from './page-marks.ts'

/** Share of characters that say nothing from which on a page has no usable text. */
const mostUnknown = 0.25
/** Fewest letters that can be judged, and the share of vowels that every language of standards exceeds. */
const enoughLetters = 400
const fewestVowels = 0.16

/** The pages whose text can be used. The others are named, with the reason; where none is left the file is refused. */
export interface UsablePages {
  readonly pages: readonly PageMarks[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parts pages that are pictures of their text, or have an encoding that nothing explains, from those that are read.
 *
 * @throws UnreadableDocumentError `scanned`, `wrong-encoding`
 */
export function usablePages(all: readonly PageMarks[], scanned: readonly number[], what: string): UsablePages {
  const pictures = new Set(scanned)
  const garbled = new Set(all.filter(isGarbled).map(({ page }) => page))
  const pages = all.filter(({ page }) => !garbled.has(page))
  const read = pages.filter(({ page, characters }) => characters > 0 && !pictures.has(page))
  if (read.length === 0) {
    if (garbled.size > 0)
      throw new UnreadableDocumentError(
        'wrong-encoding',
        `${what} does not say which characters its fonts print (${pagesOf([...garbled])}): its text cannot be told. Print it to PDF again from its source.`,
        { page: Math.min(...garbled) },
      )
    throw new UnreadableDocumentError(
      'scanned',
      `${what} has no text, only pictures of it (${pagesOf([...pictures])}). Use a PDF made from the text, or run text recognition over it first.`,
      { page: Math.min(...pictures, 1) },
    )
  }
  const diagnostics: Diagnostic[] = []
  for (const [first, last] of runsOf([...pictures]))
    diagnostics.push({
      code: 'page-scanned',
      message: `${pageWords(first, last)} of ${what} ${first === last ? 'is a picture' : 'are pictures'} without text; not compared.`,
      place: { page: first },
      notCompared: { block: 'figure', characters: 0 },
    })
  for (const [first, last] of runsOf([...garbled]))
    diagnostics.push({
      code: 'page-encoding',
      message: `${pageWords(first, last)} of ${what} ${first === last ? 'does' : 'do'} not say which characters the fonts print; not compared.`,
      place: { page: first },
      notCompared: {
        block: 'paragraph',
        characters: all.reduce(
          (sum, { page, characters }) => sum + (page >= first && page <= last ? characters : 0),
          0,
        ),
      },
    })
  const recognised = pages.filter(isRecognised).map(({ page }) => page)
  for (const [first, last] of runsOf(recognised))
    diagnostics.push({
      code: 'page-recognised',
      message: `${pageWords(first, last)} of ${what} ${first === last ? 'has' : 'have'} the text that text recognition put behind a picture; its errors are read as differences.`,
      place: { page: first },
    })
  return { pages, diagnostics }
}

/** Text whose codes no table explains: private characters, or letters that make no words of any language. */
function isGarbled({ pieces, characters, unknown }: PageMarks): boolean {
  if (characters === 0) return false
  if (unknown > mostUnknown * characters && unknown > 8) return true
  let letters = 0
  let vowels = 0
  let other = 0
  for (const { text } of pieces)
    for (const sign of text) {
      if (/[a-z]/i.test(sign)) {
        letters++
        if (/[aeiouy]/i.test(sign)) vowels++
      } else other++
    }
  return letters >= enoughLetters && letters > other && vowels < fewestVowels * letters
}

function pagesOf(pages: readonly number[]): string {
  const runs = runsOf(pages)
  const named = runs.slice(0, 5).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  return `page${pages.length === 1 ? '' : 's'} ${named.join(', ')}${runs.length > 5 ? ' …' : ''}`
}

function pageWords(first: number, last: number): string {
  return first === last ? `Page ${first}` : `Pages ${first} to ${last}`
}

/** Numbers that follow each other, as the first and the last of each run. */
function runsOf(pages: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && page <= last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs
}
