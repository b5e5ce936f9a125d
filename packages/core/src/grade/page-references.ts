import type { Hunk } from '../model/change.ts'
import type { Token } from '../model/token.ts'

/** What a page can stand behind: the number of a clause, a table, a figure. */
const referred: ReadonlySet<Token['class']> = new Set(['cross-reference', 'citation', 'number', 'identifier'])

/** The changed tokens of both sides without the pages that references name beside their numbers: `2.4.1 on page 10`. */
export function withoutPages({ a, b, fromA, toA, fromB, toB }: Hunk): readonly [readonly Token[], readonly Token[]] {
  return [strip(a, fromA, toA), strip(b, fromB, toB)]
}

function strip(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const changed = tokens.slice(from, to)
  const kept = changed.filter((_, at) => !isOfPage(tokens, from + at))
  return kept.length === changed.length ? changed : kept
}

/** Whether a token is one of the three of `on page 10`. */
function isOfPage(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at - 1, at].some((start) => start >= 0 && endOfPage(tokens, start) > at)
}

/** Where `on page 10` ends behind the number of a clause, a table or a figure; the place itself where it does not begin there. */
function endOfPage(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  const [on, page, number] = tokens.slice(at, at + 3)
  return before !== undefined &&
    referred.has(before.class) &&
    on?.meaning.toLowerCase() === 'on' &&
    /^pages?$/i.test(page?.meaning ?? '') &&
    number !== undefined &&
    /^[0-9]{1,4}$/.test(number.printed)
    ? at + 3
    : at
}
