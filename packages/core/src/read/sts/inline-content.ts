import { isOutside } from '../outside-address.ts'
import { settle } from '../xml/text-fate.ts'
import { blockNames, unprintedNames } from './element-names.ts'
import { pushInlineFormula } from './formula.ts'
import { readImage } from './image.ts'
import { bold, italic, type Marks, mono, type Prose, strike, subscript, superscript } from './prose.ts'
import type { Story } from './story.ts'
import type { XmlElement } from './sts-xml.ts'
import { child, childrenNamed, elementsIn, lineOf, readHere } from './sts-xml.ts'
import { placeNote, readXref } from './xref.ts'

/** What to do with a block that stands in running text; `marks` are those of the text around it. */
export type MeetBlock = (
  block: XmlElement,
  marks: Marks,
  siblings: readonly (XmlElement | string)[],
  at: number,
) => void

type AppendInline = (prose: Prose, element: XmlElement, marks: Marks, story: Story, meetBlock: MeetBlock) => void

/** Elements that print the text in them as it is. */
const transparentNames = `
  roman sans-serif sc underline overline fixed-case num price x target u span ruby rb std-ref std-xref title
  subtitle mixed-citation nlm-citation citation related-object related-article inline-supplementary-material
  milestone-start milestone-end string-date date year month day season source part-title article-title chapter-title
  trans-title volume issue fpage lpage page-range size elocation-id pub-id issn isbn edition series
  publisher-name publisher-loc institution institution-wrap conf-name conf-date conf-loc person-group name
  string-name surname given-names prefix suffix etal collab comment annotation country addr-line patent gov
  date-in-citation version attrib term named-content alternatives hi foreign private-char phone fax role degrees
  anonymous on-behalf-of label data-title originator doc-number part-number doc-type std-organization subject
  ptr crossReference see xSource def index-div index-entry see-entry see-also-entry nav-pointer nav-pointer-group
`

/** Appends running text to a prose. Recursion is as deep as the file, which the parser bounds. */
export function appendInlines(
  prose: Prose,
  nodes: readonly (XmlElement | string)[],
  marks: Marks,
  story: Story,
  meetBlock: MeetBlock,
): void {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as XmlElement | string
    if (typeof node === 'string') prose.text(node, marks)
    else if (isDeleted(node)) dropDeleted(node, story)
    else if (blockNames.has(node.name)) meetBlock(node, marks, nodes, at)
    else {
      const append = inlines.get(node.name)
      if (append === undefined) {
        story.reportUnknown(node)
        appendInside(prose, node, marks, story, meetBlock)
      } else append(prose, node, marks, story, meetBlock)
    }
  }
}

/** IEC marks what an amendment takes out, and leaves it in the file for the redline version. */
export function isDeleted({ attributes }: XmlElement): boolean {
  return attributes['specific-use'] === 'delete'
}

export function dropDeleted(element: XmlElement, story: Story): void {
  story.drop('not-printed', settle(element, 'told'))
  story.reportOnce('', {
    code: 'deleted-text',
    message: 'What the file marks as deleted is not part of the text; it is left out.',
    place: element.place(),
  })
}

/** Entries of an index are collected behind the text. */
const dropIndexTerm: AppendInline = (_prose, element, _marks, story) =>
  story.drop('index-and-back-pages', settle(element, 'told'))

const appendInside: AppendInline = (prose, element, marks, story, meetBlock) => {
  const { id } = element.attributes
  if (id !== undefined) prose.anchor(id)
  readHere(element)
  appendInlines(prose, element.children, marks, story, meetBlock)
}

function inPrint(added: Marks): AppendInline {
  const isScript = added === superscript || added === subscript
  return (prose, element, marks, story, meetBlock) =>
    appendInside(prose, element, (isScript ? marks & ~(superscript | subscript) : marks) | added, story, meetBlock)
}

/** A cited document: files that leave the comma between its number and its title to the style sheet have them side by side. */
const appendStandard: AppendInline = (prose, element, marks, story, meetBlock) => {
  const at = element.children.findIndex((node, place) => {
    const before = element.children[place - 1]
    return typeof node !== 'string' && node.name === 'title' && typeof before === 'object' && before.name === 'std-ref'
  })
  if (at < 0) return appendInside(prose, element, marks, story, meetBlock)
  const { id } = element.attributes
  if (id !== undefined) prose.anchor(id)
  readHere(element)
  appendInlines(prose, element.children.slice(0, at), marks, story, meetBlock)
  prose.text(', ', marks)
  appendInlines(prose, element.children.slice(at), marks, story, meetBlock)
}

/** What `style-type` says is a name of a style sheet that nobody has; only the style itself is believed. */
const appendStyled: AppendInline = (prose, element, marks, story, meetBlock) => {
  const { style } = element.attributes
  const added = style === undefined ? 0 : marksOfStyle(style.toLowerCase())
  appendInside(prose, element, marks | added, story, meetBlock)
}

