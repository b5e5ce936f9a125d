import { endOfDrawn } from './drawn-lines.ts'
import { dropSpanMarks, joinSpans } from './span-marks.ts'
import { readWrittenTex } from './written-tex.ts'

/**
 * Writes the marks that pandoc adds to Markdown as CommonMark has them, line for line: `[text]{.underline}`, `\ ` for a
 * hard space, `:::` around blocks, `a)  ` before items that hold others. What a mark says of looks only goes.
 */
export function readPandocMarks(lines: readonly string[]): readonly string[] {
  const fences = keptLines(lines)
  const plain = [...lines]
  readBlockMarks(plain, fences)
  readWrittenTex(plain, (at) => fences[at] === true)
  const text = plain.join('\n')
  if (!/[\]$)]\s*\{|\\[ ([]|[`*_]\{|[}$]`|==/.test(text)) return plain
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= plain.length; at++) {
    if (at < plain.length && fences[at] === fences[from]) continue
    const part = plain.slice(from, at).join('\n')
    parts.push(fences[from] ? part : outsideCode(part))
    from = at
  }
  return parts.join('\n').split('\n')
}

/** Which lines are read later: those of fenced code, and of drawn tables, whose columns would shift. */
function keptLines(lines: readonly string[]): boolean[] {
  const kept = fencedLines(lines)
  for (let at = 0; at < lines.length; at++) {
    const end = kept[at] ? null : endOfDrawn(lines, at)
    if (end === null) continue
    kept.fill(true, at, end)
    at = end - 1
  }
  return kept
}

/** Which lines stand in fenced code, the fences themselves with them. */
function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | null = null
  return lines.map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === null && mark !== undefined && !(mark[0] === '`' && line.trim().slice(mark.length).includes('`'))) {
      fence = mark
      return true
    }
    if (fence === null) return false
    if (mark?.startsWith(fence) && line.trim().replaceAll(mark[0] as string, '') === '') fence = null
    return true
  })
}

