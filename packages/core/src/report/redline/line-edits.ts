import { largest } from '../../model/gather.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { inlinesOf, titleOf } from './block-parts.ts'
import type { LineEdit } from './edit-paragraph.ts'
import { locate, paragraphAt } from './locate.ts'
import { paragraphItems } from './paragraph-items.ts'
import type { WordsPlan } from './plan.ts'
import { charactersOf, isBlank, joinedCharacters, type PrintedCharacter } from './printed-characters.ts'
import type { Redlining } from './redlining.ts'
import { type Item, nodeOf, type Placed } from './side-places.ts'
import { type CharacterEdit, wordEdits } from './word-edits.ts'
import type { WordParagraph, WordStory } from './word-paragraphs.ts'

/** Collects the edits inside paragraphs. */
export class LineEdits {
  readonly redlining: Redlining
  readonly #edits: Map<WordParagraph, LineEdit[]>
  /** The items whose words are edited. */
  readonly touched = new Set<Item>()

  constructor(redlining: Redlining, edits: Map<WordParagraph, LineEdit[]>) {
    this.redlining = redlining
    this.#edits = edits
  }

  /** Whether the words could be edited. */
  words(plan: WordsPlan): boolean {
    const { places, side, texts } = this.redlining
    const otherSide = side === 'left' ? 'right' : 'left'
    if (plan.what === 'title')
      return this.#title(plan, texts[side].document.front.title, texts[otherSide].document.front.title)
    const { own, other } = plan
    if (own === null || other === null) return false
    const nodeA = nodeOf(own)
    const nodeB = nodeOf(other)
    let placed: Placed | undefined
    let into: readonly PrintedCharacter[]
    if (plan.what === 'cell' && plan.cells !== undefined) {
      const cell = plan.cells[side]
      const paragraph = places.paragraphOf(cell)
      placed = places.place(own, cell.children, paragraph === undefined ? {} : { paragraph })
      into = charactersOf(plan.cells[otherSide].children)
      if (placed === undefined && cell.children.length === 0) return false
    } else if (plan.what === 'caption' || plan.what === 'heading') {
      placed = places.place(own, titleOf(nodeA), { caption: plan.what === 'caption' && nodeA.type === 'table' })
      into = charactersOf(titleOf(nodeB))
    } else {
      if (!('block' in own) || !('block' in other)) return false
      if (own.block.type === 'footnote') return this.#note(plan, own, other)
      placed = places.placeBlock(own)
      into = joinedCharacters(inlinesOf(other.block))
    }
    if (placed === undefined) return false
    const edits = wordEdits(plan.hunks, side, placed.characters, into)
    if (edits === undefined) return false
    this.touched.add(own)
    return this.put(placed, edits)
  }

