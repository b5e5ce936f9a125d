import type { Token } from '../../model/token.ts'
import type { TargetKey } from '../facts.ts'
import { diffTokens } from '../words/diff-tokens.ts'

/** The labels of two drawings, without those that both have in another place. */
export interface DrawingLabels {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

/**
 * The labels of a drawing stand where they were drawn: in which order they are read says nothing. Where the drawing
 * itself is not compared, a label that is left out in one place and added in another is the same label.
 */
export function labelsInAnyOrder(a: readonly Token[], b: readonly Token[], targetKey: TargetKey): DrawingLabels {
  const diff = diffTokens(a, b, targetKey)
  const onlyA = new Set(diff.hunks.flatMap((hunk) => hunk.a.slice(hunk.fromA, hunk.toA)))
  const onlyB = new Set(diff.hunks.flatMap((hunk) => hunk.b.slice(hunk.fromB, hunk.toB)))
  const spare = new Map<string, Token[]>()
  for (const token of onlyB) {
    const alike = spare.get(token.meaning)
    if (alike) alike.push(token)
    else spare.set(token.meaning, [token])
  }
  const elsewhere = new Set<Token>()
  for (const token of onlyA) {
    const other = spare.get(token.meaning)?.shift()
    if (other) elsewhere.add(token).add(other)
  }
  const inPlace = (token: Token): boolean => !elsewhere.has(token)
  return { a: a.filter(inPlace), b: b.filter(inPlace) }
}
