import type { Token } from '../../model/token.ts'

/** What a print tells all of. A value, a formula or a picture is more than its signs. */
const toldByPrint: ReadonlySet<Token['class']> = new Set(['word', 'phrase', 'identifier', 'punctuation'])
/** What is raised or lowered: `2^{32}` and `2^{3}2` have the same signs. */
const script = /[\^_]\{/

/**
 * Whether two stretches of words are printed alike to the letter and say no more than their print. Rules may read one print
 * in two ways: `this Recommendation` is what an ITU printing calls itself and words of an ISO/IEC printing, and a word set
 * in a fixed-width font is a name. What both texts print is no difference between them.
 */
export function printAlike(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length > 0 && b.length > 0 && [...a, ...b].every(isAllPrint) && printOf(a) === printOf(b)
}

function isAllPrint({ printed, meaning, target, class: kind }: Token): boolean {
  return printed !== '' && target === undefined && toldByPrint.has(kind) && !script.test(meaning)
}

function printOf(tokens: readonly Token[]): string {
  return tokens.map(({ printed, spaced }) => (spaced ? ' ' : '') + printed).join('')
}
