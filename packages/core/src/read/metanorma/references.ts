import { child, childrenNamed, lineOf, rawText, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { headed, titleIn } from './sections.ts'
import { added, renamed } from './sts-view.ts'

/** Normative references and the bibliography. */
export const references: Readonly<Record<string, Convert>> = { references: list, bibitem: entry }

function list(element: XmlElement, conversion: Conversion): readonly Node[] {
  if (element.attributes['hidden'] === 'true') {
    settle(element, 'unprinted')
    return []
  }
  const isNormative = element.attributes['normative'] === 'true'
  const type = isNormative ? 'norm-refs' : 'bibl'
  if (conversion.numbering.get(element)?.label === undefined && !isNormative) {
    const title = titleIn(element, conversion)
    const content = conversion.inside(element, 'title', 'fmt-title')
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
      'sec-type': isNormative ? 'norm-refs' : 'bibliography',
    }),
  ]
}

function entry(item: XmlElement, conversion: Conversion): readonly Node[] {
  if (item.attributes['hidden'] === 'true') {
    settle(item, 'unprinted')
    return []
  }
  const tag = tagOf(item, conversion)
  const text = textOf(item, tag, conversion)
  const notes = childrenNamed(item, 'note').map((note) =>
    renamed('fn', note, conversion.inside(note), { id: idOf(note) }),
  )
  const ref = renamed(
    'ref',
    item,
    [...(tag === undefined ? [] : [added('label', item, [tag])]), added('mixed-citation', item, text), ...notes],
    { id: idOf(item) },
  )
  // What else is known of the publication is for machines.
  for (const node of item.children)
    if (typeof node !== 'string' && node.name !== 'formattedref' && node.name !== 'note') settle(node, 'unprinted')
  return [ref]
}

/** The tag that calls the entry: `[1]`, `[b-ITU-T X.743]`. ISO prints none before a normative reference. */
function tagOf(item: XmlElement, { numbering }: Conversion): string | undefined {
  const laidOut = child(item, 'biblio-tag')
  if (laidOut !== undefined) {
    const printed = rawText(laidOut).replace(/\s+/g, ' ').trim()
    return printed.startsWith('[') ? (/^\[[^\]]*\]/.exec(printed)?.[0] ?? printed) : undefined
  }
  const ids = childrenNamed(item, 'docidentifier')
  const ordinal = ids.find(({ attributes }) => attributes['type'] === 'metanorma-ordinal')
  const own = ids.find(({ attributes }) => attributes['type'] === 'metanorma')
  const tag = ordinal ?? own ?? (numbering.flavour.name === 'itu' ? (ids.find(isPrimary) ?? ids[0]) : undefined)
  if (tag === undefined) return undefined
  const text = rawText(tag).trim()
  return text.startsWith('[') ? text : `[${text}]`
}

function isPrimary({ attributes }: XmlElement): boolean {
  return attributes['primary'] === 'true'
}

function textOf(item: XmlElement, tag: string | undefined, conversion: Conversion): Node[] {
  const formatted = child(item, 'formattedref')
  const ids = childrenNamed(item, 'docidentifier').filter(
    ({ attributes }) =>
      !/metanorma|^URN$|DOI|ISBN|ISSN|reference|lang|undated|biblio-tag/i.test(
        `${attributes['type'] ?? ''}${attributes['scope'] ?? ''}`,
      ),
  )
  const identifiers = ids.map((id) => rawText(id).trim())
  const laidOut = child(item, 'biblio-tag')
  if (formatted !== undefined) {
    const content = [...conversion.inside(formatted)]
    const [first, ...rest] = content
    const bare = tag?.replace(/^\[|\]$/g, '')
    // Authors write the tag into the text as well.
    if (typeof first === 'string' && bare !== undefined && first.trimStart().startsWith(`${bare},`))
      content.splice(
        0,
        content.length,
        first
          .trimStart()
          .slice(bare.length + 1)
          .trimStart(),
        ...rest,
      )
    const before = laidOut === undefined || tag !== undefined ? '' : rawText(laidOut).replace(/\s+/g, ' ')
    return [before, renamed('named-content', formatted, content)]
  }
  for (const id of ids) settle(id, 'read')
  const isItu = conversion.numbering.flavour.name === 'itu'
  const titles = childrenNamed(item, 'title')
  const title =
    titles.find(({ attributes }) => attributes['type'] === 'main') ??
    titles.find(({ attributes }) => attributes['type'] === undefined) ??
    titles[0]
  const printed = isItu ? identifiers.map(recommendation).join(' | ') : (identifiers[0] ?? '')
  if (title === undefined) return [printed]
  const name = renamed('italic', title, [lineOf(title) ?? ''])
  return [`${printed}, `, name, isItu ? '.' : '']
}

/** ITU writes what its identifiers name before them. */
function recommendation(identifier: string): string {
  return /^ITU-[TR] /.test(identifier) && !/Suppl|Handbook/i.test(identifier)
    ? `Recommendation ${identifier}`
    : identifier
}
