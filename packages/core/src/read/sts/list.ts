import { readFlow, without } from './blocks.ts'
import { readKeyItem } from './key-rows.ts'
import { markOf } from './list-marks.ts'
import type { Lead, Scope, Story } from './story.ts'
import { renamed } from './sts-view.ts'
import { child, elementsIn, lineOf, readHere, type XmlElement } from './sts-xml.ts'

/** What counts or sets off an item: `a)`, `(iv)`, `2.1`, `—`. Anything else that stands there is words: `Step 1`, `REQ-3`. */
const mark =
  /^[([]?(?:[a-z]{1,3}|[A-Z]{1,2}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|(?:[A-Za-z]{1,2}[.-]?)?[0-9]{1,4}(?:[.-][0-9]{1,4}){0,5}[a-z]?)?[^\p{L}\p{N}]*$/u

/** What stands in an item behind words that are its mark: they are read with its first paragraph, as they are printed. */
function ledBy(words: string, item: XmlElement): readonly (XmlElement | string)[] {
  const [first, ...rest] = without(item, 'label').filter((node) => typeof node !== 'string' || node.trim() !== '')
  if (first === undefined || typeof first === 'string' || first.name !== 'p')
    return [`${words} `, ...without(item, 'label')]
  return [renamed('p', first, [`${words} `, ...first.children], first.attributes), ...rest]
}

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
    const printed = lineOf(child(part, 'label')) ?? markOf(list, count)
    const isWords = !mark.test(printed)
    const label = isWords ? '' : printed
    const lead: Lead = { role: 'list-item', label, depth, used: false }
    const content = isWords ? ledBy(printed, part) : without(part, 'label')
    readFlow(part, content, story, { ...outer, listDepth: depth, lead, role: 'list-item' })
    if (label !== '') story.openLead(part.place(), { ...outer, lead })
  }
  if (id !== undefined) story.listCounts.set(id, count)
}
