import type { Inline } from '../../model/inline.ts'
import type { RawBlock, RawCell, RawTable } from '../../model/raw.ts'
import { hasText } from './inline-builder.ts'
import { isTypedFormula, loneFormula } from './lone-formula.ts'

/**
 * The formulas of a table that only sets them beside their numbers; undefined where it is a table. Each row holds one
 * formula, typed or made, and its number behind it; a row of one made formula may have none.
 */
export function formulasOf(table: RawTable): readonly RawBlock[] | undefined {
  const formulas: RawBlock[] = []
  for (const row of table.rows) {
    const formula = formulaOf(row)
    if (formula === undefined) return undefined
    formulas.push(formula)
  }
  const [first, ...rest] = formulas
  if (first === undefined) return undefined
  return [{ ...first, ...(table.anchors === undefined ? undefined : { anchors: table.anchors }) }, ...rest]
}

function formulaOf(row: readonly RawCell[]): RawBlock | undefined {
  const printed = row.filter(({ children }) => hasText(children))
  const [first, last] = printed
  if (first === undefined) return undefined
  const { place } = first
  const made = loneFormula(printed.flatMap(({ children }) => children))
  if (made !== undefined) return { ...made, place }
  if (printed.length !== 2 || last === undefined || !isTypedFormula(first.children, last.children)) return undefined
  const children: Inline[] = [...first.children, { type: 'break', of: 'tab' }, ...last.children]
  return { type: 'paragraph', role: 'formula', children, place }
}
