import { readBlock } from '../sts/blocks.ts'
import type { Scope } from '../sts/story.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { hasClass } from './html-element.ts'
import { type Node, toSts } from './html-to-sts.ts'
import { splitCaption } from './labels.ts'
import type { Page } from './page.ts'
import { readTable } from './table.ts'
import { walkPage } from './walk-page.ts'

/** Reads a figure: pictures, then its caption, then its key and notes. One without a picture is what is in it. */
export function readFigure(figure: XmlElement, page: Page, scope: Scope): void {
  const caption = captionOf(figure)
  const pictures = [...walk(figure)].filter(({ name }) => name === 'img' || name === 'svg' || name === 'object')
  if (pictures.length === 0) {
    page.story.anchor(figure.attributes['id'])
    const table = caption === undefined ? undefined : tableOf(figure)
    if (caption !== undefined && table !== undefined && !/^\s*fig/i.test(rawText(caption))) {
      const head = renamed('caption', caption, caption.children)
      readTable(renamed('table', table, [head, ...table.children], table.attributes), page, scope)
      return walkPage(without(figure, caption, table), page, { ...scope, within: 'table' })
    }
    // The caption of code or text stands in front of it, as other formats have it.
    if (caption !== undefined && /^\s*fig/i.test(rawText(caption))) {
      emitCaption(figure, caption, [], page, scope)
      return walkPage(without(figure, caption), page, { ...scope, within: 'figure' })
    }
    return walkPage(figure, page, scope)
  }
  const isGroup = figure.children.some((node) => typeof node !== 'string' && isFigure(node))
  if (isGroup) {
    if (caption !== undefined) emitCaption(figure, caption, [], page, scope)
    walkPage(without(figure, caption), page, { ...scope, within: 'figure' })
    return
  }
  const calls = elementsIn(figure).filter((node) => hasClass(node, /^TableFootnoteRef$/))
  for (const call of calls) settle(call, 'unprinted')
  emitCaption(figure, caption, toSts(pictures, page), page, scope)
  walkPage(without(figure, caption, ...pictures, ...calls), page, { ...scope, within: 'figure' })
}

/** The one table of a figure that has its title, alone or in a box that scrolls. */
function tableOf(figure: XmlElement): XmlElement | undefined {
  const tables = [
    ...elementsIn(figure),
    ...elementsIn(figure)
      .filter(({ name }) => name === 'div')
      .flatMap(elementsIn),
  ].filter(({ name }) => name === 'table')
  const [table, ...more] = tables
  return more.length > 0 || (table !== undefined && elementsIn(table).some(({ name }) => name === 'caption'))
    ? undefined
    : table
}

function isFigure(element: XmlElement): boolean {
  return element.name === 'figure' || hasClass(element, /^figure$/)
}

function captionOf(figure: XmlElement): XmlElement | undefined {
  for (const node of figure.children)
    if (
      typeof node !== 'string' &&
      (node.name === 'figcaption' || hasClass(node, /^(?:FigureTitle|FigureNoTitle|sts-caption|caption)$/i)) &&
      rawText(node).trim() !== ''
    )
      return node
  return undefined
}

function emitCaption(
  figure: XmlElement,
  caption: XmlElement | undefined,
  pictures: readonly Node[],
  page: Page,
  scope: Scope,
): void {
  const split = caption === undefined ? undefined : splitCaption(caption, toSts(caption.children, page))
  const parts: Node[] = [
    ...(split?.label === undefined ? [] : [added('label', figure, [split.label])]),
    ...(split === undefined ? [] : [added('caption', figure, [split.title])]),
    ...pictures,
  ]
  readBlock(added('fig', figure, parts, { id: figure.attributes['id'] }), page.story, scope)
}

/** The figure without what has been read of it. Pictures may stand deeper. */
function without(figure: XmlElement, ...taken: readonly (XmlElement | undefined)[]): XmlElement {
  const children = figure.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node]
    if (taken.includes(node)) return []
    const holds = [...walk(node)].some((inner) => taken.includes(inner))
    return [holds ? without(node, ...taken) : node]
  })
  return renamed(figure.name, figure, children)
}
