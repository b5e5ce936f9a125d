import type { Token } from '../../model/token.ts'

/** Words that say which part the words on either side of them play. */
const relations = new Set('to from by of with than into onto in on over under for against through as'.split(' '))
/** Longest changed text that is looked at, in tokens. */
const maxExchanged = 60

/** Words between two others that leave them equals, in whatever order they stand. */
const listing = /^(?:and|or|nor|,|;|\/)$/
const articles = /^(?:an?|the)$/

/**
 * Whether what stands before a word that relates the two, and what stands behind it, changed places: `client to the server`,
 * `server to the client`. Each does in one text what the other does in the other. Phrases that only follow one another in
 * another order keep their words of relation: `by the relay to the client`.
 */
export function exchangesRoles(a: readonly Token[], b: readonly Token[]): boolean {
  if (a.length !== b.length || a.length < 3 || a.length > maxExchanged) return false
  const left = a.map(({ meaning }) => meaning.toLowerCase())
  const right = b.map(({ meaning }) => meaning.toLowerCase())
  const same = (from: number, to: number, at: number): boolean =>
    left.slice(from, to).every((word, index) => word === right[at + index])
  const { length } = left
  for (let first = 1; first < length - 1; first++) {
    if (!same(0, first, length - first)) continue
    for (let last = 1; first + last < length; last++)
      if (
        same(length - last, length, 0) &&
        same(first, length - last, last) &&
        relates(left.slice(first, length - last))
      )
        return true
  }
  return false
}

/** Words that open a clause of their own about what stands before them. */
const relative = /^(?:which|that|who|whose|where|when|if|unless)$/

/** Whether words between two others make them more than members of one list: `keeps the frame and the`. */
function relates(between: readonly string[]): boolean {
  if (between.some((word) => relations.has(word) || relative.test(word))) return true
  const words = between.filter((word) => !articles.test(word) && !/^[()]$/.test(word))
  return words.length > 0 && !(listing.test(words[0] as string) && listing.test(words.at(-1) as string))
}
