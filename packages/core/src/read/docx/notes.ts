import { formatNumber } from './number-format.ts'
import type { DocxPackage } from './package.ts'
import type { Relationships } from './relationships.ts'
import { child, childrenNamed, intVal, val, type XmlElement } from './word-xml.ts'

/** The footnotes and endnotes of one file, by the id that the text calls them by. */
export interface Notes {
  find(kind: NoteKind, id: string): Note | undefined
  /** The automatic number of the next call; empty where pages number their notes, which no file says. */
  nextNumber(kind: NoteKind): string
  /** All notes of the file, called or not; the lines between notes and text are none. */
  all(): readonly XmlElement[]
}

export type NoteKind = 'footnote' | 'endnote'

export interface Note {
  readonly element: XmlElement
  readonly relationships: Relationships
}

/** Opens `footnotes.xml` and `endnotes.xml`; they are parsed when a note is called for the first time. */
export function openNotes(
  pkg: DocxPackage,
  documentRelationships: Relationships,
  settings: XmlElement | undefined,
): Notes {
  const parts = new Map<NoteKind, Map<string, Note>>()
  const counts = { footnote: startOf(settings, 'footnote'), endnote: startOf(settings, 'endnote') }
  const notesOf = (kind: NoteKind): Map<string, Note> => {
    let notes = parts.get(kind)
    if (notes === undefined) {
      notes = readNotes(pkg, documentRelationships, kind)
      parts.set(kind, notes)
    }
    return notes
  }
  return {
    find(kind, id) {
      return notesOf(kind).get(id)
    },
    all() {
      const notes = [...notesOf('footnote').values(), ...notesOf('endnote').values()]
      return notes.map(({ element }) => element).filter(({ attributes }) => attributes['type'] === undefined)
    },
    nextNumber(kind) {
      const properties = child(settings, `${kind}Pr`)
      if (val(child(properties, 'numRestart')) === 'eachPage') return ''
      const format = val(child(properties, 'numFmt')) ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman')
      return formatNumber(counts[kind]++, format)
    },
  }
}

function startOf(settings: XmlElement | undefined, kind: NoteKind): number {
  return intVal(child(child(settings, `${kind}Pr`), 'numStart')) ?? 1
}

function readNotes(pkg: DocxPackage, documentRelationships: Relationships, kind: NoteKind): Map<string, Note> {
  const notes = new Map<string, Note>()
  const part = documentRelationships.ofType(`${kind}s`)?.target
  const root = part === undefined ? undefined : pkg.xml(part)
  if (part === undefined || root === undefined) return notes
  const relationships = pkg.relationships(part)
  for (const element of childrenNamed(root, kind)) notes.set(element.attributes['id'] ?? '', { element, relationships })
  return notes
}
