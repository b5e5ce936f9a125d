import { append } from '../../model/gather.ts'
import { mathmlOfAsciimath } from '../formula/asciimath.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, descendant, elementsIn, rawText, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'

/** Formulas, in a line and displayed. */
export const formulas: Readonly<Record<string, Convert>> = {
  stem: (stem) => [stemAs('inline-formula', stem)],
  'fmt-stem': (stem) => [stemAs('inline-formula', descendant(stem, 'semx') ?? stem)],
  formula,
}

function formula(element: XmlElement, conversion: Conversion): readonly Node[] {
  const laidOut = child(element, 'fmt-stem')
  const stem = laidOut === undefined ? child(element, 'stem') : (descendant(laidOut, 'semx') ?? laidOut)
  const label = conversion.numbering.get(element)?.label
  if (laidOut !== undefined) for (const raw of [child(element, 'stem')]) if (raw !== undefined) settle(raw, 'unprinted')
  const shown = stem === undefined ? [] : stemAs('disp-formula', stem).children
  const printed = renamed(
    'disp-formula',
    stem ?? element,
    [...(label === undefined ? [] : [added('label', element, [label])]), ...shown],
    { id: idOf(element) },
  )
  const name = child(element, 'name')
  if (name !== undefined) settle(name, 'unprinted')
  const key = child(element, 'key') ?? child(element, 'dl')
  const rest = conversion.inside(element, 'stem', 'fmt-stem', 'name', 'key', ...(key?.name === 'dl' ? ['dl'] : []))
  if (key !== undefined) append(rest, keyOfFormula(key, conversion))
  return [printed, ...rest]
}

/** The best form that a formula is given in. What it was written in stands beside its MathML, and is not printed. */
function stemAs(name: string, stem: XmlElement): XmlElement {
  const math = child(stem, 'math')
  const ascii = child(stem, 'asciimath')
  const tex = child(stem, 'latexmath')
  for (const source of [ascii, tex]) if (source !== undefined && math !== undefined) settle(source, 'unprinted')
  if (math !== undefined) return renamed(name, stem, mathsIn(stem))
  if (tex !== undefined || /latex/i.test(stem.attributes['type'] ?? '')) {
    return renamed(name, stem, [renamed('tex-math', tex ?? stem, (tex ?? stem).children)])
  }
  const source = ascii ?? stem
  const made = /text/i.test(stem.attributes['type'] ?? '') ? undefined : fromAsciimath(rawText(source))
  if (made === undefined)
    return renamed(name, stem, ascii === undefined ? stem.children : [renamed('named-content', ascii, ascii.children)])
  settle(source, 'read')
  return renamed(name, stem, [made])
}

function mathsIn(stem: XmlElement): Node[] {
  return stem.children.filter((node) => typeof node !== 'string' && node.name === 'math')
}

function fromAsciimath(source: string): XmlElement | undefined {
  try {
    return source.trim() === '' ? undefined : mathmlOfAsciimath(source.trim())
  } catch {
    return undefined
  }
}

/** The word over the symbols, unless the author has written one. */
function leadOf(key: XmlElement, list: XmlElement | undefined): Node[] {
  return [key, list].some((owner) => child(owner, 'name') !== undefined) ? [] : [added('p', key, ['where'])]
}

/** The symbols of a formula; one alone is a sentence. Files of before 2024 have the list without a key around it. */
function keyOfFormula(key: XmlElement, conversion: Conversion): readonly Node[] {
  const lists = key.name === 'dl' ? [key] : childrenNamed(key, 'dl')
  const [list] = lists
  const [term, text, ...more] = list === undefined ? [] : elementsIn(list)
  if (lists.length !== 1 || term?.name !== 'dt' || text?.name !== 'dd' || more.length > 0)
    return [...leadOf(key, list), ...(key.name === 'dl' ? conversion.nodes([key]) : conversion.inside(key))]
  const words = [renamed('named-content', term, conversion.inside(term)), ' ']
  for (const part of elementsIn(text)) words.push(renamed('named-content', part, conversion.inside(part)))
  return [added('p', key, ['where ', ...words])]
}
