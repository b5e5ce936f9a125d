import type { Hunk } from '../model/change.ts'
import type { Grade, Kind } from '../model/finding.ts'
import { deniedStrength, modalStrength } from '../model/modal.ts'
import { spellingVariantKey } from '../model/spelling.ts'
import type { Token, TokenClass } from '../model/token.ts'
import { singularOf } from './defined-terms.ts'
import { findEditingMark } from './editing-marks.ts'
import { judgeOrder } from './judge-order.ts'
import { judgeSigns } from './judge-signs.ts'
import { judgeTermStatus } from './judge-term-status.ts'
import { isMisspelling } from './misspelling.ts'
import { deniesByPrefix, oppositeKind } from './opposites.ts'
import { withoutPages } from './page-references.ts'
import { sameInOtherWords } from './same-in-other-words.ts'
import { printedText } from './spot.ts'
import { areOtherUnits, singularUnit } from './unit-words.ts'

/** What a run of changed words is, wherever it stands. Context and container are judged after it. */
export interface WordsJudgement {
  readonly kind: Kind
  readonly grade: Grade
  readonly code: string
  readonly args: Readonly<Record<string, string>>
  /** Verbs, numbers, references and code bear on an implementation even where the context does not bind. */
  readonly semantic: boolean
}

/** Judges changed words by the weightiest class of token that differs. */
export function judgeWords(hunk: Hunk, definedTerms: ReadonlySet<string>): WordsJudgement {
  const [a, b] = withoutPages(hunk)
  const from = printedText(hunk.a, hunk.fromA, hunk.toA)
  const to = printedText(hunk.b, hunk.fromB, hunk.toB)
  const args = { from, to }
  if (a.length + b.length < hunk.toA - hunk.fromA + hunk.toB - hunk.fromB && sameMeanings(a, b))
    return { kind: 'typography-changed', grade: 'typographic', code: 'page', args, semantic: false }
  const status = judgeTermStatus(hunk)
  if (status) return status
  const mark = editingMarkIn(hunk)
  if (mark)
    return { kind: 'unresolved-editing', grade: 'structural', code: 'editing', args: { marker: mark }, semantic: true }
  if (isSentence(hunk)) {
    const modal = [...a, ...b].find((token) => token.class === 'modal')
    const what = { side: a.length > 0 ? 'left' : 'right', what: 'sentence', ...(modal ? { modal: modal.printed } : {}) }
    return {
      kind: 'text-missing',
      grade: modal ? 'conformance' : 'technical',
      code: 'one-side',
      args: what,
      semantic: modal !== undefined,
    }
  }
  const sign = judgeSigns(hunk, a, b, definedTerms)
  if (sign) return sign
  if (differsInCaseAlone(a, b)) return plainWords(hunk, a, b, args, definedTerms)
  if (printedText(a) !== printedText(b) && sameInOtherWords(a, b))
    return { kind: 'wording-changed', grade: 'editorial', code: 'other-words', args, semantic: false }
  if (opensList(from, to) || opensList(to, from))
    return { kind: 'wording-changed', grade: 'technical', code: 'open-list', args, semantic: true }
  if (isSpaceLost(a, b) || isSpaceLost(b, a))
    return { kind: 'spelling-changed', grade: 'editorial', code: 'space', args, semantic: false }
  if (isSpaceBesideSign(a, b))
    return { kind: 'typography-changed', grade: 'typographic', code: 'space-beside-sign', args, semantic: false }
  if (isSlip(a, b) || isSlip(b, a))
    return { kind: 'spelling-changed', grade: 'typographic', code: 'spelling', args, semantic: false }
  if (differInCommas(a, b)) return judgePunctuation(hunk, a, b, args)
  const reordered = judgeOrder(hunk, args)
  if (reordered) return reordered
  const [first, second] = changedPlaces(a, b)
  return weightiest(hunk, first, second, args) ?? plainWords(hunk, a, b, args, definedTerms)
}

/** `i.e.` against `e.g.`: what says that a list is whole, and what leaves it open. */
function opensList(whole: string, open: string): boolean {
  return (
    /^(?:i\.\s?e\.?|that is(?: to say)?|namely),?$/i.test(whole) &&
    /^(?:e\.\s?g\.?|for example|for instance|such as),?$/i.test(open)
  )
}

