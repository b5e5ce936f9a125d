import type { Block, Clause, Document } from './document.ts'
import type { Inline } from './inline.ts'
import type { RuleId } from './rule.ts'
import type { Token } from './token.ts'

/** One side of a comparison: a document with its clauses in one list and its blocks ready to be compared. */
export interface Printing {
  readonly document: Document
  /** Every clause, in reading order. */
  readonly clauses: readonly PrintedClause[]
  readonly roots: readonly PrintedClause[]
}

export interface PrintedClause {
  readonly clause: Clause
  readonly parent: PrintedClause | null
  readonly children: readonly PrintedClause[]
  /** The clause's own blocks, without those of its subclauses. */
  readonly blocks: readonly PrintedBlock[]
  /** Position in reading order, from 0. */
  readonly order: number
  /** Canonical tokens of the title. */
  readonly heading: readonly Token[]
  /** The title by meaning: equal keys are equal titles. Empty where there is none. */
  readonly titleKey: string
  /** The same tokens as far as rules that the user does not want leave them. */
  headingWithout(rules: ReadonlySet<RuleId>): readonly Token[]
}

export interface PrintedBlock {
  readonly block: Block
  readonly owner: PrintedClause
  /** Position in reading order over the whole text, from 0. */
  readonly order: number
  /** The printed text with its kind: equal prints are equal texts, cross-references aside. */
  readonly print: string
  /** Printed words, for thresholds. */
  readonly words: number
  /** Canonical tokens of what the block says, without its marker or number; made on first use. `without` leaves rules out. */
  tokens(without?: ReadonlySet<RuleId>): readonly Token[]
  /** Canonical tokens of a part of it: a cell, a caption. */
  tokensOf(part: readonly Inline[], where: 'cell' | 'caption', without?: ReadonlySet<RuleId>): readonly Token[]
  /** The block by meaning, cross-references left open; made on first use. Equal keys are equal texts. */
  key(): string
}
