import { append } from '../../model/gather.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, elementsIn, lineOf, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { citationOf } from './citation-text.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { settleNames } from './sections.ts'

/** Entries of terms and what stands in them. */
export const terms: Readonly<Record<string, Convert>> = {
  term: entry,
  preferred: (element, conversion) => designation(element, 'preferredTerm', conversion),
  admitted: (element, conversion) => designation(element, 'admittedTerm', conversion),
  deprecates: (element, conversion) => designation(element, 'deprecatedTerm', conversion),
  domain: (element, conversion) => [renamed('subjectField', element, conversion.inside(element))],
  subject: (element) => {
    settle(element, 'unprinted')
    return []
  },
  definition,
  related,
  'verbal-definition': (element, conversion) => [renamed('named-content', element, conversion.inside(element))],
  'non-verbal-representation': (element, conversion) => [renamed('boxed-text', element, conversion.inside(element))],
  termnote: (element, conversion) => labelled('note', element, conversion),
  termexample: (element, conversion) => labelled('example', element, conversion),
  termsource: source,
  source,
}

function entry(term: XmlElement, conversion: Conversion): readonly Node[] {
  const label = conversion.numbering.get(term)?.label
  const nested = elementsIn(term).filter(({ name }) => name === 'term')
  settleNames(term)
  const content = conversion.inside(term, 'term', 'name')
  const id = idOf(term)
  return [
    added(
      'term-sec',
      term,
      [
        ...(label === undefined ? [] : [added('label', term, [label])]),
        renamed('termEntry', term, content, { id }),
        ...conversion.nodes(nested),
      ],
      {},
    ),
  ]
}

/** One designation: the name, or the symbol, as it is printed. */
function designation(element: XmlElement, status: string, conversion: Conversion): readonly Node[] {
  for (const node of walk(element)) {
    if (node.name !== 'name') continue
    const name = renamed('term', node, [...conversion.inside(node), ...useOf(element, conversion)], {
      id: idOf(element),
    })
    // Gender and number of a word are the dictionary's.
    for (const part of walk(element)) if (part.name === 'grammar') conversion.drop('not-printed', part)
    return [renamed('tig', element, [name, added('normativeAuthorization', element, [], { value: status })])]
  }
  // Presentation files of before 2025 have the name alone.
  const name = renamed('term', element, conversion.inside(element), { id: idOf(element) })
  return [added('tig', element, [name, added('normativeAuthorization', element, [], { value: status })])]
}

/** A definition, and behind it the sources that it alone has. */
function definition(element: XmlElement, conversion: Conversion): readonly Node[] {
  const sources: Node[] = []
  const content: Node[] = []
  for (const part of element.children) {
    if (typeof part === 'string' || part.name !== 'verbal-definition') {
      append(content, conversion.nodes([part]))
      continue
    }
    const own = elementsIn(part).filter(({ name }) => sourceNames.has(name))
    append(sources, conversion.nodes(own))
    content.push(renamed('named-content', part, conversion.inside(part, ...sourceNames)))
  }
  return [renamed('definition', element, content, { id: idOf(element) }), ...sources]
}

export const sourceNames: ReadonlySet<string> = new Set(['termsource', 'source'])

/** Another term that an entry names: `CONTRAST: mouse (3.2)`. */
function related(element: XmlElement, conversion: Conversion): readonly Node[] {
  const name = child(element, 'preferred')
  const shown = name === undefined ? '' : rawText(name).replace(/\s+/g, ' ').trim()
  const leads = elementsIn(element).filter((part) => /^(?:xref|eref|termref)$/.test(part.name))
  settle(element, 'read')
  if (name !== undefined) settle(name, 'read')
  const printed = leads.flatMap((lead) => [' (', ...conversion.nodes([lead]), ')'])
  const type = (element.attributes['type'] ?? 'see').toUpperCase()
  return [renamed('crossReference', element, [`${type}: `, added('italic', element, [shown]), ...printed])]
}

/** `, <of a vector quantity>`: where a designation is used, as it is printed behind it. */
function useOf(element: XmlElement, conversion: Conversion): readonly Node[] {
  const uses = elementsIn(element).filter(({ name }) => name === 'field-of-application' || name === 'usage-info')
  if (uses.length === 0) return []
  return [
    ', <',
    ...uses.flatMap((use, at) => [
      ...(at === 0 ? [] : [', ']),
      ...conversion.nodes([renamed('named-content', use, conversion.inside(use))]),
    ]),
    '>',
  ]
}

function labelled(name: string, element: XmlElement, conversion: Conversion): readonly Node[] {
  const label = conversion.numbering.get(element)?.label
  for (const head of childrenNamed(element, 'name')) settle(head, 'unprinted')
  const content = conversion.inside(element, 'name')
  return [
    renamed(name, element, label === undefined ? content : [added('label', element, [label]), ...content], {
      id: idOf(element),
    }),
  ]
}

const changes: Readonly<Record<string, string>> = {
  modified: 'modified',
  adapted: 'adapted',
  generalisation: 'generalized',
  specialisation: 'specialized',
  restyled: 'restyled',
}

/** Where a table or a figure is taken from: what a term has as its source is printed below it in words. */
export function sourceBelow(element: XmlElement, conversion: Conversion): XmlElement {
  const said = source(element, conversion).flatMap((node) => (typeof node === 'string' ? [node] : node.children))
  return renamed('p', element, ['[SOURCE: ', ...said, ']'])
}

/** Where a term is taken from: `ISO 7301:2011, 3.2, modified — …`. */
function source(element: XmlElement, conversion: Conversion): readonly Node[] {
  const origins = childrenNamed(element, 'origin').map((origin) => citationOf(origin, conversion))
  const change = changes[element.attributes['status'] ?? '']
  const how = childrenNamed(element, 'modification').map((modification) => lineOf(modification) ?? '')
  const said = how.filter((text) => text !== '').join(' ')
  if (origins.length === 0 && change === undefined) return [renamed('source', element, conversion.inside(element))]
  const parts = [...origins, ...(change === undefined ? [] : [change])].filter((text) => text !== '')
  settle(element, 'read')
  return [renamed('source', element, [parts.join(', ') + (said === '' ? '' : ` — ${said}`)])]
}
