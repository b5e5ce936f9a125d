import { objectMark } from './printed-characters.ts'
import { attributeOf, characterAt, childOf, isWrapper, type XmlSpan } from './xml-span.ts'

/** A field of a paragraph: a simple one by its element, a complex one by the runs from its begin to its end. */
export interface WordField {
  readonly simple: XmlSpan | null
  readonly runs: XmlSpan[]
  /** Whether it is replaced as a whole: a reference, a number; a hyperlink is text that can be edited. */
  whole: boolean
  closed: boolean
}

/** One printed character of a paragraph, and where it stands in the file. */
export interface ParagraphItem {
  /** A tab or a line feed for breaks, `objectMark` for formulas and pictures, `unknownMark` for a symbol by its code. */
  readonly text: string
  /** Its offsets: inside a `w:t`, or an element of its own. */
  readonly from: number
  readonly to: number
  /** The run it stands in; null for a formula. */
  readonly run: XmlSpan | null
  readonly field: WordField | null
}

/** Stands for a symbol that is known by its code in a font. */
export const unknownMark = '\ufffd'

/** Deepest nesting of parts of a line. */
const maxNesting = 120

/** The printed characters of a paragraph, in order. */
export function paragraphItems(
  xml: string,
  paragraph: XmlSpan,
  pending: 'accept' | 'reject' = 'accept',
): ParagraphItem[] {
  const items: ParagraphItem[] = []
  const open: WordField[] = []
  const gone = pending === 'accept' ? ['del', 'moveFrom'] : ['ins', 'moveTo']
  let instruction = false
  const field = (): WordField | null => open.find((one) => one.whole) ?? open.at(-1) ?? null
  const readRun = (run: XmlSpan): void => {
    for (const one of open) if (one.simple === null) one.runs.push(run)
    const symbols = isSymbolRun(xml, run)
    for (const child of run.children) {
      const item = (text: string, from = child.start, to = child.end): void => {
        if (!instruction) items.push({ text, from, to, run, field: field() })
      }
      switch (child.name) {
        case 't':
        case 'delText':
          if (child.name === 'delText' && pending === 'accept') break
          for (let at = child.openEnd; at < child.closeStart; ) {
            const { text, end } = characterAt(xml, at)
            if (text !== '\u00ad') item(symbols && !/\s/.test(text) ? unknownMark : text, at, end)
            at = end
          }
          break
        case 'tab':
        case 'ptab':
          item('\t')
          break
        case 'br':
        case 'cr':
          item('\n')
          break
        case 'noBreakHyphen':
          item('\u2011')
          break
        case 'sym':
          item(unknownMark)
          break
        case 'drawing':
        case 'pict':
        case 'object':
        case 'AlternateContent':
          item(objectMark)
          break
        case 'fldChar': {
          const type = attributeOf(xml, child, 'fldCharType')
          if (type === 'begin') {
            open.push({ simple: null, runs: [run], whole: false, closed: false })
            instruction = true
          } else if (type === 'separate') instruction = false
          else if (type === 'end') {
            const ended = open.pop()
            if (ended !== undefined) ended.closed = true
            instruction = false
          }
          break
        }
        case 'instrText': {
          const last = open.at(-1)
          if (last !== undefined && isWhole(xml.slice(child.openEnd, child.closeStart))) last.whole = true
          break
        }
        default:
      }
    }
  }
  const walk = (parent: XmlSpan, depth: number): void => {
    if (depth > maxNesting) return
    for (const child of parent.children) {
      if (gone.includes(child.name)) continue
      switch (child.name) {
        case 'r':
          readRun(child)
          break
        case 'oMath':
        case 'oMathPara':
          items.push({ text: objectMark, from: child.start, to: child.end, run: null, field: field() })
          break
        case 'fldSimple':
          open.push({
            simple: child,
            runs: [],
            whole: isWhole(attributeOf(xml, child, 'instr') ?? ''),
            closed: true,
          })
          walk(child, depth + 1)
          open.pop()
          break
        case 'hyperlink':
        case 'dir':
        case 'bdo':
          walk(child, depth + 1)
          break
        default:
          if (isWrapper(child)) walk(child, depth + 1)
      }
    }
  }
  if (paragraph.name === 'p') walk(paragraph, 0)
  else items.push({ text: objectMark, from: paragraph.start, to: paragraph.end, run: null, field: null })
  return items
}

function isWhole(instruction: string): boolean {
  return /^\s*(?:REF|PAGEREF|NOTEREF|SEQ|STYLEREF|DOCPROPERTY|TITLE|NUMPAGES|PAGE)\b/i.test(instruction)
}

/** Characters of such fonts are codes; what they print the reader knows. */
function isSymbolRun(xml: string, run: XmlSpan): boolean {
  const fonts = childOf(childOf(run, 'rPr'), 'rFonts')
  return /^(?:symbol|wingdings|webdings|mt extra)/i.test(attributeOf(xml, fonts, 'ascii') ?? '')
}