const item = /^( {0,20})(\([a-z0-9]{1,4}\)|[a-z]{1,4}\)|[a-z]\.)( {1,3})(?=\S)/
/** Lines behind an item that are looked at for what it holds. */
const maxBlank = 10
/** A further paragraph of a definition, and no list, code or table in it. */
const isWords = /^(?: {4}|\t)(?![-+*>|#:`~]|[0-9a-z]{1,9}[.)]\s|\([0-9a-z]{1,4}\)\s)\S/
const isIndented = (line: string | undefined): boolean => line !== undefined && /^(?: {3}|\t)/.test(line)

function readBlockMarks(lines: string[], fences: readonly boolean[]): void {
  let definition = false
  /** How far the outermost list of letters is set in, while its items last. */
  let list: number | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (fences[at]) {
      lines[at] = line.replace(
        /^(\s*(?:`{3,}|~{3,}))\s*\{\s*\.([\w.+-]{1,40})([^{}]*)\}\s*$/,
        (_found: string, fence: string, language: string, more: string) =>
          `${fence}${language}${/\s(?:title|caption)="[^"]*"/.exec(more)?.[0] ?? ''}`,
      )
      continue
    }
    openOnNextLine(lines, at)
    lines[at] = tightMarks(lines[at] as string)
    if (/^ {0,3}:{3,}(?:\s*(?:\{[^{}]*\}|[\w-]+)\s*:*)?\s*$/.test(line)) lines[at] = ''
    else if (/^ {0,2}[:~] {1,4}\S/.test(line)) definition = true
    else if (definition && isIndented(line))
      lines[at] = line.replace(/^(?: {1,4}|\t)/, lines[at - 1]?.trim() === '' && isWords.test(line) ? ':   ' : '')
    else if (line.trim() !== '') definition = false
    const indent = line.search(/\S/)
    if (indent >= 0 && list !== null && endsList(lines, at, list)) list = null
    if (item.test(line) && (list === null ? opensList(lines, at) : standsApart(lines, at))) {
      list ??= indent
      readItem(lines, at)
    }
    if (/^\| /.test(line) && (at === 0 || lines[at - 1]?.trim() === '')) readLineBlock(lines, at)
  }
}

/** `#. first` is an item that pandoc counts; `##2.1 Title` is a heading to older tools, where a number follows. */
function tightMarks(line: string): string {
  if (!line.includes('#')) return line
  return line
    .replace(/^(\s{0,20})#\.(?= )/, '$11.')
    .replace(
      /^( {0,3}#{1,6})(?=(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}|[A-Z](?:\.[0-9]{1,3}){1,6}|Annex [A-Z])[ .]\s?\p{Lu})/u,
      '$1 ',
    )
}

/** `**` alone over a line that ends in `**`: a break in front of bold words, which CommonMark takes for two stars. */
function openOnNextLine(lines: string[], at: number): void {
  const mark = /^ {0,3}(\*{1,3}|_{1,3})(?: {2,}|\\)$/.exec(lines[at] as string)?.[1]
  const next = lines[at + 1]?.trim() ?? ''
  if (mark === undefined || !next.endsWith(mark) || next.slice(0, -mark.length).includes(mark[0] as string)) return
  lines[at] = ''
  lines[at + 1] = `${mark}${next}`
}

/** Items of letters are paragraphs to CommonMark, and what is set in below them is code. */
function opensList(lines: readonly string[], at: number): boolean {
  if (!standsApart(lines, at)) return false
  const own = lines[at] as string
  const next = lines.slice(at + 1, at + maxBlank).find((line) => line.trim() !== '') ?? ''
  return /^ *\S+ {2,}/.test(own) || next.search(/\S/) >= own.search(/\S/) + 3
}

function standsApart(lines: readonly string[], at: number): boolean {
  return at === 0 || lines[at - 1]?.trim() === '' || /^[-*+ ]/.test(lines[at - 1] as string)
}

/** Whether a line is no item and set in no further than the items of a list: the list has ended. */
function endsList(lines: readonly string[], at: number, list: number): boolean {
  const line = lines[at] as string
  const indent = line.search(/\S/)
  return indent < list || (indent === list && !item.test(line) && lines[at - 1]?.trim() === '')
}

function readItem(lines: string[], at: number): void {
  lines[at] = (lines[at] as string).replace(item, (_found, indent, label) => `${indent}- ${label} `)
}

/** `| one line` under `| another`: lines of verse, unless they are rows of a table. */
function readLineBlock(lines: string[], from: number): void {
  let end = from
  while (end < lines.length && /^\|(?: |$)/.test(lines[end] as string)) end++
  const rows = lines.slice(from, end)
  if (rows.some((row) => /\|\s*$/.test(row.slice(1)) || /^\|?[\s:|-]+$/.test(row) || / \| /.test(row))) return
  if (lines[end] !== undefined && (lines[end] as string).trim() !== '') return
  for (let at = from; at < end; at++) lines[at] = `${(lines[at] as string).slice(1).trim()}${at + 1 < end ? '\\' : ''}`
}

/** Rewrites text that stands in no code span. */
function outsideCode(text: string): string {
  const parts = text.split(/(`{1,3}[^`]{1,500}`{1,3})/)
  return joinSpans(parts.map((part, at) => (at % 2 === 1 ? part : readInlineMarks(dropSpanMarks(part)))))
}

/** What may be the attributes of a mark; `areAttributes` tells. */
const braces = String.raw`\{(?=[#.\w-])([^{}]{0,300})\}`
const span = new RegExp(String.raw`(?<!\\)\[((?:[^[\]\\]|\\[^]){0,2000})\]${braces}`, 'g')
const behind = new RegExp(String.raw`(\]\([^()\s]{0,500}\)|\$\$)[ \t]*${braces}`, 'g')
/** `#id`, `.class`, `key="value"` as pandoc writes them: in `rows[2]{a,b}` the braces are text. */
const ofSpan = /^(?:#[\w:.-]+|\.[A-Za-z_][\w:.-]*|[A-Za-z_][\w:.-]*="")$/
/** Behind a link or a picture, `{width=50%}`, nothing else can be meant. */
const ofLink = /^(?:#[\w:.-]+|\.[A-Za-z_][\w:.-]*|[A-Za-z_][\w:.-]*=\S*|-)$/

/** Whether what stands in braces is a list of attributes, parted by spaces; a quoted value may have spaces. */
function areAttributes(text: string, attribute: RegExp): boolean {
  const parts = text
    .replace(/"[^"]*"/g, '""')
    .trim()
    .split(/\s+/)
  return parts.every((part) => attribute.test(part))
}

/** Spans in spans: a link that is underlined in a mark. */
const maxSpans = 4

function readInlineMarks(text: string): string {
  let plain = text
    .replace(/(?<=(?:^|[^\\])(?:\\\\){0,4})\\ /g, '\u00a0')
    .replace(behind, (found: string, link: string, within: string) => (areAttributes(within, ofLink) ? link : found))
  for (let count = 0; count < maxSpans && plain.includes(']{'); count++)
    plain = plain.replace(span, (found: string, inner: string, within: string) => {
      if (!areAttributes(within, ofSpan)) return found
      const id = /\]\{[^{}]*#([\w.:-]{1,100})/.exec(found)?.[1]
      const lines = '\n'.repeat(found.slice(inner.length + 1).split('\n').length - 1)
      return `${id === undefined ? '' : `<a id="${id}"></a>`}${inner}${lines}`
    })
  return readTex(plain)
}

/** `\(x^2\)` and `\[x^2\]`: a bracket behind a backslash is else a bracket. */
function readTex(text: string): string {
  if (!/\\[([]/.test(text)) return text
  return text
    .replace(/(?<!\\)\\\(((?:(?!\\\()[^\n$]){1,300}?)\\\)/g, (found: string, tex: string) =>
      isTex(tex) ? `$${tex.trim()}$` : found,
    )
    .replace(/^([ \t]{0,3})\\\[([^$]{1,2000}?)\\\][ \t]*$/gm, (found: string, indent: string, tex: string) =>
      isTex(tex) ? `${indent}$$${tex}$$` : found,
    )
}

function isTex(text: string): boolean {
  const words = text.replace(/\\(?:text|mathrm|mbox|operatorname)\s?\{[^{}]*\}|\\[A-Za-z]+/g, ' ')
  return /\\[A-Za-z]|(?<!\\)[\^_=<>+]/.test(text) && !/[A-Za-z]{4}|\n\s*\n/.test(words)
}
