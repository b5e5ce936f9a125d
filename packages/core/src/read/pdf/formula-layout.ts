import { append, largest } from '../../model/gather.ts'
import { emptyRow, type FormulaNode, row, scripts } from '../formula/formula-node.ts'
import { readCharacters } from '../formula/read-characters.ts'
import type { Piece, Rule } from './page-marks.ts'

/** Something of a formula in its place. */
interface Part {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly node: FormulaNode
  /** Brackets and signs of sums, which are larger than what they belong to and stand lower. */
  readonly isLarge?: boolean
}

/** A fraction's parts stand so near its bar at most, in ems. */
const besideBar = 1.9
/** Baselines of one row lie no farther apart, in ems. */
const sameRow = 0.3
/** What is smaller, as a share of its row, is raised or lowered. */
const scriptSize = 0.86
const large = /^[\p{Ps}\p{Pe}|\u220f\u2211\u222b\u22c0-\u22c3]+$/u
/** Pieces of tall brackets: what they enclose has several rows. */
const tall = /[\u239b-\u23b3\u2320\u2321\u221a\uf8e5-\uf8fe]/

/** Reads signs in their places as a formula: fractions by their bars, raised and lowered parts by size. Null where it cannot be told. */
export function readLayout(pieces: readonly Piece[], bars: readonly Rule[]): FormulaNode | null {
  if (pieces.some((piece) => piece.hidden || piece.opaque || tall.test(piece.text))) return null
  let parts: Part[] = pieces.map((piece) => ({
    ...piece,
    node: row(readCharacters(piece.text)),
    isLarge: large.test(piece.text),
  }))
  for (const bar of [...bars].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const within = (part: Part): boolean => {
      const middle = (part.left + part.right) / 2
      return middle > bar.from - 1 && middle < bar.to + 1 && Math.abs(part.y - bar.at) < besideBar * part.size
    }
    const above = parts.filter((part) => within(part) && part.y > bar.at)
    const below = parts.filter((part) => within(part) && part.y <= bar.at)
    // A line over or under signs is no fraction.
    if (above.length === 0 || below.length === 0) return null
    const numerator = rowOf(above)
    const denominator = rowOf(below)
    if (numerator === null || denominator === null) return null
    const size = Math.max(sizeOf(above), sizeOf(below))
    const taken = new Set([...above, ...below])
    parts = parts.filter((part) => !taken.has(part))
    parts.push({
      left: bar.from,
      right: bar.to,
      y: bar.at - 0.25 * size,
      size,
      node: { type: 'fraction', above: numerator, below: denominator },
    })
  }
  return rowOf(parts)
}

/** Of the largest letters of some parts; of their brackets where they have no letters. */
function sizeOf(parts: readonly Part[]): number {
  const letters = parts.filter((part) => !part.isLarge)
  return largest((letters.length > 0 ? letters : parts).map((part) => part.size))
}

function rowOf(parts: readonly Part[]): FormulaNode | null {
  const letters = parts.filter((part) => !part.isLarge)
  const full = sizeOf(parts)
  const isBase = (part: Part): boolean => part.size > scriptSize * full || part.node.type === 'fraction'
  const bases = letters.filter(isBase)
  const ys = (bases.length > 0 ? bases : parts.filter(isBase)).map((part) => part.y).sort((a, b) => a - b)
  const y = ys[ys.length >> 1] ?? 0
  if (ys.some((other) => Math.abs(other - y) > sameRow * full)) return null
  const nodes: FormulaNode[] = []
  let raised: FormulaNode[] = []
  let lowered: FormulaNode[] = []
  const close = (): void => {
    if (raised.length === 0 && lowered.length === 0) return
    const base = nodes.pop() ?? emptyRow
    // A run of signs is a row: what is raised stands at the last of them.
    const [rest, last] =
      base.type === 'row' ? [base.children.slice(0, -1), base.children.at(-1) ?? emptyRow] : [[], base]
    append(nodes, [
      ...rest,
      scripts(last, lowered.length > 0 ? row(lowered) : null, raised.length > 0 ? row(raised) : null),
    ])
    raised = []
    lowered = []
  }
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    if (isBase(part)) {
      close()
      nodes.push(part.node)
    } else if (part.y > y) raised.push(part.node)
    else lowered.push(part.node)
  }
  close()
  return row(nodes)
}
