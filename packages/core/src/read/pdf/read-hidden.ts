import type { InlineFormula } from '../../model/inline.ts'
import { mathmlOfAsciimath } from '../formula/asciimath.ts'
import { canonicalMathml } from '../formula/mathml.ts'

/** The formula for which invisible words stand, where they are AsciiMath; else it is opaque. */
export function readHidden(value: string): InlineFormula {
  try {
    const { canonical } = canonicalMathml(mathmlOfAsciimath(value))
    return { type: 'inline-formula', value, canonical }
  } catch {
    return { type: 'inline-formula', value }
  }
}
