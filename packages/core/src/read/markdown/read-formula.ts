import type { Place } from '../../model/place.ts'
import { canonicalTex } from '../formula/tex.ts'
import { emit, type Reading } from './reading.ts'

/** `\qquad (6-1)` at the end of the TeX. */
const numberInside =
  /\\(?:qquad|quad|hfill|hspace\*?\{[^{}]{1,20}\}|eqno|leqno)[\s~]*(?:\\(?:text|mathrm|textrm)\s?\{\s*)?\(([A-Z0-9]{1,4}(?:[.\-–][0-9]{1,4}){0,3}[a-z]?)\)\s*\}?\s*$/

/** `(6-1)` behind a displayed formula. */
export const numberBehind = /^\s*\(([A-Z0-9]{1,4}(?:[.\-\u2010-\u2013][0-9]{1,4}){0,3}[a-z]?)\)\s*$/

/** Reads a displayed formula in TeX, with the number that stands in it or `printed` behind it. */
export function readDisplayFormula(tex: string, reading: Reading, place: Place, printed?: string): void {
  const label = /\\label\s?\{([^{}]{1,100})\}/.exec(tex)?.[1]
  if (label) reading.story.anchors.push(label)
  const found = printed === undefined ? numberInside.exec(tex) : null
  const { value, canonical, number, trouble } = canonicalTex(found ? tex.slice(0, found.index) : tex)
  const own = printed ?? number ?? found?.[1]
  emit(reading.story, { type: 'formula', value, canonical, ...(own === undefined ? {} : { label: own }), place })
  if (trouble === null) return
  reading.story.diagnostics.push({
    code: 'formula-malformed',
    message: `A formula in TeX could not be parsed and is compared as it is written: ${trouble}`,
    place,
  })
}
