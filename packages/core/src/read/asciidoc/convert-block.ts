import { append } from '../../model/gather.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type AdocBlock, type AdocTable, attributeOf, hasOption, rolesOf } from './asciidoctor.ts'
import { attachParts } from './attach-parts.ts'
import type { Conversion } from './conversion.ts'
import { convertCode } from './convert-code.ts'
import { convertEntries, convertList } from './convert-list.ts'
import { convertFrame, convertTable } from './convert-table.ts'
import { MadeElement, textIn } from './element.ts'
import { decodeText } from './inline-marks.ts'
import { withLineBreaks } from './line-breaks.ts'
import { makeReference } from './reference-mark.ts'
import { makeStem } from './stem.ts'

/** The elements of the blocks in a block, with notes and keys in what they belong to. */
export async function convertBlocks(blocks: readonly AdocBlock[], run: Conversion): Promise<MadeElement[]> {
  const made: MadeElement[] = []
  await run.deeper(async () => {
    for (const block of blocks) append(made, await convertBlock(block, run, made))
  })
  return attachParts(made)
}

/** @param before the elements of the blocks before it, for what belongs to the last of them. */
async function convertBlock(block: AdocBlock, run: Conversion, before: readonly MadeElement[]): Promise<MadeElement[]> {
  run.enter(block)
  const line = run.line(run.start(block))
  switch (block.context) {
    case 'paragraph':
      if (/^(?:TODO|EDITOR): /.test(block.lines?.[0] ?? '')) return aside(await convertParagraph(block, run), run)
      return [...titleOf(block, run), await convertParagraph(block, run)]
    case 'ulist':
    case 'olist':
      return [...titleOf(block, run), await convertList(block, run)]
    case 'dlist':
      if (hasOption(block, 'metadata')) return aside(await convertEntries(block, run), run)
      return [...titleOf(block, run), await convertEntries(block, run)]
    case 'table':
      return (await convertFrame(block as AdocTable, run)) ?? [await convertTable(block as AdocTable, run)]
    case 'admonition':
      if (attributeOf(block, 'type') === 'editorial') return aside(await convertAdmonition(block, run), run)
      return [await convertAdmonition(block, run)]
    case 'example':
      if (/^(?:EDITOR|TODO)$/.test(attributeOf(block, '1') ?? '')) return aside(await convertExample(block, run), run)
      return [await convertExample(block, run)]
    case 'sidebar':
      // AsciiDoc itself prints it; Metanorma takes it for a remark.
      if (!run.isPlain || attributeOf(block, 'reviewer') !== undefined) return convertRemark(block, run)
      return [...titleOf(block, run), ...(await contentOf(block, run))]
    case 'open':
    case 'preamble':
    case 'abstract':
    case 'partintro':
      return [...titleOf(block, run), ...(await contentOf(block, run))]
    case 'quote':
    case 'verse':
      return [await convertQuote(block, run)]
    case 'listing':
    case 'literal':
    case 'colist':
    case 'pass':
      return convertCode(block, run, before)
    case 'stem':
      return [convertFormula(block, run)]
    case 'image':
      return [await convertImage(block, run)]
    case 'floating_title': {
      const depth = String((block.level ?? 0) + 1)
      return [
        new MadeElement('floating-title', line, { ...idOf(block), depth }, ownTitle(block, run, run.start(block))),
      ]
    }
    case 'thematic_break':
    case 'page_break':
    case 'toc':
      return []
    default:
      return convertUnknown(block, run)
  }
}

/** The blocks in a block, or its text as one paragraph where it holds text. */
export async function contentOf(block: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  if (block.contentModel !== 'simple') return convertBlocks(block.blocks, run)
  return [new MadeElement('p', run.line(run.start(block)), {}, await textOf(block, run))]
}

export async function convertParagraph(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const classes = rolesOf(block).join(' ')
  const attributes = { ...idOf(block), class: classes === '' ? undefined : classes }
  return new MadeElement('p', run.line(run.start(block)), attributes, await textOf(block, run))
}

async function textOf(block: AdocBlock, run: Conversion): Promise<(XmlElement | string)[]> {
  const from = run.start(block)
  const text = String((await block.content()) ?? '')
  return run.read(text, from, run.endOf(from, block.lines?.length ?? 1))
}

export function idOf(block: AdocBlock): { id?: string } {
  return typeof block.id === 'string' && block.id !== '' ? { id: block.id } : {}
}

