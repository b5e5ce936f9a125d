import type { Block } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { numbersPart } from '../calls/note-numbers.ts'
import { diffTags } from '../diff-tags.ts'
import type { Facts } from '../facts.ts'
import { isCitedInVain } from '../lists/cited-items.ts'
import { permit, permits, whereIs } from '../permit.ts'
import { namesAnother } from './caption-labels.ts'

/** Kinds of block and printed markers: `NOTE 1 –` against `NOTE 1`, a dash against a bullet, text that became a note. */
export function diffMarkers(facts: Facts, left: PrintedBlock, right: PrintedBlock): void {
  const a = left.block
  const b = right.block
  if (a.type !== b.type) {
    const marked = (block: Block): string =>
      block.type === 'note' || block.type === 'example' || block.type === 'footnote' ? block.type : 'text'
    if (marked(a) !== marked(b) || !permits(facts, 'list-marker', whereIs(left), whereIs(right)))
      facts.changes.push({ type: 'kind-of-block', left, right })
    else permit(facts, 'list-marker', whereIs(left), a.type, whereIs(right), b.type)
    return
  }
  const printedA = 'label' in a && a.label ? a.label.printed : ''
  const printedB = 'label' in b && b.label ? b.label.printed : ''
  if (printedA === printedB || numbersPart(left, right)) return
  if (
    a.type === 'list-item' &&
    b.type === 'list-item' &&
    a.label.number &&
    b.label.number &&
    !sameOrdinal(a.label.number, b.label.number)
  ) {
    facts.changes.push({ type: 'label', what: 'list-item', left, right })
    return
  }
  // How formulas are numbered is house style, `(6-1)` or `(1)`; in one style another number is another formula.
  if (a.type === 'formula' && b.type === 'formula' && countsOn(a.label?.number, b.label?.number))
    return void facts.changes.push({ type: 'label', what: 'formula', left, right })
  if (isCitedInVain(left, right)) return void facts.changes.push({ type: 'label', what: 'list-item', left, right })
  if (namesAnother(a, b))
    return void facts.changes.push({ type: 'label', what: a.type as 'table' | 'figure', left, right })
  if (a.type === 'reference' && b.type === 'reference') {
    const change = diffTags(left, right, a, b)
    if (change !== null) return void facts.changes.push(change)
  }
  const rule =
    a.type === 'reference' && a.group === 'bibliography' ? 'bibliography-layout' : (markerRule[a.type] ?? 'list-marker')
  // A caption that one text has lost as a whole is told with its title.
  if (rule === 'caption-form' && (printedA === '' || printedB === '')) return
  if (permits(facts, rule, whereIs(left), whereIs(right)))
    permit(facts, rule, whereIs(left), printedA, whereIs(right), printedB)
  else facts.changes.push({ type: 'label', what: labelled[a.type] ?? 'list-item', left, right })
}

/** Whether two numbers of formulas differ in the last part alone, which counts them: `6-1` and `6.2`, `1` and `4`. */
function countsOn(a: string | null | undefined, b: string | null | undefined): boolean {
  const [left = [], right = []] = [a, b].map((number) => (number ?? '').split(/[-.\u2010-\u2013]/))
  if (left.length !== right.length || left.includes('') || right.includes('')) return false
  return left.every((part, at) => (at < left.length - 1 ? part === right[at] : part !== right[at]))
}

/** `b)` and `2)` are the same place in a list; `i)` is the first in one style and the ninth in another. */
function sameOrdinal(a: string, b: string): boolean {
  const ordinalsOf = (label: string): number[] => {
    if (/^[0-9]+$/.test(label)) return [Number(label)]
    const lower = label.toLowerCase()
    const roman =
      [
        'i',
        'ii',
        'iii',
        'iv',
        'v',
        'vi',
        'vii',
        'viii',
        'ix',
        'x',
        'xi',
        'xii',
        'xiii',
        'xiv',
        'xv',
        'xvi',
        'xvii',
        'xviii',
        'xix',
        'xx',
      ].indexOf(lower) + 1
    const letter = /^([a-z])\1*$/.test(lower) ? lower.charCodeAt(0) - 96 + 26 * (lower.length - 1) : 0
    return [roman, letter].filter((ordinal) => ordinal > 0)
  }
  return a === b || ordinalsOf(a).some((ordinal) => ordinalsOf(b).includes(ordinal))
}

const labelled: Partial<Record<Block['type'], 'table' | 'figure' | 'formula' | 'note'>> = {
  table: 'table',
  figure: 'figure',
  formula: 'formula',
  note: 'note',
  example: 'note',
  footnote: 'note',
}

const markerRule: Partial<Record<Block['type'], string>> = {
  note: 'note-form',
  example: 'note-form',
  footnote: 'note-form',
  table: 'caption-form',
  figure: 'caption-form',
  formula: 'formula-number',
  reference: 'reference-layout',
  'list-item': 'list-marker',
}
