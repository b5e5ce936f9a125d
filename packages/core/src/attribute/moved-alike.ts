import type { MovedAlike } from '../model/attribution.ts'
import type { Change } from '../model/change.ts'
import type { Finding, Pair, Spot } from '../model/finding.ts'
import type { PairedTexts } from '../model/paired-texts.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import { blockText, textOf } from '../model/text-of.ts'
import type { TextHistory } from './text-history.ts'
import { type Element, overlap, type Touch, touchesOf } from './touches.ts'

/** What the left text changed since the agreed one and the right text changed in the same way. */
export function findMovedAlike(
  between: PairedTexts,
  sinceLeft: { readonly findings: readonly Finding[]; readonly texts: PairedTexts },
  history: Pair<TextHistory>,
): MovedAlike[] {
  const partners = new Partners(between)
  const byFinding = new Map<string, Change[]>()
  for (const { change, finding } of sinceLeft.texts.changes) {
    const list = byFinding.get(finding)
    if (list) list.push(change)
    else byFinding.set(finding, [change])
  }
  return sinceLeft.findings.flatMap((finding): MovedAlike[] => {
    const changes = byFinding.get(finding.id) ?? []
    const alike = changes.length > 0 && changes.every((change) => isAlike(change, partners, history.right))
    if (!alike) return []
    const [first] = changes.flatMap((change) => touchesOf(change, 'right'))
    return [{ finding, right: first === undefined ? null : partners.spotOf(first.element) }]
  })
}

function isAlike(change: Change, partners: Partners, right: TextHistory): boolean {
  // The picture of neither is known: nothing is known to have changed.
  if (change.type === 'opaque') return false
  const touches = touchesOf(change, 'right')
  // What one text dropped, the other has dropped too.
  if (touches.length === 0 || (change.type === 'row-missing' && change.side === 'left'))
    return touchesOf(change, 'left').every(({ element }) => right.hasDropped(element))
  return touches.every(
    (touch) => !partners.differAt(touch) && partners.has(touch.element) && partners.movedToo(touch, right),
  )
}

/** The right text's parts by those of the left one, and where the two differ. */
class Partners {
  readonly #blocks = new Map<Element, PrintedBlock>()
  readonly #clauses = new Map<Element, PrintedClause>()
  readonly #touches = new Map<Element, Touch[]>()

  constructor(texts: PairedTexts) {
    for (const { left, right } of texts.blocks.pairs)
      for (const block of left) this.#blocks.set(block.block, right[0] as PrintedBlock)
    for (const { left, right } of texts.clauses.pairs) this.#clauses.set(left.clause, right)
    for (const { change } of texts.changes)
      for (const touch of touchesOf(change, 'left')) {
        const list = this.#touches.get(touch.element)
        if (list) list.push(touch)
        else this.#touches.set(touch.element, [touch])
      }
  }

  has(element: Element): boolean {
    return (
      typeof element === 'string' || this.#blocks.has(element) || this.#clauses.has(element) || element.type === 'cell'
    )
  }

  differAt(touch: Touch): boolean {
    return (this.#touches.get(touch.element) ?? []).some((one) => overlap(one, touch))
  }

  /** Whether the right text's part moved since the agreed text as well. */
  movedToo({ element }: Touch, right: TextHistory): boolean {
    if (typeof element === 'string') return right.movedWithin(element)
    if (element.type === 'cell') return true
    const partner = this.#blocks.get(element)?.block ?? this.#clauses.get(element)?.clause
    return partner !== undefined && (right.movedWithin(partner) || right.baseOf(partner) === undefined)
  }

  spotOf(element: Element): Spot | null {
    const block = this.#blocks.get(element)
    if (block !== undefined) {
      const { clause } = block.owner
      return {
        clause: clause.label,
        title: textOf(clause.title),
        block: block.block.type,
        text: blockText(block.block),
        place: block.block.place,
      }
    }
    const clause = this.#clauses.get(element)?.clause
    if (clause === undefined) return null
    const title = textOf(clause.title)
    return { clause: clause.label, title, block: 'clause', text: title || clause.label, place: clause.place }
  }
}
