import type { Inline } from '../../model/inline.ts'
import { readBlock, readFlow, without } from './blocks.ts'
import { flatten } from './flatten.ts'
import { emitHeading } from './section.ts'
import { anchorsOf, type Lead, type Scope, type Story } from './story.ts'
import { child, elementsIn, lineOf, type XmlElement } from './sts-xml.ts'

/** Reads a list of references: normative ones in the body, a bibliography at the end. */
export function readReferenceList(list: XmlElement, story: Story, scope: Scope): void {
  const { id } = list.attributes
  const title = flatten(child(list, 'title'), story)
  const label = lineOf(child(list, 'label'))
  const type = list.attributes['content-type'] ?? ''
  const isBibliography =
    /^bib/i.test(type) || scope.section === 'bibliography' || (scope.part === 'back' && !/^norm/i.test(type))
  const opens = isBibliography && scope.part === 'back' && scope.section !== 'bibliography'
  const inner: Scope = {
    ...scope,
    section: isBibliography ? 'bibliography' : (scope.section ?? 'normative-references'),
  }
  const anchors = [id, ...title.anchors].filter((anchor) => anchor !== undefined)
  if (opens) {
    emitHeading(
      list,
      story,
      { ...inner, depth: 1 },
      { label, title: title.children, anchors, role: 'bibliography', style: 'ref-list' },
    )
  } else if (title.children.length > 0) {
    story.emit(
      {
        type: 'heading',
        place: list.place(),
        title: title.children,
        style: 'ref-list',
        opensClause: false,
        ...anchorsOf(anchors),
      },
      scope,
    )
  } else story.anchor(id)
  story.reportRest(list, 'reference', () => true)
  for (const part of elementsIn(list)) {
    if (part.name === 'title' || part.name === 'label') continue
    readBlock(part, story, opens ? { ...inner, depth: 1 } : inner)
  }
}

/** Reads one entry, exactly as it is printed. */
export function readReference(reference: XmlElement, story: Story, scope: Scope): void {
  const label = lineOf(child(reference, 'label'))
  const role = scope.section === 'bibliography' ? 'bibliography-entry' : 'reference'
  const lead: Lead = { role, ...(label === undefined ? {} : { label }), used: false }
  story.anchor(reference.attributes['id'])
  const first = story.blocks.length
  readFlow(reference, without(reference, 'label'), story, { ...scope, lead, role })
  dropRepeatedLabel(story, first, label)
}

/** Some converters write the tag of an entry a second time in its text: `[10] [10] Title`. */
function dropRepeatedLabel(story: Story, at: number, label: string | undefined): void {
  const entry = story.blocks[at]
  if (label === undefined || entry?.type !== 'paragraph') return
  const [first, ...rest] = entry.children
  if (first?.type !== 'text' || !/^\[.*\]$/.test(label) || !first.value.startsWith(label)) return
  const value = first.value.slice(label.length).trimStart()
  const children: readonly Inline[] = value === '' ? rest : [{ ...first, value }, ...rest]
  story.blocks[at] = { ...entry, children }
}
