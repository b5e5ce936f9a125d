import type { Hunk } from '../model/change.ts'
import { otherSide, type Pair, type Side } from '../model/finding.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'
import type { Instruction } from './instruction.ts'
import { keysOf, meant, occurrences, type Range, sentencesIn, slides, spelledAt } from './sequences.ts'

/** A difference of words: new ones within what is brought in, old ones within what is taken out. */
export function wordsReplaced(
  hunk: Hunk,
  pair: Pair<PrintedBlock>,
  instruction: Instruction,
  side: Side,
): string | undefined {
  const lists = { left: hunk.a, right: hunk.b }
  const ranges = {
    left: { from: hunk.fromA, to: hunk.toA },
    right: { from: hunk.fromB, to: hunk.toB },
  }
  const keys = { left: keysOf(lists.left), right: keysOf(lists.right) }
  const lag = otherSide(side)
  const isPure = (one: Side): boolean =>
    ranges[one].from < ranges[one].to && ranges[otherSide(one)].from === ranges[otherSide(one)].to
  const at = (one: Side): string => `${pair[one].order}`

  if (instruction.verb === 'delete') {
    if (!isPure(lag)) return undefined
    return slides(keys[lag], ranges[lag])
      .map((range) => takenOut(range, lists[lag], keys[lag], pair[lag], instruction, true))
      .find((place) => place !== undefined)
  }
  const runs = newRuns(instruction)
  if (instruction.verb === 'add') {
    if (!isPure(side)) return undefined
    const found = runs.flatMap((run) => finder(pair[side])(keys[side], run))
    const inside = slides(keys[side], ranges[side]).some((range) => found.some((one) => sameRange(one, range)))
    return inside ? `${at(side)} added` : undefined
  }
  const found = runs.flatMap((run) => finder(pair[side])(keys[side], run))
  if (!found.some((one) => within(ranges[side], one))) return undefined
  return takenOut(ranges[lag], lists[lag], keys[lag], pair[lag], instruction, false)
}

/** How words are looked for in a block: in code by their letters. */
export function finder({ block }: PrintedBlock): typeof occurrences {
  return block.type === 'code' ? spelledAt : occurrences
}

/** The runs of words that an instruction brings in: its wording, or each block below it. */
export function newRuns({ words, content }: Instruction): readonly (readonly string[])[] {
  return words === null ? content.map(({ keys }) => keys) : [words]
}

/** The place of the words that an instruction takes out, where the range lies in it; in `whole`, where it is all of it. */
export function takenOut(
  range: Range,
  tokens: readonly Token[],
  keys: readonly string[],
  block: PrintedBlock,
  { old, unit, ordinal }: Instruction,
  whole: boolean,
): string | undefined {
  const fits = (one: Range): boolean => (whole ? sameRange(range, one) : within(range, one))
  if (old !== null) {
    const found = finder(block)(keys, old).find(fits)
    return found && `${block.order}:${found.from}`
  }
  if (unit !== 'sentence') return undefined
  const sentences = sentencesIn(tokens)
  const nth = sentences.findIndex(fits)
  if (nth < 0) return undefined
  // `the second sentence of 7.3` counts through the clause, `of the second paragraph` within it.
  const before = block.owner.blocks
    .filter(({ order }) => order < block.order)
    .reduce((sum, one) => sum + sentencesIn(meant(one.tokens())).length, 0)
  const after = block.owner.blocks
    .filter(({ order }) => order > block.order)
    .reduce((sum, one) => sum + sentencesIn(meant(one.tokens())).length, 0)
  const named =
    ordinal === null
      ? before + after + sentences.length === 1
      : ordinal > 0
        ? nth === ordinal - 1 || before + nth === ordinal - 1
        : nth === sentences.length - 1
  return named ? `${block.order}:${nth}` : undefined
}

/** Whether a range lies in another. */
export function within(range: Range, outer: Range): boolean {
  return range.from >= outer.from && range.to <= outer.to
}

function sameRange(a: Range, b: Range): boolean {
  return a.from === b.from && a.to === b.to
}
