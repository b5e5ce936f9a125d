import type { FootnoteDefinition, List, Nodes, Paragraph, RootContent } from 'mdast'
import { parse as parseYaml } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FrontMatter, Publisher } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { RawBlock, RawDocument } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'
import { canonicalTex } from '../formula/tex.ts'
import { decodeBytes } from '../xml/decode-bytes.ts'
import { readHtmlTable } from './html-table.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { type InlineTerms, readInlines } from './read-inlines.ts'
import { definitionsIn, splitChunks } from './split-chunks.ts'

/** Deepest nesting of lists and quotations read; deeper content is kept as plain paragraphs of its text. */
const maxNesting = 40

interface Reading {
  readonly blocks: RawBlock[]
  readonly diagnostics: Diagnostic[]
  readonly linesBefore: number
  readonly source: string
  readonly terms: InlineTerms
}

/** Reads Markdown as editors type standards in it: headings or bold lines with typed numbers, pipe and HTML tables, TeX. */
export function readMarkdown(bytes: Uint8Array, hints: { readonly path?: string } = {}): RawDocument {
  const text = decodeBytes(bytes, hints.path ?? 'The text').replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const blocks: RawBlock[] = []
  const diagnostics: Diagnostic[] = []
  const definitions = definitionsIn(text)
  let front: Partial<FrontMatter> = {}
  for (const chunk of splitChunks(text)) {
    const used = [...definitions].filter(([name]) => chunk.text.toLowerCase().includes(`[${name}]`)).map(([, source]) => source)
    const root = parseMarkdown(used.length > 0 ? `${chunk.text}\n\n${used.join('\n\n')}` : chunk.text)
    const footnotes = new Map<string, FootnoteDefinition>()
    for (const node of root.children) if (node.type === 'footnoteDefinition') footnotes.set(node.identifier.toLowerCase(), node)
    const reading: Reading = {
      blocks, diagnostics, linesBefore: chunk.linesBefore, source: chunk.text,
      terms: { footnotes, onUnknownTag: (tag, line) => diagnostics.push({ code: 'element-unknown', message: `The tag <${tag}> is not known; its text was kept.`, place: { line: line + chunk.linesBefore } }) },
    }
    for (const node of root.children) {
      if (node.type === 'yaml') front = readFront(node.value, diagnostics)
      else readNode(node, reading, 0)
    }
  }
  return { format: 'markdown', front, blocks, runningHeads: [], furniture: [], diagnostics }
}

function readNode(node: RootContent, reading: Reading, depth: number): void {
  const place = placeOf(node, reading)
  const { blocks, terms } = reading
  if (depth > maxNesting) {
    const value = plain(node)
    if (value !== '') blocks.push({ type: 'paragraph', children: [{ type: 'text', value }], place })
    reading.diagnostics.push({ code: 'too-deep', message: `Lists are nested more than ${maxNesting} deep; what is deeper was read as plain text.`, place })
    return
  }
  switch (node.type) {
    case 'heading':
      blocks.push({ type: 'heading', title: readInlines(node.children, terms), depth: node.depth, style: `heading ${node.depth}`, anchors: [slug(plain(node))], place })
      break
    case 'paragraph':
      readParagraph(node, reading, place)
      break
    case 'list':
      readList(node, reading, depth)
      break
    case 'code':
      blocks.push({ type: 'code', value: node.value, ...(node.lang ? { language: node.lang } : {}), place })
      break
    case 'math': {
      const tag = /\\tag\*?\{([^{}]{1,30})\}/.exec(node.value)
      blocks.push({ type: 'formula', ...canonicalTex(node.value.replace(/\\tag\*?\{[^{}]{1,30}\}/, '')), ...(tag ? { label: tag[1] as string } : {}), place })
      break
    }
    case 'table':
      blocks.push({
        type: 'table', notes: [], place,
        rows: node.children.map((row, at) => row.children.map((cell) => ({ children: readInlines(cell.children, terms), header: at === 0, colspan: 1, rowspan: 1, place: placeOf(cell, reading) }))),
      })
      break
    case 'html':
      readHtml(node.value, reading, place)
      break
    case 'blockquote':
      for (const child of node.children) readNode(child, reading, depth + 1)
      break
    default:
      break
  }
}

function readParagraph(node: Paragraph, reading: Reading, place: Place): void {
  const children = readInlines(node.children, reading.terms)
  const [only] = children
  if (children.length === 1 && only?.type === 'image') {
    reading.blocks.push({ type: 'figure', text: [], images: [{ ...(only.name ? { name: only.name } : {}) }], place, ...(only.value ? { title: [] } : {}) })
    return
  }
  if (children.length === 1 && only?.type === 'inline-formula' && /^\s*\$\$/.test(sourceOf(node, reading))) {
    reading.blocks.push({ type: 'formula', value: only.value, ...(only.canonical === undefined ? {} : { canonical: only.canonical }), place })
    return
  }
  const words = textOf(children)
  const bold = words !== '' && children.every((inline) => inline.type === 'break' || (inline.type === 'text' && (inline.bold || inline.value.trim() === '')))
  if (bold && !/\n/.test(sourceOf(node, reading).trim()) && words.length <= 200 && !/^(?:note|example|figure|table|formula)\b/i.test(words)) {
    const numbered = /^(?:[0-9]+(?:\.[0-9]+)*|[A-Z]\.[0-9]+(?:\.[0-9]+)*|Annex\s+[A-Z]|Appendix\s+[IVXA-Z]+)(?:\s|$)/i.test(words)
    reading.blocks.push({ type: 'heading', title: children, style: 'bold-line', place, ...(numbered ? { opensClause: true } : {}) })
    return
  }
  for (const part of splitMarkedLines(node, reading, children)) reading.blocks.push({ type: 'paragraph', children: part, place })
}

