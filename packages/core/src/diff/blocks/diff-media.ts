import type { Block, Figure, Formula } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { carriesMeaning, type Facts, type TargetKey } from '../facts.ts'
import { whereIs } from '../permit.ts'
import { labelsInAnyOrder } from '../settle/labels-of-drawing.ts'
import { diffTokens } from '../words/diff-tokens.ts'
import { diffWords } from '../words/diff-words.ts'
import { wordsChanges } from '../words/words-changes.ts'
import { isProse } from './shared-tokens.ts'

/** States in which words the titles of two tables or figures differ. */
export function diffCaption(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Figure['title'],
  b: Figure['title'],
  targetKey: TargetKey,
): void {
  const diff = diffWords(facts, {
    tokensOf: (side, without) =>
      side === 'left' ? left.tokensOf(a, 'caption', without) : right.tokensOf(b, 'caption', without),
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    scope: 'body',
  })
  for (const hunk of diff.hunks) append(facts.changes, wordsChanges({ part: 'caption', left, right }, hunk))
}

/** States in which words and pictures two figures differ. */
export function diffFigure(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Figure,
  b: Figure,
  targetKey: TargetKey,
): void {
  const off = facts.permission.off({ left: left.owner, right: right.owner })
  const textA = left.tokensOf(a.children, 'cell', off).filter(carriesMeaning)
  const textB = right.tokensOf(b.children, 'cell', off).filter(carriesMeaning)
  const hashes = (figure: Figure): string[] => figure.images.map((image) => image.hash ?? '').sort()
  const hashesA = hashes(a)
  const hashesB = hashes(b)
  const drawn = textA.length > 0 || textB.length > 0
  const known = (list: readonly string[]): boolean => list.length > 0 && list.every((hash) => hash !== '')
  const sameImages = hashesA.join() === hashesB.join() && !hashesA.includes('')
  if (textA.length > 0 && textB.length > 0) {
    const labels = sameImages ? { a: textA, b: textB } : labelsInAnyOrder(textA, textB, targetKey)
    for (const hunk of diffTokens(labels.a, labels.b, targetKey).hunks)
      append(facts.changes, wordsChanges({ part: 'figure', left, right }, hunk))
  }
  if (!sameImages || (drawn && (textA.length === 0 || textB.length === 0))) {
    facts.changes.push({ type: 'opaque', left, right, bothKnown: known(hashesA) && known(hashesB) && !sameImages })
  }
}

/** States whether two displayed formulas differ, or could not be compared. */
export function diffFormula(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Formula,
  b: Formula,
  targetKey: TargetKey,
): void {
  if (a.canonical !== null && b.canonical !== null) {
    if (a.canonical === b.canonical) return
    const diff = diffTokens(left.tokens(), right.tokens(), targetKey)
    for (const hunk of diff.hunks) facts.changes.push({ type: 'words', part: 'formula', left, right, hunk })
    return
  }
  if (a.hash !== null && a.hash === b.hash) return
  facts.changes.push({ type: 'opaque', left, right, bothKnown: a.hash !== null && b.hash !== null })
}

/** A picture is equal to itself only where its bytes are known. */
export function holdsOpaque(block: Block): boolean {
  if (block.type === 'table')
    return block.children.some((row) => row.children.some((cell) => cell.children.some(isUnknown)))
  if (isProse(block)) return block.children.some(isUnknown)
  if (block.type === 'formula') return block.canonical === null && block.hash === null
  return block.type === 'figure' && (block.images.length === 0 || block.images.some((image) => !image.hash))
}

function isUnknown(inline: Inline): boolean {
  return (
    (inline.type === 'image' && !inline.hash) ||
    (inline.type === 'inline-formula' && inline.canonical === undefined && !inline.hash)
  )
}
