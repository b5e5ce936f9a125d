import type { Pair, Side } from '../model/finding.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Instruction } from './instruction.ts'
import { blockKeys, occurrences, same } from './sequences.ts'

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** The block is the other with the words of the instruction in the place of those that it takes out. */
export function turnsInto(pair: Pair<PrintedBlock>, { verb, old, words }: Instruction, side: Side): boolean {
  if (verb !== 'replace' || old === null || words === null) return false
  const keys = (one: Side): readonly string[] => blockKeys(pair[one])
  const before = keys(other(side))
  const [place, second] = occurrences(before, old)
  if (place === undefined || second !== undefined) return false
  return same([...before.slice(0, place.from), ...words, ...before.slice(place.to)], keys(side))
}

/** `Replace the definition by` and its words: an article, a capital and the full stop are house style there. */
export function replacesDefinition(
  pair: Pair<PrintedBlock>,
  { verb, old, text, content }: Instruction,
  side: Side,
): boolean {
  const [only, second] = content
  if (verb !== 'replace' || old !== null || !only || second || !/\bdefinition\b/i.test(text)) return false
  const entry = (one: Side): { readonly rest: string[]; readonly definition: string[] } => {
    const keys = blockKeys(pair[one])
    const from = keys.indexOf('⟦definition⟧') + 1
    const behind = keys.indexOf('⟦source⟧')
    const to = behind < 0 ? keys.length : behind
    return { rest: [...keys.slice(0, from), ...keys.slice(to)], definition: keys.slice(from, to) }
  }
  const [own, before] = [entry(side), entry(other(side))]
  return same(own.rest, before.rest) && same(asDefinition(own.definition), asDefinition(only.keys))
}

/** Entries of a list of references are compared without their letter case, and their full stop is house style. */
export function asReference(keys: readonly string[], own: readonly string[]): readonly string[] {
  const known = new Set(own)
  const cased = keys.map((key) => (known.has(key) ? key : key.toLowerCase()))
  return own.at(-1) === '.' ? cased : withoutStop(cased)
}

function withoutStop(keys: readonly string[]): readonly string[] {
  return keys.at(-1) === '.' ? keys.slice(0, -1) : keys
}

function asDefinition(keys: readonly string[]): string[] {
  const from = /^(?:an?|the)$/i.test(keys[0] ?? '') ? 1 : 0
  const words = withoutStop(keys).slice(from)
  return words.map((word, at) => (at === 0 ? word.toLowerCase() : word))
}
