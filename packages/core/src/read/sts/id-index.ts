import { walk, type XmlElement } from './sts-xml.ts'

/** What the ids of a file name. Ids are never compared between files: only what they lead to. */
export class IdIndex {
  /** Footnotes by id. */
  readonly notes = new Map<string, XmlElement>()
  /** Notes printed below a table or figure, not where they are called. */
  readonly notesBelow = new Set<XmlElement>()
  readonly #root: XmlElement
  #elements: Map<string, XmlElement> | undefined

  constructor(root: XmlElement) {
    this.#root = root
    const stack = [root]
    for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
      const { name, children } = element
      if (name === 'fn') this.#addNote(element)
      else if (name === 'table-wrap-foot') for (const note of walk(element)) this.notesBelow.add(note)
      else if (name === 'fig') for (const note of children) if (typeof note !== 'string') this.notesBelow.add(note)
      for (let at = children.length - 1; at >= 0; at--) {
        const node = children[at] as XmlElement | string
        if (typeof node !== 'string') stack.push(node)
      }
    }
  }

  /** The element of an id. */
  find(id: string): XmlElement | undefined {
    if (this.#elements === undefined) {
      this.#elements = new Map()
      for (const element of walk(this.#root)) {
        const { id: own } = element.attributes
        if (own !== undefined && !this.#elements.has(own)) this.#elements.set(own, element)
      }
    }
    return this.#elements.get(id)
  }

  #addNote(note: XmlElement): void {
    const { id } = note.attributes
    if (id !== undefined && !this.notes.has(id)) this.notes.set(id, note)
  }
}
