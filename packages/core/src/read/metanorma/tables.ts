import { append } from '../../model/gather.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { settleNames, titleIn } from './sections.ts'
import { sourceBelow, sourceNames } from './terms.ts'

/** Tables; their parts have one name in both vocabularies. */
export const tables: Readonly<Record<string, Convert>> = { table }

const partNames = new Set(['thead', 'tbody', 'tfoot'])

function table(element: XmlElement, conversion: Conversion): readonly Node[] {
  const label = conversion.numbering.get(element)?.label
  // Before the title is read: a footnote that is called in it stands below the table too.
  const notes = footnotesIn(element, conversion)
  const title = titleIn(element, conversion, 'name')
  settleNames(element)
  const grid: Node[] = []
  const below: Node[] = []
  const rest: Node[] = []
  for (const node of element.children) {
    if (typeof node === 'string') rest.push(node)
    else if (partNames.has(node.name)) grid.push(part(node, conversion))
    else if (node.name === 'note' || node.name === 'example') append(below, conversion.nodes([node]))
    else if (sourceNames.has(node.name)) rest.push(sourceBelow(node, conversion))
    else if (node.name !== 'name') append(rest, conversion.nodes([node]))
  }
  const foot = [...below, ...notes]
  return [
    renamed(
      'table-wrap',
      element,
      [
        ...(label === undefined ? [] : [added('label', element, [label])]),
        ...(title === undefined ? [] : [added('caption', element, [title])]),
        added('table', element, grid),
        ...(foot.length === 0 ? [] : [added('table-wrap-foot', element, foot)]),
        ...rest,
      ],
      { id: idOf(element) },
    ),
  ]
}

/** Rows and cells; a footnote in a cell is called there, and stands below the table. */
function part(element: XmlElement, conversion: Conversion): XmlElement {
  if (element.name === 'td' || element.name === 'th') {
    const { colspan, rowspan } = element.attributes
    return renamed(element.name, element, conversion.inside(element), { colspan, rowspan, id: idOf(element) })
  }
  const children = element.children.map((node) => (typeof node === 'string' ? node : part(node, conversion)))
  return renamed(element.name, element, children, { id: idOf(element) })
}

/** The footnotes of a table, each once, by the letter that calls it and what it says. */
function footnotesIn(element: XmlElement, conversion: Conversion): Node[] {
  const notes: Node[] = []
  const met = new Set<string>()
  const parts = elementsIn(element).filter(
    (node) => partNames.has(node.name) || node.name === 'note' || node.name === 'name',
  )
  for (const top of parts) {
    for (const note of walk(top)) {
      if (note.name !== 'fn') continue
      const label = note.attributes['reference'] ?? ''
      conversion.notesBelow.add(note)
      const known = `${label} ${wordsOf(note)}`
      if (met.has(known)) {
        settle(note, 'unprinted')
        continue
      }
      met.add(known)
      notes.push(renamed('fn', note, [added('label', note, [label]), ...conversion.inside(note)], { id: idOf(note) }))
    }
  }
  return notes
}

function wordsOf(note: XmlElement): string {
  return rawText(note).replace(/\s+/g, ' ').trim()
}
