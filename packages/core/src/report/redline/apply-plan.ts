import { append } from '../../model/gather.ts'
import type { PrintedClause } from '../../model/printing.ts'
import { addItems } from './add-items.ts'
import { addCalls, strikeCalls } from './call-edits.ts'
import { changeRows } from './change-rows.ts'
import { editParagraph, type LineEdit } from './edit-paragraph.ts'
import { followNumbers, followReferences } from './follow-numbers.ts'
import { LineEdits } from './line-edits.ts'
import { blockParts, headingParts } from './new-parts.ts'
import { paragraphItems } from './paragraph-items.ts'
import type { NotRedlined, Redlining } from './redlining.ts'
import { relabel } from './relabel.ts'
import { findGone, strikeGone } from './strike-items.ts'
import type { WordParagraph } from './word-paragraphs.ts'
import { writeParts } from './write-parts.ts'

/** Carries out a plan; answers what could not be. */
export function applyPlan(redlining: Redlining): NotRedlined[] {
  const { plan, places } = redlining
  const left: NotRedlined[] = [...plan.left]
  const edits = new Map<WordParagraph, LineEdit[]>()
  const line = new LineEdits(redlining, edits)
  const struck = new Map(plan.struck)
  const added = new Map(plan.added)

  for (const words of plan.words) {
    if (words.own !== null && struck.has(words.own)) continue
    if (line.words(words)) continue
    // What cannot be edited word by word is replaced as a whole, where it can be.
    const { own, other } = words
    const isWhole =
      words.what === 'block' &&
      own !== null &&
      other !== null &&
      'block' in other &&
      blockParts(other.block) !== undefined
    if (isWhole && places.first(own) !== undefined) {
      struck.set(own, words.findings[0] ?? '')
      added.set(other, words.findings[0] ?? '')
    } else
      for (const finding of words.findings) left.push({ finding, why: 'the words were not found in the Word file' })
  }
  for (const { own, other, finding } of plan.relabelled) {
    if (!struck.has(own) && !relabel(line, own, other))
      left.push({ finding, why: 'numbers that Word counts by itself' })
  }
  for (const status of plan.statuses) {
    if (!struck.has(status.own) && !changeStatus(redlining, line, status.own, status.other))
      left.push({ finding: status.finding, why: 'the words of the status were not found in the Word file' })
  }
  followNumbers(line, struck, added)
  followReferences(line, struck)
  addCalls(line, struck, added)
  for (const note of strikeCalls(redlining, struck, edits)) struck.delete(note)
  const gone = findGone(redlining, struck, edits)
  append(left, [...gone.left, ...addItems(redlining, added, gone)])
  strikeGone(redlining, gone, edits)
  for (const rows of plan.rows) if (!struck.has(rows.own)) append(left, changeRows(redlining, rows))
  for (const [paragraph, list] of edits) {
    const note = redlining.notes.find(({ story }) => story.paragraphs.includes(paragraph))
    const { xml } = note?.story ?? places.story
    editParagraph(xml, paragraphItems(xml, paragraph.span), list, redlining.marks, note?.splices ?? redlining.splices)
  }
  return left
}

/** Gives an annex or clause the words of its status that the other text prints, or none. */
function changeStatus(redlining: Redlining, line: LineEdits, own: PrintedClause, other: PrintedClause): boolean {
  if (own.clause.role !== other.clause.role) relabel(line, own, other)
  const from = own.clause.statusPrinted
  const to = other.clause.statusPrinted
  if (from !== null) return line.status(from, to ?? '', own)
  const at = redlining.places.endOf(own)
  const [part] = headingParts({ ...other.clause, label: '', numbered: false, title: [], onlyFor: null })
  if (at === undefined || part === undefined || to === null) return false
  const { styles, marks, splices } = redlining
  splices.put(at, at, writeParts([part], { styles, marks, tracked: true, at }))
  return true
}
