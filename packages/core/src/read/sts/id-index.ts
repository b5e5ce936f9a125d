import { walk, type XmlElement } from './sts-xml.ts'

/** What the ids of a file name. Ids are never compared between files: only what they lead to. */
export interface IdIndex {
  readonly elements: ReadonlyMap<string, XmlElement>
  /** Notes printed below a table or figure, not where they are called. */
  readonly notesBelow: ReadonlySet<XmlElement>
}

/** Walks the whole text once. */
export function indexIds(root: XmlElement): IdIndex {
  const elements = new Map<string, XmlElement>()
  const notesBelow = new Set<XmlElement>()
  for (const element of walk(root)) {
    const { id } = element.attributes
    if (id !== undefined && !elements.has(id)) elements.set(id, element)
    if (element.name === 'table-wrap-foot') {
      for (const note of walk(element)) if (note.name === 'fn') notesBelow.add(note)
    } else if (element.name === 'fig') {
      for (const note of element.children) if (typeof note !== 'string' && note.name === 'fn') notesBelow.add(note)
    }
  }
  return { elements, notesBelow }
}
