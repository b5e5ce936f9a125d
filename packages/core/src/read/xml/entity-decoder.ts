import { decodeHTMLStrict } from 'entities/decode'
import { malformed, type XmlSource } from './xml-error.ts'

/** Characters that the declared entities of one file may expand to in all. Beyond it the file is refused. */
const maxExpansion = 1_000_000

/** Entities inside entities. Real ones nest two or three deep; beyond it the file is refused. */
const maxEntityDepth = 16

const references = /&(#x[0-9a-fA-F]+|#[0-9]+|[A-Za-z_:\u0080-\uffff][\w.:\-\u0080-\uffff]*);/g
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Writes characters for references: the five of XML, numbers, what the file itself declares, and the names of
 * HTML, which files use without declaring them (`&mdash;`). An unknown name stays as it is printed.
 */
export class EntityDecoder {
  readonly #source: XmlSource
  readonly #declared: ReadonlyMap<string, string>
  readonly #known = new Map<string, string>()
  readonly #meetUnknown: ((name: string) => void) | undefined
  #expansion = 0

  constructor(source: XmlSource, declared: ReadonlyMap<string, string>, meetUnknown?: (name: string) => void) {
    this.#source = source
    this.#declared = declared
    this.#meetUnknown = meetUnknown
  }

  /** @throws UnreadableDocumentError `malformed-xml` where declared entities expand beyond all bounds. */
  decode(text: string): string {
    if (!text.includes('&')) return text
    return text.replace(references, (whole, name: string) => {
      if (name.startsWith('#')) return characterOf(name) ?? this.#unknown(whole, name)
      const value = predefined[name] ?? this.#known.get(name) ?? this.#resolve(whole, name)
      if (this.#declared.has(name)) this.#count(value.length)
      return value
    })
  }

  #resolve(whole: string, name: string): string {
    const value = this.#declared.has(name) ? this.#expand(name, 0) : decodeHTMLStrict(whole)
    if (value === whole) this.#unknown(whole, name)
    this.#known.set(name, value)
    return value
  }

  #expand(name: string, depth: number): string {
    if (depth > maxEntityDepth) {
      throw this.#tooMuch(`entities stand in one another more than ${maxEntityDepth} deep, or in a circle`)
    }
    const known = this.#known.get(name)
    if (known !== undefined) return known
    // Markup in an entity is a thing of DTDs of the past; its words are kept.
    const declared = (this.#declared.get(name) as string).replace(/<[^<>]*>/g, '')
    const value = declared.replace(references, (whole, inner: string) => {
      if (inner.startsWith('#')) return characterOf(inner) ?? whole
      const part =
        predefined[inner] ?? (this.#declared.has(inner) ? this.#expand(inner, depth + 1) : decodeHTMLStrict(whole))
      this.#count(part.length)
      return part
    })
    this.#known.set(name, value)
    return value
  }

  #unknown(whole: string, name: string): string {
    this.#meetUnknown?.(name)
    return whole
  }

  #count(length: number): void {
    this.#expansion += length
    if (this.#expansion > maxExpansion) {
      throw this.#tooMuch(`its entities expand to more than ${maxExpansion} characters`)
    }
  }

  #tooMuch(problem: string) {
    const start = Math.max(0, this.#source.text.indexOf('<!DOCTYPE'))
    return malformed(this.#source, start, `${problem}, the most that is read. Write the text where it is used.`)
  }
}

/** The character of `#8212` or `#x2014`; undefined where the number names none. */
function characterOf(name: string): string | undefined {
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  // 128 to 159 are controls that nobody means; old converters write the characters of windows-1252 so. As in HTML.
  if (code >= 0x80 && code <= 0x9f) return decodeHTMLStrict(`&#${code};`)
  if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return undefined
  return String.fromCodePoint(code)
}
