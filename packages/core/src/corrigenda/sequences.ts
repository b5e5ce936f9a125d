import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'

/** What a token is compared by: where a reference leads is not known in a corrigendum, so its printed number counts. */
export function keyOf({ target, meaning, class: sort }: Token): string {
  if (target) return target.number
  return sort === 'punctuation' && /^["“”„«»]$/.test(meaning) ? '"' : meaning
}

/** The tokens that mean something. */
export function meant(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ meaning }) => meaning !== '')
}

const keysOfTokens = new WeakMap<readonly Token[], readonly string[]>()
const keysOfBlocks = new WeakMap<PrintedBlock, readonly string[]>()

/** The keys of a run of tokens: every instruction is held against the same ones. */
export function keysOf(tokens: readonly Token[]): readonly string[] {
  const known = keysOfTokens.get(tokens)
  if (known) return known
  const keys = tokens.map(keyOf)
  keysOfTokens.set(tokens, keys)
  return keys
}

/** The keys of all that means something in a block. */
export function blockKeys(block: PrintedBlock): readonly string[] {
  const known = keysOfBlocks.get(block)
  if (known) return known
  const keys = meant(block.tokens()).map(keyOf)
  keysOfBlocks.set(block, keys)
  return keys
}

/** A run in a list, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where a run of keys stands in a list; overlapping ones too. Knuth, Morris and Pratt: linear whatever the words are. */
export function occurrences(keys: readonly string[], run: readonly string[]): Range[] {
  if (run.length === 0 || run.length > keys.length) return []
  const border = [0]
  for (let at = 1, length = 0; at < run.length; ) {
    if (run[at] === run[length]) border[at++] = ++length
    else if (length > 0) length = border[length - 1] as number
    else border[at++] = 0
  }
  const found: Range[] = []
  for (let at = 0, length = 0; at < keys.length; ) {
    if (keys[at] === run[length]) {
      at++
      length++
      if (length < run.length) continue
      found.push({ from: at - length, to: at })
      length = border[length - 1] as number
    } else if (length > 0) length = border[length - 1] as number
    else at++
  }
  return found
}

/**
 * The same for code, which is cut into tokens otherwise than the words of an instruction that quotes it: where the run is
 * spelled from the beginning of one token to the end of another.
 */
export function spelledAt(keys: readonly string[], run: readonly string[]): Range[] {
  const [text, wanted] = [keys.join(''), run.join('')]
  // Most of what is looked for is not there.
  if (!text.includes(wanted)) return []
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  let length = 0
  keys.forEach((key, at) => {
    if (key !== '') starts.set(length, at)
    length += key.length
    ends.set(length, at + 1)
  })
  return occurrences(text.split(''), wanted.split('')).flatMap((found) => {
    const from = starts.get(found.from)
    const to = ends.get(found.to)
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
}

/** Whether two lists hold the same keys. */
export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at])
}

/** The sentences of a run of tokens. */
export function sentencesIn(tokens: readonly Token[]): Range[] {
  const found: Range[] = []
  let from = 0
  tokens.forEach(({ printed, class: sort }, at) => {
    if (sort !== 'punctuation' || !/^[.?!]$/.test(printed.trim())) return
    found.push({ from, to: at + 1 })
    from = at + 1
  })
  if (from < tokens.length) found.push({ from, to: tokens.length })
  return found
}

/**
 * The same difference told at the neighbouring places: `the relay [may. The relay] shall` is `the [relay may. The] relay shall`.
 * Only a run that the other side has nothing for can be told so.
 */
export function slides(keys: readonly string[], { from, to }: Range): Range[] {
  const all = [{ from, to }]
  for (let by = 1; from - by >= 0 && keys[from - by] === keys[to - by]; by++) all.push({ from: from - by, to: to - by })
  for (let by = 1; to + by <= keys.length && keys[to + by - 1] === keys[from + by - 1]; by++)
    all.push({ from: from + by, to: to + by })
  return all
}
