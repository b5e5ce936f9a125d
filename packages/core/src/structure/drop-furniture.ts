import type { Furniture } from '../model/document.ts'
import { isProvision } from '../model/provision.ts'
import type { RawBlock, RawParagraph } from '../model/raw.ts'
import { roleOfTitle } from './heads/roles.ts'
import { splitHeading } from './heads/split-heading.ts'
import { furnitureOf } from './measure-text.ts'
import { foldedText, plainText } from './trim-inlines.ts'

/** `8.2 Title ..... 7`, `Annex A – Title 19`: a line that ends in a page number. */
const contentsLine = /(?:\.{3,}|…|\t|[\s\u00a0])[\s\u00a0]*(?:[0-9]{1,4}|[ivxlc]{1,6})\s*$/
/** The same where no heading says that it is a table of contents: leaders or a tab, and a number in front. */
const loneContentsLine =
  /^[\s\u00a0]*(?:[A-Z]\.)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}[\s\u00a0][^\n]{2,180}(?:\.{3,}|…|\t)[\s\u00a0.]*(?:[0-9]{1,4}|[ivxlc]{1,6})\s*$/
const maxContentsLine = 300
/** What heads a group of entries in a table of contents, and is none itself. */
const groupTitle = /^(?:annexes|appendices|chapters|clauses|figures|parts|tables)\s?:?$/i
/** `4 Abbreviations ......`: the line of a clause that leads to a page whose number stands elsewhere. */
const leaderLine =
  /^\s*(?:[A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}|Annex|Appendix|Foreword|Introduction|Summary|Bibliography|Index)(?![\p{L}\p{N}])[^\n]{0,180}?(?:\.{6,}|\u2026{3,})\s*$/iu
/** Words of a sentence that says what is to be done: no title, and no line of a list of series, has them. */
const requirement = /(?<![\p{L}])(?:shall|should|must|may|can(?:not)?)(?![\p{L}])/iu
/** Blocks at the end that may be back pages; further up is text. */
const maxBackPages = 12
/** Blocks that the list of the series of Recommendations is printed in, at most. */
const maxSeries = 90
/** Longest block of that list, in characters. */
const maxSeriesLine = 250

/** A text without its table of contents, index and back pages: each follows from its text or is no part of it. */
export function dropFurniture(blocks: readonly RawBlock[]): {
  readonly blocks: readonly RawBlock[]
  readonly furniture: readonly Furniture[]
} {
  const lastClause = blocks.findLastIndex((block) => block.type === 'heading' && isNumbered(block))
  const back = backPagesFrom(blocks, lastClause)
  const index = indexFrom(blocks, lastClause, back)
  const titles = titlesAhead(blocks)
  const kept: RawBlock[] = []
  const contents: RawBlock[] = []
  const dropped: RawBlock[] = []
  let inContents = false
  let inText = false
  /** The heading that the last entry leads to. Entries stand in the order of what they lead to. */
  let reached = 0
  /** A table of contents that has page numbers has one behind each entry. */
  let paged = false
  const titleOf = (at: number): number | undefined =>
    paged ? undefined : titleAhead(blocks[at], Math.max(at, reached), titles)
  const isEntry = (at: number): boolean => {
    const block = blocks[at]
    return block !== undefined && (isContentsLine(block) || isBinding(block) || titleOf(at) !== undefined)
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as RawBlock
    if (at >= back || (at >= index.from && at < index.to)) {
      if (isBinding(block)) kept.push(block)
      else dropped.push(block)
      continue
    }
    // A chapter may have a table of contents of its own, which shows by its entries alone.
    if (isContentsTitle(block, inText && titleAhead(blocks[at + 1], at + 1, titles) === undefined)) {
      inContents = true
      reached = at
      paged = false
    } else if (inContents) {
      inContents = isEntry(at) || (isGroupTitle(block) && isEntry(at + 1))
      reached = titleOf(at) ?? reached
      paged ||= isPaged(block)
    }
    inText ||= block.type === 'heading' && isNumbered(block)
    const marked = block.type === 'paragraph' && block.role === 'contents'
    const lone =
      !inText &&
      block.type === 'paragraph' &&
      block.children.length < 12 &&
      isLoneContentsLine(plainText(block.children))
    if ((inContents || marked || lone) && !isBinding(block)) contents.push(block)
    else kept.push(block)
  }
  return {
    blocks: kept,
    furniture: [...furnitureOf('contents', contents), ...furnitureOf('index-and-back-pages', dropped)],
  }
}

