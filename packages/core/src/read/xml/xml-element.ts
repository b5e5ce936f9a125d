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
  /** What became of the text directly in it: the one thing about an element that its reader writes. */
  fate: Fate
  /** Where its start tag begins. */
  place(): Required<Pick<Place, 'line' | 'column'>>
}

/**
 * What became of the text directly in an element: not met yet; in the blocks or the front matter; dropped or reported,
 * and counted there; or no part of what is printed, and so in no count.
 */
export type Fate = 'unread' | 'read' | 'told' | 'unprinted'

/** A node as fast-xml-parser gives it in document order: one key for its name, `:@` for its attributes. */
export type ParsedNode = Record<string, unknown>

/** What the elements of one file share. */
interface XmlContext {
  readonly lines: LineTable
  readonly decoder: EntityDecoder
  readonly names: LocalNames
}

const noAttributes: Readonly<Record<string, string>> = Object.freeze({})
const noChildren: readonly never[] = Object.freeze([])

/**
 * An element; its attributes are decoded when first looked at. Its fields are private by keyword, not by `#`: there
 * is one for every tag of the file, and `#` fields cost twice the time to make.
 */
class ElementView implements XmlElement {
  readonly name: string
  children: readonly (XmlElement | string)[]
  fate: Fate
  private readonly key: string
  private readonly context: XmlContext
  private readonly offset: number
  private parsed: Record<string, string> | undefined
  private decoded: Readonly<Record<string, string>> | undefined

  constructor(key: string, parsed: Record<string, string> | undefined, offset: number, context: XmlContext) {
    this.name = context.names.localOf(key)
    this.children = noChildren
    this.fate = 'unread'
    this.key = key
    this.context = context
    this.offset = offset
    this.parsed = parsed
    this.decoded = parsed === undefined ? noAttributes : undefined
  }

  get prefix(): string {
    return this.key.slice(0, Math.max(0, this.key.indexOf(':')))
  }

  get attributes(): Readonly<Record<string, string>> {
    if (this.decoded === undefined) {
      this.decoded = readAttributes(this.parsed as Record<string, string>, this.context)
      this.parsed = undefined
    }
    return this.decoded
  }

  place(): Required<Pick<Place, 'line' | 'column'>> {
    return this.context.lines.place(this.offset)
  }
}

/**
 * Makes the tree of elements of what the parser gives, which can be forgotten then. `offsets` are those of all
 * start tags in document order. Walks with a stack: as deep as the file.
 */
export function makeTree(
  roots: readonly ParsedNode[],
  offsets: readonly number[],
  lines: LineTable,
  decoder: EntityDecoder,
): XmlElement | undefined {
  const context: XmlContext = { lines, decoder, names: new LocalNames() }
  const top: (XmlElement | string)[] = []
  const open: Level[] = [{ nodes: roots, children: top, at: 0 }]
  let count = 0
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++]
    if (node === undefined) {
      open.pop()
      continue
    }
    const key = keyOf(node)
    if (key === '#text') append(level.children, decoder.decode(node[key] as string))
    else if (key === '#cdata') append(level.children, textOfCdata(node))
    else if (key !== undefined) {
      const element = new ElementView(
        key,
        node[':@'] as Record<string, string> | undefined,
        offsets[count++] ?? 0,
        context,
      )
      level.children.push(element)
      const nodes = node[key] as readonly ParsedNode[]
      // Most elements hold one run of text: no need to go down for it.
      const text = nodes.length === 1 ? nodes[0]?.['#text'] : undefined
      if (typeof text === 'string') element.children = [decoder.decode(text)]
      else if (nodes.length > 0) {
        const children: (XmlElement | string)[] = []
        element.children = children
        open.push({ nodes, children, at: 0 })
      }
    }
  }
  return top.find((node) => typeof node !== 'string')
}

interface Level {
  readonly nodes: readonly ParsedNode[]
  readonly children: (XmlElement | string)[]
  at: number
}

/** Names of tags and attributes without their prefixes, each made once: a file has fifty of them, many thousand times. */
class LocalNames {
  private readonly known = new Map<string, string>()

  localOf(key: string): string {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const local = key.slice(key.indexOf(':') + 1)
    this.known.set(key, local)
    return local
  }
}

function readAttributes(parsed: Record<string, string>, context: XmlContext): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const key in parsed) {
    const local = context.names.localOf(key)
    // `id` beside `xlink:id`: the element's own attribute is the one that is meant.
    if (local !== key && (local in parsed || local in attributes)) continue
    attributes[local] = context.decoder.decode(parsed[key] as string)
  }
  return attributes
}

function keyOf(node: ParsedNode): string | undefined {
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
