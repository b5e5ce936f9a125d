import { type Grade, grades } from '../../model/finding.ts'
import { textOf } from '../../model/text-of.ts'
import { shorten } from '../words/quote.ts'
import type { LaidClause, LaidTexts } from './lay-out.ts'
import { words } from './markup.ts'

/** Characters of a title that the tree shows. */
const longestTitle = 70
/** Deepest level of the tree; what is deeper stands on it. */
const deepestLevel = 12

/** How many findings of each grade a clause holds, its subclauses included. */
export type GradeCounts = Record<Grade, number>

export function noCounts(): GradeCounts {
  return Object.fromEntries(grades.map((grade) => [grade, 0])) as GradeCounts
}

/** `C 2 · S 1`: letters and words, so that colour is not needed. */
export function countsHtml(counts: GradeCounts): string {
  return grades
    .filter((grade) => counts[grade] > 0)
    .map(
      (grade) =>
        `<span class="c" data-g="${grade}" title="${grade}"><span class="vh">${grade} </span>${counts[grade]}</span>`,
    )
    .join('')
}

/** The clause tree with counts at every node. */
export function treeHtml(laid: LaidTexts, own: ReadonlyMap<LaidClause, GradeCounts>): string {
  const childrenOf = new Map<LaidClause | null, LaidClause[]>()
  const counts = new Map<LaidClause, GradeCounts>()
  for (const unit of laid.clauses) {
    if (unit.shownIn) continue
    const parent = parentOf(unit, laid)
    const list = childrenOf.get(parent)
    if (list) list.push(unit)
    else childrenOf.set(parent, [unit])
    const mine = own.get(unit)
    if (mine) for (let at: LaidClause | null = unit; at; at = parentOf(at, laid)) addCounts(counts, at, mine)
  }
  let html = '<ul class="tree">'
  const open: { readonly units: readonly LaidClause[]; at: number }[] = [{ units: childrenOf.get(null) ?? [], at: 0 }]
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const unit = frame.units[frame.at++]
    if (!unit) {
      open.pop()
      if (open.length < deepestLevel) html += '</ul>'
      continue
    }
    const mine = counts.get(unit)
    html += `<li${mine ? ' class="d"' : ''}><a href="#c${unit.order}">${nameOf(unit)}${mine ? countsHtml(mine) : ''}</a>`
    const children = childrenOf.get(unit)
    if (!children) continue
    if (open.length < deepestLevel) html += '<ul>'
    open.push({ units: children, at: 0 })
  }
  return html
}

function parentOf({ left, right }: LaidClause, laid: LaidTexts): LaidClause | null {
  const above = left ? left.parent : right?.parent
  return above ? (laid.clauseOf.get(above) ?? null) : null
}

function addCounts(counts: Map<LaidClause, GradeCounts>, unit: LaidClause, more: GradeCounts): void {
  const sum = counts.get(unit) ?? noCounts()
  for (const grade of grades) sum[grade] += more[grade]
  counts.set(unit, sum)
}

function nameOf({ left, right }: LaidClause): string {
  const clause = (left ?? right)?.clause
  if (!clause) return ''
  const title = shorten(textOf(clause.title), longestTitle)
  const number =
    left && right && left.clause.label !== right.clause.label && left.clause.numbered
      ? `${left.clause.label} | ${right.clause.label}`
      : clause.label
  return clause.numbered
    ? `<b>${words(number)}</b> <bdi>${words(title)}</bdi>`
    : `<bdi>${words(shorten(number, longestTitle))}</bdi>`
}