function isBinding(block: RawBlock): boolean {
  return block.type === 'paragraph' && isProvision(plainText(block.children))
}

function isLoneContentsLine(text: string): boolean {
  return (loneContentsLine.test(text) || leaderLine.test(text)) && !requirement.test(text)
}

function isNumbered(block: Extract<RawBlock, { readonly type: 'heading' }>): boolean {
  return block.label !== undefined || splitHeading(plainText(block.title)).label !== null
}

function isContentsTitle(block: RawBlock, inText: boolean): boolean {
  if (block.type === 'heading')
    return (
      block.role === 'contents' || (block.label === undefined && !inText && contentsTitle.test(foldedText(block.title)))
    )
  return (
    block.type === 'paragraph' && !inText && block.children.length < 8 && contentsTitle.test(foldedText(block.children))
  )
}

const contentsTitle = /^(?:table of contents|contents|list of (?:tables|figures))(?: page)?$/i

function isContentsLine(block: RawBlock): boolean {
  if (block.type === 'table')
    return block.rows.every(
      (row) =>
        row.length > 0 && contentsLine.test(` ${foldedText(row.at(-1)?.children ?? [])}`.slice(-maxContentsLine)),
    )
  if (block.type !== 'paragraph') return false
  if (block.role === 'contents') return true
  const text = plainText(block.children)
  if (text.trim() === '' || /^\s*page(?:\s+no\.?)?\s*$/i.test(text)) return true
  if (text.length > maxContentsLine) return false
  // A link to a heading is a line of a table of contents, with or without a page number.
  const links =
    block.children.length > 0 &&
    block.children.every(
      (inline) =>
        inline.type === 'cross-reference' ||
        inline.type === 'break' ||
        (inline.type === 'text' && inline.value.trim() === ''),
    ) &&
    block.children.some((inline) => inline.type === 'cross-reference')
  return links || contentsLine.test(text)
}

/** `Annexes:` between two entries. Any other line between them may be text that only this printing has. */
function isGroupTitle(block: RawBlock): boolean {
  return block.type === 'paragraph' && groupTitle.test(foldedText(block.children))
}

/** Whether a block is an entry of a table of contents with the page that it leads to. */
function isPaged(block: RawBlock): boolean {
  return block.type === 'table' || (block.type === 'paragraph' && contentsLine.test(plainText(block.children)))
}

/** Where the headings of each title stand, with its typed number and without, in order. */
function titlesAhead(blocks: readonly RawBlock[]): ReadonlyMap<string, readonly number[]> {
  const titles = new Map<string, number[]>()
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'heading') continue
    const title = foldedText(block.title)
    for (const key of new Set([title, withoutNumber(title)])) {
      const places = titles.get(key)
      if (places) places.push(at)
      else titles.set(key, [at])
    }
  }
  return titles
}

function withoutNumber(title: string): string {
  return title.slice(splitHeading(title).length)
}

/** The heading behind a place whose title a paragraph prints: a line of a table of contents has neither leaders nor page at times. */
function titleAhead(
  block: RawBlock | undefined,
  behind: number,
  titles: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  if (block?.type !== 'paragraph') return undefined
  const text = foldedText(block.children)
  const title = withoutNumber(text)
  if (title === '') return undefined
  return firstBehind(titles.get(text), behind) ?? firstBehind(titles.get(title), behind)
}

