import type { RawBlock } from '../../model/raw.ts'
import { plainText } from '../trim-inlines.ts'
import { numberFollows } from './number-follows.ts'
import { labelPath, splitHeading, tidyLabel } from './split-heading.ts'

type Path = readonly string[]

/** Most blocks that are looked at for the next number. */
const reach = 150

/**
 * The place of a clause in its text where its printed number is wrong: `9` between 1 and 3 stands where 2 would. What comes
 * next says so, for it goes on from there and not from the printed number.
 *
 * @param last the parts of the number before.
 * @param ahead the numbers that come next: of the next heading, and of the next paragraph that begins with one.
 * @param mayBeOnly a part may have no more than one such: one term defined elsewhere.
 */
export function meantNumber(path: Path, last: Path, ahead: () => readonly Path[], mayBeOnly: boolean): Path {
  const meant = nextOf(last, path.length)
  if (meant?.every((part, at) => part === path[at])) return path
  const next = ahead()
  const [nearest] = next
  const ends = nearest === undefined || (nearest.length === 1 && /^[A-Z]/.test(nearest[0] as string))
  // The last of its clause, of the text before the annexes, or of all: what it goes on from says it, where all but one
  // part agree. A number above it goes on from the one as from the other.
  if (ends || isAbove(nearest, [path, meant])) return meant !== null && isOneOff(path, meant, last) ? meant : path
  if (numberFollows(nearest, path, false)) return path
  const above = nearest.slice(0, -1)
  if (above.length === path.length && nearest.at(-1) === '1' && numberFollows(above, last, false)) return above
  // What is meant is printed next: the two have changed places.
  if (meant === null || (nearest.length === meant.length && meant.every((part, at) => part === nearest[at])))
    return path
  const needsSecond = meant.length > last.length && !mayBeOnly
  const goesOn = (number: Path): boolean =>
    numberFollows(number, meant, true) && (!needsSecond || last.every((part, at) => part === number[at]))
  return next.some(goesOn) ? meant : path
}

/** Whether a number of fewer parts goes on from each of several. */
function isAbove(next: Path, numbers: readonly (Path | null)[]): boolean {
  return numbers.every((one) => one !== null && next.length < one.length && numberFollows(next, one, false))
}

/** Whether a number that begins no open clause is the meant one but for one part: `8.3.2` behind `5.3.1`. */
function isOneOff(path: Path, meant: Path, last: Path): boolean {
  if (path.length < 2 || path.length !== last.length || numberFollows(path, last, false)) return false
  return path.filter((part, at) => part !== meant[at]).length === 1
}

/**
 * The number that a heading has lost: the only heading of its depth without one between 4.1 and 4.3 is 4.2. Several may
 * be lines that divide the text for the eye.
 *
 * @param last the number before, and the depth of its heading.
 */
export function lostNumber(
  blocks: readonly RawBlock[],
  at: number,
  last: { readonly path: Path; readonly depth: number | null },
): Path | null {
  const heading = blocks[at]
  if (heading?.type !== 'heading' || heading.depth === undefined || last.depth === null) return null
  const parts = last.path.length + heading.depth - last.depth
  if (parts < 2 || parts > last.path.length + 1) return null
  const lost = nextOf(last.path, parts)
  const next = lost && nextNumbered(blocks, at, heading.depth)
  if (lost === null || !next || numberFollows(next, last.path, true) || !numberFollows(next, lost, true)) return null
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    const block = blocks[before] as RawBlock
    if (block.type !== 'heading') continue
    if (pathOf(block.label, block.title) !== null) break
    if (block.depth === heading.depth) return null
  }
  return lost
}

/** The number of the next heading that has one; null where one without a number and of the same depth stands before it. */
function nextNumbered(blocks: readonly RawBlock[], at: number, depth: number): Path | null {
  for (let next = at + 1; next < Math.min(blocks.length, at + reach); next++) {
    const block = blocks[next] as RawBlock
    if (block.type !== 'heading') continue
    const path = pathOf(block.label, block.title)
    if (path !== null || block.depth === depth) return path
  }
  return null
}

/** The number that goes on from another with so many parts: `8.3` from `8.2.1` with two, `8.2.1.1` with four. */
function nextOf(last: Path, parts: number): Path | null {
  if (last.length === 0) return parts === 1 ? ['1'] : null
  if (parts > last.length) return parts === last.length + 1 ? [...last, '1'] : null
  const part = last[parts - 1] as string
  const next = /^[0-9]{1,4}$/.test(part)
    ? String(Number(part) + 1)
    : /^[A-Y]$/.test(part)
      ? String.fromCharCode(part.charCodeAt(0) + 1)
      : null
  return next === null ? null : [...last.slice(0, parts - 1), next]
}

/** The number of the next heading behind a block, and that of the next paragraph that begins with one of several parts. */
export function numbersAhead(blocks: readonly RawBlock[], at: number): Path[] {
  const found: Path[] = []
  let typed = false
  for (let next = at + 1; next < Math.min(blocks.length, at + reach); next++) {
    const block = blocks[next] as RawBlock
    const isHeading = block.type === 'heading'
    if (!isHeading && (typed || block.type !== 'paragraph' || block.role !== undefined || block.within !== undefined))
      continue
    const path = pathOf(block.label, isHeading ? block.title : block.children)
    if (path === null || (!isHeading && path.length < 2)) continue
    found.push(path)
    if (isHeading) break
    typed = true
  }
  return found
}

function pathOf(label: string | undefined, children: Parameters<typeof plainText>[0]): Path | null {
  const printed = label === undefined ? splitHeading(plainText(children)).label : tidyLabel(label, undefined).label
  return printed === null ? null : labelPath(printed)
}
