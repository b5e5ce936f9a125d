import type { RawParagraph, RawTable } from '../../model/raw.ts'
import type { Body } from '../pieces.ts'
import { plainText } from '../trim-inlines.ts'

/** A raised letter, number or sign, with or without its bracket. */
const mark = /^\s*\(?([a-z]|[0-9]{1,2}|\*{1,3}|[†‡])\)?\s*$/

/** A letter with its bracket, on the line. */
const typed = /^\s*\(?([a-z])\)\s/

/**
 * Says of paragraphs under a table that they are its footnotes: they begin with a mark that a cell calls, or with a raised letter,
 * or a number where cells call numbers, whose call may be what is lost. What stands between the table and them are its notes. Formats that have no footnotes of tables
 * print them so.
 */
export function markFootnotesBelow(blocks: readonly Body[]): readonly Body[] {
  if (!blocks.some((block) => block.type === 'table')) return blocks
  /** The calls of the table that stands over what is looked at; null where none does. */
  let calls: ReadonlySet<string> | null = null
  const marked = [...blocks]
  /** Notes since the table, or since its last footnote. */
  let notes: number[] = []
  const take = (at: number): void => {
    const block = blocks[at]
    if (block?.type === 'paragraph') marked[at] = { ...block, role: 'table-note', within: 'table' }
  }
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table') {
      calls = callsIn(block)
      notes = []
    }
    if (calls === null || block.type === 'table') continue
    if (block.type !== 'paragraph') {
      calls = null
      continue
    }
    if (block.within !== undefined) continue
    const own = markOf(block)
    if (own !== undefined && (calls.has(own) || mayHaveLostItsCall(block, calls))) {
      for (const one of [...notes, at]) take(one)
      notes = []
    } else if (/^\s*(?:NOTE|Note)\b/.test(`${block.label ?? ''}${plainText(block.children).slice(0, 40)}`))
      notes.push(at)
    else calls = null
  }
  return marked
}

/** The mark that a paragraph begins with: raised, or with a bracket behind it, as plain text has it. */
function markOf({ children, role, label }: RawParagraph): string | undefined {
  if (role !== undefined && role !== 'list-item') return undefined
  const [first] = children
  if (label !== undefined) return typed.exec(`${label} `)?.[1]
  if (first?.type !== 'text') return undefined
  return (first.script === 'superscript' ? mark : typed).exec(first.value)?.[1]
}

function mayHaveLostItsCall({ children: [first, next] }: RawParagraph, calls: ReadonlySet<string>): boolean {
  return (
    first?.type === 'text' &&
    first.script === 'superscript' &&
    (/^\s*[a-z]\)?\s*$/.test(first.value) ||
      (/^\s*[0-9]{1,2}\)?\s*$/.test(first.value) && [...calls].some((call) => /^[0-9]/.test(call)))) &&
    next?.type === 'text' &&
    /^[\s\u00a0]/.test(next.value)
  )
}

function callsIn(table: RawTable): Set<string> {
  const calls = new Set<string>()
  for (const row of table.rows)
    for (const { children } of row)
      for (const inline of children)
        if (inline.type === 'text' && inline.script === 'superscript') {
          const found = mark.exec(inline.value)?.[1]
          if (found !== undefined) calls.add(found)
        }
  return calls
}
