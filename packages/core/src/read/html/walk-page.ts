import type { ParagraphRole, RawBlock } from '../../model/raw.ts'
import { loneFormula } from '../docx/lone-formula.ts'
import { knownStyles, type StyleMeaning, styleKey } from '../docx/style-names.ts'
import { readBlock, readFlow } from '../sts/blocks.ts'
import { flatten } from '../sts/flatten.ts'
import type { Lead, Scope } from '../sts/story.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { isCover, readCover } from './cover.ts'
import { cutNotice } from './cut-notice.ts'
import { readFigure } from './figure.ts'
import { readHeading } from './heading.ts'
import { isControl, isHidden, unprintedNames } from './hidden.ts'
import { blockNames, classesOf, hasClass, isRemarkLink } from './html-element.ts'
import { codeIn, languageOf, markOfItem, type Node, numberedItems, toSts } from './html-to-sts.ts'
import { labelIn } from './labels.ts'
import type { Page } from './page.ts'
import { paragraphRole, roleOf } from './roles.ts'
import { readTable } from './table.ts'
import { isDrawn, scriptedFormula } from './written-formulas.ts'

/**
 * Reads what stands in an element: runs of text become paragraphs, blocks are read in their place, containers are
 * walked through. Recursion is as deep as the page, which is checked before.
 */
export function walkPage(parent: XmlElement, page: Page, scope: Scope): void {
  let run: Node[] = []
  const flush = () => {
    if (run.some((node) => typeof node !== 'string' || node.trim() !== ''))
      readParagraph(parent, toSts(run, page), page, scope)
    run = []
  }
  for (const [at, node] of parent.children.entries()) {
    if (typeof node === 'string' || scriptedFormula(node) !== undefined) run.push(node)
    else if (isDrawn(parent.children, at) || isControl(parent.children, at)) page.drop('not-printed', node)
    else if (unprintedNames.has(node.name)) settle(node, 'unprinted')
    else if (page.isCut && !resumes(node)) page.drop('cover', node)
    else if (isHidden(node)) page.drop('not-printed', node)
    else if (page.footnotes.isPlacedNote(node)) continue
    else if (isBlock(node)) {
      flush()
      readElement(node, page, scope)
    } else run.push(node)
  }
  flush()
}

/** `4.2 Title`, `Annex B`, `Bibliography`: what heads a part of the text, and nothing else that a seller prints. */
const partOfText = /^\s*(?:bibliography\s*$|(?:annex|appendix)\s+[A-Z0-9]|\d+(?:\.\d+)*\s+\S|[A-Z]\.\d)/i

/** Behind a notice stand the seller's links, and then the text again where a part is shown that is not for sale. */
function resumes(element: XmlElement): boolean {
  for (const node of walk(element))
    if ((/^h[1-6]$/.test(node.name) || roleOf(node)?.heading !== undefined) && partOfText.test(rawText(node)))
      return true
  return false
}

function isBlock(element: XmlElement): boolean {
  if (blockNames.has(element.name) || hasClass(element, /^inline-header$/)) return true
  if (element.name === 'math' || element.children.length === 0) return false
  for (const node of walk(element)) if (node !== element && blockNames.has(node.name)) return true
  return false
}

function readElement(element: XmlElement, page: Page, scope: Scope): void {
  const role = roleOf(element)
  if (role?.drop !== undefined && !page.innerFeet.has(element)) return page.drop(role.drop, element)
  if (/^h[1-6]$/.test(element.name) || role?.heading !== undefined) page.isCut = false
  const number = page.headingNumbers.get(element)
  if (number !== undefined && element.name === 'p') return readHeading(element, number.split('.').length, page)
  if (isCover(element)) return readCover(element, page)
  if (isRemark(element)) return page.drop('not-printed', element)
  if (!hasBlocks(element) && cutNotice(element, page)) return
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(element, Number(element.name.slice(1)), page)
    case 'ul':
    case 'ol':
    case 'menu':
      return readList(element, page, scope)
    case 'table':
      return readTable(element, page, scope)
    case 'pre':
    case 'listing':
      return readCode(element, page, scope)
    case 'svg':
      return readBlock(added('fig', element, toSts([element], page)), page.story, scope)
    case 'dl':
      return toSts([element], page).forEach((node) => {
        if (typeof node !== 'string') readBlock(node, page.story, scope)
      })
    case 'hr':
      return
    case 'figure':
      return readFigure(element, page, scope)
  }
  if (hasClass(element, /^admonitionblock$/)) {
    const content = admonition(element)
    if (content !== undefined) return readLed(content, 'note', page, scope)
  }
  if (role?.figure) return readFigure(element, page, scope)
  if (role?.lead !== undefined) return readLed(element, role.lead, page, scope)
  if (hasClass(element, admonitions) && labelIn(element) !== undefined) return readLed(element, 'note', page, scope)
  if (role?.heading !== undefined) return readHeading(element, role.heading, page)
  if (role?.lines) return readLines(element, page, scope)
  if (role?.within !== undefined) return walkPage(element, page, { ...scope, within: role.within })
  const { id } = element.attributes
  if (element.name === 'p' || !hasBlocks(element)) {
    if (id !== undefined) page.story.anchor(id)
    return readParagraph(element, toSts(element.children, page), page, scope)
  }
  page.story.anchor(id)
  walkPage(element, page, scope)
}

