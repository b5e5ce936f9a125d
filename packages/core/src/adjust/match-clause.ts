import type { PrintedClause } from '../model/printing.ts'

/** Whether a printed label fits a pattern, in which `*` stands for anything. Letter case and white space do not count. */
export function matchesLabel(label: string, pattern: string): boolean {
  const text = plain(label)
  const parts = plain(pattern).split('*')
  const [first = '', ...more] = parts
  const last = more.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of more) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** Whether a clause, or one that it stands under, fits one of the patterns. */
export function isUnder(clause: PrintedClause | null, patterns: readonly string[]): boolean {
  for (let at = clause; at; at = at.parent) {
    const { label } = at.clause
    if (patterns.some((pattern) => matchesLabel(label, pattern))) return true
  }
  return false
}

/** Labels as they are compared: `Annex  B` is `annex b`. */
export function plain(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
