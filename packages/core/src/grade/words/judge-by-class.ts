import type { Hunk } from '../../model/change.ts'
import { deniedStrength, modalStrength } from '../../model/modal.ts'
import type { Token, TokenClass } from '../../model/token.ts'
import { printedText } from '../spot.ts'
import { differInComma, differInPower, judgeDocumentNumber } from './judge-document-number.ts'
import { areLists, isDangling, judgeCitation, judgeReference } from './judge-reference.ts'
import { deniesByPrefix, oppositeKind } from './opposites.ts'
import { areOtherUnits, singularUnit } from './unit-words.ts'
import { conformance, named, namedApart, type WordsJudgement } from './words-judgement.ts'

/** The first class, in order of weight, whose meanings are not the same on both sides. */
export function judgeByClass(
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
          args: namedApart(left, right),
          semantic: true,
        }
      : conformance('requirement-changed', 'modal-strength', {
          ...namedApart(left, right),
          ...(from && to ? { fromStrength: from, toStrength: to } : {}),
        })
  }
  const negation = differing(a, b, ['negation'])
  if (negation) return conformance('negation-changed', 'polarity', namedApart(...negation))
  const opposite = oppositeOf(a, b)
  if (opposite) return opposite
  // Where one text leads to a clause, and the other to a number at which there is none.
  if (isDangling(a, b) || isDangling(b, a)) return judgeReference([a, b])
  const number = differing(a, b, ['number'])
  if (number && differInComma(number))
    return { kind: 'punctuation-changed', grade: 'structural', code: 'decimal-sign', args, semantic: false }
  if (number)
    return judgeDocumentNumber(hunk, number, args) ?? conformance('value-changed', 'value', namedApart(...number))
  const quantifier = differing(a, b, ['quantifier'])
  if (quantifier) return conformance('negation-changed', 'quantifier', namedApart(...quantifier))
  const comparison = differing(a, b, ['comparison'])
  if (comparison) {
    const worded = comparison.some((side) => side.some((token) => /\p{L}/u.test(token.printed)))
    return conformance(worded ? 'condition-changed' : 'value-changed', 'comparison', namedApart(...comparison))
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
  if (connective) return conformance('condition-changed', 'connective', namedApart(...connective))
  // The same digits on both sides, and they lead to different places.
  const targets = [a.filter((token) => token.target), b.filter((token) => token.target)] as const
  if (targets[0].length > 0 && targets[1].length > 0) return judgeReference([targets[0], targets[1]])
  if (differing(a, b, ['phrase']))
    return { kind: 'wording-changed', grade: 'editorial', code: 'wording', args, semantic: false }
  return null
}

/** Of values, names and references that only changed places, the first that stands for another: its class says what they are. */
export function changedPlaces(a: readonly Token[], b: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const weighty = ({ class: kind, target }: Token): boolean => !!target || kind === 'number' || kind === 'identifier'
  const keyOf = ({ target, printed, meaning }: Token): string => (target ? printed : meaning)
  const [left, right] = [a.filter(weighty), b.filter(weighty)]
  const sorted = (tokens: readonly Token[]): string => tokens.map(keyOf).sort().join(' ')
  if (left.length < 2 || sorted(left) !== sorted(right)) return [a, b]
  const at = left.findIndex((token, place) => keyOf(token) !== keyOf(right[place] as Token))
  return at < 0 ? [a, b] : [[left[at] as Token], [right[at] as Token]]
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
