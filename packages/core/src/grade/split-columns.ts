import type { Hunk } from '../model/change.ts'
import type { Token, TokenClass } from '../model/token.ts'
import type { Draft } from './draft.ts'

/** Least share of the changes of a column that are of one closer kind: `ms→s`, a tenth of the value. */
const shareAlike = 0.75
/** Least share that are of one kind at all: in a column of many kinds none is the common one. */
const shareOfKind = 0.5

const weighty: ReadonlySet<TokenClass> = new Set(['number', 'unit', 'modal', 'negation', 'quantifier', 'comparison'])

/** What begins the cause of a cell in a column that differs from top to bottom. */
export const columnCause = 'column '

/**
 * Takes out of a column that differs from top to bottom the cells that differ otherwise than the others do: where the others
 * have another unit, a value is a drift of its own.
 */
export function splitColumns(drafts: readonly Draft[]): Draft[] {
  const columns = new Map<string, { readonly draft: Draft; readonly shapes: readonly string[] }[]>()
  for (const draft of drafts) {
    const [change] = draft.changes ?? []
    if (!draft.cause?.startsWith(columnCause) || change?.type !== 'words') continue
    const cell = { draft, shapes: shapesOf(change.hunk) }
    const column = columns.get(draft.cause)
    if (column) column.push(cell)
    else columns.set(draft.cause, [cell])
  }
  const own = new Set<Draft>()
  for (const cells of columns.values()) {
    const common = commonShape(cells.map(({ shapes }) => shapes))
    if (common === null) continue
    for (const { draft, shapes } of cells) if (!shapes.includes(common)) own.add(draft)
  }
  return drafts.map((draft) => {
    if (!own.has(draft)) return draft
    const { cause: _, ...apart } = draft
    return apart
  })
}

/** The closest shape that nearly all changes have, or the kind of most of them. */
function commonShape(changes: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>()
  for (const shapes of changes) for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const isKind = new Set(changes.map((shapes) => shapes.at(-1)))
  const found = [...counts].sort(([, a], [, b]) => b - a)
  const close = found.find(([shape, count]) => !isKind.has(shape) && count >= shareAlike * changes.length)
  const kind = found.find(([shape, count]) => isKind.has(shape) && count > shareOfKind * changes.length)
  return (close ?? kind)?.[0] ?? null
}

/** What a change does to a value, and at the end of the list what of it differs at all: `×0.1`, `number`; `ms→s`, `unit`. */
function shapesOf({ a, fromA, toA, b, fromB, toB }: Hunk): readonly string[] {
  const [left, right] = [a.slice(fromA, toA), b.slice(fromB, toB)]
  const [gone, come] = [without(left, right), without(right, left)]
  const classes = [...gone, ...come].map((token) => (weighty.has(token.class) ? token.class : 'word'))
  const kind = `differs in ${[...new Set(classes)].sort().join(' ')}`
  const words = (tokens: readonly Token[]): string => tokens.map(({ meaning }) => meaning).join(' ')
  const numbers = [gone, come].map((tokens) => (tokens.length === 1 ? numberIn(tokens[0]) : null))
  const [from, to] = numbers
  if (from == null || to == null) return [`${words(gone)}→${words(come)}`, kind]
  const places = Math.log10(Math.abs(to / from))
  return [
    ...(from === -to ? ['other sign'] : []),
    ...(from !== -to && Math.abs(places - Math.round(places)) < 1e-9 ? [`×10^${Math.round(places)}`] : []),
    ...(Number.isInteger(from) && Number.isInteger(to) ? [`+${to - from}`] : []),
    kind,
  ]
}

function numberIn(token: Token | undefined): number | null {
  if (token?.class !== 'number') return null
  const value = token.meaning.replace(/^[−–]/, '-')
  return /^[-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?$/.test(value) ? Number(value) : null
}

/** The tokens that are not among the others, as often as they are not. */
function without(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  const left = new Map<string, number>()
  for (const { meaning } of others) left.set(meaning, (left.get(meaning) ?? 0) + 1)
  return tokens.filter(({ meaning }) => {
    const count = left.get(meaning) ?? 0
    if (count > 0) left.set(meaning, count - 1)
    return count === 0
  })
}
