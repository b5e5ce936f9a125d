import { labelPath } from './heads/split-heading.ts'
import type { Head, Piece, Section } from './pieces.ts'

/** Deepest nesting kept. A text nested deeper is flattened there: no standard is, and no reader should recurse so far. */
const maxDepth = 60

interface Open {
  readonly section: Section
  /** Null where the section has no number. */
  readonly path: readonly string[] | null
}

/** Nests headings by their printed numbers, and by the format's depth only where nothing is printed. */
export function nestSections(pieces: readonly Piece[]): Section[] {
  const roots: Section[] = []
  const open: Open[] = []
  const push = (section: Section, path: Open['path']): void => {
    const parent = open.at(-1)?.section
    if (parent) parent.children.push(section)
    else roots.push(section)
    open.push({ section, path })
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.type !== 'head') {
      if (open.length === 0)
        push({ head: { ...untitled, place: piece.place }, depth: 1, blocks: [], children: [] }, null)
      open.at(-1)?.section.blocks.push(piece)
      continue
    }
    const path = pathOf(piece)
    const held = path === null ? holdersOfTitle(open, piece) : holdersOfNumber(open, piece, path)
    const keep = Math.min(path === null ? held : Math.max(held, holdersBehind(open, held, path, pieces, at)), maxDepth)
    open.length = Math.min(open.length, keep)
    push({ head: piece, depth: open.length + 1, blocks: [], children: [] }, path)
  }
  return roots
}

function pathOf(head: Head): readonly string[] | null {
  return head.meant ?? (head.label === null ? null : labelPath(head.label))
}

/** Most pieces that are looked at for the number that goes on. */
const reach = 300

/**
 * How many sections stay open around a clause whose number belongs elsewhere: `C.2` between B.2.3 and B.2.4 stands in B.2,
 * for what comes behind it and its like goes on there. None where nothing says so.
 */
function holdersBehind(
  open: readonly Open[],
  held: number,
  path: readonly string[],
  pieces: readonly Piece[],
  at: number,
): number {
  if (path.length < 2 || held >= open.length) return 0
  for (let next = at + 1; next < Math.min(pieces.length, at + reach); next++) {
    const piece = pieces[next] as Piece
    const number = piece.type === 'head' ? pathOf(piece) : null
    if (number === null || sameStart(number, path, path.length - 1)) continue
    for (let holder = open.length - 1; holder >= held; holder--) {
      const above = open[holder]?.path
      if (above && above.length < number.length && sameStart(above, number, above.length)) return holder + 1
    }
    return 0
  }
  return 0
}

const untitled: Omit<Head, 'place'> = {
  type: 'head',
  label: null,
  title: [],
  role: 'front',
  depth: null,
  status: null,
  statusPrinted: null,
  onlyFor: null,
  anchors: [],
}

const topRoles = new Set(['foreword', 'introduction', 'summary', 'history', 'keywords', 'front', 'bibliography'])

/**
 * How many of the open sections hold a numbered heading. The number says it: the section with the longest number that
 * begins its own. A number that no open section begins stands beside its own kind, after what it follows or at the
 * top; one that runs backwards is quoted from elsewhere and stays where it is printed, so that it takes nothing along.
 */
function holdersOfNumber(open: readonly Open[], head: Head, path: readonly string[]): number {
  if (head.role === 'annex') return 0
  // ISO has appendices of an annex, counted in digits.
  if (head.role === 'appendix')
    return isNumber(path[0]) && (head.depth ?? 1) > 1 && open[0]?.section.head.role === 'annex' ? 1 : 0
  const root = open.find((section) => section.path !== null)
  if (
    path.length === 1 &&
    root?.path &&
    isNumber(path[0]) &&
    Number.parseInt(path[0] as string, 10) - Number.parseInt(root.path[0] as string, 10) <= 1 &&
    !follows(root.path[0], path[0])
  )
    return 0
  for (let at = open.length - 1; at >= 0; at--) {
    const above = open[at]?.path
    if (above?.length === 1 && path.length > 1 && above[0] === `Section ${path[0]}`) return at + 1
    if (above && above.length < path.length && above.every((part, step) => part === path[step])) return at + 1
    if (
      above &&
      above.length === path.length &&
      sameStart(above, path, path.length - 1) &&
      follows(path.at(-1), above.at(-1))
    )
      return at
  }
  const last = open.at(-1)
  if (last && lostNumber(last, head)) return open.length
  if (!root?.path)
    return open[0]?.section.head.role === 'introduction' && (path[0] === '0' || path[0] === 'Intro') && path.length > 1
      ? 1
      : 0
  // Behind an annex's head numbers begin anew: they are the annex's own.
  const inAnnex = root.section.head.role === 'annex' || root.section.head.role === 'appendix'
  if (inAnnex && /^[0-9]/.test(path[0] as string)) return open.indexOf(root) + 1
  // One of another annex that the format sets below this one stands in this one, and has its status.
  const { depth } = root.section.head
  if (inAnnex && path.length > 1 && depth !== null && (head.depth ?? 0) > depth)
    return Math.max(open.indexOf(root) + 1, holdersOfTitle(open, head))
  if (/^Section /.test(path[0] as string) || /^Section /.test(root.path[0] as string) || inAnnex) return 0
  return follows(path[0], root.path[0]) || !isNumber(path[0]) || !isNumber(root.path[0]) ? 0 : deepestNumbered(open)
}

/** Clauses that are numbered where they stand behind the front matter. */
const numberedRoles = new Set([
  'clause',
  'annex',
  'appendix',
  'terms',
  'abbreviations',
  'normative-references',
  'scope',
])

/** Whether the first subclause follows a clause or an annex whose own number is not printed. */
function lostNumber({ section, path }: Open, head: Head): boolean {
  const { role } = section.head
  return (
    path === null &&
    numberedRoles.has(role) &&
    head.label !== null &&
    /[.]1$/.test(head.label) &&
    head.depth !== null &&
    section.head.depth !== null &&
    head.depth > section.head.depth
  )
}

/** How many of the open sections hold a heading without a number. */
function holdersOfTitle(open: readonly Open[], head: Head): number {
  if (head.role === 'term') {
    const term = open.findIndex((section) => section.section.head.role === 'term')
    return term < 0 ? open.length : term
  }
  if (topRoles.has(head.role)) return 0
  let keep = open.length
  while (keep > 0) {
    const above = open[keep - 1] as Open
    if ((head.depth ?? 1) > depthOf(above)) break
    keep--
  }
  return keep
}

function depthOf({ section, path }: Open): number {
  if (section.head.depth !== null) return section.head.depth
  return path?.length ?? 1
}

function deepestNumbered(open: readonly Open[]): number {
  for (let at = open.length - 1; at >= 0; at--)
    if (open[at]?.path && open[at]?.section.head.role !== 'term') return at + 1
  return 0
}

function sameStart(a: readonly string[], b: readonly string[], length: number): boolean {
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return false
  return true
}

/** `10` follows `9`, `1b` follows `1a`, `B` follows `A`. */
function follows(part: string | undefined, before: string | undefined): boolean {
  if (part === undefined || before === undefined) return false
  if (isNumber(part) && isNumber(before))
    return (
      Number.parseInt(part, 10) > Number.parseInt(before, 10) ||
      (Number.parseInt(part, 10) === Number.parseInt(before, 10) && part > before)
    )
  return part > before
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^[0-9]/.test(part)
}
