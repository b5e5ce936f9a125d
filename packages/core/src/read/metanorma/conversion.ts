import type { Diagnostic } from '../../model/diagnostic.ts'
import { renamed } from '../sts/sts-view.ts'
import type { XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Numbering } from './numbering.ts'
import { isRepeated, unprintedNames } from './unprinted.ts'

export type Node = XmlElement | string
export type Nodes = readonly Node[]

/** Writes an element of Metanorma as the elements that NISO STS has for it. */
export type Convert = (element: XmlElement, conversion: Conversion) => Nodes

/** The conversion of one text. */
export class Conversion {
  readonly numbering: Numbering
  readonly diagnostics: Diagnostic[] = []
  /** Characters that were dropped, by the rule that says so. */
  readonly dropped = new Map<string, number>()
  /** Footnotes that stand below their table. */
  readonly notesBelow = new Set<XmlElement>()
  readonly #rules: ReadonlyMap<string, Convert>
  readonly #footnotes = new Map<string, string>()
  readonly #bibliography = new Map<XmlElement, number>()

  /** @param rules what to make of an element, by its name. */
  constructor(numbering: Numbering, rules: ReadonlyMap<string, Convert>) {
    this.numbering = numbering
    this.#rules = rules
  }

  /** All nodes, converted, in order. Recursion is as deep as the file, which the parser bounds. */
  nodes(nodes: Nodes): Node[] {
    const made: Node[] = []
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] as Node
      if (typeof node === 'string') made.push(node)
      else if (unprintedNames.has(node.name) || isRepeated(node, nodes, at)) settle(node, 'unprinted')
      else for (const converted of this.element(node)) made.push(converted)
    }
    return made
  }

  /** What stands in an element, converted, without its children of certain names. */
  inside(element: XmlElement, ...without: readonly string[]): Node[] {
    if (without.length === 0) return this.nodes(element.children)
    return this.nodes(element.children.filter((node) => typeof node === 'string' || !without.includes(node.name)))
  }

  /** One element. What has no rule keeps its name: the reader of the result knows it, or says that it does not. */
  element(element: XmlElement): Nodes {
    const convert = this.#rules.get(element.name)
    if (convert !== undefined) return convert(element, this)
    return [renamed(element.name, element, this.inside(element), element.attributes)]
  }

  /** Numbers the entries of a bibliography, through all its lists. Each has the number it was given first. */
  countEntries(list: XmlElement): void {
    for (const item of list.children) {
      if (typeof item === 'string' || item.name !== 'bibitem' || item.attributes['hidden'] === 'true') continue
      if (this.#bibliography.has(item)) continue
      this.#bibliography.set(item, this.#bibliography.size + 1)
    }
  }

  /** The number of an entry of the bibliography; undefined for normative references. */
  placeInBibliography(item: XmlElement): number | undefined {
    return this.#bibliography.get(item)
  }

  /** Whether a footnote with this mark and this text stands in the text already. */
  isFootnoteCalledAgain(mark: string, text: string): boolean {
    const known = this.#footnotes.get(mark) === text
    this.#footnotes.set(mark, text)
    return known
  }

  /** Leaves an element out under a rule that permits it. */
  drop(rule: string, element: XmlElement): void {
    this.dropped.set(rule, (this.dropped.get(rule) ?? 0) + settle(element, 'told'))
  }
}
