import { atNote, withoutTag } from '../sts/entry-parts.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, lineOf, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { publicationOf } from './publication.ts'
import { headed, titleIn } from './sections.ts'

/** Normative references and the bibliography. */
export const references: Readonly<Record<string, Convert>> = { references: list, bibitem: entry }

/** Numbers the bibliography before the text is read: what cites an entry prints its number. */
export function countBibliography(back: readonly XmlElement[], conversion: Conversion): void {
  for (const unit of back)
    for (const element of walk(unit))
      if (element.name === 'references' && element.attributes['normative'] !== 'true') {
        if (element.attributes['hidden'] !== 'true') conversion.countEntries(element)
      }
}

function list(element: XmlElement, conversion: Conversion): readonly Node[] {
  if (element.attributes['hidden'] === 'true') {
    conversion.drop('not-printed', element)
    return []
  }
  const isNormative = element.attributes['normative'] === 'true'
  if (!isNormative) conversion.countEntries(element)
  const type = isNormative ? 'norm-refs' : 'bibl'
  if (conversion.numbering.get(element)?.label === undefined && !isNormative) {
    const title = titleIn(element, conversion)
    const content = conversion.inside(element, 'title')
    return [
      renamed('ref-list', element, [...(title === undefined ? [] : [title]), ...content], {
        id: idOf(element),
        'content-type': type,
      }),
    ]
  }
  // The clause of the references: its heading and what leads over to them, then the references.
  const nodes = headed(element, conversion)
  const first = nodes.findIndex((node) => typeof node !== 'string' && node.name === 'ref')
  const lead = first === -1 ? nodes : nodes.slice(0, first)
  const entries = first === -1 ? [] : [added('ref-list', element, nodes.slice(first), { 'content-type': type })]
  return [
    renamed('sec', element, [...lead, ...entries], {
      id: idOf(element),
      'sec-type': isNormative ? 'norm-refs' : undefined,
    }),
  ]
}

function entry(item: XmlElement, conversion: Conversion): readonly Node[] {
  if (item.attributes['hidden'] === 'true') {
    settle(item, 'unprinted')
    return []
  }
  const tag = tagOf(item, conversion)
  const text = added('mixed-citation', item, textOf(item, tag, conversion))
  const label = tag === undefined ? [] : [added('label', item, [tag])]
  const ref = renamed('ref', item, [...label, text], { id: idOf(item) })
  // What else is known of the publication is for machines.
  for (const node of item.children)
    if (typeof node !== 'string' && node.name !== 'formattedref' && node.name !== 'note') settle(node, 'unprinted')
  return [ref]
}

/** The tag that calls the entry: `[1]`, `[b-ITU-T X.743]`. ISO prints none before a normative reference. */
function tagOf(item: XmlElement, conversion: Conversion): string | undefined {
  const laidOut = child(item, 'biblio-tag')
  if (laidOut !== undefined) {
    const printed = rawText(laidOut).replace(/\s+/g, ' ').trim()
    return printed.startsWith('[') ? (/^\[[^\]]*\]/.exec(printed)?.[0] ?? printed) : undefined
  }
  if (conversion.numbering.flavour.name !== 'itu') {
    const place = conversion.placeInBibliography(item)
    return place === undefined ? undefined : `[${place}]`
  }
  const ids = childrenNamed(item, 'docidentifier')
  const tag = ids.find(({ attributes }) => attributes['type'] === 'metanorma') ?? ids.find(isPrimary) ?? ids[0]
  if (tag === undefined) return undefined
  const text = rawText(tag).trim()
  return text.startsWith('[') ? text : `[${text}]`
}

function isPrimary({ attributes }: XmlElement): boolean {
  return attributes['primary'] === 'true'
}

const noIdentifier = /metanorma|^URN$|DOI|ISBN|ISSN|reference|lang|undated|biblio-tag/i

/** The entry as its publisher prints it: the author's own words, else identifier and title. */
function textOf(item: XmlElement, tag: string | undefined, conversion: Conversion): Node[] {
  const isItu = conversion.numbering.flavour.name === 'itu'
  const ids = childrenNamed(item, 'docidentifier').filter(
    ({ attributes }) => !noIdentifier.test(`${attributes['type'] ?? ''}${attributes['scope'] ?? ''}`),
  )
  const identifiers = ids.map((id) => rawText(id).trim())
  const notes = childrenNamed(item, 'note').map((note) =>
    renamed('fn', note, conversion.inside(note), { id: idOf(note) }),
  )
  const formatted = child(item, 'formattedref')
  if (formatted !== undefined) {
    const [entry, note] = atNote(withoutTag(conversion.inside(formatted), tag))
    const words = renamed('named-content', formatted, entry)
    if (note !== undefined) notes.push(renamed('non-normative-note', formatted, note))
    const before = identifierBefore(item, identifiers, rawText(formatted).trim(), tag)
    return before === '' ? [words, ...notes] : [before, ', ', words, ...notes]
  }
  for (const id of ids) settle(id, 'read')
  const printed = isItu ? identifiers.map(recommendation).join(' | ') : (identifiers[0] ?? '')
  const titles = childrenNamed(item, 'title')
  const title =
    titles.find(({ attributes }) => attributes['type'] === 'main') ??
    titles.find(({ attributes }) => attributes['type'] === undefined) ??
    titles[0]
  const name = title === undefined ? undefined : renamed('italic', title, [lineOf(title) ?? ''])
  if (printed === '') return [...publicationOf(item, name), ...notes]
  if (name === undefined) return [printed, ...notes]
  return [printed, ...notes, ', ', name, isItu ? `${editionOf(item)}.` : '']
}

/** The identifier that is printed before an entry whose author has written the rest. */
function identifierBefore(item: XmlElement, ids: readonly string[], text: string, tag: string | undefined): string {
  const laidOut = child(item, 'biblio-tag')
  if (laidOut !== undefined) {
    if (tag !== undefined) return ''
    return rawText(laidOut).replace(/\s+/g, ' ').trim().replace(/,$/, '')
  }
  const [identifier] = ids
  if (identifier === undefined || text.startsWith(identifier) || `[${identifier}]` === tag) return ''
  return identifier
}

/** ITU writes what its identifiers name before them. */
function recommendation(identifier: string): string {
  return /^ITU-[TR] /.test(identifier) && !/Suppl|Handbook/i.test(identifier)
    ? `Recommendation ${identifier}`
    : identifier
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

function editionOf(item: XmlElement): string {
  const text = lineOf(child(item, 'edition'))
  if (text === undefined || !/^\d{1,3}$/.test(text)) return text === undefined ? '' : `, ${text}`
  return `, ${ordinals[Number(text) - 1] ?? `${text}th`} edition`
}
