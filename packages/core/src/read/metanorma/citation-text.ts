import { child, childrenNamed, elementsIn, hasText, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion } from './conversion.ts'

/** What a reference to another text prints: `ISO 7301:2011, 3.1`, `[ITU-T J.1106], clause 6`, or its own words. */
export function citationOf(element: XmlElement, conversion: Conversion): string {
  const isItu = conversion.numbering.flavour.name === 'itu'
  const cited = citedBy(element, conversion)
  const own = ownWords(element)
  if (own !== undefined) return own
  const stacks = childrenNamed(element, 'localityStack')
  const isBare = element.attributes['droploc'] === 'true'
  const places = (stacks.length === 0 ? [element] : stacks).map((stack) => ({
    shown: childrenNamed(stack, 'locality')
      .map((locality) => printedPlace(locality, isItu, isBare))
      .join(', '),
    joint: stack.attributes['custom-connective'] ?? stack.attributes['connective'],
  }))
  settle(element, 'read')
  const place = joinPlaces(places.filter(({ shown }) => shown !== ''))
  if (place === '') return cited
  return `${cited}, ${place}`
}

/** Identifiers of ITU texts stand in square brackets, which their tag in the bibliography has. */
function citedBy(element: XmlElement, conversion: Conversion): string {
  const { numbering } = conversion
  const { citeas, bibitemid } = element.attributes
  const item = bibitemid === undefined ? undefined : numbering.find(bibitemid)
  const cited =
    numberOf(item, citeas, conversion) ??
    citeas ??
    (item === undefined ? undefined : lineOf(child(item, 'docidentifier'))) ??
    bibitemid ??
    ''
  // ISO says before a number of the bibliography what it is.
  if (numbering.flavour.name !== 'itu') return /^\[\d+\]$/.test(cited) ? `Reference ${cited}` : cited
  if (cited === '' || cited.startsWith('[')) return cited
  return `[${cited}]`
}

/** The number of an entry where it is cited by number: a file keeps the one that the entry had when it was last numbered. */
function numberOf(
  item: XmlElement | undefined,
  citeas: string | undefined,
  conversion: Conversion,
): string | undefined {
  if (item === undefined || citeas === undefined || !/^\[\d+\]$/.test(citeas)) return undefined
  if (conversion.numbering.flavour.name === 'itu' || child(item, 'biblio-tag') !== undefined) return undefined
  const place = conversion.placeInBibliography(item)
  return place === undefined ? undefined : `[${place}]`
}

/** Text of a reference that is not one of its places. */
function ownWords(element: XmlElement): string | undefined {
  const isOwn = element.children.some((node) =>
    typeof node === 'string'
      ? node.trim() !== ''
      : !/^(?:locality|localityStack|date)$/.test(node.name) && hasText(node),
  )
  if (!isOwn) return undefined
  for (const stack of elementsIn(element)) if (/^locality/.test(stack.name)) settle(stack, 'unprinted')
  const copy = element.children
    .map((node) => (typeof node === 'string' ? node : /^locality/.test(node.name) ? '' : (lineOf(node) ?? '')))
    .join('')
  settle(element, 'read')
  return copy.replace(/\s+/g, ' ').trim()
}

const wordsOf: Readonly<Record<string, string>> = {
  annex: 'Annex ',
  appendix: 'Appendix ',
  section: 'Section ',
  table: 'Table ',
  figure: 'Figure ',
  formula: 'Formula ',
  note: 'Note ',
  example: 'Example ',
  page: 'p. ',
  part: 'Part ',
  chapter: 'Chapter ',
  paragraph: 'paragraph ',
}

/** A place that a reference leads to, and the word between it and the one before; without one, older files print `;`. */
export interface JoinedPlace {
  readonly shown: string
  readonly joint: string | undefined
}

/** `Clause 3 and Clause 5`, `3.1, 3.2 and 3.4`, `3 to 5`. */
export function joinPlaces(places: readonly JoinedPlace[]): string {
  return places
    .map(({ shown, joint }, at) => {
      if (at === 0) return shown
      if (joint === undefined) return `; ${shown}`
      return places[at + 1]?.joint === joint && joint !== 'to' ? `, ${shown}` : ` ${joint} ${shown}`
    })
    .join('')
}

function printedPlace(locality: XmlElement, isItu: boolean, isBare: boolean): string {
  const type = locality.attributes['type'] ?? ''
  const from = lineOf(child(locality, 'referenceFrom')) ?? ''
  const to = lineOf(child(locality, 'referenceTo'))
  const range = to === undefined ? from : `${from}–${to}`
  if (type === 'whole') return ''
  if (isBare) return range
  if (type === 'clause') {
    return isItu || /^\d+$/.test(from) ? `Clause ${range}` : range
  }
  if (type.startsWith('locality:')) return `${type.slice('locality:'.length)} ${range}`
  return `${wordsOf[type] ?? ''}${range}`
}
