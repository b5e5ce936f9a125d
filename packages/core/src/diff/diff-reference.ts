import type { Reference } from '../model/document.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { diffWords } from './diff-words.ts'
import type { Facts, TargetKey } from './facts.ts'
import { whereIs } from './permit.ts'

/** Compares two entries that cite the same document: edition, supplements, group, and the words of its title. */
export function diffReference(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Reference,
  b: Reference,
  targetKey: TargetKey,
): void {
  if (a.group !== b.group && !mayStandFor(a.group, b.group))
    facts.changes.push({ type: 'reference-group', left, right })
  const diff = diffWords(facts, {
    tokensOf: (side, without) => (side === 'left' ? left : right).tokens(without),
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    scope: 'body',
  })
  for (const hunk of diff.hunks) {
    const cited = [...hunk.a.slice(hunk.fromA, hunk.toA), ...hunk.b.slice(hunk.fromB, hunk.toB)].filter(
      (token) => token.class === 'citation',
    )
    const document = (meaning: string): string => meaning.replace(/ [@+][^ ⟧]*/g, '')
    const same = new Set(cited.map((token) => document(token.meaning))).size === 1
    if (cited.length === 0 || !same) {
      facts.changes.push({ type: 'words', part: 'text', left, right, hunk })
      continue
    }
    const printed = (tokens: typeof hunk.a, from: number, to: number): string =>
      tokens
        .slice(from, to)
        .map((token) => token.printed)
        .join(' ')
    facts.changes.push({
      type: 'reference-edition',
      left,
      right,
      from: printed(hunk.a, hunk.fromA, hunk.toA),
      to: printed(hunk.b, hunk.fromB, hunk.toB),
    })
  }
}

/** A printing whose clause 2 is not subdivided says `normative` of all three groups of the other. */
function mayStandFor(a: Reference['group'], b: Reference['group']): boolean {
  return (a === 'normative' && b !== 'bibliography') || (b === 'normative' && a !== 'bibliography')
}
