import { isProvision } from '../../model/provision.ts'
import { splitLabel } from './heading-label.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'
import { type BlockReader, emit, placeOf } from './reading.ts'

/** What the table of contents says: the titles of clauses by their numbers. */
export interface Witness {
  /** Places of lines that belong to it. */
  readonly lines: ReadonlySet<number>
  /** Titles by number: `8.2` → `acceptance`. */
  readonly titles: ReadonlyMap<string, string>
}

const title = /^(?:table of contents|contents|list of (?:tables|figures))(?:\s+page)?$/i
/** Leaders with a page number behind them, or a number far off at the right. */
const leaders = /^(.*?\S)\s*(?:\.\s?){3,}\s*(?:[0-9]{1,4}|[ivxlc]{1,7})$/i
/** Leaders whose page number was torn off, as by programs that take text out of PDF. */
const torn = /^(.*?\S)\s*(?:\.\s?){8,}$/
const tornNumber = /^(?:[0-9]{1,4}|[ivxlc]{1,7}|[0-9A-Z]{1,2}(?:\.[0-9]{1,2}){1,4})$/i
const far = /^(.*?\S)\s{3,}(?:[0-9]{1,4}|[ivxlc]{1,7})$/i
/** A page number right behind the title, where a program has taken leaders and tabs out: only where the title stands in the text. */
const near = /^(.*?\S)\s(?:[0-9]{1,4}|[ivxlc]{1,7})$/i
/** A title without a page number, as pages that scroll have it. */
const bare = /^(?:[*\u2022-]\s+)?(.*)$/
/** What stands on a line of its own over the title of an annex. */
const annexLead = /^(?:Annex|Appendix) [A-Z0-9]{1,4}(?: [\u2013\u2014-])? /i
const maxLine = 240
/** Lines without a page number between two entries: the rest of a title, a blank line. */
const maxGap = 3

/** Finds the table of contents: lines with leaders anywhere before the text, and those under its title. */
export function findContents(lines: readonly Line[]): Witness {
  const found = new Set<number>()
  const titles = new Map<string, string>()
  const printed = new Set<string>()
  for (const line of lines) if (line.text.length <= maxLine) printed.add(fold(line.text))
  const nearEntry = (text: string): RegExpExecArray | null => {
    const entry = near.exec(text)
    const named = fold(entry?.[1] ?? '')
    return printed.has(named) || printed.has(named.replace(annexLead, '')) ? entry : null
  }
  const last = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    if (line.text.length > maxLine || isBlank(line)) continue
    for (const key of keysOfEntry(inner(line))) last.set(key, at)
  }
  const seen = new Set<string>()
  let open = false
  let hasPages = false
  /** The last entry without a page number. */
  let before = ''
  let pending: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    if (isBlank(line)) {
      if (open) pending.push(at)
      if (pending.length > maxGap) {
        open = false
        pending = []
      }
      continue
    }
    const text = inner(line)
    if (title.test(text)) {
      open = true
      pending = []
      seen.clear()
      hasPages = false
      before = ''
      found.add(at)
      continue
    }
    if (text.length > maxLine) {
      open = false
      pending = []
      continue
    }
    const keys = keysOfEntry(text)
    const paged = leaders.exec(text) ?? torn.exec(text) ?? (open ? (far.exec(text) ?? nearEntry(text)) : null)
    if (open && !paged && before !== '' && found.has(at - 1) && keys.length === 1 && isRestOfEntry(at, lines)) {
      found.add(at)
      before = `${before} ${text}`
      note(before, titles)
      continue
    }
    // The heading itself: the table is at its end.
    if (open && keys.some((key) => seen.has(key))) {
      open = false
      pending = []
    }
    // In a table that has page numbers every entry has one, and a line that is no entry ends one that has none.
    const isTitle =
      open &&
      !hasPages &&
      /\p{L}{2}/u.test(text) &&
      !(keys.length > 1 ? /[;,:]$/ : /[.;,:]$/).test(text) &&
      !isProvision(text) &&
      keys.some((key) => (last.get(key) ?? at) > at) &&
      isWrapped(pending, lines)
    const entry = paged ?? (isTitle ? bare.exec(text) : null)
    if (!entry && open && tornNumber.test(text)) {
      if (isTornEntry(at, lines)) found.add(at)
      else pending.push(at)
      continue
    }
    if (!entry && !(open && /^page$/i.test(text))) {
      if (open) pending.push(at)
      if (pending.length > maxGap) {
        open = false
        pending = []
      }
      continue
    }
    const parts = pending.filter((place) => !isBlank(lines[place]))
    for (const place of parts) found.add(place)
    found.add(at)
    const wrapped = parts.map((place) => inner(lines[place] as Line))
    if (entry && paged) note([...wrapped, entry[1] as string].join(' '), titles)
    else if (entry) {
      // Without page numbers nothing but the next entry tells where one ends.
      if (wrapped.length > 0) note([before, ...wrapped].join(' '), titles)
      before = entry[1] as string
      note(before, titles)
    }
    if (paged) hasPages = true
    else for (const key of keys) seen.add(key)
    pending = []
    open = true
  }
  return { lines: found, titles }
}

