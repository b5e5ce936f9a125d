import type { Change } from '../model/change.ts'
import type { Pair, Side } from '../model/finding.ts'
import { append } from '../model/gather.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../model/printing.ts'
import { textOf } from '../model/text-of.ts'
import type { Target, Token } from '../model/token.ts'
import { titlesAbove } from './titles-above.ts'

/** Names the place that a cross-reference leads to by what it is called, whatever its number. */
export type TargetNames = (target: Target, side: Side) => string

/** What the clauses, tables and figures of two texts are called, by their numbers. */
export function targetNames(printed: Pair<Printing>): TargetNames {
  // Most findings have no reference in their words.
  const names: { -readonly [side in Side]?: Map<string, string> } = {}
  return ({ kind, number }, side) => {
    const plain = isClause(kind) ? bare(number) : `${kind} ${number}`
    names[side] ??= namesIn(printed[side])
    return names[side].get(plain) ?? plain
  }
}

function isClause(kind: Target['kind']): boolean {
  return kind === 'clause' || kind === 'annex' || kind === 'appendix'
}

function bare(label: string): string {
  return label.replace(/^(?:annex|appendix|clause|section)\s+/i, '')
}

function namesIn({ clauses }: Printing): Map<string, string> {
  const names = new Map<string, string>()
  for (const clause of clauses) {
    if (clause.clause.numbered && clause.titleKey !== '')
      names.set(bare(clause.clause.label), titlesAbove(clause).join('\u0001'))
    for (const { block } of clause.blocks)
      if ((block.type === 'table' || block.type === 'figure') && block.label?.number && block.title.length > 0)
        names.set(`${block.type} ${block.label.number}`, textOf(block.title).toLowerCase())
  }
  return names
}

/** The places that the references in the words of a change lead to. Reading order does not count. */
export function namedIn(change: Change, nameOf: TargetNames): string[] {
  const names = (tokens: readonly Token[], side: Side): string[] =>
    tokens.flatMap(({ target }) => (target ? [nameOf(target, side)] : []))
  const inBlock = (block: PrintedBlock, side: Side): string[] => names(block.tokens(), side)
  switch (change.type) {
    case 'words':
    case 'heading': {
      const { a, b, fromA, toA, fromB, toB } = change.hunk
      return [...names(a.slice(fromA, toA), 'left'), ...names(b.slice(fromB, toB), 'right')]
    }
    case 'block-missing':
    case 'reference-missing':
      return inBlock(change.block, change.side)
    case 'clause-missing':
      return blocksIn(change.clause).flatMap((block) => inBlock(block, change.side))
    case 'row-missing': {
      const block = change[change.side]
      return change.cells.flatMap((cell) => names(block.tokensOf(cell.children, 'cell'), change.side))
    }
    default:
      return []
  }
}

/** The blocks of a clause and of all that stands in it. */
function blocksIn(clause: PrintedClause): PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    append(blocks, at.blocks)
    append(open, at.children)
  }
  return blocks
}
