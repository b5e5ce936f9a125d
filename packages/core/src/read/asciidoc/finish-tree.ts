import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, textIn } from './element.ts'

/**
 * What can be said only when the whole tree is there: which entry a term in the text leads to, and the marks of
 * footnotes in the order of print, letters in a table and numbers elsewhere.
 */
export function finishTree(root: MadeElement): readonly MadeElement[] {
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
  const calledInVain = placeFootnoteBlocks(root)
  const marks: Marks = { count: 0, known: new Map(), style: String }
  for (const part of inPrint(root)) numberFootnotes(part, marks)
  return calledInVain
}

function namesOf(term: MadeElement): string[] {
  return term.children
    .filter((child): child is XmlElement => typeof child !== 'string' && /^(?:preferred|admitted)$/.test(child.name))
    .map((child) => textIn(child).replace(/\s+/g, ' ').trim().toLowerCase())
}

/** The parts of the text in the order of print: the normative references stand behind the scope. */
function inPrint(root: MadeElement): MadeElement[] {
  const parts = root.children.filter((child): child is MadeElement => child instanceof MadeElement)
  const references = parts
    .filter(({ name }) => name === 'bibliography')
    .flatMap(({ children }) => children)
    .filter((child): child is MadeElement => child instanceof MadeElement && child.attributes['normative'] === 'true')
  return parts.flatMap((part) => {
    if (part.name === 'bibliography')
      return part.children.filter(
        (child): child is MadeElement => child instanceof MadeElement && !references.includes(child),
      )
    if (part.name !== 'sections') return [part]
    const sections = part.children.filter((child): child is MadeElement => child instanceof MadeElement)
    const scope = sections.findIndex(({ attributes }) => attributes['type'] === 'scope') + 1
    return [...sections.slice(0, scope), ...references, ...sections.slice(scope)]
  })
}

/** Puts notes that are footnotes where they are called; gives the calls of notes that there are not. */
function placeFootnoteBlocks(root: MadeElement): readonly MadeElement[] {
  const calls = new Map<string, MadeElement[]>()
  eachMade(root, (element) => {
    const note = element.name === 'fn' ? element.attributes['note'] : undefined
    // The last is met first; the first has the text.
    if (note !== undefined) calls.set(note, [element, ...(calls.get(note) ?? [])])
  })
  if (calls.size === 0) return []
  const open = new Map(calls)
  eachMade(root, (element) => {
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (!(child instanceof MadeElement) || child.name !== 'note') continue
      const id = child.attributes['id'] ?? ''
      const called = calls.get(id)
      if (called === undefined) continue
      for (const [index, fn] of called.entries()) {
        fn.attributes['reference'] = `#${id}`
        if (index === 0) fn.addAll(child.children)
      }
      element.children.splice(at, 1)
      open.delete(id)
    }
  })
  return [...open.values()].flat()
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
