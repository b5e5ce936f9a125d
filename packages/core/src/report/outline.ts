import type { Document } from '../model/document.ts'
import type { OutlineEntry } from '../model/outline.ts'
import { neutralise } from './text/neutralise.ts'
import { ledgerText } from './text/print-ledger.ts'

/** The clause tree as JSON, with a line break at its end. */
export function outlineJson(outline: readonly OutlineEntry[]): string {
  const entries = outline.map(({ clause, title, depth, status, blocks, words }) => ({
    clause,
    title,
    depth,
    status,
    blocks,
    words,
  }))
  return `${JSON.stringify(entries, null, 2)}\n`
}

/**
 * The clause tree as a text: a line a clause, indented by depth, with what is informative marked. The document adds
 * where the characters of its file went.
 */
export function outlineText(outline: readonly OutlineEntry[], document?: Document): string {
  const ledger = document?.ledger ? `\n${ledgerText(document.ledger, document.furniture)}\n` : ''
  return clauseLines(outline) + ledger
}

function clauseLines(outline: readonly OutlineEntry[]): string {
  return outline
    .map(({ clause, title, depth, status, words }) => {
      const name = title === '' || title === clause ? clause : `${clause} ${title}`
      return `${'  '.repeat(Math.max(0, depth - 1))}${neutralise(name)}${status === 'informative' ? ' (informative)' : ''}  – ${words} words\n`
    })
    .join('')
}
