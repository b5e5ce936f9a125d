import { printingOf, textContextsOf } from './canon/index.ts'
import { type CompareOptions, compareDocuments } from './compare.ts'
import { compareWithBase } from './compare-with-base.ts'
import { groupByCorrigenda } from './corrigenda/index.ts'
import { ownPair } from './front/index.ts'
import { contentOf, FindingIds } from './grade/index.ts'
import { verdictOf } from './measure/index.ts'
import type { Corrigendum } from './model/corrigendum.ts'
import type { Document } from './model/document.ts'
import type { Comparison } from './model/finding.ts'

/** How two texts are compared where corrigenda, and perhaps an agreed text, are known. */
export interface CorrigendaOptions extends CompareOptions {
  /** The text that was last agreed: see `compareWithBase`. */
  readonly base?: Document
}

/**
 * Compares two printings and groups the findings that a published corrigendum or amendment accounts for under one finding
 * each, which names the text that has not taken it up. What of a corrigendum accounts for nothing is told with the reason
 * (`Comparison.corrigenda`).
 *
 * @throws the signal's reason, where the caller asked to stop.
 */
export function compareWithCorrigenda(
  left: Document,
  right: Document,
  corrigenda: readonly Corrigendum[],
  options: CorrigendaOptions = {},
): Comparison {
  const { base, ...rest } = options
  const keep = { ...rest, keepTexts: true }
  const between = base === undefined ? compareDocuments(left, right, keep) : compareWithBase(left, right, base, keep)
  const { texts, ...comparison } = between
  if (texts === undefined) throw new Error('A comparison did not keep its texts')
  const self = ownPair(texts.left.document, texts.right.document)
  const contexts = textContextsOf(texts.left.document, texts.right.document, between.mode, self)
  // A corrigendum cites the clauses of both.
  const labels = new Set([...contexts.left.labels, ...contexts.right.labels])
  const ready = corrigenda.map((corrigendum) => ({
    corrigendum,
    printing: printingOf(corrigendum.document, { ...contexts.left, labels }),
  }))
  const grouped = groupByCorrigenda({ ...comparison, texts }, ready, (identifier, findings) => {
    const identity = { place: [], left: identifier, right: '', around: 'corrigendum' }
    const parts = findings.map(({ content }) => ({ ...identity, left: content, right: '' }))
    return { id: new FindingIds().idOf('edition-state', identity), content: contentOf(parts) }
  })
  const { texts: kept, ...result } = grouped
  const verdict = verdictOf(result.mode, result.findings, result.notCompared, result.degraded)
  return { ...result, verdict, ...(options.keepTexts === true ? { texts: kept } : {}) }
}
