import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { RawCell } from '../../model/raw.ts'
import { canonicalMathml } from '../formula/mathml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { attributeOf, type HtmlTag, type HtmlToken } from './html-tokens.ts'
import { OpenTags, pushText, pushTextWithMath, trimRun } from './inline-run.ts'

export interface HtmlTable {
  readonly title: readonly Inline[]
  readonly rows: readonly (readonly RawCell[])[]
  /** Text between the tags of the table that is in no cell. */
  readonly astray: readonly Inline[]
}

/** Widest span read, in columns or rows. */
const maxSpan = 1_000

/** Reads what stands between `<table>` and its `</table>`. Tags that are not closed are forgiven. */
export function readHtmlTable(tokens: readonly HtmlToken[], placeOfLine: (line: number) => Place): HtmlTable {
  const reader = new TableReader(placeOfLine)
  for (const token of tokens) if (reader.take(token)) break
  return reader.finish()
}

class TableReader {
  readonly #placeOfLine: (line: number) => Place
  readonly #rows: RawCell[][] = []
  #title: Inline[] = []
  #astray: Inline[] = []
  #tags = new OpenTags()
  #into: Inline[] | null = null
  #cell: Omit<RawCell, 'children'> | null = null
  /** Tables inside the open cell. */
  #nested = 0
  #inHead = false
  /** What stands in the formula that is open, as XML; null where none is. */
  #math: string | null = null
  /** The numbers of the lists that are open in the cell; null for a list of bullets. */
  #lists: (number | null)[] = []

  constructor(placeOfLine: (line: number) => Place) {
    this.#placeOfLine = placeOfLine
  }

  /** Whether the table ends here. */
  take(token: HtmlToken): boolean {
    if (this.#takeMath(token)) return false
    if (token.type === 'text') this.#takeText(token.value)
    else if (token.type === 'note') (this.#into ?? this.#astray).push(token.call)
    else if (token.name === 'table') {
      if (!token.isClosing) this.#nested++
      else if (this.#nested === 0) return true
      else this.#nested--
      this.#break('paragraph')
    } else if (this.#nested > 0 && /^(?:tr|td|th|thead|tbody|tfoot|caption)$/.test(token.name)) this.#break('paragraph')
    else this.#takeTag(token)
    return false
  }

  finish(): HtmlTable {
    this.#closeCell()
    return {
      title: trimRun(this.#title),
      rows: this.#rows.filter((row) => row.length > 0),
      astray: trimRun(this.#astray),
    }
  }

  /** Takes what stands in `<math>`: `2` with `32` raised at it is never 232. A table that ends within ends the formula. */
  #takeMath(token: HtmlToken): boolean {
    const isEnd = token.type === 'tag' && token.isClosing && /^(?:math|td|th|tr|table)$/.test(token.name)
    if (this.#math === null) {
      if (token.type !== 'tag' || token.name !== 'math' || token.isClosing) return false
      this.#math = token.printed
      return true
    }
    if (!isEnd) {
      if (token.type === 'tag') this.#math += token.printed
      else if (token.type === 'text') this.#math += token.value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
      return token.type !== 'note'
    }
    const into = this.#into ?? this.#astray
    into.push({ type: 'inline-formula', ...readMath(`${this.#math}</math>`) })
    this.#math = null
    return token.name === 'math'
  }

  #takeText(text: string): void {
    const value = text.replace(/[ \t\r\n]+/g, ' ')
    const into = this.#into ?? this.#astray
    const last = into.at(-1)
    const isFirst = last === undefined || last.type === 'break'
    pushTextWithMath(into, isFirst ? value.trimStart() : value, this.#tags.marks)
  }

  #takeTag({ name, isClosing, attributes, line }: HtmlTag): void {
    switch (name) {
      case 'thead':
        this.#inHead = !isClosing
        break
      case 'tbody':
      case 'tfoot':
        this.#inHead = false
        break
      case 'tr':
        this.#closeCell()
        if (!isClosing) this.#rows.push([])
        break
      case 'td':
      case 'th':
        this.#closeCell()
        if (!isClosing) this.#openCell(name === 'th' || this.#inHead, attributes, line)
        break
      case 'caption':
        this.#closeCell()
        this.#into = isClosing ? null : this.#title
        break
      case 'br':
        this.#break('line')
        break
      case 'ul':
      case 'ol':
        if (isClosing) this.#lists.pop()
        else this.#lists.push(name === 'ol' ? Number(attributeOf(attributes, 'start') ?? 1) || 1 : null)
        this.#break('paragraph')
        break
      case 'li':
        this.#break('paragraph')
        if (!isClosing) this.#takeMarker()
        break
      case 'p':
      case 'div':
      case 'pre':
      case 'blockquote':
        this.#break('paragraph')
        break
      case 'img':
        this.#into?.push({
          type: 'image',
          value: attributeOf(attributes, 'alt') ?? '',
          name: (attributeOf(attributes, 'src') ?? '').replace(/^.*\//, ''),
        })
        break
      default:
        this.#tags.take(name, isClosing, attributes)
    }
  }

  #openCell(header: boolean, attributes: string, line: number): void {
    if (this.#rows.length === 0) this.#rows.push([])
    this.#cell = {
      header,
      colspan: spanOf(attributes, 'colspan'),
      rowspan: spanOf(attributes, 'rowspan'),
      place: this.#placeOfLine(line),
    }
    this.#into = []
  }

  #closeCell(): void {
    if (this.#cell && this.#into) this.#rows.at(-1)?.push({ ...this.#cell, children: trimRun(this.#into) })
    this.#cell = null
    this.#into = null
    this.#tags = new OpenTags()
    this.#lists = []
  }

  #takeMarker(): void {
    const number = this.#lists.at(-1)
    if (this.#into) {
      pushText(this.#into, typeof number === 'number' ? `${number})` : '–', {})
      this.#into.push({ type: 'break', of: 'tab' })
    }
    if (typeof number === 'number') this.#lists[this.#lists.length - 1] = number + 1
  }

  #break(of: 'line' | 'paragraph'): void {
    const last = this.#into?.at(-1)
    if (this.#into && last && !(last.type === 'break' && last.of === 'paragraph'))
      this.#into.push({ type: 'break', of })
  }
}

/** A formula in MathML; one that is not well formed is known by its source. */
function readMath(source: string): { readonly value: string; readonly canonical: string } {
  try {
    const { value, canonical } = canonicalMathml(parseXml(source, { what: 'formula' }))
    return { value, canonical }
  } catch {
    return { value: source, canonical: source }
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number.parseInt(attributeOf(attributes, name) ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.max(1, Math.min(maxSpan, span))
}
