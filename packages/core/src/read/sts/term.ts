import type { Inline } from '../../model/inline.ts'
import type { ParagraphRole } from '../../model/raw.ts'
import { settle } from '../xml/text-fate.ts'
import { readBlock, readFlow, without } from './blocks.ts'
import { flatten } from './flatten.ts'
import { readLed } from './note.ts'
import { emitHeading } from './section.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, childrenNamed, descendant, elementsIn, lineOf, rawText, type XmlElement } from './sts-xml.ts'
import { dropRepeated } from './term-display.ts'
import { isLanguage, languagesOf, partsOf, readTerms, type TermPart } from './term-parts.ts'

/** Reads a numbered term: an entry of either generation of TBX, with or without a printed form beside it. */
export function readTermSection(section: XmlElement, story: Story, scope: Scope): void {
  const label = lineOf(child(section, 'label')) ?? labelOfId(section)
  const entries = elementsIn(section).filter(({ name }) => name === 'termEntry' || name === 'conceptEntry')
  const displays = childrenNamed(section, 'term-display')
  const [entry] = entries
  const title = titleOver(section, entry)
  story.reportRest(section, 'term-entry', () => true)
  const inner: Scope = { ...scope, depth: scope.depth + 1 }
  story.anchor(section.attributes['id'])
  const rest = elementsIn(section).filter(
    (node) => !['label', 'title', 'sec-meta'].includes(node.name) && node !== entry && !displays.includes(node),
  )
  if (entry !== undefined && title === undefined) readEntry(entry, label, displays, story, inner)
  else {
    // A group of terms under a title, or a term that is only displayed.
    const displayed = title === undefined ? displays.flatMap(elementsIn).find(({ name }) => name === 'term') : undefined
    const heading = flatten(title ?? displayed, story)
    const role = title === undefined ? 'term' : undefined
    emitHeading(section, story, inner, {
      label,
      title: heading.children,
      anchors: heading.anchors,
      role,
      style: section.name,
    })
    if (entry !== undefined) readEntry(entry, undefined, displays, story, { ...inner, depth: inner.depth + 1 })
    else for (const display of displays) readDisplay(display, displayed, story, inner)
  }
  for (const node of rest) readBlock(node, story, inner)
}

/** The title of a group of terms. One that says no more than the term under it is printed once. */
function titleOver(section: XmlElement, entry: XmlElement | undefined): XmlElement | undefined {
  const title = child(section, 'title')
  const term = entry && descendant(entry, 'term')
  if (title === undefined || term === undefined || rawText(title).trim() !== rawText(term).trim()) return title
  settle(title, 'unprinted')
  return undefined
}

/** Reads a term that is only displayed; its first term is the heading already. */
function readDisplay(display: XmlElement, heading: XmlElement | undefined, story: Story, scope: Scope): void {
  story.anchor(display.attributes['id'])
  story.reportRest(display, 'term-entry', () => true)
  const inner: Scope = heading === undefined ? scope : { ...scope, section: 'term' }
  for (const part of elementsIn(display)) {
    if (part === heading) continue
    if (part.name === 'term') emitFlat(part, 'further-term', story, inner)
    else if (part.name === 'def') emitFlat(part, 'definition', story, inner)
    else readFlow(display, [part], story, inner)
  }
}

/** Reads an entry that stands outside a numbered section. */
export function readTermEntry(entry: XmlElement, story: Story, scope: Scope): void {
  readEntry(entry, labelOfId(entry), [], story, { ...scope, depth: scope.depth + 1 })
}

/** ISO writes the number of a term into its id, and the number alone is printed: `term_3.12`, `sec_3.12`. */
function labelOfId(element: XmlElement): string | undefined {
  const ids = [
    element.attributes['id'],
    child(element, 'termEntry')?.attributes['id'],
    child(element, 'conceptEntry')?.attributes['id'],
  ]
  for (const id of ids) {
    const found = /(?:^|_)(?:term|sec)_((?:\d+|[A-Z])(?:\.\d+)+)$/.exec(id ?? '')
    if (found !== null) return found[1]
  }
  return undefined
}

