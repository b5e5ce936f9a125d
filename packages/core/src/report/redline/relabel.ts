import { labelOf, titleOf } from './block-parts.ts'
import type { LineEdits } from './line-edits.ts'
import { locate } from './locate.ts'
import { charactersOf } from './printed-characters.ts'
import { type Item, nodeOf } from './side-places.ts'
import type { CharacterEdit } from './word-edits.ts'

/** Writes another number where the old one is typed. A number that Word counts by itself follows by itself. */
export function relabel(line: LineEdits, own: Item, other: Item): boolean {
  const a = labelNumber(own)
  const b = labelNumber(other)
  if (isCaptioned(own) && isCaptioned(other) && (a === '' || b === '' || kindIn(own) !== kindIn(other)))
    return relabelCaption(line, own, other)
  if (a === '' || b === '') return false
  if (a === b) return true
  const start = commonStart(a, b)
  return replaceLabel(line, own, a, [
    { from: start, to: a.length, insert: charactersOf([{ type: 'text', value: b.slice(start) }]) },
  ])
}

/** Writes `Figure 1` over `Table 1`, takes a label away, or puts one in before the title. */
function relabelCaption(line: LineEdits, own: Item, other: Item): boolean {
  const [a, b] = [labelOf(nodeOf(own)), labelOf(nodeOf(other))].map((label) => label.replace(/[\s\u2013\u2014:]+$/, ''))
  if (a === undefined || b === undefined) return false
  if (a !== '' && b !== '')
    return replaceLabel(line, own, a, [{ from: 0, to: a.length, insert: charactersOf([{ type: 'text', value: b }]) }])
  const title = titleOf(nodeOf(own))
  const placed = line.redlining.places.place(own, title, { caption: nodeOf(own).type === 'table' })
  if (placed === undefined) return false
  if (a === '')
    return line.put(placed, [{ from: 0, to: 0, insert: charactersOf([{ type: 'text', value: `${b} \u2013 ` }]) }])
  const labelled = charactersOf([{ type: 'text', value: labelOf(nodeOf(own)) }])
  const whole = line.redlining.places.place(own, [{ type: 'text', value: labelOf(nodeOf(own)) }, ...title], {
    caption: nodeOf(own).type === 'table',
  })
  return whole !== undefined && line.put(whole, [{ from: 0, to: labelled.length, insert: [] }])
}

/** Edits a label where it is typed, among what prints its item. */
function replaceLabel(line: LineEdits, own: Item, label: string, edits: readonly CharacterEdit[]): boolean {
  const { places } = line.redlining
  for (const paragraph of places.extent(own)) {
    const at = places.story.text.slice(paragraph.start, paragraph.start + 60).indexOf(label.replace(/\s/g, ''))
    if (at < 0) continue
    const offsets = locate(charactersOf([{ type: 'text', value: label }]), places.story, paragraph.start + at, 0)
    if (offsets === undefined) continue
    return line.put({ characters: charactersOf([{ type: 'text', value: label }]), offsets }, edits)
  }
  return false
}

/** The number in a label: `8.2`, `Annex B`, `3` of `Table 3 – `, `3/X.224` of `TABLE 3/X.224`. */
export function labelNumber(item: Item): string {
  const node = nodeOf(item)
  if (node.type === 'clause') return labelOf(node)
  if (!('label' in node) || node.label === null) return ''
  const { printed, number } = node.label
  return number === null ? '' : number + (/\/[\s\u00a0]?[A-Z]\.[0-9.]*[0-9]/i.exec(printed)?.[0] ?? '')
}

function isCaptioned(item: Item): boolean {
  const { type } = nodeOf(item)
  return type === 'table' || type === 'figure'
}

/** The word before the number of a caption, in small letters. */
function kindIn(item: Item): string {
  return (/^\s*(\p{L}+)\.?[\s\u00a0]/u.exec(labelOf(nodeOf(item)))?.[1] ?? '').toLowerCase()
}

function commonStart(a: string, b: string): number {
  const word = /^(?:[A-Za-z]+\s+)/.exec(a)?.[0] ?? ''
  return b.toLowerCase().startsWith(word.toLowerCase()) ? word.length : 0
}
