import type { Clause, Document, Status } from './document.ts'
import { append } from './gather.ts'
import { blockText, textOf } from './text-of.ts'

/** One clause of a text as `common-text outline` lists it. */
export interface OutlineEntry {
  readonly clause: string
  readonly title: string
  /** From 1. */
  readonly depth: number
  readonly status: Status
  /** Of the clause alone, without its subclauses. */
  readonly blocks: number
  readonly words: number
}

/** Every clause in reading order. */
export function outlineOf(document: Document): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const open: Clause[] = [...document.children].reverse()
  for (let clause = open.pop(); clause; clause = open.pop()) {
    const title = textOf(clause.title)
    let blocks = 0
    let words = 0
    const children: Clause[] = []
    for (const child of clause.children) {
      if (child.type === 'clause') children.push(child)
      else {
        blocks++
        words += blockText(child)
          .split(/\s+/)
          .filter((word) => word !== '').length
      }
    }
    entries.push({
      clause: clause.label,
      title: clause.numbered ? title : title || clause.label,
      depth: clause.depth,
      status: clause.status,
      blocks,
      words,
    })
    append(open, children.reverse())
  }
  return entries
}