const appendFormula: AppendInline = (prose, element, marks, story, meetBlock) => {
  const { id } = element.attributes
  if (id !== undefined) prose.anchor(id)
  pushInlineFormula(prose, element, marks, story, meetBlock)
}

const appendImage: AppendInline = (prose, element) => {
  prose.push({ type: 'image', value: lineOf(child(element, 'alt-text')) ?? '', ...readImage(element) })
}

/** A link prints its address where it has no text. */
const appendLink: AppendInline = (prose, element, marks, story, meetBlock) => {
  const { href = '' } = element.attributes
  const printed = lineOf(element)
  if (printed === undefined) prose.text(href, marks)
  else
    prose.link(isOutside(href) && printed !== href ? href : '', () =>
      appendInside(prose, element, marks, story, meetBlock),
    )
}

/** The expansion of an abbreviation is for a tool tip; it is not printed. */
const appendAbbreviation: AppendInline = (prose, element, marks, story, meetBlock) => {
  readHere(element)
  for (const part of childrenNamed(element, 'def')) settle(part, 'unprinted')
  const printed = element.children.filter((node) => typeof node === 'string' || node.name !== 'def')
  appendInlines(prose, printed, marks, story, meetBlock)
}

/** A term of the same text with its number behind it, `clause (3.1.2)`; the number leads to the entry. */
const appendEntailedTerm: AppendInline = (prose, element, marks, story, meetBlock) => {
  const { target } = element.attributes
  const [text, ...more] = element.children
  const found =
    typeof text === 'string' && more.length === 0 ? /^([^(]*\()((?:\d+|[A-Z])(?:\.\d+)*)\)$/.exec(text.trim()) : null
  if (target === undefined || found === null) return appendInside(prose, element, marks, story, meetBlock)
  readHere(element)
  prose.text(found[1] as string, marks)
  prose.push({ type: 'cross-reference', value: found[2] as string, target: target.replace(/^#/, '') })
  prose.text(')', marks)
}

/** A citation in fields: the punctuation between them is the style sheet's, and not in the file. */
const appendCitation: AppendInline = (prose, element, marks, story, meetBlock) => {
  readHere(element)
  for (const node of element.children) {
    prose.text(' ', marks)
    if (typeof node !== 'string' && fieldGroups.has(node.name)) appendCitation(prose, node, marks, story, meetBlock)
    else appendInlines(prose, [node], marks, story, meetBlock)
  }
}

/** Fields of a citation that are made of fields. */
const fieldGroups: ReadonlySet<string> = new Set(['person-group', 'name', 'name-alternatives', 'publisher', 'date'])

/** One citation in several forms, of which one is printed: the one that is written out, where there is one. */
const appendOneCitation: AppendInline = (prose, element, marks, story, meetBlock) => {
  const printed = child(element, 'mixed-citation') ?? elementsIn(element)[0]
  if (printed !== undefined) appendInlines(prose, [printed], marks, story, meetBlock)
  story.drop('not-printed', settle(element, 'told'))
}

/** A file beside the text: a name in a sentence, or a block with a label and a caption. */
const appendSupplement: AppendInline = (prose, element, marks, story, meetBlock) => {
  const isBlock = elementsIn(element).some(({ name }) => blockNames.has(name) || name === 'label')
  if (isBlock) meetBlock(element, marks, [element], 0)
  else appendInside(prose, element, marks, story, meetBlock)
}

const appendXref: AppendInline = (prose, element, marks, story, meetBlock) =>
  readXref(prose, element, marks, story, () => appendInside(prose, element, marks, story, meetBlock))

const inlines: ReadonlyMap<string, AppendInline> = new Map<string, AppendInline>([
  ...named(transparentNames, appendInside),
  ...[...unprintedNames].map((name): [string, AppendInline] => [name, () => undefined]),
  ...named('bold b strong', inPrint(bold)),
  ...named('italic i em', inPrint(italic)),
  ...named('monospace tt', inPrint(mono)),
  ...named('strike s del', inPrint(strike)),
  ...named('std', appendStandard),
  ...named('sup', inPrint(superscript)),
  ...named('sub', inPrint(subscript)),
  ...named('styled-content', appendStyled),
  ...named('inline-formula math tex-math chem-struct', appendFormula),
  ...named('inline-graphic inline-media', appendImage),
  ...named('ext-link uri email', appendLink),
  ...named('break br', (prose) => prose.break('line')),
  ...named('xref', appendXref),
  ...named('supplementary-material', appendSupplement),
  ...named('fn', (prose, element, _marks, story) => placeNote(prose, element, story, undefined)),
  ...named('abbrev', appendAbbreviation),
  ...named('entailedTerm', appendEntailedTerm),
  ...named('element-citation', appendCitation),
  ...named('index-term', dropIndexTerm),
  ...named('citation-alternatives', appendOneCitation),
])

function named(names: string, append: AppendInline): [string, AppendInline][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, append])
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
