import type { Hunk } from '../model/change.ts'
import type { Reference } from '../model/document.ts'
import { append } from '../model/gather.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { RuleId } from '../model/rule.ts'
import type { Token } from '../model/token.ts'
import type { Facts, TargetKey } from './facts.ts'
import { whereIs } from './permit.ts'
import { diffWords } from './words/diff-words.ts'
import { wordsChanges } from './words/words-changes.ts'

/** Compares two entries that cite the same document: edition, supplements, group, and the words of its title. */
export function diffReference(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Reference,
  b: Reference,
  targetKey: TargetKey,
): void {
  if (a.group !== b.group && !mayStandFor(a.group, b.group))
    facts.changes.push({ type: 'reference-group', left, right })
  const diff = diffWords(facts, {
    tokensOf: (side, without) => {
      const [own, other] = side === 'left' ? [left, right] : [right, left]
      return withoutHead(own.tokens(without), other.tokens(without))
    },
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    scope: 'body',
  })
  const [bareLeft, bareRight] = [isBare(diff.a), isBare(diff.b)]
  const isFetched = bareLeft ? facts.fromCatalogue.left : facts.fromCatalogue.right
  if (bareLeft !== bareRight && isFetched && diff.hunks.length > 0 && diff.hunks.every(isEdition)) {
    facts.changes.push({ type: 'opaque', left, right, bothKnown: false, isBareReference: true })
    return
  }
  for (const hunk of diff.hunks) {
    if (isPartOfOther(hunk, diff.a, diff.b)) continue
    const cited = [...hunk.a.slice(hunk.fromA, hunk.toA), ...hunk.b.slice(hunk.fromB, hunk.toB)].filter(
      (token) => token.class === 'citation',
    )
    const document = (meaning: string): string => meaning.replace(/ [@+][^ ⟧]*/g, '')
    const same = new Set(cited.map((token) => document(token.meaning))).size === 1
    if (cited.length === 0 || !same) {
      append(facts.changes, wordsChanges({ part: 'text', left, right }, hunk))
      continue
    }
    const printed = (tokens: typeof hunk.a, from: number, to: number): string =>
      tokens
        .slice(from, to)
        .map((token) => token.printed)
        .join(' ')
    facts.changes.push({
      type: 'reference-edition',
      left,
      right,
      from: printed(hunk.a, hunk.fromA, hunk.toA),
      to: printed(hunk.b, hunk.fromB, hunk.toB),
    })
  }
}

/**
 * `Part 2:` in a title, that says nothing beside the number of the one entry, and so stands out beside the number that the
 * other entry has instead: the number is what differs.
 */
function isPartOfOther(
  { a, fromA, toA, b, fromB, toB }: Hunk,
  left: readonly Token[],
  right: readonly Token[],
): boolean {
  const [one, other] = [a.slice(fromA, toA), b.slice(fromB, toB)]
  if (one.length > 0 && other.length > 0) return false
  const more = one.length > 0 ? one : other
  const number = /^[–:,]? ?part ([0-9]+) ?[–:,]?$/i.exec(more.map(({ meaning }) => meaning).join(' '))?.[1]
  const citedPart = (tokens: readonly Token[]): string | undefined =>
    /\|(?:IEC )?[0-9]+-([0-9]+)/.exec(tokens.find((token) => token.class === 'citation')?.meaning ?? '')?.[1]
  const [own, others] = one.length > 0 ? [left, right] : [right, left]
  // Where both numbers have the part, nothing else tells that one title is without it.
  return number !== undefined && citedPart(others) === number && citedPart(own) !== number
}

/**
 * Whether an entry is the number of a document alone, without edition and title. In a source whose publisher's tools fetch the
 * rest from a catalogue that says nothing of either; elsewhere the entry is undated.
 */
function isBare(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ meaning, class: kind }) => meaning !== '' && kind !== 'punctuation')
  return said.length === 1 && said[0]?.class === 'citation' && !said[0].meaning.includes('@')
}

function isEdition({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const document = (tokens: readonly Token[]): string | undefined =>
    tokens.find((token) => token.class === 'citation')?.meaning.replace(/ [@+][^ ⟧]*/g, '')
  const cited = document(a.slice(fromA, toA))
  return cited !== undefined && cited === document(b.slice(fromB, toB))
}

/** A printing whose clause 2 is not subdivided says `normative` of all three groups of the other. */
function mayStandFor(a: Reference['group'], b: Reference['group']): boolean {
  return (a === 'normative' && b !== 'bibliography') || (b === 'normative' && a !== 'bibliography')
}

/**
 * The tokens of an entry without the head that repeats the tag of the other: `[IETF RFC 2119] IETF RFC 2119, …` has it twice,
 * `IETF RFC 2119, …` once.
 */
function withoutHead(tokens: readonly Token[], other: readonly Token[]): readonly Token[] {
  const head = silenced(other)
  if (head.length === 0 || silenced(tokens).length > 0) return tokens
  const wanted = lettersOf(head)
  let end = 0
  while (end < tokens.length && lettersOf(tokens.slice(0, end)).length < wanted.length) end++
  if (lettersOf(tokens.slice(0, end)) !== wanted) return tokens
  if (/^[,.:]$/.test(head.at(-1)?.printed ?? '') && /^[,.:]$/.test(tokens[end]?.printed ?? '')) end++
  return tokens.map((token, at) => (at < end ? { ...token, meaning: '', rule: tagRule } : token))
}

const tagRule: RuleId = 'bibliography-layout'

/** The tokens at the head that are nothing but the tag again. */
function silenced(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ meaning, rule }) => meaning !== '' || rule !== tagRule)
  return tokens.slice(0, Math.max(0, end))
}

function lettersOf(tokens: readonly Token[]): string {
  return tokens.map(({ printed }) => printed.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()).join('')
}