/** A word that says how many, if or whether, against a slip of it that is no word: `typically`, `typcially`; `required to`, `reqiured to`. */
function isSlip(right: readonly Token[], slipped: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): string[] => printedText(tokens).split(' ')
  const [wanted, found] = [words(right), words(slipped)]
  const [at, ...further] = wanted.flatMap((word, place) => (word === found[place] ? [] : [place]))
  return (
    at !== undefined &&
    further.length === 0 &&
    wanted.length === found.length &&
    right.some(({ class: kind }) => kind !== 'word') &&
    slipped.every(({ class: kind, target }) => kind === 'word' && !target) &&
    /^\p{L}+$/u.test(wanted[at] as string) &&
    isMisspelling(wanted[at] as string, found[at] as string)
  )
}

/** Words that a comma parts on one side: `is required, to answer`. Of values it may be a decimal sign. */
function differInCommas(a: readonly Token[], b: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): string => printedText(tokens).replace(/,(?= |$)/g, '')
  const isWorded = ({ class: kind, target }: Token): boolean =>
    !target && (kind === 'word' || kind === 'modal' || kind === 'connective' || kind === 'punctuation')
  return a.length > 0 && b.length > 0 && [...a, ...b].every(isWorded) && words(a) === words(b)
}

function sameMeanings(a: readonly Token[], b: readonly Token[]): boolean {
  const meaning = (tokens: readonly Token[]): string => tokens.map((token) => token.meaning).join(' ')
  return meaning(a) === meaning(b)
}

/** Words that another word may begin or end with, without a meaning of their own in it: `Each program`, `Eachprogram`. */
const mayLoseSpace: ReadonlySet<TokenClass> = new Set(['word', 'quantifier', 'connective'])

/**
 * Whether words stand in one text with spaces, in the other as one word, and one of them would bear a meaning: the space was
 * lost. Verbs of requirement, negations and values are judged as they stand: `no table` is not `notable`.
 */
function isSpaceLost(apart: readonly Token[], joined: readonly Token[]): boolean {
  const spelled = (tokens: readonly Token[]): string => tokens.map(({ printed }) => printed.replace(/\s/g, '')).join('')
  const [whole] = joined
  return (
    joined.length === 1 &&
    whole?.class === 'word' &&
    apart.length > 1 &&
    apart.some((token) => token.class !== 'word') &&
    apart.every((token) => mayLoseSpace.has(token.class)) &&
    spelled(apart) === whole.printed
  )
}

/** `s-Symbol` and `s- Symbol`, `<>` and `< >`: a space beside a sign. Beside a value it may make a sign of a minus. */
function isSpaceBesideSign(a: readonly Token[], b: readonly Token[]): boolean {
  // By meaning: only there an index keeps its end, `x_{s0}` and `x_{s} 0`.
  const spelled = (tokens: readonly Token[]): string =>
    tokens
      .map(({ meaning, spaced }, at) => (at > 0 && spaced ? ' ' : '') + meaning)
      .join('')
      .replace(/\u2013/g, '-')
  const closed = (text: string): string => text.replace(/(?<![\p{L}\p{N}]) | (?![\p{L}\p{N}])/gu, '')
  const [left, right] = [spelled(a), spelled(b)]
  return (
    left !== right &&
    closed(left) !== '' &&
    closed(left) === closed(right) &&
    [...a, ...b].every(({ class: kind, target }) => !isValue.has(kind) && !target)
  )
}

const isValue: ReadonlySet<TokenClass> = new Set(['number', 'unit', 'formula'])

/** Words, verbs of requirement included, of which only the letter case differs. In a name, a unit or a value it bears meaning. */
function differsInCaseAlone(a: readonly Token[], b: readonly Token[]): boolean {
  const worded = (token: Token): boolean =>
    !token.target && token.class !== 'identifier' && token.class !== 'unit' && token.class !== 'formula'
  return (
    a.length > 0 &&
    a.length === b.length &&
    a.every((token, at) => {
      const other = b[at] as Token
      return (
        token.class === other.class &&
        worded(token) &&
        (token.meaning === other.meaning || token.printed.toLowerCase() === other.printed.toLowerCase())
      )
    }) &&
    /\p{L}/u.test(printedText(a)) &&
    printedText(a).toLowerCase() === printedText(b).toLowerCase()
  )
}

