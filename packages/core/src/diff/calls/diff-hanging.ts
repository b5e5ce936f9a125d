import type { BlockPair } from '../../model/alignment.ts'
import type { Inline } from '../../model/inline.ts'
import { parseCitation } from '../../model/parse-citation.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Facts } from '../facts.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { printedWords } from './printed-words.ts'

/** What hangs on words of two blocks that correspond and is no word itself: calls of footnotes, and addresses that words lead to. */
export function diffHanging(facts: Facts, { left, right }: BlockPair): void {
  const [a] = left
  const [b] = right
  const [inlinesA, inlinesB] = [left.flatMap(inlinesOf), right.flatMap(inlinesOf)]
  if (!a || !b) return
  diffCalls(facts, a, b, inlinesA, inlinesB)
  diffLinks(facts, a, b, linksIn(inlinesA), linksIn(inlinesB))
}

function inlinesOf({ block }: PrintedBlock): readonly Inline[] {
  return 'children' in block && block.type !== 'table' && block.type !== 'figure' ? block.children : []
}

/** The words on either side of the call of a footnote. */
interface Call {
  readonly before: string
  readonly behind: string
}

function callsIn(inlines: readonly Inline[]): Call[] {
  const calls: Call[] = []
  if (!inlines.some(({ type }) => type === 'footnote-anchor')) return calls
  inlines.forEach((inline, at) => {
    if (inline.type !== 'footnote-anchor') return
    const before = printedWords(inlines.slice(Math.max(0, at - maxRuns), at)).at(-1) ?? ''
    const behind = printedWords(inlines.slice(at + 1, at + 1 + maxRuns))[0] ?? ''
    calls.push({ before, behind })
  })
  return calls
}

/** Runs of print looked through for the word beside a call. */
const maxRuns = 6

/**
 * As many calls, and one between two other words that both texts have: the note is said of something else. Where the words around
 * a call are others the words are told; other counts are told with the footnotes.
 */
function diffCalls(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  inlinesA: readonly Inline[],
  inlinesB: readonly Inline[],
): void {
  const [calls, others] = [callsIn(inlinesA), callsIn(inlinesB)]
  if (calls.length === 0 || calls.length !== others.length) return
  const [rest, restOfOthers] = unmatched(calls, others)
  if (rest.length === 0) return
  const [wordsA, wordsB] = [inlinesA, inlinesB].map(
    (inlines) => new Set(printedWords(inlines).map((word) => word.toLowerCase())),
  )
  rest.forEach(({ before, behind }, at) => {
    const other = restOfOthers[at] as Call
    if (isSame(before, other.before) || isSame(behind, other.behind)) return
    const [from, to] = [before || behind, other.before || other.behind]
    if (wordsB?.has(from.toLowerCase()) && wordsA?.has(to.toLowerCase()))
      facts.changes.push({ type: 'hangs-elsewhere', what: 'footnote-call', left, right, from, to })
  })
}

/** The calls that stand between the same words in no call of the other text, as often as they do: a sentence may have moved with its call. */
function unmatched(calls: readonly Call[], others: readonly Call[]): readonly [readonly Call[], readonly Call[]] {
  const keyOf = ({ before, behind }: Call): string => `${before} ${behind}`.toLowerCase()
  const count = new Map<string, number>()
  for (const other of others) count.set(keyOf(other), (count.get(keyOf(other)) ?? 0) + 1)
  const matched = new Map<string, number>()
  const rest = calls.filter((call) => {
    const key = keyOf(call)
    const left = count.get(key) ?? 0
    if (left === 0) return true
    count.set(key, left - 1)
    matched.set(key, (matched.get(key) ?? 0) + 1)
    return false
  })
  const restOfOthers = others.filter((other) => {
    const left = matched.get(keyOf(other)) ?? 0
    matched.set(keyOf(other), left - 1)
    return left <= 0
  })
  return [rest, restOfOthers]
}

function isSame(word: string, other: string): boolean {
  return word.toLowerCase() === other.toLowerCase()
}

interface Link {
  readonly words: string
  readonly href: string
}

/** Every address and the words that lead there; an address that is printed is compared as words are. */
function linksIn(inlines: readonly Inline[]): Link[] {
  const links: Link[] = []
  let words = ''
  inlines.forEach((inline, at) => {
    if (inline.type !== 'text' || inline.href === undefined) return
    words += inline.value
    const next = inlines[at + 1]
    if (next?.type === 'text' && next.href === inline.href) return
    const href = addressOf(inline.href)
    const said = words.replace(/\s+/g, ' ').trim()
    if (said !== '' && addressOf(said) !== href) links.push({ words: said, href })
    words = ''
  })
  return links
}

/** An address without what no server sees or tells apart. */
function addressOf(href: string): string {
  return href
    .trim()
    .replace(/^[a-z+.-]+:\/\/[^/]*/i, (origin) => origin.toLowerCase())
    .replace(/\/$/, '')
}

const ofItu = /^https?:\/\/(?:[\w-]+\.)*itu\.int(?:\/|$)/
const ofIso = /^https?:\/\/(?:[\w-]+\.)*(?:iso\.org|iec\.ch)(?:\/|$)/

/** Whether each body leads to its own pages, or words that cite a document lead to some page of the bodies. */
function isOwnPlace(words: string, one: string, other: string): boolean {
  if ((ofItu.test(one) && ofIso.test(other)) || (ofIso.test(one) && ofItu.test(other))) return true
  return [one, other].every((href) => ofItu.test(href) || ofIso.test(href)) && parseCitation(words) !== null
}

/**
 * Of words that are links in both texts, those that lead to another address. A printed address says where it leads: one that leads
 * elsewhere is told also where the other text only prints it.
 */
function diffLinks(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  links: readonly Link[],
  others: readonly Link[],
): void {
  const byWords = new Map<string, Link[]>()
  for (const other of others) {
    const alike = byWords.get(other.words)
    if (alike) alike.push(other)
    else byWords.set(other.words, [other])
  }
  const tell = (words: string, from: string, to: string): void => {
    if (isOwnPlace(words, from, to) && permits(facts, 'electronic-attachment', whereIs(left), whereIs(right)))
      permit(facts, 'electronic-attachment', whereIs(left), from, whereIs(right), to)
    else facts.changes.push({ type: 'hangs-elsewhere', what: 'link', left, right, from, to })
  }
  for (const { words, href } of links) {
    const other = byWords.get(words)?.shift()
    if (other !== undefined && other.href !== href) tell(words, href, other.href)
    else if (other === undefined && misleads(words, href) && right.print.includes(words)) tell(words, href, words)
  }
  for (const { words, href } of [...byWords.values()].flat())
    if (misleads(words, href) && left.print.includes(words)) tell(words, words, href)
}

/** Whether words are an address, and no part of the one that they lead to. */
function misleads(words: string, href: string): boolean {
  const plain = (address: string): string =>
    address.replace(/^https?:\/\/(?:www\.)?|[\s\u00ad\u200b]+|[/.,;)\]]{1,20}$/gi, '').toLowerCase()
  return /^(?:https?|ftp):/i.test(words) && !decoded(plain(href)).includes(decoded(plain(words)))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
