import type { BlockPair } from '../../model/alignment.ts'
import type { CellPair, Change, Hunk } from '../../model/change.ts'
import type { Cell, Row, Table } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import type { Item } from './side-places.ts'

/** Hunks of one run of text, with the findings that tell them. */
export interface WordsPlan {
  readonly what: 'block' | 'caption' | 'cell' | 'heading' | 'title'
  readonly own: Item | null
  readonly other: Item | null
  readonly cells?: CellPair
  readonly hunks: Hunk[]
  readonly findings: string[]
}

export interface RowsPlan {
  readonly own: PrintedBlock
  readonly other: PrintedBlock
  readonly struck: (readonly Cell[])[]
  readonly added: Row[]
  readonly findings: string[]
}

/** What is to be done with one side so that it says what the other says. */
export interface RedlinePlan {
  readonly words: readonly WordsPlan[]
  readonly rows: readonly RowsPlan[]
  /** Items that are struck out, and the findings that say so. */
  readonly struck: ReadonlyMap<Item, string>
  /** Those of them that stand in another place of the other text: nothing is put in where they were. */
  readonly movedAway: ReadonlySet<Item>
  /** Items of the other side that are put in. */
  readonly added: ReadonlyMap<Item, string>
  /** Clauses that change their number. */
  readonly relabelled: readonly { readonly own: Item; readonly other: Item; readonly finding: string }[]
  readonly statuses: readonly { readonly own: PrintedClause; readonly other: PrintedClause; readonly finding: string }[]
  /** Findings that no tracked change can tell, and why. */
  readonly left: readonly { readonly finding: string; readonly why: string }[]
}

/** Nobody wants a table undone because a format has none: it is replaced only where words in it differ. */
function isUnfoldedTable({ left, right }: BlockPair): boolean {
  return (left[0]?.block.type === 'table') !== (right[0]?.block.type === 'table')
}

