import type { FrontMatter, Furniture, Publisher } from '../model/document.ts'
import { findCitations } from '../model/parse-citation.ts'
import type { RawDocument } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import { foldLine, linesOf } from './front-lines.ts'
import { readIdentifiers } from './identifiers.ts'
import { charactersIn, furnitureOf } from './measure-text.ts'
import { findModeEvidence } from './mode-evidence.ts'
import type { Head, Piece } from './pieces.ts'
import { isFrontRole } from './roles.ts'
import { foldedText, plainText } from './trim-inlines.ts'

export interface Opened {
  readonly front: FrontMatter
  /** The text from its first heading on, without title blocks. */
  readonly pieces: readonly Piece[]
  readonly furniture: readonly Furniture[]
}

/** Longest cover, in characters: covers, lists of series and copyright pages have less. What is longer is kept as text. */
const maxCover = 20_000
/** Pieces at the start of the text that are searched for statements about itself. */
const openingPieces = 150

/** Takes identifiers, title and evidence from cover, title block, running heads and metadata, and drops what is no text. */
export function openFront(raw: RawDocument, pieces: readonly Piece[]): Opened {
  const zones = raw.format === 'sts' ? splitTitleBlocks(pieces) : splitCover(pieces, raw.front.title ?? null)
  const lines = linesOf(zones.cover)
  const heads = raw.runningHeads.map(foldLine)
  const ids = readIdentifiers([...heads, ...lines])
  const opening = openingText(zones.text)
  const publisher = raw.front.publisher ?? publisherOf(lines, opening, heads, ids)
  const isIso = publisher === 'iso-iec' || (publisher === 'other' && ids.itu === null)
  const identifier = raw.front.identifier ?? (isIso ? ids.iso : ids.itu)
  const counterpart = raw.front.counterpart ?? (isIso ? (ids.itu ?? namedAsIdentical(opening, 'itu')) : (ids.iso ?? namedAsIdentical(opening, 'iso')))
  const stage = raw.front.stage ?? stageOf([...lines, ...heads])
  return {
    front: {
      identifier, counterpart: counterpart === identifier ? null : counterpart, title: raw.front.title ?? titleOf(zones.cover, lines),
      edition: raw.front.edition ?? editionOf(lines), date: raw.front.date ?? dateOf(identifier, lines), publisher, stage,
      language: raw.front.language ?? null, evidence: [...(raw.front.evidence ?? []), ...findModeEvidence(heads, opening)],
    },
    pieces: zones.text,
    furniture: [...coverFurniture(zones.cover), ...(heads.length > 0 ? [{ rule: 'running-head', characters: heads.join('').length }] : [])],
  }
}

/** Parts the cover and the title blocks before the first clause from the text. */
function splitCover(pieces: readonly Piece[], title: string | null): { readonly cover: readonly Piece[]; readonly text: readonly Piece[] } {
  const numbered = pieces.findIndex((piece) => piece.type === 'head' && piece.label !== null)
  const opens = (piece: Piece): boolean => piece.type === 'head' && (piece.label !== null || isFrontRole(piece.role) || (numbered < 0 && !isTitleOfAll(piece, pieces)))
  const first = pieces.findIndex(opens)
  if (first < 0) return { cover: pieces, text: [] }
  const cover = pieces.slice(0, first)
  if (cover.reduce((sum, piece) => sum + charactersIn(piece), 0) > maxCover) return { cover: [], text: pieces }
  const body = numbered < 0 ? first : numbered
  const marked = cover.flatMap((piece) => (piece.type === 'paragraph' && piece.role === 'document-title' ? [foldedText(piece.children)] : []))
  const titles = new Set([...(title === null ? [] : [title]), ...marked].map(titleKey))
  const text: Piece[] = []
  const blocks: Piece[] = [...cover]
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (at < body && isTitleBlock(piece, titles)) blocks.push(piece)
    else text.push(piece)
  }
  return { cover: blocks, text }
}

/** A format with metadata of its own has no cover: all that stands in its body is text. */
function splitTitleBlocks(pieces: readonly Piece[]): { readonly cover: readonly Piece[]; readonly text: readonly Piece[] } {
  const first = pieces.findIndex((piece) => piece.type === 'head')
  const isCover = (piece: Piece, at: number): boolean => piece.type === 'paragraph' && at < first && (piece.role === 'document-number' || piece.role === 'document-title' || piece.role === 'cover')
  return { cover: pieces.filter(isCover), text: pieces.filter((piece, at) => !isCover(piece, at)) }
}

/** The copyright page is the publisher's own; the rest is the cover. */
function coverFurniture(cover: readonly Piece[]): Furniture[] {
  const isRights = (piece: Piece): boolean => /copyright protected document/i.test(piece.type === 'head' ? foldedText(piece.title) : piece.type === 'paragraph' ? foldedText(piece.children) : '')
  const from = cover.findIndex(isRights)
  if (from < 0) return furnitureOf('cover', cover)
  const to = cover.findIndex((piece, at) => at > from && piece.type === 'paragraph' && (piece.role === 'document-number' || piece.role === 'document-title'))
  const end = to < 0 ? cover.length : to
  return [...furnitureOf('cover', [...cover.slice(0, from), ...cover.slice(end)]), ...furnitureOf('iso-front-matter', cover.slice(from, end))]
}

/** The only heading of the highest depth, first of all, is the title of the whole. */
function isTitleOfAll(piece: Head, pieces: readonly Piece[]): boolean {
  const heads = pieces.filter((other): other is Head => other.type === 'head')
  return heads[0] === piece && piece.role === 'clause' && heads.length > 1 && heads.slice(1).every((other) => (other.depth ?? 2) > (piece.depth ?? 1))
}

