import type { Anchored } from '../text-context.ts'

/** What a link prints, where that is a number and at most the word for what has it. */
const cited =
  /^(?<word>(?:sub-?)?clause|section|annex|appendix|table|fig(?:ure|\.)?|equation|eq\.|formula)?[\s\u00a0]*[([]?(?<number>[A-Z]{0,4}[0-9]{0,4}(?:[.-][0-9]{1,4}){0,8}[a-z]?)[)\]]?$/iu
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
  const found = cited.exec(printed.trim())?.groups
  const number = found?.['number']?.replaceAll('-', '.')
  // The letter alone of a part of a figure says nothing of the whole.
  if (!number || /^[a-z]$/.test(to.number)) return undefined
  const kind = kindNamed(found?.['word'])
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
