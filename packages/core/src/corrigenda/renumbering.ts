/** Numbers that an instruction changes: `9` to `11` become `10` to `12`. */
export interface Renumbering {
  /** What stands before the part that counts: `9` of `9.3`; empty for clauses and annexes. */
  readonly parent: string
  readonly from: number
  /** The last of them; without end where all that follow are meant. */
  readonly to: number
  readonly by: number
  /** Whether letters are counted. */
  readonly letters: boolean
}

const unit = String.raw`(?:the\s)?(?:existing\s|old\s|current\s)?(?:(?:sub)?clauses?|annex(?:es)?|sections?)?\s{0,3}`
const label = String.raw`(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,8}(?![\d\p{L}]|\.\d)`
const range = (name: string): string =>
  String.raw`(?<${name}>${label})(?:\s{0,3}(?:to|through|-|–)\s{0,3}${unit}(?<${name}End>${label}))?`
const stated = new RegExp(
  String.raw`\brenumber(?:ed|ing)?\s{1,3}${unit}${range('old')}\s{1,3}(?:as|to|into|to\sbecome)\s{1,3}${unit}${range('fresh')}`,
  'iu',
)
const accordingly =
  /\brenumber\w*\s[^.]{0,60}\b(?:subsequent|following|remaining|later|existing|other|rest)\b[^.]{0,40}\baccordingly\b/i

/**
 * What an instruction says of numbers; undefined where it says nothing that is understood. `cause` is the clause that it
 * brings in or takes out: what follows it moves by one where the text says no more than that.
 */
export function renumberingIn(
  text: string,
  cause?: { readonly number: string | undefined; readonly isAdded: boolean },
): Renumbering | undefined {
  const { old, oldEnd = old, fresh, freshEnd = fresh } = stated.exec(text)?.groups ?? {}
  const [first, last, newFirst, newLast] = [old, oldEnd, fresh, freshEnd].map(counted)
  if (first && last && newFirst && newLast) {
    const isOne = [last, newFirst, newLast].every(
      ({ parent, letters }) => parent === first.parent && letters === first.letters,
    )
    const by = newFirst.count - first.count
    if (!isOne || last.count - first.count !== newLast.count - newFirst.count) return undefined
    return { parent: first.parent, from: first.count, to: last.count, by, letters: first.letters }
  }
  const next = accordingly.test(text) ? counted(cause?.number) : undefined
  if (next === undefined || cause === undefined) return undefined
  const { parent, count, letters } = next
  const [from, by] = cause.isAdded ? [count, 1] : [count + 1, -1]
  return { parent, from, to: Number.POSITIVE_INFINITY, by, letters }
}

/** The number that a clause has after a renumbering; the same where it is none of those. */
export function renumbered(number: string, { parent, from, to, by, letters }: Renumbering): string {
  const before = parent === '' ? '' : `${parent}.`
  if (!number.startsWith(before)) return number
  const [part = '', ...below] = number.slice(before.length).split('.')
  const own = counted(part)
  if (own === undefined || own.letters !== letters || own.count < from || own.count > to) return number
  const count = own.count + by
  const shown = letters ? String.fromCharCode(64 + count) : String(count)
  return before + [shown, ...below].join('.')
}

function counted(number: string | undefined): { parent: string; count: number; letters: boolean } | undefined {
  const found = /^(?:(.+)\.)?(?:(\d{1,3})|([A-Z]))$/.exec(number ?? '')
  if (found === null) return undefined
  const [, parent = '', digits, letter] = found
  return {
    parent,
    count: letter === undefined ? Number(digits) : letter.charCodeAt(0) - 64,
    letters: letter !== undefined,
  }
}
