import { keyOfTitle } from './contents.ts'
import { pathOf, splitLabel } from './heading-label.ts'
import { emitHead, openZone } from './headings.ts'
import { isFull } from './layout.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'
import { readInlines } from './read-inlines.ts'
import { type BlockReader, emit, endsPart, opensPart, placeOf, type Reading } from './reading.ts'

const status = /^\((?:normative|informative|integral|non-integral|non-normative)(?:\s+annex)?\s*\.?\)\.?$/i
const statusSentence = /^\(?(?:This|The present)\s+(?:annex|appendix)\s+(?:forms|does|is)\b/i
const maxTitle = 200
/** Lines of a title, a status or a marker under the head of an annex. */
const maxLines = 4

/** Reads the head of an annex: `Annex A` with title and status behind it or on lines of their own. */
export const readAnnex: BlockReader = (at, reading) => {
  const { lines, zone, contents } = reading
  const line = lines[at] as Line
  if (zone.isCover || !opensPart(at, reading) || line.text.length > maxTitle + line.indent) return at
  const label = splitLabel(inner(line))
  if (label?.kind !== 'annex') return at
  const alone = label.title === '' || status.test(label.title)
  const witness = contents.titles.get(label.label)
  let end = at + 1
  let title = label.title
  while (!alone && end - at < maxLines && !endsPart(end, reading)) {
    if (statusSentence.test(inner(lines[end] as Line)) || status.test(inner(lines[end] as Line))) break
    title = `${title} ${inner(lines[end] as Line)}`
    end++
  }
  const isTitle = /^[\p{Lu}\p{N}("\u201c]/u.test(title) && !/[.;:,]$/.test(title) && title.length <= maxTitle
  if (
    !alone &&
    !(keyOfTitle(title) === witness || (label.apart && isTitle && endsPart(end, reading)) || startsWithStatus(title))
  ) {
    const below = isBlank(lines[end]) ? '' : inner(lines[end] as Line)
    if (!(isTitle && (status.test(below) || statusSentence.test(below)))) return at
  }
  emitHead(
    reading,
    {
      title: readInlines(
        fold(
          lines
            .slice(at, end)
            .map((one) => one.text)
            .join(' '),
        ),
      ),
      depth: 1,
    },
    line,
    lines.slice(at, end),
  )
  openZone(reading, pathOf(label.label), title)
  return readBelow(end, alone, reading)
}

function startsWithStatus(title: string): boolean {
  return /^\((?:normative|informative)\s*\.?\)/i.test(title)
}

/** The lines under `Annex A`: its status, and its title where the line above has none. */
function readBelow(from: number, wantsTitle: boolean, reading: Reading): number {
  const { lines } = reading
  let at = from
  let open = wantsTitle
  for (let count = 0; count < maxLines; count++) {
    let next = at
    while (next < lines.length && isBlank(lines[next]) && next - at < maxLines) next++
    if (isBlank(lines[next])) return at
    const end = endOfPart(next, reading)
    const part = lines.slice(next, end)
    const text = fold(part.map((line) => line.text).join(' '))
    const isStatus = status.test(text) || statusSentence.test(text)
    const isTitle =
      open &&
      text.length <= maxTitle &&
      part.length <= maxLines &&
      !/[.;:,]$/.test(text) &&
      splitLabel(text)?.kind !== 'number' &&
      /^[\p{Lu}\p{N}]/u.test(text)
    if (!isStatus && !isTitle) return at
    if (isTitle && !isStatus) open = false
    emit(
      reading,
      {
        type: 'paragraph',
        role: isStatus ? 'annex-status' : 'annex-title',
        children: readInlines(text),
        place: placeOf(part[0] as Line),
      },
      part.map((line) => line.text).join(''),
    )
    at = end
    if (!isStatus && !open && isBlank(lines[at]) && !nextIsStatus(at, reading)) return at
    if (isStatus && !open) return at
  }
  return at
}

function nextIsStatus(at: number, { lines }: Reading): boolean {
  const next = lines.slice(at, at + maxLines).find((line) => !isBlank(line))
  return next !== undefined && (status.test(inner(next)) || statusSentence.test(inner(next)))
}

/** Lines of one kind up to a blank one: a status ends with its bracket, a title before a status. */
function endOfPart(from: number, { lines, layout }: Reading): number {
  const first = inner(lines[from] as Line)
  if (status.test(first)) return from + 1
  const isSentence = statusSentence.test(first)
  let end = from + 1
  while (!isBlank(lines[end])) {
    if (isSentence && /\.?\)\.?$/.test(inner(lines[end - 1] as Line))) break
    if (!isSentence && (status.test(inner(lines[end] as Line)) || statusSentence.test(inner(lines[end] as Line)))) break
    if (
      !isSentence &&
      (layout.dense || layout.width === null) &&
      !isFull(lines[end - 1] as Line, lines[end] as Line, layout)
    )
      break
    end++
  }
  return end
}
