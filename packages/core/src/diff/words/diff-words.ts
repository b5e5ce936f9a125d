import type { Side } from '../../model/finding.ts'
import type { Permission, PermissionPlace } from '../../model/permission.ts'
import type { RuleId } from '../../model/rule.ts'
import type { Token } from '../../model/token.ts'
import type { Facts, TargetKey } from '../facts.ts'
import { permitTokens, ruleOf, type Where } from '../permit.ts'
import { joinBrokenWords } from './broken-words.ts'
import { diffTokens, equalPairs, type TokenDiff } from './diff-tokens.ts'

/** Two stretches of text that correspond. */
export interface WordsTerms {
  /** Canonical tokens of a side, some rules left out where the user does not want them. */
  readonly tokensOf: (side: Side, without?: ReadonlySet<RuleId>) => readonly Token[]
  /** The same without what is known of standard paragraphs; absent where there can be none. */
  readonly unfolded?: WordsTerms['tokensOf']
  readonly left: Where
  readonly right: Where
  readonly targetKey: TargetKey
  /** Where house rules are looked for; absent: nowhere, as in code. */
  readonly scope?: 'front-matter' | 'headings' | 'body'
}

/** Compares two texts by meaning, as far as the user lets rules speak there, and records what is permitted. */
export function diffWords(facts: Facts, terms: WordsTerms): TokenDiff {
  const diff = diffAllowed(facts.permission, {
    ...terms,
    tokensOf: wholeWords(terms.tokensOf),
    ...(terms.unfolded ? { unfolded: wholeWords(terms.unfolded) } : {}),
  })
  permitTokens(facts, diff, terms.left, terms.right)
  return diff
}

function wholeWords(tokensOf: WordsTerms['tokensOf']): WordsTerms['tokensOf'] {
  return (side, without) =>
    joinBrokenWords(tokensOf(side, without), () => tokensOf(side === 'left' ? 'right' : 'left', without))
}

function diffAllowed(permission: Permission, terms: WordsTerms): TokenDiff {
  const { targetKey } = terms
  const place: PermissionPlace = { left: terms.left.of ?? null, right: terms.right.of ?? null }
  const off = permission.off(place)
  const plain = diffUnfolded(terms)
  if (off !== undefined) {
    for (const [rule, count] of permittedBy(plain))
      if (off.has(rule)) for (let n = 0; n < count; n++) permission.withdraw(rule)
  }
  const wanted = off === undefined ? plain : diffUnfolded(terms, off)
  return onAllowedSides(permission, withHouseRules(permission, wanted, terms, place), place, targetKey)
}

/** Most tokens that differ, of all, in two paragraphs that are one standard paragraph in one wording. */
const oneWording = 0.3

/**
 * Two texts by meaning. What was changed in a standard paragraph is shown word by word where both texts print one wording of
 * it: that it is the standard paragraph proves nothing any more.
 */
function diffUnfolded({ tokensOf, unfolded, targetKey }: WordsTerms, off?: ReadonlySet<RuleId>): TokenDiff {
  const folded = diffTokens(tokensOf('left', off), tokensOf('right', off), targetKey)
  const standard = (tokens: readonly Token[]): boolean =>
    tokens.some((token) => token.meaning.startsWith('⟦boilerplate'))
  if (folded.hunks.length === 0 || unfolded === undefined || !(standard(folded.a) || standard(folded.b))) return folded
  const plain = diffTokens(unfolded('left', off), unfolded('right', off), targetKey)
  const changed = wordsChanged(plain)
  // Two wordings differ in more places, or in more words, than the one that was changed.
  const sameWording = plain.hunks.length <= folded.hunks.length && changed <= wordsChanged(folded)
  return sameWording && changed <= oneWording * (plain.a.length + plain.b.length) ? plain : folded
}

