import type { Anchored } from '../text-context.ts'

/** The word for what a link leads to, where it prints one. */
const named =
  /^(?:(?:sub-?)?clause|section|annex|appendix|table|fig(?:ure|\.)?|equation|eq\.|formula)(?![\p{L}\p{N}])/iu
/** A number or a letter and nothing else: `4.2`, `(B-1)`, `[3]`, `II`. */
const numbered = /^[\s\u00a0]*[([]?([A-Z]{0,4}[0-9]{0,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?)[)\]]?$/
/** Marks that Word keeps about headings and captions: where they stand drifts with every edit. */
const ofWord = /^_(?:Ref|Toc|Hlk)/i
const floats: ReadonlySet<Anchored['kind']> = new Set(['table', 'figure', 'formula'])

/**
 * Where a link leads, if its words name another place of the text: the words say `4.2` and the link leads to 4.1. Undefined
 * where they agree, where one place holds the other, and where the words name no place.
 */
export function ledElsewhere(
  printed: string,
  anchor: string,
  anchors: ReadonlyMap<string, Anchored> | undefined,
): Anchored | undefined {
  const to = anchors?.get(anchor)
  if (to === undefined || ofWord.test(anchor)) return undefined
  const text = printed.trim()
  const word = named.exec(text)?.[0]
  const number = numbered.exec(text.slice(word?.length ?? 0))?.[1]?.replaceAll('-', '.')
  // The letter alone of a part of a figure says nothing of the whole; capitals without a word are an abbreviation.
  if (!number || /^[a-z]$/.test(number) || /^[a-z]$/.test(to.number)) return undefined
  if (word === undefined && /^[A-Z]{2,}$/.test(number)) return undefined
  const kind = kindNamed(word)
  // A clause may stand for what is in it.
  if (kind !== undefined && kind !== 'clause' && !floats.has(to.kind)) return undefined
  if (kind !== undefined && (kind === 'clause' ? floats.has(to.kind) : kind !== to.kind)) return to
  return holds(number, to.number.replaceAll('-', '.')) ? undefined : to
}

/** What a word names: an equation is a formula, an annex a clause. */
function kindNamed(word: string | undefined): Anchored['kind'] | undefined {
  if (word === undefined) return undefined
  if (/^t/i.test(word)) return 'table'
  if (/^fig/i.test(word)) return 'figure'
  return /^[ef]/i.test(word) ? 'formula' : 'clause'
}

/** Whether two numbers are of one place or of a place and a part of it: `4.2` and `4.2.1`, `3` and `3a`. */
function holds(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.startsWith(short) && !/^[0-9]/.test(long.slice(short.length))
}
