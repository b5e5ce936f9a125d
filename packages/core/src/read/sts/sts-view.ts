import type { Fate, XmlElement } from '../xml/xml-element.ts'

type Nodes = readonly (XmlElement | string)[]
type Attributes = Readonly<Record<string, string | undefined>>

/**
 * An element of one vocabulary under the name that another has for it. It stands where its origin stands, and what
 * becomes of its text becomes of the origin's.
 */
class RenamedElement implements XmlElement {
  readonly name: string
  readonly prefix = ''
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Nodes
  private readonly origin: XmlElement

  constructor(name: string, origin: XmlElement, children: Nodes, attributes: Attributes) {
    this.name = name
    this.origin = origin
    this.children = children
    this.attributes = stated(attributes)
  }

  get fate(): Fate {
    return this.origin.fate
  }

  set fate(fate: Fate) {
    this.origin.fate = fate
  }

  place() {
    return this.origin.place()
  }
}

/** An element that a publisher's style prints and the file does not have: a number, the word over a key. */
class AddedElement implements XmlElement {
  readonly name: string
  readonly prefix = ''
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Nodes
  fate: Fate = 'unprinted'
  private readonly near: XmlElement

  constructor(name: string, near: XmlElement, children: Nodes, attributes: Attributes) {
    this.name = name
    this.near = near
    this.children = children
    this.attributes = stated(attributes)
  }

  place() {
    return this.near.place()
  }
}

/** The element under another name, with other children and attributes. */
export function renamed(name: string, origin: XmlElement, children: Nodes, attributes: Attributes = {}): XmlElement {
  return new RenamedElement(name, origin, children, attributes)
}

/** An element that the file does not have; `near` is the one that it is printed with. */
export function added(name: string, near: XmlElement, children: Nodes, attributes: Attributes = {}): XmlElement {
  return new AddedElement(name, near, children, attributes)
}

const none: Readonly<Record<string, string>> = Object.freeze({})

function stated(attributes: Attributes): Readonly<Record<string, string>> {
  let kept: Record<string, string> | undefined
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined) continue
    kept ??= {}
    kept[key] = value
  }
  return kept ?? none
}
