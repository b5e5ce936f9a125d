import type { Inline } from '../../model/inline.ts'
import { flattenBlocks } from './flatten.ts'
import { trimInlines } from './inline-builder.ts'
import type { OpenParagraph } from './inline-content.ts'
import type { NoteKind } from './notes.ts'
import { openStory, placeOf } from './story.ts'
import { symbolCharacter } from './symbols.ts'
import type { XmlElement } from './word-xml.ts'
import { textOf } from './write-text.ts'

/** Whether a call prints its own mark and no automatic number. */
export function isCustomMark(reference: XmlElement): boolean {
  const value = reference.attributes['customMarkFollows']
  return value !== undefined && value !== '0' && value !== 'false'
}

/** A note stands where it is called. Its own mark, the text after the call, is its number and not printed twice. */
export function readNote(reference: XmlElement, kind: NoteKind, run: XmlElement, into: OpenParagraph): void {
  const { story } = into
  if (story.kind !== 'body' || story.fields.destination !== 'text') return
  const { file } = story
  const value = isCustomMark(reference) ? customMark(run, reference) : file.notes.nextNumber(kind)
  const note = file.notes.find(kind, reference.attributes['id'] ?? '')
  if (note === undefined) {
    file.log.add({
      code: 'note-missing',
      message: `The ${kind} called "${value}" is not in the file.`,
      place: placeOf(story),
    })
  }
  const text =
    note === undefined ? [] : flattenBlocks(note.element, openStory(file, note.relationships, 'note', placeOf(story)))
  const children = trimInlines(isCustomMark(reference) ? withoutMark(text, value) : text)
  story.fields.builder(into.builder).push({ type: 'footnote-anchor', value, children })
}

/** A note repeats its own mark before its text. */
function withoutMark(nodes: readonly Inline[], mark: string): readonly Inline[] {
  const [first, ...rest] = nodes
  if (mark === '' || first?.type !== 'text' || !first.value.trimStart().startsWith(mark)) return nodes
  return [{ ...first, value: first.value.trimStart().slice(mark.length) }, ...rest]
}

function customMark(run: XmlElement, reference: XmlElement): string {
  const after = run.children.slice(run.children.indexOf(reference) + 1)
  let mark = ''
  for (const node of after) {
    if (typeof node === 'string') continue
    if (node.name === 't') mark += textOf(node)
    else if (node.name === 'sym')
      mark += symbolCharacter(Number.parseInt(node.attributes['char'] ?? '', 16), node.attributes['font'] ?? '') ?? ''
  }
  return mark.trim()
}
