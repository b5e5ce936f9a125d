import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { smallest } from '../../model/gather.ts'
import { isRecognised } from './hidden-text.ts'
import type { PageMarks } from './page-marks.ts'

/** Share of characters that say nothing from which on a page has no usable text. */
const mostUnknown = 0.25
/** Fewest words of a font that can be judged, and the least share of them that are words of every sentence. */
const enoughWords = 150
const fewestSmall = 0.01
/** Share of a page that stands in such fonts from which on it has no usable text. */
const mostGarbled = 0.6
const smallWords = new Set(
  'the of and to in is a for by be or as with that this shall are not on from an it le la les de des et du en un une est que el los las y der die das und von zu mit ist nicht'.split(
    ' ',
  ),
)

/** The pages whose text can be used. The others are named, with the reason; where none is left the file is refused. */
export interface UsablePages {
  readonly pages: readonly PageMarks[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parts pages that are pictures of their text, or have an encoding that nothing explains, from those that are read.
 *
 * @throws UnreadableDocumentError `scanned`, `wrong-encoding`, `empty`
 */
export function usablePages(all: readonly PageMarks[], scanned: readonly number[], what: string): UsablePages {
  const pictures = new Set(scanned)
  const garbled = new Set(all.filter(isGarbled(garbledFonts(all))).map(({ page }) => page))
  const pages = all.filter(({ page }) => !garbled.has(page))
  const read = pages.filter(({ page, characters }) => characters > 0 && !pictures.has(page))
  if (read.length === 0) {
    if (garbled.size > 0)
      throw new UnreadableDocumentError(
        'wrong-encoding',
        `${what} does not say which characters its fonts print (${pagesOf([...garbled])}): its text cannot be told. Print it to PDF again from its source.`,
        { page: smallest(garbled) },
      )
    if (pictures.size === 0)
      throw new UnreadableDocumentError(
        'empty',
        `${what} has no text on its ${all.length} page${all.length === 1 ? '' : 's'}. Check that it was downloaded whole.`,
      )
    throw new UnreadableDocumentError(
      'scanned',
      `${what} has no text, only pictures of it (${pagesOf([...pictures])}). Use a PDF made from the text, or run text recognition over it first.`,
      { page: smallest(pictures) },
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

/** Text whose codes no table explains: private characters, or fonts whose letters make no words of any language. */
function isGarbled(fonts: ReadonlySet<string>): (page: PageMarks) => boolean {
  return ({ pieces, characters, unknown }) => {
    if (characters === 0) return false
    if (unknown > mostUnknown * characters && unknown > 8) return true
    if (fonts.size === 0) return false
    const inFonts = pieces.reduce((sum, piece) => sum + (fonts.has(piece.font.name) ? piece.text.length : 0), 0)
    return inFonts > mostGarbled * characters
  }
}

/** Fonts that print whole paragraphs without one small word. Code has none either: it is told by its width. */
function garbledFonts(pages: readonly PageMarks[]): Set<string> {
  const counts = new Map<string, { words: number; small: number }>()
  for (const { pieces } of pages)
    for (const { text, font } of pieces) {
      if (font.mono || !/^[a-z]+[.,;:]?$/.test(text)) continue
      const count = counts.get(font.name) ?? { words: 0, small: 0 }
      count.words++
      if (smallWords.has(text)) count.small++
      counts.set(font.name, count)
    }
  const garbled = [...counts].filter(([, { words, small }]) => words >= enoughWords && small < fewestSmall * words)
  return new Set(garbled.map(([name]) => name))
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
