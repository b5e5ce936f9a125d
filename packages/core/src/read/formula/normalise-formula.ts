import { append } from '../../model/gather.ts'
import { emptyRow, type FormulaNode, isEmpty, type Matrix, row, type Scripts } from './formula-node.ts'

/**
 * Gives a formula the one shape that all formats share: rows without nesting, scripts at the last sign of their base,
 * primes before the other scripts, tables as matrices or as aligned lines.
 */
export function normaliseFormula(node: FormulaNode): FormulaNode {
  switch (node.type) {
    case 'row':
      return row(joinAtoms(flatten(node)))
    case 'fraction':
    case 'binomial':
      return { ...node, above: normaliseFormula(node.above), below: normaliseFormula(node.below) }
    case 'root':
      return { ...node, body: normaliseFormula(node.body), index: node.index && normaliseFormula(node.index) }
    case 'scripts':
    case 'matrix':
      return row(joinAtoms(flatten({ type: 'row', children: [node] })))
    case 'accent':
      return { ...node, base: normaliseFormula(node.base) }
    case 'unknown':
      return { ...node, children: node.children.map(normaliseFormula) }
    default:
      return node
  }
}

/** The nodes of a row and of the rows in it. Scripts at a row hold on to its last node. */
function flatten(node: FormulaNode): FormulaNode[] {
  if (node.type === 'row') return node.children.flatMap(flatten)
  if (node.type === 'scripts') {
    const sub = filled(node.sub)
    const sup = filled(node.sup)
    const base = joinAtoms(flatten(node.base))
    return [...base.slice(0, -1), { ...node, base: base.at(-1) ?? emptyRow, sub, sup }]
  }
  if (node.type === 'matrix') return [{ ...node, rows: node.rows.map((cells) => cells.map(normaliseFormula)) }]
  return [normaliseFormula(node)]
}

function filled(node: FormulaNode | null): FormulaNode | null {
  const normal = node && normaliseFormula(node)
  return normal && isEmpty(normal) ? null : normal
}

function joinAtoms(nodes: readonly FormulaNode[]): FormulaNode[] {
  const joined: FormulaNode[] = []
  nodes.forEach((node, at) => {
    const before = joined.at(-1)
    if (node.type === 'matrix') append(joined, settleMatrix(node, before, nodes[at + 1]))
    else if (node.type === 'operator' && node.value === "'" && before) {
      const primed = withPrimes(before, "'")
      if (primed) joined[joined.length - 1] = primed
      else joined.push(node)
    } else if (node.type === 'scripts') appendScripts(node, before, nodes[at + 1], joined)
    else joined.push(node)
  })
  return joined
}

function appendScripts(
  node: Scripts,
  before: FormulaNode | undefined,
  next: FormulaNode | undefined,
  joined: FormulaNode[],
): void {
  const { primes, rest } = splitPrimes(node.sup)
  let { base } = node
  const own: Scripts = { ...node, primes: node.primes + primes, sup: rest }
  if (isEmpty(base)) {
    // Scripts without a base stand before a letter that follows, else behind what went before.
    const isBefore =
      !before ||
      (before.type === 'operator' && !/^[)\]}|‖\u3009⌋⌉!'°]$/.test(before.value)) ||
      (next !== undefined && startsWithLetter(next))
    if (isBefore && !primes) {
      joined.push(own)
      return
    }
    if (before) {
      base = before
      joined.pop()
    }
  }
  if (own.sub === null && own.primes === '' && own.sup?.type === 'operator' && /^[∘°]$/.test(own.sup.value)) {
    joined.push(base, { type: 'operator', value: '°' })
    return
  }
  if (own.sub === null && own.sup === null && own.primes === '') {
    joined.push(base)
    return
  }
  const merged = merge(base, own)
  joined.push(merged ?? { ...own, base })
}

/** `x_i` raised to 2 is `x` with both; null where a script of the kind is there already. */
function merge(base: FormulaNode, own: Scripts): Scripts | null {
  if (base.type !== 'scripts') return null
  if ((base.sub && own.sub) || (base.sup && (own.sup || own.primes))) return null
  return { ...base, primes: base.primes + own.primes, sub: base.sub ?? own.sub, sup: base.sup ?? own.sup }
}

function withPrimes(base: FormulaNode, primes: string): FormulaNode | null {
  if (base.type === 'scripts') return base.sup ? null : { ...base, primes: base.primes + primes }
  if (base.type === 'operator' && !/^[)\]}|‖]$/.test(base.value)) return null
  return { type: 'scripts', base, primes, sub: null, sup: null }
}

/** The primes at the start of a raised part, and what is left of it. */
function splitPrimes(sup: FormulaNode | null): { primes: string; rest: FormulaNode | null } {
  if (!sup) return { primes: '', rest: null }
  const nodes = sup.type === 'row' ? sup.children : [sup]
  let count = 0
  while (isPrime(nodes[count])) count++
  if (count === 0) return { primes: '', rest: sup }
  return { primes: "'".repeat(count), rest: count === nodes.length ? null : row(nodes.slice(count)) }
}

function isPrime(node: FormulaNode | undefined): boolean {
  return node?.type === 'operator' && node.value === "'"
}

function startsWithLetter(node: FormulaNode): boolean {
  return node.type === 'letters' || (node.type === 'scripts' && startsWithLetter(node.base))
}

/** A table in brackets is a matrix; others are lines under one another, and one line alone is no table. */
function settleMatrix(node: Matrix, before: FormulaNode | undefined, next: FormulaNode | undefined): FormulaNode[] {
  const rows = node.rows.filter((cells) => cells.some((cell) => !isEmpty(cell)))
  const isFenced =
    before?.type === 'operator' && /^[([{|‖⌊⌈\u3008]$/.test(before.value) && next !== undefined && isClosing(next)
  if (!isFenced && rows.length <= 1) return rows.flatMap((cells) => cells.flatMap(flatten))
  return [{ type: 'matrix', rows, aligned: !isFenced }]
}

function isClosing(node: FormulaNode): boolean {
  return node.type === 'scripts'
    ? isClosing(node.base)
    : node.type === 'operator' && /^[)\]}|‖⌋⌉\u3009]$/.test(node.value)
}