/** How many words one of the two has and the other lacks, in any order. An article that stands alone is none of a standard paragraph. */
function wordsChanged({ hunks }: TokenDiff): number {
  const surplus = new Map<string, number>()
  const count = (tokens: readonly Token[], from: number, to: number, by: 1 | -1): void => {
    for (const { class: kind, meaning } of tokens.slice(from, to))
      if (kind !== 'punctuation' && !/^(?:the|an?)$/i.test(meaning))
        surplus.set(meaning, (surplus.get(meaning) ?? 0) + by)
  }
  let changed = 0
  for (const { a, fromA, toA, b, fromB, toB } of hunks) {
    surplus.clear()
    count(a, fromA, toA, 1)
    count(b, fromB, toB, -1)
    for (const more of surplus.values()) changed += Math.abs(more)
  }
  return changed
}

/** How often each rule lets two prints pass. */
function permittedBy(diff: TokenDiff): Map<RuleId, number> {
  const counts = new Map<RuleId, number>()
  const count = (rule: RuleId): void => {
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  for (const [i, j] of equalPairs(diff)) {
    const a = diff.a[i] as Token
    const b = diff.b[j] as Token
    if (a.printed !== b.printed) count(ruleOf(a, b))
  }
  const { a, b } = diff.trailing
  const print = (tokens: readonly Token[]): string => tokens.map((token) => token.printed).join(' ')
  if (print(a) !== print(b)) count(a[0]?.rule ?? b[0]?.rule ?? 'unicode-form')
  return counts
}

function withHouseRules(permission: Permission, diff: TokenDiff, terms: WordsTerms, place: PermissionPlace): TokenDiff {
  if (terms.scope === undefined || diff.hunks.length === 0) return diff
  const reworded = permission.reword(diff.a, diff.b, diff.hunks, place, terms.scope)
  if (reworded === null) return diff
  const again = diffTokens([...reworded.a, ...diff.trailing.a], [...reworded.b, ...diff.trailing.b], terms.targetKey)
  // Wordings that stand in different places are no pair.
  const paired = new Set([...equalPairs(again)].map(([i]) => i))
  return again.a.every((token, at) => paired.has(at) || !token.meaning.startsWith('⟦house ')) ? again : diff
}

/** What a rule may do on one side only counts as printed on the other. */
function onAllowedSides(
  permission: Permission,
  diff: TokenDiff,
  place: PermissionPlace,
  targetKey: TargetKey,
): TokenDiff {
  if (permission.whole) return diff
  const plainA = new Set<number>()
  const plainB = new Set<number>()
  for (const [i, j] of equalPairs(diff)) {
    const a = diff.a[i] as Token
    const b = diff.b[j] as Token
    if (a.printed === b.printed) continue
    const rule = ruleOf(a, b)
    const sides = sidesOf(rule, a.rule, b.rule)
    if (permission.allows(rule, place, sides)) continue
    permission.withdraw(rule)
    plainA.add(i)
    plainB.add(j)
  }
  const trailing = (tokens: readonly Token[], side: Side): Token[] =>
    tokens.map((token) => (permission.allows(token.rule ?? 'unicode-form', place, [side]) ? token : asPrinted(token)))
  const trailingA = trailing(diff.trailing.a, 'left')
  const trailingB = trailing(diff.trailing.b, 'right')
  const behind = [...trailingA, ...trailingB].some((token) => token.meaning !== '')
  const differ =
    diff.trailing.a.map(({ printed }) => printed).join(' ') !== diff.trailing.b.map(({ printed }) => printed).join(' ')
  if (plainA.size === 0 && !(behind && differ)) return diff
  if (behind && differ) permission.withdraw(diff.trailing.a[0]?.rule ?? diff.trailing.b[0]?.rule ?? 'unicode-form')
  const mixed = (tokens: readonly Token[], plain: ReadonlySet<number>): Token[] =>
    tokens.map((token, at) => (plain.has(at) ? asPrinted(token) : token))
  return diffTokens(
    [...mixed(diff.a, plainA), ...(differ ? trailingA : diff.trailing.a)],
    [...mixed(diff.b, plainB), ...(differ ? trailingB : diff.trailing.b)],
    targetKey,
  )
}

function sidesOf(rule: RuleId, a: RuleId | undefined, b: RuleId | undefined): Side[] {
  const sides: Side[] = []
  if (a === rule || b !== rule) sides.push('left')
  if (b === rule || a !== rule) sides.push('right')
  return sides
}

function asPrinted({ rule: _, target: __, ...token }: Token): Token {
  return { ...token, meaning: token.printed }
}