/** The title of a block that has no place for it: a line of its own, in bold. */
function titleOf(block: AdocBlock, run: Conversion): MadeElement[] {
  const title = ownTitle(block, run, run.titleLine(block))
  const line = run.line(run.titleLine(block))
  return title.length === 0 ? [] : [new MadeElement('p', line, {}, [new MadeElement('strong', line, {}, title)])]
}

/** The nodes of a title. */
export function ownTitle(block: AdocBlock, run: Conversion, at: number): (XmlElement | string)[] {
  return typeof block.title === 'string' && block.title !== '' ? run.read(block.title, at, at + 1) : []
}

/** The `name` of a block: the caption without its number. */
export function nameOf(block: AdocBlock, run: Conversion): MadeElement[] {
  const at = run.titleLine(block)
  const title = ownTitle(block, run, at)
  return title.length === 0 ? [] : [new MadeElement('name', run.line(at), {}, title)]
}

/**
 * Whether a block has a number, and which, where the author says so. Where numbers are typed, nothing else has one, but in
 * an annex that is one by its style.
 */
export function unnumbered(block: AdocBlock, run: Conversion): { unnumbered?: string; number?: string } {
  const number = attributeOf(block, 'number')
  // AsciiDoc itself counts what has a title; Metanorma counts all.
  const isUncounted = run.isPlain && !block.title && /^(?:table|image|stem)$/.test(block.context)
  if (isUncounted || hasOption(block, 'unnumbered')) return { unnumbered: 'true' }
  return number === undefined ? (run.isTyped && !run.inStyledAnnex ? { unnumbered: 'true' } : {}) : { number }
}

async function convertAdmonition(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const kind = (attributeOf(block, 'name') ?? block.style ?? 'note').toLowerCase()
  const line = run.line(run.start(block))
  const content = [...nameOf(block, run), ...(await contentOf(block, run))]
  if (kind === 'note') return new MadeElement('note', line, { ...idOf(block), ...unnumbered(block, run) }, content)
  const type = attributeOf(block, 'type')?.toLowerCase() ?? kind
  return new MadeElement('admonition', line, { ...idOf(block), type }, content)
}

const requirements = ['requirement', 'recommendation', 'permission']

async function convertExample(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const line = run.line(run.start(block))
  const name = nameOf(block, run)
  const content = await contentOf(block, run)
  const attributes = { ...idOf(block), ...unnumbered(block, run) }
  const style = attributeOf(block, '1') ?? block.style ?? ''
  if (style === 'pseudocode' || block.style === 'pseudocode')
    return new MadeElement('figure', line, { ...attributes, class: 'pseudocode' }, [
      ...name,
      ...(withLineBreaks(content) as MadeElement[]),
    ])
  if (style === 'figure' || rolesOf(block).includes('figure'))
    return new MadeElement('figure', line, attributes, [...name, ...content.flatMap(figurePart)])
  if (requirements.includes(style)) return convertProvision(block, style, { ...attributes }, name, run)
  const pictures = content.length > 0 && content.every((child) => child.name === 'figure' && isPicture(child))
  return new MadeElement(pictures ? 'figure' : 'example', line, attributes, [...name, ...content])
}

/** A requirement as a block of its own: what is said of it is printed over it. */
async function convertProvision(
  block: AdocBlock,
  style: string,
  attributes: Readonly<Record<string, string | undefined>>,
  name: readonly MadeElement[],
  run: Conversion,
): Promise<MadeElement> {
  const line = run.line(run.start(block))
  const made = new MadeElement(
    style,
    line,
    attributes,
    name.map((title) => new MadeElement('title', title.line, title.attributes, title.children)),
  )
  for (const key of provisionFacts) {
    const stated = attributeOf(block, key)
    if (stated !== undefined) made.add(new MadeElement(key, line, {}, [decodeText(stated)]).typed(''))
  }
  await run.deeper(async () => {
    for (const part of block.blocks) {
      if (part.context !== 'dlist' || !hasOption(part, 'metadata')) {
        made.addAll(await convertBlocks([part], run))
        continue
      }
      run.enter(part)
      let key = ''
      for (const node of (await convertEntries(part, run)).children) {
        if (typeof node === 'string') continue
        if (node.name === 'dt') key = textIn(node).trim().toLowerCase()
        else if (/^(?:type|model|obligation)$/.test(key)) run.setAside(new MadeElement('dd', line, {}, node.children))
        else made.add(new MadeElement(provisionPart(key), line, {}, node.children))
      }
    }
  })
  if (made.children.length === name.length) made.addAll(await contentOf(block, run))
  return made
}