/** A remark of an editor that Google Docs puts at the end of its page; it leads back to where it was made. */
function isRemark(element: XmlElement): boolean {
  const [first, ...rest] = elementsIn(element)
  if (first === undefined) return false
  if (element.name === 'p') return isRemarkLink(first, 'cmnt')
  return element.name === 'div' && first.name === 'p' && rest.every(({ name }) => name === 'p') && isRemark(first)
}

/** Boxes of DocBook and of site generators: a box that is headed by its word is a note. */
const admonitions = /^(?:(?:theme-)?admonition|warning|caution|important|tip)$/i

function hasBlocks(element: XmlElement): boolean {
  return element.children.some((node) => typeof node !== 'string' && isBlock(node))
}

/** A paragraph, by what its class says it is: a heading of Word, a term, a caption, a formula with its number. */
function readParagraph(element: XmlElement, nodes: readonly Node[], page: Page, scope: Scope): void {
  const { story } = page
  const meaning = classesOf(element)
    .filter((name) => name !== 'title' || page.lastHeading === '')
    .map((name) => knownStyles.get(styleKey(name)))
    .find((known) => known !== undefined && known.as !== 'text')
  if (meaning?.as === 'contents')
    return page.drop(meaning.rule === 'index' ? 'index-and-back-pages' : 'contents', element)
  if (meaning?.as === 'heading') return readHeading(element, meaning.depth, page, meaning.role)
  const picture = lonePicture(nodes)
  if (picture !== undefined) {
    settle(element, 'read')
    return readBlock(picture, story, scope)
  }
  const { children, anchors } = flatten(renamed('p', element, nodes), story)
  const formula = loneFormula(children)
  if (formula !== undefined && isTerm(story.blocks.at(-1)) && formula.label === undefined) {
    story.paragraph(element, children, anchors, scope)
    return
  }
  if (formula !== undefined && scope.lead === undefined) {
    story.emit({ ...formula, place: element.place() }, scope)
    return
  }
  const caption = captionRole(element)
  const named = paragraphRole(element) ?? caption
  const known = named === undefined ? meaning : ({ as: 'paragraph', role: named } as const)
  if (known?.as === 'paragraph' && (scope.lead === undefined || caption !== undefined) && children.length > 0) {
    const { role, depth, within }: Extract<StyleMeaning, { as: 'paragraph' }> = known
    const style = classesOf(element)[0]
    story.emit(
      {
        type: 'paragraph',
        place: element.place(),
        children,
        ...(role === undefined ? {} : { role }),
        ...(depth === undefined ? {} : { depth }),
        ...(within === undefined ? (scope.within === undefined ? {} : { within: scope.within }) : { within }),
        ...(style === undefined ? {} : { style }),
        ...(anchors.length === 0 ? {} : { anchors }),
      },
      scope,
    )
    return
  }
  story.paragraph(element, children, anchors, scope)
}

/** `Table 3. Capabilities` in a paragraph whose class says that it is a title: pages of DocBook set captions so. */
function captionRole(element: XmlElement): ParagraphRole | undefined {
  if (!hasClass(element, /^(?:title|caption)$/)) return undefined
  const word = /^\s*(?:(table)|fig(?:ure|\.))[\s\u00a0]+[A-Z]{0,2}[0-9]/i.exec(rawText(element))
  return word === null ? undefined : word[1] === undefined ? 'figure-caption' : 'table-caption'
}

/** A symbol that stands below a term belongs to its entry, and is no formula that stands alone. */
function isTerm(before: RawBlock | undefined): boolean {
  return before?.type === 'paragraph' && (before.role === 'term' || before.role === 'admitted-term')
}

function lonePicture(nodes: readonly Node[]): XmlElement | undefined {
  let found: XmlElement | undefined
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') return undefined
    } else if (node.name === 'milestone-start' || node.name === 'break') continue
    else if (found !== undefined) return undefined
    else if (node.name === 'graphic' || node.name === 'fig') found = node
    else if (/^(?:named-content|styled-content|bold|italic|p)$/.test(node.name)) {
      const inner = lonePicture(node.children)
      if (inner === undefined) return undefined
      found = inner
    } else return undefined
  }
  return found
}

