import type { Change } from '../model/change.ts'
import type { PairedTexts } from '../model/paired-texts.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { type Element, overlap, type Touch, touchesOf } from './touches.ts'

/** What the comparison of the agreed text with one of the two says of the parts of that one. */
export class TextHistory {
  /** Parts of the newer text that stand in the agreed one too. */
  readonly #kept = new Map<Element, Element>()
  readonly #touches = new Map<Element, Touch[]>()
  /** Parts of the agreed text that the newer one has no more. */
  readonly #dropped = new Set<Element>()

  /** `texts.left` is the agreed text. */
  constructor(texts: PairedTexts) {
    for (const { left, right } of texts.clauses.pairs) this.#kept.set(right.clause, left.clause)
    for (const { left, right } of texts.blocks.pairs)
      for (const block of right) this.#kept.set(block.block, (left[0] as PrintedBlock).block)
    for (const { clause } of texts.clauses.leftOnly) this.#dropped.add(clause)
    for (const { block } of texts.blocks.leftOnly) this.#dropped.add(block)
    for (const { change } of texts.changes) this.#note(change)
  }

  /** The part of the agreed text that a part of the newer one was made of. */
  baseOf(element: Element): Element | undefined {
    return this.#kept.get(element)
  }

  /** Whether the newer text does not have a part of the agreed one any more. */
  hasDropped(element: Element): boolean {
    return this.#dropped.has(element)
  }

  /** Whether the text moved where a change touches it: other words there, or a part that the agreed text does not have. */
  movedAt(touch: Touch, owner: Element | undefined): boolean {
    const own = this.#touches.get(touch.element) ?? []
    if (own.some((one) => overlap(one, touch))) return true
    // What stands in a part that is new is new.
    const whole = owner ?? touch.element
    return typeof whole !== 'string' && this.isPart(whole) && !this.#kept.has(whole)
  }

  /** Whether the text moved anywhere in a part. */
  movedWithin(element: Element): boolean {
    return this.#touches.has(element)
  }

  private isPart(element: Exclude<Element, string>): boolean {
    return element.type !== 'cell'
  }

  #note(change: Change): void {
    if (change.type === 'row-missing' && change.side === 'left')
      for (const cell of change.cells) this.#dropped.add(cell)
    for (const touch of touchesOf(change, 'right')) {
      const list = this.#touches.get(touch.element)
      if (list) list.push(touch)
      else this.#touches.set(touch.element, [touch])
    }
  }
}
