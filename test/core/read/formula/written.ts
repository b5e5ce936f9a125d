import { canonicalMathml } from '../../../../packages/core/src/read/formula/mathml.ts'
import { canonicalOmml } from '../../../../packages/core/src/read/formula/omml.ts'
import type { PrintedFormula } from '../../../../packages/core/src/read/formula/print-formula.ts'
import { canonicalTex, type TexFormula } from '../../../../packages/core/src/read/formula/tex.ts'
import { parseXml } from '../../../../packages/core/src/read/xml/parse-xml.ts'

/** MathML, what stands in `<math>`. */
export const mathml = (inside: string): PrintedFormula =>
  canonicalMathml(parseXml(`<mml:math>${inside}</mml:math>`, { what: 'x' }))

/** Word: `m:` before every name and the `m:` before `val` are left out; `{x}` is a run. */
export const word = (inside: string): PrintedFormula =>
  canonicalOmml(parseXml(`<m:oMath>${inside.replace(/\{([^{}]*)\}/g, '<r><t>$1</t></r>')}</m:oMath>`, { what: 'x' }))

export const tex = (source: string): TexFormula => canonicalTex(source)
