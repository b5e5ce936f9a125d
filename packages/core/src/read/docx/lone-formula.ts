import type { Inline, InlineFormula } from '../../model/inline.ts'
import type { RawFormula } from '../../model/raw.ts'
import { plainText } from './inline-builder.ts'

/** `(6-1)`, `(A.1)` after a formula. */
export const formulaNumber = /^\s*\(\s*([A-Z]?[\w.\-\u2010-\u2015]*\d[a-z]?)\s*\)\s*$/

/** Signs without which a line that is typed as text is no formula. */
const relation = /[=<>≤≥≠≈≡∈←→]/

/** A formula that is typed as text, and its number behind it: in a cell of its own, or behind a tab. */
export function isTypedFormula(formula: readonly Inline[], number: readonly Inline[]): boolean {
  return formulaNumber.test(plainText(number)) && relation.test(plainText(formula))
}

/** A formula that is alone in its paragraph, with or without its number. */
export function loneFormula(nodes: readonly Inline[]): Omit<RawFormula, 'place'> | undefined {
  let formula: InlineFormula | undefined
  let rest = ''
  for (const node of nodes) {
    if (node.type === 'break') continue
    if (node.type === 'inline-formula' && formula === undefined) formula = node
    else if (node.type === 'text' && formula !== undefined) rest += node.value
    else if (node.type !== 'text' || node.value.trim() !== '') return undefined
  }
  if (formula === undefined) return undefined
  const number = formulaNumber.exec(rest)?.[1]
  if (number === undefined && rest.trim() !== '') return undefined
  const { value, canonical, hash } = formula
  return {
    type: 'formula',
    ...(number === undefined ? undefined : { label: number }),
    value,
    ...(canonical === undefined ? undefined : { canonical }),
    ...(hash === undefined ? undefined : { hash }),
  }
}
