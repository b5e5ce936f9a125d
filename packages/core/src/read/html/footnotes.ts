import { renamed } from '../sts/sts-view.ts'
import { rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { hasClass } from './html-element.ts'

type Nodes = readonly (XmlElement | string)[]

/** The footnotes of a page: each stands at its end, and is called in the text. */
export class Footnotes {
  /** Footnotes by the ids that calls lead to. */
  readonly #byId = new Map<string, XmlElement>()
  readonly #all = new Set<XmlElement>()
  readonly #called = new Set<XmlElement>()
  readonly #inside = new Map<XmlElement, XmlElement>()

  constructor(root: XmlElement) {
    for (const element of walk(root)) if (isFootnote(element)) this.#add(element)
    // A note that nobody calls stands where it is.
    for (const element of walk(root)) {
      const note = this.#leadsTo(element)
      if (note !== undefined && this.#inside.get(element) === undefined) this.#called.add(note)
    }
  }

  /** The footnote that a link calls. */
  calledBy(link: XmlElement): XmlElement | undefined {
    return this.#inside.get(link) === undefined ? this.#leadsTo(link) : undefined
  }

  /** Whether an element is a footnote whose text stands at its call. */
  isPlacedNote(element: XmlElement): boolean {
    return this.#called.has(element)
  }

  /** Whether a link in a footnote leads back to its call. */
  isBackLink(link: XmlElement): boolean {
    if (this.#inside.get(link) === undefined) return false
    const { href = '' } = link.attributes
    return (
      /^#_?(?:fnref|ftnref|footnote-?ref|ref-?fn|fnr|r-?fn|sd(?:foot|end)note\d+anc)/i.test(href) ||
      hasClass(link, /^FootnoteRef$|backref|backlink|reversefootnote/i) ||
      rawText(link).trim() === '↩'
    )
  }

  /** The text of a footnote; the mark before it, raised or a link, is that of its call. */
  textOf(note: XmlElement, label: string): Nodes {
    for (const mark of walk(note)) if (hasClass(mark, /^TableFootnoteRef$/)) settle(mark, 'unprinted')
    return withoutMark(note.children, label)
  }

  #add(element: XmlElement): void {
    if (this.#inside.get(element) !== undefined) return
    this.#all.add(element)
    for (const node of walk(element)) {
      this.#inside.set(node, element)
      for (const id of [node.attributes['id'], node.name === 'a' ? node.attributes['name'] : undefined])
        if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element)
    }
  }

  #leadsTo(element: XmlElement): XmlElement | undefined {
    if (element.name !== 'a') return undefined
    const target = /^#(.+)$/.exec(element.attributes['href'] ?? '')?.[1]
    return target === undefined ? undefined : this.#byId.get(target)
  }
}

/** Without the element that prints nothing but the mark of the call in front of the text. */
function withoutMark(nodes: Nodes, label: string): Nodes {
  const at = nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '')
  const first = nodes[at]
  if (first === undefined || typeof first === 'string' || label === '') return nodes
  const printed = rawText(first).trim()
  if (/^(?:a|sup|span)$/.test(first.name) && bareMark(printed) === bareMark(label)) {
    settle(first, 'read')
    return nodes.slice(at + 1)
  }
  const inner = withoutMark(first.children, label)
  if (inner === first.children) return nodes
  return [renamed(first.name, first, inner, first.attributes), ...nodes.slice(at + 1)]
}

function bareMark(printed: string): string {
  return printed.replace(/[[\]().:\s]/g, '')
}

/** Footnotes as Metanorma, Word, Markdown tools and the roles of ARIA write them. */
function isFootnote(element: XmlElement): boolean {
  const { id = '', role } = element.attributes
  if (role === 'doc-footnote' || role === 'doc-endnote') return true
  if (!/^(?:aside|div|li|p|section)$/.test(element.name)) return false
  if (/^(?:_?(?:ftn|edn)|sdfootnote|sdendnote)\d+$/.test(id) && element.name === 'div') return true
  if (/^(?:fn|footnote)[:_-]?\S+/i.test(id) && !/ref/i.test(id) && !hasClass(element, /^TableFootnote$/i)) return true
  return element.name === 'aside' && hasClass(element, /^footnote$/i) && id !== ''
}
