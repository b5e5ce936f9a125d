import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, textIn } from './element.ts'

/**
 * What can be said only when the whole tree is there: which entry a term in the text leads to, and the marks of
 * footnotes in the order of print, letters in a table and numbers elsewhere.
 */
export function finishTree(root: MadeElement): void {
  const entries = new Map<string, string>()
  eachMade(root, (element) => {
    if (element.name !== 'term') return
    const id = element.attributes['id']
    if (id === undefined) return
    for (const name of namesOf(element)) if (!entries.has(name)) entries.set(name, id)
  })
  eachMade(root, (element) => {
    const wanted = element.name === 'concept' ? element.attributes['term'] : undefined
    const id = wanted === undefined ? undefined : entries.get(wanted.trim().toLowerCase())
    if (id !== undefined) element.add(new MadeElement('xref', element.line, { target: id }))
  })
  numberFootnotes(root, { count: 0, known: new Map(), style: String })
}

function namesOf(term: MadeElement): string[] {
  return term.children
    .filter((child): child is XmlElement => typeof child !== 'string' && /^(?:preferred|admitted)$/.test(child.name))
    .map((child) => textIn(child).replace(/\s+/g, ' ').trim().toLowerCase())
}

interface Marks {
  count: number
  /** The mark of a footnote by the number that the parser gave it: it may be called more than once. */
  readonly known: Map<string, string>
  readonly style: (count: number) => string
}

function numberFootnotes(element: MadeElement, marks: Marks): void {
  for (const child of element.children) {
    if (!(child instanceof MadeElement)) continue
    if (child.name === 'fn') {
      const own = child.attributes['reference'] ?? ''
      const mark = marks.known.get(own) ?? marks.style(++marks.count)
      marks.known.set(own, mark)
      child.attributes['reference'] = mark
    }
    const apart = child.name === 'table' || child.name === 'figure'
    numberFootnotes(child, apart ? { count: 0, known: new Map(), style: letter } : marks)
  }
}

function letter(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26))
  return count > 26 ? letter(Math.floor((count - 1) / 26)) + last : last
}

function eachMade(root: MadeElement, visit: (element: MadeElement) => void): void {
  const stack = [root]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    visit(element)
    for (const child of element.children) if (child instanceof MadeElement) stack.push(child)
  }
}
