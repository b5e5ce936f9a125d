import type { BlockAlignment, BlockPair, ClauseAlignment } from '../../model/alignment.ts'
import type { Change, WordsChange } from '../../model/change.ts'
import { otherSide, type Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { blockText, textOf } from '../../model/text-of.ts'
import { isCountedElsewhere } from '../calls/counted-calls.ts'
import { isRelettered, partnersIn } from '../calls/relettered-call.ts'
import { headOf, placeIn } from '../head-of.ts'
import { callsFootnote, followsCall, isCallOfMissing, uncalledFootnotes } from './footnote-followers.ts'
import { isTailBesideMissing, startOfList, tailsOfMoved } from './list-tails.ts'
import { citesMissing, missingEntries } from './missing-entry.ts'
import { missingKey, remarksByClause } from './missing-keys.ts'
import { missingLists } from './missing-lists.ts'
import { leadsToMissing, missingTargets } from './missing-targets.ts'

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
    const head = headOf(block) ?? itemMissingOver(block, missing) ?? missingOverNote(block, missing)
    const ofRow = block.block.type === 'footnote' && rows.some((cells) => callsFootnote(cells, block.block))
    const ofNote =
      block.block.type === 'footnote' &&
      (remarks.get(block.owner) ?? []).some((other) => callsFootnote([other], block.block))
    if ((head && (missing.has(head) || dropped.has(head))) || ofRow || ofNote) dropped.add(block)
  }
  const along = new Map<PrintedBlock, PrintedBlock[]>()
  for (const block of dropped) {
    let head = headOf(block) ?? itemOver(block) ?? missingOverNote(block, missing)
    for (let depth = 0; head !== null && dropped.has(head) && depth < maxHeads; depth++)
      head = headOf(head) ?? itemOver(head)
    if (head === null) continue
    const followers = along.get(head)
    if (followers) followers.push(block)
    else along.set(head, [block])
  }
  const lists = missingLists(missing)
  const told = changes.map((change): Change => {
    if (change.type !== 'block-missing') return change
    const followers = along.get(change.block)
    const key = followers === undefined ? missingKey(change.block, missing) : null
    const list = startOfList(change.block)
    return {
      ...change,
      ...(followers !== undefined ? { along: followers } : key !== null ? { keyOf: key } : {}),
      ...(list !== null && lists.has(list) ? { list } : {}),
    }
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
        !(
          change.block.block.type === 'paragraph' &&
          captions[otherSide(change.side)].has(captionKey(change.block, blockText(change.block.block)))
        )
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

/** Most notes under a table that no format calls its own. */
const maxNotes = 20

/** The missing table or figure right above a note: where notes are typed, nothing else says that it belongs to it. */
function missingOverNote(note: PrintedBlock, missing: ReadonlySet<PrintedBlock>): PrintedBlock | null {
  if (note.block.type !== 'note' || note.block.within !== undefined) return null
  const siblings = note.owner.blocks
  for (let at = placeIn(note) - 1, seen = 0; seen < maxNotes; at--, seen++) {
    const before = siblings[at]
    if (before === undefined || !missing.has(before)) return null
    if (before.block.type === 'table' || before.block.type === 'figure') return before
    if (before.block.type !== 'note') return null
  }
  return null
}

/** The captions of the tables and figures that one side alone has: the other may have a caption left, a paragraph in the same clause. */
function captionsMissing(changes: readonly Change[], side: Side): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => {
      if (change.type !== 'block-missing' || change.side !== side) return []
      const { block } = change.block
      if (block.type !== 'table' && block.type !== 'figure') return []
      return block.label === null ? [] : [captionKey(change.block, block.label.printed + textOf(block.title))]
    }),
  )
}

/** The letters of a caption, and the clause it stands in: by its title, else by its number. */
function captionKey({ owner }: PrintedBlock, caption: string): string {
  return `${owner.titleKey || owner.clause.label} ${letters(caption)}`
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
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

/** Whether a footnote that moved stands behind what calls it in both texts: that has moved. */
function followsMoved({ left, right }: BlockPair, moved: ReadonlySet<PrintedBlock>): boolean {
  const [block] = left
  const [other] = right
  if (block?.block.type !== 'footnote' || other?.block.type !== 'footnote') return false
  const head = headOf(block)
  return head !== null && moved.has(head) && headOf(other) !== null
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
