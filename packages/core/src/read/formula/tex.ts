import temml from 'temml'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { canonicalMathml } from './mathml.ts'
import type { PrintedFormula } from './print-formula.ts'

/** A formula written in TeX. */
export interface TexFormula extends PrintedFormula {
  /** Why it could not be parsed and is compared by its source; null where it was parsed. */
  readonly trouble: string | null
}

/** Longest formula given to the TeX parser, in characters. A longer one is compared by its source. */
const maxTex = 10_000

/** The canonical form of TeX mathematics; where it cannot be parsed its own source, white space apart. */
export function canonicalTex(tex: string): TexFormula {
  const { source, number } = takeNumber(tex)
  const numbered = number === undefined ? {} : { number }
  const asWritten = (trouble: string): TexFormula => ({ canonical: source, value: source, ...numbered, trouble })
  try {
    return { ...canonicalMathml(mathmlOfTex(source)), ...numbered, trouble: null }
  } catch (error) {
    return asWritten(error instanceof Error ? (error.message.split('\n')[0] as string) : 'the TeX parser refuses it')
  }
}

/**
 * TeX as MathML.
 *
 * @throws where the TeX parser refuses it, or it is too long.
 */
export function mathmlOfTex(source: string): XmlElement {
  if (source.length > maxTex) throw new Error(`it is longer than ${maxTex} characters`)
  const mathml = temml.renderToString(source, { displayMode: true, throwOnError: true, annotate: false })
  return parseXml(mathml, { what: 'formula' })
}

/** Takes `\tag{6-1}` out; a formula of several lines may have several, which stay with their lines. */
function takeNumber(tex: string): { source: string; number?: string } {
  const source = tex
    .replace(/\\(?:label\{[^{}]{0,200}\}|nonumber|notag)(?![A-Za-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const tags = [...source.matchAll(/\\tag\*?\s?\{([^{}]{1,40})\}/g)]
  if (tags.length !== 1) return { source }
  const [printed, inside] = tags[0] as unknown as [string, string]
  return {
    source: source.replace(printed, ' ').replace(/\s+/g, ' ').trim(),
    number: inside.trim().replace(/^\((.*)\)$/, '$1'),
  }
}
