import type { XmlElement } from '../xml/xml-element.ts'
import { type AdocBlock, attributeOf, hasOption } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks, ownTitle, unnumbered } from './convert-block.ts'
import { convertReferences } from './convert-references.ts'
import { convertTerms } from './convert-term.ts'
import { MadeElement, textIn } from './element.ts'
import { isDefinitionsTitle, styleOf } from './section-kind.ts'
import { typedNumber } from './typed-numbers.ts'

/** A section with what stands in it, under the name that Metanorma has for it. */
export async function convertSection(
  section: AdocBlock,
  run: Conversion,
  name = 'clause',
  attributes: Readonly<Record<string, string | undefined>> = {},
): Promise<MadeElement> {
  const made = openSection(section, run, name, attributes)
  return made.addAll(await convertSections(section, run))
}

/** The element of a section with its title alone. */
export function openSection(
  section: AdocBlock,
  run: Conversion,
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): MadeElement {
  run.enter(section)
  const at = run.start(section)
  const printed = ownTitle(section, run, at)
  const typed = run.isTyped ? typedNumber(printed.map(textIn).join('')) : undefined
  const title = typed === undefined ? printed : withoutStart(printed, typed.length)
  const made = new MadeElement(name, run.line(at), {
    id: section.id ?? run.newId(printed.map(textIn).join('')),
    'inline-header': hasOption(section, 'inline-header') ? 'true' : undefined,
    obligation: attributeOf(section, 'obligation'),
    'branch-number': attributeOf(section, 'branch-number'),
    ...(typed === undefined ? unnumbered(section, run) : { number: typed.number }),
    ...attributes,
  })
  if (title.map(textIn).join('').trim() !== '' || title.some((node) => typeof node !== 'string'))
    made.add(new MadeElement('title', run.line(at), {}, title))
  return made
}

/** The nodes of a title behind its first characters. */
function withoutStart(nodes: readonly (XmlElement | string)[], length: number): (XmlElement | string)[] {
  const rest: (XmlElement | string)[] = []
  let left = length
  for (const node of nodes) {
    const text = textIn(node)
    if (left >= text.length && left > 0) left -= text.length
    else if (left === 0) rest.push(node)
    else {
      const content = typeof node === 'string' ? [] : withoutStart(node.children, left)
      rest.push(
        typeof node === 'string'
          ? node.slice(left)
          : new MadeElement(node.name, node.place().line ?? 1, node.attributes, content),
      )
      left = 0
    }
  }
  return rest
}

/** The content of a section: its blocks, then the sections in it. */
async function convertSections(section: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  const blocks = section.blocks.filter((block) => block.context !== 'section')
  const made = await convertBlocks(blocks, run)
  await run.deeper(async () => {
    for (const part of section.blocks) if (part.context === 'section') made.push(await convertPart(part, run))
  })
  return made
}

/** A section of a text with typed numbers: what it is, structure tells by its title, as in every text that only prints. */
export async function convertTypedSection(section: AdocBlock, run: Conversion): Promise<MadeElement> {
  return styleOf(section) === 'bibliography' ? convertReferences(section, run, false) : convertSection(section, run)
}

/** A section in a section: a clause, unless its style says more. Titles count at the first level only. */
async function convertPart(section: AdocBlock, run: Conversion): Promise<MadeElement> {
  if (run.isTyped) return convertTypedSection(section, run)
  if (hasOption(section, 'appendix')) return convertSection(section, run, 'appendix')
  if (styleOf(section) === 'bibliography') return convertReferences(section, run, false)
  if (styleOf(section) === 'terms') return convertTerms(section, run)
  if (isDefinitionsTitle(section)) return convertSection(section, run, 'definitions')
  return convertSection(section, run)
}
