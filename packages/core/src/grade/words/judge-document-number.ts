import type { Hunk } from '../../model/change.ts'
import type { Token } from '../../model/token.ts'
import { printedText } from '../spot.ts'
import { judgeReference } from './judge-reference.ts'
import { conformance, type WordsJudgement } from './words-judgement.ts'

/** Who publishes documents under numbers that no rule for citations knows: `IETF RFC`, `IEEE 802.3-`, `FIPS PUB`. */
const publisherBefore =
  /(?<![\p{L}\p{N}])(?:RFCs?|BCP|IEEE(?: Std\.?| P)?|FIPS(?: PUB)?|ETSI (?:EN|ES|TS|TR|EG|GS)|3GPP T[SR]|NIST SP|ANSI|ECMA)(?:[ -]?[A-Z0-9.]{0,8}[0-9.])?[ (-]{0,2}$/u
/** A name that goes on with a number: `AES-128`, `REQ-12`, `CLOCK-REQ-04`. */
const nameBefore = /(?<![\p{L}\p{N}-])(?:\p{Lu}[\p{L}\p{N}_]*-){0,6}\p{Lu}[\p{L}_]*\p{Lu}[\p{L}_]*-$/u

/** A number that is part of the name of a document, its year, or part of another name; null where it is a value. */
export function judgeDocumentNumber(
  hunk: Hunk,
  [left, right]: readonly [readonly Token[], readonly Token[]],
  args: Record<string, string>,
): WordsJudgement | null {
  const before = printedText(hunk.a, Math.max(0, hunk.fromA - 6), hunk.fromA)
  const apart = hunk.a[hunk.fromA]?.spaced || hunk.b[hunk.fromB]?.spaced ? `${before} ` : before
  if (left.length > 1 || right.length > 1) return null
  if (isPinpoint(hunk)) return judgeReference([left, right])
  const year = [...left, ...right].every(({ printed }) => /^(?:19|20)[0-9]{2}$/.test(printed))
  if (publisherBefore.test(apart)) {
    const dated = year && /[0-9][ (-]{1,2}$/.test(apart)
    if (!dated && (left.length === 0 || right.length === 0)) return null
    return dated
      ? { kind: 'reference-edition-changed', grade: 'technical', code: 'edition', args, semantic: true }
      : { kind: 'identifier-changed', grade: 'technical', code: 'citation', args, semantic: true }
  }
  return (nameBefore.test(apart) || isArc(hunk)) && left.length === right.length
    ? conformance('identifier-changed', 'identifier', args)
    : null
}

/** `x^{16}` against `x^{17}`: one quantity, and another number of times. */
export function differInPower([left, right]: readonly [readonly Token[], readonly Token[]]): boolean {
  const power = /^(.+)\^\{[-−]?[0-9]+\}$/
  const [base, other] = [left, right].map((tokens) => tokens.map(({ meaning }) => power.exec(meaning)?.[1] ?? ''))
  return left.length === right.length && !base?.includes('') && base?.join(' ') === other?.join(' ')
}

/** Longest object identifier before a changed arc, in tokens. */
const maxArcs = 60
/** What an object identifier in braces has before an arc: `{joint-iso-itu-t ds(5) `, `{1 0 `. */
const arcsBefore = /\{ ?(?:(?:joint-iso-itu-t|joint-iso-ccitt|itu-t|ccitt|iso)\b|[012] |id-)[\p{L}\p{N}() -]{0,400}$/iu

/** Whether a number is an arc of an object identifier, which machines compare as a name. */
function isArc({ a, fromA }: Hunk): boolean {
  return arcsBefore.test(`${printedText(a, Math.max(0, fromA - maxArcs), fromA)} `)
}

/** `ISO 7120:2002, 9`: behind the edition of a cited document and its comma stands a clause of it. */
function isPinpoint({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  if (toA - fromA !== 1 || toB - fromB !== 1) return false
  const [cited, comma] = a.slice(Math.max(0, fromA - 2), fromA)
  const closes = (next: Token | undefined): boolean =>
    next === undefined || next.class === 'punctuation' || next.class === 'connective'
  const isPlace = (token: Token | undefined): boolean => /^[0-9]{1,3}$/.test(token?.printed ?? '')
  return (
    cited?.class === 'citation' &&
    cited.meaning.includes('@') &&
    comma?.printed === ',' &&
    isPlace(a[fromA]) &&
    isPlace(b[fromB]) &&
    closes(a[toA]) &&
    closes(b[toB])
  )
}

/**
 * `29,97` against `29.97`, `10,000` against `10 000`: the same digits, and only what a comma between them means may differ. With
 * three digits behind it, `1,500` against `1.500`, it may be another value.
 */
export function differInComma([left, right]: readonly [readonly Token[], readonly Token[]]): boolean {
  const [from, to] = [left[0]?.meaning ?? '', right[0]?.meaning ?? '']
  if (left.length !== 1 || right.length !== 1 || from === to) return false
  const decimal = /^[-+±]?[0-9]+[.,](?:[0-9]{1,2}|[0-9]{4,})$/
  const grouped = (one: string, other: string): boolean =>
    /^[-+±]?[1-9][0-9]{0,2},[0-9]{3}$/.test(one) && one.replace(',', '') === other
  return (
    (decimal.test(from) && decimal.test(to) && from.replace(',', '.') === to.replace(',', '.')) ||
    grouped(from, to) ||
    grouped(to, from)
  )
}
