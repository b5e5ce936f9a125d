import type { Publisher } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { findCitations } from '../../model/parse-citation.ts'
import { textOf } from '../../model/text-of.ts'
import type { Piece } from '../pieces.ts'
import { foldedText } from '../trim-inlines.ts'
import { foldLine, isIdentifierLine, isNumberLine } from './front-lines.ts'
import { readIdentifiers } from './identifiers.ts'

/** Whose printing a text is, by its foreword, its cover and the identifiers in its running heads. */
export function publisherOf(
  lines: readonly string[],
  opening: string,
  heads: readonly string[],
  ids: { readonly itu: string | null; readonly iso: string | null },
): Publisher {
  const itu = opening.search(
    /The International Telecommunication Union \(ITU\) is|World Telecommunication Standardization Assembly/,
  )
  const iso = opening.search(/\(?the International Organization for Standardization\)? ?(?:\(ISO\) )?(?:and|is)/)
  if (itu >= 0 || iso >= 0) return iso < 0 || (itu >= 0 && itu < iso) ? 'itu-t' : 'iso-iec'
  const cover = lines.join('\n')
  const marks = {
    itu: /^INTERNATIONAL\s+TELECOMMUNICATION\s+UNION$|^(?:ITU-T [A-Z]-SERIES|SERIES [A-Z]:|ITU-T RECOMMENDATION|RECOMMENDATION ITU-T)|TELECOMMUNICATION STANDARDIZATION SECTOR/im.test(
      cover,
    ),
    iso: /ISO copyright office|^Reference number|^INTERNATIONAL STANDARD$|©\s*ISO|^ISO\/IEC JTC|\b(?:CD|DIS|FDIS) stage\b/im.test(
      `${cover}\n${heads.join('\n')}`,
    ),
  }
  if (marks.itu !== marks.iso) return marks.itu ? 'itu-t' : 'iso-iec'
  // Common texts of either body may have both identifiers on each page; the ITU printing has its own at the foot.
  if (ids.itu !== null) return 'itu-t'
  return ids.iso === null ? 'other' : 'iso-iec'
}

/** `The identical text is published as Rec. ITU-T X.500 (10/2016).` */
export function namedAsIdentical(opening: string, side: 'itu' | 'iso'): string | null {
  const found = /identical text is (?:also )?published as\s+([^\n]{5,160})/i.exec(opening)
  return found
    ? readIdentifiers(
        findCitations(found[1] as string).map(({ start, end }) => foldLine((found[1] as string).slice(start, end))),
      )[side]
    : null
}

/** The title that the cover prints, or the title block before the first clause. */
export function titleOf(cover: readonly Piece[], lines: readonly string[]): string | null {
  const marked = cover.filter(
    (piece) =>
      piece.type === 'paragraph' && piece.role === 'document-title' && !isNumberLine(foldedText(piece.children)),
  )
  const last = marked.at(-1)
  if (last?.type === 'paragraph') {
    // A title over several paragraphs: those that stand together.
    const from = cover.lastIndexOf(last)
    const parts: string[] = []
    for (let at = from; at >= 0 && marked.includes(cover[at] as Piece); at--)
      parts.unshift(textOf(withoutCall((cover[at] as Extract<Piece, { type: 'paragraph' }>).children)))
    return parts.join(' ').trim() || null
  }
  const headings = cover.flatMap((piece) =>
    piece.type === 'head' && piece.title.length > 0 ? [textOf(piece.title)] : [],
  )
  // The number may be a heading of its own, over the title, and so may the kind of text: neither is it.
  const heading = headings.find((text) => !isIdentifierLine(text) && !isNumberLine(foldLine(text)))
  if (heading !== undefined) return heading
  const titles = lines.flatMap((line, at) => (looksLikeTitle(line) ? [at] : []))
  // The name of a series goes on in the line below it, and looks the same.
  const first = titles.find((at) => !/^SERIES [A-Z]:/.test(lines[at - 1] ?? '')) ?? titles[0] ?? -1
  if (first < 0) return belowNumber(lines)
  let end = first + 1
  while (end < first + maxTitleLines && titleGoesOn(lines[end - 1] as string, lines[end])) end++
  return lines.slice(first, end).join(' ').replace(draftName, '')
}

