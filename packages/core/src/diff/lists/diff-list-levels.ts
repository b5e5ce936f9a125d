import type { BlockAlignment } from '../../model/alignment.ts'
import type { ListItem } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Facts } from '../facts.ts'

/** Items that stand next to one another. */
interface List {
  /** Their depths, each once, from the outermost. */
  readonly levels: readonly number[]
  /** Whether the format says the depth of each. */
  readonly isNested: boolean
  /** How all of them are marked; null where not all are marked alike. */
  readonly mark: string | null
  /** The item that each stands under. */
  readonly parents: ReadonlyMap<PrintedBlock, PrintedBlock>
}

type Item = PrintedBlock & { readonly block: ListItem }

/**
 * States which items stand at another level of their list: what is said under one item in one text is said beside it in
 * the other. Where one list has no levels, only if its format would say them: others may not know them.
 */
export function diffListLevels(facts: Facts, blocks: BlockAlignment): void {
  const lists = new Map<PrintedBlock, List>()
  const partners = new Map<PrintedBlock, PrintedBlock>()
  for (const { left, right } of blocks.pairs) {
    const [a] = left
    const [b] = right
    if (a && b) partners.set(a, b).set(b, a)
  }
  const listOfPartner = (item: PrintedBlock): List | null => {
    const partner = partners.get(item)
    return partner !== undefined && isItem(partner) ? listOf(partner, lists) : null
  }
  for (const { left, right, moved } of blocks.pairs) {
    const [a] = left
    const [b] = right
    if (moved || left.length > 1 || right.length > 1 || !a || !b || !isItem(a) || !isItem(b)) continue
    const [listA, listB] = [listOf(a, lists), listOf(b, lists)]
    const differs =
      listA.levels.length > 1 && listB.levels.length > 1
        ? listA.levels.indexOf(a.block.depth) !== listB.levels.indexOf(b.block.depth)
        : isRaised(a, listA, listB, listOfPartner) || isRaised(b, listB, listA, listOfPartner)
    if (differs) facts.changes.push({ type: 'level', left: a, right: b })
  }
}

/** Whether an item under another stands beside it in a list without levels, all of whose items are marked alike. */
function isRaised(item: Item, list: List, flat: List, listOfPartner: (item: PrintedBlock) => List | null): boolean {
  if (list.levels.length < 2 || flat.levels.length > 1 || flat.levels[0] !== 1 || flat.mark === null) return false
  if (!flat.isNested || !list.isNested) return false
  const parent = list.parents.get(item)
  return parent !== undefined && listOfPartner(parent) === flat
}

function isItem(block: PrintedBlock): block is Item {
  return block.block.type === 'list-item'
}

/** A letter, a digit or a sign: what kind of marker items of one list share. */
function markOf({ block }: Item): string {
  const number = block.label.number ?? ''
  return number === '' ? '–' : number.replace(/[0-9]+/, '1').replace(/\p{L}+/u, 'a')
}

function listOf(item: PrintedBlock, known: Map<PrintedBlock, List>): List {
  const found = known.get(item)
  if (found) return found
  const siblings = item.owner.blocks
  const at = siblings.indexOf(item)
  let from = at
  while (siblings[from - 1]?.block.type === 'list-item') from--
  let to = at + 1
  while (siblings[to]?.block.type === 'list-item') to++
  const items = siblings.slice(from, to).filter(isItem)
  const marks = new Set(items.map(markOf))
  const list: List = {
    levels: [...new Set(items.map(({ block }) => block.depth))].sort((a, b) => a - b),
    isNested: items.every(({ block }) => block.nested === true),
    mark: marks.size === 1 ? ([...marks][0] as string) : null,
    parents: parentsOf(items),
  }
  for (const one of items) known.set(one, list)
  return list
}

function parentsOf(items: readonly Item[]): Map<PrintedBlock, PrintedBlock> {
  const parents = new Map<PrintedBlock, PrintedBlock>()
  const open: Item[] = []
  for (const item of items) {
    while ((open.at(-1)?.block.depth ?? 0) >= item.block.depth) open.pop()
    const over = open.at(-1)
    if (over) parents.set(item, over)
    open.push(item)
  }
  return parents
}
