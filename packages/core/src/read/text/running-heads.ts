import { largest } from '../../model/gather.ts'
import { fold, isBlank, type Line } from './lines.ts'
import { findPageNumber } from './page-numbers.ts'

/** Lines at either edge of a page that may be running heads. */
const edge = 4
/** Share of the pages that a head without a page number must stand on: chapters have heads of their own. */
const minShare = 1 / 12

/** A text cut into its pages, and what stands on every one of them. */
export interface Pages {
  /** The lines of each page without its running heads and feet. */
  readonly pages: readonly (readonly Line[])[]
  /** Lines that are running heads, feet or page numbers. */
  readonly heads: readonly Line[]
  /** Their distinct texts in order of first appearance, page numbers left out. */
  readonly texts: readonly string[]
}

/** Finds running heads by what they are: at the edge of a page, and again on others, with or without a page number that counts up. */
export function dropRunningHeads(lines: readonly Line[]): Pages {
  const pages = pagesOf(lines)
  if (pages.length < 2) return dropOwnNames(pages)
  const accepted = acceptedHeads(pages)
  const heads: Line[] = []
  const texts = new Set<string>()
  const kept = pages.map((page) => {
    const top = cut(page, accepted, 1)
    const bottom = cut(page.slice(top), accepted, -1)
    const end = page.length - bottom
    for (const line of [...page.slice(0, top), ...page.slice(end)]) {
      if (isBlank(line)) continue
      heads.push(line)
      const printed = findPageNumber(line.text)?.rest
      const rest = printed === undefined || printed !== '' ? line.text : ''
      for (const part of rest.trim().split(/\s{3,}/)) {
        const text = fold(part.replace(/^\[?(?:page\s+)?[0-9ivxlc]{1,7}\]?$|\[page\s+[0-9ivxlc]{1,7}\]$/i, ''))
        if (/[\p{L}\p{N}]/u.test(text) && !isPageNumber(part, line)) texts.add(text)
      }
    }
    return page.slice(top, end)
  })
  return { pages: kept, heads, texts: [...texts] }
}

/** `ISO/IEC 9594-1:2017 (E)`, `Rec. ITU-T X.500 (10/2016)`, a page number before or behind it or not: no sentence of a text. */
const ownName =
  /^(?:[0-9]{1,4}\s+)?(?:ISO(?:\/IEC)?(?: TR| TS)? [0-9]{2,6}(?:-[0-9]{1,3})?\s?:\s?(?:19|20)[0-9]{2}\s?\([EF]\)|(?:ITU-T Rec\.|Rec\. ITU-T) [A-Z]\.[0-9]{1,4}(?:\.[0-9]{1,3})? \([0-9]{2}\/(?:19|20)[0-9]{2}\)(?: ?[EF])?)(?:\s+[0-9]{1,4})?$/

/** Lines above clause 1 that are looked at for the name of the text. */
const maxTop = 60

/**
 * Where nothing tells the pages, the name of a text on lines of its own, again and again, is what was at their heads. The
 * name of another document is a reference, however often it stands alone.
 */
function dropOwnNames(pages: readonly (readonly Line[])[]): Pages {
  const lines = pages.flat()
  const start = lines.findIndex(({ text }) => /^\s*1(?:\s|$)/.test(text))
  const top = lines
    .slice(0, Math.min(start < 0 ? lines.length : start, maxTop))
    .map(({ text }) => text.trim())
    .join('\n')
  const counts = new Map<string, number>()
  const named = lines.filter(({ text }) => text.length <= 80 && ownName.test(text.trim()))
  for (const line of named) counts.set(nameIn(line), (counts.get(nameIn(line)) ?? 0) + 1)
  const own = new Set([...counts].flatMap(([name, count]) => (count > 1 && isPrintedIn(top, name) ? [name] : [])))
  const heads = named.filter((line) => own.has(nameIn(line)))
  const dropped = new Set(heads)
  return {
    pages: heads.length === 0 ? pages : pages.map((page) => page.filter((line) => !dropped.has(line))),
    heads,
    texts: [...own],
  }
}

/** A name without its page number. */
function nameIn({ text }: Line): string {
  return fold(text.replace(/^\s*[0-9]{1,4}\s+|\s+[0-9]{1,4}\s*$/g, ''))
}

/** Whether the designation of a name, without its date, stands in a text. */
function isPrintedIn(text: string, name: string): boolean {
  const number = /[A-Z]\.[0-9.]+|[0-9]{2,6}(?:-[0-9]{1,3})?/.exec(name)?.[0]
  const at = number === undefined ? -1 : text.indexOf(number)
  return (
    number !== undefined &&
    at >= 0 &&
    !/[0-9.-]/.test(text[at - 1] ?? '') &&
    !/^[.-]?[0-9]/.test(text.slice(at + number.length))
  )
}

