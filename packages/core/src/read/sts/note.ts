import type { ParagraphRole } from '../../model/raw.ts'
import { readFlow, without } from './blocks.ts'
import type { Lead, Scope, Story } from './story.ts'
import { child, lineOf, type XmlElement } from './sts-xml.ts'

/** Reads a note or an example; warnings and cautions are notes with a label of their own. */
export function readLabelledBlock(block: XmlElement, story: Story, scope: Scope): void {
  const role = block.name.endsWith('example') ? 'example' : 'note'
  const label = lineOf(child(block, 'label'))
  const printed = label ?? lineOf(child(block, 'title'))
  readLed(
    block,
    // The title of one that has a label stands before its text.
    label === undefined ? without(block, 'label', 'title') : without(block, 'label'),
    role,
    printed ?? (role === 'note' ? 'NOTE' : 'EXAMPLE'),
    story,
    scope,
  )
}

/** Reads content whose first paragraph has a role and a label; what follows stands within it. */
export function readLed(
  element: XmlElement,
  content: readonly (XmlElement | string)[],
  role: ParagraphRole & ('note' | 'example'),
  label: string,
  story: Story,
  scope: Scope,
): void {
  const outside = scope.within === 'figure' ? { within: scope.within } : {}
  const binds = element.name.startsWith('normative-') || (element.name.startsWith('non-normative-') ? false : undefined)
  const lead: Lead = { role, label, ...outside, ...(binds === undefined ? {} : { binds }), used: false }
  story.openLead(element.place(), scope)
  story.anchor(element.attributes['id'])
  const { role: _role, ...outer } = scope
  readFlow(element, content, story, { ...outer, listDepth: 0, lead, within: role })
}
