import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, textIn } from './element.ts'

/** Designations of a term, which the entry takes out of its paragraph. */
export const designations: Readonly<Record<string, string>> = {
  preferred: 'preferred',
  admitted: 'admitted',
  alt: 'admitted',
  deprecated: 'deprecates',
  domain: 'domain',
  symbol: 'admitted',
}

/** The macros of Metanorma that stand in a line: `alt:[…]`, `span:role[…]`. */
export const macroNames =
  'preferred|admitted|alt|deprecated|domain|related|symbol|add|del|span|identifier|concept|term|number|eref|index|footnoteblock|ruby'

/** What a macro of Metanorma prints. */
export function metanormaMacros(
  name: string,
  target: string,
  content: readonly (XmlElement | string)[],
  line: number,
): readonly (XmlElement | string)[] {
  const designation = designations[name]
  if (designation !== undefined) return [new MadeElement(designation, line, {}, content)]
  switch (name) {
    // Marks of changes: what is deleted is printed struck out.
    case 'del':
      return [new MadeElement('strike', line, {}, content)]
    case 'add':
    case 'span':
    case 'identifier':
      return content
    case 'number':
      return [target]
    case 'index':
      return []
    case 'related':
      return [new MadeElement('related', line, { type: target }, content)]
    case 'concept':
    case 'term': {
      const [term = '', render = term] = content.map(textIn).join('').split(',')
      return [new MadeElement('em', line, {}, [render.trim()]).typed(content.map(textIn).join(' '))]
    }
    default:
      return content
  }
}
