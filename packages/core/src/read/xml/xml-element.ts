import type { Place } from '../../model/place.ts'
import type { EntityDecoder } from './entity-decoder.ts'
import type { LineTable } from './line-table.ts'

/** An element, its attributes and what stands in it. Comments and processing instructions are gone, CDATA is text. */
export interface XmlElement {
  /** Without its prefix: `termEntry`. Namespaces of real files lie; names do not. */
  readonly name: string
  /** `tbx`; empty where there is none. Need not be bound. */
  readonly prefix: string
  /** By local name: `xml:lang` as `lang`. Namespace declarations are left out. */
  readonly attributes: Readonly<Record<string, string>>
  /** White space between elements included; neighbouring strings are one text. */
  readonly children: readonly (XmlElement | string)[]
  /** Where its start tag begins. */
  place(): Required<Pick<Place, 'line' | 'column'>>
}

/** A node as fast-xml-parser gives it in document order: one key for its name, `:@` for its attributes. */
export type ParsedNode = Record<string, unknown>

/** What the elements of one file share. */
export interface XmlContext {
  readonly lines: LineTable
  readonly decoder: EntityDecoder
  /** The key of a parsed node's offset. */
  readonly metadata: symbol
}

const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>)

/** A thin view over a parsed node: names, attributes and children are made when first looked at. */
export class ElementView implements XmlElement {
  readonly name: string
  readonly prefix: string
  readonly #context: XmlContext
  readonly #offset: number
  #parsedAttributes: Record<string, string> | undefined
  #parsedChildren: readonly ParsedNode[] | undefined
  #attributes: Readonly<Record<string, string>> | undefined
  #children: (XmlElement | string)[] | undefined

  constructor(key: string, node: ParsedNode, context: XmlContext) {
    const colon = key.indexOf(':')
    this.name = colon === -1 ? key : key.slice(colon + 1)
    this.prefix = colon === -1 ? '' : key.slice(0, colon)
    this.#context = context
    const metadata = (node as Record<symbol, { startIndex: number } | undefined>)[context.metadata]
    this.#offset = metadata?.startIndex ?? 0
    this.#parsedAttributes = node[':@'] as Record<string, string> | undefined
    this.#parsedChildren = node[key] as readonly ParsedNode[]
  }

  get attributes(): Readonly<Record<string, string>> {
    if (this.#attributes === undefined) {
      this.#attributes = this.#parsedAttributes === undefined ? noAttributes : this.#readAttributes(this.#parsedAttributes)
      this.#parsedAttributes = undefined
    }
    return this.#attributes
  }

  get children(): readonly (XmlElement | string)[] {
    if (this.#children === undefined) {
      this.#children = this.#readChildren(this.#parsedChildren ?? [])
      // What has been looked at once is not kept twice.
      this.#parsedChildren = undefined
    }
    return this.#children
  }

  place(): Required<Pick<Place, 'line' | 'column'>> {
    return this.#context.lines.place(this.#offset)
  }

  #readAttributes(parsed: Record<string, string>): Readonly<Record<string, string>> {
    const attributes = Object.create(null) as Record<string, string>
    for (const key in parsed) {
      const colon = key.indexOf(':')
      const local = colon === -1 ? key : key.slice(colon + 1)
      // `id` beside `xlink:id`: the element's own attribute is the one that is meant.
      if (colon !== -1 && (local in parsed || local in attributes)) continue
      attributes[local] = this.#context.decoder.decode(parsed[key] as string)
    }
    return attributes
  }

  #readChildren(nodes: readonly ParsedNode[]): (XmlElement | string)[] {
    const children: (XmlElement | string)[] = []
    for (const node of nodes) {
      const key = keyOf(node)
      if (key === '#text') append(children, this.#context.decoder.decode(node[key] as string))
      else if (key === '#cdata') append(children, textOfCdata(node))
      else if (key !== undefined) children.push(new ElementView(key, node, this.#context))
    }
    return children
  }
}

/** The name of a parsed node. */
export function keyOf(node: ParsedNode): string | undefined {
  for (const key in node) if (key !== ':@') return key
  return undefined
}

function append(children: (XmlElement | string)[], text: string): void {
  const last = children.length - 1
  if (typeof children[last] === 'string') children[last] += text
  else if (text !== '') children.push(text)
}

function textOfCdata(node: ParsedNode): string {
  const [inner] = node['#cdata'] as readonly ParsedNode[]
  return (inner?.['#text'] as string | undefined) ?? ''
}
