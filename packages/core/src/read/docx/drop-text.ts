import { settle } from '../xml/text-fate.ts'
import type { Story } from './story.ts'
import { descendants, type XmlElement } from './word-xml.ts'

/** Drops what is not printed, and the text of the notes that are called in it, which nobody calls then. */
export function dropUnprinted(element: XmlElement, { file }: Story): void {
  file.log.drop('not-printed', settle(element, 'told'))
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const { attributes } of descendants(element, `${kind}Reference`)) {
      const note = file.notes.find(kind, attributes['id'] ?? '')
      if (note !== undefined) file.log.drop('not-printed', settle(note.element, 'told'))
    }
  }
}
