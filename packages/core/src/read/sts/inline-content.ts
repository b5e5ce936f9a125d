import type { XmlElement } from './sts-xml.ts'
import { lineOf } from './sts-xml.ts'
import { readImage } from './image.ts'
import { placeNote, readXref } from './xref.ts'
import { bold, italic, type Marks, mono, type Prose, strike, subscript, superscript } from './prose.ts'
import type { Story } from './story.ts'
import { pushInlineFormula } from './formula.ts'
import { blockNames } from './element-names.ts'

/** What to do with a block that stands in running text; `marks` are those of the text around it. */
export type MeetBlock = (block: XmlElement, marks: Marks, siblings: readonly (XmlElement | string)[], at: number) => void

/** How an element prints the text in it. */
const printing: Readonly<Record<string, Marks>> = {
  bold, b: bold, strong: bold, italic, i: italic, em: italic, monospace: mono, tt: mono, strike, sup: superscript, sub: subscript,
}

/** Elements that print the text in them as it is. */
const transparent = new Set([
  'roman', 'sans-serif', 'sc', 'underline', 'overline', 'fixed-case', 'num', 'price', 'x', 'target', 'u', 'span', 'ruby', 'rb',
  'std', 'std-ref', 'std-xref', 'title', 'subtitle', 'mixed-citation', 'nlm-citation', 'citation', 'related-object', 'related-article',
  'ext-link', 'uri', 'email', 'inline-supplementary-material', 'milestone-start', 'milestone-end', 'string-date', 'date', 'year', 'month', 'day',
  'season', 'source', 'part-title', 'article-title', 'chapter-title', 'trans-title', 'volume', 'issue', 'fpage', 'lpage', 'page-range', 'size',
  'elocation-id', 'pub-id', 'issn', 'isbn', 'edition', 'series', 'publisher-name', 'publisher-loc', 'institution', 'institution-wrap', 'conf-name', 'conf-date',
  'conf-loc', 'person-group', 'name', 'string-name', 'surname', 'given-names', 'prefix', 'suffix', 'etal', 'collab', 'comment', 'annotation',
  'country', 'addr-line', 'patent', 'gov', 'date-in-citation', 'version', 'attrib', 'term', 'abbrev', 'named-content', 'styled-content',
  'alternatives', 'entailedTerm', 'hi', 'foreign', 'private-char', 'phone', 'fax', 'role', 'degrees', 'anonymous', 'on-behalf-of', 'label',
  'data-title', 'originator', 'doc-number', 'part-number', 'doc-type', 'std-organization', 'subject', 'ptr', 'crossReference', 'see', 'xSource',
])

/** Elements that print nothing: identifiers for machines, index entries, data. */
const silent = new Set([
  'std-id', 'std-id-group', 'index-term', 'index-term-range-end', 'index-target', 'object-id', 'custom-meta', 'processing-meta', 'xref-group-id', 'hr', 'colgroup',
  'col', 'alt-text', 'long-desc', 'alt-title', 'sec-meta', 'rt', 'rp', 'partOfSpeech', 'termType', 'normativeAuthorization',
])

/** Appends running text to a prose. Recursion is as deep as the file, which the parser bounds. */
export function appendInlines(prose: Prose, nodes: readonly (XmlElement | string)[], marks: Marks, story: Story, meetBlock: MeetBlock): void {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as XmlElement | string
    if (typeof node === 'string') prose.text(node, marks)
    else appendElement(prose, node, marks, story, meetBlock, nodes, at)
  }
}

function appendElement(
  prose: Prose, element: XmlElement, marks: Marks, story: Story, meetBlock: MeetBlock, siblings: readonly (XmlElement | string)[], at: number,
): void {
  const { name } = element
  if (blockNames.has(name)) {
    meetBlock(element, marks, siblings, at)
    return
  }
  const { id } = element.attributes
  const inner = () => {
    if (id !== undefined) prose.anchor(id)
    appendInlines(prose, element.children, marksOf(element, marks), story, meetBlock)
  }
  switch (name) {
    case 'xref':
      return readXref(prose, element, marks, story, inner)
    case 'fn':
      return placeNote(prose, element, story, undefined)
    case 'break':
    case 'br':
      return prose.break('line')
    case 'inline-formula':
    case 'math':
    case 'tex-math':
    case 'chem-struct':
      if (id !== undefined) prose.anchor(id)
      return pushInlineFormula(prose, element, marks, story, meetBlock)
    case 'inline-graphic':
    case 'private-char-graphic': {
      const { name: file, hash } = readImage(element)
      const value = lineOf(element) ?? ''
      return prose.push({ type: 'image', value, ...(hash === undefined ? {} : { hash }), ...(file === undefined ? {} : { name: file }) })
    }
    case 'ext-link':
    case 'uri':
    case 'email':
      if (lineOf(element) === undefined) return prose.text(element.attributes['href'] ?? '', marks)
      return inner()
    case 'abbrev':
      // The expansion of an abbreviation is for a tool tip; it is not printed.
      return appendInlines(prose, element.children.filter((node) => typeof node === 'string' || node.name !== 'def'), marks, story, meetBlock)
    case 'entailedTerm':
      return appendEntailedTerm(prose, element, marks, inner)
    case 'element-citation':
      return appendCitation(prose, element, marks, story, meetBlock)
  }
  if (silent.has(name)) return
  if (!(name in printing) && !transparent.has(name)) story.reportUnknown(element)
  inner()
}

function marksOf(element: XmlElement, marks: Marks): Marks {
  const printed = printing[element.name]
  if (printed !== undefined) return printed === superscript || printed === subscript ? (marks & 15) | printed : marks | printed
  // What `style-type` says is a name of a style sheet that nobody has; only the style itself is believed.
  const style = element.name === 'styled-content' ? element.attributes['style'] : undefined
  return style === undefined ? marks : marks | marksOfStyle(style.toLowerCase())
}

function marksOfStyle(style: string): Marks {
  let marks = 0
  if (/font-weight:\s*(bold|[6-9]00)/.test(style) || style === 'bold') marks |= bold
  if (/font-style:\s*(italic|oblique)/.test(style) || style === 'italic') marks |= italic
  if (/font-family:[^;]*(courier|mono|consolas)/.test(style)) marks |= mono
  if (/text-decoration:[^;]*line-through/.test(style)) marks |= strike
  if (/vertical-align:\s*super/.test(style)) marks |= superscript
  else if (/vertical-align:\s*sub/.test(style)) marks |= subscript
  return marks
}

/** A term of the same text with its number behind it, `clause (3.1.2)`; the number leads to the entry. */
function appendEntailedTerm(prose: Prose, element: XmlElement, marks: Marks, appendText: () => void): void {
  const { target } = element.attributes
  const found = /^(.*\()((?:\d+|[A-Z])(?:\.\d+)*)\)$/.exec(lineOf(element) ?? '')
  const isPlain = element.children.every((node) => typeof node === 'string')
  if (target === undefined || found === null || !isPlain) return appendText()
  prose.text(found[1] as string, marks)
  prose.push({ type: 'cross-reference', value: found[2] as string, target: target.replace(/^#/, '') })
  prose.text(')', marks)
}

/** A citation in fields: the punctuation between them is the style sheet's, and not in the file. */
function appendCitation(prose: Prose, element: XmlElement, marks: Marks, story: Story, meetBlock: MeetBlock): void {
  for (const node of element.children) {
    prose.text(' ', marks)
    appendInlines(prose, [node], marks, story, meetBlock)
  }
}
