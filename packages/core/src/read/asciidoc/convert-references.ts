import type { XmlElement } from '../xml/xml-element.ts'
import type { AdocBlock } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks } from './convert-block.ts'
import { openSection } from './convert-section.ts'
import { isBoilerplate } from './convert-term.ts'
import { MadeElement } from './element.ts'
import type { ListedText } from './listed-texts.ts'
import { withPredefined } from './predefined-texts.ts'

/**
 * A clause of references; with parts, `Identical Recommendations | International Standards`, a clause of those.
 *
 * @param isPart whether it is such a part.
 */
export async function convertReferences(
  section: AdocBlock,
  run: Conversion,
  normative: boolean,
  isPart = false,
): Promise<MadeElement> {
  const parts = section.blocks.filter((block) => block.context === 'section' && !isBoilerplate(block))
  const attributes = parts.length === 0 ? { normative: String(normative) } : {}
  const made = openSection(section, run, parts.length === 0 ? 'references' : 'clause', attributes)
  for (const block of section.blocks.filter((child) => isBoilerplate(child) && child.context === 'section'))
    made.addAll(await convertBlocks(block.blocks, run))
  for (const block of section.blocks) {
    if (block.context === 'section') continue
    run.enter(block)
    if (block.context === 'ulist') await convertEntries(block, run, normative, made)
    else made.addAll(await convertBlocks([block], run))
  }
  await run.deeper(async () => {
    for (const part of parts) made.add(await convertReferences(part, run, normative, true))
  })
  sortByOrdinal(made, run)
  if (normative && !isPart)
    withPredefined(made, parts.length > 0 || made.children.some(isEntry) ? 'references' : 'no-references', run.isItu)
  return made
}

/** ISO prints a bibliography in the order of its numbers, wherever the author has put an entry. */
function sortByOrdinal(references: MadeElement, run: Conversion): void {
  const order = (node: XmlElement | string): number => {
    const id = typeof node === 'string' ? undefined : node.attributes['id']
    return Number(run.listed.get(id ?? '')?.ordinal?.slice(1, -1) ?? Number.NaN)
  }
  const places = references.children.flatMap((node, at) => (isEntry(node) && !Number.isNaN(order(node)) ? [at] : []))
  const sorted = places.map((at) => references.children[at] as MadeElement).toSorted((a, b) => order(a) - order(b))
  for (const [index, at] of places.entries()) references.children[at] = sorted[index] as MadeElement
}

function isEntry(node: XmlElement | string): boolean {
  return typeof node !== 'string' && node.name === 'bibitem'
}

async function convertEntries(list: AdocBlock, run: Conversion, normative: boolean, to: MadeElement): Promise<void> {
  for (const item of list.blocks) {
    const at = run.start(item)
    const text = item.text ?? ''
    const content = run.read(text, at, run.endOf(at, text.split('\n').length))
    const mark = content.findIndex((node) => typeof node !== 'string' && node.name === 'bibref')
    const id = mark === -1 ? undefined : (content[mark] as XmlElement).attributes['id']
    const listed = id === undefined ? undefined : run.listed.get(id)
    const more = await convertBlocks(item.blocks, run)
    const line = run.line(at)
    if (id === undefined || listed === undefined) {
      to.add(
        new MadeElement('bibitem', line, {}, [new MadeElement('formattedref', line, {}, content), ...notesOf(more)]),
      )
      continue
    }
    const rest = withoutComma(content.filter((_node, index) => index !== mark))
    to.add(entry(id, listed, rest, { line, normative, run }).addAll(notesOf(more)))
    const told = more.filter((block) => block.name !== 'note' && block.name !== 'p')
    to.addAll(told)
  }
}

interface Around {
  readonly line: number
  readonly normative: boolean
  readonly run: Conversion
}

/** An entry as it is printed: ISO prints a number before a text of the bibliography, ITU the identifier in brackets. */
function entry(
  id: string,
  listed: ListedText,
  rest: readonly (XmlElement | string)[],
  { line, normative, run }: Around,
): MadeElement {
  const item = new MadeElement('bibitem', line, { id, hidden: listed.hidden ? 'true' : undefined })
  const tag =
    run.isItu || listed.isNumber
      ? run.isItu
        ? listed.cited
        : (listed.ordinal ?? listed.cited)
      : normative
        ? undefined
        : listed.ordinal
  const identifier = printsIdentifier(listed, rest, run) ? [listed.identifier] : []
  const lead = identifier.length > 0 && rest.length > 0 ? [`${listed.identifier}, `] : identifier
  const content = new MadeElement('formattedref', line, {}, [...lead, ...rest])
  if (content.children.length === 0) content.add(listed.identifier)
  item.add(content)
  if (tag !== undefined) item.add(new MadeElement('biblio-tag', line, {}, [tag]))
  return item
}

/** ITU prints the identifier before the text where the tag is another one; authors may have typed it there. */
function printsIdentifier(listed: ListedText, rest: readonly (XmlElement | string)[], run: Conversion): boolean {
  if (listed.isNumber) return false
  if (!run.isItu) return true
  if (listed.cited === `[${listed.identifier}]`) return false
  const [first = ''] = rest
  const typed = typeof first === 'string' ? first : ''
  return !typed.includes(listed.identifier)
}

/** Blocks behind an entry are remarks on it. */
function notesOf(blocks: readonly MadeElement[]): MadeElement[] {
  return blocks
    .filter((block) => block.name === 'note' || block.name === 'p')
    .map((block) => (block.name === 'note' ? block : new MadeElement('note', block.line, {}, [block])))
}

/** What follows the identifier: a comma between them is printed with the identifier. */
function withoutComma(content: readonly (XmlElement | string)[]): (XmlElement | string)[] {
  const rest = [...content]
  const at = rest.findIndex((node) => typeof node === 'string' && node.trim() !== '')
  const [first] = rest
  if (typeof first === 'string' && first.trim() === '') rest.shift()
  const text = rest[at === -1 ? 0 : Math.max(0, rest.length < content.length ? at - 1 : at)]
  if (typeof text === 'string') rest[rest.indexOf(text)] = text.replace(/^\s*,?\s*/, '')
  return rest.filter((node) => node !== '')
}
