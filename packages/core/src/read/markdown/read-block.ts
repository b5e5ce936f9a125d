import type { Heading, List, ListItem, Nodes, RootContent, Table } from 'mdast'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawBlock, RawCell } from '../../model/raw.ts'
import { calloutAt } from './callouts.ts'
import { codeOf, titlesOfCode } from './code-title.ts'
import { readDisplayFormula } from './read-formula.ts'
import { readHtml } from './read-html.ts'
import { readInlines } from './read-inlines.ts'
import { noteMarker, readParagraph } from './read-paragraph.ts'
import { emit, noteRead, placeOf, plainText, type Reading, sourceOf } from './reading.ts'
import { readTable } from './torn-table.ts'

/** Deepest nesting of lists and quotations read; deeper content is kept as plain paragraphs of its text. */
export const maxNesting = 40

/** Where a block stands. */
export interface Standing {
  /** Containers around it. */
  readonly depth: number
  /** Lists around it. */
  readonly listDepth: number
}

/** Reads one block and what stands in it. */
export function readBlock(node: RootContent, reading: Reading, standing: Standing): void {
  const { story } = reading
  const place = placeOf(node, reading)
  if (standing.depth > maxNesting) {
    const value = plainText(node)
    if (value === '') return
    noteRead(story, value)
    emit(story, { type: 'paragraph', children: [{ type: 'text', value }], place })
    story.diagnostics.push({
      code: 'too-deep',
      message: `Lists are nested more than ${maxNesting} deep; what is deeper was read as plain text.`,
      place,
    })
    return
  }
  if (node.type === 'math') noteRead(story, node.value)
  switch (node.type) {
    case 'heading':
      readHeading(node, reading)
      break
    case 'paragraph':
      readParagraph(node, reading, standing.listDepth)
      break
    case 'list':
      readList(node, reading, standing)
      break
    case 'code':
      // What pandoc passes on to a page as it is.
      if (node.lang === '{=html}') return readHtml(node.value, story, (place.line ?? 0) + 1)
      noteRead(story, codeOf(node))
      for (const value of titlesOfCode(node)) {
        noteRead(story, value)
        emit(story, { type: 'paragraph', children: [{ type: 'text', value }], place })
      }
      if (/^(?:math|tex|latex)$/i.test(node.lang ?? '')) readDisplayFormula(node.value, reading, place)
      else emit(story, { type: 'code', value: codeOf(node), ...(node.lang ? { language: node.lang } : {}), place })
      break
    case 'math':
      readDisplayFormula(node.value, reading, place)
      break
    case 'table':
      readTable(readRows(node, reading), story, place)
      break
    case 'html':
      readHtml(node.value, story, place.line ?? 1)
      break
    case 'blockquote': {
      const first = story.blocks.length
      for (const child of node.children) readBlock(child, reading, { ...standing, depth: standing.depth + 1 })
      nameAlert(story.blocks, first)
      break
    }
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
    case 'yaml':
      break
    default:
      readUnknown(node, reading)
  }
}

/** `> [!NOTE]` over the text of a note, as pages of code hosts mark it: its word is the note's label, what else it holds is within. */
function nameAlert(blocks: RawBlock[], first: number): void {
  const block = blocks[first]
  const [text, ...rest] = block?.type === 'paragraph' ? block.children : []
  const found = text?.type === 'text' ? calloutAt(text.value) : null
  if (block?.type !== 'paragraph' || text?.type !== 'text' || !found || block.role !== undefined) return
  const value = text.value.slice(found.length)
  const children: readonly Inline[] = value === '' ? rest : [{ ...text, value }, ...rest]
  // A title on the line of the mark is a paragraph of its own.
  const end = value === '' ? -1 : children.findIndex((inline) => inline.type === 'break')
  const parts = end === -1 ? [children] : [children.slice(0, end), children.slice(end + 1)]
  const own = parts.filter((part) => part.length > 0).map((part) => ({ ...block, children: part }))
  const [next, ...behind] = [...own, ...blocks.slice(first + 1)]
  if (next?.type !== 'paragraph' || next.role !== undefined) return
  const label = found.kind
  const within = label === 'EXAMPLE' ? 'example' : 'note'
  // A note that prints its number keeps it.
  const named: RawBlock = noteMarker.test(plainTextOf(next.children)) ? next : { ...next, role: within, label }
  const inside = behind.map(
    (part): RawBlock =>
      part.type === 'paragraph' || part.type === 'formula' || part.type === 'code' ? { within, ...part } : part,
  )
  blocks.length = first
  blocks.push(named)
  append(blocks, inside)
}

function plainTextOf(children: readonly Inline[]): string {
  return children.map((inline) => (inline.type === 'text' ? inline.value : ' ')).join('')
}

/** The rows of a pipe table; the first is its head, which a further piece of the table only repeats. */
export function readRows(table: Table, reading: Reading, isFurther = false): RawCell[][] {
  return table.children.slice(isFurther ? 1 : 0).map((row, at) =>
    row.children.map((cell) => ({
      children: readInlines(cell.children, reading),
      header: at === 0 && !isFurther,
      colspan: 1,
      rowspan: 1,
      place: placeOf(cell, reading),
    })),
  )
}

