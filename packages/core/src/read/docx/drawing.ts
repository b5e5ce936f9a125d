import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RawImage } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import { chooseBranch } from './alternate-content.ts'
import { readDrawnPart } from './drawn-part.ts'
import { hashEquation } from './equation-object.ts'
import type { DocxPackage } from './package.ts'
import type { Relationships } from './relationships.ts'
import { child, type XmlElement } from './word-xml.ts'

/** What stands in one drawing, picture or embedded object. */
export interface Drawing {
  readonly images: readonly RawImage[]
  /** The `w:txbxContent` elements, in order. */
  readonly textBoxes: readonly XmlElement[]
  /** Text of charts, of diagrams, and of shapes that Word did not make. */
  readonly texts: readonly string[]
  /** The parts of the file that hold the charts and diagrams. */
  readonly parts: readonly XmlElement[]
  /** Set where the object is an equation of an equation editor: the hash of it. */
  readonly equation: string | undefined
  /** Alternative text. */
  readonly description: string
  /** Several shapes or a picture: text in it belongs to a figure, not to the running text. */
  readonly isFigure: boolean
  /** Set on the page no lower than the paragraph it hangs on. A frame that another program saves hangs on what comes after it. */
  readonly isAbove: boolean
}

/** How far below the top of its paragraph a box still stands at it, in EMU: 2 pt, below any line's height. */
const maxOffsetAbove = 25_400

const shapeNames = new Set([
  'wsp',
  'shape',
  'rect',
  'line',
  'sp',
  'cxnSp',
  'oval',
  'roundrect',
  'polyline',
  'arc',
  'curve',
])
const groupNames = new Set(['wgp', 'wpc', 'grpSp', 'group', 'lockedCanvas'])

/** Reads a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: XmlElement, pkg: DocxPackage, relationships: Relationships): Drawing {
  const images: RawImage[] = []
  const textBoxes: XmlElement[] = []
  const texts: string[] = []
  const parts: XmlElement[] = []
  let shapes = 0
  let grouped = false
  let equation: string | undefined
  let description = ''

  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { name, attributes } = node
    if (name === 'AlternateContent') {
      const branch = chooseBranch(node)
      if (branch !== undefined) pushChildren(stack, branch)
      continue
    }
    // The outline of a free shape has a `rect` that is no shape.
    if (name === 'custGeom') continue
    if (name === 'txbxContent') {
      textBoxes.push(node)
      continue
    }
    if (shapeNames.has(name)) shapes++
    else if (groupNames.has(name)) grouped = true
    else if (name === 'blip') images.push(imageOf(attributes['embed'] ?? attributes['link'], pkg, relationships))
    else if (name === 'imagedata') images.push(imageOf(attributes['id'] ?? attributes['relid'], pkg, relationships))
    else if (name === 'chart' || name === 'relIds') {
      const id = attributes['id'] ?? attributes['dm'] ?? ''
      const target = relationships.byId(id)
      const part = target === undefined || target.external ? undefined : readDrawnPart(pkg, target.target)
      const image = imageOf(id, pkg, relationships)
      images.push(part === undefined ? image : { ...image, hash: part.hash })
      if (part !== undefined) {
        parts.push(part.root)
        append(texts, part.texts)
      }
    } else if (name === 'docPr') description = attributes['descr'] ?? ''
    else if (name === 'textpath' && attributes['string'] !== undefined) texts.push(attributes['string'])
    else if (name === 't' && node.prefix === 'a') {
      node.fate = 'read'
      texts.push(node.children.filter((part) => typeof part === 'string').join(''))
    } else if (name === 'OLEObject' && /^(?:Equation|MathType|DSEquations|eqn)/i.test(attributes['ProgID'] ?? '')) {
      equation = hashOfObject(attributes['id'], pkg, relationships)
    }
    pushChildren(stack, node)
  }
  const isFigure = images.length > 0 || grouped || shapes > 1
  if (isFigure && images.length === 0) images.push({ hash: hashShapes(element) })
  const isAbove = hangsAbove(element)
  return { images, textBoxes, texts, parts, equation: equation ?? undefined, description, isFigure, isAbove }
}

function hangsAbove(element: XmlElement): boolean {
  const position = child(child(element, 'anchor'), 'positionV')
  const [offset] = child(position, 'posOffset')?.children ?? []
  if (position?.attributes['relativeFrom'] !== 'paragraph' || typeof offset !== 'string') return false
  return Number.parseInt(offset, 10) <= maxOffsetAbove
}

function pushChildren(stack: XmlElement[], node: XmlElement): void {
  for (let i = node.children.length - 1; i >= 0; i--) {
    const inner = node.children[i]
    if (inner !== undefined && typeof inner !== 'string') stack.push(inner)
  }
}

function imageOf(id: string | undefined, pkg: DocxPackage, relationships: Relationships): RawImage {
  const target = relationships.byId(id ?? '')
  if (target === undefined) return {}
  const name = target.target.slice(target.target.lastIndexOf('/') + 1)
  const hash = target.external ? undefined : pkg.hash(target.target)
  return hash === undefined ? { name } : { hash, name }
}

function hashOfObject(id: string | undefined, pkg: DocxPackage, relationships: Relationships): string {
  const target = relationships.byId(id ?? '')
  const bytes = target === undefined || target.external ? undefined : pkg.bytes(target.target)
  return bytes === undefined ? '' : hashEquation(bytes)
}

/** Attributes that change with every save and that nobody sees. */
const unseen = new Set([
  'id',
  'name',
  'spid',
  'title',
  'descr',
  'anchorId',
  'editId',
  'spt',
  'relativeHeight',
  'gfxdata',
  'embed',
])

/** A drawing without picture is known by its shapes. */
function hashShapes(element: XmlElement): string {
  const parts: string[] = []
  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.name === 'txbxContent' || node.name === 'Fallback') continue
    parts.push(`<${node.name}`)
    for (const [name, value] of Object.entries(node.attributes)) if (!unseen.has(name)) parts.push(` ${name}=${value}`)
    pushChildren(stack, node)
  }
  return bytesToHex(sha256(utf8ToBytes(parts.join(''))))
}
