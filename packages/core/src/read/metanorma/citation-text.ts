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
  const places = (stacks.length === 0 ? [element] : stacks).map((stack) =>
    childrenNamed(stack, 'locality')
      .map((locality) => printedPlace(locality, isItu))
      .join(', '),
  )
  settle(element, 'read')
  const place = places.filter((text) => text !== '').join(' and ')
  if (place === '') return cited
  return `${cited}, ${place}`
}

/** Identifiers of ITU texts stand in square brackets, which their tag in the bibliography has. */
function citedBy(element: XmlElement, { numbering }: Conversion): string {
  const { citeas, bibitemid } = element.attributes
  const item = bibitemid === undefined ? undefined : numbering.find(bibitemid)
  const cited = citeas ?? (item === undefined ? undefined : lineOf(child(item, 'docidentifier'))) ?? bibitemid ?? ''
  // ISO says before a number of the bibliography what it is.
  if (numbering.flavour.name !== 'itu') return /^\[\d+\]$/.test(cited) ? `Reference ${cited}` : cited
  if (cited === '' || cited.startsWith('[')) return cited
  return `[${cited}]`
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

function printedPlace(locality: XmlElement, isItu: boolean): string {
  const type = locality.attributes['type'] ?? ''
  const from = lineOf(child(locality, 'referenceFrom')) ?? ''
  const to = lineOf(child(locality, 'referenceTo'))
  const range = to === undefined ? from : `${from}–${to}`
  if (type === 'whole') return ''
  if (type === 'clause') {
    return isItu || /^\d+$/.test(from) ? `Clause ${range}` : range
  }
  if (type.startsWith('locality:')) return `${type.slice('locality:'.length)} ${range}`
  return `${wordsOf[type] ?? ''}${range}`
}
