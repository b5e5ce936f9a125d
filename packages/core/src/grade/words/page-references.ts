import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'

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

/** Words before a page of the text itself: `see above on page 10`, `see page 10`. */
const ownPage = /^(?:see|above|below|overleaf)$/i
/** Only `see` leads to a page without `on`: `above page 16` is where something in memory lies. */
const led = /^see$/i
const pageNumber = /^(?:[0-9]{1,4}|[ivxl]{1,7})$/

/**
 * Where `on page 10` ends behind the number of a clause, a table or a figure, or behind `above`, and `page 10` behind `see`;
 * the place itself where none begins there. The page `of` something is of another text.
 */
function endOfPage(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  const isOn = tokens[at]?.meaning.toLowerCase() === 'on'
  const from = isOn ? at + 1 : at
  const [page, number, behind] = tokens.slice(from, from + 3)
  if (before === undefined || number === undefined || behind?.meaning.toLowerCase() === 'of') return at
  const isLed = isOn ? ownPage.test(before.meaning) || referred.has(before.class) : led.test(before.meaning)
  return isLed && /^pages?$/i.test(page?.meaning ?? '') && pageNumber.test(number.printed) ? from + 2 : at
}
