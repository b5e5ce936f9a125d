import { intVal, isOn, val, type XmlElement } from './word-xml.ts'

/** What run properties say, as far as it counts. Absent: not said. */
export interface MarkChanges {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  vanish?: boolean
  script?: 'superscript' | 'subscript' | 'baseline'
  /** Raised or lowered, in half points. */
  position?: number
  /** Of the letters, in half points. */
  size?: number
  /** The font of characters up to U+007F. */
  font?: string
  /** That font has letters of one width. */
  mono?: boolean
  /** The font of other characters. */
  otherFont?: string
}

/** How a run is printed, everything inherited. */
export interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  /** Hidden: not printed. */
  readonly vanish: boolean
  readonly script: 'superscript' | 'subscript' | 'baseline'
  readonly position: number
  /** 0: nothing says it. */
  readonly size: number
  readonly font: string
  readonly mono: boolean
  readonly otherFont: string
}

/** Plain text. */
export const noMarks: Marks = {
  bold: false,
  italic: false,
  strike: false,
  vanish: false,
  script: 'baseline',
  position: 0,
  size: 0,
  font: '',
  mono: false,
  otherFont: '',
}

/** Reads a `w:rPr`; undefined where it changes nothing that counts. */
export function readMarks(rPr: XmlElement | undefined): MarkChanges | undefined {
  if (rPr === undefined) return undefined
  const marks: MarkChanges = {}
  let says = false
  for (const property of rPr.children) {
    if (typeof property !== 'string' && applyProperty(property, marks)) says = true
  }
  return says ? marks : undefined
}

/** Whether the property counts. */
function applyProperty(property: XmlElement, marks: MarkChanges): boolean {
  // Attributes are decoded when they are looked at, and most properties (language, colour) are of no interest.
  switch (property.name) {
    case 'b':
      marks.bold = isOn(property) === true
      return true
    case 'i':
      marks.italic = isOn(property) === true
      return true
    case 'strike':
    case 'dstrike':
      marks.strike = isOn(property) === true
      return true
    case 'vanish':
      marks.vanish = isOn(property) === true
      return true
    case 'vertAlign':
      marks.script = verticalAlignment(property)
      return true
    case 'position':
      marks.position = intVal(property) ?? 0
      return true
    case 'sz':
      marks.size = intVal(property) ?? 0
      return true
    case 'rFonts':
      return applyFonts(property.attributes, marks)
    default:
      return false
  }
}

function applyFonts(attributes: Readonly<Record<string, string | undefined>>, marks: MarkChanges): boolean {
  const { hAnsi, asciiTheme } = attributes
  // A font of the theme beats a named one, and themes have no fixed-width or symbol fonts.
  const ascii = asciiTheme === undefined ? attributes['ascii'] : ''
  if (ascii !== undefined) {
    marks.font = ascii
    marks.mono = monospaced.test(ascii)
  }
  if (hAnsi !== undefined) marks.otherFont = hAnsi
  return ascii !== undefined || hAnsi !== undefined
}

function verticalAlignment(property: XmlElement): 'superscript' | 'subscript' | 'baseline' {
  const value = val(property)
  return value === 'superscript' || value === 'subscript' ? value : 'baseline'
}

/** Lays changes over marks. */
export function withMarks(marks: Marks, changes: MarkChanges | undefined): Marks {
  return changes === undefined ? marks : { ...marks, ...changes }
}

/**
 * Lays a character style over the marks of a paragraph style. Bold, italic, strike and hidden are toggles there: bold
 * on bold is plain. Source: ISO/IEC 29500-1, 17.7.3.
 */
export function withCharacterStyle(marks: Marks, style: Marks): Marks {
  return {
    bold: marks.bold !== style.bold,
    italic: marks.italic !== style.italic,
    strike: marks.strike !== style.strike,
    vanish: marks.vanish !== style.vanish,
    script: style.script === 'baseline' ? marks.script : style.script,
    position: style.position === 0 ? marks.position : style.position,
    size: style.size === 0 ? marks.size : style.size,
    font: style.font === '' ? marks.font : style.font,
    mono: style.font === '' ? marks.mono : style.mono,
    otherFont: style.otherFont === '' ? marks.otherFont : style.otherFont,
  }
}

/** Raised by two points or more is a superscript; less is the fine tuning of a typist, unless the letters are small too. In half points. */
const scriptPosition = 4
/** Size of small letters by that of the text around them. Word's own scripts have two thirds; other programs up to 0.8. */
const smallShare = 0.85
/** Where no style says a size. In half points. */
const usualSize = 20

/** Superscript or subscript, by vertical alignment or by position. */
export function scriptOf(marks: Marks): 'superscript' | 'subscript' | undefined {
  if (marks.script !== 'baseline') return marks.script
  if (marks.position >= scriptPosition) return 'superscript'
  return marks.position <= -scriptPosition ? 'subscript' : undefined
}

/** Small letters that are raised or lowered, however little, are a script. `around` are the marks of the paragraph. */
export function withSmallScript(marks: Marks, around: Marks): Marks {
  if (marks.position === 0 || marks.script !== 'baseline') return marks
  const isSmall = (marks.size || usualSize) <= (around.size || usualSize) * smallShare
  return isSmall ? { ...marks, script: marks.position > 0 ? 'superscript' : 'subscript' } : marks
}

const monospaced =
  /courier|consolas|lucida console|andale mono|monaco|menlo|source code|letter gothic|\bmono\b|monospace/i
