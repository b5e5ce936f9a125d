import { append, smallest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawBlock, RawParagraph } from '../../model/raw.ts'
import { isInContents } from './contents.ts'
import { continueTable, spansOf } from './continued-table.ts'
import { takeEndNotes } from './end-notes.ts'
import type { FlowBlock, FlowItem, FlowLine } from './flow.ts'
import { type HeadingSigns, isFrontTitle, isHeading, isListed } from './headings.ts'
import { type KnownWords, readInlines } from './inlines.ts'
import { charactersOf, type Line } from './line.ts'
import { markCover, markRepeatedTitle, markTitle } from './mark-title.ts'
import { isMono, mayGoOn, opensParagraph } from './paragraph-breaks.ts'

/** What the blocks of a text are made by. */
export interface BlockSigns extends HeadingSigns {
  readonly words: KnownWords
}

/** Blocks of a text and the characters of its pages that stand in them. */
export interface Built {
  readonly blocks: RawBlock[]
  readonly characters: number
  /** Those of them that repeat the head of a table on a further page. */
  readonly repeated: number
}

/** Joins lines to paragraphs, headings and code, across columns and pages. */
export function buildBlocks(items: readonly FlowItem[], signs: BlockSigns): Built {
  const blocks: RawBlock[] = []
  let characters = 0
  let repeated = 0
  let lastTable: FlowBlock | null = null
  let open: FlowLine[] = []
  /** Tables and figures met since the last line; they stand behind the paragraph that goes on after them. */
  let held: RawBlock[] = []
  /** The paragraph has gone on behind them. */
  let resumed = false
  /** Whether the open paragraph may be the rest of the one before. */
  let mayBeRest = false
  const close = (): void => {
    if (open.length > 0) append(blocks, readParagraph(open, signs, mayBeRest))
    mayBeRest = false
    append(blocks, held)
    open = []
    held = []
  }
  for (const item of items) {
    if (item.kind === 'block') {
      characters += item.characters
      const before = held.at(-1) ?? (open.length === 0 ? blocks.at(-1) : undefined)
      const spans = spansOf(lastTable, item)
      if (before?.type === 'table' && item.block.type === 'table' && spans) {
        const joined = continueTable(before, item.block, spans)
        repeated += joined.repeated
        if (held.length > 0) held[held.length - 1] = joined.table
        else blocks[blocks.length - 1] = joined.table
      } else held.push(item.block)
      resumed = false
      // The columns of the whole are those of its first part.
      lastTable = spans && lastTable ? { ...item, columns: lastTable.columns ?? [] } : item
      continue
    }
    characters += item.line.pieces.reduce((sum, piece) => sum + charactersOf(piece), 0)
    if (
      open.length > 0 &&
      (isFrontTitle(item.line) ||
        isListed(item.line, signs) ||
        (open.length === 1 && isListed((open[0] as FlowLine).line, signs)) ||
        isInContents(item.line, signs.contents) ||
        signs.contents.lines.has((open.at(-1) as FlowLine).line) ||
        opensParagraph(open, item, signs.layout) ||
        (held.length > 0 && !resumed && !goesOn(open, item)))
    ) {
      const unsettled = held.length === 0 && mayGoOn(open, item)
      close()
      mayBeRest = unsettled
    }
    if (open.length === 0 && held.length > 0) close()
    resumed = held.length > 0
    open.push(item)
  }
  close()
  takeEndNotes(blocks)
  markTitle(blocks)
  markCover(blocks, signs.contents.lastPage)
  markRepeatedTitle(blocks)
  return { blocks, characters: characters - repeated, repeated }
}

/** A paragraph that a table or figure interrupts goes on in the middle of a sentence only. */
function goesOn(open: readonly FlowLine[], next: FlowLine): boolean {
  const before = open.at(-1) as FlowLine
  return (
    before.line.page !== next.line.page &&
    /^\p{Ll}/u.test(next.line.text) &&
    !/[.:;]$/.test(before.line.text) &&
    before.line.right > before.rightEdge - 60
  )
}