/** `{#scope .unnumbered}`, `{-}` behind a heading. */
const headingAttributes = /(?<!\s)\s*\{(?:#[\w.:-]{1,100}|\.[\w-]{1,60}|-)(?: {1,3}[#.]?[\w.:="-]{1,100}){0,10}\}\s*$/

/** `## 8.2 Title {#id}`. */
function readHeading(node: Heading, reading: Reading): void {
  const { story } = reading
  const title = readInlines(node.children, reading)
  const last = title.at(-1)
  const found = last?.type === 'text' ? headingAttributes.exec(last.value) : null
  if (last?.type === 'text' && found) {
    title.pop()
    if (found.index > 0) title.push({ ...last, value: last.value.slice(0, found.index) })
  }
  const id = /#([\w.:-]+)/.exec(found?.[0] ?? '')?.[1]
  const anchors = [
    slugOf(plainText(node).replace(headingAttributes, ''), story.slugs),
    ...(id === undefined ? [] : [id]),
  ]
  emit(story, {
    type: 'heading',
    title,
    depth: node.depth,
    style: `heading ${node.depth}`,
    anchors,
    place: placeOf(node, reading),
  })
}

/** The id that web pages give to a heading. */
function slugOf(title: string, slugs: Map<string, number>): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
  const count = slugs.get(slug) ?? 0
  slugs.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}

function readList(list: List, reading: Reading, standing: Standing): void {
  const within = { depth: standing.depth + 1, listDepth: standing.listDepth + 1 }
  list.children.forEach((item, at) => {
    const typed = /^\s*(?:[-*+]|[0-9]{1,9}([.)]))/.exec(sourceOf(item, reading))?.[1]
    const label = list.ordered ? `${(list.start ?? 1) + at}${typed ?? '.'}` : '–'
    readItem(item, label, reading, within)
  })
}

function readItem(item: ListItem, printed: string, reading: Reading, within: Standing): void {
  let label: string | null = printed
  for (const child of item.children) {
    if (child.type !== 'paragraph' || label === null) {
      readBlock(child, reading, within)
      continue
    }
    const start = reading.story.blocks.length
    readParagraph(child, reading, within.listDepth)
    const block = reading.story.blocks[start]
    const isNote = block?.type === 'paragraph' && printed === '–' && noteMarker.test(plainTextOf(block.children))
    // A bullet before a note only sets it in.
    if (!isNote && (block?.type === 'paragraph' || block?.type === 'heading')) {
      const { indent: _, ...rest } =
        block.type === 'paragraph'
          ? block
          : {
              type: 'paragraph' as const,
              children: block.title,
              place: block.place,
              indent: 0,
              ...(block.anchors ? { anchors: block.anchors } : {}),
            }
      // A box to tick is printed before its text.
      const box =
        typeof item.checked === 'boolean' ? [{ type: 'text', value: item.checked ? '☒ ' : '☐ ' } as const] : []
      const marked = printed === '–' && box.length === 0 ? takeMarker(rest.children) : null
      reading.story.blocks[start] = {
        ...rest,
        role: 'list-item',
        depth: within.listDepth,
        label: marked?.label ?? label,
        children: marked?.children ?? [...box, ...rest.children],
      }
    }
    const { blocks } = reading.story
    for (let at = start + 1; at < blocks.length; at++) blocks[at] = asInnerItem(blocks[at] as RawBlock, within)
    label = null
  }
}

/** `a. text` on a line of its own in an item: an item under it. */
function asInnerItem(block: RawBlock, within: Standing): RawBlock {
  if (block.type !== 'paragraph' || block.role !== undefined) return block
  const marked = takeMarker(block.children)
  if (marked === null) return block
  const { indent: _, ...rest } = block
  return { ...rest, role: 'list-item', depth: within.listDepth + 1, ...marked }
}

/** `- a) text`: the letter is the marker, the bullet only makes a list of it. */
function takeMarker(children: readonly Inline[]): { label: string; children: readonly Inline[] } | null {
  const [first] = children
  const found =
    first?.type === 'text'
      ? /^(\(?(?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})\)|[a-z]\.|[ivx]{1,4}\.|[–—•])\s+(?=\S)/.exec(first.value)
      : null
  if (first?.type !== 'text' || !found) return null
  return {
    label: found[1] as string,
    children: [{ ...first, value: first.value.slice(found[0].length) }, ...children.slice(1)],
  }
}

function readUnknown(node: Nodes, reading: Reading): void {
  const value = plainText(node)
  const place = placeOf(node, reading)
  noteRead(reading.story, value)
  if (value !== '') emit(reading.story, { type: 'paragraph', children: [{ type: 'text', value }], place })
  reading.story.diagnostics.push({
    code: 'element-unknown',
    message: `Markdown of the kind “${node.type}” is not known; its text was kept as a paragraph.`,
    place,
  })
}
