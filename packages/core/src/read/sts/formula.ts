import { canonicalMathml } from '../formula/mathml.ts'
import { canonicalTex } from '../formula/tex.ts'
import { settle } from '../xml/text-fate.ts'
import { readImage } from './image.ts'
import type { MeetBlock } from './inline-content.ts'
import { appendInlines } from './inline-content.ts'
import type { Marks, Prose } from './prose.ts'
import type { Story } from './story.ts'
import { child, lineOf, rawText, readHere, walk, type XmlElement } from './sts-xml.ts'

/** A formula as it is compared, or by the hash of its picture; undefined where it is written as text. */
export interface ReadFormula {
  readonly value: string
  readonly canonical?: string
  readonly hash?: string
  /** The number printed beside it, where the mathematics holds it and not a `label`. */
  readonly number?: string
}

/** Reads the best form that a formula is given in: MathML, TeX, a picture. */
export function readFormula(element: XmlElement): ReadFormula | undefined {
  if (element.name !== 'math' && element.name !== 'tex-math' && hasWords(element)) return undefined
  const maths: XmlElement[] = []
  let tex: XmlElement | undefined
  let picture: XmlElement | undefined
  if (element.name === 'math') maths.push(element)
  else {
    for (const node of formulaParts(element)) {
      if (node.name === 'math') maths.push(node)
      else if (node.name === 'tex-math') tex ??= node
      else if (/^(inline-)?graphic$/.test(node.name)) picture ??= node
    }
  }
  if (maths.length > 0) {
    const read = maths.map((math) => canonicalMathml(math))
    const value = read.map((part) => part.value).join('; ')
    const canonical = read.map((part) => part.canonical).join(' ; ')
    const numbers = read.flatMap((part) => part.number ?? [])
    if (canonical.replaceAll(' ; ', '') !== '') {
      return { value, canonical, ...(numbers.length === 1 ? { number: numbers[0] as string } : {}) }
    }
    if (tex === undefined && picture === undefined) return { value: '' }
  }
  if (tex !== undefined) return readTex(tex)
  if (picture !== undefined) {
    const { hash } = readImage(picture)
    return { value: lineOf(child(picture, 'alt-text')) ?? '', ...(hash === undefined ? {} : { hash }) }
  }
  return undefined
}

/** Whether a formula is written, wholly or in part, as running text. */
function hasWords(element: XmlElement): boolean {
  return element.children.some((node) => {
    if (typeof node === 'string') return /[\p{L}\p{N}]/u.test(node)
    return !/^(math|tex-math|(inline-)?graphic|label|alternatives|alt-text)$/.test(node.name) && hasWords(node)
  })
}

/** The elements of a formula, not those inside its mathematics. */
function* formulaParts(element: XmlElement): Generator<XmlElement> {
  for (const node of walk(element)) if (/^(math|tex-math|(inline-)?graphic)$/.test(node.name)) yield node
}

/** TeX comes bare, between dollars, or as a whole document around one formula. */
function readTex(tex: XmlElement): ReadFormula {
  const source = rawText(tex)
  const start = source.indexOf('\\begin{document}')
  const end = source.indexOf('\\end{document}')
  const body = start !== -1 && end > start ? source.slice(start + '\\begin{document}'.length, end) : source
  const bare = body
    .trim()
    .replace(/^(?:\${1,2}|\\\[|\\\()|(?:\${1,2}|\\\]|\\\))$/g, '')
    .trim()
  if (bare === '') return { value: '' }
  const { value, canonical, number } = canonicalTex(bare)
  return { value, canonical, ...(number === undefined ? {} : { number }) }
}

/** Puts a formula into running text. Plain text that is only called a formula is text. */
export function pushInlineFormula(
  prose: Prose,
  element: XmlElement,
  marks: Marks,
  story: Story,
  meetBlock: MeetBlock,
): void {
  const formula = readFormula(element)
  if (formula === undefined) {
    readHere(element)
    appendInlines(prose, element.children, marks, story, meetBlock)
    return
  }
  settle(element, 'read')
  const { number, ...printed } = formula
  prose.push({ type: 'inline-formula', ...printed })
  if (number === undefined) return
  prose.break('tab')
  prose.text(`(${number})`, marks)
}

/** Puts a displayed formula into a line: a cell, a definition. */
export function pushDisplayFormula(prose: Prose, element: XmlElement, marks: Marks, story: Story): void {
  pushInlineFormula(prose, element, marks, story, (block) => {
    const text = lineOf(block)
    if (text !== undefined) prose.text(text, marks)
  })
  const label = lineOf(child(element, 'label'))
  if (label === undefined || readFormula(element) === undefined) return
  prose.break('tab')
  prose.text(label, marks)
}
