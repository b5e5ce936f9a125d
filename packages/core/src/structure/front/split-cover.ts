import { isProvision } from '../../model/provision.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { isFrontRole } from '../heads/roles.ts'
import { charactersIn } from '../measure-text.ts'
import type { Head, Piece } from '../pieces.ts'
import { foldedText } from '../trim-inlines.ts'
import { titleGoesOn, titleOf } from './front-facts.ts'
import { isNumberLine, linesOf } from './front-lines.ts'

/** Longest cover, in characters: covers, lists of series and copyright pages have less. What is longer is kept as text. */
const maxCover = 20_000

/** Parts the cover and the title blocks before the first clause from the text. */
export function splitCover(
  pieces: readonly Piece[],
  title: string | null,
): { readonly cover: readonly Piece[]; readonly text: readonly Piece[] } {
  const numbered = pieces.findIndex((piece) => piece.type === 'head' && piece.label !== null)
  const opens = (piece: Piece): boolean =>
    piece.type === 'head' &&
    (piece.label !== null || isFrontRole(piece.role) || (numbered < 0 && !isTitleOfAll(piece, pieces)))
  const first = pieces.findIndex(opens)
  if (first < 0) return { cover: pieces, text: [] }
  const cover = pieces.slice(0, first)
  if (cover.reduce((sum, piece) => sum + charactersIn(piece), 0) > maxCover) return { cover: [], text: pieces }
  const body = numbered < 0 ? first : numbered
  const marked = cover.flatMap((piece) =>
    piece.type === 'paragraph' && piece.role === 'document-title' ? [foldedText(piece.children)] : [],
  )
  const printed = titleOf(cover, linesOf(cover))
  const titles = new Set([title, printed, ...marked].flatMap((one) => (one === null ? [] : [titleKey(one)])))
  // What binds is text, wherever it stands.
  const text: Piece[] = cover.filter(isBinding)
  const blocks: Piece[] = cover.filter((piece) => !isBinding(piece))
  const again = titleBlockBehind(pieces, body, titles)
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (at >= again.from && at < again.to) blocks.push(piece)
    else if (at >= body) text.push(piece)
    else if (isTitleBlock(piece, titles)) blocks.push(piece)
    // A title that nothing else states is compared as the title; any other line there is text.
    else if (title === null && (isTitleBelow(piece, pieces[at - 1]) || goesOnBelow(piece, blocks.at(-1))))
      blocks.push({ ...piece, role: 'document-title' })
    else text.push(piece)
  }
  return { cover: blocks, text }
}

/** Where the title block is printed again above clause 1, behind an introduction whose clauses have numbers: `Intro. 1`, `0.1`. */
function titleBlockBehind(
  pieces: readonly Piece[],
  body: number,
  titles: ReadonlySet<string>,
): { readonly from: number; readonly to: number } {
  const to = pieces.findIndex((piece, at) => at > body && piece.type === 'head' && opensText.test(piece.label ?? ''))
  let from = to
  while (from > body + 1 && isTitleBlock(pieces[from - 1] as Piece, titles)) from--
  return { from, to }
}

const opensText = /^(?:1|SECTION (?:1|I))$/i

function isBinding(piece: Piece): boolean {
  if (piece.type !== 'paragraph' || piece.role === 'document-title' || piece.role === 'document-number') return false
  return isProvision(foldedText(piece.children))
}

/** A format with metadata of its own has no cover: all that stands in its body is text. */
export function splitTitleBlocks(pieces: readonly Piece[]): {
  readonly cover: readonly Piece[]
  readonly text: readonly Piece[]
} {
  const first = pieces.findIndex((piece) => piece.type === 'head')
  const isCover = (piece: Piece, at: number): boolean =>
    piece.type === 'paragraph' &&
    at < first &&
    (piece.role === 'document-number' || piece.role === 'document-title' || piece.role === 'cover')
  return { cover: pieces.filter(isCover), text: pieces.filter((piece, at) => !isCover(piece, at)) }
}

/** The only heading of the highest depth, first of all, is the title of the whole. */
function isTitleOfAll(piece: Head, pieces: readonly Piece[]): boolean {
  const heads = pieces.filter((other): other is Head => other.type === 'head')
  return (
    heads[0] === piece &&
    piece.role === 'clause' &&
    heads.length > 1 &&
    heads.slice(1).every((other) => (other.depth ?? 2) > (piece.depth ?? 1))
  )
}

function isTitleBlock(piece: Piece, titles: ReadonlySet<string>): boolean {
  if (piece.type === 'head')
    return piece.label === null && piece.role === 'clause' && titles.has(titleKey(foldedText(piece.title)))
  if (piece.type !== 'paragraph') return false
  if (piece.role === 'document-number' || piece.role === 'document-title' || piece.role === 'cover') return true
  if (piece.role !== undefined) return false
  const text = foldedText(piece.children)
  return isNumberLine(text) || (text !== '' && titles.has(titleKey(text)))
}

/** The line below the number of the document, at the head of the text. */
function isTitleBelow(piece: Piece, above: Piece | undefined): piece is RawParagraph {
  if (piece.type !== 'paragraph' || piece.role !== undefined || above === undefined) return false
  const text = foldedText(piece.children)
  return isTitleBlock(above, new Set()) && above.type === 'paragraph' && text.length < 300 && !/[.;:,]$/.test(text)
}

/** A title that is broken by hand is a paragraph a line where each line is one. */
function goesOnBelow(piece: Piece, title: Piece | undefined): piece is RawParagraph {
  if (piece.type !== 'paragraph' || piece.role !== undefined) return false
  if (title?.type !== 'paragraph' || title.role !== 'document-title') return false
  const text = foldedText(piece.children)
  return text.length < 300 && titleGoesOn(foldedText(title.children), text) && !/[.;,]$/.test(text)
}

function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
