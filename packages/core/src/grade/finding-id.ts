import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Draft } from './draft.ts'

/**
 * Makes the id of a finding from what it is about: kind, the titles above it, the changed meanings and the words
 * around them. No number, place or message goes in, so that it survives renumbering and reflow; the two changed
 * sides are sorted, so that it survives the swap of the texts. Equal findings are told apart by their order.
 */
export class FindingIds {
  readonly #seen = new Map<string, number>()

  idOf(kind: string, identity: Draft['identity']): string {
    const content = [kind, ...identity.place, ...sidesOf(identity), identity.around].join('\u0000')
    const count = this.#seen.get(content) ?? 0
    this.#seen.set(content, count + 1)
    return digest(count === 0 ? content : `${content}\u0000${count}`)
  }
}

/**
 * Stands for all that differs in the places of one finding, in any order and whichever side is the left one; `named` are the
 * places that its references lead to.
 */
export function contentOf(identities: readonly Draft['identity'][], named: readonly string[] = []): string {
  const parts = identities.map((identity) => [...sidesOf(identity), identity.whole ?? ''].join('\u0001'))
  return digest([...parts.sort(), ...[...named].sort()].join('\u0000'))
}

function sidesOf({ left, right }: Draft['identity']): string[] {
  return left < right ? [left, right] : [right, left]
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12)
}
