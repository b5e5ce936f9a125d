import temml from 'temml'
import { parseXml } from '../xml/parse-xml.ts'
import { canonicalMathml } from './mathml.ts'
import type { PrintedFormula } from './print-formula.ts'

/** Longest formula given to the TeX parser, in characters. A longer one is compared by its source. */
const maxTex = 10_000

/** The canonical form of TeX mathematics; where it cannot be parsed its own source, white space apart. */
export function canonicalTex(tex: string): PrintedFormula {
  const source = tex.replace(/\s+/g, ' ').trim()
  if (source.length > maxTex) return { canonical: source, value: source }
  try {
    const mathml = temml.renderToString(source, { throwOnError: true, annotate: false })
    return { canonical: canonicalMathml(parseXml(mathml, { what: 'formula' })).canonical, value: source }
  } catch {
    return { canonical: source, value: source }
  }
}
