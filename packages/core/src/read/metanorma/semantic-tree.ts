import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RawDocument } from '../../model/raw.ts'
import { readStory } from '../sts/read-story.ts'
import { added } from '../sts/sts-view.ts'
import { child, childrenNamed, elementsIn, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { blocks } from './blocks.ts'
import { Conversion, type Convert, type Nodes } from './conversion.ts'
import { figures } from './figures.ts'
import { type Flavour, flavourOf } from './flavour.ts'
import { formulas } from './formulas.ts'
import { readFront } from './front.ts'
import { inlines } from './inlines.ts'
import { Numbering } from './numbering.ts'
import { tellOtherForms } from './printed-forms.ts'
import { provisions } from './provisions.ts'
import { countBibliography, references } from './references.ts'
import { sections } from './sections.ts'
import { tables } from './tables.ts'
import { terms } from './terms.ts'
import { type Units, unitsOf } from './units.ts'

/** What a tree of Metanorma's elements says, without an account of where the text of its file went. */
export type SemanticText = Pick<RawDocument, 'front' | 'blocks' | 'furniture' | 'diagnostics'>

const rules: ReadonlyMap<string, Convert> = new Map(
  [sections, blocks, inlines, terms, tables, figures, formulas, provisions, references].flatMap((group) =>
    Object.entries(group),
  ),
)

/**
 * Reads a tree of Metanorma's elements, parsed from a file or made of another notation of the same model. The tree is
 * numbered as its publisher numbers, and written in the elements of NISO STS, for which there is one reader.
 */
export function readSemanticTree(root: XmlElement): SemanticText {
  const flavour = flavourOf(root)
  const front = readFront(root, flavour)
  const units = unitsOf(root)
  const conversion = new Conversion(new Numbering(root, units, flavour), rules)
  countBibliography(units.back, conversion)
  for (const page of childrenNamed(root, 'boilerplate')) conversion.drop('cover', page)
  for (const name of ['annotation-container', 'review-container'])
    for (const review of childrenNamed(root, name)) conversion.drop('not-printed', review)
  for (const list of childrenNamed(root, 'bibliography').flatMap(elementsIn))
    if (list.attributes['hidden'] === 'true') conversion.drop('not-printed', list)
  for (const index of childrenNamed(root, 'indexsect')) conversion.drop('index-and-back-pages', index)
  tellOtherForms(root, conversion)
  const standard = writeStandard(root, units, conversion, flavour)
  for (const data of ['bibdata', 'metanorma-extension', 'localized-strings', 'misc-container'])
    for (const element of childrenNamed(root, data)) settle(element, 'unprinted')
  const story = readStory(standard, flavour.language)
  const furniture = new Map(conversion.dropped)
  for (const { rule, characters } of story.furniture) furniture.set(rule, (furniture.get(rule) ?? 0) + characters)
  const diagnostics: readonly Diagnostic[] = [...conversion.diagnostics, ...story.diagnostics]
  return {
    front,
    blocks: story.blocks,
    furniture: Array.from(furniture, ([rule, characters]) => ({ rule, characters })),
    diagnostics,
  }
}

function writeStandard(root: XmlElement, units: Units, conversion: Conversion, flavour: Flavour): XmlElement {
  const back = units.back.filter(({ name }) => name !== 'indexsect')
  const [summaries, others] = flavour.name === 'itu' ? split(units.front) : [units.front, []]
  const front: Nodes = [...conversion.nodes(summaries), ...keywords(root, units, flavour), ...conversion.nodes(others)]
  return added('standard', root, [
    added('front', root, front),
    added('body', root, conversion.nodes(units.body)),
    added('back', root, [added('app-group', root, conversion.nodes(units.annexes)), ...conversion.nodes(back)]),
  ])
}

/** Summaries, and what is printed behind the keywords. */
function split(front: readonly XmlElement[]): readonly [readonly XmlElement[], readonly XmlElement[]] {
  const at = front.findIndex(({ name }) => name !== 'abstract')
  return at === -1 ? [front, []] : [front.slice(0, at), front.slice(at)]
}

/** Keywords of a Recommendation are data of the file, and printed behind its summary. */
function keywords(root: XmlElement, units: Units, { name, isPresentation }: Flavour): Nodes {
  if (name !== 'itu' || isPresentation || units.front.some(({ attributes }) => attributes['type'] === 'keyword'))
    return []
  const words = childrenNamed(child(root, 'bibdata') ?? root, 'keyword').map((word) => lineOf(word) ?? '')
  const printed = words.filter((word) => word !== '').toSorted((a, b) => (a < b ? -1 : 1))
  if (printed.length === 0) return []
  return [
    added('sec', root, [added('title', root, ['Keywords']), added('p', root, [`${printed.join(', ')}.`])], {
      'sec-type': 'keywords',
    }),
  ]
}
