import type { PrintedBlock } from '../../model/printing.ts'
import { inlinesOf } from './block-parts.ts'
import type { LineEdits } from './line-edits.ts'
import { charactersOf, joinedCharacters, placeTokens } from './printed-characters.ts'
import { labelNumber, relabel } from './relabel.ts'
import type { Item } from './side-places.ts'
import { type CharacterEdit, endingEdit } from './word-edits.ts'

/** Typed numbers that follow from what is struck out and put in: of the clauses and items behind it. */
export function followNumbers(
  line: LineEdits,
  struck: ReadonlyMap<Item, string>,
  added: ReadonlyMap<Item, string>,
): void {
  const { texts, side, plan, places } = line.redlining
  const otherSide = side === 'left' ? 'right' : 'left'
  if (struck.size + added.size + plan.relabelled.length + plan.statuses.length === 0) return
  const done = new Set(plan.relabelled.map(({ own }) => own))
  for (const pair of texts.clauses.pairs) {
    const own = pair[side]
    const other = pair[otherSide]
    if (struck.has(own) || done.has(own) || own.clause.label === other.clause.label) continue
    if (shapeOf(labelNumber(own)) === shapeOf(labelNumber(other))) relabel(line, own, other)
  }
  const changed = new Set<Item>()
  for (const item of [...struck.keys(), ...added.keys()])
    if ('block' in item && item.block.type === 'list-item') changed.add(item.owner)
  for (const pair of texts.blocks.pairs) {
    const own = pair[side][0]
    const other = pair[otherSide][0]
    if (own?.block.type !== 'list-item' || other?.block.type !== 'list-item' || struck.has(own)) continue
    if (!changed.has(own.owner) && !changed.has(other.owner)) continue
    const a = labelNumber(own)
    const b = labelNumber(other)
    if (a !== b && shapeOf(a) === shapeOf(b)) relabel(line, own, other)
    const placed = line.touched.has(own) ? undefined : places.placeBlock(own)
    const edit = placed && endingEdit(placed.characters, charactersOf(other.block.children))
    if (placed && edit) line.put(placed, [edit])
  }
}

/** References to what has another number in the other text follow it: they lead to the same place. */
export function followReferences(line: LineEdits, struck: ReadonlyMap<Item, string>): void {
  const { texts, side, plan, places } = line.redlining
  if (plan.relabelled.length + plan.statuses.length + plan.struck.size + plan.added.size === 0) return
  const edited = new Map(plan.words.map((words) => [words.own, words]))
  for (const pair of texts.blocks.pairs) {
    const [left] = pair.left
    const [right] = pair.right
    if (left === undefined || right === undefined || pair.left.length > 1 || pair.right.length > 1) continue
    const own = side === 'left' ? left : right
    const other = side === 'left' ? right : left
    if (struck.has(own) || own.block.type === 'table' || own.print === other.print) continue
    const hunks = edited.get(own)?.hunks ?? []
    const a = followers(
      own,
      hunks.map((hunk) => (side === 'left' ? [hunk.fromA, hunk.toA] : [hunk.fromB, hunk.toB])),
    )
    const b = followers(
      other,
      hunks.map((hunk) => (side === 'left' ? [hunk.fromB, hunk.toB] : [hunk.fromA, hunk.toA])),
    )
    if (a.length === 0 || a.length !== b.length) continue
    if (a.every((token, at) => token.number === b[at]?.number)) continue
    const placed = places.placeBlock(own)
    if (placed === undefined) continue
    const others = joinedCharacters(inlinesOf(other.block))
    const edits: CharacterEdit[] = []
    a.forEach((token, at) => {
      const into = b[at]
      if (into === undefined || into.number === token.number) return
      if (into.kind !== token.kind) {
        if (annexes.has(into.kind) && annexes.has(token.kind))
          edits.push({ ...token.place, insert: others.slice(into.place.from, into.place.to) })
        return
      }
      const characters = placed.characters.slice(token.place.from, token.place.to)
      const printed = characters.map(({ text }) => text).join('')
      const found = printed.lastIndexOf(token.number)
      if (found < 0 || characters.length !== printed.length) return
      edits.push({
        from: token.place.from + found,
        to: token.place.from + found + token.number.length,
        insert: charactersOf([{ type: 'text', value: into.number }]),
      })
    })
    if (edits.length > 0) line.put(placed, edits)
  }
}

const annexes = new Set(['annex', 'appendix'])

interface Follower {
  readonly place: { readonly from: number; readonly to: number }
  readonly kind: string
  readonly number: string
}

/** The references to other places of the text that no edit touches. */
function followers(block: PrintedBlock, edited: readonly (readonly number[])[]): Follower[] {
  const tokens = block.tokens()
  if (!tokens.some((token) => token.target !== undefined)) return []
  const places = placeTokens(tokens, joinedCharacters(inlinesOf(block.block)))
  if (places === undefined) return []
  let meant = -1
  return tokens.flatMap((token, at) => {
    const place = places[at]
    // Edits count the tokens that mean something.
    if (token.meaning !== '') meant++
    if (token.target === undefined || place === undefined) return []
    if (edited.some(([from = 0, to = 0]) => meant >= from && meant < to)) return []
    return [{ place, kind: token.target.kind, number: token.target.number }]
  })
}

/** Numbers of one shape count alike: `8.2` and `8.3`, `a` and `b`. */
function shapeOf(label: string): string {
  return label
    .replace(/[0-9]+/g, '0')
    .replace(/\b[A-Z]\b/g, 'A')
    .replace(/\b[a-z]\b/g, 'a')
}
