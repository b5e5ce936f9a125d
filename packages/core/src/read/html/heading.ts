import type { HeadingRole } from '../../model/raw.ts'
import { flatten } from '../sts/flatten.ts'
import { renamed } from '../sts/sts-view.ts'
import { rawText, type XmlElement } from '../sts/sts-xml.ts'
import { isPermalink } from './hidden.ts'
import { hasClass } from './html-element.ts'
import { toSts } from './html-to-sts.ts'
import type { Page } from './page.ts'

/** `3.5.1`, `A.3`: a number alone. */
const onlyNumber = /^[A-Z]?\d*(?:\.\d+)*$/

/** Reads a heading. Its number is printed in it; that of a term stands alone. */
export function readHeading(element: XmlElement, depth: number, page: Page, role?: HeadingRole): void {
  const { story } = page
  const plain = plainLinks(element, page)
  const printed = rawText(plain).trim()
  page.lastHeading = printed
  const { children, anchors } = flatten(renamed('title', element, toSts(plain.children, page)), story)
  const { id } = element.attributes
  const number = page.headingNumbers.get(element)
  const all = id === undefined ? anchors : [id, ...anchors]
  if (children.length === 0) {
    for (const anchor of all) story.anchor(anchor)
    return
  }
  const isTerm = (role === 'term' || hasClass(element, /^(?:TermNum|sts-tbx-label)$/)) && onlyNumber.test(printed)
  const isAnnex = hasClass(element, /^(?:Annex|sts-app-title)$/)
  const stated = isTerm
    ? 'term'
    : (role ?? ((isAnnex && /^Annex|^Appendix/i.test(printed)) || number?.startsWith('Annex ') ? 'annex' : undefined))
  story.emit(
    {
      type: 'heading',
      place: element.place(),
      title: isTerm ? [] : children,
      depth: isTerm ? printed.split('.').length : depth,
      style: element.name,
      ...(isTerm ? { label: printed } : number === undefined ? {} : { label: number }),
      ...(stated === undefined ? {} : { role: stated }),
      ...(all.length === 0 ? {} : { anchors: all }),
    },
    { depth, listDepth: 0, part: 'body' },
  )
}

/** A heading links to itself; what it prints is its title, without the sign that shows the link. */
function plainLinks(element: XmlElement, page: Page): XmlElement {
  const children: (XmlElement | string)[] = []
  for (const node of element.children) {
    if (typeof node === 'string') children.push(node)
    else if (isPermalink(node, true)) page.drop('not-printed', node)
    else if (node.name === 'a') children.push(renamed('span', node, plainLinks(node, page).children, idOf(node)))
    else children.push(plainLinks(node, page))
  }
  return renamed(element.name, element, children, element.attributes)
}

function idOf({ attributes }: XmlElement): { readonly id: string | undefined } {
  return { id: attributes['id'] ?? attributes['name'] }
}
