import { type Callout, calloutLine, kindOf } from './callouts.ts'
import { attributeList } from './span-marks.ts'

/**
 * Writes the blocks of site generators as plain Markdown has them, line for line: `:::note`, `` ```{note} ``, `!!! note` and
 * `{: .note}` become `> [!NOTE]`; code and formulas in directives become fenced ones. What a directive says of looks only
 * goes; its argument and its caption are text.
 */
export function readDirectives(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opening.test(line))) return lines
  const reader = new DirectiveReader(lines)
  return reader.isTooDeep ? lines : reader.read()
}

const opening = /^\s{0,12}(?:(?:`{3,}|~{3,}|:{3,})\s*[\w{]|!!!|\?\?\?|\{:|>\s?\*\*|\(\S{1,100}\)=\s*$)/
/** `:::note[Title]`, `:::{note} Title`, `::: {.note title="Title"}`, `::: warning Title`. */
const colons =
  /^ {0,3}(:{3,})\s*(?:\{([^{}]{1,300})\}|([A-Za-z][\w-]{0,60}))(?:\[([^[\]]{0,300})\]|\s+([^:\s].{0,300}))?[\s:]*$/
/** `` ```{note} Title ``; a language in braces has a dot before it. */
const braced = /^ {0,3}(`{3,}|~{3,})\{([A-Za-z][\w:-]{0,60})\}(.{0,300})$/
/** `!!! note "Title"`, `??? note`: what is set in below belongs to it. */
const indented = /^( {0,12})(?:!!!|\?\?\?\+?)\s+([A-Za-z][\w-]{0,60})(?:\s+[\w-]{1,60}){0,3}(?:\s+"([^"]{0,300})")?\s*$/
/** `{: .note}` of kramdown belongs to the block right above or below it. */
const attributes = new RegExp(`^ {0,3}\\{:[ \\t]{0,4}(${attributeList}|toc)[ \\t]{0,4}\\}\\s*$`)
/** `(name)=` of MyST names what is below it; `(N-1)=` is of a formula. */
const target = /^ {0,3}\(([A-Za-z]{2}[\w:./-]{0,100})\)=\s*$/
const item = /^\s*(?:[-*+]|[0-9]{1,9}[.)])\s/
/** `> **Note**` alone on its line, as code hosts marked notes before they had `[!NOTE]`. */
const boldCallout = /^( {0,3}> ?)\*\*(Note|Warning|Important|Tip|Caution)\*\*\s*$/i
const codeNames = /^(?:code-block|code|sourcecode|code-cell)$/

/** Directives in directives; deeper ones are read as they are typed. */
const maxNested = 8
/** More directives than these below the deepest ones are no text of a site: the whole is read as it is typed. */
const maxBeyond = 1_000

interface Directive {
  readonly at: number
  readonly fence: string
  readonly name: string
  readonly title: string
}

class DirectiveReader {
  readonly #lines: string[]
  /** What was opened and is closed, by the line that opens it: the line that closes it. */
  readonly #ends = new Map<number, number>()
  /** Lines of code, which nothing in them opens. */
  readonly #inCode: boolean[] = []
  #beyond = 0

  constructor(lines: readonly string[]) {
    this.#lines = [...lines]
    this.#pair()
  }

  get isTooDeep(): boolean {
    return this.#beyond > maxBeyond
  }

  read(): readonly string[] {
    const callouts: number[] = []
    for (let at = 0; at < this.#lines.length; at++) {
      while (callouts.length > 0 && (callouts.at(-1) as number) < at) callouts.pop()
      // A directive may move its own first line, and what is below is then read as it is written there.
      const end = this.#inCode[at] ? undefined : this.#write(at)
      if (callouts.length > 0) this.#lines[at] = `${'> '.repeat(callouts.length)}${this.#lines[at]}`
      if (end !== undefined) callouts.push(end)
    }
    return this.#lines
  }

  /** Finds the end of each directive that is closed, in one pass. */
  #pair(): void {
    const open: Directive[] = []
    let code: string | null = null
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at] as string
      this.#inCode[at] = code !== null
      if (code !== null) {
        if (closes(line, code)) code = null
        continue
      }
      const closed = open.findLastIndex(({ fence }) => closes(line, fence))
      if (closed !== -1) {
        this.#ends.set((open[closed] as Directive).at, at)
        open.splice(closed)
        continue
      }
      const directive = directiveOn(line, at)
      const isCode = directive !== null && directive.fence[0] !== ':' && !opensText(directive.name)
      if (directive !== null && !isCode) {
        if (open.length < maxNested) open.push(directive)
        else this.#beyond++
        continue
      }
      code = /^\s*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? null
    }
    // What closes a directive prints nothing.
    for (const end of this.#ends.values()) this.#lines[end] = ''
  }

  /** Writes the line that opens a directive; the last line of a callout that begins here. */
  #write(at: number): number | undefined {
    const line = this.#lines[at] as string
    const directive = directiveOn(line, at)
    if (directive === null) return this.#writeIndented(at, line) ?? this.#writeAttributes(at, line)
    const end = this.#ends.get(at)
    const { name, fence, title } = directive
    if (fence[0] !== ':' && codeNames.test(name)) this.#writeCode(directive)
    else if (fence[0] !== ':' && name === 'math') {
      // What stands on its first line has no line of its own between dollars: such a formula is read as it is typed.
      if (title === '') this.#writeFormula(directive)
    } else if (end !== undefined && (name === 'figure' || name === 'image')) this.#writeFigure(directive)
    else if (fence[0] === ':' || end !== undefined) {
      const kind = kindOf(name)
      const from = fence[0] === ':' && kind === undefined ? at : this.#dropOptions(at)
      const isAlone = from > at || (this.#lines[at + 1] ?? '').trim() === ''
      const isCallout = kind !== undefined && end !== undefined
      this.#lines[at] = isCallout ? calloutLine(kind, title, isAlone) : title
      return isCallout ? end - 1 : undefined
    }
    return undefined
  }

  /** Code: the fence moves below the options, which are none of it. */
  #writeCode({ at, fence, title }: Directive): void {
    const caption = this.#optionBelow(at, 'caption')
    const from = this.#dropOptions(at)
    this.#lines[at] = ''
    this.#lines[from] =
      `${fence}${title || 'text'}${caption === undefined ? '' : ` title="${caption.replaceAll('"', '”')}"`}`
  }

  #writeFormula({ at, fence }: Directive): void {
    const label = this.#optionBelow(at, 'label') ?? this.#optionBelow(at, 'name')
    const from = this.#dropOptions(at)
    this.#lines[at] = '$$'
    if (label !== undefined) this.#lines[from] = `\\label{${label.replace(/[{}]/g, '')}}`
    for (let end = from + 1; end < this.#lines.length && this.#inCode[end]; end++)
      if (closes(this.#lines[end] as string, fence)) this.#lines[end] = '$$'
  }

  #writeFigure({ at, title }: Directive): void {
    const alt = this.#optionBelow(at, 'alt') ?? ''
    this.#dropOptions(at)
    this.#lines[at] = `![${alt.replace(/[[\]\\]/g, '')}](<${title.replace(/[<>]/g, '')}>)`
  }

  #writeIndented(at: number, line: string): number | undefined {
    const [found, indent = '', name = '', title = ''] = indented.exec(line) ?? []
    if (found === undefined || (indent.length > 3 && !this.#isInItem(at, indent.length))) return undefined
    const inside = new RegExp(`^${indent}(?: {4}|\\t)`)
    let end = at
    for (let next = at + 1; next < this.#lines.length; next++) {
      const text = this.#lines[next] as string
      if (inside.test(text)) end = next
      else if (text.trim() !== '') break
    }
    if (end === at) return undefined
    const isAlone = (this.#lines[at + 1] ?? '').trim() === ''
    const kind = kindOf(name)
    // A box that has no title is headed by its name.
    const heading = title || (kind === undefined ? name.charAt(0).toUpperCase() + name.slice(1) : '')
    this.#lines[at] = `${indent}${calloutLine(kind, heading, isAlone)}`
    for (let next = at + 1; next <= end; next++)
      this.#lines[next] = `${indent}> ${(this.#lines[next] as string).replace(inside, '')}`
    return undefined
  }

  /** Whether a line stands in an item of a list; what is set in as far and does not is code. */
  #isInItem(at: number, indent: number): boolean {
    let most = indent
    for (let above = at - 1; above >= 0 && at - above < maxParagraph; above--) {
      const line = this.#lines[above] as string
      const own = line.search(/\S/)
      if (own === -1 || own >= most) continue
      if (item.test(line)) return true
      if (own === 0) return false
      most = own
    }
    return false
  }

  #writeAttributes(at: number, line: string): undefined {
    const [, quote = '', bold] = boldCallout.exec(line) ?? []
    if (bold !== undefined && (this.#lines[at + 1] ?? '').trimStart().startsWith('>'))
      this.#lines[at] = `${quote}[!${bold.toUpperCase()}]`
    const name = target.exec(line)?.[1]
    if (name !== undefined) this.#lines[at] = `<a id="${name}"></a>`
    const said = attributes.exec(line)?.[1]
    if (said === undefined) return
    this.#lines[at] = ''
    const kind = said
      .split(/\s+/)
      .map((part) => (part.startsWith('.') ? kindOf(part.slice(1)) : undefined))
      .find((known) => known !== undefined)
    if (kind === undefined) return
    const isText = (index: number): boolean => (this.#lines[index] ?? '').trim() !== ''
    let from = at
    while (at - from < maxParagraph && isText(from - 1)) from--
    if (from < at) this.#quote(from, at, kind)
    else {
      let to = at + 1
      while (to - at < maxParagraph && isText(to)) to++
      this.#quote(at + 1, to, kind)
    }
  }

  /** Makes a callout of a paragraph, or of one that is quoted. */
  #quote(from: number, to: number, kind: Callout): void {
    const first = /^(?:> ?)?(?![-+*#|<>]|[0-9]{1,9}[.)] |`{3}|~{3})(\S.*)$/.exec(this.#lines[from] ?? '')?.[1]
    if (first === undefined || from >= to) return
    this.#lines[from] = calloutLine(kind, first, true)
    for (let at = from + 1; at < to; at++)
      if (!(this.#lines[at] as string).startsWith('>')) this.#lines[at] = `> ${this.#lines[at]}`
  }

  /** Blanks the options below a directive, `:name: value`; the last line of them, or the directive's own. */
  #dropOptions(at: number): number {
    let end = at
    while (option.test(this.#lines[end + 1] ?? '')) this.#lines[++end] = ''
    return end
  }

  #optionBelow(at: number, name: string): string | undefined {
    for (let line = at + 1; option.test(this.#lines[line] ?? ''); line++) {
      const [, key, value = ''] = option.exec(this.#lines[line] as string) ?? []
      if (key === name && value.trim() !== '') return value.trim()
    }
    return undefined
  }
}

/** What says how a directive looks, or is its caption; `:Rate: 5 kbit/s` is a line of its text. */
const option =
  /^\s{0,3}:(class|name|label|alt|caption|align|width|height|scale|target|figclass|figwidth|open|icon|color|linenos|lineno-start|number-lines|emphasize-lines|language|force|dedent|tags|enumerated|nowrap):(?:[ \t]+(.*))?$/

/** Lines of a paragraph that `{: .note}` may make a note, and lines above a box that are looked at for its item. */
const maxParagraph = 200

function directiveOn(line: string, at: number): Directive | null {
  const inColons = colons.exec(line)
  if (inColons !== null) {
    const [, fence = '', within = '', plain, bracketed, behind] = inColons
    const name = plain ?? /^\s*\.?([A-Za-z][\w:-]*)/.exec(within)?.[1] ?? ''
    const stated = /(?:^|\s)title="([^"]*)"/.exec(within)?.[1]
    return { at, fence, name, title: (bracketed ?? behind ?? stated ?? '').replace(/[\s:]+$/, '') }
  }
  const [, fence, name = '', argument = ''] = braced.exec(line) ?? []
  return fence === undefined ? null : { at, fence, name, title: argument.trim() }
}

/** Whether what stands in a directive is Markdown. */
function opensText(name: string): boolean {
  return kindOf(name) !== undefined || /^(?:admonition|figure|image|seealso)$/.test(name)
}

/** Whether a line is a fence that closes this one, of the same sign and as long. */
function closes(line: string, fence: string): boolean {
  const text = line.trim()
  return text.length >= fence.length && text.replaceAll(fence[0] as string, '') === ''
}
