import type { Change } from '../model/change.ts'
import type { Citation } from '../model/citation.ts'
import type { Reference } from '../model/document.ts'
import { parseCitation } from '../model/parse-citation.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'

/**
 * The tags of two entries that cite the same document. Whether there are tags is house style, and so is their form; one that
 * names another year or another document is not: null where they differ in form alone.
 */
export function diffTags(left: PrintedBlock, right: PrintedBlock, a: Reference, b: Reference): Change | null {
  const [from, to] = [a.label.printed, b.label.printed]
  if (yearOf(from) !== null && yearOf(to) !== null && yearOf(from) !== yearOf(to))
    return { type: 'reference-edition', left, right, from, to }
  if (namesAnother(from, to) || misnames(a, to) || misnames(b, from)) return tagsChanged(left, right, from, to)
  return null
}

/** `2008` of `[SCTE 135-1 2008]`. */
function yearOf(tag: string): string | null {
  return /\b(?:19|20)\d\d\b/.exec(tag)?.[0] ?? null
}

/** `[b-ANSI/SCTE 135-1]` against `[b-SCTE 135-4]`: whoever is named, the numbers are others. A number less is a part, or a year. */
function namesAnother(a: string, b: string): boolean {
  if (isPlace(a) || isPlace(b) || publisherOf(a) === null || publisherOf(a) !== publisherOf(b)) return false
  const [left, right] = [numbersOf(a), numbersOf(b)]
  return left.some((number, at) => right[at] !== undefined && right[at] !== number)
}

/** Whether an entry has a tag that names another document than it cites, where the other text has none of its own to compare. */
function misnames(entry: Reference, other: string): boolean {
  if (/\p{L}/u.test(other) || entry.citation === null) return false
  const tag = parseCitation(bare(entry.label.printed))
  return tag !== null && isAnother(tag, entry.citation)
}

/** Whether no half of two citations is the same document, and one half is stated by both. */
function isAnother(a: Citation, b: Citation): boolean {
  const itu = a.itu && b.itu ? a.itu.number === b.itu.number : null
  const iso = a.iso && b.iso ? a.iso.number === b.iso.number && a.iso.part === b.iso.part : null
  return (itu !== null || iso !== null) && itu !== true && iso !== true
}

/** `[12]`, `[R3]`: the place of an entry in its list. */
function isPlace(tag: string): boolean {
  return /^[A-Za-z]{0,2}[0-9]{1,3}$/.test(bare(tag))
}

/** The numbers of a tag, dates apart: `[ITU-T J.222.1 (11/2006)]` has 222 and 1. */
function numbersOf(tag: string): readonly string[] {
  const undated = bare(tag).replace(/[\s(:,-]\(?(?:\d{1,2}\/)?(?:19|20)\d\d(?:[/-]\d{1,2})?\)?$/, '')
  return undated.match(/[0-9]+/g) ?? []
}

/** The last letters before the first number: `[b-ANSI/SCTE 135-1]` is SCTE's. None of an entry that is only numbered. */
function publisherOf(tag: string): string | null {
  const [, letters] = /([\p{L}.]+)[^\p{L}0-9]*[0-9]/u.exec(bare(tag)) ?? []
  return letters?.toLowerCase() ?? null
}

function bare(tag: string): string {
  return tag.replace(/^\s*\[?(?:b[-\u2010\u2011])?|\]?\s*$/g, '')
}

function tagsChanged(left: PrintedBlock, right: PrintedBlock, from: string, to: string): Change {
  const tokens = (printed: string): Token[] =>
    printed === '' ? [] : [{ printed, meaning: printed, class: 'identifier', spaced: false }]
  const [a, b] = [tokens(from), tokens(to)]
  return {
    type: 'words',
    part: 'text',
    left,
    right,
    hunk: {
      a,
      b,
      fromA: 0,
      toA: a.length,
      fromB: 0,
      toB: b.length,
      floorA: 0,
      floorB: 0,
      ceilingA: a.length,
      ceilingB: b.length,
      rewritten: false,
    },
  }
}
