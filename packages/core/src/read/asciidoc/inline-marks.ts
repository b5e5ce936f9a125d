import { decodeHTML } from 'entities/decode'
import { append } from '../../model/gather.ts'
import type { XmlElement } from '../xml/xml-element.ts'

/**
 * How elements are marked in the running text that the parser's substitutions yield: non-characters of Unicode, which
 * no text may hold, around a number. The substitutions move text about and put more of it in; the marks go with it.
 */
const open = '\ufdd0'
const close = '\ufdd1'
const end = '\ufdd2'

/** Removes what would be taken for a mark. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdef\u0018\u007f\u0096\u0097]|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
}

/** Makes the element of a mark, of what stands in it. */
export type MakeInline = (content: readonly (XmlElement | string)[], line: number) => readonly (XmlElement | string)[]

/** The marks of one document. */
export class InlineMarks {
  private readonly makers: MakeInline[] = []

  /** Marks a text; what it is made to is decided when the whole is read. */
  mark(text: string, make: MakeInline): string {
    const id = this.makers.push(make) - 1
    return `${open}${id}${end}${text}${close}${id}${end}`
  }

  /** The nodes of a marked text. Marks that overlap are closed and opened again. */
  read(text: string, line: number): (XmlElement | string)[] {
    const stack: Level[] = [{ id: -1, content: [] }]
    const top = (): Level => stack.at(-1) as Level
    let at = 0
    for (const match of text.matchAll(/([\ufdd0\ufdd1])(\d+)\ufdd2/g)) {
      addText(top().content, text.slice(at, match.index))
      at = match.index + match[0].length
      const id = Number(match[2])
      if (match[1] === open) stack.push({ id, content: [] })
      else this.closeTo(stack, id, line)
    }
    addText(top().content, text.slice(at))
    while (stack.length > 1) this.closeTo(stack, top().id, line)
    return top().content
  }

  private closeTo(stack: Level[], id: number, line: number): void {
    if (!stack.some((level) => level.id === id)) return
    const reopened: number[] = []
    for (let level = stack.pop(); level !== undefined; level = stack.pop()) {
      const make = this.makers[level.id] as MakeInline
      const content = (stack.at(-1) as Level).content
      const made = make(level.content, line)
      if (isFootnote(made[0])) trimEnd(content)
      append(content, made)
      if (level.id === id) break
      reopened.unshift(level.id)
    }
    for (const again of reopened) stack.push({ id: again, content: [] })
  }
}

/** A footnote is called right behind a word, whatever stands between them in the source. */
function trimEnd(content: (XmlElement | string)[]): void {
  const last = content.at(-1)
  if (typeof last === 'string') content[content.length - 1] = last.trimEnd()
}

function isFootnote(node: XmlElement | string | undefined): boolean {
  return typeof node === 'object' && node.name === 'fn'
}

interface Level {
  readonly id: number
  readonly content: (XmlElement | string)[]
}

function addText(content: (XmlElement | string)[], text: string): void {
  if (text !== '') content.push(decodeText(text))
}

/** Signs that are markup, each with a non-character in its place. */
const markup = '[]{}<>*_`#^~+:@.()"\'-/|!&='
const firstHidden = 0xfdd3

/** Text whose markup the parser does not see; `decodeText` gives it back. */
export function hideMarkup(text: string): string {
  return text.replace(/[[\]{}<>*_`#^~+:@.()"'\-/|!&=]/g, (sign) =>
    String.fromCharCode(firstHidden + markup.indexOf(sign)),
  )
}

function showMarkup(text: string): string {
  return text.replace(/[\ufdd3-\ufdef]/g, (sign) => markup.charAt(sign.charCodeAt(0) - firstHidden))
}

/** Text as it is printed: entities read, and the spaces that the parser puts around a dash as they were typed. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return hidden.test(text) ? showMarkup(text) : text
  const decoded = decodeHTML(
    text
      .replaceAll('&#8201;&#8212;&#8201;', ' \u2014 ')
      .replaceAll('&#8212;&#8203;', '\u2014')
      .replaceAll('&#8230;&#8203;', '...'),
  )
  return hidden.test(decoded) ? showMarkup(decoded) : decoded
}

const hidden = /[\ufdd3-\ufdef]/
