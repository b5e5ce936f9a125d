import type { Hunk } from '../../model/change.ts'
import { printedText } from '../spot.ts'

/** What a text carries while it is not finished. Source: prepublished texts of T.88 and H.222.0; drafting practice. */
const marks = [
  // A unit is no choice: `[bit/s]`.
  /\[\s*[\p{L} ]{1,30}\/(?!\s*(?:s|ms|min|h|m|kg)\s*\])[\p{L} ]{1,30}\]/u,
  /\b(?:TBD|TBC|TBA|FFS)\b/,
  /\bto be (?:determined|defined|decided|confirmed|completed|added|supplied|provided)\b(?=\s*[\]).]|\s*$)/i,
  /\b(?:editor|editorial|author|secretariat)['’]?s?['’]?\s+note\b/i,
  /\[(?:[^\]]{0,40}\b(?:note|todo|check|verify|insert|placeholder|xx+)\b[^\]]{0,80})\]/i,
  // In a pattern of bits it stands for any: `1110 xxxx`.
  /\bXX+\b|(?<![01x]\s)\bx{3,}\b(?!\s[01x])|\?{2,}/,
  /\b(?:TODO|FIXME)\b/,
  /Error[!:]? (?:Reference source|Bookmark) not (?:found|defined)/i,
  // Metanorma prints it for a term that is cited and defined nowhere.
  /\bterm\s+[“"][^“”"]{1,80}[”"]\s+not resolved\b(?:\s+via\s+ID\s+[“"][^“”"]{0,80}[”"])?/,
]

/** The first editing mark in a printed text, or null. */
export function findEditingMark(text: string): string | null {
  for (const mark of marks) {
    const found = mark.exec(text)
    if (found) return found[0]
  }
  return null
}

/** Tokens on either side of a change that an editing mark may reach over: `[had/had not]` is seven. */
const markReach = 8

/** The editing mark that a change is part of, where only one side has it. */
export function editingMarkIn(hunk: Hunk): string | null {
  if (isStruckOut(hunk)) return '~~'
  const sides = [
    [hunk.a, hunk.fromA, hunk.toA],
    [hunk.b, hunk.fromB, hunk.toB],
  ] as const
  const [left, right] = sides.map(([tokens, from, to]) => {
    const wide = printedText(tokens, Math.max(0, from - markReach), Math.min(tokens.length, to + markReach))
    const mark = findEditingMark(wide)
    const changed = printedText(tokens, from, to)
    return mark && changed !== '' && (mark.includes(changed) || changed.includes(mark) || sharesEnd(mark, changed))
      ? mark
      : null
  })
  return left === right ? null : (left ?? right ?? null)
}

/** Whether a change is that one side strikes words out which the other prints, or has no more. */
function isStruckOut({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const sides = [a.slice(fromA, toA), b.slice(fromB, toB)]
  if (!sides.some((tokens) => tokens.some(({ meaning }) => meaning === '⟦struck out⟧'))) return false
  const [left, right] = sides.map((tokens) =>
    tokens
      .filter(({ meaning }) => meaning !== '⟦struck out⟧')
      .map(({ meaning }) => meaning)
      .join(' '),
  )
  return left === right || left === '' || right === ''
}

/** Whether a change begins in a mark or ends in it. */
function sharesEnd(mark: string, changed: string): boolean {
  return mark.split(' ').some((word) => word.length > 2 && changed.includes(word))
}