function readParagraph(items: readonly FlowLine[], signs: BlockSigns, mayBeRest: boolean): RawBlock[] {
  const lines = items.map((item) => item.line)
  const [first] = lines as [Line, ...Line[]]
  const place = { page: first.page }
  if (isInContents(first, signs.contents))
    return lines.map((line) => ({
      type: 'paragraph',
      role: 'contents',
      children: readInlines([line], signs.words),
      place: { page: line.page },
    }))
  if (isMono(first) && (lines.length > 1 || first.text.includes(' ')))
    return [{ type: 'code', value: codeOf(lines), place }]
  const children = readInlines(lines, signs.words)
  if (isHeading(lines, signs)) return [{ type: 'heading', title: withCall(children), place, ...depthOf(first) }]
  const left = (items[0] as FlowLine).leftEdge
  const indent = Math.max(0, Math.round((first.left - left) * 20))
  const rest = { place: mayBeRest ? { ...place, mayBeRest: true as const } : place, ...(indent > 20 ? { indent } : {}) }
  const number = numberOf(first, children)
  const paragraph: RawParagraph =
    number === null
      ? { type: 'paragraph', children, ...rest }
      : { type: 'paragraph', label: number, children: dropNumber(children, number), ...rest }
  return [paragraph]
}

/** The call of a footnote behind a title is no part of it: `Annex C2)` is Annex C. */
function withCall(children: readonly Inline[]): Inline[] {
  const last = children.at(-1)
  if (last?.type !== 'text' || last.script !== 'superscript' || !/^[0-9]{1,2}\)$/.test(last.value)) return [...children]
  return [...children.slice(0, -1), { type: 'footnote-anchor', value: last.value, children: [] }]
}

/** A heading without a number stands at the top. */
function depthOf(first: Line): { depth?: number } {
  return /^(?:[A-Z]{0,2}[0-9])/.test(first.text) ? {} : { depth: 1 }
}

/** `8.1.2.1` of a numbered paragraph: bold before plain text, or with a tab behind it. */
function numberOf(first: Line, children: readonly Inline[]): string | null {
  const [piece, next] = first.pieces
  const [lead, after] = children
  if (!piece || !next || lead?.type !== 'text' || !numbered.test(piece.text) || lead.script !== undefined) return null
  if (
    lead.value.trim() === piece.text &&
    (after?.type === 'break' || (lead.bold && after?.type === 'text' && !after.bold))
  )
    return piece.text
  return null
}

const numbered = /^(?:[A-Z]{1,2}[0-9]{0,3}|[0-9]{1,3})(?:\.[0-9]{1,3}){1,8}\.?$/

function dropNumber(children: readonly Inline[], number: string): Inline[] {
  const [lead, after, ...rest] = children
  if (lead?.type !== 'text' || !lead.value.startsWith(number) || !after) return [...children]
  return after.type === 'break' ? rest : [after, ...rest]
}

/** Lines of a fixed-width font, indented as they are printed. */
function codeOf(lines: readonly Line[]): string {
  const left = smallest(lines.map((line) => line.left))
  return lines
    .map((line, which) => {
      const above = lines[which - 1]
      const empty = above && above.page === line.page && above.y - line.y > 1.7 * line.size ? '\n' : ''
      const width = line.size * 0.6
      let out = empty + ' '.repeat(Math.min(80, Math.max(0, Math.round((line.left - left) / width))))
      line.pieces.forEach((piece, at) => {
        const before = line.pieces[at - 1]
        if (before) {
          const gap = piece.left - before.right
          out += ' '.repeat(gap > 0.25 * line.size ? Math.min(80, Math.max(1, Math.round(gap / width))) : 0)
        }
        out += piece.script === undefined ? piece.text : `${piece.script === 'superscript' ? '^' : '_'}{${piece.text}}`
      })
      return out
    })
    .join('\n')
}
