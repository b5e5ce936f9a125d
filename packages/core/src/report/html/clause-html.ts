import type { Change } from '../../model/change.ts'
import type { PrintedClause } from '../../model/printing.ts'
import { textOf } from '../../model/text-of.ts'
import { flatText, TokenPlaces } from './flat-text.ts'
import { inlineHtml, type Mark, type Print } from './inline-html.ts'
import type { LaidClause } from './lay-out.ts'
import { changeMark } from './mark-changes.ts'
import { permittedMark } from './mark-permitted.ts'
import { directionOf, words } from './markup.ts'

/** The headings of a clause side by side, with the ribbon that joins numbers that differ. */
export function headingHtml(unit: LaidClause, rules: ReadonlySet<string>, print: Print): string {
  const { left, right, moved } = unit
  const cell = (clause: PrintedClause | null, side: 'left' | 'right'): string => {
    if (!clause) return '<i class="no"></i>'
    const tag = side === 'left' || !left ? 'h3' : 'p'
    const { clause: printed } = clause
    const marks = headingMarks(unit, clause, side, rules)
    const renumbered = left && right && left.clause.label !== right.clause.label
    const number = printed.numbered
      ? `<span class="no-of${renumbered ? ' rn' : ''}">${words(printed.label)}</span> `
      : ''
    const status = printed.statusPrinted === null ? '' : `<span class="status">${words(printed.statusPrinted)}</span>`
    const only = printed.onlyFor === null ? '' : `<span class="status">${words(printed.onlyFor)}</span>`
    return `<${tag} class="h"${directionOf(textOf(printed.title))}>${number}${inlineHtml(printed.title, marks, print)}${status}${only}</${tag}>`
  }
  const ribbon =
    left &&
    right &&
    (moved || left.clause.label !== right.clause.label) &&
    (left.clause.numbered || right.clause.numbered)
      ? `<svg class="ribbon" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H4C4 5 5 6 8 6H48C50 6 51 5 51 0H55C55 7 53 10 49 10H6C1 10 0 7 0 0z"/></svg>`
      : ''
  const alike =
    left !== null &&
    right !== null &&
    ribbon === '' &&
    textOf(left.clause.title) === textOf(right.clause.title) &&
    left.clause.statusPrinted === right.clause.statusPrinted
  return `<div class="w hd${alike ? ' s' : ''}">${cell(left, 'left')}${cell(right, 'right')}${ribbon}</div>`
}

function headingMarks(
  unit: LaidClause,
  clause: PrintedClause,
  side: 'left' | 'right',
  rules: ReadonlySet<string>,
): Mark[] {
  const flat = flatText(clause.clause.title)
  const places = new TokenPlaces(flat)
  const marks: Mark[] = []
  for (const { change, finding } of unit.changes) {
    if (change.type !== 'heading') continue
    const { hunk } = change as Extract<Change, { type: 'heading' }>
    const stretch =
      side === 'left' ? places.stretchOf(hunk.a, hunk.fromA, hunk.toA) : places.stretchOf(hunk.b, hunk.fromB, hunk.toB)
    marks.push(changeMark(stretch, side, finding))
  }
  const [rule] = rules
  if (marks.length === 0 && rule !== undefined && flat !== '')
    marks.push(permittedMark({ from: 0, to: flat.length }, rule))
  return marks
}

/** A clause in one line: number, title, and why it is folded. */
export function lineHtml(unit: LaidClause, why: string): string {
  const { left, right } = unit
  const clause = (left ?? right)?.clause
  if (!clause) return why
  const title = textOf(clause.title)
  const other =
    left && right && left.clause.label !== right.clause.label && right.clause.numbered
      ? ` | ${words(right.clause.label)}`
      : ''
  const number = clause.numbered ? `<b>${words(clause.label)}${other}</b> ` : ''
  const name = title === '' && !clause.numbered ? words(clause.label) : words(title)
  return `${number}<bdi>${name}</bdi> <span class="why-folded">${why}</span>`
}
