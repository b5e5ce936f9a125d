import type { Token } from '../model/token.ts'

/** Signs of what a print alone does not tell. */
const toldByMore: ReadonlySet<Token['class']> = new Set(['formula', 'image'])

/**
 * Whether two stretches are printed alike to the letter and say no more than their print. Rules may read one print in two
 * ways: `this Recommendation` is what an ITU printing calls itself and a word of an ISO/IEC printing, and a word set
 * in a fixed-width font is a name. What both texts print is no difference between them.
 */
export function printAlike(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length > 0 && b.length > 0 && [...a, ...b].every(isAllPrint) && printOf(a) === printOf(b)
}

function isAllPrint({ printed, target, class: kind }: Token): boolean {
  return printed !== '' && target === undefined && !toldByMore.has(kind)
}

function printOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ printed, spaced }) => (spaced ? ' ' : '') + printed)
    .join('')
    .trim()
}
