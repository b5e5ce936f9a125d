import type { BlockAlignment, BlockPair } from '../../model/alignment.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { textOf } from '../../model/text-of.ts'
import type { Facts } from '../facts.ts'
import { placeIn } from '../head-of.ts'
import { printedWords } from './printed-words.ts'

/** Where a footnote is called: the block, the word before the call, and all words of its sentence before it; null where another sentence of the block begins with them. */
interface Call {
  readonly caller: PrintedBlock
  readonly behind: string
  readonly sentence: string | null
}

/** Most footnotes of one paragraph whose calls are told apart. */
const maxCalls = 100

/**
 * States which footnotes are called from another paragraph of the other text. Within one, calls are compared with its words, and
 * the order of the footnotes follows from that of their calls, as far as each is called behind the same words.
 */
export function diffFootnoteCalls(facts: Facts, { pairs }: BlockAlignment): void {
  const pairOf = new Map<PrintedBlock, BlockPair>()
  for (const pair of pairs) for (const block of [...pair.left, ...pair.right]) pairOf.set(block, pair)
  const followers = new Set<BlockPair>()
  for (const pair of pairs) {
    const { left, right, moved } = pair
    const [a, b] = [left[0], right[0]]
    if (!a || !b || left.length > 1 || right.length > 1) continue
    const [from, to] = [callOf(a), callOf(b)]
    if (from === null || to === null) continue
    // Where the paragraph of the one is no single paragraph of the other, what happened to it is told.
    const isSingle = ({ caller }: Call): boolean => {
      const pair = pairOf.get(caller)
      return pair?.left.length === 1 && pair.right.length === 1
    }
    if (!isSingle(from) || !isSingle(to)) continue
    if (pairOf.get(from.caller) === pairOf.get(to.caller)) {
      if (from.sentence !== null && from.sentence === to.sentence) followers.add(pair)
    } else if (!moved)
      facts.changes.push({
        type: 'hangs-elsewhere',
        what: 'footnote-call',
        left: a,
        right: b,
        from: from.behind,
        to: to.behind,
      })
  }
  const kept = facts.changes.filter((change) => change.type !== 'block-moved' || !followers.has(change.pair))
  facts.changes.length = 0
  append(facts.changes, kept)
}

/** The call of a footnote of running text, which stands right behind the block that calls it; null where that is not certain. */
function callOf(footnote: PrintedBlock): Call | null {
  if (footnote.block.type !== 'footnote' || footnote.block.within !== undefined) return null
  const { blocks } = footnote.owner
  const place = placeIn(footnote)
  let from = place
  while (blocks[from - 1]?.block.type === 'footnote' && place - from < maxCalls) from--
  let to = place + 1
  while (blocks[to]?.block.type === 'footnote' && to - place < maxCalls) to++
  const caller = blocks[from - 1]
  if (caller === undefined || to - from > maxCalls) return null
  const inlines = childrenOf(caller)
  const calls = inlines.flatMap(({ type }, at) => (type === 'footnote-anchor' ? [at] : []))
  const at = calls[place - from]
  if (at === undefined || calls.length !== to - from) return null
  const before = inlines.slice(0, at)
  const sentence = sentencesOf(before).at(-1) ?? ''
  const alike = sentencesOf(inlines).filter((other) => other.startsWith(sentence))
  return { caller, behind: printedWords(before).at(-1) ?? '', sentence: alike.length === 1 ? sentence : null }
}

function sentencesOf(inlines: readonly Inline[]): string[] {
  return textOf(inlines.filter(({ type }) => type !== 'footnote-anchor'))
    .trim()
    .split(/(?<=[.!?])\s+/)
}

function childrenOf({ block }: PrintedBlock): readonly Inline[] {
  return block.type === 'paragraph' || block.type === 'list-item' || block.type === 'note' || block.type === 'example'
    ? block.children
    : []
}