/** The level of a list of Google Docs, whose lists stand one behind another: `lst-kix_x-1` is the second; 0 elsewhere. */
function levelOf(list: XmlElement): number {
  const name = classesOf(list).find((one) => one.startsWith('lst-kix_'))
  const level = /-([0-8])$/.exec(name ?? '')?.[1]
  return level === undefined ? 0 : Number(level) + 1
}

/** Items of a list; what follows the first paragraph of one stands in it. */
function readList(list: XmlElement, page: Page, scope: Scope): void {
  const { story } = page
  const depth = Math.max(scope.listDepth + 1, levelOf(list))
  story.anchor(list.attributes['id'])
  story.openLead(list.place(), scope)
  const { role: _role, lead: _lead, ...outer } = scope
  const counts = new Map(numberedItems(list))
  for (const node of list.children) {
    if (typeof node === 'string') {
      // Text that stands in no item is printed all the same.
      if (node.trim() !== '') readParagraph(list, [node], page, outer)
      continue
    }
    if (node.name !== 'li') readElement(node, page, outer)
    else if (elementsIn(node).some((part) => page.headingNumbers.has(part))) {
      story.anchor(node.attributes['id'])
      walkPage(node, page, { ...outer, listDepth: 0 })
    } else if (!page.footnotes.isPlacedNote(node)) {
      const own = elementsIn(node).find((part) => hasClass(part, /^sts-label$/))
      if (own !== undefined) settle(own, 'read')
      const label = own === undefined ? markOfItem(node, list, counts.get(node) ?? 1, page.styles) : rawText(own).trim()
      const lead: Lead = { role: 'list-item', label, depth, used: false }
      story.anchor(node.attributes['id'])
      const content = own === undefined ? node : withoutMark(node, own, '')
      walkPage(content, page, { ...outer, listDepth: depth, lead, role: 'list-item' })
      if (label !== '') story.openLead(node.place(), { ...outer, lead })
    }
  }
}

/** A note or an example: its label where the page marks it, else in its text. */
function readLed(element: XmlElement, role: 'note' | 'example', page: Page, scope: Scope): void {
  const { story } = page
  const found = labelIn(element)
  story.openLead(element.place(), scope)
  story.anchor(element.attributes['id'])
  const { role: _role, ...outer } = scope
  const outside = scope.within === 'figure' ? { within: scope.within } : {}
  const lead: Lead = { role, used: false, ...outside, ...(found === undefined ? {} : { label: found.label }) }
  if (found !== undefined) settle(found.mark, 'read')
  const inner: Scope = { ...outer, listDepth: 0, lead, within: role }
  const shown = found === undefined ? element : withoutMark(element, found.mark, found.rest)
  if (hasBlocks(shown)) walkPage(shown, page, inner)
  else readParagraph(shown, toSts(shown.children, page), page, inner)
  story.openLead(element.place(), inner)
}

/** Asciidoctor sets a note as a table of two cells: the word, and what is said. */
function admonition(box: XmlElement): XmlElement | undefined {
  const cells = [...walk(box)].filter(({ name }) => name === 'td')
  const [icon, content, ...more] = cells
  if (icon === undefined || content === undefined || more.length > 0 || !hasClass(icon, /^icon$/)) return undefined
  const label = renamed('span', icon, icon.children, { class: 'note_label' })
  return renamed('div', content, [label, ...content.children], box.attributes)
}

/** The element without the mark of its label; words that stand in the mark behind the label stay. */
function withoutMark(element: XmlElement, mark: XmlElement, rest: string): XmlElement {
  const children = element.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node]
    if (node === mark) return rest === '' ? [] : [added('span', mark, [rest])]
    return [containsElement(node, mark) ? withoutMark(node, mark, rest) : node]
  })
  return renamed(element.name, element, children, element.attributes)
}

function containsElement(element: XmlElement, inner: XmlElement): boolean {
  for (const node of walk(element)) if (node === inner) return true
  return false
}

/** A paragraph for each line: pseudo-code is typed in lines, and other formats have them as paragraphs. */
function readLines(element: XmlElement, page: Page, scope: Scope): void {
  page.story.anchor(element.attributes['id'])
  for (const node of toSts(element.children, page)) {
    if (typeof node === 'string') continue
    let line: Node[] = []
    const flush = () => {
      readFlow(renamed('p', node, line), line, page.story, scope)
      line = []
    }
    for (const inner of node.children) {
      if (typeof inner !== 'string' && inner.name === 'break') flush()
      else line.push(inner)
    }
    flush()
  }
}

function readCode(element: XmlElement, page: Page, scope: Scope): void {
  if (
    element.children.some(
      (node) => typeof node !== 'string' && (node.name === 'dl' || node.name === 'div') && rawText(node).trim() !== '',
    )
  )
    return walkPage(element, page, scope)
  const code = renamed('preformat', element, codeIn(element, page), {
    language: languageOf(element),
    id: element.attributes['id'],
  })
  readBlock(code, page.story, scope)
}
