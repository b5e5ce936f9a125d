import type { BlockAlignment, BlockPair, ClauseAlignment } from '../../model/alignment.ts'
import type { Change, Hunk } from '../../model/change.ts'
import type { Block, Cell } from '../../model/document.ts'
import type { Pair, Side } from '../../model/finding.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import { blockText, textOf } from '../../model/text-of.ts'
import type { Token } from '../../model/token.ts'
import { isCountedElsewhere } from '../calls/counted-calls.ts'
import { callIn, markOf } from '../calls/footnote-call.ts'
import { isRelettered, partnersIn } from '../calls/relettered-call.ts'
import { footnotesOf, headOf, placeIn } from '../head-of.ts'
import { bareLabel, citedAs, citedNumber } from '../target-key.ts'
import { citesMissing, missingEntries } from './missing-entry.ts'

/** Most lines of a key that are told as one; more than that is a table of its own. */
const maxKey = 60

type Remark = Extract<Block, { type: 'note' | 'example' }>
type WordsChange = Extract<Change, { type: 'words' }>

/** Most items between an item and the one that it stands under. */
const maxItems = 100

/** Most heads over one another: the footnote of a note of a figure in a note has four. */
const maxHeads = 6

/**
 * Drops what only follows from something that is missing, so that one cause is one finding: the notes, footnotes and
 * keys of a table or figure that one side lacks, the footnote of a row, the call of a footnote, and the references
 * that lead nowhere because what they led to is gone or has another number.
 */
export function settleFollowers(
  changes: readonly Change[],
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
): readonly Change[] {
  const missing = new Set(
    changes.flatMap((change) =>
      change.type === 'block-missing' || change.type === 'reference-missing' ? [change.block] : [],
    ),
  )
  const rows = changes.flatMap((change) => (change.type === 'row-missing' ? [change.cells] : []))
  const moved = new Set(changes.flatMap((change) => (change.type === 'block-moved' ? change.pair.left : [])))
  const entries = { left: missingEntries(changes, 'left'), right: missingEntries(changes, 'right') }
  // Footnotes of a table stand in the order of the rows that call them.
  for (const change of changes)
    if (change.type === 'reference-group' || change.type === 'rows-reordered') moved.add(change.left)
  const partnerOf = partnersIn(blocks)
  const relabelled = new Set(
    changes.flatMap((change) =>
      change.type === 'label' && change.what === 'formula' ? [change.left, change.right] : [],
    ),
  )
  const gone = {
    left: missingTargets(clauses, blocks, 'left', relabelled),
    right: missingTargets(clauses, blocks, 'right', relabelled),
  }
  // A list under another heading is another list, with all that stands in it: the heading tells it.
  const retitled = new Map(
    changes.flatMap((change) => (change.type === 'heading' ? [[change.pair.left, change.pair.right] as const] : [])),
  )
  const dropped = new Set<PrintedBlock>()
  const remarks = remarksByClause(missing)
  for (const block of missing) {
    const head = headOf(block) ?? itemMissingOver(block, missing)
    const ofRow = block.block.type === 'footnote' && rows.some((cells) => callsFootnote(cells, block.block))
    const ofNote =
      block.block.type === 'footnote' &&
      (remarks.get(block.owner) ?? []).some((other) => callsFootnote([other], block.block))
    if ((head && (missing.has(head) || dropped.has(head))) || ofRow || ofNote) dropped.add(block)
  }
  const along = new Map<PrintedBlock, PrintedBlock[]>()
  for (const block of dropped) {
    let head = headOf(block) ?? itemOver(block)
    for (let depth = 0; head !== null && dropped.has(head) && depth < maxHeads; depth++)
      head = headOf(head) ?? itemOver(head)
    if (head === null) continue
    const followers = along.get(head)
    if (followers) followers.push(block)
    else along.set(head, [block])
  }
  const told = changes.map((change): Change => {
    if (change.type !== 'block-missing') return change
    const followers = along.get(change.block)
    const key = followers === undefined ? missingKey(change.block, missing) : null
    return followers !== undefined ? { ...change, along: followers } : key !== null ? { ...change, keyOf: key } : change
  })
  const tails = tailsOfMoved(changes, moved)
  const cut = new Set([...missing].flatMap((block) => startOfList(block) ?? []))
  const captions = { left: captionsMissing(changes, 'left'), right: captionsMissing(changes, 'right') }
  const uncalled = { left: uncalledFootnotes(blocks, 'left'), right: uncalledFootnotes(blocks, 'right') }
  return told.filter((change) => {
    if (change.type === 'block-missing')
      return (
        !dropped.has(change.block) &&
        !uncalled[change.side].has(change.block) &&
        !(change.block.block.type === 'paragraph' && captions[otherSide(change.side)].has(lettersOf(change.block)))
      )
    if (change.type === 'kind-of-block') return !followsCall(change, missing, uncalled)
    if (change.type === 'block-split') return !isParted(change.pair, missing)
    if (change.type === 'block-moved') return !followsMoved(change.pair, moved)
    if (change.type === 'reference-group') return retitled.get(change.left.owner) !== change.right.owner
    if (change.type !== 'words') return true
    return (
      !isCallOfMissing(change, missing) &&
      !isCountedElsewhere(change) &&
      !isRelettered(change, missing, partnerOf) &&
      !leadsToMissing(change.hunk, gone) &&
      !citesMissing(change.hunk, entries) &&
      !isLeadOfMissing(change, missing) &&
      !isTailBesideMissing(change, cut) &&
      !tails.has(change)
    )
  })
}

