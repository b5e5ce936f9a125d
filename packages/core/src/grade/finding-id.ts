import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Makes the id of a finding from what it is about: kind, the titles above it, the changed meanings and the words
 * around them. No number, place or message goes in, so that it survives renumbering and reflow; the two changed
 * sides are sorted, so that it survives the swap of the texts. Equal findings are told apart by their order.
 */
export class FindingIds {
  readonly #seen = new Map<string, number>()

  idOf(kind: string, place: readonly string[], left: string, right: string, around: string): string {
    const sides = left < right ? [left, right] : [right, left]
    const content = [kind, ...place, ...sides, around].join('\u0000')
    const count = this.#seen.get(content) ?? 0
    this.#seen.set(content, count + 1)
    return bytesToHex(sha256(utf8ToBytes(count === 0 ? content : `${content}\u0000${count}`))).slice(0, 12)
  }
}
