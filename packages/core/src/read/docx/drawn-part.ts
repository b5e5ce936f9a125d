import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { append } from '../../model/gather.ts'
import type { DocxPackage } from './package.ts'
import type { XmlElement } from './word-xml.ts'

/** What a part that holds a chart or a diagram prints: titles, names of series and categories, words in shapes. */
export interface DrawnPart {
  readonly root: XmlElement
  readonly texts: readonly string[]
  /** By what else it draws: SHA-256 of its shapes and values, lower-case hexadecimal. */
  readonly hash: string
}

/** Reads a chart (`word/charts/`) or the data of a diagram (`word/diagrams/`); undefined where the part is no XML. */
export function readDrawnPart(pkg: DocxPackage, part: string): DrawnPart | undefined {
  const root = openPart(pkg, part)
  if (root === undefined) return undefined
  const texts: string[] = []
  const categories = new Set<string>()
  const drawn: string[] = []
  const stack: { readonly node: XmlElement; readonly isPlotted: boolean }[] = [{ node: root, isPlotted: false }]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node } = top
    // What programs keep for themselves.
    if (node.name === 'extLst') continue
    drawn.push(`<${node.name}`, ...Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`))
    if (isParagraph(node)) {
      const text = takeText(node).trim()
      if (text !== '') texts.push(text)
      continue
    }
    if (isCategories(node)) {
      const names = cachedIn(node)
      const key = JSON.stringify(names)
      // Every series repeats the names of the categories.
      if (!categories.has(key)) append(texts, names)
      categories.add(key)
      continue
    }
    const isPlotted = top.isPlotted || isValues(node)
    if (isCached(node)) {
      // Values are drawn, not printed: two charts that differ in them are two pictures.
      if (isPlotted) {
        node.fate = 'unprinted'
        drawn.push(node.children.join(''))
      } else
        append(
          texts,
          [takeText(node).trim()].filter((text) => text !== ''),
        )
      continue
    }
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at]
      if (typeof inner === 'object') stack.push({ node: inner, isPlotted })
    }
  }
  return { root, texts, hash: bytesToHex(sha256(utf8ToBytes(drawn.join('')))) }
}

function openPart(pkg: DocxPackage, part: string): XmlElement | undefined {
  try {
    return pkg.xml(part)
  } catch (error) {
    // What is drawn is no reason not to read the text; as a picture it is compared by its bytes.
    if (error instanceof UnreadableDocumentError) return undefined
    throw error
  }
}

const isParagraph = ({ name, prefix }: XmlElement): boolean => name === 'p' && prefix === 'a'

/** Whether an element holds a word or number that a chart keeps of its table: `c:v`, and `cx:pt` of newer charts. */
export const isCached = ({ name, prefix }: XmlElement): boolean =>
  (name === 'v' && (prefix === 'c' || prefix === 'cx')) || (name === 'pt' && prefix === 'cx')

/** The values that are plotted: `c:val`, `c:yVal` and the like. */
const isValues = ({ name, prefix }: XmlElement): boolean =>
  (prefix === 'c' && /^(?:val|xVal|yVal|bubbleSize)$/.test(name)) || (prefix === 'cx' && name === 'numDim')

/** The names along an axis: `c:cat`, and `cx:strDim` of newer charts. */
const isCategories = ({ name, prefix }: XmlElement): boolean =>
  (prefix === 'c' && name === 'cat') || (prefix === 'cx' && name === 'strDim')

/** The words that a chart keeps in an element, in their order; each is read by that. */
function cachedIn(element: XmlElement): string[] {
  const found: string[] = []
  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isCached(node)) {
      found.push(takeText(node).trim())
      continue
    }
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at]
      if (typeof inner === 'object' && inner.name !== 'extLst') stack.push(inner)
    }
  }
  return found.filter((text) => text !== '')
}

/** All text in an element, which is read by that. */
function takeText(element: XmlElement): string {
  let text = ''
  const stack: (XmlElement | string)[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      text += node
      continue
    }
    if (node.name === 't' || isCached(node)) node.fate = 'read'
    else if (node.name === 'br') text += ' '
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at] as XmlElement | string
      if (typeof inner === 'object' || node.name === 't' || isCached(node)) stack.push(inner)
    }
  }
  return text
}
