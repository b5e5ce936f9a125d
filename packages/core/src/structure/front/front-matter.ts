import { countCharacters } from '../../model/count-characters.ts'
import type { Format, FrontMatter, Furniture } from '../../model/document.ts'
import type { RawDocument } from '../../model/raw.ts'
import { furnitureOf } from '../measure-text.ts'
import type { Piece } from '../pieces.ts'
import { foldedText, plainText } from '../trim-inlines.ts'
import { dateOf, editionOf, namedAsIdentical, publisherOf, stageOf, titleOf } from './front-facts.ts'
import { foldLine, linesOf } from './front-lines.ts'
import { dateLineOf, printedIdentifiers, readIdentifiers } from './identifiers.ts'
import { findModeEvidence } from './mode-evidence.ts'
import { splitCover, splitTitleBlocks } from './split-cover.ts'

export interface Opened {
  readonly front: FrontMatter
  /** The text from its first heading on, without title blocks. */
  readonly pieces: readonly Piece[]
  readonly furniture: readonly Furniture[]
}

/** Pieces at the start of the text that are searched for statements about itself. */
const openingPieces = 150

/** Formats that keep their front matter as data, and print no cover in the text. */
const withMetadata: ReadonlySet<Format> = new Set(['sts', 'metanorma', 'asciidoc'])

/** Takes identifiers, title and evidence from cover, title block, running heads and metadata, and drops what is no text. */
export function openFront(raw: RawDocument, pieces: readonly Piece[]): Opened {
  const zones =
    withMetadata.has(raw.format) && !raw.printsCover
      ? splitTitleBlocks(pieces)
      : splitCover(pieces, raw.front.title ?? null)
  const lines = linesOf(zones.cover)
  const heads = raw.runningHeads.map(foldLine)
  const ids = readIdentifiers([...heads, ...lines])
  const opening = openingText(zones.text)
  const named = readIdentifiers(raw.front.identifier ? [raw.front.identifier] : [])
  const stated =
    raw.front.publisher ?? (named.itu && !named.iso ? 'itu-t' : named.iso && !named.itu ? 'iso-iec' : undefined)
  const publisher = stated ?? publisherOf(lines, opening, heads, ids)
  const isIso = publisher === 'iso-iec' || (publisher === 'other' && ids.itu === null)
  const identifier = raw.front.identifier ?? (isIso ? ids.iso : ids.itu)
  const counterpart =
    raw.front.counterpart ??
    (isIso ? (ids.itu ?? namedAsIdentical(opening, 'itu')) : (ids.iso ?? namedAsIdentical(opening, 'iso')))
  const printed = [...new Set([...(raw.front.printedIdentifiers ?? []), ...printedIdentifiers(heads, lines)])]
  const dateLine = dateLineOf(lines)
  const dated = dateLine !== undefined && ids.itu !== null ? [ids.itu.replace(/ \([^()]*\)$/, '') + ` ${dateLine}`] : []
  const stage = raw.front.stage ?? stageOf([...lines, ...heads])
  return {
    front: {
      identifier,
      counterpart: counterpart === identifier ? null : counterpart,
      ...(printed.length + dated.length > 0 ? { printedIdentifiers: [...printed, ...dated] } : {}),
      title: raw.front.title ?? titleOf(zones.cover, lines),
      ...(raw.front.otherTitle === undefined ? {} : { otherTitle: raw.front.otherTitle }),
      ...(raw.front.filedUnder === undefined ? {} : { filedUnder: raw.front.filedUnder }),
      edition: raw.front.edition ?? editionOf(lines),
      date: raw.front.date ?? dateOf(identifier, lines),
      publisher,
      stage,
      language: raw.front.language ?? null,
      evidence: [...(raw.front.evidence ?? []), ...findModeEvidence(heads, opening, headTitles(zones.text))],
    },
    pieces: zones.text,
    furniture: [
      ...coverFurniture(zones.cover),
      ...(heads.length > 0 && !raw.furniture.some(({ rule }) => rule === 'running-head')
        ? [{ rule: 'running-head', characters: countCharacters(heads.join('')) }]
        : []),
    ],
  }
}

/** The copyright page is the publisher's own; the rest is the cover. */
function coverFurniture(cover: readonly Piece[]): Furniture[] {
  const isRights = (piece: Piece): boolean =>
    /copyright protected document/i.test(
      piece.type === 'head' ? foldedText(piece.title) : piece.type === 'paragraph' ? foldedText(piece.children) : '',
    )
  const from = cover.findIndex(isRights)
  if (from < 0) return furnitureOf('cover', cover)
  const to = cover.findIndex(
    (piece, at) =>
      at > from && piece.type === 'paragraph' && (piece.role === 'document-number' || piece.role === 'document-title'),
  )
  const end = to < 0 ? cover.length : to
  return [
    ...furnitureOf('cover', [...cover.slice(0, from), ...cover.slice(end)]),
    ...furnitureOf('iso-front-matter', cover.slice(from, end)),
  ]
}

function headTitles(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.type === 'head' ? [foldedText(piece.title)] : []))
}

function openingText(pieces: readonly Piece[]): string {
  return pieces
    .slice(0, openingPieces)
    .map((piece) => (piece.type === 'paragraph' ? plainText(piece.children) : ''))
    .join('\n')
    .replace(/\u00a0/g, ' ')
}
