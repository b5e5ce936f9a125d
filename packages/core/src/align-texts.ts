import type { AdjustmentPlan } from './adjust/index.ts'
import { alignBlocks, alignClauses } from './align/index.ts'
import type { BlockAlignment, ClauseAlignment } from './model/alignment.ts'
import type { Pair, Side } from './model/finding.ts'
import type { PrintedBlock, PrintedClause, Printing } from './model/printing.ts'

/** Which clauses and blocks of two texts correspond. */
export interface TextAlignment {
  readonly clauses: ClauseAlignment
  readonly blocks: BlockAlignment
}

/**
 * Pairs the clauses of two texts, then their blocks.
 *
 * @param texts what is to be paired.
 * @param seen the same texts as they look where wordings of house rules are one; the texts themselves where there are none.
 * @param between is called between the two steps, and may throw.
 */
export function alignTexts(
  texts: Pair<Printing>,
  seen: Pair<Printing>,
  plan: Pick<AdjustmentPlan, 'clauses' | 'blocks'>,
  between: () => void,
): TextAlignment {
  if (seen === texts) return align(texts, plan, between)
  const views = { left: seenOf(texts.left, seen.left), right: seenOf(texts.right, seen.right) }
  const clauseOf = { left: byOrder(views.left.clauses), right: byOrder(views.right.clauses) }
  const blockOf = { left: byOrder(blocksOf(views.left)), right: byOrder(blocksOf(views.right)) }
  const inView = <T extends { readonly order: number }>(pair: Pair<T>, of: Pair<Map<number, T>>): Pair<T>[] => {
    const [left, right] = [of.left.get(pair.left.order), of.right.get(pair.right.order)]
    return left === undefined || right === undefined ? [] : [{ left, right }]
  }
  const found = align(
    views,
    {
      clauses: plan.clauses.flatMap((pair) => inView(pair, clauseOf)),
      blocks: plan.blocks.flatMap((pair) => inView(pair, blockOf)),
    },
    between,
  )
  return asPrinted(found, texts)
}

function align(
  { left, right }: Pair<Printing>,
  fixed: Pick<AdjustmentPlan, 'clauses' | 'blocks'>,
  between: () => void,
): TextAlignment {
  const clauses = alignClauses(left, right, fixed.clauses)
  between()
  const loose = (over: readonly PrintedClause[]): PrintedBlock[] => over.flatMap((clause) => clause.blocks)
  const blocks = alignBlocks(clauses.pairs, loose(clauses.leftOnly), loose(clauses.rightOnly), fixed.blocks)
  return { clauses, blocks }
}

/** As much of a view as the text has. */
function seenOf(text: Printing, view: Printing): Printing {
  const kept = byOrder(text.clauses)
  const isKept = (clause: PrintedClause): boolean => kept.has(clause.order)
  return { ...view, clauses: view.clauses.filter(isKept), roots: view.roots.filter(isKept) }
}

/** An alignment of views as one of the texts: what has one place in the order is one. */
function asPrinted({ clauses, blocks }: TextAlignment, texts: Pair<Printing>): TextAlignment {
  const clauseOf = { left: byOrder(texts.left.clauses), right: byOrder(texts.right.clauses) }
  const blockOf = { left: byOrder(blocksOf(texts.left)), right: byOrder(blocksOf(texts.right)) }
  const clause = (side: Side, view: PrintedClause): PrintedClause => clauseOf[side].get(view.order) as PrintedClause
  const block =
    (side: Side) =>
    (view: PrintedBlock): PrintedBlock =>
      blockOf[side].get(view.order) as PrintedBlock
  return {
    clauses: {
      ...clauses,
      pairs: clauses.pairs.map((pair) => ({
        ...pair,
        left: clause('left', pair.left),
        right: clause('right', pair.right),
      })),
      leftOnly: clauses.leftOnly.map((view) => clause('left', view)),
      rightOnly: clauses.rightOnly.map((view) => clause('right', view)),
    },
    blocks: {
      ...blocks,
      pairs: blocks.pairs.map((pair) => ({
        ...pair,
        left: pair.left.map(block('left')),
        right: pair.right.map(block('right')),
      })),
      leftOnly: blocks.leftOnly.map(block('left')),
      rightOnly: blocks.rightOnly.map(block('right')),
    },
  }
}

function blocksOf(text: Printing): PrintedBlock[] {
  return text.clauses.flatMap((clause) => clause.blocks)
}

function byOrder<T extends { readonly order: number }>(list: readonly T[]): Map<number, T> {
  return new Map(list.map((one) => [one.order, one]))
}
