import { countCharacters } from '../../model/count-characters.ts'
import type { Fate } from '../xml/xml-element.ts'
import type { OpenParagraph } from './inline-content.ts'
import type { Marks } from './marks.ts'
import { placeOf, type Story } from './story.ts'
import { isSymbolFont, symbolCharacter, unsymbol } from './symbols.ts'
import type { XmlElement } from './word-xml.ts'

/**
 * Without `xml:space="preserve"` white space at the ends is none. A no-break space is no white space to XML: LibreOffice
 * leaves the attribute out where a run ends with one.
 */
export function textOf(node: XmlElement): string {
  const { children } = node
  const only = children[0]
  let text = children.length === 1 && typeof only === 'string' ? only : ''
  if (children.length > 1) for (const part of children) if (typeof part === 'string') text += part
  return node.attributes['space'] === 'preserve' ? text : trimSpace(text)
}

function trimSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

/** What XML calls white space: space, tab, line feed, carriage return. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

const oddSpaces = /[\t\n\r\u00ad]/

/** Reads a `w:t` and says what became of it. */
export function readText(node: XmlElement, marks: Marks, into: OpenParagraph): void {
  const text = textOf(node)
  node.fate = fateOf(marks, into)
  if (node.fate === 'told') into.story.file.log.drop(ruleOf(into.story), countCharacters(text))
  writeText(text, marks, into)
}

/** What becomes of text that is met now. Field codes and page numbers are no text. */
export function fateOf(marks: Marks, { story }: OpenParagraph): Fate {
  const { destination } = story.fields
  if (destination === 'nowhere') return 'unprinted'
  return destination === 'text' && !marks.vanish && story.kind !== 'running-head' ? 'read' : 'told'
}

function ruleOf(story: Story): string {
  const { destination } = story.fields
  if (story.kind === 'running-head') return 'running-head'
  return destination === 'contents' ? 'contents' : destination === 'index' ? 'index-and-back-pages' : 'not-printed'
}

/** Writes text as it is printed; hidden text is not, and what a field hides is kept by the field. */
export function writeText(text: string, marks: Marks, into: OpenParagraph): void {
  const { story } = into
  const { destination } = story.fields
  if ((destination !== 'text' && destination !== 'nowhere') || marks.vanish) return
  let printed = text
  if (oddSpaces.test(printed)) printed = printed.replaceAll('\u00ad', '').replace(/[\t\n\r]/g, ' ')
  printed = unsymbol(printed, marks.font, marks.otherFont, (code, font) => reportSymbol(code, font, story))
  if (destination === 'nowhere') story.fields.instruction(printed)
  const builder = story.fields.hiddenText() ?? story.fields.builder(into.builder)
  builder.text(printed, marks)
}

/** Writes a tab or a line break. */
export function writeBreak(of: 'line' | 'tab', marks: Marks, into: OpenParagraph): void {
  if (marks.vanish || into.story.fields.destination !== 'text') return
  into.story.fields.builder(into.builder).break(of)
}

/** Writes a `w:sym`. */
export function writeSymbol(node: XmlElement, marks: Marks, into: OpenParagraph): void {
  const font = node.attributes['font'] ?? ''
  const code = Number.parseInt(node.attributes['char'] ?? '', 16)
  if (Number.isNaN(code) || code < 0) return
  const inTable = (code >= 0xf000 && code <= 0xf0ff) || (code <= 0xff && isSymbolFont(font))
  const character = inTable ? symbolCharacter(code, font) : String.fromCodePoint(Math.min(code, 0x10ffff))
  if (character === undefined) reportSymbol(code, font, into.story)
  // The character is its own already: the run's font has no say in it.
  writeText(character ?? String.fromCharCode(code), { ...marks, font: '', otherFont: '' }, into)
}

function reportSymbol(code: number, font: string, story: Story): void {
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  story.file.log.addOnce(`symbol ${font} ${hex}`, {
    code: 'symbol-unknown',
    message: `The character ${hex} of the font "${font}" has no known Unicode counterpart; it is compared by its code.`,
    place: placeOf(story),
  })
}
