import type { FormulaNode } from './formula-node.ts'

export interface PrintedFormula {
  /** Unambiguous: equal strings are equal formulas. */
  readonly canonical: string
  /** For people: `x^2 + 1`. */
  readonly value: string
}

/** Prints a formula in its canonical linear form and in one that is easily read. */
export function printFormula(node: FormulaNode): PrintedFormula {
  return { canonical: canonical(node), value: readable(node).replace(/\s+/g, ' ').trim() }
}

function canonical(node: FormulaNode): string {
  switch (node.type) {
    case 'row':
      return node.children.map(canonical).join('')
    case 'fraction':
    case 'binomial':
      return `${node.type}⟨${canonical(node.above)};${canonical(node.below)}⟩`
    case 'root':
      return `root⟨${canonical(node.body)};${node.index ? canonical(node.index) : ''}⟩`
    case 'scripts':
      return `${canonical(node.base)}${node.sub ? `_⟨${canonical(node.sub)}⟩` : ''}${node.sup ? `^⟨${canonical(node.sup)}⟩` : ''}`
    case 'accent':
      return `${node.under ? 'under' : 'over'}⟨${node.sign};${canonical(node.base)}⟩`
    case 'matrix':
      return `matrix⟨${node.rows.map((cells) => cells.map(canonical).join(',')).join(';')}⟩`
    default:
      return node.value
  }
}

function readable(node: FormulaNode): string {
  switch (node.type) {
    case 'row':
      return node.children.map(readable).join('')
    case 'fraction':
      return `${grouped(node.above)}/${grouped(node.below)}`
    case 'binomial':
      return `(${readable(node.above)} over ${readable(node.below)})`
    case 'root':
      return node.index ? `root(${readable(node.body)}, ${readable(node.index)})` : `√${grouped(node.body)}`
    case 'scripts':
      return `${readable(node.base)}${node.sub ? `_${grouped(node.sub)}` : ''}${node.sup ? `^${grouped(node.sup)}` : ''}`
    case 'accent':
      return `${grouped(node.base)}${node.sign}`
    case 'matrix':
      return `[${node.rows.map((cells) => cells.map(readable).join(', ')).join('; ')}]`
    case 'operator':
      return /^(?:[-+=<>≤≥≠≈≡×÷·*±∓→⇒∈∧∨]|:=|<=|>=|==|!=|&&|\|\|)$/.test(node.value) ? ` ${node.value} ` : node.value === ',' ? ', ' : node.value
    case 'text':
      return ` ${node.value} `
    default:
      return node.value
  }
}

function grouped(node: FormulaNode): string {
  const text = readable(node).trim()
  return text.length <= 1 || /^[\p{L}\p{N}.]+$/u.test(text) ? text : `(${text})`
}
