import type { RawParagraph } from '../../model/raw.ts'
import { flatten } from './flatten.ts'
import { anchorsOf, type Story } from './story.ts'
import { child, elementsIn, lineOf, type XmlElement } from './sts-xml.ts'

/** Reads notes and footnotes below a table, one paragraph each; what a note holds besides text is flattened into it. */
export function readTableNotes(foot: XmlElement, story: Story): RawParagraph[] {
  const notes: RawParagraph[] = []
  if (foot.name !== 'fn') story.reportRest(foot, 'note', () => true)
  for (const part of foot.name === 'fn' ? [foot] : elementsIn(foot)) {
    if (part.name !== 'fn-group' && part.name !== 'table-wrap-foot') {
      const note = readTableNote(part, story)
      if (note !== undefined) notes.push(note)
    } else for (const note of readTableNotes(part, story)) notes.push(note)
  }
  return notes
}

function readTableNote(part: XmlElement, story: Story): RawParagraph | undefined {
  const { id } = part.attributes
  const own = part.name.endsWith('-example') ? 'EXAMPLE' : part.name.endsWith('-note') ? 'NOTE' : undefined
  const label = lineOf(child(part, 'label')) ?? own
  const content = part.children.filter((node) => typeof node === 'string' || node.name !== 'label')
  const { children, anchors } = flatten(part, story, content)
  if (children.length === 0 && label === undefined) return undefined
  story.placedNotes.add(part)
  return {
    type: 'paragraph',
    // A paragraph below a table is neither note nor footnote; it is part of the table all the same.
    ...(part.name === 'p' ? {} : { role: 'table-note' }),
    within: 'table',
    place: part.place(),
    children,
    ...(label === undefined ? {} : { label }),
    ...anchorsOf(id === undefined ? anchors : [id, ...anchors]),
  }
}
