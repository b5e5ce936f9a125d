import type { BlockPair } from '../model/alignment.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { isText } from './score-blocks.ts'

/** Letters and digits that the parts of one paragraph are looked up by. */
const keyLength = 8

/**
 * Finds paragraphs that the other printing has in several pieces: the letters of two or more neighbours, one after
 * the other, are its letters. Takes each block once; cost grows with the letters of the blocks.
 */
export function regroupSplitBlocks(
  allLeft: readonly PrintedBlock[],
  allRight: readonly PrintedBlock[],
  keyOf: (block: PrintedBlock) => string,
): BlockPair[] {
  // The footnote of the first part stands between it and the next.
  const [left, right] = [allLeft, allRight].map((blocks) =>
    blocks.filter(({ block }) => block.type !== 'footnote'),
  ) as [PrintedBlock[], PrintedBlock[]]
  if (left.length === right.length && left.length < 2) return []
  const keys = new Set(left.map(keyOf))
  const both = new Set(right.map(keyOf).filter((key) => keys.has(key)))
  const [lefts, rights] = [left, right].map((blocks) =>
    blocks.map((block) => (both.has(keyOf(block)) ? null : lettersOf(block))),
  ) as [(string | null)[], (string | null)[]]
  const pairs: BlockPair[] = []
  for (const [at, end, other] of findRuns(lefts, rights)) {
    const parts = right.slice(at, end)
    for (let part = at; part < end; part++) rights[part] = null
    lefts[other] = null
    pairs.push({ left: [left[other] as PrintedBlock], right: parts, moved: false })
  }
  for (const [at, end, other] of findRuns(rights, lefts))
    pairs.push({ left: left.slice(at, end), right: [right[other] as PrintedBlock], moved: false })
  return pairs
}

/**
 * Runs of `parts` whose letters are those of one of `wholes`: first and end of the run, and the whole. Each part is in one
 * run; where several runs have the same letters, the first that is free.
 */
function findRuns(
  wholes: readonly (string | null)[],
  parts: readonly (string | null)[],
): (readonly [number, number, number])[] {
  const starts = new Map<string, number[]>()
  for (const [at, letters] of parts.entries()) {
    if (letters === null) continue
    const key = letters.slice(0, keyLength)
    const known = starts.get(key)
    if (known === undefined) starts.set(key, [at])
    else if (known.length < 50) known.push(at)
  }
  const runs: (readonly [number, number, number])[] = []
  const taken = new Set<number>()
  const isFree = (start: number, end: number): boolean => {
    for (let part = start; part < end; part++) if (taken.has(part)) return false
    return true
  }
  for (const [at, whole] of wholes.entries()) {
    if (whole === null) continue
    for (let length = Math.min(keyLength, whole.length); length > 0; length--) {
      const run = (starts.get(whole.slice(0, length)) ?? []).map(
        (start) => [start, endOfRun(whole, parts, start)] as const,
      )
      const found = run.find(([start, end]) => end - start > 1 && isFree(start, end))
      if (found === undefined) continue
      for (let part = found[0]; part < found[1]; part++) taken.add(part)
      runs.push([found[0], found[1], at])
      break
    }
  }
  return runs
}

/** Where the run that begins at a part ends, if its letters are those of the whole; else the part itself. */
function endOfRun(whole: string, parts: readonly (string | null)[], start: number): number {
  let read = 0
  let at = start
  while (read < whole.length) {
    const part = parts[at]
    if (part === null || part === undefined || !whole.startsWith(part, read)) return start
    read += part.length
    at++
  }
  return at
}

/** The letters and digits of running text, in lower case; null for what is none, or has none. */
function lettersOf(block: PrintedBlock): string | null {
  if (!isText(block)) return null
  const { print } = block
  // A list that is printed as a paragraph loses its markers.
  const marker = block.block.type === 'list-item' ? block.block.label.printed : ''
  const text = print.slice(print.indexOf(' ') + 1 + marker.length)
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  return letters === '' ? null : letters
}