/** The item that another stands under, where the format says so; null where nothing but indents told it. */
function itemOver(item: PrintedBlock): PrintedBlock | null {
  if (item.block.type !== 'list-item' || item.block.nested !== true) return null
  const siblings = item.owner.blocks
  for (let at = placeIn(item) - 1, seen = 0; seen < maxItems; at--, seen++) {
    const before = siblings[at]
    if (before?.block.type !== 'list-item') return null
    if (before.block.depth < item.block.depth) return before
  }
  return null
}

/** The same, where all that stands under it is missing with it: of an item that is worded otherwise some of that is left. */
function itemMissingOver(item: PrintedBlock, missing: ReadonlySet<PrintedBlock>): PrintedBlock | null {
  const head = itemOver(item)
  if (head === null || !missing.has(head) || head.block.type !== 'list-item') return null
  const siblings = head.owner.blocks
  for (let at = placeIn(head) + 1, seen = 0; seen < maxItems; at++, seen++) {
    const under = siblings[at]
    if (under?.block.type !== 'list-item' || under.block.depth <= head.block.depth) return head
    if (!missing.has(under)) return null
  }
  return null
}

/** The captions of the tables and figures that the other side lacks: there a caption may be left, and is a paragraph. */
function captionsMissing(changes: readonly Change[], side: Side): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => {
      if (change.type !== 'block-missing' || change.side !== side) return []
      const { block } = change.block
      if (block.type !== 'table' && block.type !== 'figure') return []
      return block.label === null ? [] : [letters(block.label.printed + textOf(block.title))]
    }),
  )
}

