import { append } from '../../model/gather.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type AdocBlock, attributeOf, hasOption, rolesOf } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks, ownTitle } from './convert-block.ts'
import { convertEntries } from './convert-list.ts'
import { convertSection, openSection } from './convert-section.ts'
import { MadeElement, textIn } from './element.ts'
import { designationNames } from './inline-macros.ts'
import { withPredefined } from './predefined-texts.ts'
import { headingOf, isDefinitionsTitle, isTermsTitle, styleOf } from './section-kind.ts'

/**
 * A clause of terms. The sections in it are entries; those that hold entries themselves, or are called so, are clauses of
 * terms again.
 */
export async function convertTerms(section: AdocBlock, run: Conversion, within = false): Promise<MadeElement> {
  const parts = section.blocks.filter((block) => block.context === 'section')
  const clauses = parts.filter((part) => !isBoilerplate(part))
  // Of a clause whose parts are all clauses of terms Metanorma makes a plain one.
  const isPlain = clauses.length > 0 && clauses.every((part) => isTermsTitle(part) || isDefinitionsTitle(part))
  const made = openSection(section, run, isPlain ? 'clause' : 'terms', isPlain ? { type: 'terms' } : {})
  made.addAll(
    await convertBlocks(
      section.blocks.filter((block) => block.context !== 'section'),
      run,
    ),
  )
  await run.deeper(async () => {
    for (const part of parts)
      if (isBoilerplate(part)) {
        // The heading of what stands in place of the style's paragraph is not printed.
        const at = run.start(part)
        run.setAside(new MadeElement('title', run.line(at), {}, ownTitle(part, run, at)))
        made.addAll(await convertBlocks(part.blocks, run))
      } else made.add(await convertTermsPart(part, run))
  })
  // ISO's sentence stands once, over all terms.
  if (isPlain || (within && !run.isItu)) return made
  const isElsewhere = /elsewhere/.test(headingOf(section))
  return withPredefined(made, clauses.length === 0 ? 'no-terms' : isElsewhere ? 'terms-elsewhere' : 'terms', run.isItu)
}

async function convertTermsPart(section: AdocBlock, run: Conversion): Promise<MadeElement> {
  const roles = rolesOf(section)
  if (roles.includes('nonterm')) return convertSection(section, run)
  if (isDefinitionsTitle(section)) return convertSection(section, run, 'definitions')
  if (isTermsTitle(section)) return convertTerms(section, run)
  const holdsEntries = section.blocks.some((block) => block.context === 'section')
  return holdsEntries && !roles.includes('term') ? convertTerms(section, run, true) : convertTerm(section, run)
}

/** An entry: its designations, its definition, notes, examples and sources in the order of print. */
async function convertTerm(section: AdocBlock, run: Conversion): Promise<MadeElement> {
  const term = openSection(section, run, 'term')
  const [title] = term.children.splice(0)
  const names: MadeElement[] = []
  if (title !== undefined && typeof title !== 'string')
    names.push(designation('preferred', title.children, run.line(run.start(section))))
  const definition: MadeElement[] = []
  const definitions: MadeElement[] = []
  const rest: MadeElement[] = []
  for (const block of section.blocks) {
    if (block.context === 'section') continue
    if (isDefinition(block)) definitions.push(makeDefinition(await convertDefinition(block, run)))
    else if (block.context === 'dlist' && hasOption(block, 'metadata'))
      append(names, await domainsOf(block, run, names.at(-1)))
    else
      for (const element of await convertBlocks([block], run)) {
        if (isSource(block)) rest.push(sourceOf(element, block))
        else if (element.name === 'note') rest.push(renamed(element, 'termnote'))
        else if (element.name === 'example') rest.push(renamed(element, 'termexample'))
        else if (isDesignations(element)) takeDesignations(element, names, rest)
        else definition.push(element)
      }
  }
  term.addAll(names)
  if (definition.length > 0) term.add(makeDefinition(definition))
  term.addAll([...definitions, ...rest])
  await run.deeper(async () => {
    for (const part of section.blocks) if (part.context === 'section') term.add(await convertTerm(part, run))
  })
  return term
}

function makeDefinition(content: readonly MadeElement[]): MadeElement {
  const line = content[0]?.line ?? 1
  return new MadeElement('definition', line, {}, [new MadeElement('verbal-definition', line, {}, content)])
}

/** One of several definitions, in a block of its own, with its sources. */
async function convertDefinition(block: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  const made: MadeElement[] = []
  run.enter(block)
  for (const part of block.blocks)
    for (const element of await convertBlocks([part], run))
      made.push(isSource(part) ? sourceOf(element, part) : element)
  return made
}

function isDefinition(block: AdocBlock): boolean {
  return block.context === 'open' && (rolesOf(block).includes('definition') || styleOf(block) === 'definition')
}

