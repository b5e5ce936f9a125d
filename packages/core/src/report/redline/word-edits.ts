import type { Hunk } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import { isBlank, type PrintedCharacter, placeTokens, type Stretch } from './printed-characters.ts'

/** Characters `[from, to)` of one text are replaced by characters of the other. */
export interface CharacterEdit {
  readonly from: number
  readonly to: number
  readonly insert: readonly PrintedCharacter[]
}

/** The edits of one run of text that its hunks ask for; undefined where the tokens do not stand in the characters. */
export function wordEdits(
  hunks: readonly Hunk[],
  side: Side,
  own: readonly PrintedCharacter[],
  other: readonly PrintedCharacter[],
): CharacterEdit[] | undefined {
  const [first] = hunks
  if (first === undefined) return []
  const ownPlaces = placeTokens(side === 'left' ? first.a : first.b, own)
  const otherPlaces = placeTokens(side === 'left' ? first.b : first.a, other)
  if (ownPlaces === undefined || otherPlaces === undefined) return undefined
  const edits: CharacterEdit[] = []
  for (const hunk of hunks) {
    const sameTexts = (hunk.a === first.a || hunk.a.length === first.a.length) && hunk.b.length === first.b.length
    if (!sameTexts) return undefined
    const [fromOwn, toOwn, fromOther, toOther] =
      side === 'left' ? [hunk.fromA, hunk.toA, hunk.fromB, hunk.toB] : [hunk.fromB, hunk.toB, hunk.fromA, hunk.toA]
    edits.push(editOf(ownPlaces, fromOwn, toOwn, otherPlaces, fromOther, toOther, own, other))
  }
  return edits
}

function editOf(
  ownPlaces: readonly Stretch[],
  fromOwn: number,
  toOwn: number,
  otherPlaces: readonly Stretch[],
  fromOther: number,
  toOther: number,
  own: readonly PrintedCharacter[],
  other: readonly PrintedCharacter[],
): CharacterEdit {
  const behind = (places: readonly Stretch[], at: number): number => places[at - 1]?.to ?? 0
  const ahead = (places: readonly Stretch[], at: number, length: number): number => places[at]?.from ?? length
  if (fromOwn === toOwn) {
    // Behind the word before, with the space that parts the two in the other text; at the beginning before the next.
    if (fromOwn > 0) {
      const at = behind(ownPlaces, fromOwn)
      return { from: at, to: at, insert: other.slice(behind(otherPlaces, fromOther), behind(otherPlaces, toOther)) }
    }
    const at = ahead(ownPlaces, 0, 0)
    const to = ahead(otherPlaces, toOther, other.length)
    return { from: at, to: at, insert: other.slice(ahead(otherPlaces, fromOther, 0), to) }
  }
  if (fromOther === toOther) {
    if (fromOwn > 0) return { from: behind(ownPlaces, fromOwn), to: behind(ownPlaces, toOwn), insert: [] }
    return { from: ahead(ownPlaces, 0, 0), to: ahead(ownPlaces, toOwn, own.length), insert: [] }
  }
  let from = ahead(ownPlaces, fromOwn, 0)
  let to = behind(ownPlaces, toOwn)
  let fromInsert = ahead(otherPlaces, fromOther, 0)
  let toInsert = behind(otherPlaces, toOther)
  // `1–5` against `1 to 5`: words need the space that a sign does without, and the sign does without it again.
  const parted = (characters: readonly PrintedCharacter[], at: number): boolean =>
    characters[at] === undefined || isBlank((characters[at] as PrintedCharacter).text)
  if (fromInsert > 0 && from > 0) {
    const [there, here] = [parted(other, fromInsert - 1), parted(own, from - 1)]
    if (there && !here) fromInsert--
    else if (here && !there) from--
  }
  if (toInsert < other.length && to < own.length) {
    const [there, here] = [parted(other, toInsert), parted(own, to)]
    if (there && !here) toInsert++
    else if (here && !there) to++
  }
  return { from, to, insert: other.slice(fromInsert, toInsert) }
}

/** `; and` at the end of an item of a list: it follows the place of the item. */
const itemEnd = /[\s,;.:]*(?:(?:and|or)\s*)?[\s,;.:]*$/

/** The edit that gives one item of a list the end of the other, where they differ in nothing else. */
export function endingEdit(
  own: readonly PrintedCharacter[],
  other: readonly PrintedCharacter[],
): CharacterEdit | undefined {
  const textOf = (characters: readonly PrintedCharacter[]): string => characters.map(({ text }) => text).join('')
  const a = textOf(own)
  const b = textOf(other)
  const endA = a.search(itemEnd)
  const endB = b.search(itemEnd)
  if (a.length !== own.length || b.length !== other.length || a.slice(endA) === b.slice(endB)) return undefined
  if (a.slice(0, endA).replace(/\s+/g, ' ') !== b.slice(0, endB).replace(/\s+/g, ' ')) return undefined
  return { from: endA, to: a.length, insert: other.slice(endB) }
}