/** `a) first`, `b) second` on lines of their own are no list to Markdown, and a list to every reader. */
function splitMarkedLines(node: Paragraph, reading: Reading, children: readonly Inline[]): (readonly Inline[])[] {
  const marker = /^[ \t]*(?:\(?(?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})\)|[–—•])[ \t]+\S/
  const lines = sourceOf(node, reading).split('\n')
  if (lines.length < 2 || !lines.slice(1).some((line) => marker.test(line))) return [children]
  const starts = lines.flatMap((line, at) => (at > 0 && marker.test(line) ? [at] : []))
  const parts: Paragraph['children'][] = [[]]
  let line = 0
  for (const child of node.children) {
    if (child.type !== 'text') {
      ;(parts.at(-1) as Paragraph['children']).push(child)
      line += (child.position?.end.line ?? 0) - (child.position?.start.line ?? 0)
      continue
    }
    const pieces = child.value.split('\n')
    let kept = ''
    pieces.forEach((piece, at) => {
      if (at > 0) line++
      if (at > 0 && starts.includes(line)) {
        if (kept !== '') (parts.at(-1) as Paragraph['children']).push({ type: 'text', value: kept })
        parts.push([])
        kept = piece
      } else kept += at > 0 ? ` ${piece}` : piece
    })
    if (kept !== '') (parts.at(-1) as Paragraph['children']).push({ type: 'text', value: kept })
  }
  return parts.map((part) => readInlines(part, reading.terms)).filter((part) => textOf(part) !== '')
}

function readList(list: List, reading: Reading, depth: number): void {
  list.children.forEach((item, at) => {
    const printed = /^\s*([-*+]|[0-9]{1,9}[.)])/.exec(sourceOf(item, reading))?.[1]
    const ordered = list.ordered ? `${(list.start ?? 1) + at}${printed?.endsWith('.') ? '.' : ')'}` : null
    let first = true
    for (const child of item.children) {
      if (child.type === 'paragraph' && first) {
        const children = readInlines(child.children, reading.terms)
        // `- a) text`: the typed letter is the marker.
        reading.blocks.push({ type: 'paragraph', role: 'list-item', label: ordered ?? '–', depth: depth + 1, children, place: placeOf(child, reading) })
      } else readNode(child, reading, depth + 1)
      first = false
    }
  })
}

function readHtml(html: string, reading: Reading, place: Place): void {
  if (/^\s*<!--[^]*-->\s*$/.test(html)) return
  const table = readHtmlTable(html, place)
  if (table && table.rows.length > 0) {
    reading.blocks.push({ type: 'table', rows: table.rows, notes: [], ...(table.title.length > 0 ? { title: table.title } : {}), place })
    return
  }
  const value = html.replace(/<!--[^]*?-->/g, ' ').replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  if (value === '') return
  reading.blocks.push({ type: 'paragraph', children: [{ type: 'text', value }], place })
  reading.diagnostics.push({ code: 'element-unknown', message: 'A piece of HTML is no table; its text was kept as a paragraph.', place })
}

function readFront(yaml: string, diagnostics: Diagnostic[]): Partial<FrontMatter> {
  let data: unknown
  try {
    data = parseYaml(yaml, { maxAliasCount: 10 })
  } catch (error) {
    diagnostics.push({ code: 'front-matter-malformed', message: `The front matter is no YAML and was not read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'}`, place: { line: 1, column: 1 } })
    return {}
  }
  if (typeof data !== 'object' || data === null) return {}
  const fields = data as Record<string, unknown>
  const text = (name: string): string | null => (fields[name] === undefined || fields[name] === null || typeof fields[name] === 'object' ? null : String(fields[name]))
  const publisher = text('publisher')?.toLowerCase()
  const known: Publisher | undefined = publisher === 'itu-t' || publisher === 'iso-iec' || publisher === 'other' ? publisher : undefined
  const entries = (['identifier', 'counterpart', 'title', 'edition', 'date', 'stage', 'language'] as const).flatMap((name) => { const value = text(name); return value === null ? [] : [[name, value] as const] })
  return { ...Object.fromEntries(entries), ...(known ? { publisher: known } : {}) }
}

function placeOf(node: Nodes, reading: Reading): Place {
  const start = node.position?.start
  return start ? { line: start.line + reading.linesBefore, column: start.column } : {}
}

function sourceOf(node: Nodes, reading: Reading): string {
  const { start, end } = node.position ?? {}
  if (!start || !end) return ''
  const lines = reading.source.split('\n').slice(start.line - 1, end.line)
  if (lines.length > 0) lines[0] = (lines[0] as string).slice(start.column - 1)
  return lines.join('\n')
}

function plain(node: Nodes): string {
  const open: Nodes[] = [node]
  let text = ''
  for (let next = open.pop(); next; next = open.pop()) {
    if ('value' in next) text += next.value
    if ('children' in next) open.push(...[...next.children].reverse())
  }
  return text.replace(/\s+/g, ' ').trim()
}

function slug(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s+/g, '-')
}
