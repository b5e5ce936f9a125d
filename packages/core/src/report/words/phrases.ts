import type { Finding } from '../../model/finding.ts'
import { longestQuote, quote } from './quote.ts'

/**
 * The words that differ, as each side prints them: what the judgement named, or what the delta shows. A word that was named on
 * one side alone stands against other words of the other: `will` against `shall`.
 */
export function changedPhrases(finding: Finding): { readonly from: string; readonly to: string } {
  const { from = '', to = '' } = finding.why.args
  // Several signs were named one by one: `16 9` of `16:9`.
  const isOne = !/ /.test(from + to)
  if (from !== '' && to !== '' && from !== to && isOne) return { from, to }
  const of = (op: 'delete' | 'insert'): string =>
    finding.delta
      .filter((part) => part.op === op)
      .map((part) => part.text.trim())
      .join(' … ')
  const shown = { from: of('delete'), to: of('insert') }
  const isWhole = shown.from.length <= longestQuote && shown.to.length <= longestQuote
  return (from === '' && to === '') || (isWhole && shown.from !== shown.to) ? shown : { from, to }
}

/** `the left text has “shall” where the right has “should”`; `the left text has “not” and the right does not`. */
export function comparePhrases(finding: Finding, noun = ''): string {
  const { from, to } = changedPhrases(finding)
  const the = noun === '' ? '' : `${noun} `
  if (from !== '' && from === to) return `both texts have ${the}${quote(from)}, which leads to another place in each`
  if (from !== '' && to !== '') return `the left text has ${the}${quote(from)} where the right has ${quote(to)}`
  if (from !== '') return `the left text has ${the}${quote(from)} and the right does not`
  if (to !== '') return `the right text has ${the}${quote(to)} and the left does not`
  const { leftLacks, rightLacks } = finding.why.args
  const lacked = [
    ...(leftLacks ? [`the left text lacks ${quote(leftLacks)} of the standard paragraph`] : []),
    ...(rightLacks ? [`the right text lacks ${quote(rightLacks)} of the standard paragraph`] : []),
  ]
  return lacked.length > 0 ? lacked.join(', ') : 'the two texts differ'
}
