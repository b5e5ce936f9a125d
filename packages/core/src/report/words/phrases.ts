import type { Finding } from '../../model/finding.ts'
import { quote } from './quote.ts'

/** The words that differ, as each side prints them: what the judgement named, or what the delta shows. */
export function changedPhrases(finding: Finding): { readonly from: string; readonly to: string } {
  const { from, to } = finding.why.args
  if (from || to) return { from: from ?? '', to: to ?? '' }
  const of = (op: 'delete' | 'insert'): string =>
    finding.delta
      .filter((part) => part.op === op)
      .map((part) => part.text.trim())
      .join(' … ')
  return { from: of('delete'), to: of('insert') }
}

/** `the left text has “shall” where the right has “should”`; `the left text has “not” and the right does not`. */
export function comparePhrases(finding: Finding, noun = ''): string {
  const { from, to } = changedPhrases(finding)
  const the = noun === '' ? '' : `${noun} `
  if (from !== '' && to !== '') return `the left text has ${the}${quote(from)} where the right has ${quote(to)}`
  if (from !== '') return `the left text has ${the}${quote(from)} and the right does not`
  if (to !== '') return `the right text has ${the}${quote(to)} and the left does not`
  return 'the two texts differ'
}
