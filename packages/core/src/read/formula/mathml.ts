import type { XmlElement } from '../xml/xml-element.ts'
import { allText, elementsIn } from './element-parts.ts'
import { emptyRow, type FormulaNode, maxFormulaDepth, row, scripts } from './formula-node.ts'
import { accentOf } from './formula-signs.ts'
import { type PrintedFormula, printFormula } from './print-formula.ts'
import { readCharacters } from './read-characters.ts'

/** The canonical form of a MathML element, matched by local name. Source: MathML 3, clause 3. */
export function canonicalMathml(element: XmlElement): PrintedFormula {
  const numbers: string[] = []
  const node = readElement(element, 0, numbers)
  return printFormula({ node, ...(numbers.length === 1 ? { number: numbers[0] as string } : {}) })
}

/** @param numbers takes the numbers of labelled rows. */
function readElement(element: XmlElement, depth: number, numbers: string[]): FormulaNode {
  if (depth > maxFormulaDepth) return row(readCharacters(allText(element)))
  const inner = elementsIn(element)
  const read = (child: XmlElement | undefined): FormulaNode =>
    child === undefined ? emptyRow : readElement(child, depth + 1, numbers)
  // Text that no element of mathematics holds is shown by no rule, and seen by every reader.
  const nodes = (): FormulaNode[] =>
    element.children.flatMap((node) =>
      typeof node !== 'string' ? read(node) : node.trim() === '' ? [] : row(readCharacters(node)),
    )
  const all = (): FormulaNode => row(nodes())
  const places = placesOf[element.name]
  if (places !== undefined && (inner.length > places || hasLooseText(element)))
    return { type: 'unknown', name: element.name, children: nodes() }
  switch (element.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return row(readCharacters(allText(element)))
    case 'ms':
      return row(readCharacters(`"${allText(element)}"`))
    case 'mspace':
    case 'mphantom':
    case 'none':
    case 'annotation':
    case 'annotation-xml':
    case 'malignmark':
    case 'maligngroup':
      return emptyRow
    case 'mfrac': {
      const isBinomial = /^0(?:\.0*)?(?:[a-z]+|%)?$/.test(element.attributes['linethickness'] ?? '')
      return { type: isBinomial ? 'binomial' : 'fraction', above: read(inner[0]), below: read(inner[1]) }
    }
    case 'msqrt':
      return { type: 'root', body: all(), index: null }
    case 'mroot':
      return { type: 'root', body: read(inner[0]), index: read(inner[1]) }
    case 'msub':
      return scripts(read(inner[0]), read(inner[1]), null)
    case 'msup':
      return scripts(read(inner[0]), null, read(inner[1]))
    case 'msubsup':
      return scripts(read(inner[0]), read(inner[1]), read(inner[2]))
    case 'munder':
      return readOver(read(inner[0]), inner[1], read(inner[1]), true)
    case 'mover':
      return readOver(read(inner[0]), inner[1], read(inner[1]), false)
    case 'munderover':
      return readOver(readOver(read(inner[0]), inner[1], read(inner[1]), true), inner[2], read(inner[2]), false)
    case 'mmultiscripts':
      return readMultiscripts(inner, read)
    case 'mfenced':
      return readFenced(element, inner.map(read))
    case 'menclose':
      return readEnclosed(element.attributes['notation'] ?? 'longdiv', all())
    case 'mtable':
      return { type: 'matrix', rows: inner.map((line) => readCells(line, read, numbers)), aligned: false }
    case 'semantics':
    case 'maction':
      return read(inner[0])
    case 'math':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'merror':
    case 'mtr':
    case 'mtd':
      return inner.length === 0 ? row(readCharacters(allText(element))) : all()
    default:
      return {
        type: 'unknown',
        name: element.name,
        children: inner.length === 0 ? readCharacters(allText(element)) : inner.map(read),
      }
  }
}

/** How many parts an element has a place for. With more it is broken, and nobody can tell which are meant: all are kept. */
const placesOf: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
}

function hasLooseText({ children }: XmlElement): boolean {
  return children.some((node) => typeof node === 'string' && node.trim() !== '')
}

/** What stands under or over: an accent where it is one, else a script: bounds stand beside a sum or under and over it. */
function readOver(base: FormulaNode, element: XmlElement | undefined, mark: FormulaNode, under: boolean): FormulaNode {
  const sign =
    element?.name === 'mo' || element?.name === 'mtext' || element?.name === 'mi' ? accentOf(allText(element)) : null
  if (sign !== null && !isArrow(base)) return { type: 'accent', sign, base, under }
  return under ? scripts(base, mark, null) : scripts(base, null, mark)
}

/** Something over an arrow is a text on it, whatever it looks like. */
function isArrow(base: FormulaNode): boolean {
  return base.type === 'operator' && /^[←→↔⇐⇒⇔]$/.test(base.value)
}

function readMultiscripts(
  inner: readonly XmlElement[],
  read: (child: XmlElement | undefined) => FormulaNode,
): FormulaNode {
  const at = inner.findIndex((child) => child.name === 'mprescripts')
  const end = at === -1 ? inner.length : at
  const pairs = (from: number, to: number): [FormulaNode, FormulaNode] => {
    const lowered: FormulaNode[] = []
    const raised: FormulaNode[] = []
    for (let i = from; i < to; i += 2) {
      lowered.push(read(inner[i]))
      if (i + 1 < to) raised.push(read(inner[i + 1]))
    }
    return [row(lowered), row(raised)]
  }
  const after = scripts(read(inner[0]), ...pairs(1, end))
  return at === -1 ? after : row([scripts(emptyRow, ...pairs(at + 1, inner.length)), after])
}

function readFenced(element: XmlElement, parts: readonly FormulaNode[]): FormulaNode {
  const separators = [...(element.attributes['separators'] ?? ',').replace(/\s/g, '')]
  return row([
    ...readCharacters(element.attributes['open'] ?? '('),
    ...parts.flatMap((part, at) =>
      at === 0 ? [part] : [...readCharacters(separators[at - 1] ?? separators.at(-1) ?? ''), part],
    ),
    ...readCharacters(element.attributes['close'] ?? ')'),
  ])
}

/** Lines over and under are accents; boxes are layout; a formula that is struck out is another formula. */
function readEnclosed(notation: string, body: FormulaNode): FormulaNode {
  return notation
    .trim()
    .split(/\s+/)
    .reduce<FormulaNode>((base, name) => {
      if (name === 'top' || name === 'bottom') return { type: 'accent', sign: '¯', base, under: name === 'bottom' }
      if (name === 'radical') return { type: 'root', body: base, index: null }
      return /^(?:box|roundedbox|left|right|circle)?$/.test(name) ? base : { type: 'unknown', name, children: [base] }
    }, body)
}

function readCells(
  line: XmlElement,
  read: (child: XmlElement | undefined) => FormulaNode,
  numbers: string[],
): FormulaNode[] {
  const cells = elementsIn(line)
  if (line.name !== 'mlabeledtr') return line.name === 'mtr' ? cells.map(read) : [read(line)]
  const label = cells[0] === undefined ? '' : allText(cells[0]).replace(/\s+/g, ' ').trim()
  if (label !== '') numbers.push(label.replace(/^\((.*)\)$/, '$1'))
  return cells.slice(1).map(read)
}