  /** Notes stand in parts of their own; of several that say the same the one that is called in the same turn. */
  #note(plan: WordsPlan, own: PrintedBlock, other: PrintedBlock): boolean {
    const { notes, texts, side } = this.redlining
    const characters = joinedCharacters(inlinesOf(own.block))
    const alike = texts[side].clauses
      .flatMap(({ blocks }) => blocks)
      .filter(({ block, print }) => block.type === 'footnote' && print === own.print)
    const edits = wordEdits(plan.hunks, side, characters, joinedCharacters(inlinesOf(other.block)))
    if (edits === undefined) return false
    for (const { story } of notes) {
      let offsets: Placed['offsets'] | undefined
      for (let turn = 0, from = 0; turn <= alike.indexOf(own); turn++) {
        offsets = locate(characters, story, from, story.text.length)
        if (offsets === undefined) break
        from = largest(offsets) + 1
      }
      if (offsets !== undefined) return this.put({ characters, offsets }, edits, story)
    }
    return false
  }

  #title(plan: WordsPlan, own: string | null, other: string | null): boolean {
    if (own === null || other === null) return false
    const { side, places, texts } = this.redlining
    const characters = charactersOf([{ type: 'text', value: own }])
    const edits = wordEdits(plan.hunks, side, characters, charactersOf([{ type: 'text', value: other }]))
    if (edits === undefined) return false
    // The title is printed on the cover and before the first clause.
    const first = texts[side].clauses.find(({ clause }) => clause.numbered)
    const end = (first === undefined ? undefined : places.first(first)?.start) ?? places.story.text.length
    let found = false
    for (let from = 0; from < end; ) {
      const offsets = locate(characters, places.story, from, end - from)
      if (offsets === undefined) break
      const last = largest(offsets)
      if (last >= end) break
      found = this.put({ characters, offsets }, edits) || found
      from = last + 1
    }
    return found
  }

  /** Turns edits of printed characters into edits of what stands in the paragraphs. */
  put(
    { characters, offsets }: Placed,
    edits: readonly CharacterEdit[],
    story: WordStory = this.redlining.places.story,
  ): boolean {
    const planned: { readonly paragraph: WordParagraph; readonly edit: LineEdit }[] = []
    for (const { from, to, insert } of edits) {
      const inside: number[] = []
      for (let at = from; at < to; at++) {
        const offset = offsets[at] as number
        if (offset >= 0) inside.push(offset)
      }
      if (inside.length === 0) {
        if (insert.length === 0) continue
        const anchor = anchorOf(offsets, from)
        if (anchor === undefined) return false
        const paragraph = paragraphAt(story, anchor.offset)
        if (paragraph === undefined) return false
        const index = itemIndex(story.xml, paragraph, anchor.offset)
        if (index === undefined) return false
        const at = anchor.before ? index : index + 1
        planned.push({ paragraph, edit: { from: at, to: at, insert } })
        continue
      }
      const leading = from < to && isBlank((characters[from] as PrintedCharacter).text)
      const trailing = from < to && isBlank((characters[to - 1] as PrintedCharacter).text)
      const groups = new Map<WordParagraph, number[]>()
      for (const offset of inside) {
        const paragraph = paragraphAt(story, offset)
        if (paragraph === undefined) return false
        const group = groups.get(paragraph)
        if (group) group.push(offset)
        else groups.set(paragraph, [offset])
      }
      let rest = insert
      for (const [paragraph, group] of groups) {
        const items = paragraphItems(story.xml, paragraph.span)
        const first = itemIndex(story.xml, paragraph, group[0] as number)
        const last = itemIndex(story.xml, paragraph, group.at(-1) as number)
        if (first === undefined || last === undefined) return false
        let start = first
        let end = last + 1
        if (leading) while (start > 0 && isBlank(items[start - 1]?.text ?? 'x')) start--
        else if (trailing) while (end < items.length && isBlank(items[end]?.text ?? 'x')) end++
        planned.push({ paragraph, edit: { from: start, to: end, insert: rest } })
        rest = []
      }
    }
    for (const { paragraph, edit } of planned) {
      const list = this.#edits.get(paragraph)
      if (list) list.push(edit)
      else this.#edits.set(paragraph, [edit])
    }
    return true
  }

  /** Writes the other words of an annex's status. */
  status(own: string, other: string, item: Item): boolean {
    const { places } = this.redlining
    const placed = places.place(item, [{ type: 'text', value: own }])
    if (placed === undefined) return false
    return this.put(placed, [
      { from: 0, to: placed.characters.length, insert: charactersOf([{ type: 'text', value: other }]) },
    ])
  }
}

/** The next character that stands in the file, before a place if there is one, else behind it. */
function anchorOf(
  offsets: readonly number[],
  at: number,
): { readonly offset: number; readonly before: boolean } | undefined {
  for (let one = at - 1; one >= 0; one--)
    if ((offsets[one] as number) >= 0) return { offset: offsets[one] as number, before: false }
  for (let one = at; one < offsets.length; one++)
    if ((offsets[one] as number) >= 0) return { offset: offsets[one] as number, before: true }
  return undefined
}

/** The item of a paragraph that prints the character at an offset of the story's text. */
function itemIndex(xml: string, paragraph: WordParagraph, offset: number): number | undefined {
  let at = paragraph.start
  const items = paragraphItems(xml, paragraph.span)
  for (let index = 0; index < items.length; index++) {
    const { text } = items[index] as (typeof items)[number]
    if (isBlank(text)) continue
    if (offset < at + text.length) return index
    at += text.length
  }
  return undefined
}
