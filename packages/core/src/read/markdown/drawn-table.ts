import { countCharacters } from '../../model/count-characters.ts'
import { append, smallest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawBlock, RawCell } from '../../model/raw.ts'
import { framesFront } from '../front-heading.ts'
import { cutGrid } from '../text/grid-table.ts'
import { cutRuled } from '../text/plain-tables.ts'
import type { CutCell } from '../text/table-cells.ts'
import { addText, type TextCount } from './count-text.ts'
import { border, linesOf, maxLines } from './drawn-lines.ts'
import { showMarks } from './hidden-marks.ts'
import type { StarHabits } from './lone-stars.ts'
import { readPandocMarks } from './pandoc-marks.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { readBlock } from './read-block.ts'
import { emit, noteRead, openStory, type Reading, type Story } from './reading.ts'
import type { Chunk } from './split-chunks.ts'

/** Reads a drawn table; what stands in a cell is Markdown. */
export function readDrawn(chunk: Chunk, story: Story, count: TextCount, habits: StarHabits): void {
  const place = { line: chunk.linesBefore + 1, column: 1 }
  const rows = cutDrawn(chunk.text)
  if (rows === null) {
    const value = showMarks(chunk.text)
    count.text += countCharacters(value)
    noteRead(story, value)
    emit(story, { type: 'code', value, place })
    return
  }
  emit(story, {
    type: 'table',
    drawn: true,
    notes: [],
    place,
    rows: rows.map((row) => row.map((cell): RawCell => readCell(cell, place, { story, count, habits }))),
  })
}

function cutDrawn(text: string): CutCell[][] | null {
  const lines = linesOf(text.split('\n'), 0, maxLines)
  if (!isGrid(text)) return cutRuled(0, lines)?.rows ?? null
  // Colons in a rule say how a column is set.
  const drawn = lines.map((line) => line.text.trim()).map((row) => (border.test(row) ? row.replace(/:/g, '-') : row))
  return cutGrid(drawn, 0)
}

const isGrid = (text: string): boolean => text.trimStart().startsWith('+')

/** The lines in a frame that is drawn as a table of one cell, or of front matter; null for another table. */
export function framedLines(text: string): readonly string[] | null {
  if (!isGrid(text)) return null
  const rows = cutDrawn(text)
  const cells = rows?.flat() ?? []
  const [only, ...more] = cells
  if (rows === null || only === undefined) return null
  const isPrinted = ({ lines }: CutCell): boolean => lines.some((line) => line.trim() !== '')
  const isFront = framesFront(
    rows.map((row) => {
      const printed = row.filter(isPrinted)
      return { printed: printed.length, firstLine: printed[0]?.lines.find((line) => line.trim() !== '') ?? '' }
    }),
  )
  if (more.length > 0 && !isFront) return null
  return cells.filter(isPrinted).flatMap((cell) => [...outdented(cell.lines), ''])
}

function outdented(lines: readonly string[]): string[] {
  const indent = smallest(lines.flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)])))
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd())
}

interface Around {
  readonly story: Story
  readonly count: TextCount
  readonly habits: StarHabits
}

function readCell(cell: CutCell, place: RawCell['place'], { story, count, habits }: Around): RawCell {
  const { header, colspan, rowspan } = cell
  const source = readPandocMarks(outdented(cell.lines)).join('\n')
  const root = parseMarkdown(source, habits)
  addText(root.children, count)
  const inner = openStory()
  const reading: Reading = {
    story: inner,
    linesBefore: (place.line ?? 1) - 1,
    source,
    footnotes: new Map(),
    addresses: new Map(),
  }
  for (const node of root.children) readBlock(node, reading, { depth: 1, listDepth: 0 })
  story.charactersRead += inner.charactersRead
  append(story.diagnostics, inner.diagnostics)
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
