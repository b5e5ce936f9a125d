import type { Token } from '../../model/token.ts'

/** The mark of a footnote without its brackets: `a)` is `a`. */
export function markOf(printed: string): string {
  return printed.replace(/[()[\]\s]/g, '').toLowerCase()
}

/** `a` where `5,0`, raised `a`, stands against `5,0`, or the raised `a` or the `[^a]` of Markdown against nothing. */
export function callIn(tokens: readonly Token[], others: readonly Token[]): string | null {
  // Each body groups the digits of a number by another space.
  const printed = (list: readonly Token[]): string => list.map((token) => token.printed.replace(/\s/g, '')).join('')
  const more = printed(tokens)
  const less = printed(others)
  if (!more.startsWith(less)) return null
  const [, raised, typed] = /^(?:\^\(?([a-z0-9*]{1,3})\)?|\[\^([\w-]{1,30})\])$/.exec(more.slice(less.length)) ?? []
  return raised ?? typed ?? null
}