/** Tokens on either side of a change that an editing mark may reach over: `[had/had not]` is seven. */
const markReach = 8

/** The editing mark that a change is part of, where only one side has it. */
function editingMarkIn(hunk: Hunk): string | null {
  if (isStruckOut(hunk)) return '~~'
  const sides = [
    [hunk.a, hunk.fromA, hunk.toA],
    [hunk.b, hunk.fromB, hunk.toB],
  ] as const
  const [left, right] = sides.map(([tokens, from, to]) => {
    const wide = printedText(tokens, Math.max(0, from - markReach), Math.min(tokens.length, to + markReach))
    const mark = findEditingMark(wide)
    const changed = printedText(tokens, from, to)
    return mark && changed !== '' && (mark.includes(changed) || changed.includes(mark) || sharesEnd(mark, changed))
      ? mark
      : null
  })
  return left === right ? null : (left ?? right ?? null)
}

/** Whether a change is that one side strikes words out which the other prints, or has no more. */
function isStruckOut({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const sides = [a.slice(fromA, toA), b.slice(fromB, toB)]
  if (!sides.some((tokens) => tokens.some(({ meaning }) => meaning === '⟦struck out⟧'))) return false
  const [left, right] = sides.map((tokens) =>
    tokens
      .filter(({ meaning }) => meaning !== '⟦struck out⟧')
      .map(({ meaning }) => meaning)
      .join(' '),
  )
  return left === right || left === '' || right === ''
}

/** Whether a change begins in a mark or ends in it. */
function sharesEnd(mark: string, changed: string): boolean {
  return mark.split(' ').some((word) => word.length > 2 && changed.includes(word))
}

const conformance = (kind: Kind, code: string, args: Record<string, string>): WordsJudgement => ({
  kind,
  grade: 'conformance',
  code,
  args,
  semantic: true,
})

/** The first class, in order of weight, whose meanings are not the same on both sides. */
function weightiest(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  args: Record<string, string>,
): WordsJudgement | null {
  // What is a reference in one text is only a number in the other, where nothing stands at that number.
  const printedAlike = printedText(a) === printedText(b)
  if (printedAlike && [...a, ...b].some((token) => token.target)) return judgeReference([a, b])
  if (areLists(a, b)) return judgeReference([a, b])
  const modal = differing(a, b, ['modal'])
  if (modal) {
    const [left, right] = modal
    const [from, to] = [
      strengthsOf(withDenials(hunk.a, hunk.fromA, hunk.toA)),
      strengthsOf(withDenials(hunk.b, hunk.fromB, hunk.toB)),
    ]
    const sameStrength = from !== null && from === to
    return sameStrength
      ? {
          kind: 'requirement-changed',
          grade: 'structural',
          code: 'modal-same-strength',
          args: named(left, right),
          semantic: true,
        }
      : conformance('requirement-changed', 'modal-strength', {
          ...named(left, right),
          ...(from && to ? { fromStrength: from, toStrength: to } : {}),
        })
  }
  const negation = differing(a, b, ['negation'])
  if (negation) return conformance('negation-changed', 'polarity', named(...negation))
  const opposite = oppositeOf(a, b)
  if (opposite) return opposite
  // Where one text leads to a clause, and the other to a number at which there is none.
  if (isDangling(a, b) || isDangling(b, a)) return judgeReference([a, b])
  const number = differing(a, b, ['number'])
  if (number && differInComma(number))
    return { kind: 'punctuation-changed', grade: 'structural', code: 'decimal-sign', args, semantic: false }
  if (number) return documentNumber(hunk, number, args) ?? conformance('value-changed', 'value', named(...number))
  const quantifier = differing(a, b, ['quantifier'])
  if (quantifier) return conformance('negation-changed', 'quantifier', named(...quantifier))
  const comparison = differing(a, b, ['comparison'])
  if (comparison) {
    const worded = comparison.some((side) => side.some((token) => /\p{L}/u.test(token.printed)))
    return conformance(worded ? 'condition-changed' : 'value-changed', 'comparison', named(...comparison))
  }
  const operator = differing(a.filter(isOperator), b.filter(isOperator), ['punctuation'])
  if (operator) return conformance('value-changed', 'value', named(...operator))
  const unit = differing(a, b, ['unit'])
  if (unit) return conformance('value-changed', 'unit', named(...unit))
  const formula = differing(a, b, ['formula'])
  if (formula) return conformance('formula-changed', 'formula', named(...formula))
  const reference = differing(a, b, ['cross-reference'])
  if (reference) return judgeReference(reference)
  const citation = differing(a, b, ['citation'])
  if (citation) return judgeCitation(citation)
  const identifier = differing(a, b, ['identifier'])
  if (identifier) {
    return differInPower(identifier)
      ? conformance('value-changed', 'value', named(...identifier))
      : conformance('identifier-changed', 'identifier', named(...identifier))
  }
  const connective = differing(a, b, ['connective'])
  // A rewording may bring its own "and"; a bare one against another, or one that adds a clause, changes the condition.
  if (connective) return conformance('condition-changed', 'connective', named(...connective))
  // The same digits on both sides, and they lead to different places.
  const targets = [a.filter((token) => token.target), b.filter((token) => token.target)] as const
  if (targets[0].length > 0 && targets[1].length > 0) return judgeReference([targets[0], targets[1]])
  if (differing(a, b, ['phrase']))
    return { kind: 'wording-changed', grade: 'editorial', code: 'wording', args, semantic: false }
  return null
}

/** Lists of places, in which a number that leads nowhere in its text is one too: `clauses 8.3, 8.4 and 8.5`. */
function areLists(a: readonly Token[], b: readonly Token[]): boolean {
  const leadsNowhere = ({ class: kind, target, printed }: Token): boolean =>
    kind === 'number' && !target && /^[0-9]{1,2}(?:\.[0-9]{1,3})+$/.test(printed)
  const isList = (tokens: readonly Token[]): boolean =>
    tokens.filter(({ target }) => target).length > 1 &&
    tokens.every((token) => token.target || leadsNowhere(token) || /^(?:,|and|or|to|through|–)$/i.test(token.meaning))
  const hasOr = (tokens: readonly Token[]): boolean => tokens.some(({ meaning }) => /^or$/i.test(meaning))
  return [...a, ...b].some(leadsNowhere) && isList(a) && isList(b) && hasOr(a) === hasOr(b)
}

/** Of values, names and references that only changed places, the first that stands for another: its class says what they are. */
function changedPlaces(a: readonly Token[], b: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const weighty = ({ class: kind, target }: Token): boolean => !!target || kind === 'number' || kind === 'identifier'
  const keyOf = ({ target, printed, meaning }: Token): string => (target ? printed : meaning)
  const [left, right] = [a.filter(weighty), b.filter(weighty)]
  const sorted = (tokens: readonly Token[]): string => tokens.map(keyOf).sort().join(' ')
  if (left.length < 2 || sorted(left) !== sorted(right)) return [a, b]
  const at = left.findIndex((token, place) => keyOf(token) !== keyOf(right[place] as Token))
  return at < 0 ? [a, b] : [[left[at] as Token], [right[at] as Token]]
}

/** Who publishes documents under numbers that no rule for citations knows: `IETF RFC`, `IEEE 802.3-`, `FIPS PUB`. */
const publisherBefore =
  /(?<![\p{L}\p{N}])(?:RFCs?|BCP|IEEE(?: Std\.?| P)?|FIPS(?: PUB)?|ETSI (?:EN|ES|TS|TR|EG|GS)|3GPP T[SR]|NIST SP|ANSI|ECMA)(?:[ -]?[A-Z0-9.]{0,8}[0-9.])?[ (-]{0,2}$/u
/** A name that goes on with a number: `AES-128`, `REQ-12`, `CLOCK-REQ-04`. */
const nameBefore = /(?<![\p{L}\p{N}-])(?:\p{Lu}[\p{L}\p{N}_]*-){0,6}\p{Lu}[\p{L}_]*\p{Lu}[\p{L}_]*-$/u

/** A number that is part of the name of a document, its year, or part of another name; null where it is a value. */
function documentNumber(
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
function differInPower([left, right]: readonly [readonly Token[], readonly Token[]]): boolean {
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
function differInComma([left, right]: readonly [readonly Token[], readonly Token[]]): boolean {
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

/** Whether one side leads to a clause, and the other has a number that only a clause can have: `8.3.4` against `9.3.4`. */
function isDangling(a: readonly Token[], b: readonly Token[]): boolean {
  const [to] = a
  const [number] = b
  return (
    a.length === 1 &&
    b.length === 1 &&
    to?.target?.kind === 'clause' &&
    number?.class === 'number' &&
    /^(?:\d+|[A-Z])(?:\.\d+){2,}$/.test(number.printed.replace(/^(?:sub)?clause\s+/i, ''))
  )
}

/** The tokens of some classes on both sides where their meanings differ; null where they do not. */
function differing(
  a: readonly Token[],
  b: readonly Token[],
  classes: readonly TokenClass[],
): [Token[], Token[]] | null {
  const left = a.filter((token) => classes.includes(token.class))
  const right = b.filter((token) => classes.includes(token.class))
  if (left.length === 0 && right.length === 0) return null
  const count = new Map<string, number>()
  const keyOf = (token: Token): string =>
    token.target ? token.printed : token.class === 'unit' ? singularUnit(token.meaning) : token.meaning
  for (const token of left) count.set(keyOf(token), (count.get(keyOf(token)) ?? 0) + 1)
  for (const token of right) count.set(keyOf(token), (count.get(keyOf(token)) ?? 0) - 1)
  return [...count.values()].some((n) => n !== 0) ? [left, right] : null
}

/** A sign that computes: `+` for `×` is another value. */
function isOperator(token: Token): boolean {
  return token.class === 'punctuation' && /^[+×÷*±∓^·⋅]$/.test(token.meaning)
}

function named(left: readonly Token[], right: readonly Token[]): Record<string, string> {
  return { from: left.map((token) => token.printed).join(' '), to: right.map((token) => token.printed).join(' ') }
}

/** Another clause, table or formula is technical; another note or example leads a reader elsewhere. */
function judgeReference([left, right]: readonly [readonly Token[], readonly Token[]]): WordsJudgement {
  const light = [...left, ...right].every((token) => token.target?.kind === 'note' || token.target?.kind === 'example')
  const args = named(left, right)
  const linked = args['from'] === args['to'] ? [linkOf(left), linkOf(right)] : []
  const byLink = linked.some((place) => place !== undefined)
  return {
    kind: 'cross-reference-changed',
    grade: light ? 'structural' : 'technical',
    code: byLink ? 'target-by-link' : 'target',
    args: byLink ? { ...args, fromLink: linked[0] ?? '', toLink: linked[1] ?? '' } : args,
    semantic: true,
  }
}

/** Where the link of a reference leads, if its words name another place: `clause 4.1`. */
function linkOf(tokens: readonly Token[]): string | undefined {
  const to = tokens.find(({ target }) => target?.elsewhere)?.target?.elsewhere
  return to && `${to.kind} ${to.number}`
}

/** A run with the negation that stands beside it in both texts: `[shall] not`, `not [required to]`. */
function withDenials(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const denies = (token: Token | undefined): boolean => token?.class === 'negation'
  return tokens.slice(denies(tokens[from - 1]) ? from - 1 : from, denies(tokens[to]) ? to + 1 : to)
}

/**
 * How strongly the verbs of a run bind, in order, `must` as `shall` does: `not required to` as `need not`. Null where nobody can
 * tell, or where more is denied than the verbs.
 */
function strengthsOf(tokens: readonly Token[]): string | null {
  const verbs = tokens.filter((token) => token.class === 'modal')
  const [not, ...further] = tokens.filter((token) => token.class === 'negation')
  if (not !== undefined && (verbs.length !== 1 || further.length > 0 || !/^not$/i.test(not.meaning))) return null
  const found = verbs.map((verb) => {
    if (not === undefined) return modalStrength(verb.meaning)
    return deniedStrength(verb.meaning, tokens.indexOf(not) < tokens.indexOf(verb) ? 'before' : 'behind')
  })
  if (found.length === 0 || found.includes(null)) return null
  return found.join(' ').replace(/external-constraint/g, 'requirement')
}

/** Another edition of the same document, or another document. */
function judgeCitation([left, right]: [Token[], Token[]]): WordsJudgement {
  const numbered = (tokens: readonly Token[]): string =>
    tokens.map(({ meaning }) => meaning.replace(/ by [A-Z/]+/, '')).join(' ')
  if (numbered(left) === numbered(right))
    return {
      kind: 'identifier-changed',
      grade: 'editorial',
      code: 'citation',
      args: unbracketed(named(left, right)),
      semantic: true,
    }
  const undated = (token: Token): string => token.meaning.replace(/ [@+][^ ⟧]*/g, '')
  const sameDocument =
    left.length === right.length && left.every((token, at) => undated(token) === undated(right[at] as Token))
  const kind = sameDocument ? 'reference-edition-changed' : 'identifier-changed'
  return {
    kind,
    grade: 'technical',
    code: sameDocument ? 'edition' : 'citation',
    args: unbracketed(named(left, right)),
    semantic: true,
  }
}

/** `ISO 7120:2002` of `[ISO 7120:2002]`: another edition is one cause, whether it is cited in brackets or not. */
function unbracketed(args: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).map(([side, printed]) => [side, printed.replace(/^\[([^[\]]*)\]$/, '$1')]),
  )
}

function oppositeOf(a: readonly Token[], b: readonly Token[]): WordsJudgement | null {
  if (a.length !== b.length || a.length > 3) return null
  for (let at = 0; at < a.length; at++) {
    const left = (a[at] as Token).meaning.toLowerCase()
    const right = (b[at] as Token).meaning.toLowerCase()
    if (left === right) continue
    const kind = oppositeKind(left, right)
    const args = { from: (a[at] as Token).printed, to: (b[at] as Token).printed }
    if (kind)
      return conformance(
        kind,
        kind === 'requirement-changed' ? 'modal-strength' : kind === 'value-changed' ? 'value' : 'connective',
        args,
      )
    if (areOtherUnits(left, right)) return conformance('value-changed', 'unit', args)
    if (deniesByPrefix(left, right)) return conformance('negation-changed', 'polarity', args)
  }
  return null
}

/** Words and signs that carry no class of their own. */
function plainWords(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  args: Record<string, string>,
  definedTerms: ReadonlySet<string>,
): WordsJudgement {
  const letters = (tokens: readonly Token[]): string =>
    tokens
      .filter((token) => token.class !== 'punctuation')
      .map((token) => token.meaning)
      .join(' ')
  const left = letters(a)
  const right = letters(b)
  const isTerm = (words: string): boolean => definedTerms.has(singularOf(words.toLowerCase()))
  if (left === right) return judgePunctuation(hunk, a, b, args)
  if (left.toLowerCase() === right.toLowerCase()) {
    const term = isTerm(left)
    return {
      kind: 'typography-changed',
      grade: term ? 'editorial' : 'typographic',
      code: 'letter-case',
      args,
      semantic: false,
    }
  }
  if (joined(a) === joined(b) || spelledAlike(left, right) || isMisspelling(left, right)) {
    return { kind: 'spelling-changed', grade: 'typographic', code: 'spelling', args, semantic: false }
  }
  // A term in the plural is the same term, and so is one behind what it is short for.
  const isSame = singularOf(left) === singularOf(right) || spellsOut(a, b) || spellsOut(b, a)
  const swapped = (isTerm(left) || isTerm(right)) && !isSame
  return swapped && left !== '' && right !== ''
    ? { kind: 'wording-changed', grade: 'technical', code: 'defined-term', args, semantic: true }
    : { kind: 'wording-changed', grade: 'editorial', code: 'wording', args, semantic: false }
}

/** Whether a run is another in brackets, behind other words: `cable modems (CMs)` of `CMs`. */
function spellsOut(run: readonly Token[], short: readonly Token[]): boolean {
  const inside = run.slice(-short.length - 1, -1)
  return (
    short.length > 0 &&
    run.length > short.length + 2 &&
    run.at(-1)?.meaning === ')' &&
    run.at(-short.length - 2)?.meaning === '(' &&
    inside.every(({ meaning }, at) => meaning === short[at]?.meaning)
  )
}

/** The letters of a run, with the signs that part more than spelling does: `PDU/IDU` is not `PDUIDU`. */
function joined(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.meaning)
    .join('')
    .replace(/[\s\-‐‑–.'’]/g, '')
    .toLowerCase()
}

function spelledAlike(left: string, right: string): boolean {
  const a = left.split(' ')
  const b = right.split(' ')
  return (
    a.length === b.length && a.every((word, at) => word === b[at] || spellingKey(word) === spellingKey(b[at] as string))
  )
}

/** `organization's` is spelled as `organization` is. */
function spellingKey(word: string): string {
  const [, stem = word, possessive = ''] = /^(.+?)(['’]s|s['’])$/.exec(word) ?? []
  return spellingVariantKey(stem) + possessive
}

/** A comma that opens or closes a condition changes what is meant, and so does a tick in a box; most others do not. */
function judgePunctuation(
  hunk: Hunk,
  a: readonly Token[],
  b: readonly Token[],
  args: Record<string, string>,
): WordsJudgement {
  const signs = (tokens: readonly Token[]): string =>
    tokens
      .filter((token) => token.class === 'punctuation')
      .map((token) => token.meaning)
      .join('')
  const before = hunk.a[hunk.fromA - 1]
  const after = hunk.a[hunk.toA]
  const comma = signs(a).includes(',') !== signs(b).includes(',')
  const condition =
    after !== undefined && /^(?:if|when|unless|except|which|that|only|where|whose)$/i.test(after.meaning)
  const numbers = before?.class === 'number' && after?.class === 'number'
  const ticked = /[☐□]/.test(signs(a)) !== /[☐□]/.test(signs(b))
  const weighty =
    ticked || /[/<>=+*^~|&%]/.test(signs(a) + signs(b)) || (comma && (condition || numbers)) || areOtherGroups(a, b)
  return {
    kind: 'punctuation-changed',
    grade: weighty ? 'structural' : 'typographic',
    code: weighty ? 'punctuation-with-meaning' : 'punctuation',
    args,
    semantic: false,
  }
}

/** Whether brackets hold other words: `a times (b plus c)`, `(a times b) plus c`. Brackets of one side alone hold none of the other's. */
function areOtherGroups(a: readonly Token[], b: readonly Token[]): boolean {
  const places = (tokens: readonly Token[]): string => {
    let words = 0
    return tokens
      .flatMap(({ class: kind, meaning }) => {
        if (/^[()]$/.test(meaning)) return [`${meaning}${words}`]
        if (kind !== 'punctuation') words++
        return []
      })
      .join(' ')
  }
  const [left, right] = [places(a), places(b)]
  return left !== '' && right !== '' && left !== right
}

/** Whether one side alone has the words, and they are whole sentences. */
function isSentence(hunk: Hunk): boolean {
  const [tokens, from, to, others] =
    hunk.fromA === hunk.toA
      ? [hunk.b, hunk.fromB, hunk.toB, hunk.toA - hunk.fromA]
      : [hunk.a, hunk.fromA, hunk.toA, hunk.toB - hunk.fromB]
  if (others > 0 || to - from < 3) return false
  const stop = (token: Token | undefined): boolean => token === undefined || /^[.!?]$/.test(token.meaning)
  // At the end of a block the full stop may be silent; then the stop of the sentence before is put in with the sentence.
  const ends = to === tokens.length
  const bringsStop = /^[.!?]$/.test(tokens[from]?.meaning ?? '') && /^\p{Lu}/u.test(tokens[from + 1]?.printed ?? '')
  return (stop(tokens[from - 1]) && (ends || stop(tokens[to - 1]))) || (ends && bringsStop)
}