function lettersOf({ block }: PrintedBlock): string {
  return letters(blockText(block))
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/**
 * Paragraphs that are one on the other side because what stood between them is missing there: a formula in a sentence; or a
 * key that is a table there because its formula is missing.
 */
function isParted({ left, right }: BlockPair, missing: ReadonlySet<PrintedBlock>): boolean {
  return [left, right].some((parts) => {
    const [first] = parts
    const last = parts.at(-1)
    if (first === undefined || last === undefined) return false
    const head = headOf(first)
    if (head !== null && missing.has(head)) return true
    return first.owner.blocks.some(
      (block) => missing.has(block) && block.order > first.order && block.order < last.order,
    )
  })
}

/**
 * Paragraphs that end a text, behind all else that it says, and are footnotes of the other: what called them here is gone.
 * Anywhere else such a paragraph is body text, which binds where a footnote does not.
 */
function uncalledFootnotes({ pairs, leftOnly, rightOnly }: BlockAlignment, side: Side): ReadonlySet<PrintedBlock> {
  const [own, others] = side === 'left' ? [leftOnly, rightOnly] : [rightOnly, leftOnly]
  const words = new Set(others.filter(isFootnote).map(wordsOf))
  const loose = own.filter((block) => block.block.type === 'paragraph' && words.has(wordsOf(block)))
  const paired = pairs.flatMap((pair) =>
    pair[side].length === 1 && pair[side][0]?.block.type === 'paragraph' && pair[otherSide(side)].every(isFootnote)
      ? pair[side]
      : [],
  )
  const candidates = new Set([...loose, ...paired])
  const found = new Set<PrintedBlock>()
  if (candidates.size === 0) return found
  let last = -1
  for (const block of [...pairs.flatMap((pair) => pair[side]), ...own])
    if (!candidates.has(block) && !isFootnote(block)) last = Math.max(last, block.order)
  for (const block of candidates) if (block.order > last) found.add(block)
  return found
}

function isFootnote({ block }: PrintedBlock): boolean {
  return block.type === 'footnote'
}

function wordsOf(block: PrintedBlock): string {
  const key = block.key()
  return key.slice(key.indexOf(' ') + 1)
}

/** The same where the two were paired. */
function followsCall(
  { left, right }: Extract<Change, { type: 'kind-of-block' }>,
  missing: ReadonlySet<PrintedBlock>,
  uncalled: Pair<ReadonlySet<PrintedBlock>>,
): boolean {
  return [
    [left, right],
    [right, left],
  ].some(([note, paragraph]) => {
    if (note === undefined || paragraph === undefined || !isFootnote(note)) return false
    if (!uncalled.left.has(paragraph) && !uncalled.right.has(paragraph)) return false
    const head = headOf(note)
    return head !== null && missing.has(head)
  })
}

/** Whether a footnote that moved stands behind what calls it in both texts: that has moved. */
function followsMoved({ left, right }: BlockPair, moved: ReadonlySet<PrintedBlock>): boolean {
  const [block] = left
  const [other] = right
  if (block?.block.type !== 'footnote' || other?.block.type !== 'footnote') return false
  const head = headOf(block)
  return head !== null && moved.has(head) && headOf(other) !== null
}

/** Notes and examples that one side lacks: the footnotes that they call are missing with them. */
function remarksByClause(missing: ReadonlySet<PrintedBlock>): ReadonlyMap<PrintedClause, readonly Remark[]> {
  const found = new Map<PrintedClause, Remark[]>()
  for (const { block, owner } of missing) {
    if (block.type !== 'note' && block.type !== 'example') continue
    const ones = found.get(owner)
    if (ones) ones.push(block)
    else found.set(owner, [block])
  }
  return found
}

/** The formula or figure of a line whose whole key is missing; null where a line of it stands on both sides, or there is one only. */
function missingKey(block: PrintedBlock, missing: ReadonlySet<PrintedBlock>): PrintedBlock | null {
  if (!isKey(block)) return null
  const siblings = block.owner.blocks
  const at = placeIn(block)
  let from = at
  while (at - from <= maxKey && isKey(siblings[from - 1])) from--
  let to = at + 1
  while (to - from <= maxKey && isKey(siblings[to])) to++
  if (to - from < 2 || to - from > maxKey) return null
  return siblings.slice(from, to).every((line) => missing.has(line)) ? headOf(block) : null
}

function isKey(block: PrintedBlock | undefined): boolean {
  return block?.block.type === 'paragraph' && block.block.role === 'key'
}

function callsFootnote(cells: readonly Pick<Cell, 'children'>[], footnote: Block): boolean {
  const mark = footnote.type === 'footnote' ? markOf(footnote.label.number ?? footnote.label.printed) : ''
  return (
    mark !== '' &&
    cells.some((cell) =>
      cell.children.some(
        (inline) =>
          (inline.type === 'footnote-anchor' || (inline.type === 'text' && inline.script === 'superscript')) &&
          markOf(inline.value) === mark,
      ),
    )
  )
}

/**
 * A raised letter or number that calls a footnote of this table or paragraph which one side lacks: the one that calls it, or the
 * one where nothing is left but the call, which no format takes for one then.
 */
function isCallOfMissing({ hunk, left, right }: WordsChange, missing: ReadonlySet<PrintedBlock>): boolean {
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  const call = callIn(a, b) ?? callIn(b, a)
  return (
    call !== null &&
    [...footnotesOf(left), ...footnotesOf(right)].some(
      (other) =>
        other.block.type === 'footnote' &&
        missing.has(other) &&
        markOf(other.block.label.number ?? other.block.label.printed) === call,
    )
  )
}

/** `where` before what remains of the key of a missing formula. */
function isLeadOfMissing({ left, right, hunk }: WordsChange, missing: ReadonlySet<PrintedBlock>): boolean {
  const words = [...hunk.a.slice(hunk.fromA, hunk.toA), ...hunk.b.slice(hunk.fromB, hunk.toB)]
  if (words.length !== 1 || !/^where$/i.test(words[0]?.meaning ?? '')) return false
  return [left, right].some((block) => {
    const head = headOf(block)
    return head !== null && missing.has(head)
  })
}

/** `; and` at the end of an item, where an item of its list is missing on one side: it follows the place in the list. */
function isTailBesideMissing(change: WordsChange, cut: ReadonlySet<PrintedBlock>): boolean {
  return (
    isTail(change) &&
    [change.left, change.right].some((item) => {
      const list = startOfList(item)
      return list !== null && cut.has(list)
    })
  )
}

/**
 * Every `; and` that an item lost and another item of its list got, where items of the list have changed places. As many have to
 * be lost as got, and of one word.
 */
function tailsOfMoved(changes: readonly Change[], moved: ReadonlySet<PrintedBlock>): ReadonlySet<Change> {
  const lists = new Set([...moved].flatMap((block) => startOfList(block) ?? []))
  if (lists.size === 0) return new Set()
  const tails = new Map<PrintedBlock, WordsChange[]>()
  for (const change of changes) {
    const list = change.type === 'words' && isTail(change) ? startOfList(change.left) : null
    if (change.type !== 'words' || list === null || !lists.has(list)) continue
    tails.set(list, [...(tails.get(list) ?? []), change])
  }
  const words = (tokens: readonly Token[], from: number, to: number): string[] =>
    tokens.slice(from, to).flatMap(({ class: kind, meaning }) => (kind === 'connective' ? [meaning] : []))
  const exchanged = [...tails.values()].filter((ones) => {
    const gone = ones.flatMap(({ hunk }) => words(hunk.a, hunk.fromA, hunk.toA))
    const come = ones.flatMap(({ hunk }) => words(hunk.b, hunk.fromB, hunk.toB))
    return gone.length === come.length && new Set([...gone, ...come]).size === 1
  })
  return new Set(exchanged.flat())
}

/** The first item of each item's list, found once for each clause. */
const startsIn = new WeakMap<PrintedClause, ReadonlyMap<PrintedBlock, PrintedBlock>>()

/** The first item of the list that an item stands in, which a paragraph parts from the list before it; null for what is no item. */
function startOfList(item: PrintedBlock): PrintedBlock | null {
  const known = startsIn.get(item.owner)
  if (known !== undefined) return known.get(item) ?? null
  const starts = new Map<PrintedBlock, PrintedBlock>()
  let first: PrintedBlock | null = null
  for (const block of item.owner.blocks) {
    if (block.block.type === 'paragraph') first = null
    if (block.block.type !== 'list-item') continue
    first ??= block
    starts.set(block, first)
  }
  startsIn.set(item.owner, starts)
  return starts.get(item) ?? null
}

/** Whether nothing but the `; and` that leads to the next item differs, and one of the two has it. */
function isTail({ left, right, hunk }: WordsChange): boolean {
  if (left.block.type !== 'list-item' || right.block.type !== 'list-item') return false
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  const leads = (tokens: readonly Token[]): boolean =>
    tokens.every((token) => /^(?:[;,.]|and|or)$/.test(token.meaning)) &&
    tokens.filter((token) => token.class === 'connective').length <= 1
  const joined = [a, b].filter((tokens) => tokens.some((token) => token.class === 'connective'))
  return hunk.toA === hunk.a.length && hunk.toB === hunk.b.length && joined.length <= 1 && leads(a) && leads(b)
}

/** The numbers of one side whose bearer the other lacks, and those of what it numbers otherwise where nothing else has them. */
function missingTargets(
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
  side: Side,
  relabelled: ReadonlySet<PrintedBlock>,
): ReadonlySet<string> {
  const other = otherSide(side)
  const numbers = pairedNumbers(clauses, blocks, side, relabelled)
  for (const taken of [pairedNumbers(clauses, blocks, other, relabelled), loneNumbers(clauses, blocks, other)])
    for (const number of taken) numbers.delete(number)
  for (const number of loneNumbers(clauses, blocks, side)) numbers.add(number)
  return numbers
}

function loneNumbers(clauses: ClauseAlignment, blocks: BlockAlignment, side: Side): Set<string> {
  return side === 'left' ? numbersOf(clauses.leftOnly, blocks.leftOnly) : numbersOf(clauses.rightOnly, blocks.rightOnly)
}

/**
 * Other numbers of formulas and references are house style: what is told of them is where they are cited, but for a formula of
 * which another number is told.
 */
function pairedNumbers(
  clauses: ClauseAlignment,
  blocks: BlockAlignment,
  side: Side,
  relabelled: ReadonlySet<PrintedBlock>,
): Set<string> {
  return numbersOf(
    clauses.pairs.map((pair) => pair[side]),
    blocks.pairs
      .flatMap((pair) => pair[side])
      .filter((one) => one.block.type === 'table' || one.block.type === 'figure' || relabelled.has(one)),
  )
}

function numbersOf(clauses: readonly PrintedClause[], blocks: readonly PrintedBlock[]): Set<string> {
  const numbers = new Set<string>()
  for (const { clause } of clauses) if (clause.numbered) numbers.add(bareLabel(clause.label))
  for (const { block } of blocks) {
    const number = citedNumber(block)
    if (number) numbers.add(number)
  }
  return numbers
}

const clauseKinds = ['clause', 'annex', 'appendix']

/** References to what the other side lacks, against the same digits or a mark that nothing stands there: `[fig-1]`. */
function leadsToMissing(hunk: Hunk, gone: Readonly<Record<Side, ReadonlySet<string>>>): boolean {
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  return leadsTo(a, b, gone.left) || leadsTo(b, a, gone.right)
}

function leadsTo(tokens: readonly Token[], others: readonly Token[], gone: ReadonlySet<string>): boolean {
  if (gone.size === 0 || tokens.length === 0 || others.length === 0) return false
  // `Reference [12]`: the word says what the number is of.
  const targets = tokens.filter(({ class: kind, printed }) => kind !== 'punctuation' && !/^references?$/i.test(printed))
  const toMissing = targets.every(
    ({ target }) =>
      target &&
      gone.has(clauseKinds.includes(target.kind) ? bareLabel(target.number) : citedAs(target.kind, target.number)),
  )
  if (!toMissing || targets.length === 0) return false
  const digits = (list: readonly Token[]): string =>
    list
      .filter((token) => token.class !== 'punctuation')
      .map((token) => (token.target?.number ?? token.printed).replace(/-/g, '.'))
      .join(' ')
  const printed = others.map((token) => token.printed).join('')
  return digits(tokens) === digits(others) || /^\[[\p{L}\p{N}_.:-]+\]$/u.test(printed)
}
