import type { XmlElement } from '../xml/xml-element.ts'
import { accentOf, emptyRow, type FormulaNode, maxFormulaDepth, row, tokenOf, tokensOf } from './formula-node.ts'
import { type PrintedFormula, printFormula } from './print-formula.ts'

/** The canonical form of Word's `m:oMath` or `m:oMathPara`. Source: ECMA-376, part 1, clause 22.1. */
export function canonicalOmml(element: XmlElement): PrintedFormula {
  return printFormula(readOmml(element, 0))
}

function readOmml(element: XmlElement, depth: number): FormulaNode {
  if (depth > maxFormulaDepth) return emptyRow
  const child = (name: string): XmlElement | undefined => element.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
  const part = (name: string): FormulaNode => { const found = child(name); return found ? readOmml(found, depth + 1) : emptyRow }
  const property = (name: string): string | undefined => {
    const properties = element.children.find((node): node is XmlElement => typeof node !== 'string' && node.name.endsWith('Pr'))
    const found = properties?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)
    return found ? (found.attributes['val'] ?? '') : undefined
  }
  const sign = (value: string | undefined): FormulaNode[] => { const token = value ? tokenOf(value) : null; return token ? [token] : [] }
  switch (element.name) {
    case 'r':
      return row(tokensOf(element.children.map((node) => (typeof node !== 'string' && node.name === 't' ? textIn(node) : typeof node !== 'string' && node.name === 'sym' ? symbol(node) : '')).join('')))
    case 'f':
      return { type: property('type') === 'noBar' ? 'binomial' : 'fraction', above: part('num'), below: part('den') }
    case 'sSup':
      return { type: 'scripts', base: part('e'), sub: null, sup: part('sup') }
    case 'sSub':
      return { type: 'scripts', base: part('e'), sub: part('sub'), sup: null }
    case 'sSubSup':
      return { type: 'scripts', base: part('e'), sub: part('sub'), sup: part('sup') }
    case 'sPre':
      return row([{ type: 'scripts', base: emptyRow, sub: part('sub'), sup: part('sup') }, part('e')])
    case 'rad': {
      const index = part('deg')
      const hidden = isOn(property('degHide')) || (index.type === 'row' && index.children.length === 0)
      return { type: 'root', body: part('e'), index: hidden ? null : index }
    }
    case 'nary': {
      const sub = isOn(property('subHide')) ? null : filled(part('sub'))
      const sup = isOn(property('supHide')) ? null : filled(part('sup'))
      const base = row(sign(property('chr') || '∫'))
      return row([sub || sup ? { type: 'scripts', base, sub, sup } : base, part('e')])
    }
    case 'd': {
      const parts = element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === 'e').map((node) => readOmml(node, depth + 1))
      const between = property('sepChr') ?? '|'
      return row([...sign(property('begChr') ?? '('), ...parts.flatMap((node, at) => (at === 0 ? [node] : [...sign(between), node])), ...sign(property('endChr') ?? ')')])
    }
    case 'func':
      return row([part('fName'), part('e')])
    case 'limLow':
      return { type: 'scripts', base: part('e'), sub: part('lim'), sup: null }
    case 'limUpp':
      return { type: 'scripts', base: part('e'), sub: null, sup: part('lim') }
    case 'acc':
      return { type: 'accent', sign: accentOf(property('chr') ?? '\u0302') ?? (property('chr') as string), base: part('e'), under: false }
    case 'bar':
      return { type: 'accent', sign: '¯', base: part('e'), under: property('pos') !== 'top' }
    case 'groupChr':
      return { type: 'accent', sign: accentOf(property('chr') ?? '\u23df') ?? (property('chr') as string), base: part('e'), under: property('pos') !== 'top' }
    case 'm':
      return { type: 'matrix', rows: named(element, 'mr').map((line) => named(line, 'e').map((cell) => readOmml(cell, depth + 2))) }
    case 'eqArr':
      return { type: 'matrix', rows: named(element, 'e').map((cell) => [readOmml(cell, depth + 1)]) }
    case 'phant':
      return isOn(property('show') ?? '1') ? part('e') : emptyRow
    case 't':
      return row(tokensOf(textIn(element)))
    default:
      if (element.name.endsWith('Pr')) return emptyRow
      return row(element.children.flatMap((node) => (typeof node === 'string' ? [] : [readOmml(node, depth + 1)])))
  }
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name)
}

function filled(node: FormulaNode): FormulaNode | null {
  return node.type === 'row' && node.children.length === 0 ? null : node
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'off' && value !== 'false'
}

function textIn(element: XmlElement): string {
  return element.children.filter((node): node is string => typeof node === 'string').join('')
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['char'] ?? '', 16)
  return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
}
