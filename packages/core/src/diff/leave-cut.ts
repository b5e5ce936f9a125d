import type { BlockAlignment, ClauseAlignment } from '../model/alignment.ts'
import { countCharacters } from '../model/count-characters.ts'
import type { NotCompared, Pair, Side } from '../model/finding.ts'
import type { PrintedBlock, Printing } from '../model/printing.ts'

/** What two alignments are without the parts that one text cannot have, and what these parts are. */
export interface WithoutCut {
  readonly clauses: ClauseAlignment
  readonly blocks: BlockAlignment
  readonly beyond: readonly NotCompared[]
}

/**
 * Takes out what stands behind the last place that a cut text reaches: a preview ends where its seller lets it end, and
 * what the other text has from there on is neither missing nor compared.
 */
export function leaveCut(texts: Pair<Printing>, clauses: ClauseAlignment, blocks: BlockAlignment): WithoutCut {
  let kept: WithoutCut = { clauses, blocks, beyond: [] }
  for (const side of ['left', 'right'] as const) {
    if (texts[side].document.diagnostics.some(({ code }) => code === 'text-is-cut')) kept = behind(side, kept)
  }
  return kept
}

function behind(cut: Side, { clauses, blocks, beyond }: WithoutCut): WithoutCut {
  const other: Side = cut === 'left' ? 'right' : 'left'
  const only = other === 'left' ? 'leftOnly' : 'rightOnly'
  const last = clauses.pairs.reduce((order, pair) => Math.max(order, pair[other].order), -1)
  const lastBlock = blocks.pairs.reduce(
    (order, pair) => pair[other].reduce((most, block) => Math.max(most, block.order), order),
    -1,
  )
  const isBehind = (block: PrintedBlock) =>
    block.owner.order > last || (block.owner.order === last && block.order > lastBlock)
  const lost = blocks[only].filter(isBehind)
  const gone = clauses[only].filter((clause) => clause.order > last)
  const first = gone[0]?.clause ?? lost[0]?.owner.clause
  if (first === undefined) return { clauses, blocks, beyond }
  const characters = lost.reduce(
    (sum, block) => sum + countCharacters(block.print.slice(block.print.indexOf(' ') + 1)),
    0,
  )
  const item: NotCompared = {
    side: other,
    clause: first.label,
    block: 'clause',
    reason: `The other text breaks off before it: ${gone.length === 1 ? 'one clause' : `${gone.length} clauses`} from here on could not be compared.`,
    characters,
    place: first.place,
  }
  return {
    clauses: { ...clauses, [only]: clauses[only].filter((clause) => !gone.includes(clause)) },
    blocks: { ...blocks, [only]: blocks[only].filter((block) => !isBehind(block)) },
    beyond: [...beyond, item],
  }
}
