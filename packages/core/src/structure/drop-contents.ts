import type { Furniture } from '../model/document.ts'
import { charactersIn } from './front-matter.ts'
import type { Piece } from './pieces.ts'
import { plainText } from './trim-inlines.ts'

/** `8.2 Title ..... 7`, `Annex A – Title 19`: a line that ends in a page number. */
const contentsLine = /(?:\.{2,}|\t|[\s\u00a0]{2,}|\s)\s*(?:[0-9]{1,4}|[ivxlc]{1,6})\s*$/

/** Drops the table of contents and the index: each follows from its own text. */
export function dropContents(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly furniture: readonly Furniture[] } {
  const kept: Piece[] = []
  const dropped = { contents: 0, index: 0 }
  let dropping: 'contents' | 'index' | null = null
  for (const piece of pieces) {
    const title = piece.type === 'head' ? plainText(piece.title).trim() : ''
    if (piece.type === 'head') dropping = piece.label !== null ? null : /^(?:table of )?contents$/i.test(title) ? 'contents' : /^(?:alphabetical )?index$/i.test(title) ? 'index' : null
    const line = piece.type === 'paragraph' && piece.role === 'contents'
    if (line || (dropping !== null && (piece.type === 'head' || dropping === 'index' || isContentsLine(piece)))) {
      dropped[line ? 'contents' : (dropping as 'contents' | 'index')] += charactersIn(piece)
      continue
    }
    if (dropping !== null) dropping = null
    kept.push(piece)
  }
  const furniture = (['contents', 'index'] as const).filter((rule) => dropped[rule] > 0)
    .map((rule) => ({ rule: rule === 'index' ? 'index-and-back-pages' : rule, characters: dropped[rule] }))
  return { pieces: kept, furniture }
}

function isContentsLine(piece: Piece): boolean {
  if (piece.type !== 'paragraph') return false
  const text = plainText(piece.children)
  return text.trim() === '' || /^\s*page\s*$/i.test(text) || (text.length < 250 && contentsLine.test(text))
}