/** Whether a line without a number is the rest of the entry above it: set in deeper, in small letters or in brackets. */
function isRestOfEntry(at: number, lines: readonly Line[]): boolean {
  const [above, line] = [lines[at - 1], lines[at] as Line]
  if (above === undefined || isBlank(above) || splitLabel(inner(above)) === null) return false
  return line.indent > above.indent || /^[\p{Ll}(]/u.test(inner(line))
}

/** Lines over which one entry without a page number is wrapped, or a title that is broken otherwise in the text. */
const maxWrapped = 2

/** Whether lines between two entries are an entry that the text has on other lines: few, and no sentence. */
function isWrapped(between: readonly number[], lines: readonly Line[]): boolean {
  const texts = between.flatMap((place) => (isBlank(lines[place]) ? [] : [inner(lines[place] as Line)]))
  return texts.length <= maxWrapped && texts.every((text) => !/[.;,:]$/.test(text) && !isProvision(text))
}

/** Whether a number alone on its line belongs to an entry: others of its kind or leaders stand right around it. */
function isTornEntry(at: number, lines: readonly Line[]): boolean {
  for (const step of [1, -1])
    for (let next = at + step, seen = 0; seen < maxGap && lines[next] !== undefined; next += step) {
      if (isBlank(lines[next])) continue
      seen++
      const text = inner(lines[next] as Line)
      if (torn.test(text) || leaders.test(text)) return true
      if (!tornNumber.test(text)) break
    }
  return false
}

/** What an entry is found again by: all of it, and its number with the first word, for its lines may be broken otherwise. */
function keysOfEntry(text: string): string[] {
  const label = splitLabel(text)
  const [word] = keyOfTitle(label?.title ?? '').split(' ')
  return [keyOfEntry(text), ...(label?.kind === 'number' && word ? [`${label.label} ${word} …`] : [])]
}

/** An entry as it is found again in the text, where a bullet is gone and a chapter, an annex or a table is called one. */
function keyOfEntry(text: string): string {
  return keyOfTitle(text.replace(/^(?:[*\u2022-]|chapter|appendix|annex|table|figure)\s+/i, ''))
}

function note(entry: string, titles: Map<string, string>): void {
  const label = splitLabel(fold(entry))
  if (label) titles.set(label.label, keyOfTitle(label.title))
}

/** A title as it is compared: neither case nor space nor dashes matter. */
export function keyOfTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Reads a line of the table of contents. */
export const readContents: BlockReader = (at, reading) => {
  if (!reading.contents.lines.has(at)) return at
  const line = reading.lines[at] as Line
  emit(
    reading,
    { type: 'paragraph', role: 'contents', children: [{ type: 'text', value: fold(line.text) }], place: placeOf(line) },
    line.text,
  )
  return at + 1
}
