import type { Inline } from '../../model/inline.ts'
import type { Token } from '../../model/token.ts'

/** A stretch of a flat text, half-open, in UTF-16 units; empty where something is missing between two words. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What an inline prints, in the flat text of its run. Footnotes stand elsewhere as blocks. */
export function flatOf(inline: Inline): string {
  switch (inline.type) {
    case 'break':
      return ' '
    case 'footnote-anchor':
      return ''
    case 'inline-formula':
      return inline.canonical ?? inline.value
    default:
      return inline.value
  }
}

/** The flat text of a run of inlines: places in it are what marks are put at. */
export function flatText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += flatOf(inline)
  return text
}

/** The part of a run of inlines that stands in a stretch of its flat text; what cannot be cut is in it as a whole. */
export function cutInlines(inlines: readonly Inline[], { from, to }: Stretch): Inline[] {
  const cut: Inline[] = []
  let start = 0
  for (const inline of inlines) {
    const flat = flatOf(inline)
    const end = start + flat.length
    if (start < to && end > from) {
      const cuttable = inline.type === 'text' || inline.type === 'cross-reference'
      cut.push(cuttable ? { ...inline, value: flat.slice(Math.max(from - start, 0), to - start) } : inline)
    }
    start = end
  }
  return cut
}

/** Raised and lowered digits as the tokens have them. */
const plainDigits: ReadonlyMap<string, string> = new Map(
  [...'⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-ⁿn₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9'.matchAll(/(.)(.)/gu)].map((pair) => [
    pair[1] as string,
    pair[2] as string,
  ]),
)
/** White space, and the marks by which tokens write raised and lowered runs and parts of formulas. */
const silent = /[\s^_⟨⟩\u00AD\ue000-\ue004]/u

/** A text without what is printed now so, now so, and where each of its units stood. */
interface Squashed {
  readonly text: string
  readonly at: readonly number[]
}

function squash(text: string): Squashed {
  let squashed = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string
    if (silent.test(unit)) continue
    squashed += plainDigits.get(unit) ?? unit
    at.push(index)
  }
  return { text: squashed, at }
}

/** How far ahead a token is looked for behind the one before it, in UTF-16 units: what means nothing stands between. */
const farthest = 400

/** Finds tokens in the flat text that they were made of. */
export class TokenPlaces {
  readonly #squashed: Squashed
  readonly #flat: string
  readonly #known = new Map<readonly Token[], (Stretch | null)[]>()

  constructor(flat: string) {
    this.#squashed = squash(flat)
    this.#flat = flat
  }

  /** Where the tokens `[from, to)` stand; an empty stretch between their neighbours where there are none. */
  stretchOf(tokens: readonly Token[], from: number, to: number): Stretch {
    const places = this.#placesOf(tokens)
    const found = places.slice(from, to).filter((place) => place !== null)
    const first = found[0]
    const last = found.at(-1)
    if (first && last) return { from: first.from, to: last.to }
    if (to > from) return { from: 0, to: this.#flat.length }
    const before = places[from - 1]
    if (before) return { from: before.to, to: before.to }
    const after = places[from]
    return after ? { from: after.from, to: after.from } : { from: 0, to: 0 }
  }

  /** Where a printed text stands, at or behind a place in the flat text; null where it does not. */
  find(printed: string, behind = 0): Stretch | null {
    const wanted = squash(printed).text
    if (wanted === '') return null
    const start = this.#squashed.at.findIndex((at) => at >= behind)
    if (start < 0) return null
    for (let at = this.#squashed.text.indexOf(wanted, start); at >= 0; ) {
      const found = this.#stretch(at, wanted.length)
      if (found && this.#isWhole(found)) return found
      at = this.#squashed.text.indexOf(wanted, at + 1)
    }
    return null
  }

  /** Whether a stretch begins and ends where words do. */
  #isWhole({ from, to }: Stretch): boolean {
    const meet = (at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(this.#flat.slice(at - 1, at + 1))
    return !meet(from) && !meet(to)
  }

  #placesOf(tokens: readonly Token[]): (Stretch | null)[] {
    const known = this.#known.get(tokens)
    if (known) return known
    const places: (Stretch | null)[] = []
    let cursor = 0
    for (const token of tokens) {
      const wanted = squash(token.printed).text
      const window = this.#squashed.text.slice(cursor, cursor + farthest + wanted.length)
      const found = wanted === '' ? -1 : window.indexOf(wanted)
      if (found < 0) {
        places.push(null)
        continue
      }
      places.push(this.#stretch(cursor + found, wanted.length))
      cursor += found + wanted.length
    }
    this.#known.set(tokens, places)
    return places
  }

  #stretch(at: number, length: number): Stretch | null {
    const from = at < 0 ? undefined : this.#squashed.at[at]
    const last = this.#squashed.at[at + length - 1]
    return from === undefined || last === undefined ? null : { from, to: last + 1 }
  }
}
