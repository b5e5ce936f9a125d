import type { Abbreviation, Furniture, Reference, ReferenceGroup } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import { parseCitation } from '../../model/parse-citation.ts'
import type { RawParagraph, RawTable } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'
import { furnitureOf } from '../measure-text.ts'
import type { Body } from '../pieces.ts'
import { dropStart, foldedText, keepStart, plainText, trimInlines } from '../trim-inlines.ts'
import { findListMarker } from './markers.ts'

/** Which group of references a sub-head opens. Source: Rules for presentation of ITU-T | ISO/IEC common text, clause 2. */
export function groupOfTitle(title: string): ReferenceGroup | null {
  if (/\bidentical\b/i.test(title)) return 'identical'
  if (/\bpaired\b/i.test(title)) return 'paired'
  return /\badditional\b|\bother\b/i.test(title) ? 'additional' : null
}

const bracketed = /^[\s\u00a0]*(\[[^\][]{1,80}\])[\s\u00a0]*/
/** Publishers whose documents are cited without a form that the citation grammar knows. */
const publishers =
  /^(?:Rec(?:ommendation|\.)?s?\s|ITU.[TRD]\s|CCITT\s|ISO[/ ]|IEC\s|IETF\s|IEEE\s|RFC\s|W3C\s|ETSI\s|NIST\s|ANSI\s|FIPS\s|OASIS\s|ECMA|Unicode\s|SMPTE\s|AES\s|EBU\s|3GPP\s|International Standard\s)/i

/**
 * `[b-Adams] Adams, L. …`: the tag of an informative reference with an entry behind it, in whatever clause it stands.
 * Source: Author's guide for drafting ITU-T Recommendations (tags that begin with b-).
 */
