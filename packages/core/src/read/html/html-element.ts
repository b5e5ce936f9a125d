import type { Element, Root, RootContent } from 'hast'
import type { Place } from '../../model/place.ts'
import { rawText } from '../sts/sts-xml.ts'
import type { Fate, XmlElement } from '../xml/xml-element.ts'

/** Elements that stand apart from the text around them. */
export const blockNames: ReadonlySet<string> = new Set(
  `#document html body main section article aside header footer nav div center address blockquote details summary form fieldset
   p h1 h2 h3 h4 h5 h6 hgroup ul ol li menu dl dt dd table caption figure figcaption pre listing hr svg legend`.split(
    /\s+/,
  ),
)

/** An element of a page, as the readers of XML know elements. */
class HtmlElement implements XmlElement {
  readonly name: string
  readonly prefix = ''
  readonly attributes: Readonly<Record<string, string>>
  children: readonly (XmlElement | string)[] = []
  fate: Fate = 'unread'
  private readonly line: number
  private readonly column: number

  constructor({ tagName, properties, position }: Element) {
    this.name = tagName
    this.attributes = attributesOf(properties)
    this.line = position?.start.line ?? 1
    this.column = position?.start.column ?? 1
  }

  place(): Required<Pick<Place, 'line' | 'column'>> {
    return { line: this.line, column: this.column }
  }
}

const none: Readonly<Record<string, string>> = Object.freeze({})

/** Attributes by the names that HTML has for them; lists are joined by spaces again. */
function attributesOf(properties: Element['properties']): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined
  for (const key in properties) {
    const value = properties[key]
    if (value === null || value === undefined || value === false) continue
    attributes ??= {}
    attributes[names[key] ?? key.toLowerCase()] = Array.isArray(value) ? value.join(' ') : String(value)
  }
  return attributes ?? none
}

const names: Readonly<Record<string, string>> = { className: 'class', xmlLang: 'lang' }

/** The tree of a page. Comments go; what is in a template is no part of the page. Walks with a stack. */
export function makeHtmlTree(root: Root): XmlElement {
  const top = new HtmlElement({ type: 'element', tagName: '#document', properties: {}, children: [] })
  const open: [readonly RootContent[], (XmlElement | string)[]][] = []
  const enter = (element: HtmlElement, nodes: readonly RootContent[]) => {
    const children: (XmlElement | string)[] = []
    element.children = children
    open.push([nodes, children])
  }
  enter(top, root.children)
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    const [nodes, children] = level
    for (const node of nodes) {
      if (node.type === 'text') {
        const last = children.length - 1
        if (typeof children[last] === 'string') children[last] += node.value
        else children.push(node.value)
      } else if (node.type === 'element') {
        const element = new HtmlElement(node)
        children.push(element)
        if (node.children.length > 0) enter(element, node.children)
      }
    }
  }
  return top
}

/** The classes of an element, as they are written. */
export function classesOf({ attributes }: XmlElement): readonly string[] {
  const { class: written } = attributes
  return written === undefined || written === '' ? [] : written.split(/\s+/)
}

/** Whether an element has a class, whatever its case. */
export function hasClass(element: XmlElement, pattern: RegExp): boolean {
  const { class: written } = element.attributes
  return written?.split(/\s+/).some((name) => pattern.test(name)) ?? false
}

/** Whether a link is the one at a remark of an editor (`cmnt`), or the one in the text that leads there (`cmnt_ref`): both lead to each other. */
export function isRemarkLink(element: XmlElement, name: 'cmnt' | 'cmnt_ref'): boolean {
  const { id = '', href = '' } = element.attributes
  const number = id.startsWith(name) ? id.slice(name.length) : ''
  if (element.name !== 'a' || !/^[0-9]{1,6}$/.test(number)) return false
  return (
    href === `#${name === 'cmnt' ? 'cmnt_ref' : 'cmnt'}${number}` && /^\[[a-z]{1,3}\]$/.test(rawText(element).trim())
  )
}