const provisionFacts = ['identifier', 'subject', 'inherit', 'classification']

/** Metanorma's element for an entry of a requirement's data. */
function provisionPart(key: string): string {
  if (key === 'statement' || key === 'guidance' || key === 'purpose' || key === 'description') return 'description'
  return provisionFacts.includes(key) ? key : 'provision-part'
}

/** What stands in a figure: a picture or drawing that is called nothing of its own is the figure itself. */
function figurePart(element: MadeElement): readonly (XmlElement | string)[] {
  const isPart = element.name !== 'figure' || element.children.some((child) => isNamed(child, 'name'))
  return isPart || element.attributes['id'] !== undefined ? [element] : element.children
}

function isPicture(figure: MadeElement): boolean {
  return figure.attributes['class'] !== 'pseudocode' && figure.children.some((child) => isNamed(child, 'image'))
}

export function isNamed(node: XmlElement | string | undefined, name: string): node is XmlElement {
  return node !== undefined && typeof node !== 'string' && node.name === name
}

/** Data of an entry and reminders of authors are not printed. */
function aside(element: MadeElement, run: Conversion): MadeElement[] {
  run.setAside(element)
  return []
}

/** A remark of a reviewer: it stands beside the text and is printed in drafts only. */
async function convertRemark(block: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  const reviewer = attributeOf(block, 'reviewer') ?? ''
  const line = run.line(run.start(block))
  const content = [...nameOf(block, run), ...(await contentOf(block, run))]
  run.setAside(new MadeElement('annotation', line, { reviewer, type: 'review' }, content))
  return []
}

async function convertQuote(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const line = run.line(run.start(block))
  const author = attributeOf(block, 'attribution')
  const cited = attributeOf(block, 'citetitle')
  const quote = new MadeElement('quote', line, idOf(block))
  if (cited !== undefined) quote.add(sourceOf(cited, line, run))
  if (author !== undefined) quote.add(new MadeElement('author', line, {}, [decodeText(author)]))
  if (block.context === 'quote') return quote.addAll([...nameOf(block, run), ...(await contentOf(block, run))])
  return quote.addAll([...nameOf(block, run), new MadeElement('p', line, {}, withLineBreaks(await textOf(block, run)))])
}

/** Where a quotation is from: a listed text with a place in it, or words. */
function sourceOf(cited: string, line: number, run: Conversion): MadeElement {
  const [id = '', ...places] = cited.split(',')
  const listed = run.listed.get(id.trim())
  if (listed === undefined) return new MadeElement('source', line, { citeas: decodeText(cited) })
  const reference = makeReference(id.trim(), places.length === 0 ? [] : [places.join(',')], line, listed.cited)
  return new MadeElement('source', line, reference.attributes, reference.children)
}

function convertFormula(block: AdocBlock, run: Conversion): MadeElement {
  const at = run.start(block)
  const source = (block.lines ?? []).join('\n')
  const notation = block.style === 'latexmath' ? 'latexmath' : 'asciimath'
  run.mark(source, at, at + (block.lines?.length ?? 0) + 2)
  const stem = makeStem({ source, notation, block: true, line: run.line(at) }, (found) => run.report(found))
  return new MadeElement('formula', run.line(at), { ...idOf(block), ...unnumbered(block, run) }, [stem])
}

async function convertImage(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const line = run.line(run.start(block))
  const target = attributeOf(block, 'target') ?? ''
  const src = await run.pictures.find(target, attributeOf(run.document, 'imagesdir'))
  const alt = attributeOf(block, 'alt')
  return new MadeElement('figure', line, { ...idOf(block), ...unnumbered(block, run) }, [
    ...nameOf(block, run),
    // Without a text of its own the parser takes the file's name for it.
    new MadeElement('image', line, {
      src,
      filename: target,
      alt: alt === attributeOf(block, 'default-alt') ? undefined : alt,
    }),
  ])
}

/** Keeps the text of a block of no known kind as running text. */
async function convertUnknown(block: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  const line = run.line(run.start(block))
  run.report({
    code: 'element-unknown',
    message: `A block "${block.context}" on line ${line} is not known; its text was read as running text.`,
    place: { line, column: 1 },
  })
  const text = (block.lines ?? []).join('\n')
  if (text === '') return [...titleOf(block, run), ...(await convertBlocks(block.blocks, run))]
  run.mark(text, run.start(block), run.start(block) + (block.lines?.length ?? 0) + 2)
  return [...titleOf(block, run), new MadeElement('p', line, {}, [text])]
}