/** The first of ascending places that stands behind another. */
function firstBehind(places: readonly number[] | undefined, behind: number): number | undefined {
  if (places === undefined || (places.at(-1) ?? -1) <= behind) return undefined
  let [from, to] = [0, places.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle] as number) > behind) to = middle
    else from = middle + 1
  }
  return places[from]
}

/** Where the back pages begin: the list of series, the publisher's imprint, a closing line. */
function backPagesFrom(blocks: readonly RawBlock[], lastClause: number): number {
  let from = seriesFrom(blocks, lastClause)
  while (
    from > 0 &&
    from - 1 > lastClause &&
    blocks.length - from < maxBackPages &&
    isBackPage(blocks[from - 1] as RawBlock)
  )
    from--
  return from
}

/** Where ITU-T prints the list of the series of Recommendations behind the text; the end where it does not. */
function seriesFrom(blocks: readonly RawBlock[], lastClause: number): number {
  const first = Math.max(lastClause + 1, blocks.length - maxSeries)
  for (let at = blocks.length - 1; at >= first; at--) {
    const block = blocks[at] as RawBlock
    const text =
      block.type === 'paragraph'
        ? foldedText(block.children)
        : block.type === 'heading'
          ? foldedText(block.title)
          : block.type === 'table'
            ? foldedText(block.rows[0]?.[0]?.children ?? [])
            : ''
    // What is behind the list and no part of it keeps the whole from being dropped.
    if (block.type !== 'table' && (text.length > maxSeriesLine || requirement.test(text))) break
    if (/^SERIES OF (?:ITU[-\u2010\u2011]T|CCITT) RECOMMENDATIONS$/i.test(text)) return at
  }
  return blocks.length
}

/** A line of white space; one that calls a footnote or shows a picture is none. */
function isBlank({ children, label }: RawParagraph): boolean {
  return (label ?? '').trim() === '' && children.every(({ type }) => type === 'text' || type === 'break')
}

function isBackPage(block: RawBlock): boolean {
  if (block.type === 'paragraph') {
    const text = foldedText(block.children)
    return (
      (text === '' && isBlank(block)) ||
      /^[_\-\u2013\u2014*. ]{3,}$/.test(text) ||
      /^(?:Printed in \w+|Geneva, [0-9]{4}|Published in Switzerland|ICS [0-9.; ]+|Price based on .{1,40}|Price group .{1,10}|SERIES OF ITU[-\u2010\u2011]T RECOMMENDATIONS|(?:©|\(c\)|Copyright) .{1,80}|Series [A-Z] .{1,200})$/i.test(
        text,
      )
    )
  }
  if (block.type === 'table')
    return (block.rows[0] ?? []).some((cell) =>
      /^\s*(?:SERIES OF ITU[-\u2010\u2011]T RECOMMENDATIONS|Series A$)/i.test(foldedText(cell.children)),
    )
  return false
}

/** The alphabetical index: behind the last clause, under its own title, in short lines. */
function indexFrom(
  blocks: readonly RawBlock[],
  lastClause: number,
  back: number,
): { readonly from: number; readonly to: number } {
  const none = { from: blocks.length, to: blocks.length }
  const from = blocks.findIndex(
    (block, at) =>
      at > lastClause &&
      block.type === 'heading' &&
      (block.role === 'index' ||
        (block.label === undefined && /^(?:alphabetical )?index$/i.test(foldedText(block.title)))),
  )
  if (from < 0) return none
  let to = from + 1
  let sentences = 0
  for (; to < back; to++) {
    const block = blocks[to] as RawBlock
    if (block.type === 'heading' && roleOfTitle(foldedText(block.title), false) !== 'clause') break
    if (block.type === 'paragraph' && /[.:;]\s*$/.test(plainText(block.children))) sentences++
  }
  return sentences * 2 > to - from - 1 ? none : { from, to }
}
