import { newCalls } from './new-notes.ts'
import { blockParts, headingParts, type NewPart } from './new-parts.ts'
import type { IdOfCall } from './printed-characters.ts'
import type { NotRedlined, Redlining } from './redlining.ts'
import { type Item, itemsOf } from './side-places.ts'
import type { Gone } from './strike-items.ts'
import { writeParts } from './write-parts.ts'

/** Puts in what only the other text has, behind what stands before it there. */
export function addItems(redlining: Redlining, added: ReadonlyMap<Item, string>, gone: Gone): NotRedlined[] {
  const { texts, side, places, styles, marks, splices, newNotes } = redlining
  if (added.size === 0) return []
  const otherSide = side === 'left' ? 'right' : 'left'
  const left: NotRedlined[] = []
  const partner = new Map<Item, Item>()
  for (const pair of texts.clauses.pairs) if (!pair.moved) partner.set(pair[otherSide], pair[side])
  for (const pair of texts.blocks.pairs) {
    const last = pair[side].at(-1)
    if (!pair.moved && last !== undefined) for (const block of pair[otherSide]) partner.set(block, last)
  }
  const goneFrom = nextSiblings(gone)
  /** Behind what is struck out there: first the old, then the new. */
  const behindGone = (offset: number | undefined): number | undefined => {
    let place = offset
    for (let next = goneFrom.get(place ?? -1); next !== undefined; next = goneFrom.get(place ?? -1)) place = next
    return place
  }
  const items = itemsOf(texts[otherSide])
  let at: number | undefined
  for (const item of items) {
    const own = partner.get(item)
    const end = own === undefined ? undefined : places.endOf(own)
    const finding = added.get(item)
    if (end !== undefined && !redlining.plan.movedAway.has(own as Item)) at = end
    // A footnote comes with the text that calls it.
    if (finding === undefined || ('block' in item && item.block.type === 'footnote' && newNotes.has(item.block)))
      continue
    const place = behindGone(at ?? firstPlace(redlining))
    if (place === undefined) {
      left.push({ finding, why: 'there is no place for it' })
      continue
    }
    const { missed } = newNotes
    const idOfCall: IdOfCall = (call) => newNotes.idOf(call)
    const parts: readonly NewPart[] | undefined =
      'block' in item ? blockParts(item.block, idOfCall) : headingParts(item.clause, idOfCall)
    if (parts === undefined) {
      const what = 'block' in item ? item.block.type : 'clause'
      left.push({ finding, why: `a new ${what}` })
      continue
    }
    if (parts.length === 0) continue
    splices.put(place, place, writeParts(parts, { styles, marks, tracked: true, at: place, idOfCall }))
    if (newNotes.missed > missed) left.push({ finding, why: newCalls })
  }
  return left
}

/** For the end of what stands before a struck paragraph: where that ends. */
function nextSiblings({ paragraphs }: Gone): Map<number, number> {
  const ends = new Map<number, number>()
  for (const { span } of paragraphs) {
    const siblings = span.parent?.children ?? []
    const before = siblings[siblings.indexOf(span) - 1]
    if (before?.name === 'p') ends.set(before.end, span.end)
  }
  return ends
}

/** Before the first thing that is printed. */
function firstPlace({ texts, side, places }: Redlining): number | undefined {
  for (const item of itemsOf(texts[side])) {
    const start = places.startOf(item)
    if (start !== undefined) return start
  }
  return undefined
}
