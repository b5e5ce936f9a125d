import type { Block } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { blockHtml } from './block-html.ts'
import { cutInlines } from './flat-text.ts'
import { inlineHtml, type Mark, type Print } from './inline-html.ts'
import type { LaidRow } from './lay-out.ts'
import { changeMark, type Marks, type Merge, type Merges } from './mark-changes.ts'
import { directionOf } from './markup.ts'

/** What a row is printed with. */
export interface RowPrint {
  readonly marks: Marks
  readonly merges: Merges
  readonly print: Print
  /** The clause stands in one text only: that the other lacks the row need not be said again. */
  readonly alone: boolean
}

const nothing = '<i class="no"></i>'

/** One row: the left text's cell, the right text's, and both as one for narrow screens where words changed. */
export function rowHtml(row: LaidRow, { marks, merges, print, alone }: RowPrint): string {
  const cell = (blocks: readonly PrintedBlock[]): string => {
    const html = blocks.map((block) => blockHtml(block, marks, print)).join('')
    return blocks.length > 1 ? `<div>${html}</div>` : html
  }
  const id = row.number === undefined ? '' : ` id="r${row.number}"`
  if (row.shownIn) {
    const to = row.shownIn.number
    return `<div class="w g">${nothing}<p class="gh">Moved: these words are shown with <a href="#r${to}">their partner in the left text</a>.</div>`
  }
  // What only one text has and no finding tells is permitted there, and quiet.
  const quiet = row.changes.length === 0 && !alone && !row.uncompared ? ' q' : ''
  const lacking = (side: string): string =>
    alone || row.uncompared ? nothing : `<p class="no">Not in the ${side} text${quiet === '' ? '' : ', permitted'}`
  if (row.left.length === 0) return `<div class="w ro${quiet}"${id}>${lacking('left')}${cell(row.right)}</div>`
  if (row.right.length === 0) return `<div class="w lo${quiet}"${id}>${cell(row.left)}${lacking('right')}</div>`
  const [left] = row.left
  const [right] = row.right
  const merged = mergedHtml(row, merges.get(row.left[0]) ?? [], print)
  const same = row.left.length === 1 && row.right.length === 1 && left?.print === right?.print && merged === ''
  const kind = same ? 'w s' : row.changes.length > 0 ? 'w x' : 'w'
  return `<div class="${kind}"${id}>${cell(row.left)}${cell(row.right)}${merged}</div>`
}

/** Both texts as one: what the left text has struck out, followed by what the right text has for it. */
function mergedHtml({ left, right, changes }: LaidRow, merges: readonly Merge[], print: Print): string {
  const [a] = left
  const [b] = right
  if (!print.merged || !a || !b || left.length > 1 || right.length > 1) return ''
  if (!isRun(a.block) || !isRun(b.block) || merges.length === 0 || changes.length !== merges.length) return ''
  const inlines = b.block.children
  const marks = merges.map(({ left: from, right: to, finding }): Mark => {
    const gone = from.to > from.from ? changeMark(from, 'left', finding) : { ...from, open: '', close: '' }
    const put = to.to > to.from ? changeMark(to, 'right', finding) : { open: '', close: '' }
    return { ...gone, close: gone.close + put.open + inlineHtml(cutInlines(inlines, to), [], print) + put.close }
  })
  const label = 'label' in a.block ? a.block.label.printed : ''
  return `<p class="i"${directionOf(a.print)}>${inlineHtml(label === '' ? a.block.children : [{ type: 'text', value: `${label} ` }, ...a.block.children], label === '' ? marks : shifted(marks, label.length + 1), print)}`
}

function shifted(marks: readonly Mark[], by: number): Mark[] {
  return marks.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }))
}

/** Whether a block is one run of text, so that places in it are places in its children. */
function isRun(
  block: Block,
): block is Extract<Block, { type: 'paragraph' | 'list-item' | 'note' | 'example' | 'footnote' | 'reference' }> {
  return ['paragraph', 'list-item', 'note', 'example', 'footnote', 'reference'].includes(block.type)
}