export function isTaggedEntry(text: string): boolean {
  return /^[\s\u00a0]*\[b[-\u2010\u2011][^\][]{1,60}\][\s\u00a0]+(?:["\u201c]?\p{Lu}|[0-9]|https?:|www\.|b[-\u2010\u2011])/u.test(
    text,
  )
}

/** An entry of a list of references, and not the paragraph that introduces the list. */
export function looksLikeReference(block: RawParagraph, text: string): boolean {
  if (block.role !== undefined && block.role !== 'list-item') return false
  if (block.role === 'list-item') return true
  const bare = text.replace(/[\s\u00a0]+/g, ' ').trim()
  if (
    bare === '' ||
    /^(?:note|the following|there are no|none\b|members of|at the time|all recommendations|in addition)/i.test(bare)
  )
    return false
  return block.label !== undefined || findListMarker(text) !== null || bracketed.test(bare) || publishers.test(bare)
}

/** The entries of a paragraph of clause 2 or of the bibliography: one, or the two of a pair. */
export function readReferences(block: RawParagraph, group: ReferenceGroup): Reference[] {
  const [first = [], ...further] = linesOfPair(block.children)
  const { label: _label, anchors: _anchors, ...plain } = block
  return [
    readReference({ ...block, children: first }, group),
    ...further.map((children) => readReference({ ...plain, children }, group)),
  ]
}

/** An entry of clause 2 or the bibliography: bullet or bracketed label off, the cited document parsed. */
function readReference(block: RawParagraph, group: ReferenceGroup): Reference {
  const text = plainText(block.children)
  const isLabelled = (block.label ?? '').trim() !== ''
  const bullet = isLabelled ? null : findListMarker(text)
  const bracket =
    isLabelled && !isBullet(block.label as string) ? null : bracketed.exec(bullet ? text.slice(bullet.length) : text)
  const printed = bracket?.[1] || block.label?.trim() || bullet?.label.printed || ''
  const children = dropStart(block.children, (bullet?.length ?? 0) + (bracket?.[0].length ?? 0))
  return {
    type: 'reference',
    label: { printed, number: /^\[?[A-Za-z]{0,3}([0-9]+)\]?$/.exec(printed)?.[1] ?? null },
    group,
    citation: parseCitation(textOf(children)) ?? (bracket ? parseCitation(bracket[1] as string) : null),
    children: trimInlines(children),
    anchors: block.anchors ?? [],
    place: block.place,
    ...(block.within ? { within: block.within } : {}),
  }
}

function isBullet(label: string): boolean {
  return !/[\p{L}\p{N}]/u.test(label)
}

/** A paired reference is printed in two lines, the Recommendation and the Standard: two entries wherever they are listed. */
function linesOfPair(children: readonly Inline[]): Inline[][] {
  const lines = linesOf(children)
  if (lines.length !== 2) return [[...children]]
  const [first, second] = lines.map((line) => parseCitation(textOf(line)))
  const isPair =
    first && second && (first.iso === null ? second.itu === null : first.itu === null && second.iso === null)
  return isPair ? lines : [[...children]]
}

/** `DIB<tab>`, `DIB – `, `DIB   `, `DIB: `, `DIB = `. */
const separated =
  /^[\s\u00a0]*([\p{L}\p{N}\p{S}][^\s\u00a0\t]{0,24}(?: [^\s\u00a0\t]{1,12}){0,2})(?:[\s\u00a0]*\t[\s\u00a0]*|[\s\u00a0]{2,}|[\s\u00a0]+[-\u2010-\u2015:=][\s\u00a0]+|:[\s\u00a0]+)(?=\S)/u
/** `DIB Directory information base`. */
const capitals = /^[\s\u00a0]*([\p{Lu}\p{N}][\p{L}\p{N}./&+-]{0,14}\p{Lu}[\p{L}\p{N}./&+-]{0,6})[\s\u00a0]+(?=\p{L})/u
/** Longest bold run that is an abbreviation, in characters. */
const maxAbbreviation = 30
/** Longest line that is an entry and no sentence, in characters. */
const maxEntry = 250

/** Least indentation of an expansion below its abbreviation, in twentieths of a point. */
const hangs = 200
const bareAbbreviation = /^[\p{L}\p{N}][^\s.,;:]{0,24}(?: [^\s.,;:]{1,12})?$|^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+$/u

/** An abbreviation on a line of its own with its expansion set in below it, as browsers print definition lists, in one paragraph. */
export function joinExpansions(blocks: readonly Body[]): Body[] {
  const joined: Body[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (isPlain(before) && isPlain(block) && isExpansion(before, block))
      joined[joined.length - 1] = {
        ...before,
        children: [...before.children, { type: 'break', of: 'tab' }, ...block.children],
      }
    else joined.push(block)
  }
  return joined
}

function isPlain(block: Body | undefined): block is RawParagraph {
  return block?.type === 'paragraph' && block.role === undefined && block.label === undefined && !block.within
}

function isExpansion(above: RawParagraph, below: RawParagraph): boolean {
  return (
    (below.indent ?? 0) - (above.indent ?? 0) >= hangs &&
    bareAbbreviation.test(plainText(above.children).trim()) &&
    /^\p{L}/u.test(plainText(below.children).trim())
  )
}

/** The entries that a paragraph of the clause of abbreviations holds, one a line; null where it is text. */
export function readAbbreviations(block: RawParagraph, text: string): Abbreviation[] | null {
  if (block.role === 'abbreviation' && block.label !== undefined)
    return [entryOf(block, block.label.trim(), block.children)]
  if (
    block.role !== 'abbreviation' &&
    ((block.label !== undefined && !isBullet(block.label)) ||
      /^[\s\u00a0]*(?:NOTE|For the purposes?|This (?:Recommendation|document|Specification))\b/.test(text) ||
      /:\s*$/.test(text))
  )
    return null
  const lines = linesOf(block.children)
  const entries = lines.map((line) => readAbbreviation(block, line))
  if (lines.length > 1 && entries.every((entry) => entry !== null)) return entries
  const whole = lines.length === 1 ? entries[0] : readAbbreviation(block, block.children)
  return whole ? [whole] : null
}

function readAbbreviation(block: RawParagraph, children: readonly Inline[]): Abbreviation | null {
  const bullet = findListMarker(plainText(children))
  const line = bullet && bullet.label.number === null ? dropStart(children, bullet.length) : children
  const text = plainText(line)
  const [first] = line
  if (first?.type === 'text' && first.bold && line.length > 1) {
    const bold = keepBold(line)
    const printed = textOf(bold).replace(/[\s\u00a0]*[-\u2013\u2014:=]$/, '')
    if (printed.length <= maxAbbreviation && printed !== '') {
      const length = plainText(bold).length
      const sign = /^[\s\u00a0]*[-\u2010-\u2015:=]?[\s\u00a0]*/.exec(text.slice(length))?.[0].length ?? 0
      return length + sign < text.length ? entryOf(block, printed, dropStart(line, length + sign)) : null
    }
  }
  if (text.length > maxEntry && block.role !== 'abbreviation' && !/^[^\t]{1,40}\t/.test(text)) return null
  const found =
    separated.exec(text) ?? (/[.]\s*$/.test(text) && text.split(' ').length > 12 ? null : capitals.exec(text))
  if (!found || /[.;,]$/.test(found[1] as string)) return null
  return entryOf(
    block,
    foldedText(keepStart(line, (found[0] as string).length)).replace(/[\s\u00a0]*[-\u2010-\u2015:=]$/, ''),
    dropStart(line, found[0].length),
  )
}

function entryOf(block: RawParagraph, abbreviation: string, children: readonly Inline[]): Abbreviation {
  return {
    type: 'abbreviation',
    abbreviation,
    children: trimInlines(children),
    anchors: block.anchors ?? [],
    place: block.place,
  }
}

function keepBold(inlines: readonly Inline[]): Inline[] {
  const bold: Inline[] = []
  for (const inline of inlines) {
    if (inline.type !== 'text' || !inline.bold) break
    bold.push(inline)
  }
  return bold
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break' && inline.of !== 'tab') lines.push([])
    else (lines.at(-1) as Inline[]).push(inline)
  }
  return lines.filter((line) => line.length > 0)
}

/** A table of two columns in the clause of abbreviations; null where it is another table. Its head says what the columns are. */
export function readAbbreviationTable(table: RawTable, dropped: Furniture[]): Abbreviation[] | null {
  const rows = table.rows.filter(
    (row) =>
      !row.every(
        (cell) => cell.header && (foldedText(cell.children) === '' || columnTitle.test(foldedText(cell.children))),
      ),
  )
  if (
    rows.length === 0 ||
    table.notes.length > 0 ||
    rows.some((row) => row.length !== 2 || foldedText(row[0]?.children ?? []) === '')
  )
    return null
  append(
    dropped,
    furnitureOf('abbreviation-layout', [{ ...table, rows: table.rows.filter((row) => !rows.includes(row)) }]),
  )
  return rows.map(([key, value]) => ({
    type: 'abbreviation',
    abbreviation: textOf(key?.children ?? []),
    children: trimInlines(value?.children ?? []),
    anchors: table.anchors ?? [],
    place: key?.place ?? table.place,
  }))
}

const columnTitle =
  /^(?:abbreviations?|abbreviated terms?|acronyms?|symbols?|terms?|expansions?|meanings?|definitions?|descriptions?|full (?:form|name|term))$/i
