import { UnreadableDocumentError } from '../../model/errors.ts'
import { type Doctype, readDoctype } from './doctype.ts'
import { malformed, type XmlSource } from './xml-error.ts'

/** Tags open at once. Published texts stay below 60; the parser and every walk over its tree are safe up to here. */
export const maxDepth = 500

/**
 * Most elements of a file. An element costs up to 900 bytes in memory, and the longest texts have some hundred thousand.
 * A file with more is refused.
 */
const maxElements = 2_000_000

/** What a check found that the parser must not see: it would trip over them. */
export interface CheckedXml {
  readonly doctype: (Doctype & { readonly start: number }) | undefined
  /** Processing instructions with quotes in them, `[from, to)`. */
  readonly quotedInstructions: readonly (readonly [number, number])[]
  /** Where each start tag begins, in document order. The parser could say so too, at a tenth more time and memory. */
  readonly offsets: readonly number[]
}

const nameStart = /[A-Za-z_:\u0080-\uffff]/
const attribute = /\s+([A-Za-z_:\u0080-\uffff][^\s=<>"'/]*)\s*=\s*(?:"[^"<]*"|'[^'<]*')/y
const reference = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[A-Za-z_:\u0080-\uffff][\w.:\-\u0080-\uffff]*);/y
const nonSpace = /[^ \t\r\n]/g

/**
 * Checks that a text is well-formed XML, which fast-xml-parser does not: it takes mismatched tags, two roots and
 * bare `<` without a word. One pass.
 *
 * @throws UnreadableDocumentError `malformed-xml` with line, column and remedy; `too-deep` beyond `maxDepth`,
 * `too-large` beyond `maxElements`.
 */
export function checkXml(source: XmlSource): CheckedXml {
  return new Checker(source).check()
}

class Checker {
  readonly #source: XmlSource
  readonly #text: string
  readonly #names: string[] = []
  readonly #starts: number[] = []
  readonly #offsets: number[] = []
  readonly #instructions: [number, number][] = []
  #doctype: CheckedXml['doctype']
  #rootEnded = false
  #nextAmpersand = 0

  constructor(source: XmlSource) {
    this.#source = source
    this.#text = source.text
  }

  check(): CheckedXml {
    const text = this.#text
    this.#nextAmpersand = text.indexOf('&')
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      const end = open === -1 ? text.length : open
      if (end > at) this.#checkText(at, end)
      if (open === -1) break
      const code = text.charCodeAt(open + 1)
      if (code === 0x2f) at = this.#checkEndTag(open)
      else if (code === 0x21) at = this.#checkDeclaration(open)
      else if (code === 0x3f) at = this.#checkInstruction(open)
      else at = this.#checkStartTag(open)
    }
    const last = this.#names.length - 1
    if (last >= 0) {
      const name = this.#names[last]
      const problem = `<${name}> is opened here and never closed.`
      const remedy = `Add </${name}>; if the text ends too early, the file was cut off: fetch it again.`
      throw malformed(this.#source, this.#starts[last] as number, `${problem} ${remedy}`)
    }
    if (!this.#rootEnded) throw malformed(this.#source, 0, 'there is no element in it.')
    return { doctype: this.#doctype, quotedInstructions: this.#instructions, offsets: this.#offsets }
  }

  #checkText(from: number, to: number): void {
    if (this.#names.length === 0) {
      nonSpace.lastIndex = from
      const found = nonSpace.exec(this.#text.slice(0, to))
      if (found !== null) {
        const where = this.#rootEnded ? 'after the last end tag' : 'before the first tag'
        throw malformed(this.#source, found.index, `there is text ${where}. Remove it.`)
      }
    }
    if (this.#nextAmpersand === -1 || this.#nextAmpersand >= to) return
    let at = this.#nextAmpersand < from ? this.#text.indexOf('&', from) : this.#nextAmpersand
    while (at !== -1 && at < to) {
      reference.lastIndex = at
      if (!reference.test(this.#text)) {
        throw malformed(this.#source, at, 'a “&” stands alone. Write &amp; for it.')
      }
      at = this.#text.indexOf('&', at + 1)
    }
    this.#nextAmpersand = at
  }

  #checkStartTag(open: number): number {
    const text = this.#text
    if (!nameStart.test(text[open + 1] ?? '')) {
      throw malformed(this.#source, open, 'a “<” begins no tag. Write &lt; for it.')
    }
    let at = open + 2
    for (let code = text.charCodeAt(at); !endsName(code); code = text.charCodeAt(++at));
    const name = text.slice(open + 1, at)
    if (/[<>"'=&]/.test(name)) throw this.#brokenTag(open, name)
    at = text.charCodeAt(at) === 0x3e ? at : this.#checkAttributes(open, name, at)
    const closed = text.charCodeAt(at) === 0x2f
    this.#offsets.push(open)
    if (this.#offsets.length > maxElements)
      throw new UnreadableDocumentError(
        'too-large',
        `${this.#source.what} has more than ${maxElements} elements (maxElements), the most that is read. Give the text in parts.`,
      )
    if (this.#names.length === 0) {
      if (this.#rootEnded) {
        const problem = `a second root element, <${name}>, begins after the first has ended.`
        throw malformed(this.#source, open, `${problem} Keep one of them, or wrap both in one element.`)
      }
      if (closed) this.#rootEnded = true
    }
    if (closed) return at + 2
    if (this.#names.length >= maxDepth) {
      const place = this.#source.lines.place(open)
      throw new UnreadableDocumentError(
        'too-deep',
        `${this.#source.what} nests more than ${maxDepth} elements in one another (line ${place.line}, column ${place.column}), the most that is read. It is damaged, or no text for people.`,
        place,
      )
    }
    this.#names.push(name)
    this.#starts.push(open)
    return at + 1
  }

  /** The offset of the `>` or `/>` that ends the tag. */
  #checkAttributes(open: number, name: string, from: number): number {
    const text = this.#text
    let at = from
    let seen: string[] | undefined
    for (;;) {
      attribute.lastIndex = at
      const found = attribute.exec(text)
      if (found === null) break
      const key = found[1] as string
      if (seen === undefined) seen = [key]
      else if (seen.includes(key)) {
        throw malformed(this.#source, at, `the attribute “${key}” of <${name}> stands twice. Remove one.`)
      } else seen.push(key)
      at = attribute.lastIndex
    }
    while (isSpace(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    if (code === 0x3e || (code === 0x2f && text.charCodeAt(at + 1) === 0x3e)) return at
    throw this.#brokenTag(open, name)
  }

  #brokenTag(open: number, name: string): UnreadableDocumentError {
    const shown = name.slice(0, 40)
    const problem = `the tag <${shown} …> is broken: an attribute has no name, no quotes or an unclosed quote, or “>” is missing.`
    return malformed(this.#source, open, `${problem} Repair the tag; if the text ends here, the file was cut off.`)
  }

  #checkEndTag(open: number): number {
    const text = this.#text
    const name = this.#names.pop()
    const start = this.#starts.pop()
    if (name !== undefined && text.startsWith(name, open + 2)) {
      let at = open + 2 + name.length
      while (isSpace(text.charCodeAt(at))) at++
      if (text.charCodeAt(at) === 0x3e) {
        if (this.#names.length === 0) this.#rootEnded = true
        return at + 1
      }
    }
    const found = /^[^\s>]{0,80}/.exec(text.slice(open + 2, open + 82))?.[0] ?? ''
    if (name === undefined || start === undefined) {
      throw malformed(this.#source, open, `</${found}> closes nothing: no element is open. Remove it.`)
    }
    const { line, column } = this.#source.lines.place(start)
    const problem = `</${found}> stands where </${name}> is expected, to close <${name}> of line ${line}, column ${column}.`
    throw malformed(this.#source, open, `${problem} Close <${name}> first, or correct one of the two tags.`)
  }

  #checkDeclaration(open: number): number {
    const text = this.#text
    if (text.startsWith('<!--', open)) return this.#skipTo('-->', open, open + 4, 'comment')
    if (text.startsWith('<![CDATA[', open)) {
      if (this.#names.length === 0) throw malformed(this.#source, open, 'a CDATA section stands outside the root.')
      return this.#skipTo(']]>', open, open + 9, 'CDATA section')
    }
    if (!text.startsWith('<!DOCTYPE', open)) {
      throw malformed(this.#source, open, '“<!” begins neither a comment nor a CDATA section. Write &lt;! for it.')
    }
    if (this.#doctype !== undefined || this.#names.length > 0 || this.#rootEnded) {
      throw malformed(this.#source, open, 'a document type declaration stands here; there may be one, at the start.')
    }
    this.#doctype = { start: open, ...readDoctype(this.#source, open) }
    return this.#doctype.end
  }

  #checkInstruction(open: number): number {
    const end = this.#skipTo('?>', open, open + 2, 'processing instruction')
    const isDeclaration = open === 0 && /^<\?xml\s/.test(this.#text)
    if (!isDeclaration && /["']/.test(this.#text.slice(open, end))) this.#instructions.push([open, end])
    return end
  }

  #skipTo(mark: string, open: number, from: number, what: string): number {
    const found = this.#text.indexOf(mark, from)
    if (found !== -1) return found + mark.length
    throw malformed(this.#source, open, `the ${what} that begins here does not end. Close it with “${mark}”.`)
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

/** White space, `/`, `>`, or the end of the text. */
function endsName(code: number): boolean {
  return isSpace(code) || code === 0x2f || code === 0x3e || Number.isNaN(code)
}
