import type { ParagraphRole } from '../../model/raw.ts'
import { descendant, rawText, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { isControl, isHidden, unprintedNames } from './hidden.ts'
import { blockNames, hasClass } from './html-element.ts'

import type { Page } from './page.ts'

/** The part of a page that is its cover: Metanorma's title section, a title block. */
export function isCover(element: XmlElement): boolean {
  return hasClass(
    element,
    /^(?:title-section|coverpage|cover|cover-page|title-page|sts-cover|sts-std-title|sts-standard-header)$/i,
  )
}

/** Reads a cover line by line, for the identifiers and the title that are printed on it. */
export function readCover(cover: XmlElement, page: Page): void {
  for (const [at, node] of cover.children.entries()) {
    if (typeof node === 'string') continue
    if (unprintedNames.has(node.name) || node.name === 'svg') settle(node, 'unprinted')
    else if (isHidden(node) || isControl(cover.children, at)) page.drop('not-printed', node)
    else if (!isTitle(node) && node.children.some((inner) => typeof inner !== 'string' && blockNames.has(inner.name)))
      readCover(node, page)
    else if (!isTitle(node) && node.children.some((inner) => typeof inner !== 'string' && isTitle(inner)))
      readCover(node, page)
    else emitLine(node, isTitle(node) ? 'document-title' : 'cover', page)
  }
  const own = cover.children.filter((node) => typeof node === 'string').join(' ')
  if (own.trim() !== '') emitText(cover, own, 'cover', page)
}

function isTitle(element: XmlElement): boolean {
  return hasClass(element, /^(?:doctitle-en|doc-title|doctitle|title-main|sts-std-title)$/)
}

function emitLine(element: XmlElement, role: ParagraphRole, page: Page): void {
  const text = rawText(element)
  settle(element, 'read')
  emitText(element, text, role, page)
}

function emitText(element: XmlElement, text: string, role: ParagraphRole, page: Page): void {
  if (element.fate === 'unread') element.fate = 'read'
  const value = text.replace(/\s+/g, ' ').trim()
  if (value === '') return
  page.story.emit(
    { type: 'paragraph', place: element.place(), role, children: [{ type: 'text', value }] },
    { depth: 0, listDepth: 0, part: 'body' },
  )
}

/** Reads the title of the window: the browsing platform has the identifier there and nowhere else. */
export function readTitle(root: XmlElement, page: Page): void {
  const title = descendant(root, 'title')
  if (title !== undefined) emitText(title, rawText(title), 'cover', page)
}
