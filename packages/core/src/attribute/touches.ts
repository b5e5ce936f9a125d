import type { Change, Hunk } from '../model/change.ts'
import type { Block, Cell, Clause } from '../model/document.ts'
import type { Side } from '../model/finding.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'

/** A part of a document that a change is about: the same object in every comparison of the document. */
export type Element = Block | Clause | Cell | 'title' | 'edition'

/** What a change says of one of the two texts. */
export interface Touch {
  readonly element: Element
  /** The words of the element that differ, of those that mean something; absent where the whole of it is meant. */
  readonly words?: { readonly all: readonly Token[]; readonly from: number; readonly to: number; readonly of: string }
  /** What differs where it is not the words: `status`, `moved`. */
  readonly aspect: string
}

/** What a change says of the text on one side; a change may be about several parts, or about none there. */
export function touchesOf(change: Change, side: Side): Touch[] {
  switch (change.type) {
    case 'words': {
      const cell = change.cells?.[side]
      return [{ element: cell ?? change[side].block, aspect: 'words', words: wordsOf(change.hunk, side, change.part) }]
    }
    case 'heading':
      return [{ element: change.pair[side].clause, aspect: 'words', words: wordsOf(change.hunk, side, 'heading') }]
    case 'title':
      return [{ element: 'title', aspect: 'words', words: wordsOf(change.hunk, side, 'title') }]
    case 'edition-state':
      return [{ element: 'edition', aspect: 'edition' }]
    case 'status':
    case 'clause-moved':
      return [{ element: change.pair[side].clause, aspect: change.type }]
    case 'clause-renumbered':
      return change.pairs.map((pair) => ({ element: pair[side].clause, aspect: change.type }))
    case 'block-moved':
    case 'block-split':
      return change.pair[side].map((block) => touchOf(block, change.type))
    case 'clause-missing':
      return change.side === side ? [{ element: change.clause.clause, aspect: 'whole' }] : []
    case 'block-missing':
    case 'reference-missing':
      return change.side === side ? [touchOf(change.block, 'whole')] : []
    case 'row-missing':
      return change.side === side
        ? change.cells.map((cell) => ({ element: cell, aspect: 'whole' }))
        : [touchOf(change[side], 'row')]
    default:
      return [touchOf(change[side], change.type)]
  }
}

function touchOf(block: PrintedBlock, aspect: string): Touch {
  return { element: block.block, aspect }
}

function wordsOf(hunk: Hunk, side: Side, of: string): NonNullable<Touch['words']> {
  return side === 'left'
    ? { all: hunk.a, from: hunk.fromA, to: hunk.toA, of }
    : { all: hunk.b, from: hunk.fromB, to: hunk.toB, of }
}

/** Whether two touches of one element are about the same part of it. */
export function overlap(one: Touch, other: Touch): boolean {
  if (one.aspect === 'whole' || other.aspect === 'whole') return true
  if (one.aspect !== other.aspect) return false
  const { words: a } = one
  const { words: b } = other
  if (a === undefined || b === undefined) return true
  if (a.of !== b.of) return false
  if (a.all.length !== b.all.length) return sharesWords(a, b)
  // A place between two words lies at both of them.
  const empty = a.from === a.to || b.from === b.to
  return empty ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to
}

/** The same words in two readings of one text that were cut otherwise. */
function sharesWords(a: NonNullable<Touch['words']>, b: NonNullable<Touch['words']>): boolean {
  const meanings = new Set(a.all.slice(a.from, a.to).map(({ meaning }) => meaning))
  if (meanings.size === 0 || b.from === b.to) return true
  return b.all.slice(b.from, b.to).some(({ meaning }) => meanings.has(meaning))
}
