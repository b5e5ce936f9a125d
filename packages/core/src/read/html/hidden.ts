import { rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { blockNames, hasClass } from './html-element.ts'

/** Elements that no reader of the page sees. */
export const unprintedNames: ReadonlySet<string> = new Set(
  'head script style template link meta base title noscript iframe audio video source track param area map canvas datalist select option input textarea'.split(
    ' ',
  ),
)

/** What is said to those alone who listen to a page. */
const spoken = /^(?:visually-?hidden|sr-only|screen-reader-(?:text|only))$/i

/** Links of wikis to edit a part of a page, and back from a note to its calls. */
const ofWiki = /(?:^|\s)(?:mw-editsection|mw-cite-backlink|mw-jump-link)(?:\s|$)/i
/** The numbers that a page sets beside the lines of code. */
const gutter = /(?:^|\s)(?:linenos?|linenodiv|(?:rouge-)?gutter|blob-num|line-numbers-rows|hljs-ln-numbers)(?:\s|$)/i

/** Cells that a style sheet fills with the number of a line. */
const filledGutter = /(?:^|\s)(?:blob-num|hljs-ln-numbers)(?:\s|$)/i

/** Whether an element is the numbers beside the lines of code, and nothing else: they are set as the code is. */
export function isGutter(element: XmlElement): boolean {
  const { class: written } = element.attributes
  if (written === undefined || !gutter.test(written)) return false
  const numbers = rawText(element)
  if (!/^[\d\s]*$/.test(numbers)) return false
  return filledGutter.test(written) || [...walk(element)].some(({ name }) => name === 'pre')
}

/** What a page does not show, or what is of the page and not of its text. */
export function isHidden(element: XmlElement): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || hasClass(element, spoken)) return true
  if (ofWiki.test(attributes['class'] ?? '') || isGutter(element)) return true
  const { style } = attributes
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
}

/** How many nodes beside a button are looked at for the words of its sentence. */
const maxBeside = 20

/** A button that works the page, `Copy`. One with words before it and something behind it is a word of their sentence. */
export function isControl(nodes: readonly (XmlElement | string)[], at: number): boolean {
  const node = nodes[at]
  if (typeof node !== 'object' || node.name !== 'button') return false
  const before = lineOf(nodes.slice(Math.max(0, at - maxBeside), at).reverse())
  const after = lineOf(nodes.slice(at + 1, at + 1 + maxBeside))
  return !/\p{L}/u.test(before) || after.trim() === ''
}

/** The text of nodes up to the first that is no part of the line. */
function lineOf(nodes: readonly (XmlElement | string)[]): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'object' && (blockNames.has(node.name) || node.name === 'br')) break
    if (typeof node === 'string') text += node
    else if (node.name !== 'button') text += rawText(node)
  }
  return text
}

const linkSign = /^[¶#§∞\u{1f517}\u2693\ue000-\uf8ff\s]+$/u
const linkClass =
  /^(?:header-?link|heading-?link|self-?link|perma-?link|(?:header|heading)-?anchor|anchor-?link|hash-?link|pilcrow)$/i

/** The sign that a page sets behind a heading or a caption to link to it: it has a class of its own, or is all that a heading links. */
export function isPermalink(element: XmlElement, inHeading: boolean): boolean {
  if (element.name !== 'a' || !/^#./.test(element.attributes['href'] ?? '')) return false
  const text = rawText(element)
  if (/[\p{L}\p{N}]/u.test(text)) return false
  return hasClass(element, linkClass) || (inHeading && linkSign.test(text.replace(/[\ufe0e\ufe0f]/g, '')))
}
