import type { FormulaNode, Matrix, ReadFormula } from './formula-node.ts'
import { combiningOf } from './formula-signs.ts'
import { normaliseFormula } from './normalise-formula.ts'

/** A formula as texts are compared and as people read it. */
export interface PrintedFormula {
  /** Equal where the formulas are equal: `x^⟨2⟩+fraction⟨a⟩⟨b⟩`. */
  readonly canonical: string
  /** For people: `x^2 + a/b`. */
  readonly value: string
  /** The number that is printed beside it, where the format keeps it inside the formula: `6-1`. */
  readonly number?: string
}

/** Prints a formula in its canonical linear form and in one that is easily read. */
export function printFormula({ node, number }: ReadFormula): PrintedFormula {
  const normal = normaliseFormula(node)
  const value = readable(normal).replace(/\s+/g, ' ').trim()
  return { canonical: canonical(normal), value, ...(number === undefined ? {} : { number }) }
}

function canonical(node: FormulaNode): string {
  switch (node.type) {
    case 'row':
      return node.children.map(canonical).join('')
    case 'fraction':
    case 'binomial':
      return `${node.type}⟨${canonical(node.above)}⟩⟨${canonical(node.below)}⟩`
    case 'root':
      return `root⟨${canonical(node.body)}⟩${node.index ? `⟨${canonical(node.index)}⟩` : ''}`
    case 'scripts': {
      const base = canonical(node.base) || '⟨⟩'
      return `${base}${node.primes}${node.sub ? `_⟨${canonical(node.sub)}⟩` : ''}${node.sup ? `^⟨${canonical(node.sup)}⟩` : ''}`
    }
    case 'accent':
      return `${node.under ? 'under' : 'over'}⟨${node.sign}⟩⟨${canonical(node.base)}⟩`
    case 'matrix':
      return canonicalMatrix(node)
    case 'unknown':
      return `${node.name}⟨${node.children.map(canonical).join('')}⟩`
    default:
      return node.value
  }
}

function canonicalMatrix({ rows, aligned }: Matrix): string {
  const lines = rows.map((cells) => {
    const printed = cells.map(canonical)
    return aligned ? printed.reduce(joinCells, '') : printed.map((cell) => `⟨${cell}⟩`).join('')
  })
  return `${aligned ? 'lines' : 'matrix'}⟨${lines.join(';')}⟩`
}

/** Numbers in neighbouring cells are two numbers. */
function joinCells(line: string, cell: string): string {
  return /[0-9]$/.test(line) && /^[0-9]/.test(cell) ? `${line} ${cell}` : line + cell
}

function readable(node: FormulaNode): string {
  switch (node.type) {
    case 'row':
      return node.children.map((child, at) => readableIn(child, node.children[at - 1], node.children[at + 1])).join('')
    case 'fraction':
      return `${grouped(node.above, indexed)}/${grouped(node.below, indexed)}`
    case 'binomial':
      return `${readable(node.above)} over ${readable(node.below)}`
    case 'root':
      return node.index ? `root(${readable(node.body)}, ${readable(node.index)})` : `√${grouped(node.body)}`
    case 'scripts':
      return `${readable(node.base)}${node.primes}${node.sub ? `_${grouped(node.sub)}` : ''}${node.sup ? `^${grouped(node.sup)}` : ''}`
    case 'accent':
      return readableAccent(node.sign, readable(node.base), node.under)
    case 'matrix':
      return node.rows.map((cells) => cells.map(readable).join(node.aligned ? ' ' : ', ')).join('; ')
    case 'unknown':
      return `${node.name}(${node.children.map(readable).join(' ')})`
    case 'operator':
      return node.value === ',' || node.value === ';' ? `${node.value} ` : node.value
    default:
      return node.value
  }
}

const spaced = /^[-+=<>≤≥≠≈≡≅×÷·*±∓→←↔⇒⇔∈∉⊂⊆∧∨∪∩~:]$/u

/** A node with the space it needs in a row: signs between operands have some, signs before an operand have none. */
function readableIn(node: FormulaNode, before: FormulaNode | undefined, next: FormulaNode | undefined): string {
  const text = readable(node)
  // A factor beside a fraction is no part of what stands over or under its line.
  if (node.type === 'fraction' && [before, next].some((side) => side && side.type !== 'operator')) return `(${text})`
  if (isSign(node, ':') && isSign(next, '=')) return ' :'
  if (isSign(node, '=') && isSign(before, ':')) return '= '
  if (node.type === 'operator' && spaced.test(node.value)) return before && !opens(before) ? ` ${text} ` : text
  const isWord = (side: FormulaNode): boolean => side.type === 'letters' && side.value.length > 1
  const bare = before?.type === 'scripts' ? before.base : before
  const lettersMeet =
    before !== undefined &&
    (node.type === 'letters' || node.type === 'scripts') &&
    (isWord(node.type === 'scripts' ? node.base : node) || (bare !== undefined && isWord(bare)))
  return (lettersMeet && before.type !== 'operator') || endsScript(before, text) ? ` ${text}` : text
}

/** `E_L R`: what stands behind a lowered or raised part is told from a part of it, as in `E_LR`. */
function endsScript(before: FormulaNode | undefined, text: string): boolean {
  return before?.type === 'scripts' && (before.sub ?? before.sup) !== null && /^[\p{L}\p{N}]/u.test(text)
}

function isSign(node: FormulaNode | undefined, sign: string): boolean {
  return node?.type === 'operator' && node.value === sign
}

function opens(node: FormulaNode): boolean {
  return node.type === 'operator' && (/^[([{|,;]$/.test(node.value) || spaced.test(node.value))
}

function readableAccent(sign: string, base: string, under: boolean): string {
  const mark = [...base].length === 1 ? combiningOf(sign, under) : null
  return mark ? (base + mark).normalize('NFC') : `${under ? 'under' : 'over'}(${sign}, ${base})`
}

/** `x_1`: one thing to a reader, on a line with a stroke. */
const indexed = /^[\p{L}\p{M}\p{N}._']+$/u

function grouped(node: FormulaNode, bare = /^[\p{L}\p{M}\p{N}.]+$/u): string {
  const text = readable(node).replace(/\s+/g, ' ').trim()
  return [...text].length <= 1 || bare.test(text) ? text : `(${text})`
}
