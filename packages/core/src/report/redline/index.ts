import type { Block, Cell, Clause } from '../../model/document.ts'
import type { Comparison, Side } from '../../model/finding.ts'
import { applyPlan } from './apply-plan.ts'
import { ChangeMarks } from './marks.ts'
import { NewNotes } from './new-notes.ts'
import { ownStyles } from './own-styles.ts'
import { plainPartStyles, writePlainFile, writtenCells } from './plain-file.ts'
import { planRedline } from './plan.ts'
import type { NoteFile, NotRedlined } from './redlining.ts'
import { settlePart, settlePending } from './settle-pending.ts'
import { itemsOf, SidePlaces } from './side-places.ts'
import { Splices } from './splices.ts'
import { documentPart, openParts, type Parts, packParts, putPart, textOfPart } from './word-package.ts'
import { readStory } from './word-paragraphs.ts'
import { freeNoteId, notesPartOf, writeNotes } from './write-notes.ts'
import { around, childOf, scanXml, type XmlSpan } from './xml-span.ts'

export type { NotRedlined } from './redlining.ts'

/** Which text is redlined, and of what. */
export interface RedlineOptions {
  /** The text that the changes are made in; the left one where nothing is said. */
  readonly side?: Side
  /** The bytes of that text where it is a Word file; else a plain file is written of what was read. */
  readonly source?: Uint8Array
  /** What was done with tracked changes that the file has already. */
  readonly revisions?: 'accept' | 'reject'
  /** When the changes were made, ISO 8601; not said where absent. */
  readonly date?: string
}

/** A Word file with tracked changes. */
export interface Redline {
  readonly bytes: Uint8Array
  /** Findings that no tracked change in it tells, each with the reason. */
  readonly notRedlined: readonly NotRedlined[]
}

/**
 * One text with tracked changes that make it say what the other says: all findings that are not waived, and no permitted
 * difference. Accepted, the changes give a text that is aligned with the other one; rejected, the text as it was.
 *
 * @throws RangeError where the comparison did not keep the texts.
 */
export function reportRedline(comparison: Comparison, options: RedlineOptions = {}): Redline {
  const { side = 'left', source } = options
  const { texts } = comparison
  if (texts === undefined) throw new RangeError('A redline needs a comparison that keeps the texts: keepTexts.')
  const pending = options.revisions ?? 'accept'
  const items = itemsOf(texts[side])
  const plain = source === undefined ? writePlainFile(texts[side]) : undefined
  const parts: Parts = plain?.parts ?? openParts(source as Uint8Array)
  const part = documentPart(parts)
  const settled = settlePending(textOfPart(parts, part) ?? '', bodyOf, pending)
  if (settled === undefined)
    throw new RangeError(
      'The tracked changes that the Word file has already are too tangled: accept or reject them in Word.',
    )
  const { xml, story } = settled
  const numbers = new Map<unknown, number>()
  if (plain !== undefined) {
    const at = new Map(story.paragraphs.map((one) => [one.span.start, one.number]))
    for (const item of items) {
      const node = 'block' in item ? item.block : item.clause
      const offset = plain.offsets.get(node)
      const number = offset === undefined ? undefined : at.get(offset)
      if (number !== undefined) numbers.set(node, number)
      else if (node.type === 'table' && offset !== undefined) {
        const first = story.paragraphs.find(({ span }) => span.start > offset)
        if (first !== undefined) numbers.set(node, first.number)
      }
      if (node.type !== 'table' || offset === undefined) continue
      const inTable = story.paragraphs.find(({ span }) => span.start >= offset && around(span, 'tbl') !== undefined)
      const tbl = inTable === undefined ? undefined : around(inTable.span, 'tbl')
      if (tbl !== undefined)
        for (const [cell, paragraph] of writtenCells(xml, tbl, node)) {
          const found = at.get(paragraph.start)
          if (found !== undefined) numbers.set(cell, found)
        }
    }
  }
  const paragraphOf = (node: Block | Clause | Cell): number | undefined =>
    plain === undefined ? node.place.paragraph : numbers.get(node)
  for (const name of Object.keys(parts)) {
    if (!/\/(?:footnotes|endnotes|header\d*|footer\d*)\.xml$/i.test(name)) continue
    const before = textOfPart(parts, name) ?? ''
    const after = settlePart(before, pending)
    if (after !== before) putPart(parts, name, after)
  }
  const notes = Object.keys(parts)
    .filter((name) => /\/(?:footnotes|endnotes)\.xml$/i.test(name))
    .map((name): NoteFile => {
      const text = textOfPart(parts, name) ?? ''
      return { name, story: readStory(text, scanXml(text), 'accept'), splices: new Splices() }
    })
  const places = new SidePlaces(story, items, paragraphOf)
  const splices = new Splices()
  const marks = new ChangeMarks(prefixOf(xml), 900_001, options.date)
  const newNotes = new NewNotes(texts[side === 'left' ? 'right' : 'left'], freeNoteId(parts, notesPartOf(parts, part)))
  const redlined = new Set(comparison.findings.map(({ id }) => id))
  const notRedlined = applyPlan({
    texts,
    side,
    plan: planRedline(texts, side, redlined),
    places,
    styles: plain === undefined ? ownStyles(places, items) : plainPartStyles,
    marks,
    splices,
    notes,
    newNotes,
  })
  putPart(parts, part, splices.apply(xml))
  for (const { name, story: written, splices: own } of notes) putPart(parts, name, own.apply(written.xml))
  writeNotes(parts, part, newNotes.all, options.date)
  return { bytes: packParts(parts), notRedlined: distinct(notRedlined) }
}

function bodyOf(root: XmlSpan): XmlSpan {
  const document = root.children.find(({ name }) => name === 'document')
  return childOf(document, 'body') ?? root
}

function prefixOf(xml: string): string {
  return /<([\w.-]+:)?document[\s>]/.exec(xml)?.[1] ?? ''
}

/** Each finding once, with the first reason. */
function distinct(list: readonly NotRedlined[]): NotRedlined[] {
  return [...new Map([...list].reverse().map((one) => [one.finding, one])).values()].reverse()
}
