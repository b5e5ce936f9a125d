import type { Block, Figure } from '../model/document.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** How far before a block its head is looked for: a figure may have so many parts, a table so many notes. */
const maxBefore = 500

const placesOf = new WeakMap<PrintedClause, ReadonlyMap<PrintedBlock, number>>()
const footnotesIn = new WeakMap<PrintedClause, ReadonlyMap<PrintedBlock, readonly PrintedBlock[]>>()

/** Where a block stands among those of its clause; -1 where it stands in none. */
export function placeIn(block: PrintedBlock): number {
  const { owner } = block
  const places = placesOf.get(owner) ?? new Map(owner.blocks.map((one, at) => [one, at]))
  placesOf.set(owner, places)
  return places.get(block) ?? -1
}

/** The footnotes that belong to a block. */
export function footnotesOf(head: PrintedBlock): readonly PrintedBlock[] {
  const known = footnotesIn.get(head.owner)
  if (known) return known.get(head) ?? []
  const found = new Map<PrintedBlock, PrintedBlock[]>()
  for (const block of head.owner.blocks) {
    const over = block.block.type === 'footnote' ? headOf(block) : null
    if (over === null) continue
    const ones = found.get(over)
    if (ones) ones.push(block)
    else found.set(over, [block])
  }
  footnotesIn.set(head.owner, found)
  return found.get(head) ?? []
}

/** The table, figure, formula or note that a block belongs to: it stands before it in the same clause. */
export function headOf(block: PrintedBlock): PrintedBlock | null {
  const wanted = headTypes(block.block)
  if (!wanted) return null
  const siblings = block.owner.blocks
  const place = placeIn(block)
  const adjacent = siblings[place - 1]
  if (isSentenceOfKey(block.block)) return adjacent?.block.type === 'formula' ? adjacent : null
  for (let at = place - 1; at >= Math.max(0, place - maxBefore); at--) {
    const before = siblings[at] as PrintedBlock
    if (wanted.includes(before.block.type) && isHead(before.block, block.block)) return before
    if (before.block.within !== block.block.within && before.block.type !== 'footnote' && !headTypes(before.block))
      return null
  }
  return null
}

function isHead(head: Block, block: Block): boolean {
  if (block.type === 'figure') return head.type === 'figure' && isPartOf(block, head)
  return block.within === undefined || head.within !== block.within
}

/** `C.2-1` and `a)` are parts of `C.2`. */
function isPartOf(part: Figure, whole: Figure): boolean {
  const number = whole.label?.number ?? ''
  const own = part.label?.number ?? ''
  if (/^\(?[a-z]\)$/.test(part.label?.printed.trim() ?? '')) return number !== ''
  return number !== '' && own.startsWith(number) && /^(?:[-\s]\d+|\s*[a-z]\)?)$/.test(own.slice(number.length))
}

function headTypes(block: Block): readonly Block['type'][] | null {
  switch (block.within) {
    case 'table':
      return ['table']
    case 'figure':
      return ['figure']
    case 'note':
      return ['note']
    case 'example':
      return ['example']
    case 'footnote':
      return ['footnote']
    default:
  }
  if (block.type === 'figure') return ['figure']
  if (isSentenceOfKey(block)) return ['formula']
  if (block.type === 'paragraph' && block.role === 'key') return ['formula', 'figure']
  // Its text stands behind the block that calls it.
  return block.type === 'footnote'
    ? ['paragraph', 'list-item', 'note', 'example', 'figure', 'term-entry', 'reference']
    : null
}

/** `where R is the reproducibility limit.`: the key of a formula with one symbol is a sentence behind it. */
function isSentenceOfKey(block: Block): boolean {
  if (block.type !== 'paragraph' || block.within !== undefined || block.role !== undefined) return false
  const [first] = block.children
  return (
    first?.type === 'text' && /^where\b(?! (?:possible|applicable|necessary|required|appropriate))/.test(first.value)
  )
}
