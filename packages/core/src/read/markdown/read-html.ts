import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import { textOf } from '../../model/text-of.ts'
import { noteTokens } from './html-footnotes.ts'
import { endOfTable, layoutParts } from './html-layout.ts'
import { readHtmlTable } from './html-table.ts'
import { attributeOf, type HtmlTag, type HtmlToken, htmlTokens } from './html-tokens.ts'
import { OpenTags, pushText, pushTextWithMath, trimRun } from './inline-run.ts'
import { emit, noteRead, reportTag, type Story } from './reading.ts'

/** Tags that end a paragraph. */
const blockTags = new Set([
  'p',
  'div',
  'section',
  'article',
  'details',
  'summary',
  'blockquote',
  'center',
  'figure',
  'figcaption',
  'hr',
  'dl',
  'dt',
  'dd',
  'header',
  'footer',
  'main',
  'aside',
  'body',
  'html',
  'head',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
  'table',
])
const inlineTags = new Set([
  'a',
  'abbr',
  'big',
  'font',
  'ins',
  'label',
  'mark',
  'q',
  'small',
  'span',
  'u',
  'wbr',
  'nobr',
  'time',
  'colgroup',
  'col',
  'caption',
])

/** Tables in tables that only place text; what is deeper is read as a table of text. */
const maxFrames = 20

/**
 * Reads HTML that stands between Markdown's blocks: tables, and whatever text there is outside of them.
 *
 * @param line the line of the file where it begins
 */
export function readHtml(html: string, story: Story, line: number): void {
  for (const token of htmlTokens(html)) if (token.type === 'text') noteRead(story, token.value)
  new HtmlReader(story, line).read(html)
}

class HtmlReader {
  readonly #story: Story
  readonly #line: number
  #inlines: Inline[] = []
  #tags = new OpenTags()
  #place: Place
  /** The depth of the heading that is open; 0 for none. */
  #heading = 0
  #isItem = false
  #pre: string | null = null

  constructor(story: Story, line: number) {
    this.#story = story
    this.#line = line
    this.#place = { line, column: 1 }
  }

  read(html: string): void {
    this.#walk(noteTokens([...htmlTokens(html)], this.#story.htmlNotes), 0)
    this.#close()
  }

  /** @param depth tables around it. */
  #walk(tokens: readonly HtmlToken[], depth: number): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as HtmlToken
      if (token.type === 'tag' && token.name === 'table' && !token.isClosing) {
        const end = endOfTable(tokens, at)
        this.#readTable(token, tokens.slice(at + 1, end), depth)
        at = end
      } else if (token.type === 'tag') this.#takeTag(token)
      else if (token.type === 'note') this.#inlines.push(token.call)
      else if (this.#pre !== null) this.#pre += token.value
      else this.#takeText(token.value, token.line)
    }
  }

  #placeOfLine(line: number): Place {
    return { line: this.#line + line, column: 1 }
  }

  #takeText(text: string, line: number): void {
    const value = text.replace(/[ \t\r\n]+/g, ' ')
    if (this.#inlines.length === 0) {
      const blank = /^\s*/.exec(text)?.[0] ?? ''
      this.#place = this.#placeOfLine(line + blank.split('\n').length - 1)
      pushTextWithMath(this.#inlines, value.trimStart(), this.#tags.marks)
    } else pushTextWithMath(this.#inlines, value, this.#tags.marks)
  }

  #takeTag({ name, isClosing, attributes, printed, line }: HtmlTag): void {
    const id = isClosing
      ? undefined
      : (attributeOf(attributes, 'id') ?? (name === 'a' ? attributeOf(attributes, 'name') : undefined))
    if (id) this.#story.anchors.push(id)
    const depth = /^h[1-6]$/.test(name) ? Number(name[1]) : 0
    if (name === 'pre') {
      this.#close()
      this.#pre = isClosing ? null : ''
      this.#place = this.#placeOfLine(line)
    } else if (depth > 0 || name === 'li' || blockTags.has(name)) {
      this.#close()
      this.#heading = isClosing ? 0 : depth
      this.#isItem = name === 'li' && !isClosing
    } else if (name === 'br') this.#inlines.push({ type: 'break', of: 'line' })
    else if (name === 'img')
      this.#inlines.push({
        type: 'image',
        value: attributeOf(attributes, 'alt') ?? '',
        name: (attributeOf(attributes, 'src') ?? '').replace(/^.*\//, ''),
      })
    else if (!this.#tags.take(name, isClosing, attributes) && !inlineTags.has(name)) {
      pushText(this.#inlines, printed, this.#tags.marks)
      reportTag(this.#story, name, this.#placeOfLine(line))
    }
  }

  /** Reads a table; one that only places text on the page is that text. */
  #readTable(start: HtmlTag, tokens: readonly HtmlToken[], depth: number): void {
    this.#close()
    const id = attributeOf(start.attributes, 'id')
    if (id) this.#story.anchors.push(id)
    const parts = depth < maxFrames ? layoutParts(tokens) : null
    if (parts === null) return this.#readGrid(start, tokens)
    for (const part of parts) {
      if (part.isGrid) this.#readGrid(start, part.tokens)
      else this.#walk(part.tokens, depth + 1)
      this.#close()
    }
  }

  #readGrid(start: HtmlTag, tokens: readonly HtmlToken[]): void {
    const place = this.#placeOfLine(start.line)
    const { rows, title, astray } = readHtmlTable(tokens, (line) => this.#placeOfLine(line))
    if (rows.length > 0)
      emit(this.#story, { type: 'table', rows, notes: [], ...(title.length > 0 ? { title } : {}), place })
    const rest = rows.length > 0 ? astray : [...title, ...astray]
    if (textOf(rest) === '') return
    emit(this.#story, { type: 'paragraph', children: rest, place })
    this.#story.diagnostics.push({
      code: 'table-malformed',
      message: 'A table in HTML has text outside of its cells; it was read as a paragraph after the table.',
      place,
    })
  }

  #close(): void {
    const children = trimRun(this.#inlines)
    const code = this.#pre?.replace(/^\n/, '').trimEnd()
    const place = this.#place
    if (code) emit(this.#story, { type: 'code', value: code, place })
    else if (children.length > 0 && children.every((inline) => inline.type === 'image' || inline.type === 'break')) {
      emit(this.#story, {
        type: 'figure',
        text: [],
        images: children.flatMap((inline) =>
          inline.type === 'image' ? [inline.name ? { name: inline.name } : {}] : [],
        ),
        place,
      })
    } else if (children.length > 0 && this.#heading > 0)
      emit(this.#story, {
        type: 'heading',
        title: children,
        depth: this.#heading,
        style: `heading ${this.#heading}`,
        place,
      })
    else if (children.length > 0)
      emit(this.#story, {
        type: 'paragraph',
        children,
        place,
        ...(this.#isItem ? { role: 'list-item', label: '–', depth: 1 } : {}),
      })
    this.#inlines = []
    this.#tags = new OpenTags()
    this.#isItem = false
    if (this.#pre !== null) this.#pre = ''
  }
}
