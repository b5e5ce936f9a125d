import type { Head, Piece, Section } from './pieces.ts'
import { labelPath } from './split-heading.ts'

/** Deepest nesting kept. A text nested deeper is flattened there: no standard is, and no reader should recurse so far. */
const maxDepth = 60

/** Nests headings by their printed numbers, and by the format's depth only where nothing is printed. */
export function nestSections(pieces: readonly Piece[]): Section[] {
  const roots: Section[] = []
  const open: { readonly section: Section; readonly path: readonly string[] | null }[] = []
  for (const piece of pieces) {
    if (piece.type !== 'head') {
      const last = open.at(-1)
      if (last) last.section.blocks.push(piece)
      else roots.push(openSection({ ...untitled, place: piece.place }, 1, [piece]))
      if (!last) open.push({ section: roots.at(-1) as Section, path: null })
      continue
    }
    const path = piece.label === null ? null : labelPath(piece.label)
    while (open.length > 0 && !holds(open.at(-1) as { section: Section; path: readonly string[] | null }, piece, path)) open.pop()
    const parent = open.length < maxDepth ? open.at(-1)?.section : open[maxDepth - 1]?.section
    const section = openSection(piece, (parent?.depth ?? 0) + 1, [])
    if (parent) parent.children.push(section)
    else roots.push(section)
    open.push({ section, path })
  }
  return roots
}

const untitled: Omit<Head, 'place'> = {
  type: 'head', label: null, title: [], role: 'front', depth: null, status: null, statusPrinted: null, onlyFor: null, anchors: [],
}

function openSection(head: Head, depth: number, blocks: Section['blocks']): Section {
  return { head, depth, blocks, children: [] }
}

const topRoles = new Set(['foreword', 'introduction', 'summary', 'history', 'keywords', 'front', 'bibliography', 'annex', 'appendix'])

/** Whether an open section is above a heading. Numbers beat the depth that a style gives. */
function holds(open: { readonly section: Section; readonly path: readonly string[] | null }, head: Head, path: readonly string[] | null): boolean {
  const above = open.section.head
  if (path !== null) {
    if (open.path === null) return above.label === null && above.role === 'introduction' && path.length > 1 && path[0] === '0'
    return path.length > open.path.length && open.path.every((part, at) => part === path[at])
  }
  if (head.role === 'term') return above.role !== 'term'
  if (topRoles.has(head.role)) return false
  if (head.depth === null) return above.role !== 'clause' || open.path !== null ? open.path !== null : false
  const aboveDepth = above.depth ?? (open.path?.length ?? 1)
  return head.depth > aboveDepth
}
