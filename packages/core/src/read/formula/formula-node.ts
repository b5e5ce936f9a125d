/** A formula as a tree, whatever it was written in. */
export type FormulaNode =
  | { readonly type: 'letters' | 'number' | 'operator'; readonly value: string }
  | { readonly type: 'row'; readonly children: readonly FormulaNode[] }
  | { readonly type: 'fraction' | 'binomial'; readonly above: FormulaNode; readonly below: FormulaNode }
  | { readonly type: 'root'; readonly body: FormulaNode; readonly index: FormulaNode | null }
  | Scripts
  | { readonly type: 'accent'; readonly sign: string; readonly base: FormulaNode; readonly under: boolean }
  | Matrix
  | { readonly type: 'unknown'; readonly name: string; readonly children: readonly FormulaNode[] }

/** What is lowered and raised at a base, beside it or under and over it: the bounds of a sum stand either way. */
export interface Scripts {
  readonly type: 'scripts'
  readonly base: FormulaNode
  /** `'`, `''`; empty where there are none. They stand before the lowered and raised parts. */
  readonly primes: string
  readonly sub: FormulaNode | null
  readonly sup: FormulaNode | null
}

export interface Matrix {
  readonly type: 'matrix'
  readonly rows: readonly (readonly FormulaNode[])[]
  /** Lines of formulas, not a matrix: where they are cut into cells for alignment cannot be seen in print. */
  readonly aligned: boolean
}

/** A formula as a reader finds it. */
export interface ReadFormula {
  readonly node: FormulaNode
  /** The number that is printed beside it, where the format keeps it inside the formula: `6-1`. */
  readonly number?: string
}

/**
 * Deepest nesting of elements read. What is deeper counts as its text in a row: no formula of a standard nests so
 * deep, and each level costs a frame of the stack.
 */
export const maxFormulaDepth = 200

export const emptyRow: FormulaNode = { type: 'row', children: [] }

/** One node of several; a row of one is that one. */
export function row(children: readonly FormulaNode[]): FormulaNode {
  return children.length === 1 ? (children[0] as FormulaNode) : { type: 'row', children }
}

export function scripts(base: FormulaNode, sub: FormulaNode | null, sup: FormulaNode | null): FormulaNode {
  return { type: 'scripts', base, primes: '', sub, sup }
}

export function isEmpty(node: FormulaNode): boolean {
  return node.type === 'row' && node.children.length === 0
}
