import type { WordsChange } from '../model/change.ts'
import type { Token } from '../model/token.ts'

/** Longest name at the head of a paragraph, in tokens: `TIME-REQ-05` has five. */
const longestName = 7

/**
 * What a paragraph's number has in common with those that one more, or one fewer, before it counts on: the letters of
 * `REQ-05`, and how far from `REQ-06` it is. Null where no name of letters and a number begins the paragraph in both texts.
 */
export function countedOn({ hunk, left, part }: WordsChange): string | null {
  const { a, fromA, toA, b, fromB, toB } = hunk
  if (part !== 'text' || toA - fromA !== 1 || toB - fromB !== 1 || fromA !== fromB || fromA === 0) return null
  if (fromA >= longestName) return null
  const [from, to] = [numberOf(a[fromA]), numberOf(b[fromB])]
  const prefix = a.slice(0, fromA)
  const isName = prefix.every((token, at) => at === 0 || !token.spaced) && /\p{L}/u.test(prefix[0]?.printed ?? '')
  if (from === null || to === null || !isName) return null
  return `${left.owner.order} ${prefix.map(({ meaning }) => meaning).join('')} ${to - from}`
}

function numberOf(token: Token | undefined): number | null {
  return token && !token.spaced && /^\d{1,4}$/.test(token.printed) ? Number(token.printed) : null
}