/** `ISO/IEC 98988-2  12`: a part that is the page number itself. */
function isPageNumber(part: string, line: Line): boolean {
  return findPageNumber(part)?.rest === '' && findPageNumber(line.text) !== null
}

/** Pages by form feeds; else behind each line whose page number goes on from the last. */
function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  const isFed = (lines.at(-1)?.page ?? 1) > 1
  const ends = isFed ? null : numberedLines(lines)
  let page: Line[] = []
  lines.forEach((line, at) => {
    if (isFed && at > 0 && line.page !== (lines[at - 1] as Line).page) {
      pages.push(page)
      page = []
    }
    page.push(ends ? { ...line, page: pages.length + 1 } : line)
    if (ends?.has(at)) {
      pages.push(page)
      page = []
    }
  })
  pages.push(page)
  return pages
}

/** Fewest and most lines of a page. */
const minPage = 15
const maxPage = 150

/** Places of lines that end pages where no form feed does: the same words with numbers that go up page by page. */
function numberedLines(lines: readonly Line[]): Set<number> {
  const groups = new Map<string, { at: number; value: number }[]>()
  lines.forEach((line, at) => {
    const found = isBlank(line) ? null : findPageNumber(line.text)
    if (!found || (found.rest === '' && !(isBlank(lines[at - 1]) && isBlank(lines[at + 1])))) return
    const group = groups.get(found.rest)
    if (group) group.push({ at, value: found.value })
    else groups.set(found.rest, [{ at, value: found.value }])
  })
  const ends = new Set<number>()
  for (const group of groups.values()) {
    const follows = group.filter((one, i) => {
      const before = group[i - 1]
      const next = group[i + 1]
      return (before && goesOn(before, one)) || (next && goesOn(one, next))
    })
    if (follows.length >= 2) for (const { at } of follows) ends.add(at)
  }
  return ends
}

function goesOn(before: { at: number; value: number }, next: { at: number; value: number }): boolean {
  const pages = next.value - before.value
  const lines = next.at - before.at
  return pages >= 1 && pages <= 2 && lines >= minPage * pages && lines <= maxPage * pages
}

/** What identifies a head: its words, and where a page number stands on it that it does. */
function keyOf(line: Line): { key: string; value: number | null } {
  const numbered = findPageNumber(line.text)
  return numbered ? { key: `#${numbered.rest}`, value: numbered.value } : { key: fold(line.text), value: null }
}

/** The keys of lines that stand at the edges of enough pages. */
function acceptedHeads(pages: readonly (readonly Line[])[]): Set<string> {
  const seen = new Map<string, { pages: Set<number>; offsets: Map<number, number> }>()
  pages.forEach((page, index) => {
    const filled = page.filter((line) => !isBlank(line))
    for (const line of new Set([...filled.slice(0, edge), ...filled.slice(-edge)])) {
      const { key, value } = keyOf(line)
      if (!mayBeHead(line, key)) continue
      let entry = seen.get(key)
      if (!entry) {
        entry = { pages: new Set(), offsets: new Map() }
        seen.set(key, entry)
      }
      entry.pages.add(index)
      if (value !== null) entry.offsets.set(value - index, (entry.offsets.get(value - index) ?? 0) + 1)
    }
  })
  const accepted = new Set<string>()
  const few = pages.length <= 3 ? 2 : 3
  const rests = new Set<string>()
  for (const [key, { pages: on, offsets }] of seen) {
    const counted = largest(offsets.values(), 0)
    if (counted >= 2 || (offsets.size === 0 && on.size >= Math.max(few, pages.length * minShare))) {
      accepted.add(key)
      rests.add(key.replace(/^#/, ''))
    }
  }
  // The head of a part that has one page is known by its words, with or without the number.
  for (const [key, { offsets }] of seen)
    if (offsets.size > 0 && key.length > 1 && rests.has(key.slice(1))) accepted.add(key)
  return accepted
}

/** A caption that is printed again at the head of a page belongs to its table, and a brace to its code. */
function mayBeHead(line: Line, key: string): boolean {
  if (line.text.length > 220 || /^\s*(?:table|figure)\s/i.test(line.text) || /[|+]\s*$/.test(line.text)) return false
  return key === '#' || /[\p{L}\p{N}][^\n]{0,200}[\p{L}\p{N}]/u.test(line.text)
}

/** Lines from one edge of a page that belong to its head or foot, the space behind them with them. */
function cut(page: readonly Line[], accepted: ReadonlySet<string>, step: 1 | -1): number {
  let count = 0
  let heads = 0
  for (let seen = 0; seen < page.length; seen++) {
    const line = page.at(step === 1 ? seen : -1 - seen) as Line
    if (isBlank(line)) {
      if (heads > 0 || seen === count) count = seen + 1
      continue
    }
    if (heads >= edge || !accepted.has(keyOf(line).key)) break
    heads++
    count = seen + 1
  }
  return count
}
