import { readFlow, without } from './blocks.ts'
import { readKeyItem } from './key-rows.ts'
import { markOf } from './list-marks.ts'
import type { Lead, Scope, Story } from './story.ts'
import { child, elementsIn, lineOf, readHere, type XmlElement } from './sts-xml.ts'

/** Reads a list; items without a mark of their own get that of the list's type. */
export function readList(list: XmlElement, story: Story, scope: Scope): void {
  const { id } = list.attributes
  story.anchor(id)
  const depth = scope.listDepth + 1
  const isKey =
    scope.role === 'formula-key' ||
    /formula|key|legend/i.test(`${list.attributes['list-content'] ?? ''} ${list.attributes['list-type'] ?? ''}`)
  story.openLead(list.place(), scope)
  const { role: _role, lead: _lead, ...outer } = scope
  let count = story.listCounts.get(list.attributes['continued-from'] ?? '') ?? 0
  story.reportRest(list, 'list-item', () => true)
  for (const part of elementsIn(list)) {
    if (part.name !== 'list-item') {
      // A title or label over the list: `where`.
      readFlow(part, part.children, story, outer)
      continue
    }
    count++
    story.anchor(part.attributes['id'])
    if (isKey) {
      const symbol = child(part, 'label')
      readHere(symbol)
      readKeyItem(part, symbol?.children ?? [], without(part, 'label'), story, outer)
      continue
    }
    const label = lineOf(child(part, 'label')) ?? markOf(list, count)
    const lead: Lead = { role: 'list-item', label, depth, used: false }
    readFlow(part, without(part, 'label'), story, { ...outer, listDepth: depth, lead, role: 'list-item' })
    if (label !== '') story.openLead(part.place(), { ...outer, lead })
  }
  if (id !== undefined) story.listCounts.set(id, count)
}
