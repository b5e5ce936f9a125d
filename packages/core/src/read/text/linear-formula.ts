import { emptyRow, type FormulaNode, row, scripts } from '../formula/formula-node.ts'
import { printFormula } from '../formula/print-formula.ts'
import { readCharacters } from '../formula/read-characters.ts'

/** Longest formula on a line that is read, in characters. Its brackets nest no deeper. */
const maxFormula = 300

/** A row in brackets: a fraction line or an index takes the place of its brackets. */
interface Group {
  readonly type: 'group'
  readonly body: FormulaNode
  readonly whole: FormulaNode
}

interface Cursor {
  readonly tokens: readonly FormulaNode[]
  at: number
}

/**
 * The canonical form of a formula that is typed on a line, `L = min(L_a, L_c/k)`: the form that other formats give to
 * the same formula set in two dimensions. Null where it is too long to be one.
 */
export function canonicalLinear(printed: string): string | null {
  if (printed.length > maxFormula) return null
  const tokens = printed
    .replace(/\*\*/g, '^')
    .split(/\s+/)
    .flatMap((word) => readCharacters(word))
  return printFormula({ node: readRow({ tokens, at: 0 }, null) }).canonical
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' }

function readRow(cursor: Cursor, end: string | null): FormulaNode {
  const nodes: (FormulaNode | Group)[] = []
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at] as FormulaNode
    if (end !== null && isSign(token, end)) break
    if (isSign(token, '/') && nodes.length > 0 && isOperand(nodes.at(-1))) {
      cursor.at++
      const below = readFactor(cursor)
      if (below) nodes.push({ type: 'fraction', above: bare(nodes.pop() as FormulaNode | Group), below: bare(below) })
      else nodes.push(token)
    } else nodes.push(readFactor(cursor) as FormulaNode | Group)
  }
  return row(nodes.map(whole))
}

/** A sign, a name, a number or a bracket with all that stands in it, with its scripts. */
function readFactor(cursor: Cursor): FormulaNode | Group | null {
  let base = readAtom(cursor)
  while (base && cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at] as FormulaNode
    const raised = isSign(token, '^')
    if (!raised && !isSign(token, '_')) break
    cursor.at++
    const script = readScript(cursor)
    base = raised ? scripts(whole(base), null, script) : scripts(whole(base), script, null)
  }
  return base
}

function readScript(cursor: Cursor): FormulaNode {
  const token = cursor.tokens[cursor.at]
  const sign = token && (isSign(token, '-') || isSign(token, '\u2212')) ? [token] : []
  cursor.at += sign.length
  const atom = readAtom(cursor)
  return row([...sign, ...(atom ? [bare(atom)] : [])])
}

function readAtom(cursor: Cursor): FormulaNode | Group | null {
  const token = cursor.tokens[cursor.at]
  if (token === undefined) return null
  cursor.at++
  if (token.type === 'operator' && token.value === '\u221a') {
    const body = readAtom(cursor)
    return { type: 'root', body: body ? bare(body) : emptyRow, index: null }
  }
  if (token.type === 'letters' && token.value === 'sqrt' && isOpen(cursor.tokens[cursor.at])) {
    return { type: 'root', body: bare(readAtom(cursor) as Group), index: null }
  }
  if (token.type !== 'operator' || !(token.value in closing)) return token
  const close = closing[token.value] as string
  const body = readRow(cursor, close)
  const end = cursor.tokens[cursor.at]
  if (!end) return row([token, body])
  cursor.at++
  return { type: 'group', body, whole: token.value === '{' ? body : row([token, body, end]) }
}

function isOpen(node: FormulaNode | undefined): boolean {
  return node?.type === 'operator' && node.value === '('
}

function isSign(node: FormulaNode, sign: string): boolean {
  return node.type === 'operator' && node.value === sign
}

function isOperand(node: FormulaNode | Group | undefined): boolean {
  return node !== undefined && node.type !== 'operator'
}

function whole(node: FormulaNode | Group): FormulaNode {
  return node.type === 'group' ? node.whole : node
}

/** Without its brackets, which only group: `2^(n+1)`, `(a+b)/c`. */
function bare(node: FormulaNode | Group): FormulaNode {
  return node.type === 'group' ? node.body : node
}
