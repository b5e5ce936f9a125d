import type { CellPair, Change, Hunk, Part } from '../../model/change.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'

/** Where words differ. */
interface Spot {
  readonly part: Part
  readonly left: PrintedBlock
  readonly right: PrintedBlock
  readonly cells?: CellPair
}

/**
 * The changes of a hunk: words that differ; and pictures, or formulas that are drawn, which cannot be told apart or alike.
 * Where both texts have as many of those, each is taken to stand for the other, and the words around them are compared.
 */
export function wordsChanges(spot: Spot, hunk: Hunk): Change[] {
  const drawnA = drawnIn(hunk.a, hunk.fromA, hunk.toA)
  const drawnB = drawnIn(hunk.b, hunk.fromB, hunk.toB)
  if (drawnA.length === 0 && drawnB.length === 0) return [{ type: 'words', ...spot, hunk }]
  const { left, right, cells } = spot
  const bothKnown = isHashed(hunk.a, drawnA) && isHashed(hunk.b, drawnB)
  const drawn: Change = { type: 'opaque', left, right, bothKnown, ...(cells === undefined ? {} : { cells }) }
  if (drawnA.length !== drawnB.length) return saysMore(hunk) ? [drawn, { type: 'words', ...spot, hunk }] : [drawn]
  const words = between(hunk, drawnA, drawnB).map((part): Change => ({ type: 'words', ...spot, hunk: part }))
  return [drawn, ...words]
}

/** Whether both texts have words beside what is drawn: `80 [picture] volts` against `90 volts`. A picture of a formula may stand for its words. */
function saysMore({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const words = (tokens: readonly Token[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .flatMap(({ meaning }) => (meaning.startsWith('⟦opaque') ? [] : [meaning]))
      .join(' ')
  const [left, right] = [words(a, fromA, toA), words(b, fromB, toB)]
  return left !== '' && right !== '' && left !== right
}

/** The parts of a hunk before, between and behind what is drawn. */
function between(hunk: Hunk, drawnA: readonly number[], drawnB: readonly number[]): Hunk[] {
  const parts: Hunk[] = []
  let { fromA, fromB } = hunk
  for (let at = 0; at <= drawnA.length; at++) {
    const toA = drawnA[at] ?? hunk.toA
    const toB = drawnB[at] ?? hunk.toB
    if (toA > fromA || toB > fromB) parts.push({ ...hunk, fromA, toA, fromB, toB })
    fromA = toA + 1
    fromB = toB + 1
  }
  return parts
}

/** Where a picture, or a formula that is drawn, stands among tokens. */
function drawnIn(tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = []
  for (let at = from; at < to; at++) if (tokens[at]?.meaning.startsWith('⟦opaque')) found.push(at)
  return found
}

/** Whether the bytes of one of them are known. */
function isHashed(tokens: readonly Token[], drawn: readonly number[]): boolean {
  return drawn.some((at) => /^⟦opaque [0-9a-f]/.test(tokens[at]?.meaning ?? ''))
}
