import { symbolCharacter } from '../docx/symbols.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { allText, elementsIn } from './element-parts.ts'
import { emptyRow, type FormulaNode, isEmpty, maxFormulaDepth, row, scripts } from './formula-node.ts'
import { accentOf } from './formula-signs.ts'
import { type PrintedFormula, printFormula } from './print-formula.ts'
import { readCharacters } from './read-characters.ts'

interface Reading {
  /** The tracked changes whose text does not count. */
  readonly dropped: ReadonlySet<string>
  readonly numbers: string[]
}

/**
 * The canonical form of Word's `m:oMath`. Source: ECMA-376, part 1, clause 22.1.
 *
 * @param revisions which of the pending tracked changes in it count.
 */
export function canonicalOmml(element: XmlElement, revisions: 'accept' | 'reject' = 'accept'): PrintedFormula {
  const dropped = new Set(revisions === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo'])
  const reading: Reading = { dropped, numbers: [] }
  const node = readElement(element, 0, reading)
  const [number] = reading.numbers
  return printFormula({ node, ...(number === undefined || reading.numbers.length > 1 ? {} : { number }) })
}

function readElement(element: XmlElement, depth: number, reading: Reading): FormulaNode {
  if (reading.dropped.has(element.name) || element.name.endsWith('Pr')) return emptyRow
  if (depth > maxFormulaDepth) return row(readCharacters(allText(element)))
  const inner = elementsIn(element)
  const properties = inner.find((child) => child.name === `${element.name}Pr`)
  const property = (name: string): string | undefined => {
    const found = properties && elementsIn(properties).find((child) => child.name === name)
    return found && (found.attributes['val'] ?? '')
  }
  const read = (child: XmlElement): FormulaNode => readElement(child, depth + 1, reading)
  const named = (name: string): FormulaNode[] => inner.filter((child) => child.name === name).map(read)
  const part = (name: string): FormulaNode => row(named(name))
  switch (element.name) {
    case 'r':
      return row(readCharacters(inner.map(runText).join('')))
    case 'f':
      return readFraction(property('type'), part('num'), part('den'))
    case 'sSup':
      return scripts(part('e'), null, part('sup'))
    case 'sSub':
      return scripts(part('e'), part('sub'), null)
    case 'sSubSup':
      return scripts(part('e'), part('sub'), part('sup'))
    case 'sPre':
      return row([scripts(emptyRow, part('sub'), part('sup')), part('e')])
    case 'rad': {
      const index = part('deg')
      return { type: 'root', body: part('e'), index: isOn(property('degHide')) || isEmpty(index) ? null : index }
    }
    case 'nary': {
      const sub = isOn(property('subHide')) ? null : part('sub')
      const sup = isOn(property('supHide')) ? null : part('sup')
      return row([scripts(row(readCharacters(property('chr') || '∫')), sub, sup), part('e')])
    }
    case 'd': {
      const between = readCharacters(property('sepChr') ?? '|')
      return row([
        ...readCharacters(property('begChr') ?? '('),
        ...named('e').flatMap((node, at) => (at === 0 ? [node] : [...between, node])),
        ...readCharacters(property('endChr') ?? ')'),
      ])
    }
    case 'limLow':
      return scripts(part('e'), part('lim'), null)
    case 'limUpp':
      return scripts(part('e'), null, part('lim'))
    case 'acc':
      return readAccent(property('chr') ?? '\u0302', part('e'), false)
    case 'bar':
      return { type: 'accent', sign: '¯', base: part('e'), under: property('pos') !== 'top' }
    case 'groupChr':
      return readAccent(property('chr') ?? '\u23df', part('e'), property('pos') !== 'top')
    case 'm':
      return {
        type: 'matrix',
        rows: inner
          .filter((line) => line.name === 'mr')
          .map((line) =>
            elementsIn(line)
              .filter((cell) => cell.name === 'e')
              .map(read),
          ),
        aligned: false,
      }
    case 'eqArr':
      return readLines(named('e'), reading)
    case 'phant':
      return property('show') === undefined || isOn(property('show')) ? part('e') : emptyRow
    default:
      // oMath, e, func, fName, box, borderBox, what is inserted, and what is not known: what stands in it, in order.
      return row(inner.map(read))
  }
}

function readFraction(type: string | undefined, above: FormulaNode, below: FormulaNode): FormulaNode {
  if (type === 'lin') return row([above, { type: 'operator', value: '/' }, below])
  return { type: type === 'noBar' ? 'binomial' : 'fraction', above, below }
}

function readAccent(sign: string, base: FormulaNode, under: boolean): FormulaNode {
  const known = accentOf(sign)
  if (known !== null) return { type: 'accent', sign: known, base, under }
  const mark = row(readCharacters(sign))
  return under ? scripts(base, mark, null) : scripts(base, null, mark)
}

/** Lines under one another. `&` marks where they are aligned; what stands behind `#` is the number of the formula. */
function readLines(lines: readonly FormulaNode[], reading: Reading): FormulaNode {
  const rows = lines.map((line) => {
    const nodes =
      line.type === 'row' ? line.children.flatMap((node) => (node.type === 'row' ? node.children : [node])) : [line]
    const plain = nodes.filter((node) => !(node.type === 'operator' && node.value === '&'))
    const hash = plain.findIndex((node) => node.type === 'operator' && node.value === '#')
    if (hash === -1) return [row(plain)]
    const number = printFormula({ node: row(plain.slice(hash + 1)) }).canonical
    reading.numbers.push(number.replace(/^\((.*)\)$/, '$1'))
    return [row(plain.slice(0, hash))]
  })
  return { type: 'matrix', rows, aligned: true }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'off' && value !== 'false'
}

function runText(element: XmlElement): string {
  if (element.name === 't') return allText(element)
  if (element.name !== 'sym') return ''
  const code = Number.parseInt(element.attributes['char'] ?? '', 16)
  if (Number.isNaN(code) || code > 0x10ffff) return '\ufffd'
  return symbolCharacter(code, element.attributes['font'] ?? 'Symbol') ?? String.fromCodePoint(code)
}
