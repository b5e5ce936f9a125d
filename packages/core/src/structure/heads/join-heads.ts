import type { Inline } from '../../model/inline.ts'
import type { Head, Piece } from '../pieces.ts'
import { dropStart, foldedText, plainText, withoutBold } from '../trim-inlines.ts'
import { findStatus, onlyForLine, statusLine } from './annex-status.ts'
import { roleOfTitle } from './roles.ts'

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

/** The number of a clause in a heading of its own, over a heading of the same depth that has none. */
function isNumberAlone(head: Head, next: Head): boolean {
  return head.label !== null && head.role === 'clause' && head.depth !== null && head.depth === next.depth
}

function withTitleLine(head: Head, line: Extract<Piece, { type: 'paragraph' }>): Head {
  const title = withoutBold(line.children)
  const role = roleOfTitle(foldedText(title), true)
  return { ...head, role, title, anchors: [...head.anchors, ...(line.anchors ?? [])] }
}

/** The status of an annex in the style of its head: a heading that is nothing but a status. */
function withStatusHead(head: Head, next: Head): Head | null {
  if (next.label !== null || next.title.length > 0 || next.statusPrinted === null) return null
  if (head.statusPrinted !== null) return null
  const { status, statusPrinted } = next
  return { ...head, status, statusPrinted, anchors: [...head.anchors, ...next.anchors] }
}

function mergeLine(head: Head, next: Piece | undefined): Head | null {
  if (!next || (next.type !== 'head' && next.type !== 'paragraph')) return null
  const isAnnex = head.role === 'annex' || head.role === 'appendix'
  if (next.type === 'head') {
    const isTitle =
      (isAnnex || /^Section /.test(head.label ?? '') || isNumberAlone(head, next)) &&
      next.label === null &&
      next.role !== 'bibliography' &&
      next.role !== 'term' &&
      isUntitled(head)
    if (!isTitle) return isAnnex ? withStatusHead(head, next) : null
    const stated = head.statusPrinted === null ? { status: next.status, statusPrinted: next.statusPrinted } : {}
    const role = isAnnex ? head.role : next.role
    return {
      ...head,
      ...stated,
      role,
      title: [...next.title, ...head.title],
      anchors: [...head.anchors, ...next.anchors],
    }
  }
  if (next.within !== undefined || next.label !== undefined) return null
  // A heading without a number inside a numbered clause is a line; under a bare number it is the title.
  if (next.style === 'pseudo-heading' && head.role === 'clause' && head.label !== null && head.title.length === 0)
    return withTitleLine(head, next)
  const text = foldedText(next.children)
  const anchors = [...head.anchors, ...(next.anchors ?? [])]
  const status = statusLine(text)
  if (status) {
    const before = head.statusPrinted === null || head.statusPrinted === text ? '' : `${head.statusPrinted} `
    const calls = next.children.filter(({ type }) => type === 'footnote-anchor')
    const title = calls.length === 0 ? head.title : [...head.title, ...calls]
    return { ...head, anchors, title, status: status.status, statusPrinted: before + text }
  }
  const stated = isAnnex && isUntitled(head) && !/[.;:]$/.test(text) ? statedTitle(next.children) : null
  if (stated) return { ...head, ...stated, anchors, title: [...stated.title, ...head.title] }
  const onlyFor = onlyForLine(text)
  if (onlyFor) return { ...head, anchors, onlyFor }
  if (next.role === 'annex-status' && text !== '' && head.statusPrinted === null) return null
  const mayBeTitle =
    isAnnex &&
    isUntitled(head) &&
    text !== '' &&
    text.length <= maxTitle &&
    (next.role === 'annex-title' || (next.role === undefined && !/[.;:]$/.test(text) && !/^[0-9]/.test(text)))
  return mayBeTitle ? { ...head, anchors, title: [...withoutBold(next.children), ...head.title] } : null
}

/** `(This annex forms an integral part of …)` with the title behind it on one line, where no line is told to end between. */
function statedTitle(children: readonly Inline[]): Pick<Head, 'status' | 'statusPrinted' | 'title'> | null {
  const stated = findStatus(plainText(children))
  if (stated === null || stated.start > 0 || !stated.printed.startsWith('(')) return null
  const title = withoutBold(dropStart(children, stated.end))
  return foldedText(title).length > maxTitle ? null : { status: stated.status, statusPrinted: stated.printed, title }
}

/** Whether the head is a number alone, be it that a footnote is called behind it. */
function isUntitled({ title }: Head): boolean {
  return title.every(({ type }) => type === 'footnote-anchor')
}
