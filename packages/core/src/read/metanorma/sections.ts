import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { captionStart, labelBeforeTab } from './printed-labels.ts'

/** Clauses, annexes and what opens a clause by another name. */
export const sections: Readonly<Record<string, Convert>> = {
  clause: section,
  terms: section,
  definitions: section,
  foreword: section,
  introduction: section,
  abstract: section,
  acknowledgements: section,
  executivesummary: section,
  appendix: section,
  annex: (annex, conversion) => [
    renamed('app', annex, headed(annex, conversion), {
      id: idOf(annex),
      'content-type': annex.attributes['obligation'] === 'informative' ? 'informative' : 'normative',
    }),
  ],
}

/** What the types and names of clauses are called in STS. */
const types: ReadonlyMap<string, string> = new Map([
  ['scope', 'scope'],
  ['terms', 'terms'],
  ['history', 'history'],
  ['keyword', 'keywords'],
  ['keywords', 'keywords'],
  ['definitions', 'abbreviations'],
  ['foreword', 'foreword'],
  ['introduction', 'intro'],
  ['abstract', 'abstract'],
])

function section(clause: XmlElement, conversion: Conversion): readonly Node[] {
  const { type } = clause.attributes
  if (type === 'toc') {
    conversion.drop('contents', clause)
    return []
  }
  const named = types.get(type ?? '') ?? types.get(clause.name)
  return [renamed('sec', clause, headed(clause, conversion), { id: idOf(clause), 'sec-type': named })]
}

/** Number, title and content. */
export function headed(clause: XmlElement, conversion: Conversion): Node[] {
  const label = conversion.numbering.get(clause)?.label
  const title = titleIn(clause, conversion)
  const content = conversion.inside(clause, 'title')
  return [
    ...(label === undefined ? [] : [added('label', clause, [label])]),
    ...(title === undefined ? [] : [title]),
    ...content,
  ]
}

/** The title as it is printed, without its number. */
export function titleIn(clause: XmlElement, conversion: Conversion, name = 'title'): XmlElement | undefined {
  const written = child(clause, name)
  const printed = child(clause, `fmt-${name}`)
  if (printed === undefined) {
    if (written === undefined) return undefined
    return renamed('title', written, conversion.nodes(withoutNumber(written, clause, conversion)))
  }
  const text = [...walk(printed)].find((node) => node.name === 'semx' && node.attributes['element'] === name)
  if (text === undefined && written === undefined && name !== 'title') {
    settle(printed, 'unprinted')
    return undefined
  }
  const shown = text ?? printed
  const title = renamed('title', shown, conversion.nodes(shown.children.filter(isNoLabel)))
  settle(title, 'read')
  settle(printed, 'unprinted')
  if (written !== undefined) {
    tellDifference(written, shown, conversion)
    settle(written, 'unprinted')
  }
  return rawText(title).trim() === '' ? undefined : title
}

/** Settles the names of an element whose title is read: a further one that says something else is told as not understood. */
export function settleNames(element: XmlElement): void {
  const [first, ...more] = childrenNamed(element, 'name')
  if (first === undefined) return
  const said = rawText(first).trim()
  for (const name of more) if (rawText(name).trim() === said) settle(name, 'unprinted')
  settle(first, 'unprinted')
}

function isNoLabel(node: Node): boolean {
  return (
    typeof node === 'string' ||
    !/^fmt-(?:caption-label|caption-delim|label-delim|obligation)$/.test(node.attributes['class'] ?? '')
  )
}

/** Files of before 2025 have the number in the title, with a tab behind it. */
function withoutNumber(title: XmlElement, clause: XmlElement, { numbering }: Conversion): readonly Node[] {
  if (!numbering.flavour.isPresentation) return title.children
  const caption = captionStart(title)
  const [first, ...rest] = title.children
  if (caption !== undefined) return [(first as string).slice(caption.length), ...rest]
  if (labelBeforeTab(title, clause) === undefined) return title.children
  const at = title.children.findIndex((node) => typeof node !== 'string' && node.name === 'tab')
  return title.children.slice(at + 1)
}

/** The two forms of a title are one text; where somebody has changed one of them, a reader must know. */
function tellDifference(written: XmlElement, shown: XmlElement, { diagnostics }: Conversion): void {
  const [one, other] = [written, shown].map((node) => rawText(node).replace(/\s+/g, ''))
  if (one === other || child(shown, 'stem') !== undefined || child(written, 'stem') !== undefined) return
  diagnostics.push({
    code: 'two-forms-differ',
    message: `The title is written “${rawText(written).trim()}” and laid out “${rawText(shown).trim()}”; what is laid out is compared.`,
    place: written.place(),
    notCompared: { block: 'clause', characters: 0 },
  })
}
