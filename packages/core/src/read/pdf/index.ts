import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { RawDocument } from '../../model/raw.ts'
import { stopIfAsked, type Work } from '../../model/work.ts'
import { assembleLines } from './assemble-lines.ts'
import { buildBlocks } from './build-blocks.ts'
import { checkHeads } from './check-heads.ts'
import { columnLines, findGutter, usualGutter } from './columns.ts'
import { findContents, isInContents } from './contents.ts'
import { spansOf } from './continued-table.ts'
import { dropDoubles } from './drop-doubles.ts'
import { measureEdges, outerEdges } from './edges.ts'
import { type FlowItem, lastTable } from './flow.ts'
import { joinHidden } from './hidden-text.ts'
import { wordsOf } from './inlines.ts'
import { measureLayout } from './layout.ts'
import { flowOf } from './page-flow.ts'
import type { PageText } from './page-text.ts'
import { readPages } from './read-pages.ts'
import { repairEncoding } from './repair-encoding.ts'
import { findRunningHeads } from './running-heads.ts'
import { lowerSmallCapitals } from './small-capitals.ts'
import { takeTypedRules } from './typed-rules.ts'
import { readUnnamedSymbols } from './unnamed-symbols.ts'
import { usablePages } from './unusable-pages.ts'

/** Pages that are searched for the document's own number where there is no table of contents. */
const titlePages = 3

export interface PdfHints extends Work {
  /** The file's name, for messages. */
  readonly path?: string
}

/**
 * Reads a PDF that has its text as text: lines by place, paragraphs by indentation and leading, headings by number, font
 * and the table of contents. A page that is only a picture of its text is named as not compared, or refused.
 *
 * @throws UnreadableDocumentError `not-a-document`, `encrypted`, `scanned`, `wrong-encoding`, `empty`
 */
export async function readPdf(bytes: Uint8Array, hints: PdfHints = {}): Promise<RawDocument> {
  const digest = bytesToHex(sha256(bytes))
  const diagnostics: Diagnostic[] = []
  const { pages: all, scanned } = await readPages(bytes, hints, diagnostics)
  const { pages: marks, diagnostics: unusable } = usablePages(all, scanned, hints.path ?? 'The file')
  append(diagnostics, unusable)
  if (repairEncoding(marks))
    diagnostics.push({
      code: 'encoding-repaired',
      message: `${hints.path ?? 'The file'} has its dashes and quotation marks under codes of another encoding; they were read as they are meant.`,
    })
  readUnnamedSymbols(marks)
  let doubled = 0
  let drawn = 0
  const pages: PageText[] = marks.map((page) => {
    const { pieces, characters } = dropDoubles(joinHidden(page))
    doubled += characters
    const { lines, rules, characters: typed } = takeTypedRules(assembleLines(page.page, pieces))
    drawn += typed
    return { marks: rules.length === 0 ? page : { ...page, rules: [...page.rules, ...rules] }, lines }
  })
  stopIfAsked(hints)
  lowerSmallCapitals(pages.flatMap((page) => page.lines))
  const heads = findRunningHeads(pages)
  const texts = pages.map((page) => page.lines.filter((line) => !heads.lines.has(line)))
  const outer = outerEdges(texts.flat())
  const gutters = texts.map((own) => findGutter(own, outer))
  const usual = usualGutter(gutters)
  const lines = texts.flatMap((own, at) => {
    const gutter = usual === null ? gutters[at] : findGutter(own, outer, usual)
    return gutter ? columnLines(own, gutter).map(({ line }) => line) : own
  })
  const contents = findContents(lines)
  const checked = checkHeads(
    heads.texts,
    lines.filter((line) => line.page <= Math.max(contents.lastPage, titlePages)),
  )
  append(diagnostics, checked.diagnostics)
  const layout = measureLayout(lines)
  const edges = measureEdges(lines.filter((line) => !isInContents(line, contents)))
  const words = wordsOf(lines)
  const items: FlowItem[] = []
  let carried: readonly number[] | null = null
  for (const page of pages) {
    const own = flowOf(
      page,
      heads.lines,
      contents,
      edges[page.marks.page % 2] ?? edges[0],
      outer,
      usual,
      words,
      layout,
      carried,
    )
    const [first] = own
    // A table goes on over pages, past the notes at the foot of one.
    const at = lastTable(items, layout.bodySize)
    const table = items[at]
    if (first?.kind === 'block' && table?.kind === 'block' && spansOf(table, first)) {
      items.splice(at + 1, 0, first)
      own.shift()
    }
    append(items, own)
    const last = items[lastTable(items, layout.bodySize)]
    carried = last?.kind === 'block' ? (last.columns ?? null) : null
  }
  const { blocks, characters, repeated } = buildBlocks(items, { contents, layout, words })
  const source = all.reduce((sum, page) => sum + page.characters, 0)
  const furniture: Furniture[] = []
  const inHeads = [...heads.lines].reduce((sum, line) => sum + line.characters, 0)
  if (inHeads > 0) furniture.push({ rule: 'running-head', characters: inHeads })
  if (doubled > 0) furniture.push({ rule: 'not-printed', characters: doubled })
  if (drawn > 0) furniture.push({ rule: 'drawn-rule', characters: drawn })
  if (repeated > 0) furniture.push({ rule: 'caption-form', characters: repeated })
  return {
    format: 'pdf',
    front: {},
    blocks,
    runningHeads: checked.texts,
    furniture,
    diagnostics,
    ledger: { source, read: characters },
    digest,
  }
}
