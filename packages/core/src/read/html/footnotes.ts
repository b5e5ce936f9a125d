import { renamed } from '../sts/sts-view.ts'
import { rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { hasClass, isRemarkLink } from './html-element.ts'

/** What a footnote may be written as that says what it is, and what one that only links tell. */
const noteNames: ReadonlySet<string> = new Set(['aside', 'div', 'li', 'p', 'section'])
const paragraphNames: ReadonlySet<string> = new Set(['aside', 'p', 'li'])

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
    for (const note of notesLinkedBothWays(root)) this.#add(note)
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
      /^#_?(?:fnref|cite_ref|ftnref|footnote-?ref|ref-?fn|fnr|r-?fn|sd(?:foot|end)note\d+anc)/i.test(href) ||
      hasClass(link, /^FootnoteRef$|backref|backlink|reversefootnote/i) ||
      /^[↩↑^]$/u.test(rawText(link).trim())
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

/**
 * Paragraphs and asides that a raised mark leads to and that begin with a link back to it, whatever they are called: `<a name="x1" href="#r1">1</a>
 * Of brass.` An aside need not lead back.
 */
function notesLinkedBothWays(root: XmlElement): XmlElement[] {
  const calls = new Map<string, Set<string>>()
  for (const element of walk(root)) collectCalls(element, calls)
  if (calls.size === 0) return []
  const notes: XmlElement[] = []
  for (const element of walk(root)) {
    if (!paragraphNames.has(element.name)) continue
    const callers = callersOf(element, calls)
    if (callers.size === 0) continue
    const text = rawText(element).trim()
    const leadsBack = [...walk(element)].some((link) => {
      if (link.name !== 'a' || !callers.has(link.attributes['href']?.slice(1) ?? '')) return false
      const printed = rawText(link).trim()
      return printed !== '' && (text.startsWith(printed) || /^[↩↑⏎]/u.test(printed))
    })
    if (leadsBack || element.name === 'aside') notes.push(element)
  }
  return notes
}

/** The names of the calls that lead to the head of an element; none where others lead to what is in it: it holds several notes. */
function callersOf(element: XmlElement, calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const callers = new Set<string>()
  const own = new Set<string>()
  for (let node: XmlElement | undefined = element; node !== undefined; node = headOf(node))
    for (const key of [node.attributes['id'], node.attributes['name']]) {
      const found = key === undefined ? undefined : calls.get(key)
      if (key === undefined || found === undefined) continue
      own.add(key)
      for (const caller of found) callers.add(caller)
    }
  if (own.size === 0) return callers
  const holdsMore = [...walk(element)].some(({ attributes: { id, name } }) =>
    [id, name].some((key) => key !== undefined && calls.has(key) && !own.has(key)),
  )
  return holdsMore ? new Set() : callers
}

/** The element that the text of another begins with. */
function headOf(element: XmlElement): XmlElement | undefined {
  const first = element.children.find((node) => typeof node !== 'string' || node.trim() !== '')
  return typeof first === 'object' ? first : undefined
}

/** A raised link to a place in the page, with the names that a link back to it has. */
function collectCalls(element: XmlElement, calls: Map<string, Set<string>>): void {
  const links =
    element.name === 'sup'
      ? [...walk(element)].filter(({ name }) => name === 'a')
      : isRaisedLink(element)
        ? [element]
        : []
  for (const link of links) {
    if (isRemarkLink(link, 'cmnt_ref')) continue
    const target = /^#(.+)$/.exec(link.attributes['href'] ?? '')?.[1]
    const mark = bareMark(rawText(link).trim())
    if (target === undefined || !/^(?:[0-9]{1,3}|[a-z]|[*†‡]{1,3})$/.test(mark)) continue
    const names = calls.get(target) ?? new Set<string>()
    for (const { attributes } of [element, ...walk(link)])
      for (const id of [attributes['id'], attributes['name']]) if (id !== undefined) names.add(id)
    calls.set(target, names)
  }
}

function isRaisedLink(element: XmlElement): boolean {
  if (element.name !== 'a') return false
  const [only, ...more] = element.children.filter((node) => typeof node !== 'string' || node.trim() !== '')
  return more.length === 0 && typeof only === 'object' && only.name === 'sup'
}

/** Without the element that prints nothing but the mark of the call in front of the text. */
function withoutMark(nodes: Nodes, label: string): Nodes {
  const at = nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '')
  const first = nodes[at]
  if (first === undefined || typeof first === 'string' || label === '') return nodes
  const printed = rawText(first).trim()
  if (/^(?:a|sup|span|div)$/.test(first.name) && bareMark(printed) === bareMark(label)) {
    settle(first, 'read')
    const [next, ...rest] = nodes.slice(at + 1)
    // `1. Of brass.`: the sign behind the mark goes with it.
    return typeof next === 'string' ? [next.replace(/^[.)\]](?:\s+|$)/, ''), ...rest] : nodes.slice(at + 1)
  }
  const inner = withoutMark(first.children, label)
  if (inner === first.children) return nodes
  return [renamed(first.name, first, inner, first.attributes), ...nodes.slice(at + 1)]
}

function bareMark(printed: string): string {
  return printed.replace(/[[\]().:\s]/g, '')
}

/** Whether what is called a footnote holds several. */
function holdsNotes(element: XmlElement): boolean {
  return [...walk(element)].some((node) => node !== element && node.name !== 'a' && hasClass(node, /^footnotes?$/i))
}

/** Footnotes as Metanorma, Word, DocBook, Markdown tools and the roles of ARIA write them. */
function isFootnote(element: XmlElement): boolean {
  const { id = '', role } = element.attributes
  if (role === 'doc-footnote' || role === 'doc-endnote') return true
  if (/^(?:foot|end|rear)note$/.test(element.attributes['epub:type'] ?? '')) return true
  if (id === '' || !noteNames.has(element.name)) return false
  // All of them together are no footnote.
  if (role === 'doc-endnotes' || /^(?:fns|(?:foot|end)notes)\b/i.test(id)) return false
  if (/^(?:_?(?:ftn|edn)|sdfootnote|sdendnote)\d+$/.test(id) && element.name === 'div') return true
  if (/^_?(?:fn|footnote)[:_-]?\S+/i.test(id) && !/ref/i.test(id) && !hasClass(element, /^TableFootnote$/i)) return true
  return hasClass(element, /^footnote$/i) && (element.name === 'aside' || !holdsNotes(element))
}
