import type { Block, Clause, Document } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { Lexeme } from './lex.ts'
import { units } from './lexicon.ts'

const beforeUnit = /(?<![0-9.,])[0-9]{1,9}([.,])[0-9]{1,9}[ \u00a0\u202f]?([%‰°]|[\p{L}µμΩ]{1,12}(?:\/\p{L})?)/gu

/**
 * Whether a text prints its decimal sign as a comma: it does so before units, and has no point there. Without a unit a comma may
 * part two values; only such a text says that it does not.
 */
export function printsDecimalComma(document: Document): boolean {
  let commas = 0
  for (const block of blocksOf(document)) {
    for (const { value } of textsOf(block)) {
      for (const [, sign, unit = ''] of value.matchAll(beforeUnit)) {
        if (!units.has(unit)) continue
        if (sign === '.') return false
        commas++
      }
    }
  }
  return commas > 0
}

/** A comma with other than three digits behind it, which part thousands. */
const withComma = /(?<![0-9.,])[0-9]{1,9},(?:[0-9]{1,2}|[0-9]{4,9})(?![0-9])/g

/** Every number of a text that is printed with a comma. */
export function numbersWithComma(document: Document): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const block of blocksOf(document))
    for (const { value } of textsOf(block)) for (const [number] of value.matchAll(withComma)) numbers.add(number)
  return numbers
}

function* blocksOf(document: Document): Generator<Block> {
  const open: Clause[] = [...document.children]
  for (let clause = open.pop(); clause; clause = open.pop())
    for (const child of clause.children) {
      if (child.type === 'clause') open.push(child)
      else yield child
    }
}

/** Runs of print that have a digit, a sign and a digit in them. */
function textsOf(block: Block): readonly Extract<Inline, { type: 'text' }>[] {
  if (block.type === 'code' || block.type === 'formula') return []
  const inlines =
    block.type === 'table'
      ? block.children.flatMap((row) => row.children.flatMap(({ children }) => children))
      : block.children
  return inlines.filter((inline) => inline.type === 'text' && /[0-9][.,][0-9]/.test(inline.value)) as Extract<
    Inline,
    { type: 'text' }
  >[]
}

/** Words with an `s` at their end that stand before one value. */
const beforeValue =
  /^(?:equals|exceeds|reaches|approaches|times|plus|minus|versus|less|becomes|remains|stays|was|has)$/i

/** Whether the comma of a number may part two values: `1,2 and 3`, `1,2, 3`, `(1,2)`, `bits 3,4`, `i, j = 1,2`. */
export function mayBeList(lexemes: readonly Lexeme[], at: number): boolean {
  const signAt = (place: number): string => lexemes[place]?.meaning ?? ''
  const isWhole = (place: number): boolean => /^[0-9]+$/.test(signAt(place))
  const joins = (place: number): boolean => /^(?:,|;|and|or|to|-|–)$/.test(signAt(place))
  const isBracketed = /^[([{]$/.test(signAt(at - 1)) && /^[)\]}]$/.test(signAt(at + 1))
  const before = signAt(at - 1)
  const isPlural = /^\p{L}{2,}s$/u.test(before) && !beforeValue.test(before)
  const isPair = /^[=∈]$/.test(before) && signAt(at - 3) === ','
  return isPlural || isPair || isBracketed || (joins(at + 1) && isWhole(at + 2)) || (joins(at - 1) && isWhole(at - 2))
}
