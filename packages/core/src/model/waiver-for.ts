import type { Finding, Side } from './finding.ts'
import type { Waiver } from './waiver.ts'

/** A waiver for a finding, ready for a person to fill in the reason and the names. */
export function waiverFor(finding: Finding, dates: { readonly accepted: string; readonly expires: string }): Waiver {
  return {
    finding: finding.id,
    content: finding.content,
    kind: finding.kind,
    clause: { left: finding.left?.clause ?? null, right: finding.right?.clause ?? null },
    words: { left: wordsOf(finding, 'left'), right: wordsOf(finding, 'right') },
    reason: '',
    acceptedBy: { 'itu-t': '', 'iso-iec': '' },
    ...dates,
  }
}

/** The words of one side that a finding is about: what is struck out and put in, else the whole; null where it has none. */
export function wordsOf(finding: Finding, side: Side): string | null {
  const op = side === 'left' ? 'delete' : 'insert'
  const changed = finding.delta.filter((part) => part.op === op).map(({ text }) => text.trim())
  if (changed.length > 0) return changed.join(' … ')
  if (finding.delta.some((part) => part.op !== 'equal')) return null
  const stated = finding.kind === 'status-changed' ? finding.why.args[side === 'left' ? 'from' : 'to'] : undefined
  if (stated !== undefined) return stated
  return finding[side]?.text ?? null
}
