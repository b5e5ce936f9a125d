import { markOfType } from '../sts/list-marks.ts'
import { childrenNamed, elementsIn, walk, type XmlElement } from '../sts/sts-xml.ts'
import type { Flavour } from './flavour.ts'
import { numberAssets } from './number-assets.ts'
import { printedReference, readPrintedLabels } from './printed-labels.ts'
import { clauseNames, type Units } from './units.ts'

/** What a style prints for an element that has no number in the file. */
export interface Label {
  /** Before its text: `4.2.1`, `Annex A`, `Table 1`, `NOTE 2`, `b)`; absent where it has none. */
  readonly label?: string
  /** Where another place refers to it: `Clause 4`, `4.2.1`, `Table 1`. */
  readonly reference: string
}

/** The numbers of one text, and its elements by the ids that references use. */
export class Numbering {
  readonly flavour: Flavour
  readonly #labels = new Map<XmlElement, Label>()
  readonly #byId = new Map<string, XmlElement>()

  constructor(root: XmlElement, units: Units, flavour: Flavour) {
    this.flavour = flavour
    for (const element of walk(root)) {
      for (const id of [element.attributes['anchor'], element.attributes['id']]) {
        if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element)
      }
    }
    numberClauses(units, this)
    numberAssets(units, this)
    if (flavour.isPresentation) readPrintedLabels(root, this)
  }

  set(element: XmlElement, label: Label): void {
    this.#labels.set(element, label)
  }

  get(element: XmlElement): Label | undefined {
    return this.#labels.get(element)
  }

  /** The element that a reference names, and the id that it goes by. */
  find(id: string): XmlElement | undefined {
    return this.#byId.get(id)
  }

  /** What a reference without words prints. */
  referenceTo(id: string): string | undefined {
    const element = this.#byId.get(id)
    if (element === undefined) return undefined
    return this.#labels.get(element)?.reference ?? printedReference(element)
  }
}

/** The id of an element that its references use: what the author wrote, before what a program made. */
export function idOf({ attributes }: XmlElement): string | undefined {
  return attributes['anchor'] ?? attributes['id'] ?? attributes['original-id']
}

/** Numbers clauses, terms and annexes. Sources: ISO/IEC Directives, Part 2, 22.3; Author's guide for ITU-T texts. */
function numberClauses(units: Units, numbering: Numbering): void {
  const isItu = numbering.flavour.name === 'itu'
  for (const part of units.front) if (part.name === 'introduction') numberInside(part, '0', numbering)
  let count = 0
  for (const part of units.body) {
    if (!clauseNames.has(part.name)) continue
    if (isUnnumbered(part)) {
      keepOwnNumbers(part, numbering)
      continue
    }
    count++
    numberClause(part, ownNumber(part) ?? String(count), true, numbering)
  }
  let annexes = 0
  let appendices = 0
  for (const annex of units.annexes) {
    if (isUnnumbered(annex)) continue
    const isAppendix = isItu && !numbering.flavour.isCommon && annex.attributes['obligation'] === 'informative'
    const number =
      ownNumber(annex) ??
      numbering.flavour.annexId ??
      (isAppendix ? markOfType('roman_upper', ++appendices).slice(0, -1) : letter(++annexes, isItu))
    const label = `${isAppendix ? 'Appendix' : 'Annex'} ${number}`
    numbering.set(annex, { label, reference: label })
    numberInside(annex, number, numbering)
    for (const [at, appendix] of childrenNamed(annex, 'appendix').entries())
      numbering.set(appendix, { label: `Appendix ${at + 1}`, reference: `${label}, Appendix ${at + 1}` })
  }
}

function numberClause(clause: XmlElement, number: string, isTop: boolean, numbering: Numbering): void {
  const reference =
    numbering.flavour.name === 'itu'
      ? `clause ${number}`
      : isTop && clause.name !== 'term'
        ? `Clause ${number}`
        : number
  numbering.set(clause, { label: number, reference })
  numberInside(clause, number, numbering)
}

function numberInside(clause: XmlElement, number: string, numbering: Numbering): void {
  let count = 0
  for (const part of elementsIn(clause)) {
    if (!(clauseNames.has(part.name) || part.name === 'term')) continue
    if (isUnnumbered(part)) {
      keepOwnNumbers(part, numbering)
      continue
    }
    // References that follow the text of their clause without a title of their own are no clause.
    if (part.name === 'references' && !elementsIn(part).some(({ name }) => name === 'title')) continue
    count++
    numberClause(part, ownNumber(part) ?? `${number}.${count}`, false, numbering)
  }
}

/** In a clause without a number only those subclauses have one whose number the author has fixed. */
function keepOwnNumbers(clause: XmlElement, numbering: Numbering): void {
  for (const part of elementsIn(clause)) {
    if (!(clauseNames.has(part.name) || part.name === 'term')) continue
    const own = isUnnumbered(part) ? undefined : ownNumber(part)
    if (own === undefined) keepOwnNumbers(part, numbering)
    else numberClause(part, own, false, numbering)
  }
}

export function isUnnumbered({ attributes }: XmlElement): boolean {
  return attributes['unnumbered'] === 'true'
}

/** A number that the author has fixed. */
export function ownNumber({ attributes }: XmlElement): string | undefined {
  const number = attributes['number'] ?? attributes['branch-number']
  return number === undefined || number === '' ? undefined : number
}

/** A … Z, AA …; ITU leaves out I, which is a number of appendices. */
function letter(count: number, withoutI: boolean): string {
  const letters = withoutI ? 'ABCDEFGHJKLMNOPQRSTUVWXYZ' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  let text = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / letters.length))
    text = letters.charAt((rest - 1) % letters.length) + text
  return text
}
