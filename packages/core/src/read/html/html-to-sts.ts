import { append } from '../../model/gather.ts'
import { isSymbolFont } from '../docx/symbols.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { isControl, isHidden, isPermalink, unprintedNames } from './hidden.ts'
import { blockNames, classesOf, hasClass, isRemarkLink } from './html-element.ts'
import type { Page } from './page.ts'
import type { PageStyles } from './page-styles.ts'
import { printed } from './printed-text.ts'
import { isDrawn, scriptedFormula, withFormulas, writtenFormula } from './written-formulas.ts'

export type Node = XmlElement | string
export type Nodes = readonly Node[]

/** What elements of HTML that print text are called in NISO STS, for which there is one reader. */
export const inlineNames: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  var: 'italic',
  dfn: 'italic',
  code: 'monospace',
  tt: 'monospace',
  kbd: 'monospace',
  samp: 'monospace',
  sub: 'sub',
  sup: 'sup',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  br: 'break',
  wbr: 'milestone-start',
  math: 'math',
}

/** Writes nodes of a page as NISO STS, in a cell, a caption, a footnote or a line of text. As deep as the page. */
export function toSts(nodes: Nodes, page: Page): Node[] {
  const made: Node[] = []
  for (const [at, node] of nodes.entries()) {
    if (isDrawn(nodes, at) || isControl(nodes, at)) page.drop('not-printed', node as XmlElement)
    else if (typeof node === 'string') {
      if (page.readsTex && /\\[([$]/.test(node)) append(made, withFormulas(node, page))
      else made.push(printed(node, page.symbolFont ?? ''))
    } else for (const converted of elementToSts(node, page)) made.push(converted)
  }
  return made
}

function elementToSts(element: XmlElement, page: Page): readonly Node[] {
  const { name } = element
  const scripted = scriptedFormula(element)
  if (scripted !== undefined) return [scripted]
  if (unprintedNames.has(name)) {
    settle(element, 'unprinted')
    return []
  }
  if (isHidden(element)) {
    page.drop('not-printed', element)
    return []
  }
  if (page.footnotes.isPlacedNote(element)) return []
  const id = element.attributes['id']
  switch (name) {
    case 'a':
      return link(element, page)
    case 'img':
    case 'object':
    case 'embed':
      return [picture(element)]
    case 'picture':
      return toSts(
        element.children.filter((node) => typeof node !== 'string' && node.name === 'img'),
        page,
      )
    case 'svg':
      return drawing(element, page)
    case 'math':
      return [renamed('inline-formula', element, [element])]
    case 'ul':
    case 'ol':
    case 'menu':
      return [renamed('list', element, itemsOf(element, page), { id })]
    case 'pre':
    case 'listing':
      return [renamed('preformat', element, codeIn(element, page), { id, language: languageOf(element) })]
    case 'table':
      return [renamed('table', element, partsOf(element, page), { id })]
    case 'dl':
      return [renamed('def-list', element, pairsOf(element, page), { id })]
    case 'q':
      return ['“', renamed('named-content', element, toSts(element.children, page)), '”']
    case 'label':
      // The mark that opens a note in the margin on a small screen.
      if (!hasClass(element, /^margin-toggle$/)) break
      settle(element, 'unprinted')
      return []
    case 'span':
    case 'font':
    case 'mjx-container': {
      if (element.attributes['class'] === 'sidenote')
        return [renamed('fn', element, toSts(element.children, page), { id })]
      return writtenFormula(element, page) ?? [span(element, page)]
    }
    case 'rt':
      // The reading aid above the base is no text of its own.
      page.drop('not-printed', element)
      return []
    case 'rp':
      settle(element, 'unprinted')
      return []
  }
  if (inlineNames[name] === 'monospace') {
    // What is code is none of the script's formulas.
    const { readsTex } = page
    page.readsTex = false
    const code = renamed('monospace', element, toSts(element.children, page), { id })
    page.readsTex = readsTex
    return [code]
  }
  if (name === 'sup') {
    const note = calledInBrackets(element, page)
    if (note !== undefined) return [note]
  }
  if (blockNames.has(name)) return [renamed('p', element, toSts(element.children, page), { id })]
  return [renamed(inlineNames[name] ?? 'named-content', element, toSts(element.children, page), { id })]
}

function link(element: XmlElement, page: Page): readonly Node[] {
  const { href = '', id, name } = element.attributes
  const anchor = id ?? name
  const note = page.footnotes.calledBy(element)
  if (note !== undefined) return [footnote(note, element, page)]
  if (page.footnotes.isBackLink(element) || isPermalink(element, false) || isRemarkLink(element, 'cmnt_ref')) {
    page.drop('not-printed', element)
    return []
  }
  if (hasClass(element, /^TableFootnoteRef$/i)) return [renamed('sup', element, toSts(element.children, page))]
  const words = toSts(element.children, page)
  const target = /^#(.+)$/.exec(href)?.[1]
  const before = anchor === undefined ? [] : [added('milestone-start', element, [], { id: anchor })]
  if (target === undefined || !page.ids.has(target) || page.entries.has(target) || rawText(element).trim() === '')
    return [
      ...before,
      rawText(element).trim() === ''
        ? renamed('named-content', element, words)
        : renamed('ext-link', element, words, { href }),
    ]
  return [...before, renamed('xref', element, words, { rid: target })]
}

/** `[1]`, raised, of which the number alone is the link. */
function calledInBrackets(raised: XmlElement, page: Page): XmlElement | undefined {
  const [open, call, close, ...more] = raised.children
  if (typeof call !== 'object' || more.length > 0 || open !== '[' || close !== ']') return undefined
  const note = page.footnotes.calledBy(call)
  if (note === undefined) return undefined
  settle(raised, 'read')
  return footnote(note, call, page)
}

function footnote(note: XmlElement, call: XmlElement, page: Page): XmlElement {
  const label = rawText(call).replace(/[[\]()\s]/g, '')
  settle(call, 'read')
  return renamed('fn', note, [added('label', call, [label]), ...toSts(page.footnotes.textOf(note, label), page)], {
    id: `fn ${label}`,
  })
}

/** The name of a picture, or its bytes where the page has them. */
function picture(image: XmlElement): XmlElement {
  const { src, data, alt, id } = image.attributes
  settle(image, 'unprinted')
  const said = alt === undefined || alt === '' ? [] : [added('alt-text', image, [alt])]
  return renamed('graphic', image, said, { href: src ?? data, id })
}

/** A drawing: what is written in it, in the order of the file. */
function drawing(svg: XmlElement, page: Page): readonly Node[] {
  const words: XmlElement[] = []
  for (const node of walk(svg)) {
    if (node.name === 'text') words.push(renamed('p', node, textsIn(node)))
    // Drawing tools write labels of several lines as HTML.
    else if (node.name === 'foreignObject') words.push(renamed('p', node, toSts(node.children, page)))
  }
  for (const node of walk(svg))
    if (/^(?:style|script|title|desc|defs|metadata)$/.test(node.name)) settle(node, 'unprinted')
  return [added('graphic', svg, [], { href: 'svg' }), ...words]
}

function textsIn(text: XmlElement): Node[] {
  return text.children.map((node) => (typeof node === 'string' ? node : renamed('named-content', node, textsIn(node))))
}

/** Superscripts, bold print and the like by their style; characters of symbol fonts by what they show. */
function span(element: XmlElement, page: Page): XmlElement {
  const { id, face } = element.attributes
  const style = page.styles.of(classesOf(element), element.attributes['style'])
  const font = fontOf(face, style)
  const around = page.symbolFont
  if (font !== undefined) page.symbolFont = isSymbolFont(font) ? font : undefined
  const shown = toSts(element.children, page)
  page.symbolFont = around
  if (style === undefined) return renamed('named-content', element, shown, { id })
  return renamed('styled-content', element, shown, { style: raised(style.replace(/font-family:[^;]*/i, '')), id })
}

/** Word raises a small run by its place: `font-size:8pt;position:relative;top:-4pt`; a point or less is how it sets words straight. */
function raised(style: string): string {
  const top = /(?:^|;)\s*(?:top|mso-text-raise):\s*(-?)(?:[2-9]|[1-9]\d+)(?:\.\d+)?p[tx]/i.exec(style)
  if (top === null || !/font-size|mso-text-raise/i.test(style)) return style
  if (!/position:\s*relative/i.test(style) && !/^;?\s*mso/i.test(top[0])) return style
  const isUp = /mso-text-raise/i.test(top[0]) ? top[1] === '' : top[1] === '-'
  return `${style};vertical-align:${isUp ? 'super' : 'sub'}`
}

/** The first font that an element names: `face`, `font-family`, or the end of the shorthand `font`. */
function fontOf(face: string | undefined, style: string | undefined): string | undefined {
  const named = face ?? /(?:^|;)\s*font-family:\s*([^;]+)/i.exec(style ?? '')?.[1]
  const short = named === undefined ? /(?:^|;)\s*font:\s*([^;]+)/i.exec(style ?? '')?.[1] : undefined
  const first = (named ?? short)?.split(',')[0]
  return (named === undefined ? first?.replace(/^.*\d(?:\.\d+)?[a-z%]*\s+/i, '') : first)?.replace(/["']/g, '').trim()
}

/** The mark of an item: the one that the page has, else the one that a browser prints. */
export function markOfItem(item: XmlElement, list: XmlElement, count: number, styles: PageStyles): string {
  const marker = /(?:^|;)\s*list-style(?:-type)?:\s*([\w-]+)/i.exec(
    `${styles.of(classesOf(list), list.attributes['style']) ?? ''};${item.attributes['style'] ?? ''}`,
  )?.[1]
  if (list.name !== 'ol') return marker === 'none' ? '' : '•'
  const mark = styles.markOf(classesOf(list))
  if (mark !== undefined) return `${mark.before}${counted(count, byStyle[mark.counter] ?? '1')}${mark.after}`.trim()
  const type = item.attributes['type'] ?? list.attributes['type'] ?? byStyle[marker ?? ''] ?? '1'
  return `${counted(count, type)})`
}

const byStyle: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

function counted(count: number, type: string): string {
  switch (type) {
    case 'a':
      return letters(count)
    case 'A':
      return letters(count).toUpperCase()
    case 'i':
      return roman(count)
    case 'I':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}

function letters(count: number): string {
  let text = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

function roman(count: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return (tens[Math.floor(count / 10) % 10] ?? '') + (ones[count % 10] ?? '')
}

/** The numbers of the items of a list, upward or downward, from its first and from those that items set. */
export function* numberedItems(list: XmlElement): Generator<readonly [XmlElement, number]> {
  const items = elementsIn(list).filter(({ name }) => name === 'li')
  const step = list.attributes['reversed'] === undefined ? 1 : -1
  const first = Number.parseInt(list.attributes['start'] ?? '', 10) || (step === 1 ? 1 : items.length)
  let count = first - step
  for (const item of items) {
    count = Number.parseInt(item.attributes['value'] ?? '', 10) || count + step
    yield [item, count]
  }
}

function itemsOf(list: XmlElement, page: Page): Node[] {
  const marks = new Map(numberedItems(list))
  const items: Node[] = []
  for (const item of list.children) {
    if (typeof item === 'string') {
      if (item.trim() !== '') items.push(renamed('title', list, [item]))
    } else if (item.name !== 'li') append(items, toSts([item], page))
    else {
      const mark = added('label', item, [markOfItem(item, list, marks.get(item) ?? 1, page.styles)])
      items.push(renamed('list-item', item, [mark, ...toSts(item.children, page)], { id: item.attributes['id'] }))
    }
  }
  return items
}

function pairsOf(list: XmlElement, page: Page): Node[] {
  const made: Node[] = []
  let parts: Node[] | undefined
  for (const node of flatPairs(list)) {
    if (typeof node === 'string') {
      if (node.trim() !== '') made.push(renamed('p', list, [node]))
    } else if (node.name === 'dt') {
      parts = [renamed('term', node, termOf(node, page), { id: node.attributes['id'] })]
      made.push(added('def-item', node, parts))
    } else if (node.name === 'dd' && parts !== undefined)
      parts.push(renamed('def', node, toSts(node.children, page), { id: node.attributes['id'] }))
    else append(made, toSts([node], page))
  }
  return made
}

/** What is explained. The letter of a note stands high where it is called; in a list it is the mark alone. */
function termOf(term: XmlElement, page: Page): Node[] {
  const nodes = toSts(term.children, page)
  return isRaised(nodes) ? nodes.map(lowered) : nodes
}

function isRaised(nodes: Nodes): boolean {
  const [only, ...more] = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '')
  return more.length === 0 && typeof only === 'object' && (only.name === 'sup' || isRaised(only.children))
}

function lowered(node: Node): Node {
  if (typeof node === 'string') return node
  return renamed(node.name === 'sup' ? 'named-content' : node.name, node, node.children.map(lowered), node.attributes)
}

/** Terms and definitions may be grouped in a `div`, which has nothing else in it. */
function flatPairs(list: XmlElement): Node[] {
  return list.children.flatMap((node) => (typeof node !== 'string' && isGroup(node) ? elementsIn(node) : [node]))
}

function isGroup({ name, children }: XmlElement): boolean {
  const isPart = (node: Node) => (typeof node === 'string' ? node.trim() === '' : /^d[td]$/.test(node.name))
  return name === 'div' && children.some((node) => typeof node !== 'string') && children.every(isPart)
}

const partNames = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

/** The rows of a table. */
export function partsOf(element: XmlElement, page: Page): Node[] {
  const made: Node[] = []
  for (const node of element.children) {
    if (typeof node === 'string') made.push(node)
    else if (node.name === 'col' || node.name === 'colgroup') settle(node, 'unprinted')
    else if (!partNames.has(node.name)) append(made, toSts([node], page))
    else if (node.name === 'td' || node.name === 'th') {
      const { colspan, rowspan, id } = node.attributes
      made.push(renamed(node.name, node, toSts(node.children, page), { colspan, rowspan, id }))
    } else made.push(renamed(node.name, node, partsOf(node, page), { id: node.attributes['id'] }))
  }
  return made
}

/** Code as it is typed, without the line numbers that some pages set beside it. */
export function codeIn(element: XmlElement, page: Page): Node[] {
  return element.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node]
    if (node.name === 'br') return [renamed('break', node, [])]
    if (hasClass(node, /^(?:linenos?|lineno|rouge-gutter|gutter)$/)) {
      page.drop('not-printed', node)
      return []
    }
    return [renamed('named-content', node, codeIn(node, page))]
  })
}

/** `language-asn1`, `lang-xml`, `brush: xml` of a code block, on it or on the `code` in it. */
export function languageOf(element: XmlElement): string | undefined {
  for (const node of [element, ...element.children]) {
    if (typeof node === 'string') continue
    for (const name of classesOf(node)) {
      const found = /^(?:language|lang|highlight|source)-([\w.+#-]+)$/i.exec(name)?.[1]
      if (found !== undefined) return found.toLowerCase()
    }
    const { lang, 'data-lang': data } = node.attributes
    if (node !== element && (data ?? lang) !== undefined) return (data ?? lang)?.toLowerCase()
  }
  return undefined
}
