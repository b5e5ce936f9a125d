import type { BlockPair } from '../model/alignment.ts'
import type { Inline } from '../model/inline.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Facts } from './facts.ts'
import { permit, permits, whereIs } from './permit.ts'

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
    const before = wordsOf(inlines.slice(Math.max(0, at - maxRuns), at)).at(-1) ?? ''
    const behind = wordsOf(inlines.slice(at + 1, at + 1 + maxRuns))[0] ?? ''
    calls.push({ before, behind })
  })
  return calls
}

/** Runs of print looked through for the word beside a call. */
const maxRuns = 6

function wordsOf(inlines: readonly Inline[]): readonly string[] {
  const text = inlines.map((inline) => ('value' in inline && inline.type !== 'footnote-anchor' ? inline.value : ' '))
  return text.join('').match(/[\p{L}\p{N}]+/gu) ?? []
}

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
  const has = (inlines: readonly Inline[], word: string): boolean => wordsOf(inlines).some((one) => isSame(one, word))
  calls.forEach(({ before, behind }, at) => {
    const other = others[at] as Call
    if (isSame(before, other.before) || isSame(behind, other.behind)) return
    const [from, to] = [before || behind, other.before || other.behind]
    if (has(inlinesB, from) && has(inlinesA, to))
      facts.changes.push({ type: 'hangs-elsewhere', what: 'footnote-call', left, right, from, to })
  })
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

/** Whether each body leads to its own pages. */
function isOwnPlace(one: string, other: string): boolean {
  return (ofItu.test(one) && ofIso.test(other)) || (ofIso.test(one) && ofItu.test(other))
}

/** Of words that are links in both texts, those that lead to another address. */
function diffLinks(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  links: readonly Link[],
  others: readonly Link[],
): void {
  const byWords = new Map<string, Link[]>()
  for (const other of others) byWords.set(other.words, [...(byWords.get(other.words) ?? []), other])
  for (const { words, href } of links) {
    const other = byWords.get(words)?.shift()
    if (other === undefined || other.href === href) continue
    if (isOwnPlace(href, other.href) && permits(facts, 'electronic-attachment', whereIs(left), whereIs(right)))
      permit(facts, 'electronic-attachment', whereIs(left), href, whereIs(right), other.href)
    else facts.changes.push({ type: 'hangs-elsewhere', what: 'link', left, right, from: href, to: other.href })
  }
}
