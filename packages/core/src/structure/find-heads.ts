import type { ClauseRole } from '../model/document.ts'
import type { RawBlock, RawHeading, RawParagraph } from '../model/raw.ts'
import { findOnlyFor, findStatus } from './annex-status.ts'
import type { Head, Piece } from './pieces.ts'
import { roleOfTitle } from './roles.ts'
import { labelPath, splitHeading } from './split-heading.ts'
import { dropStart, keepStart, plainText, trimInlines } from './trim-inlines.ts'

/** Longest title of a heading that is only a typed number in body style, in characters. */
const maxTypedTitle = 120
/** Titles that are printed as plain or bold lines before the first clause. */
const frontTitles = /^(?:foreword|contents|table of contents|summary|history|keywords|introduction|intellectual property rights|preface)$/i

/** Finds every heading: those the format names, those only typed, and annex heads spread over several lines. */
export function findHeads(blocks: readonly RawBlock[]): Piece[] {
  const pieces: Piece[] = []
  let last: readonly string[] = []
  let inText = false
  let inTerms = false
  for (const block of blocks) {
    if (block.type === 'heading') {
      const head = headOf(block, inText)
      if (!head) {
        pieces.push(asParagraph(block))
        continue
      }
      pieces.push(head)
      if (head.label !== null) {
        last = labelPath(head.label)
        inText = true
        if (last.length === 1) inTerms = head.role === 'terms'
      }
      continue
    }
    const typed = block.type === 'paragraph' && block.role === undefined && block.within === undefined ? typedHead(block, last, inText, inTerms) : null
    if (!typed) {
      pieces.push(block)
      continue
    }
    pieces.push(...typed)
    const [head] = typed
    if (head?.type === 'head' && head.label !== null) {
      last = labelPath(head.label)
      inText = true
    }
  }
  return joinHeads(pieces)
}

/** Null for a bold line that opens no clause. */
function headOf(block: RawHeading, inText: boolean): Head | null {
  const text = plainText(block.title)
  const printed = block.label === undefined ? splitHeading(text) : { ...splitHeading(`${block.label} `), length: 0 }
  const label = block.label !== undefined ? cleanLabel(block.label, block) : printed.label
  const rest = dropStart(block.title, printed.length)
  const restText = plainText(rest)
  const role = roleOf(block, label, restText)
  const bold = block.depth === undefined && block.opensClause !== true
  if (label === null && inText && role === 'clause' && (block.opensClause === false || bold)) return null
  const status = findStatus(restText)
  const title = status ? [...keepStart(rest, status.start), ...dropStart(rest, status.end)] : rest
  return {
    type: 'head', label, title: trimInlines(title), role, depth: block.depth ?? null,
    status: status?.status ?? block.status ?? null, statusPrinted: status?.printed ?? (block.status ? `(${block.status})` : null),
    onlyFor: findOnlyFor(restText), anchors: block.anchors ?? [], place: block.place,
  }
}

function cleanLabel(label: string, block: RawHeading): string | null {
  const clean = label.replace(/[\s\u00a0]+/g, ' ').trim().replace(/\.$/, '')
  if (clean === '') return null
  const printed = splitHeading(`${clean} `)
  if (printed.label) return printed.label
  return block.role === 'annex' && /^[A-Z]$/.test(clean) ? `Annex ${clean}` : clean
}

function roleOf(block: RawHeading, label: string | null, title: string): ClauseRole {
  if (block.role === 'term') return 'term'
  if (label?.startsWith('Annex')) return 'annex'
  if (label?.startsWith('Appendix')) return 'appendix'
  if (label === '0' && /^(?:general )?introduction$/i.test(title.trim())) return 'introduction'
  if (block.role === 'introduction' && label !== null) return 'clause'
  if (block.role && block.role !== 'index' && block.role !== 'contents') return block.role
  return roleOfTitle(title, label !== null)
}

/** A bold line inside a clause: text, and marked as what it looks like. */
function asParagraph(block: RawHeading): RawParagraph {
  return { type: 'paragraph', children: block.title, style: 'pseudo-heading', place: block.place, ...(block.anchors ? { anchors: block.anchors } : {}) }
}

