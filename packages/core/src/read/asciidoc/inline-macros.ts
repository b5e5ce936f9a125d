import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, sourceIn, textIn } from './element.ts'
import { makeReference } from './reference-mark.ts'

/** Designations of a term, which the entry takes out of its paragraph. */
export const designations: Readonly<Record<string, string>> = {
  preferred: 'preferred',
  admitted: 'admitted',
  alt: 'admitted',
  deprecated: 'deprecates',
  domain: 'domain',
  symbol: 'admitted',
}

/** The elements of designations, and of the other terms that an entry names. */
export const designationNames: ReadonlySet<string> = new Set([
  'preferred',
  'admitted',
  'deprecates',
  'domain',
  'related',
])

/** The macros of Metanorma that stand in a line: `alt:[…]`, `span:role[…]`. */
export const macroNames =
  'preferred|admitted|alt|deprecated|domain|related|symbol|add|del|span|identifier|concept|term|number|eref|index|footnoteblock|ruby|std-link|date'

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
    case 'date':
      return [
        new MadeElement('span', line, {}, [printDate(content.map(textIn).join(''))]).typed(
          textIn(new MadeElement('span', line, {}, content)),
        ),
      ]
    // The note of that id, wherever it stands, is the footnote.
    case 'footnoteblock':
      return [new MadeElement('fn', line, { note: content.map(textIn).join('').trim(), reference: '' }).typed('')]
    case 'std-link':
      return [makeStandardLink(content, line)]
    case 'index':
      return []
    case 'related':
      return [makeRelated(target, content, line)]
    case 'concept':
    case 'term':
      return [makeConcept(content, line)]
    default:
      return content
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2022-04-01` or `2022-04-01,%d %B %Y`. */
function printDate(typed: string): string {
  const [date = '', format] = typed.split(/,(.*)/s).map((part) => part.trim())
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? []
  if (format === undefined || year === '') return date
  const name = months[Number(month) - 1] ?? month
  const shown: Readonly<Record<string, string>> = {
    Y: year,
    y: year.slice(2),
    m: month,
    d: day,
    e: String(Number(day)),
    B: name,
    b: name.slice(0, 3),
    F: date,
  }
  return format.replace(/%([-_^0]?)([A-Za-z])/g, (found, flag: string, sign: string) => {
    const text = shown[sign]
    return text === undefined ? found : flag === '-' ? text.replace(/^0/, '') : text
  })
}

/** A document that no list has: `std-link:[ISO 123,clause=3]`. */
function makeStandardLink(content: readonly (XmlElement | string)[], line: number): MadeElement {
  const [cited = '', ...places] = content.map(textIn).join('').split(',')
  const rest = places.length === 0 ? [] : [places.join(',')]
  return makeReference(cited.trim(), rest, line, cited.trim()).typed(content.map(sourceIn).join(' '))
}

/** Another term that an entry names: `related:contrast[<<id>>,term]`, `related:see[term]`. */
function makeRelated(type: string, content: readonly (XmlElement | string)[], line: number): MadeElement {
  const [first] = content
  const lead = typeof first === 'string' || first === undefined ? undefined : first
  const words = (lead === undefined ? content : content.slice(1)).map(textIn).join('').replace(/^\s*,/, '').trim()
  const name = new MadeElement('preferred', line, {}, [words])
  return new MadeElement('related', line, { type }, lead === undefined ? [name] : [name, lead])
}

/** A term that the text uses: `{{term}}`, `{{term,as printed}}`, `{{<<id>>,term,as printed}}`. */
function makeConcept(content: readonly (XmlElement | string)[], line: number): MadeElement {
  const source = content.map(textIn).join(' ')
  const [first] = content
  const lead = typeof first === 'string' || first === undefined ? undefined : first
  const words = (lead === undefined ? content : content.slice(1)).map(textIn).join('').replace(/^\s*,/, '')
  const [term = '', render] = words.split(',')
  const shown = (render ?? term).trim()
  const concept = new MadeElement('concept', line, lead === undefined ? { term } : {})
  if (shown !== '') concept.add(new MadeElement('renderterm', line, {}, [shown]))
  if (lead !== undefined) concept.add(lead)
  return concept.typed(source)
}
