import { type Marks, noMarks, readMarks, withMarks } from './marks.ts'
import { knownStyles, type StyleMeaning, styleKey } from './style-names.ts'
import { child, childrenNamed, intVal, val, type XmlElement } from './word-xml.ts'

/** A paragraph style with everything it inherits. */
export interface ParagraphStyle {
  readonly id: string
  /** As the file names it: `heading 2`, `Annex_NoTitle`. */
  readonly name: string
  /** Of the nearest style in the chain that is known; undefined where none is. */
  readonly meaning: StyleMeaning | undefined
  /** 0 to 8 make a heading, 9 is body text; undefined where no style in the chain says. */
  readonly outlineLevel: number | undefined
  readonly numId: number | undefined
  readonly ilvl: number | undefined
  /** The ids of the style and of those it is based on, nearest first. */
  readonly chain: readonly string[]
  /** Left indent in twentieths of a point. */
  readonly indent: number | undefined
  readonly marks: Marks
}

/** The styles of one file. */
export interface Styles {
  /** The style with this id; the default paragraph style where there is none. */
  paragraph(id: string | undefined): ParagraphStyle
  /** The marks of a character style alone. */
  character(id: string): Marks
  /** The name of any style; its id where it has none. */
  nameOf(id: string): string
  /** The list that a numbering style is linked to. */
  numberingStyle(id: string): number | undefined
  /** `en`, of the default text. Its region is that of the template and not of the spelling. */
  readonly language: string | null
}

/** Longest chain of styles followed. Templates have up to six; a longer one, or a ring, is cut there. */
const maxChain = 32

/** Reads `word/styles.xml`. Without the part every paragraph has the style `Normal`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let defaultId: string | undefined
  for (const style of root === undefined ? [] : childrenNamed(root, 'style')) {
    const id = style.attributes['styleId'] ?? ''
    elements.set(id, style)
    if (style.attributes['type'] === 'paragraph' && isTrue(style.attributes['default'])) defaultId = id
  }
  const rPrDefault = child(child(root, 'docDefaults'), 'rPrDefault')
  const defaults = withMarks(noMarks, readMarks(child(rPrDefault, 'rPr')))
  const paragraphs = new Map<string, ParagraphStyle>()
  const characters = new Map<string, Marks>()
  const plain = resolveParagraphStyle(elements, defaultId ?? '', defaults)

  return {
    paragraph(id) {
      if (id === undefined) return plain
      let style = paragraphs.get(id)
      if (style === undefined) {
        style = elements.has(id) ? resolveParagraphStyle(elements, id, defaults) : undefinedStyle(id, plain)
        paragraphs.set(id, style)
      }
      return style
    },
    character(id) {
      let marks = characters.get(id)
      if (marks === undefined) {
        marks = chainOf(elements, id).reduceRight(
          (sum, style) => withMarks(sum, readMarks(child(style, 'rPr'))),
          noMarks,
        )
        characters.set(id, marks)
      }
      return marks
    },
    nameOf: (id) => val(child(elements.get(id), 'name')) ?? id,
    numberingStyle: (id) => intVal(child(child(child(elements.get(id), 'pPr'), 'numPr'), 'numId')),
    language: child(child(rPrDefault, 'rPr'), 'lang')?.attributes['val']?.split('-')[0] || null,
  }
}

function resolveParagraphStyle(elements: ReadonlyMap<string, XmlElement>, id: string, defaults: Marks): ParagraphStyle {
  const chain = chainOf(elements, id)
  let meaning: StyleMeaning | undefined
  let outlineLevel: number | undefined
  let numId: number | undefined
  let ilvl: number | undefined
  let indent: number | undefined
  for (const style of chain) {
    const name = val(child(style, 'name')) ?? ''
    // `Normal` at the end of a chain says nothing of the styles based on it.
    if (meaning === undefined && (style === chain[0] || styleKey(name) !== 'normal')) meaning = meaningOf(name)
    const pPr = child(style, 'pPr')
    if (pPr === undefined) continue
    outlineLevel ??= intVal(child(pPr, 'outlineLvl'))
    const numPr = child(pPr, 'numPr')
    numId ??= intVal(child(numPr, 'numId'))
    ilvl ??= intVal(child(numPr, 'ilvl'))
    indent ??= indentOf(pPr)
  }
  return {
    id,
    name: val(child(chain[0], 'name')) ?? 'Normal',
    meaning,
    outlineLevel,
    numId,
    ilvl,
    indent,
    chain: chain.map((style) => style.attributes['styleId'] ?? ''),
    marks: chain.reduceRight((sum, style) => withMarks(sum, readMarks(child(style, 'rPr'))), defaults),
  }
}

/** A style that the file does not define prints like the default one; its id still says what its typist meant. */
function undefinedStyle(id: string, plain: ParagraphStyle): ParagraphStyle {
  const meaning = meaningOf(id)
  return meaning === undefined ? plain : { ...plain, id, name: id, meaning }
}

/** Word writes aliases after a comma: `heading 2,h2`. */
function meaningOf(name: string): StyleMeaning | undefined {
  return knownStyles.get(styleKey(name)) ?? knownStyles.get(styleKey(name.split(',', 1)[0] ?? ''))
}

/** Left indent in twentieths of a point; undefined where nothing is said. */
export function indentOf(pPr: XmlElement): number | undefined {
  const ind = child(pPr, 'ind')
  const left = ind?.attributes['left'] ?? ind?.attributes['start']
  const twips = left === undefined ? Number.NaN : Number.parseInt(left, 10)
  return Number.isNaN(twips) ? undefined : twips
}

function chainOf(elements: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const chain: XmlElement[] = []
  let style = elements.get(id)
  while (style !== undefined && chain.length < maxChain && !chain.includes(style)) {
    chain.push(style)
    style = elements.get(val(child(style, 'basedOn')) ?? '')
  }
  return chain
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
