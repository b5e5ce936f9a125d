import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture } from '../../model/document.ts'
import type { SourceLedger } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import type { SourceLine } from './source-line.ts'
import { indexWordsOf, isProse, splitWords, wordsOf } from './source-words.ts'

/** Lines whose lost text is told one by one; the rest is told in one sum. */
const maxLostLines = 50

/**
 * Keeps which words of the source got into the tree. The words are found in the lines by one rule; what is read is
 * marked word by word as the tree is built; neither knows the other.
 */
export class WordLedger {
  private readonly lines: readonly SourceLine[]
  private readonly words: string[] = []
  /** The line of each word, an index into `lines`. */
  private readonly lineOf: number[] = []
  private readonly places = new Map<string, Places>()
  /** Whether each word is read. */
  private readonly taken: boolean[] = []
  private readonly firstOfLine: number[] = []
  private readonly furnitureOf = new Map<string, number>()

  /** @param lines those that the parser sees, in its order, and the others apart. */
  constructor(lines: readonly SourceLine[]) {
    this.lines = lines
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as SourceLine
      this.firstOfLine.push(this.words.length)
      const words = wordsOf(line)
      const rule = furnitureRules[line.kind]
      if (rule !== undefined) {
        this.drop(rule, words)
        continue
      }
      for (const word of words) this.take(word, at)
      this.drop('index-and-back-pages', indexWordsOf(line))
    }
  }

  private drop(rule: string, words: readonly string[]): void {
    if (words.length === 0) return
    const characters = words.reduce((sum, word) => sum + countCharacters(word), 0)
    this.furnitureOf.set(rule, (this.furnitureOf.get(rule) ?? 0) + characters)
  }

  private take(word: string, line: number): void {
    const at = this.words.length
    this.words.push(word)
    this.lineOf.push(line)
    this.taken.push(false)
    const places = this.places.get(word)
    if (places === undefined) this.places.set(word, { at: [at], free: [0] })
    else places.free.push(places.at.push(at) - 1)
  }

  /** Marks the words of a text that is read, the first free ones in these lines. Words that stand not there are none of the source. */
  read(text: string, fromLine: number, toLine: number): void {
    const from = this.firstOfLine[Math.max(0, fromLine)]
    if (from === undefined) return
    const to = this.firstOfLine[toLine] ?? this.words.length
    for (const word of splitWords(text)) {
      const places = this.places.get(word)
      if (places === undefined) continue
      const index = firstFree(places, firstAtOrAfter(places.at, from))
      const at = places.at[index]
      if (at === undefined || at >= to) continue
      this.taken[at] = true
      places.free[index] = index + 1
    }
  }

  /** What was found, and what got into the tree. */
  get ledger(): SourceLedger {
    let source = 0
    let read = 0
    for (let at = 0; at < this.words.length; at++) {
      const characters = countCharacters(this.words[at] as string)
      source += characters
      if (this.taken[at]) read += characters
    }
    for (const characters of this.furnitureOf.values()) source += characters
    return { source, read }
  }

  get furniture(): readonly Furniture[] {
    return [...this.furnitureOf]
      .filter(([, characters]) => characters > 0)
      .map(([rule, characters]) => ({ rule, characters }))
  }

  /** The lines with words that nothing was made of. */
  get lost(): readonly Diagnostic[] {
    const byLine = new Map<number, string[]>()
    for (let at = 0; at < this.words.length; at++) {
      if (this.taken[at]) continue
      const words = byLine.get(this.lineOf[at] as number)
      if (words === undefined) byLine.set(this.lineOf[at] as number, [this.words[at] as string])
      else words.push(this.words[at] as string)
    }
    return [...byLine].slice(0, maxLostLines).map(([at, words]) => lostLine(this.lines[at] as SourceLine, words))
  }
}

const furnitureRules: Readonly<Partial<Record<SourceLine['kind'], string>>> = {
  comment: 'not-printed',
  inactive: 'not-printed',
  author: 'cover',
}

/** The places a word stands at, ascending, and for each the index of the first at or after it that may be free. */
interface Places {
  readonly at: number[]
  readonly free: number[]
}

/** Follows the chain of taken places and shortens it: the same word a thousand times costs a thousand steps. */
function firstFree({ free }: Places, from: number): number {
  let index = from
  for (let step = free[index]; step !== undefined && step !== index; step = free[index]) {
    const further = free[step]
    if (further !== undefined) free[index] = further
    index = step
  }
  return index
}

function firstAtOrAfter(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}

function lostLine({ text, line }: SourceLine, words: readonly string[]): Diagnostic {
  const some = words.slice(0, 8).join(' ')
  const what = isProse(text.trimEnd())
    ? `Line ${line} is in brackets, which AsciiDoc reads as the attributes of a block: "${some}" is not printed.`
    : `"${some}" on line ${line} stands in no block that was read; it is not compared.`
  return {
    code: 'text-unaccounted',
    message: what,
    place: { line, column: 1 },
    notCompared: { block: 'paragraph', characters: words.reduce((sum, word) => sum + countCharacters(word), 0) },
  }
}
