import { flatten } from './flatten.ts'
import { type Marks, type Prose, superscript } from './prose.ts'
import type { Story } from './story.ts'
import { child, lineOf, rawText, type XmlElement } from './sts-xml.ts'

/** Reads an `xref`: a footnote's call, a reference to a place of this text, or a tag of the bibliography. */
export function readXref(prose: Prose, xref: XmlElement, marks: Marks, story: Story, readInside: () => void): void {
  const { rid } = xref.attributes
  const target = rid?.trim().split(/\s+/)[0] ?? ''
  const kind = xref.attributes['ref-type'] ?? ''
  const note = story.ids.notes.get(target)
  if (note !== undefined) return placeNote(prose, note, story, lineOf(xref))
  if (kind === 'fn' || kind === 'table-fn') return writeCall(prose, lineOf(xref) ?? '', marks)
  if (target === '' || (kind === 'bibr' && !/^\[[0-9]{1,3}\]$/.test(lineOf(xref) ?? ''))) return readInside()
  const { id } = xref.attributes
  if (id !== undefined) prose.anchor(id)
  // A reference without words prints the number of what it leads to.
  const value = lineOf(xref) ?? lineOf(child(story.ids.find(target), 'label'))
  if (value !== undefined) prose.push({ type: 'cross-reference', value, target })
}

/**
 * Puts a footnote where it is called: its text stands at the first call, and later calls print its mark. Notes
 * below a table or figure stay there.
 */
export function placeNote(prose: Prose, note: XmlElement, story: Story, call: string | undefined): void {
  if (story.placedNotes.has(note) || story.ids.notesBelow.has(note)) {
    if (call !== undefined) writeCall(prose, call, 0)
    return
  }
  const mark = child(note, 'label')
  // What the note itself is marked with is not printed twice; another mark than that of the call stays unread, and is told.
  const label = call === undefined || (mark && bareMark(rawText(mark)) === bareMark(call)) ? lineOf(mark) : undefined
  const value = call ?? label ?? ''
  story.placedNotes.add(note)
  prose.push({ type: 'footnote-anchor', value, children: readNoteText(note, story) })
}

/** `1` of `1)`: publishers close the mark where it is called, below, or in both places. */
function bareMark(mark: string): string {
  return mark.trim().replace(/^[([](?=.)|(?<=.)[\])]$/g, '')
}

/** The text of a footnote without its mark. */
export function readNoteText(note: XmlElement, story: Story) {
  return flatten(
    note,
    story,
    note.children.filter((node) => typeof node === 'string' || node.name !== 'label'),
  ).children
}

function writeCall(prose: Prose, value: string, marks: Marks): void {
  if (value !== '') prose.text(value, (marks & 15) | superscript)
}
