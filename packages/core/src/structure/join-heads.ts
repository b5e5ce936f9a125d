import { onlyForLine, statusLine } from './annex-status.ts'
import type { Head, Piece } from './pieces.ts'
import { foldedText, withoutBold } from './trim-inlines.ts'

/** Lines under the head of an annex that may be title, status and marker. */
const maxLines = 4
/** Longest title on a line of its own, in characters. */
const maxTitle = 200

/** Gives the head of an annex the lines under it that are its title, its status or a marker; other heads their status. */
export function joinHeads(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    if (piece.type !== 'head') {
      joined.push(piece)
      continue
    }
    let head: Head = piece
    for (let line = 0; line < maxLines; line++) {
      const merged = mergeLine(head, pieces[at + 1])
      if (!merged) break
      head = merged
      at++
    }
    joined.push(head)
  }
  return joined
}

function mergeLine(head: Head, next: Piece | undefined): Head | null {
  if (!next || (next.type !== 'head' && next.type !== 'paragraph')) return null
  const isAnnex = head.role === 'annex' || head.role === 'appendix'
  if (next.type === 'head') {
    const isTitle =
      (isAnnex || /^Section /.test(head.label ?? '')) &&
      next.label === null &&
      next.role !== 'bibliography' &&
      next.role !== 'term' &&
      head.title.length === 0
    if (!isTitle) return null
    const stated = head.statusPrinted === null ? { status: next.status, statusPrinted: next.statusPrinted } : {}
    return { ...head, ...stated, title: next.title, anchors: [...head.anchors, ...next.anchors] }
  }
  if (next.within !== undefined || next.label !== undefined) return null
  const text = foldedText(next.children)
  const anchors = [...head.anchors, ...(next.anchors ?? [])]
  const status = statusLine(text)
  if (status) {
    const before = head.statusPrinted === null || head.statusPrinted === text ? '' : `${head.statusPrinted} `
    return { ...head, anchors, status: status.status, statusPrinted: before + text }
  }
  const onlyFor = onlyForLine(text)
  if (onlyFor) return { ...head, anchors, onlyFor }
  if (next.role === 'annex-status' && text !== '' && head.statusPrinted === null) return null
  const mayBeTitle =
    isAnnex &&
    head.title.length === 0 &&
    text !== '' &&
    text.length <= maxTitle &&
    (next.role === 'annex-title' || (next.role === undefined && !/[.;:]$/.test(text) && !/^[0-9]/.test(text)))
  return mayBeTitle ? { ...head, anchors, title: withoutBold(next.children) } : null
}
