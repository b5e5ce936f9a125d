import type { Fate, XmlElement } from '../xml/xml-element.ts'

/** An element that is made, not parsed: it takes children until it is handed on. */
export class MadeElement implements XmlElement {
  readonly name: string
  readonly prefix = ''
  readonly attributes: Record<string, string>
  readonly children: (MadeElement | XmlElement | string)[] = []
  readonly line: number
  fate: Fate = 'unread'
  /** What the source has for it, where that is not the text in it. */
  source: string | undefined

  /** @param line of the main file, from 1. */
  constructor(
    name: string,
    line: number,
    attributes: Readonly<Record<string, string | undefined>> = {},
    children: readonly (XmlElement | string)[] = [],
  ) {
    this.name = name
    this.line = line
    this.attributes = {}
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) this.attributes[key] = value
    this.addAll(children)
  }

  add(...children: readonly (XmlElement | string)[]): this {
    return this.addAll(children)
  }

  addAll(children: Iterable<XmlElement | string>): this {
    for (const child of children) if (child !== '') this.children.push(child)
    return this
  }

  /** Says what the source has for the element, formulas and marks of references. */
  typed(source: string): this {
    this.source = source
    return this
  }

  place(): { line: number; column: number } {
    return { line: this.line, column: 1 }
  }
}

/** All text in a node. */
export function textIn(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('')
}

/** What the source has for a node: the text in it, and the source of formulas. */
export function sourceIn(node: XmlElement | string): string {
  if (typeof node === 'string') return node
  if (node instanceof MadeElement && node.source !== undefined) return node.source
  return node.children.map(sourceIn).join(' ')
}