function readEntry(
  entry: XmlElement,
  label: string | undefined,
  displays: readonly XmlElement[],
  story: Story,
  scope: Scope,
): void {
  const { own, others } = languagesOf(entry, story.language)
  for (const other of others) {
    story.reportOnce('', {
      code: 'other-language',
      message: `Term entries are given in several languages; those that are not in the language of the text (${other}) are left out.`,
      place: entry.place(),
    })
  }
  for (const section of elementsIn(entry))
    if (section !== own && isLanguage(section)) story.drop('not-printed', settle(section, 'told'))
  for (const section of own === undefined ? [entry] : [entry, own]) story.reportRest(section, 'term-entry', () => true)
  const parts = partsOf(entry, own)
  const terms = readTerms(parts, story)
  const [first] = terms
  const anchors = [entry.attributes['id'], ...terms.flatMap((term) => term.anchors)].filter((id) => id !== undefined)
  const start = story.blocks.length
  emitHeading(entry, story, scope, { label, title: first?.children ?? [], anchors, role: 'term', style: entry.name })
  const inner: Scope = { ...scope, section: 'term' }
  for (const { children, role, element } of terms.slice(1)) emitPart(element, role, children, [], story, inner)
  for (const { element } of parts.filter(({ type }) => type === 'domain')) emitFlat(element, 'domain', story, inner)
  for (const { element } of parts.filter(({ type }) => type === 'definition'))
    emitFlat(element, 'definition', story, inner)
  readRemarks(parts, story, inner)
  for (const display of displays) dropRepeated(story, start, () => readFlow(display, display.children, story, inner))
}

/** `Note 1 to entry: `, `NOTE – `, `NOTE 2 The`: a note that prints its own label in its text. */
const opensAsNote =
  /^(?:(?:[Nn][Oo][Tt][Ee]|[Rr][Ee][Mm][Aa][Rr][Kk])\b.{0,24}[:–—]|NOTE(?: \d{1,3})? (?=["“(]?\p{Lu}))/u

/** Examples, notes, figures and sources, in the order of the file; sources last, as they are printed. */
function readRemarks(parts: readonly TermPart[], story: Story, scope: Scope): void {
  const examples = parts.filter(({ type }) => type === 'example').length
  let note = 0
  let example = 0
  for (const { type, element } of parts) {
    const label = lineOf(child(element, 'label'))
    const content = without(element, 'label')
    if (type === 'note') {
      note++
      if (label === undefined && opensAsNote.test(lineOf(element) ?? ''))
        readFlow(element, content, story, { ...scope, lead: { role: 'note', used: false }, within: 'note' })
      else readLed(element, content, 'note', label ?? `Note ${note} to entry`, story, scope)
    } else if (type === 'example') {
      example++
      readLed(element, content, 'example', label ?? (examples > 1 ? `EXAMPLE ${example}` : 'EXAMPLE'), story, scope)
    } else if (type === 'block') readBlock(element, story, scope)
    else if (type === 'text') readFlow(element, content, story, scope)
  }
  for (const { element } of parts.filter(({ type }) => type === 'source'))
    emitFlat(element, 'term-source', story, scope)
}

function emitFlat(element: XmlElement, role: ParagraphRole, story: Story, scope: Scope): void {
  const { children, anchors } = flatten(element, story)
  emitPart(element, role, children, anchors, story, scope)
}

function emitPart(
  element: XmlElement,
  role: ParagraphRole,
  children: readonly Inline[],
  anchors: readonly string[],
  story: Story,
  scope: Scope,
): void {
  const { id } = element.attributes
  const all = id === undefined ? anchors : [id, ...anchors]
  if (children.length > 0)
    story.emit({ type: 'paragraph', place: element.place(), role, children, ...anchorsOf(all) }, scope)
  else for (const anchor of all) story.anchor(anchor)
}
