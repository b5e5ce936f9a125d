import { append } from '../model/gather.ts'
import type { PermissionPlace, Reworded } from '../model/permission.ts'
import type { Token } from '../model/token.ts'
import type { HousePattern, HousePatterns } from './house-patterns.ts'
import { isUnder } from './match-clause.ts'

/** A wording found in a list of tokens, half-open. */
interface Found {
  readonly from: number
  readonly to: number
  /** What its `{name}` stood for, and whether it opens with a capital it does not have: alike on both sides, or no pair. */
  readonly alike: string
}

/** A wording found, with the rule that it is of. */
export interface Matched extends Found {
  readonly id: string
}

/** The longer wording speaks before one that is part of it. */
export function longestFirst(a: { readonly pattern: HousePattern }, b: { readonly pattern: HousePattern }): number {
  return b.pattern.length - a.pattern.length
}

type Range = { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number }

/**
 * Puts one token for a wording of the left list and its partner of the right, where both touch one stretch that differs. What
 * is the same in both lists is left alone, so that a house rule never makes a difference.
 */
export function reword(
  a: readonly Token[],
  b: readonly Token[],
  ranges: readonly Range[],
  rules: readonly HousePatterns[],
  fold: (printed: string) => string,
): Reworded | null {
  const inA: Matched[] = []
  const inB: Matched[] = []
  const inOrder = rules.map((one) => ({ ...one, pattern: one.left })).sort(longestFirst)
  for (const range of ranges) {
    for (const { rule, left, right } of inOrder) {
      const lefts = findAll(a, left, range.fromA, range.toA, fold)
      if (lefts.length === 0) continue
      const rights = findAll(b, right, range.fromB, range.toB, fold)
      for (const one of lefts) {
        const at = rights.findIndex((other) => other.alike === one.alike)
        if (at < 0) continue
        const [other] = rights.splice(at, 1) as [Found]
        if (clashes(inA, one) || clashes(inB, other)) continue
        inA.push({ ...one, id: rule.id })
        inB.push({ ...other, id: rule.id })
      }
    }
  }
  return inA.length === 0 ? null : { a: replaced(a, inA), b: replaced(b, inB) }
}

/** The rules that may speak in a place. */
export function rulesIn(
  rules: readonly HousePatterns[],
  place: PermissionPlace,
  scope: 'front-matter' | 'headings' | 'body',
): HousePatterns[] {
  const where = isFront(place) ? 'front-matter' : scope
  return rules.filter(
    ({ rule }) =>
      (rule.in === undefined || rule.in.includes(where)) &&
      (rule.clauses === undefined || isUnder(place.left, rule.clauses) || isUnder(place.right, rule.clauses)),
  )
}

const frontRoles = new Set(['foreword', 'introduction', 'summary', 'history', 'keywords', 'front'])

function isFront({ left, right }: PermissionPlace): boolean {
  for (let at = left ?? right; at; at = at.parent) if (frontRoles.has(at.clause.role)) return true
  return false
}

/** Every place of a wording that touches a stretch, one behind the other. */
function findAll(
  tokens: readonly Token[],
  pattern: HousePattern,
  from: number,
  to: number,
  fold: (printed: string) => string,
): Found[] {
  const found: Found[] = []
  const last = Math.min(tokens.length - pattern.length, to)
  for (let at = Math.max(0, from - pattern.length + 1); at <= last; at++) {
    const alike = matchAt(tokens, pattern, at, fold)
    if (alike === null || at + pattern.length <= from || at >= to) continue
    found.push({ from: at, to: at + pattern.length, alike })
    at += pattern.length - 1
  }
  return found
}

/** What a wording that stands at a place stands for, as far as it may vary; null where it does not stand there. */
export function matchAt(
  tokens: readonly Token[],
  pattern: HousePattern,
  start: number,
  fold: (printed: string) => string,
): string | null {
  let alike = ''
  for (const [at, item] of pattern.entries()) {
    const token = tokens[start + at] as Token
    if (item.type === 'any') {
      alike += `\u0001${item.name} ${token.meaning}`
      continue
    }
    const printed = fold(token.printed)
    // In code the same letters are a name and no word.
    if (token.class !== item.class) return null
    if (printed === item.text || (token.class !== 'word' && token.meaning === item.text)) continue
    const opens = at === 0 && printed === item.text.charAt(0).toUpperCase() + item.text.slice(1)
    if (!opens) return null
    alike += '\u0001capital'
  }
  return alike
}

function clashes(found: readonly Found[], { from, to }: Found): boolean {
  return found.some((one) => one.from < to && from < one.to)
}

/** The tokens with one for each wording. */
export function replaced(tokens: readonly Token[], found: readonly Matched[]): Token[] {
  const made: Token[] = []
  let next = 0
  for (const { from, to, alike, id } of [...found].sort((one, other) => one.from - other.from)) {
    append(made, tokens.slice(next, from))
    const words = tokens.slice(from, to)
    made.push({
      printed: words.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.printed).join(''),
      meaning: `⟦house ${id}${alike}⟧`,
      class: 'phrase',
      rule: id,
      spaced: words[0]?.spaced ?? false,
    })
    next = to
  }
  return [...made, ...tokens.slice(next)]
}
