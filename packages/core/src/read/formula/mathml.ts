import type { XmlElement } from '../xml/xml-element.ts'
import { accentOf, emptyRow, type FormulaNode, maxFormulaDepth, row, tokenOf, tokensOf } from './formula-node.ts'
import { type PrintedFormula, printFormula } from './print-formula.ts'

/** The canonical form of a MathML element, presentation markup, matched by local name. */
export function canonicalMathml(element: XmlElement): PrintedFormula {
  return printFormula(readMathml(element, 0))
}

function readMathml(element: XmlElement, depth: number): FormulaNode {
  if (depth > maxFormulaDepth) return { type: 'text', value: textIn(element) }
  const parts = (): FormulaNode[] => elementsIn(element).map((child) => readMathml(child, depth + 1))
  const part = (at: number): FormulaNode => parts()[at] ?? emptyRow
  switch (element.name) {
    case 'mi':
    case 'mo':
    case 'ms':
      return tokenOf(textIn(element)) ?? emptyRow
    case 'mn':
      return row(tokensOf(textIn(element)))
    case 'mtext': {
      const value = textIn(element).normalize('NFKC').replace(/\s+/g, ' ').trim()
      return value === '' ? emptyRow : row(tokensOf(value))
    }
    case 'mspace':
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'malignmark':
    case 'maligngroup':
      return emptyRow
    case 'mfrac':
      return { type: /^0/.test(element.attributes['linethickness'] ?? '') ? 'binomial' : 'fraction', above: part(0), below: part(1) }
    case 'msqrt':
      return { type: 'root', body: row(parts()), index: null }
    case 'mroot':
      return { type: 'root', body: part(0), index: part(1) }
    case 'msub':
      return { type: 'scripts', base: part(0), sub: part(1), sup: null }
    case 'msup':
      return { type: 'scripts', base: part(0), sub: null, sup: part(1) }
    case 'msubsup':
    case 'munderover':
      return { type: 'scripts', base: part(0), sub: part(1), sup: part(2) }
    case 'munder':
    case 'mover':
      return readOver(element.name === 'munder', part(0), part(1))
    case 'mfenced':
      return readFenced(element, parts())
    case 'mtable':
      return { type: 'matrix', rows: elementsIn(element).map((line) => elementsIn(line).filter((cell) => cell.name === 'mtd').map((cell) => readMathml(cell, depth + 2))) }
    case 'semantics':
      return part(0)
    default:
      // mrow, mstyle, math, mpadded, menclose and what is not known: what stands in it, in order.
      return elementsIn(element).length === 0 ? row(tokensOf(textIn(element))) : row(parts())
  }
}

function readOver(under: boolean, base: FormulaNode, mark: FormulaNode): FormulaNode {
  const sign = mark.type === 'operator' || mark.type === 'letters' ? accentOf(mark.value) : null
  if (sign) return { type: 'accent', sign, base, under }
  return { type: 'scripts', base, sub: under ? mark : null, sup: under ? null : mark }
}

function readFenced(element: XmlElement, parts: readonly FormulaNode[]): FormulaNode {
  const separators = [...(element.attributes['separators'] ?? ',').replace(/\s/g, '')]
  const sign = (value: string | undefined): FormulaNode[] => { const token = value ? tokenOf(value) : null; return token ? [token] : [] }
  return row([
    ...sign(element.attributes['open'] ?? '('),
    ...parts.flatMap((part, at) => (at === 0 ? [part] : [...sign(separators[at - 1] ?? separators.at(-1)), part])),
    ...sign(element.attributes['close'] ?? ')'),
  ])
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

function textIn(element: XmlElement): string {
  let text = ''
  const open: (XmlElement | string)[] = [...element.children].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next
    else open.push(...[...next.children].reverse())
  }
  return text
}
