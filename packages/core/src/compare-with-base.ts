import { attribute } from './attribute/index.ts'
import { type CompareOptions, compareDocuments } from './compare.ts'
import type { Document } from './model/document.ts'
import type { Comparison } from './model/finding.ts'

/**
 * Compares two printings that were both made from an agreed text, and says of each finding which of them moved away from
 * it (`Finding.attribution`) and what both changed alike (`Comparison.movedAlike`). The agreed text may be either printing
 * and in any format: what is permitted between the printings is no move.
 *
 * @throws the signal's reason, where the caller asked to stop.
 */
export function compareWithBase(
  left: Document,
  right: Document,
  base: Document,
  options: CompareOptions = {},
): Comparison {
  const between = compareDocuments(left, right, { ...options, keepTexts: true })
  const { paths: _paths, leftPublisher, rightPublisher, adjustments = {}, ...rest } = options
  // What is said of the two texts by their clauses is not said of the agreed one.
  const { rules, houseRules } = adjustments
  const wordings = { ...(rules ? { rules } : {}), ...(houseRules ? { houseRules } : {}) }
  const since = (text: Document, publisher: typeof leftPublisher) =>
    compareDocuments(base, text, {
      ...rest,
      mode: between.mode,
      adjustments: wordings,
      keepTexts: true,
      ...(publisher === undefined ? {} : { rightPublisher: publisher }),
    })
  const attributed = attribute(kept(between), kept(since(left, leftPublisher)), kept(since(right, rightPublisher)))
  if (options.keepTexts === true) return attributed
  const { texts: _texts, ...comparison } = attributed
  return comparison
}

function kept(comparison: Comparison): Comparison & { readonly texts: NonNullable<Comparison['texts']> } {
  if (comparison.texts === undefined) throw new Error('A comparison did not keep its texts')
  return { ...comparison, texts: comparison.texts }
}
