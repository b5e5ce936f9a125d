import type { FrontMatter, Furniture, ModeEvidence, Publisher } from '../model/document.ts'
import { findCitations, formatCitation } from '../model/parse-citation.ts'
import type { RawDocument, RawParagraph } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import type { Piece } from './pieces.ts'
import { plainText } from './trim-inlines.ts'

export interface Opened {
  readonly front: FrontMatter
  /** The text from its first heading on. */
  readonly pieces: readonly Piece[]
  readonly furniture: readonly Furniture[]
}

/** Takes identifiers, title and evidence from cover, title block, running heads and metadata, and drops what is no text. */
export function openFront(raw: RawDocument, pieces: readonly Piece[]): Opened {
  const first = pieces.findIndex((piece) => piece.type === 'head')
  const cover = first < 0 ? [] : pieces.slice(0, first)
  const body = pieces.slice(Math.max(0, first))
  const titleBlock = body.filter((piece) => isTitleBlock(piece))
  const kept = body.filter((piece) => !isTitleBlock(piece))
  const coverText = [...cover, ...titleBlock].map((piece) => (piece.type === 'paragraph' ? plainText(piece.children) : '')).filter((text) => text.trim() !== '')
  const heads = raw.runningHeads
  const ids = identifiers([...coverText.slice(0, 80), ...heads])
  const opening = kept.slice(0, 400).map((piece) => (piece.type === 'paragraph' ? plainText(piece.children) : '')).join('\n')
  const publisher = raw.front.publisher ?? publisherOf(coverText, opening, raw)
  const own = raw.front.identifier ?? (publisher === 'iso-iec' ? ids.iso : ids.itu) ?? ids.itu ?? ids.iso
  const other = raw.front.counterpart ?? (own === ids.itu ? ids.iso : own === ids.iso ? ids.itu : null)
  const title = raw.front.title ?? titleOf([...cover, ...titleBlock])
  return {
    front: {
      identifier: own, counterpart: other === own ? null : other, title, edition: raw.front.edition ?? null, date: raw.front.date ?? dateOf(own),
      publisher, stage: raw.front.stage ?? (coverText.concat(heads).some((text) => /prepublished/i.test(text)) ? 'prepublished' : null),
      language: raw.front.language ?? null, evidence: [...(raw.front.evidence ?? []), ...evidenceIn(raw, opening)],
    },
    pieces: kept,
    furniture: furnitureOf('cover', [...cover, ...titleBlock]),
  }
}

function isTitleBlock(piece: Piece): boolean {
  if (piece.type !== 'paragraph') return false
  if (piece.role === 'document-number' || piece.role === 'document-title' || piece.role === 'cover') return true
  return /^(?:INTERNATIONAL STANDARD|ITU-T RECOMMENDATION)(?:\s+(?:ISO|IEC|[A-Z]\.)[^\n]{0,60})?\s*$/.test(plainText(piece.children).replace(/[\s\u00a0]+/g, ' '))
}

export function furnitureOf(rule: string, pieces: readonly Piece[]): Furniture[] {
  const characters = pieces.reduce((sum, piece) => sum + charactersIn(piece), 0)
  return characters > 0 ? [{ rule, characters }] : []
}

/** UTF-16 units of text in a piece. */
export function charactersIn(piece: Piece): number {
  switch (piece.type) {
    case 'head':
      return (piece.label?.length ?? 0) + textOf(piece.title).length
    case 'paragraph':
      return textOf(piece.children).length
    case 'table':
      return piece.rows.reduce((sum, row) => sum + row.reduce((all, cell) => all + textOf(cell.children).length, 0), textOf(piece.title ?? []).length)
    case 'figure':
      return textOf(piece.text).length + textOf(piece.title ?? []).length
    default:
      return piece.value.length
  }
}

function identifiers(texts: readonly string[]): { readonly itu: string | null; readonly iso: string | null } {
  let itu: string | null = null
  let iso: string | null = null
  for (const text of texts) {
    for (const { citation } of findCitations(text)) {
      const printedItu = citation.itu && formatCitation({ itu: citation.itu, iso: null }).replace('Rec. ', '')
      const printedIso = citation.iso && formatCitation({ itu: null, iso: citation.iso })
      // A dated form says more than an undated one of the same document.
      if (printedItu && (itu === null || (printedItu.startsWith(itu) && citation.itu?.date))) itu = printedItu
      if (printedIso && (iso === null || (printedIso.startsWith(iso) && citation.iso?.date))) iso = printedIso
    }
  }
  return { itu, iso }
}

function publisherOf(cover: readonly string[], opening: string, raw: RawDocument): Publisher {
  const text = `${cover.slice(0, 60).join('\n')}\n${opening.slice(0, 4_000)}`
  const itu = /International Telecommunication Union|ITU-T\s+[A-Z]-SERIES|SERIES [A-Z]:|World Telecommunication Standardization Assembly|Recommendation\s+ITU-T/i.test(text)
  const iso = /\(the International Organization for Standardization\)|ISO copyright office|Reference number\s*:?\s*ISO/i.test(text)
  if (itu !== iso) return itu ? 'itu-t' : 'iso-iec'
  const foot = raw.runningHeads.join('\n')
  if (/Rec(?:ommendation|\.)\s+ITU.T/i.test(foot)) return 'itu-t'
  return /©\s*ISO/i.test(foot) ? 'iso-iec' : 'other'
}

function titleOf(cover: readonly Piece[]): string | null {
  const paragraphs = cover.filter((piece): piece is RawParagraph => piece.type === 'paragraph')
  const titled = paragraphs.findLast((piece) => piece.role === 'document-title')
  return titled ? textOf(titled.children) || null : null
}

function dateOf(identifier: string | null): string | null {
  const itu = identifier && /\(([01][0-9])\/([0-9]{4})\)/.exec(identifier)
  if (itu) return `${itu[2]}-${itu[1]}`
  return identifier ? (/[:(]([0-9]{4})\b/.exec(identifier)?.[1] ?? null) : null
}

/** Statements of common or twin text. Source: Rules for presentation of ITU-T | ISO/IEC common text. */
function evidenceIn(raw: RawDocument, opening: string): ModeEvidence[] {
  const evidence: ModeEvidence[] = []
  const heads = raw.runningHeads.join('\n')
  const both = findCitations(heads)
  if (both.some((found) => found.citation.itu) && both.some((found) => found.citation.iso)) {
    evidence.push({ mode: 'common', from: 'running-heads', printed: both.map((found) => formatCitation(found.citation)).filter((text, at, all) => all.indexOf(text) === at).join(' / ') })
  }
  const twin = /technically aligned (?:with|to|but)[^.]{0,120}|twin text[^.]{0,80}/i.exec(opening)
  if (twin) evidence.push({ mode: 'twin', from: 'statement', printed: twin[0] })
  const identical = /identical text is (?:also )?published as[^.]{0,80}|This Recommendation \| International Standard/.exec(opening.replace(/\u00a0/g, ' '))
  if (identical) evidence.push({ mode: 'common', from: 'statement', printed: identical[0] })
  return evidence
}