/** A heading, or a numbered paragraph without a title, that the format does not mark: only its number says so. */
function typedHead(block: RawParagraph, last: readonly string[], inText: boolean, inTerms: boolean): Piece[] | null {
  const text = plainText(block.children)
  const bare = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const bold = block.children.length > 0 && block.children.every((inline) => inline.type !== 'text' || inline.bold || inline.value.trim() === '')
  if (!inText && frontTitles.test(bare) && (bold || bare === bare.toUpperCase() || bare.length < 30)) return [plainHead(block, null, block.children, roleOfTitle(bare, false))]
  const printed = block.label !== undefined ? { ...splitHeading(`${block.label} `), length: 0 } : splitHeading(text)
  if (printed.label === null || bare.length > 2_000) return null
  const annex = printed.role === 'annex' || printed.role === 'appendix'
  const path = labelPath(printed.label)
  const rest = dropStart(block.children, printed.length)
  const title = plainText(rest).replace(/[\s\u00a0]+/g, ' ').trim()
  if (annex) {
    const alone = title === '' || findStatus(title) !== null || (bold && title.length <= maxTypedTitle)
    return alone && (inText || bold) ? [withStatus(plainHead(block, printed.label, rest, printed.role === 'annex' ? 'annex' : 'appendix'))] : null
  }
  const separated = block.label !== undefined || /^[\s\u00a0]*[0-9A-Z.a-z]+(?:\t|[\s\u00a0]{2,})/.test(text) || bold || title === ''
  if (!separated || !continues(path, last)) return null
  // A term entry in one paragraph is made of its own text, later.
  if (inTerms && path.length >= 2 && (title === '' || /^[^:]{1,150}:\s/.test(title) || !bold)) return [{ ...plainHead(block, printed.label, [], 'term') }, ...paragraphOf(block, rest)]
  const isTitle = title !== '' && title.length <= maxTypedTitle && !/[.;:,]$/.test(title)
  if (isTitle && (bold || path.length > 1 || inText)) return [plainHead(block, printed.label, rest, roleOfTitle(title, true))]
  return path.length > 1 ? [plainHead(block, printed.label, [], 'clause'), ...paragraphOf(block, rest)] : null
}

function paragraphOf(block: RawParagraph, children: RawParagraph['children']): Piece[] {
  const { label: _, ...rest } = block
  return children.length === 0 ? [] : [{ ...rest, children }]
}

function plainHead(block: RawParagraph, label: string | null, title: RawParagraph['children'], role: ClauseRole): Head {
  return {
    type: 'head', label, title: trimInlines(title), role, depth: null, status: null, statusPrinted: null, onlyFor: null,
    anchors: block.anchors ?? [], place: block.place,
  }
}

function withStatus(head: Head): Head {
  const text = plainText(head.title)
  const status = findStatus(text)
  if (!status) return head
  return { ...head, title: [...keepStart(head.title, status.start), ...dropStart(head.title, status.end)], status: status.status, statusPrinted: status.printed }
}

/** Whether a number follows another in reading order: the next sibling of it or of one above it, or its first child. */
function continues(path: readonly string[], last: readonly string[]): boolean {
  if (last.length === 0) return path.length === 1 && (path[0] === '1' || path[0] === '0')
  if (path.length === last.length + 1) return last.every((part, at) => part === path[at]) && /^[01]$/.test(path.at(-1) as string)
  if (path.length > last.length) return false
  const upper = path.slice(0, -1)
  if (!upper.every((part, at) => part === last[at])) return false
  const before = last[path.length - 1] as string
  const now = path.at(-1) as string
  return Number(now) === Number(before) + 1 || (Number.parseInt(now) === Number.parseInt(before) && now > before)
}

/** Gives an annex head without a title the lines under it: its title, then its status. */
function joinHeads(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    let head = pieces[at] as Piece
    if (head.type !== 'head') {
      joined.push(head)
      continue
    }
    const lookahead = head.role === 'annex' || head.role === 'appendix' ? 4 : 1
    for (let step = 0; step < lookahead; step++) {
      const next: Piece | undefined = pieces[at + 1]
      if (!next) break
      const lines = lineOf(next)
      if (lines === null) break
      const merged = mergeLine(head, next, lines)
      if (!merged) break
      head = merged
      at++
    }
    joined.push(head)
  }
  return joined
}

function lineOf(piece: Piece): RawParagraph['children'] | null {
  if (piece.type === 'head') return piece.label === null && piece.role === 'clause' ? piece.title : null
  return piece.type === 'paragraph' && piece.within === undefined ? piece.children : null
}

function mergeLine(head: Head, next: Piece, children: RawParagraph['children']): Head | null {
  const text = plainText(children).replace(/[\s\u00a0]+/g, ' ').trim()
  const annex = head.role === 'annex' || head.role === 'appendix'
  const status = findStatus(text)
  if (status && head.statusPrinted === null && status.end - status.start >= text.length - 2) return { ...head, status: status.status, statusPrinted: text }
  if (status && annex && status.end - status.start >= text.length - 2) return head
  const onlyFor = findOnlyFor(text)
  if (onlyFor && onlyFor.length >= text.length - 2) return { ...head, onlyFor }
  const role = next.type === 'paragraph' ? next.role : 'annex-title'
  const mayBeTitle = annex && head.title.length === 0 && (role === 'annex-title' || role === 'annex-status' || (role === undefined && text.length <= 200 && !/[.;:]$/.test(text) && text !== '' && !/^\d/.test(text)))
  if (!mayBeTitle) return null
  return status
    ? { ...head, title: [...keepStart(children, status.start), ...dropStart(children, status.end)], status: status.status, statusPrinted: status.printed }
    : { ...head, title: trimInlines(children) }
}
