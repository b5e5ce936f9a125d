import type { PermittedDifference, Side } from '../../model/finding.ts'
import type { Place } from '../../model/place.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import { allPartsOf } from './block-parts.ts'
import { flatText, type Stretch, TokenPlaces } from './flat-text.ts'
import type { Mark } from './inline-html.ts'
import type { LaidClause, LaidRow, LaidTexts } from './lay-out.ts'
import type { Marks } from './mark-changes.ts'

/** Where permitted differences stand that no word can be marked for: a marker, the form of a caption, an order. */
export interface RulesAt {
  readonly rows: ReadonlyMap<LaidRow, ReadonlySet<string>>
  readonly clauses: ReadonlyMap<LaidClause, ReadonlySet<string>>
}

const sides = ['left', 'right'] as const

/** Marks every permitted difference in place; what has no words in the text is named beside its row or clause. */
export function markPermitted(permitted: readonly PermittedDifference[], laid: LaidTexts, marks: Marks): RulesAt {
  const index = indexOf(laid)
  const texts = new Map<PrintedBlock, PartPlaces[]>()
  const rows = new Map<LaidRow, Set<string>>()
  const clauses = new Map<LaidClause, Set<string>>()
  for (const { rule, ...difference } of permitted) {
    for (const side of sides) {
      const spot = difference[side]
      if (!spot) continue
      const key = keyOf(spot.clause, spot.place)
      const blocks = index[side].blocks.get(key) ?? []
      if (spot.text !== '' && blocks.some((block) => markIn(block, spot.text, rule, texts, marks))) continue
      const row = blocks[0] && laid.rowOf.get(blocks[0])
      if (row) note(rows, row, rule)
      else {
        const clause = index[side].clauses.get(key)
        const unit = clause && laid.clauseOf.get(clause)
        if (unit) note(clauses, unit, rule)
      }
    }
  }
  return { rows, clauses }
}

export function permittedMark({ from, to }: Stretch, rule: string): Mark {
  return { from, to, open: `<span class="p" data-r="${rule}">`, close: '</span>' }
}

interface PartPlaces {
  readonly name: string
  readonly places: TokenPlaces
  /** What was marked last ends here: equal differences stand one behind the other. */
  done: number
}

function markIn(
  block: PrintedBlock,
  text: string,
  rule: string,
  texts: Map<PrintedBlock, PartPlaces[]>,
  marks: Marks,
): boolean {
  const label = 'label' in block.block ? (block.block.label?.printed ?? '') : ''
  // Blocks of one page may stand in one place: each marker is marked once.
  if (
    marks.of(block, 'label').length === 0 &&
    label !== '' &&
    (text === label || ('label' in block.block && text === block.block.label?.number))
  ) {
    marks.add(block, 'label', permittedMark({ from: 0, to: label.length }, rule))
    return true
  }
  let parts = texts.get(block)
  if (!parts) {
    parts = allPartsOf(block).map(({ name, inlines }) => ({
      name,
      places: new TokenPlaces(flatText(inlines)),
      done: 0,
    }))
    texts.set(block, parts)
  }
  for (const part of parts) {
    const found = part.places.find(text, part.done)
    if (!found) continue
    part.done = found.to
    marks.add(block, part.name, permittedMark(found, rule))
    return true
  }
  return false
}

function note<K>(map: Map<K, Set<string>>, key: K, rule: string): void {
  const rules = map.get(key)
  if (rules) rules.add(rule)
  else map.set(key, new Set([rule]))
}

interface SideIndex {
  readonly blocks: Map<string, PrintedBlock[]>
  readonly clauses: Map<string, PrintedClause>
}

function indexOf({ clauseOf, rowOf }: LaidTexts): Record<Side, SideIndex> {
  const index: Record<Side, SideIndex> = {
    left: { blocks: new Map(), clauses: new Map() },
    right: { blocks: new Map(), clauses: new Map() },
  }
  for (const [block, row] of rowOf) {
    const { blocks } = index[row.left.includes(block) ? 'left' : 'right']
    const key = keyOf(block.owner.clause.label, block.block.place)
    const list = blocks.get(key)
    if (list) list.push(block)
    else blocks.set(key, [block])
  }
  for (const [clause, unit] of clauseOf) {
    const { clauses } = index[unit.left === clause ? 'left' : 'right']
    const key = keyOf(clause.clause.label, clause.clause.place)
    if (!clauses.has(key)) clauses.set(key, clause)
  }
  return index
}

function keyOf(clause: string, { line, column, paragraph, page }: Place): string {
  return [clause, line, column, paragraph, page].join('\u0000')
}
