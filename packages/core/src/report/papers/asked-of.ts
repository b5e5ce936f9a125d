import type { Comparison, Finding, Side } from '../../model/finding.ts'

/**
 * The texts that a finding may ask to change. Where an agreed text was given, the one that moved away from it; without
 * one nobody but the editors knows which of the two is right, and it is put to both.
 */
export function askedSides({ attribution, why, left, right }: Finding): readonly Side[] {
  // A corrigendum is approved: the text that has not taken it up is asked to.
  if (why.code === 'corrigendum') return left === null ? ['left'] : right === null ? ['right'] : ['left', 'right']
  if (attribution === 'left-moved') return ['left']
  if (attribution === 'right-moved') return ['right']
  return ['left', 'right']
}

/** Whether a finding asks a text to change: what cannot be compared asks somebody to look. */
export function isForEditors({ kind }: Finding): boolean {
  return kind !== 'not-comparable'
}

/** Whether any agreed text says who moved. */
export function knowsWhoMoved({ findings }: Comparison): boolean {
  return findings.some(({ attribution }) => attribution !== undefined)
}