function isTitleBlock(piece: Piece, titles: ReadonlySet<string>): boolean {
  if (piece.type === 'head') return piece.label === null && piece.role === 'clause' && titles.has(titleKey(foldedText(piece.title)))
  if (piece.type !== 'paragraph') return false
  if (piece.role === 'document-number' || piece.role === 'document-title' || piece.role === 'cover') return true
  if (piece.role !== undefined) return false
  const text = foldedText(piece.children)
  return /^(?:INTERNATIONAL STANDARD|(?:ITU-T|CCITT) RECOMMENDATION|Recommendation ITU-T)(?:\s+(?:ISO|IEC|ITU|[A-Z]\.[0-9]|[0-9])[^\n]{0,60})?$/.test(text.replace(/\u2011/g, '-')) || (text !== '' && titles.has(titleKey(text)))
}

function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function openingText(pieces: readonly Piece[]): string {
  return pieces.slice(0, openingPieces).map((piece) => (piece.type === 'paragraph' ? plainText(piece.children) : '')).join('\n').replace(/\u00a0/g, ' ')
}

function publisherOf(lines: readonly string[], opening: string, heads: readonly string[], ids: { readonly itu: string | null; readonly iso: string | null }): Publisher {
  const itu = opening.search(/The International Telecommunication Union \(ITU\) is|World Telecommunication Standardization Assembly/)
  const iso = opening.search(/\(?the International Organization for Standardization\)? ?(?:\(ISO\) )?(?:and|is)/)
  if (itu >= 0 || iso >= 0) return iso < 0 || (itu >= 0 && itu < iso) ? 'itu-t' : 'iso-iec'
  const cover = lines.join('\n')
  const marks = {
    itu: /^INTERNATIONAL\s+TELECOMMUNICATION\s+UNION$|^(?:ITU-T [A-Z]-SERIES|SERIES [A-Z]:)|TELECOMMUNICATION STANDARDIZATION SECTOR/im.test(cover),
    iso: /ISO copyright office|^Reference number|©\s*ISO|^ISO\/IEC JTC|\b(?:CD|DIS|FDIS) stage\b/im.test(`${cover}\n${heads.join('\n')}`),
  }
  if (marks.itu !== marks.iso) return marks.itu ? 'itu-t' : 'iso-iec'
  // Common texts of either body may have both identifiers on each page; the ITU printing has its own at the foot.
  if (ids.itu !== null) return 'itu-t'
  return ids.iso === null ? 'other' : 'iso-iec'
}

/** `The identical text is published as Rec. ITU-T X.500 (10/2016).` */
function namedAsIdentical(opening: string, side: 'itu' | 'iso'): string | null {
  const found = /identical text is (?:also )?published as\s+([^\n]{5,160})/i.exec(opening)
  return found ? readIdentifiers(findCitations(found[1] as string).map(({ start, end }) => foldLine((found[1] as string).slice(start, end))))[side] : null
}

function titleOf(cover: readonly Piece[], lines: readonly string[]): string | null {
  const marked = cover.filter((piece) => piece.type === 'paragraph' && piece.role === 'document-title')
  const last = marked.at(-1)
  if (last?.type === 'paragraph') {
    // A title over several paragraphs: those that stand together.
    const from = cover.lastIndexOf(last)
    const parts: string[] = []
    for (let at = from; at >= 0 && marked.includes(cover[at] as Piece); at--) parts.unshift(textOf((cover[at] as Extract<Piece, { type: 'paragraph' }>).children))
    return parts.join(' ').trim() || null
  }
  const heading = cover.find((piece) => piece.type === 'head')
  if (heading?.type === 'head' && heading.title.length > 0) return textOf(heading.title)
  return lines.find((line) => line.length < 300 && /^\p{Lu}[^:]*\s[-\u2013\u2014]\s/u.test(line) && !/^(?:SERIES|©|ISO|IEC|ITU)\b/.test(line) && findCitations(line).length === 0) ?? null
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth']

function editionOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /^(?:([a-z]+) edition|edition ([0-9]{1,2}(?:\.[0-9])?))\b/i.exec(line)
    const ordinal = found?.[1] ? ordinals.indexOf(found[1].toLowerCase()) : -1
    if (ordinal >= 0) return String(ordinal + 1)
    if (found?.[2]) return found[2]
  }
  return null
}

function dateOf(identifier: string | null, lines: readonly string[]): string | null {
  const itu = identifier === null ? null : /\(([01][0-9])\/([0-9]{4})\)/.exec(identifier)
  if (itu) return `${itu[2]}-${itu[1]}`
  const line = lines.find((text) => /^(?:19|20)[0-9]{2}-[01][0-9](?:-[0-3][0-9])?$/.test(text))
  return line ?? (identifier === null ? null : (/[:(]((?:19|20)[0-9]{2})\b/.exec(identifier)?.[1] ?? null))
}

function stageOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (/\bprepublished\b|\bprepublication\b/i.test(line)) return 'prepublished'
    const stage = /^(?:[^.]{0,40}\b)?(FDIS|DIS|CD|WD|PRF)\b(?= [0-9]| stage|$)/.exec(line)?.[1]
    if (stage) return stage
  }
  return lines.some((line) => /^Draft (?:new |revised )?(?:ITU-T )?Recommendation/i.test(line)) ? 'draft' : null
}
