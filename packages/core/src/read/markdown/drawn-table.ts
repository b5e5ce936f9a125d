import { countCharacters } from '../../model/count-characters.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawBlock, RawCell } from '../../model/raw.ts'
import { cutGrid } from '../text/grid-table.ts'
import type { Line } from '../text/lines.ts'
import { cutRuled } from '../text/plain-tables.ts'
import type { CutCell } from '../text/table-cells.ts'
import { addText, type TextCount } from './count-text.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readBlock } from './read-block.ts'
import { emit, noteRead, openStory, type Reading, type Story } from './reading.ts'
import type { Chunk } from './split-chunks.ts'

const border = /^ {0,3}\+(?::?[-=]{2,}:?\+)+\s*$/
const ruler = /^ {0,4}(?:-{2,} +)+-{2,} *$/
/** A rule over the whole table, which closes it too. */
const bar = /^ {0,4}-{8,} *$/
/** Lines of one drawn table that are looked at. */
const maxLines = 2_000

/** The line behind a table that is drawn with signs, as pandoc draws them: `+---+`, or columns over `---- ----`. */
export function endOfDrawn(lines: readonly string[], at: number): number | null {
  if (at > 0 && lines[at - 1]?.trim() !== '') return null
  const line = lines[at] as string
  if (line.trimStart().startsWith('+')) {
    if (!border.test(line)) return null
    let end = at + 1
    while (end < lines.length && end - at < maxLines && /^\s*[+|].*[+|]\s*$/.test(lines[end] as string)) end++
    return border.test(lines[end - 1] as string) && end - at > 2 ? end : null
  }
  const isTop = bar.test(line) || ruler.test(line)
  if (!isTop && !ruler.test(lines[at + 1] ?? '')) return null
  const cut = cutRuled(0, linesOf(lines, at, at + maxLines))
  return cut === null ? null : at + cut.end
}

function linesOf(lines: readonly string[], from: number, to: number): Line[] {
  return lines.slice(from, to).map((row, i) => {
    const text = row.trimEnd()
    return { number: from + i + 1, page: 1, text, indent: text.length - text.trimStart().length }
  })
}

/** Reads a drawn table; what stands in a cell is Markdown. */
export function readDrawn(chunk: Chunk, story: Story, count: TextCount): void {
  const lines = linesOf(chunk.text.split('\n'), 0, maxLines)
  const place = { line: chunk.linesBefore + 1, column: 1 }
  const isGrid = lines[0]?.text.trimStart().startsWith('+')
  // Colons in a rule say how a column is set.
  const drawn = lines.map(({ text }) => text.trim()).map((text) => (border.test(text) ? text.replace(/:/g, '-') : text))
  const rows = isGrid ? cutGrid(drawn, 0) : (cutRuled(0, lines)?.rows ?? null)
  if (rows === null) {
    count.text += countCharacters(chunk.text)
    noteRead(story, chunk.text)
    emit(story, { type: 'code', value: chunk.text, place })
    return
  }
  emit(story, {
    type: 'table',
    drawn: true,
    notes: [],
    place,
    rows: rows.map((row) => row.map((cell): RawCell => readCell(cell, place, story, count))),
  })
}

function readCell(cell: CutCell, place: RawCell['place'], story: Story, count: TextCount): RawCell {
  const { header, colspan, rowspan } = cell
  const indent = Math.min(...cell.lines.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)])))
  const source = cell.lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd()).join('\n')
  const root = parseMarkdown(source)
  addText(root.children, count)
  const inner = openStory()
  const reading: Reading = { story: inner, linesBefore: (place.line ?? 1) - 1, source, footnotes: new Map() }
  for (const node of root.children) readBlock(node, reading, { depth: 1, listDepth: 0 })
  story.charactersRead += inner.charactersRead
  story.diagnostics.push(...inner.diagnostics)
  return { children: joinBlocks(inner.blocks), header, colspan, rowspan, place }
}

function joinBlocks(blocks: readonly RawBlock[]): Inline[] {
  return blocks.flatMap((block, at): Inline[] => [
    ...(at === 0 ? [] : [{ type: 'break', of: 'paragraph' } as const]),
    ...inlinesOf(block),
  ])
}

function inlinesOf(block: RawBlock): readonly Inline[] {
  switch (block.type) {
    case 'heading':
      return block.title
    case 'paragraph':
      return block.label === undefined
        ? block.children
        : [{ type: 'text', value: `${block.label} ` }, ...block.children]
    case 'code':
      return [{ type: 'text', value: block.value.replace(/\s+/g, ' '), mono: true }]
    case 'formula':
      return [
        { type: 'inline-formula', value: block.value, ...(block.canonical ? { canonical: block.canonical } : {}) },
      ]
    case 'figure':
      return block.images.map(({ name }) => ({ type: 'image', value: '', ...(name ? { name } : {}) }))
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap((cell, at) => [...(at === 0 ? [] : [{ type: 'break', of: 'tab' } as const]), ...cell.children]),
      )
  }
}
