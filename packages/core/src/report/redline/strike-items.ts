import { type LineEdit, markParagraph, strikeParagraph } from './edit-paragraph.ts'
import { paragraphAt } from './locate.ts'
import { paragraphItems } from './paragraph-items.ts'
import { isBlank } from './printed-characters.ts'
import type { NotRedlined, Redlining } from './redlining.ts'
import type { Item } from './side-places.ts'
import { strikeRow } from './strike-row.ts'
import type { WordParagraph } from './word-paragraphs.ts'
import { partsOf } from './word-paragraphs.ts'
import { around, childOf, type XmlSpan } from './xml-span.ts'

/** What is struck out as a whole, and what could not be. */
export interface Gone {
  readonly paragraphs: ReadonlySet<WordParagraph>
  readonly tables: ReadonlySet<XmlSpan>
  readonly left: readonly NotRedlined[]
}

/** Finds what is struck out: paragraphs where nothing else stands in them, tables with all rows, else words. */
export function findGone(
  redlining: Redlining,
  struck: ReadonlyMap<Item, string>,
  edits: Map<WordParagraph, LineEdit[]>,
): Gone {
  const { places } = redlining
  const left: NotRedlined[] = []
  const gone = new Set<WordParagraph>()
  const tables = new Set<XmlSpan>()
  for (const [item, finding] of struck) {
    if ('block' in item && item.block.type === 'footnote') {
      const caller = places.first(item)
      const all = caller === undefined ? [] : places.startingIn(caller)
      if (!all.some((one) => !('block' in one && one.block.type === 'footnote') && struck.has(one)))
        left.push({ finding, why: 'a footnote' })
      continue
    }
    const extent = places.extent(item)
    if (extent.length === 0) {
      left.push({ finding, why: 'it was not found in the Word file' })
      continue
    }
    const tbl = 'block' in item ? places.tableOf(item) : undefined
    if (tbl !== undefined) tables.add(tbl)
    for (const paragraph of extent) {
      if (places.startingIn(paragraph).every((one) => struck.has(one) || isCalled(one))) gone.add(paragraph)
      else if (tbl === undefined && !strikeWords(redlining, item, paragraph, edits))
        left.push({ finding, why: 'it stands in one paragraph with other text' })
    }
  }
  return { paragraphs: gone, tables, left }
}

/** Strikes out what was found. */
export function strikeGone(
  redlining: Redlining,
  { paragraphs, tables }: Gone,
  edits: Map<WordParagraph, LineEdit[]>,
): void {
  const { places, marks, splices } = redlining
  const { xml } = places.story
  const gone = new Set(paragraphs)
  const rows = new Set<XmlSpan>()
  for (const tbl of tables) for (const row of partsOf(tbl, 'tr')) rows.add(row)
  for (const row of rows) {
    strikeRow(redlining, row)
    for (const paragraph of places.inside(row)) {
      gone.delete(paragraph)
      edits.delete(paragraph)
    }
  }
  for (const paragraph of gone) edits.delete(paragraph)
  const marked = marksToStrike(redlining, gone)
  for (const { span } of [...gone].sort((a, b) => a.span.start - b.span.start)) {
    if (span.name === 'p') strikeParagraph(xml, span, marks, splices)
    else splices.put(span.start, span.end, marks.mark('del', xml.slice(span.start, span.end)))
  }
  for (const paragraph of marked) markParagraph(xml, paragraph, 'del', marks, splices)
}

const isCalled = (item: Item): boolean => 'block' in item && item.block.type === 'footnote'

/**
 * The paragraphs whose marks are struck out, so that as many go as are struck out themselves. Where the one behind is set
 * otherwise and the one before alike, the mark before goes instead of the last: to Word it is the same, and LibreOffice
 * (7.4) would set the one behind as the last that was struck out. A heading behind is worth an empty paragraph before it.
 */
function marksToStrike({ places, splices }: Redlining, gone: ReadonlySet<WordParagraph>): Set<XmlSpan> {
  const { xml } = places.story
  const spans = new Set([...gone].map(({ span }) => span))
  const marked = new Set<XmlSpan>()
  const openers = new Set(
    places.story.paragraphs
      .filter((one) => places.startingIn(one).some((item) => 'clause' in item))
      .map(({ span }) => span),
  )
  const setting = (span: XmlSpan): string => {
    const parts = childOf(span, 'pPr')?.children.filter(({ name }) => name !== 'rPr') ?? []
    return parts.map((one) => xml.slice(one.start, one.end)).join('')
  }
  const spread = new Map<XmlSpan, readonly XmlSpan[]>()
  for (const span of spans) if (span.parent !== null) spread.set(span.parent, span.parent.children)
  for (const siblings of spread.values())
    siblings.forEach((span, at) => {
      if (!spans.has(span) || span.name !== 'p' || isLastOfCell(span)) return
      const next = siblings[at + 1]
      const isLast = next === undefined || !spans.has(next)
      let first = at
      while (first > 0 && spans.has(siblings[first - 1] as XmlSpan)) first--
      const before = siblings[first - 1]
      const takesBefore =
        isLast &&
        next?.name === 'p' &&
        before?.name === 'p' &&
        setting(next) !== setting(span) &&
        setting(before) === setting(span) &&
        !marked.has(before) &&
        !splices.insertsAt(before.end)
      if (takesBefore) marked.add(before)
      else if (
        !(isLast && next?.name === 'p' && openers.has(next) && setting(next) !== setting(span) && !isNumbered(span))
      )
        marked.add(span)
    })
  return marked
}

/** An empty paragraph that Word numbers would print its number. */
function isNumbered(span: XmlSpan): boolean {
  return childOf(childOf(span, 'pPr'), 'numPr') !== undefined
}

/** The last paragraph of a cell has to stay, and what a table follows would join it. */
function isLastOfCell(paragraph: XmlSpan): boolean {
  const siblings = paragraph.parent?.children ?? []
  const next = siblings[siblings.indexOf(paragraph) + 1]
  if (next === undefined || next.name === 'sectPr') return true
  return (
    around(paragraph, 'tc') !== undefined &&
    !siblings.slice(siblings.indexOf(paragraph) + 1).some(({ name }) => name === 'p')
  )
}

function strikeWords(
  { places }: Redlining,
  item: Item,
  paragraph: WordParagraph,
  edits: Map<WordParagraph, LineEdit[]>,
): boolean {
  if (!('block' in item)) return false
  const placed = places.placeBlock(item)
  if (placed === undefined) return false
  const offsets = placed.offsets.filter((offset) => offset >= 0 && paragraphAt(places.story, offset) === paragraph)
  if (offsets.length === 0) return true
  const first = offsets[0] as number
  const last = offsets.at(-1) as number
  const items = paragraphItems(places.story.xml, paragraph.span)
  let at = paragraph.start
  let from = -1
  let to = -1
  items.forEach(({ text }, index) => {
    if (isBlank(text)) return
    if (from < 0 && at + text.length > first) from = index
    if (at <= last) to = index + 1
    at += text.length
  })
  if (from < 0 || to <= from) return false
  const list = edits.get(paragraph)
  const edit = { from, to, insert: [] }
  if (list) list.push(edit)
  else edits.set(paragraph, [edit])
  return true
}
