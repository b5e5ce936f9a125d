import type { Break, Inline, Text } from '../../model/inline.ts'

/** How a run of text is printed: a sum of marks. Equal sums print alike. */
export type Marks = number

export const plain: Marks = 0
export const bold: Marks = 1
export const italic: Marks = 2
export const mono: Marks = 4
export const strike: Marks = 8
export const superscript: Marks = 16
export const subscript: Marks = 32

const breaks: Readonly<Record<Break['of'], Break>> = {
  line: { type: 'break', of: 'line' },
  tab: { type: 'break', of: 'tab' },
  paragraph: { type: 'break', of: 'paragraph' },
}

/** White space that may be the file's own, line separators and soft hyphens: most runs of text have none of them. */
const layout = /[\t\r\n\u00ad\u2028\u2029]| {2}/
const none: readonly string[] = []
const softHyphens = /\u00ad/g
const lineSeparators = /[\u2028\u2029]/
const spaces = /[ \t\r\n]+/g

/**
 * Collects the inlines of one block. White space is that of a formatted XML file: a run of it is one space, and
 * none at the ends and around breaks. No-break spaces are kept: they are printed.
 */
export class Prose {
  #nodes: Inline[] = []
  #value = ''
  #marks: Marks = plain
  #spaceMarks: Marks | undefined
  /** The white space that was met runs over a line end: it may be the file's layout alone. */
  #spaceWraps = false
  #anchors: string[] | undefined
  #href: string | undefined

  /** Whether nothing printed has been collected yet. */
  get isEmpty(): boolean {
    return this.#nodes.length === 0 && this.#value === ''
  }

  /** Whether what was collected ends with a colon, which leads up to something displayed. */
  get endsWithColon(): boolean {
    return this.#value.endsWith(':') || (this.#value === '' && textOfLast(this.#nodes).endsWith(':'))
  }

  text(raw: string, marks: Marks): void {
    if (!layout.test(raw)) this.#write(raw, raw, marks)
    // Between blocks stands white space, more often than text.
    else if (this.isEmpty && raw.trim() === '') return
    else if (lineSeparators.test(raw)) {
      const [first = '', ...rest] = raw.split(lineSeparators)
      this.#write(first, collapse(first), marks)
      for (const line of rest) {
        this.break('line')
        this.#write(line, collapse(line), marks)
      }
    } else this.#write(raw, collapse(raw), marks)
  }

  break(of: Break['of']): void {
    this.#spaceMarks = undefined
    if (this.isEmpty && of !== 'tab') return
    this.#flush()
    this.#add(breaks[of])
  }

  /** A break between two paragraphs, unless one is there or nothing stands before it. */
  part(): void {
    this.#flush()
    const last = this.#nodes.at(-1)
    // A tab leads over from a label to its text, which may be a paragraph.
    if (last !== breaks.paragraph && last !== breaks.tab) this.break('paragraph')
  }

  push(node: Inline): void {
    if (node.type === 'footnote-anchor' && this.#spaceWraps) this.#spaceMarks = undefined
    this.#writeSpace()
    this.#flush()
    this.#add(node)
  }

  /** Writes what is a link to an address outside the text. */
  link(href: string, write: () => void): void {
    if (this.#href !== undefined || href === '') return write()
    this.#writeSpace()
    this.#flush()
    this.#href = href
    write()
    this.#flush()
    this.#href = undefined
  }

  anchor(id: string): void {
    if (this.#anchors === undefined) this.#anchors = [id]
    else this.#anchors.push(id)
  }

  /** What was collected, without breaks at the ends; the prose is empty afterwards. */
  take(): { readonly children: readonly Inline[]; readonly anchors: readonly string[] } {
    this.#flush()
    const nodes = this.#nodes
    const anchors = this.#anchors ?? none
    while (nodes.at(-1)?.type === 'break') nodes.pop()
    this.#nodes = []
    this.#anchors = undefined
    this.#spaceMarks = undefined
    return { children: nodes, anchors }
  }

  #write(written: string, value: string, marks: Marks): void {
    if (value === '') return
    const start = value.startsWith(' ') ? 1 : 0
    if (start === 1) this.#meetSpace(marks, /^[ \t]*[\r\n]/.test(written))
    if (value.length === start) return
    const end = value.endsWith(' ') ? value.length - 1 : value.length
    // No sentence wraps before its full stop; a file that is indented element by element does.
    if (this.#spaceWraps && /^[,;.)\]](?:\s|$)/.test(value.slice(start))) this.#spaceMarks = undefined
    this.#writeSpace()
    this.#append(value.slice(start, end), marks)
    if (end < value.length) this.#meetSpace(marks, /[\r\n][ \t]*$/.test(written))
  }

  #meetSpace(marks: Marks, wraps: boolean): void {
    if (this.#spaceMarks !== undefined) return
    this.#spaceMarks = marks
    this.#spaceWraps = wraps
  }

  /** Writes the white space that was met, now that something follows it. */
  #writeSpace(): void {
    if (this.#spaceMarks === undefined) return
    const marks = this.#spaceMarks & ~(superscript | subscript)
    this.#spaceMarks = undefined
    const last = this.#nodes.at(-1)
    if (this.#value !== '') {
      if (this.#marks & (superscript | subscript)) this.#append(' ', marks)
      else this.#value += ' '
    } else if (last !== undefined && last.type !== 'break') this.#append(' ', marks)
  }

  #append(value: string, marks: Marks): void {
    if (marks !== this.#marks) {
      this.#flush()
      this.#marks = marks
    }
    this.#value += value
  }

  /** An array made with its first element takes a tenth of the room of one that grew to it; most have one. */
  #add(node: Inline): void {
    if (this.#nodes.length === 0) this.#nodes = [node]
    else this.#nodes.push(node)
  }

  #flush(): void {
    if (this.#value === '') return
    const text = makeText(this.#value, this.#marks)
    this.#add(this.#href === undefined ? text : { ...text, href: this.#href })
    this.#value = ''
  }
}

function collapse(raw: string): string {
  return (raw.includes('\u00ad') ? raw.replace(softHyphens, '') : raw).replace(spaces, ' ')
}

function makeText(value: string, marks: Marks): Text {
  if (marks === plain) return { type: 'text', value }
  return {
    type: 'text',
    value,
    ...(marks & bold ? { bold: true } : undefined),
    ...(marks & italic ? { italic: true } : undefined),
    ...(marks & mono ? { mono: true } : undefined),
    ...(marks & strike ? { strike: true } : undefined),
    ...(marks & superscript ? { script: 'superscript' } : marks & subscript ? { script: 'subscript' } : undefined),
  }
}

function textOfLast(nodes: readonly Inline[]): string {
  const last = nodes.at(-1)
  return last?.type === 'text' ? last.value.trimEnd() : ''
}