/** A title without the raised call of a footnote behind it: `1)`, `*`. */
function withoutCall(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1)
  const isCall =
    last?.type === 'text' && last.script === 'superscript' && /^(?:[0-9]{1,2}\)|\*{1,3}\)?)$/.test(last.value.trim())
  return isCall ? children.slice(0, -1) : children
}

/** The name of a draft below its title: `draft-doe-lantern-control-03`. */
const draftName = /(?<!\s)\s+draft-[a-z0-9-]{3,80}-[0-9]{2}$/

/** Lines of a cover that has nothing but the number and the title of the text. */
const fewLines = 6

/** The line under the number, on a cover of few lines: titles need no dash. */
function belowNumber(lines: readonly string[]): string | null {
  if (lines.length > fewLines) return null
  const number = lines.findIndex((line) => isIdentifierLine(line) || isNumberLine(line))
  const title = lines.slice(number + 1).find((line) => !isIdentifierLine(line) && !isNumberLine(line))
  return number >= 0 && title !== undefined && /^\p{Lu}\p{L}/u.test(title) && !/[.;,]$|\d{4}/.test(title) ? title : null
}

/** `Information technology – Relays – Beacons`. */
function looksLikeTitle(line: string): boolean {
  return (
    line.length < 300 &&
    /^\p{Lu}[^:]*\s[-\u2013\u2014](?:\s|$)/u.test(line) &&
    !/^(?:SERIES|©|ISO|IEC|ITU)\b/.test(line) &&
    findCitations(line).length === 0
  )
}

/** Lines that a title is printed over. */
const maxTitleLines = 4

/** Whether a title goes on in the next line: in small letters, or behind a colon or a dash. */
export function titleGoesOn(line: string, next: string | undefined): boolean {
  return (
    next !== undefined && (/^\p{Ll}/u.test(next) || /[:\u2013\u2014-]$/.test(line)) && findCitations(next).length === 0
  )
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
]

/** `8` of `Eighth edition`. */
export function editionOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /^(?:([a-z]+) edition|edition ([0-9]{1,2}(?:\.[0-9])?))\b/i.exec(line)
    const ordinal = found?.[1] ? ordinals.indexOf(found[1].toLowerCase()) : -1
    if (ordinal >= 0) return String(ordinal + 1)
    if (found?.[2]) return found[2]
  }
  return null
}

/** The date of the identifier, or of the cover: `2016-10`. */
export function dateOf(identifier: string | null, lines: readonly string[]): string | null {
  const itu = identifier === null ? null : /\(([01][0-9])\/([0-9]{4})\)/.exec(identifier)
  if (itu) return `${itu[2]}-${itu[1]}`
  const line = lines.find((text) => /^(?:19|20)[0-9]{2}-[01][0-9](?:-[0-3][0-9])?$/.test(text))
  return line ?? (identifier === null ? null : (/[:(]((?:19|20)[0-9]{2})\b/.exec(identifier)?.[1] ?? null))
}

/** `prepublished`, `DIS`, `draft`, where a line says so. */
export function stageOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (/\bprepublished\b|\bprepublication\b/i.test(line)) return 'prepublished'
    const stage = /^(?:[^.]{0,40}\b)?(FDIS|DIS|CD|WD|PRF)\b(?= [0-9]| stage|$)/.exec(line)?.[1]
    if (stage) return stage
  }
  return lines.some((line) => /^Draft (?:new |revised )?(?:ITU-T )?Recommendation/i.test(line)) ? 'draft' : null
}
