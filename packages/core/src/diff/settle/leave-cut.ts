import type { BlockAlignment, ClauseAlignment } from '../../model/alignment.ts'
import { countCharacters } from '../../model/count-characters.ts'
import type { NotCompared, Pair, Side } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { PrintedBlock, Printing } from '../../model/printing.ts'

/** What two alignments are without the parts that one text cannot have, and what these parts are. */
export interface WithoutCut {
  readonly clauses: ClauseAlignment
  readonly blocks: BlockAlignment
  readonly beyond: readonly NotCompared[]
}

/**
 * Takes out what stands where a text is cut: behind the last place that it reaches before, and before the first that it
 * reaches behind. A preview ends where its seller lets it end, and may go on with a part that is not for sale; what the
 * other text has between is neither missing nor compared.
 */
export function leaveCut(texts: Pair<Printing>, clauses: ClauseAlignment, blocks: BlockAlignment): WithoutCut {
  let kept: WithoutCut = { clauses, blocks, beyond: [] }
  for (const side of ['left', 'right'] as const) {
    const notice = texts[side].document.diagnostics.find(({ code }) => code === 'text-is-cut')
    if (notice !== undefined) kept = between(side, notice.place, kept)
  }
  return kept
}

function between(cut: Side, notice: Place | undefined, { clauses, blocks, beyond }: WithoutCut): WithoutCut {
  const other: Side = cut === 'left' ? 'right' : 'left'
  const only = other === 'left' ? 'leftOnly' : 'rightOnly'
  const reached = clauses.pairs.filter((pair) => !isBehind(pair[cut].clause.place, notice))
  const last = reached.reduce((order, pair) => Math.max(order, pair[other].order), -1)
  const next = clauses.pairs
    .filter((pair) => isBehind(pair[cut].clause.place, notice) && pair[other].order > last)
    .reduce((order, pair) => Math.min(order, pair[other].order), Number.POSITIVE_INFINITY)
  const lastBlock = blocks.pairs.reduce(
    (order, pair) =>
      pair[other].reduce((most, block) => (block.owner.order <= last ? Math.max(most, block.order) : most), order),
    -1,
  )
  const isLost = (block: PrintedBlock) =>
    (block.owner.order > last && block.owner.order < next) || (block.owner.order === last && block.order > lastBlock)
  const lost = blocks[only].filter(isLost)
  const gone = clauses[only].filter((clause) => clause.order > last && clause.order < next)
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
    blocks: { ...blocks, [only]: blocks[only].filter((block) => !isLost(block)) },
    beyond: [...beyond, item],
  }
}

/** Whether a place of a text stands behind another; a text without places ends where it is cut. */
function isBehind(place: Place, notice: Place | undefined): boolean {
  if (notice?.line !== undefined && place.line !== undefined)
    return place.line > notice.line || (place.line === notice.line && (place.column ?? 0) > (notice.column ?? 0))
  if (notice?.page !== undefined && place.page !== undefined) return place.page > notice.page
  return false
}
