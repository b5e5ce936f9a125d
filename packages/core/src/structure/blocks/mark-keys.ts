import type { RawParagraph } from '../../model/raw.ts'
import type { Body } from '../pieces.ts'
import { plainText } from '../trim-inlines.ts'

/** Longest line of a key, in characters. */
const maxLine = 240
/** A symbol and what it stands for: `m is the mass`, `f(x) = the load`. */
const entry = /^\s*\S{1,24}\s+(?:is|are|denotes?|represents?|stands for|=)\s/

/** Says of the lines under a formula and the word "where" that they are its key: formats without lists of symbols print them so. */
export function markKeys(blocks: readonly Body[]): readonly Body[] {
  let state: 'formula' | 'key' | null = null
  return blocks.map((block): Body => {
    if (block.type === 'formula' || (block.type === 'paragraph' && block.role === 'formula')) {
      state = 'formula'
      return block
    }
    if (state === null) return block
    if (block.type !== 'paragraph' || block.role !== undefined || block.label !== undefined) {
      state = null
      return block
    }
    if (state === 'formula') {
      state = /^\s*where\s*[:,]?\s*$/i.test(plainText(block.children).slice(0, 20)) ? 'key' : null
      return block
    }
    if (isEntry(block)) return { ...block, role: 'formula-key' }
    state = null
    return block
  })
}

function isEntry({ children }: RawParagraph): boolean {
  const text = plainText(children)
  return text.length <= maxLine && entry.test(text)
}