/** Data of a designation that stand behind it in print. */
const printedData: ReadonlySet<string> = new Set(['field-of-application', 'usage-info', 'grammar', 'pronunciation'])

/**
 * The domain of a term among its data. What is printed behind a designation goes to the one that it follows; the rest is not
 * printed.
 */
async function domainsOf(block: AdocBlock, run: Conversion, owner: MadeElement | undefined): Promise<MadeElement[]> {
  const entries = await convertEntries(block, run)
  const domains: MadeElement[] = []
  const unprinted: (XmlElement | string)[] = []
  let key = ''
  for (const node of entries.children) {
    if (typeof node === 'string') continue
    if (node.name === 'dt') key = textIn(node).trim()
    if (node.name === 'dd' && key === 'domain')
      domains.push(new MadeElement('domain', entries.line, {}, node.children.flatMap(contentOfParagraph)))
    else if (node.name === 'dd' && printedData.has(key))
      owner?.add(new MadeElement(key, entries.line, {}, node.children.flatMap(contentOfParagraph)))
    else unprinted.push(node)
  }
  run.setAside(new MadeElement('dl', entries.line, {}, unprinted))
  return domains
}

function contentOfParagraph(node: XmlElement | string): readonly (XmlElement | string)[] {
  return typeof node !== 'string' && node.name === 'p' ? node.children : [node]
}

/** What stands in place of the paragraph of the style: a section in form alone. */
export function isBoilerplate(section: AdocBlock): boolean {
  return rolesOf(section).includes('boilerplate')
}

/** A designation as Metanorma keeps it: `preferred/expression/name`. A domain is text. */
function designation(name: string, content: readonly (XmlElement | string)[], line: number): MadeElement {
  if (name === 'domain') return new MadeElement(name, line, {}, content)
  const text = new MadeElement('name', line, {}, content)
  return new MadeElement(name, line, {}, [new MadeElement('expression', line, {}, [text])])
}

function renamed(element: MadeElement, name: string): MadeElement {
  return new MadeElement(name, element.line, element.attributes, element.children)
}

/** A paragraph of designations alone: `alt:[…]`. */
function isDesignations(element: MadeElement): boolean {
  if (element.name !== 'p') return false
  const content = element.children.filter((node) => typeof node !== 'string' || node.trim() !== '')
  return content.length > 0 && content.every((node) => typeof node !== 'string' && designationNames.has(node.name))
}

/** Other terms that the entry names, `related:see[…]`, stand behind the definition. */
function takeDesignations(paragraph: MadeElement, names: MadeElement[], rest: MadeElement[]): void {
  for (const node of paragraph.children) {
    if (typeof node === 'string') continue
    if (node.name === 'related') rest.push(new MadeElement('related', paragraph.line, node.attributes, node.children))
    else names.push(designation(node.name, node.children, paragraph.line))
  }
}

function isSource(block: AdocBlock): boolean {
  return block.context === 'paragraph' && (rolesOf(block).includes('source') || styleOf(block) === 'source')
}

/** Where a term is taken from: the reference, and behind a comma what was changed. */
function sourceOf(paragraph: MadeElement, block: AdocBlock): MadeElement {
  const at = paragraph.children.findIndex((node) => typeof node !== 'string' || node.trim() !== '')
  const reference = paragraph.children[at]
  if (reference === undefined || typeof reference === 'string' || !/^(?:eref|xref)$/.test(reference.name))
    return new MadeElement('source', paragraph.line, {}, paragraph.children)
  const rest = paragraph.children.slice(at + 1)
  const [first] = rest
  // The style prints the word itself.
  if (typeof first === 'string')
    rest[0] = first.replace(/^\s*,\s*/, '').replace(/^modified\b\s*(?:[\u2013\u2014:-]+\s*|$)/i, '')
  const isStated = typeof first === 'string' && /^\s*,\s*modified\b/i.test(first)
  const changed = rest.map(textIn).join('').trim() !== ''
  const stated = ['adapted', 'modified', 'generalisation', 'specialisation', 'restyled', 'identical'].find(
    (status) => hasOption(block, status) || attributeOf(block, 'status') === status,
  )
  const origin =
    reference.name === 'eref'
      ? new MadeElement('origin', paragraph.line, reference.attributes, reference.children)
      : new MadeElement('origin', paragraph.line, { citeas: '' }, [reference])
  const source = new MadeElement(
    'source',
    paragraph.line,
    { status: stated ?? (changed || isStated ? 'modified' : 'identical') },
    [origin],
  )
  if (changed)
    source.add(new MadeElement('modification', paragraph.line, {}, [new MadeElement('p', paragraph.line, {}, rest)]))
  return source
}
