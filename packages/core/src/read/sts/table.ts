import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { readFlow } from './blocks.ts'
import { readImages } from './figure.ts'
import { flatten } from './flatten.ts'
import { isKeyType, leadOf, readKeyRows } from './key-rows.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, childrenNamed, elementsIn, lineOf, walk, type XmlElement } from './sts-xml.ts'
import { readTableNotes } from './table-notes.ts'
import { readRows } from './table-rows.ts'

const footNames = new Set(['table-wrap-foot', 'fn-group', 'fn'])
const tableNames = ['table', 'alternatives', 'thead', 'tbody', 'tfoot', 'tr', 'col', 'colgroup', 'tgroup']
const readHere = new Set([...footNames, ...tableNames, 'label', 'caption', 'title', 'object-id'])

/** Reads a table with its number, title, notes and footnotes. */
export function readTableWrap(wrap: XmlElement, story: Story, scope: Scope): void {
  const tables = tablesIn(wrap)
  if (isKeyType(wrap)) {
    const rows = tables.flatMap((table) => [...walk(table)].filter(({ name }) => name === 'tr'))
    if (rows.length > 0 && rows.every((row) => elementsIn(row).length === 2)) {
      const lead = leadOf(wrap)
      if (lead !== undefined)
        story.emit(
          {
            type: 'paragraph',
            place: wrap.place(),
            children: [{ type: 'text', value: lead }],
            ...(scope.within === 'figure' ? { within: scope.within } : {}),
          },
          scope,
        )
      return readKeyRows(rows, story, scope)
    }
  }
  const { label, calls } = labelOf(wrap)
  const title = [...titleOf(wrap, story), ...calls]
  const anchors = idsOf(wrap, new Set(tables))
  const notes: RawParagraph[] = []
  const rows = tables.flatMap((table) => readRows(table, story))
  for (const part of elementsIn(wrap)) {
    if (!footNames.has(part.name)) continue
    for (const note of readTableNotes(part, story)) notes.push(note)
  }
  if (rows.length === 0) reportPicture(wrap, story)
  story.emit(
    {
      type: 'table',
      place: wrap.place(),
      rows,
      notes,
      ...(label === undefined ? {} : { label }),
      ...(title.length === 0 ? {} : { title }),
      ...anchorsOf(anchors),
    },
    scope,
  )
  const rest = wrap.children.filter((node) => typeof node === 'string' || !readHere.has(node.name))
  if (rest.length > 0) readFlow(wrap, rest, story, { ...scope, within: 'table' })
}

/** Pictures of tables hold what cannot be compared cell by cell. */
function reportPicture(wrap: XmlElement, story: Story): void {
  if (readImages(wrap).length === 0) return
  const name = lineOf(child(wrap, 'label')) ?? 'A table'
  story.diagnostics.push({
    code: 'table-is-picture',
    message: `${name} is given as a picture; its cells cannot be compared.`,
    place: wrap.place(),
    notCompared: { block: 'table', characters: 0 },
  })
}

function tablesIn(wrap: XmlElement): XmlElement[] {
  if (wrap.name === 'table') return [wrap]
  const own = childrenNamed(wrap, 'table')
  // An array holds its rows itself.
  if (wrap.name === 'array' && child(wrap, 'tbody') !== undefined) return [wrap]
  if (own.length > 0) return own
  const inside = child(wrap, 'alternatives')
  return inside === undefined ? [] : childrenNamed(inside, 'table')
}

/** The number of a table, and the calls of footnotes that some publishers write behind it: they belong to the title. */
function labelOf(wrap: XmlElement): { readonly label: string | undefined; readonly calls: readonly Inline[] } {
  const element = child(wrap, 'label')
  const printed = lineOf(element)
  const calls = element === undefined ? [] : elementsIn(element).filter(isCall)
  const marks = calls.map((call) => lineOf(call) ?? '').filter((mark) => mark !== '')
  const all = marks.join('')
  if (printed === undefined || all === '' || !printed.replace(/\s/g, '').endsWith(all.replace(/\s/g, '')))
    return { label: printed, calls: [] }
  return {
    label: printed.slice(0, -all.length).trim(),
    calls: marks.map((value) => ({ type: 'text', value, script: 'superscript' })),
  }
}

function isCall({ name, attributes }: XmlElement): boolean {
  return name === 'sup' || (name === 'xref' && /^(?:table-)?fn$/.test(attributes['ref-type'] ?? ''))
}

/** The title, and paragraphs of the caption after it. */
export function titleOf(wrap: XmlElement, story: Story): readonly Inline[] {
  const caption = child(wrap, 'caption') ?? tablesIn(wrap).map((table) => child(table, 'caption'))[0]
  const keys = keysInCaption(wrap)
  return flatten(
    caption ?? child(wrap, 'title'),
    story,
    caption?.children.filter((node) => typeof node === 'string' || !keys.includes(node)),
  ).children
}

/** Some publishers print the key of a figure under its title, in the caption. */
export function keysInCaption(wrap: XmlElement): readonly XmlElement[] {
  const caption = child(wrap, 'caption')
  if (wrap.name !== 'fig' || caption === undefined) return []
  return elementsIn(caption).filter(
    (part) => part.name === 'def-list' || (part.name === 'p' && child(part, 'def-list') !== undefined),
  )
}

/** Every id in a table: a reference to a cell leads to the table. */
function idsOf(wrap: XmlElement, tables: ReadonlySet<XmlElement>): string[] {
  const ids = new Set<string>()
  for (const top of [wrap, ...elementsIn(wrap)]) {
    const within = tables.has(top) ? walk(top) : [top]
    for (const node of within) if (node.attributes['id'] !== undefined) ids.add(node.attributes['id'])
  }
  return [...ids]
}
