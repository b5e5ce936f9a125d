import type { Document } from './document.ts'
import type { Printing } from './printing.ts'
import type { Token } from './token.ts'

/**
 * What a comparison has worked out of its two texts, for the next one of the same two: an editor, or a command that
 * watches files, compares again after every change. Give the same memory to each comparison of one pair. It changes
 * nothing in the result; it holds what the last finished comparison used, and no more.
 */
export class ComparisonMemory {
  /** What is known of the left text. */
  readonly left: TextMemory = new TextMemory()
  /** What is known of the right text. */
  readonly right: TextMemory = new TextMemory()
}

/** What is known of one text. A run of text means what it meant as long as the context that it is read in is the same. */
export class TextMemory {
  #context = ''
  #document: Document | undefined
  #printing: Printing | undefined
  #renewed = false
  #used = new Map<string, readonly Token[]>()
  #before = new Map<string, readonly Token[]>()

  /** Begins a comparison; what was learnt in another context is forgotten. */
  begin(context: string): void {
    this.#renewed = false
    if (context === this.#context) return
    this.#context = context
    this.#document = undefined
    this.#printing = undefined
    this.#used.clear()
    this.#before.clear()
  }

  /** The document prepared for comparison: as it was last time, where it is the same object. */
  printing(document: Document, make: () => Printing): Printing {
    if (this.#printing && this.#document === document) return this.#printing
    this.#renewed = true
    this.#document = document
    this.#printing = make()
    return this.#printing
  }

  /** The tokens of what `key` says in full. */
  tokens(key: string, make: () => readonly Token[]): readonly Token[] {
    const used = this.#used.get(key)
    if (used) return used
    const tokens = this.#before.get(key) ?? make()
    this.#used.set(key, tokens)
    return tokens
  }

  /** Ends a comparison that was not stopped: what a changed text no longer says is forgotten. */
  finish(): void {
    if (!this.#renewed) return
    this.#before = this.#used
    this.#used = new Map()
  }
}