/** Sorts changes by what has to be done for them. */
export function planRedline(texts: PairedTexts, side: Side, redlined: ReadonlySet<string>): RedlinePlan {
  const otherSide = side === 'left' ? 'right' : 'left'
  const words = new Map<unknown, WordsPlan>()
  const rows = new Map<PrintedBlock, RowsPlan>()
  const struck = new Map<Item, string>()
  const movedAway = new Set<Item>()
  const added = new Map<Item, string>()
  const relabelled: { own: Item; other: Item; finding: string }[] = []
  const statuses: { own: PrintedClause; other: PrintedClause; finding: string }[] = []
  const left: { finding: string; why: string }[] = []
  const pairOf = new Map<PrintedBlock, BlockPair>()
  for (const pair of texts.blocks.pairs) for (const block of [...pair.left, ...pair.right]) pairOf.set(block, pair)

  const strikeClause = (clause: PrintedClause, finding: string, to: Map<Item, string>): void => {
    to.set(clause, finding)
    for (const block of clause.blocks) to.set(block, finding)
    for (const child of clause.children) strikeClause(child, finding, to)
  }
  const only = { left: new Set<Item>(texts.clauses.leftOnly), right: new Set<Item>(texts.clauses.rightOnly) }
  const onlyBlocks = { left: new Set<Item>(texts.blocks.leftOnly), right: new Set<Item>(texts.blocks.rightOnly) }
  /** A missing clause, without what of it stands elsewhere in the other text. */
  const missingClause = (clause: PrintedClause, at: Side, finding: string, to: Map<Item, string>): void => {
    to.set(clause, finding)
    for (const block of clause.blocks) if (onlyBlocks[at].has(block)) to.set(block, finding)
    for (const child of clause.children) if (only[at].has(child)) missingClause(child, at, finding, to)
  }
  const replace = (blocks: { left: readonly Item[]; right: readonly Item[] }, finding: string): void => {
    for (const block of blocks[side]) struck.set(block, finding)
    for (const block of blocks[otherSide]) added.set(block, finding)
  }
  const rowsOf = (change: Extract<Change, { type: 'row-missing' }>): RowsPlan => {
    const own = change[side]
    const known = rows.get(own)
    if (known) return known
    const plan: RowsPlan = { own, other: change[otherSide], struck: [], added: [], findings: [] }
    rows.set(own, plan)
    return plan
  }
  const addWords = (
    key: unknown,
    make: () => Omit<WordsPlan, 'hunks' | 'findings'>,
    hunk: Hunk,
    finding: string,
  ): void => {
    let plan = words.get(key)
    if (plan === undefined) {
      plan = { ...make(), hunks: [], findings: [] }
      words.set(key, plan)
    }
    plan.hunks.push(hunk)
    plan.findings.push(finding)
  }

  for (const { change, finding } of texts.changes) {
    if (!redlined.has(finding)) continue
    switch (change.type) {
      case 'words': {
        const own = change[side]
        const other = change[otherSide]
        if (change.part === 'formula') replace({ left: [change.left], right: [change.right] }, finding)
        else if (change.part === 'term-entry' && isUnprinted(change.hunk))
          left.push({ finding, why: 'the status of a term, which its style prints' })
        else if (change.part === 'figure') left.push({ finding, why: 'words in a drawing' })
        else if (change.part === 'cell' && change.cells !== undefined) {
          const { cells } = change
          addWords(cells, () => ({ what: 'cell', own, other, cells }), change.hunk, finding)
        } else if (change.part === 'caption')
          addWords(`${own.order} caption`, () => ({ what: 'caption', own, other }), change.hunk, finding)
        else {
          const pair = pairOf.get(own)
          if (pair !== undefined && (pair.left.length > 1 || pair.right.length > 1)) replace(pair, finding)
          else addWords(own, () => ({ what: 'block', own, other }), change.hunk, finding)
        }
        break
      }
      case 'heading': {
        const own = change.pair[side]
        addWords(own, () => ({ what: 'heading', own, other: change.pair[otherSide] }), change.hunk, finding)
        break
      }
      case 'title':
        addWords('title', () => ({ what: 'title', own: null, other: null }), change.hunk, finding)
        break
      case 'status':
        if (change.marker) left.push({ finding, why: 'the line that says for whom a clause is printed' })
        else statuses.push({ own: change.pair[side], other: change.pair[otherSide], finding })
        break
      case 'clause-missing':
        missingClause(change.clause, change.side, finding, change.side === side ? struck : added)
        break
      case 'clause-moved':
        strikeClause(change.pair[side], finding, struck)
        for (const item of struck.keys()) if (struck.get(item) === finding) movedAway.add(item)
        strikeClause(change.pair[otherSide], finding, added)
        break
      case 'clause-renumbered':
        for (const pair of change.pairs)
          if (pair.left.clause.numbered && pair.right.clause.numbered)
            relabelled.push({ own: pair[side], other: pair[otherSide], finding })
          else left.push({ finding, why: 'a number that one of the texts does not print' })
        break
      case 'block-missing':
        for (const block of [change.block, ...(change.along ?? [])])
          (change.side === side ? struck : added).set(block, finding)
        break
      case 'reference-missing':
        ;(change.side === side ? struck : added).set(change.block, finding)
        break
      case 'block-split':
        if (isUnfoldedTable(change.pair)) left.push({ finding, why: 'a table that the other text prints as lines' })
        else replace(change.pair, finding)
        break
      case 'block-moved':
        replace(change.pair, finding)
        if (change.pair.moved) for (const block of change.pair[side]) movedAway.add(block)
        break
      case 'kind-of-block':
        // A note in the text of its neighbour: all that is one there.
        replace(pairOf.get(change[side]) ?? { left: [change.left], right: [change.right] }, finding)
        break
      case 'hangs-elsewhere':
        left.push({ finding, why: 'what hangs on words and is not printed in them' })
        break
      case 'level':
      case 'reference-edition':
        replace({ left: [change.left], right: [change.right] }, finding)
        break
      case 'sentence-moved':
        // It may stand in two paragraphs, each of which has a partner of its own or none.
        for (const at of ['left', 'right'] as const) {
          const pair = pairOf.get(change[at])
          if (pair !== undefined) replace(pair, finding)
          else (at === side ? struck : added).set(change[at], finding)
        }
        break
      case 'reference-group':
        replace({ left: [change.left], right: [change.right] }, finding)
        movedAway.add(change[side])
        break
      case 'label':
        if (change.apart !== undefined)
          left.push({ finding, why: 'a caption that stands apart from what it is the caption of' })
        else if (change.what === 'list-item' || change.what === 'note' || change.what === 'formula')
          replace({ left: [change.left], right: [change.right] }, finding)
        else relabelled.push({ own: change[side], other: change[otherSide], finding })
        break
      case 'row-missing': {
        if (change.what !== 'row') {
          replace({ left: [change.left], right: [change.right] }, finding)
          break
        }
        const plan = rowsOf(change)
        plan.findings.push(finding)
        if (change.side === side) plan.struck.push(change.cells)
        else {
          const cells = new Set(change.cells)
          const row = (plan.other.block as Table).children.find((one) => one.children.some((cell) => cells.has(cell)))
          if (row !== undefined) plan.added.push(row)
        }
        break
      }
      case 'rows-reordered':
      case 'cells-merged':
      case 'lines-moved':
        replace({ left: [change.left], right: [change.right] }, finding)
        break
      case 'opaque':
        left.push({ finding, why: 'a picture, or a formula that is known by its bytes alone' })
        break
      case 'edition-state':
        left.push({ finding, why: 'what the editions incorporate' })
        break
    }
  }
  return { words: [...words.values()], rows: [...rows.values()], struck, movedAway, added, relabelled, statuses, left }
}

/** Whether a change touches nothing that is printed: the status of a term shows in its style alone. */
function isUnprinted({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  return [...a.slice(fromA, toA), ...b.slice(fromB, toB)].every(({ printed }) => printed === '')
}
