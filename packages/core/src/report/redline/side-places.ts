import type { Block, Cell, Clause } from '../../model/document.ts'
import { append, largest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../../model/printing.ts'
import { inlinesOf } from './block-parts.ts'
import { locate, paragraphAt } from './locate.ts'
import { charactersOf, isBlank, type PrintedCharacter } from './printed-characters.ts'
import type { WordParagraph, WordStory } from './word-paragraphs.ts'
import { around, type XmlSpan } from './xml-span.ts'

/** A clause by its heading, or a block. */
export type Item = PrintedClause | PrintedBlock

export const nodeOf = (item: Item): Block | Clause => ('block' in item ? item.block : item.clause)

/** The items of a text in reading order. */
export function itemsOf(printing: Printing): Item[] {
  return printing.clauses.flatMap((clause): Item[] => [clause, ...clause.blocks])
}

/** Printed characters and where each stands in the text of the story; -1 for white space. */
export interface Placed {
  readonly characters: readonly PrintedCharacter[]
  readonly offsets: readonly number[]
}

/** Captions may stand so many paragraphs before their table. */
const captionReach = 4

/** Where the items of one text stand in its Word file. */
export class SidePlaces {
  readonly story: WordStory
  readonly paragraphOf: (node: Block | Clause | Cell) => number | undefined
  readonly #starting = new Map<number, Item[]>()
  readonly #extents = new Map<Item, readonly WordParagraph[]>()

  constructor(
    story: WordStory,
    items: readonly Item[],
    paragraphOf: (node: Block | Clause | Cell) => number | undefined,
  ) {
    this.story = story
    this.paragraphOf = paragraphOf
    for (const item of items) {
      const first = this.first(item)
      if (first === undefined) continue
      const starting = this.#starting.get(first.number)
      if (starting) starting.push(item)
      else this.#starting.set(first.number, [item])
    }
  }

  /** The paragraph in which an item begins. */
  first(item: Item): WordParagraph | undefined {
    return this.story.byNumber.get(this.paragraphOf(nodeOf(item)) ?? 0)
  }

  /** The items that begin in a paragraph. */
  startingIn(paragraph: WordParagraph): readonly Item[] {
    return this.#starting.get(paragraph.number) ?? []
  }

  /** Finds a run of inlines at or behind where an item begins; a caption may stand before its table. */
  place(
    item: Item,
    inlines: readonly Inline[],
    options: { readonly caption?: boolean; readonly paragraph?: number } = {},
  ): Placed | undefined {
    const characters = charactersOf(inlines)
    const number = options.paragraph ?? this.paragraphOf(nodeOf(item))
    if (number === undefined) return undefined
    const behind = this.#find(characters, number)
    if (behind !== undefined && !options.caption) return { characters, offsets: behind }
    const before = options.caption ? this.#find(characters, Math.max(1, number - captionReach)) : undefined
    const offsets = before ?? behind
    return offsets === undefined ? undefined : { characters, offsets }
  }

  #find(characters: readonly PrintedCharacter[], number: number): readonly number[] | undefined {
    const paragraph = this.story.byNumber.get(number) ?? this.story.byNumber.get(number + 1)
    return paragraph === undefined ? undefined : locate(characters, this.story, paragraph.start)
  }

  /** Finds all that a block says, part by part, each behind the one before. */
  placeBlock(item: PrintedBlock): Placed | undefined {
    const first = this.first(item)
    if (first === undefined) return undefined
    const characters: PrintedCharacter[] = []
    const offsets: number[] = []
    let from = first.start
    for (const inlines of inlinesOf(item.block)) {
      const part = charactersOf(inlines)
      if (part.every(({ text }) => isBlank(text))) continue
      const found = locate(part, this.story, from)
      if (found === undefined) return undefined
      if (characters.length > 0) {
        characters.push({ text: ' ', setting: {} })
        offsets.push(-1)
      }
      append(characters, part)
      append(offsets, found)
      from = largest(found.slice(-50), from) + 1
    }
    return { characters, offsets }
  }

  /** The paragraphs in which an item is printed, those of its number, its caption and its status included. */
  extent(item: Item): readonly WordParagraph[] {
    const known = this.#extents.get(item)
    if (known) return known
    const found = this.#extentOf(item)
    this.#extents.set(item, found)
    return found
  }

  #extentOf(item: Item): readonly WordParagraph[] {
    const first = this.first(item)
    if (first === undefined) return []
    const paragraphs = new Set<WordParagraph>([first])
    const take = (placed: Placed | undefined): void => {
      const printed = (placed?.offsets ?? []).filter((offset) => offset >= 0)
      for (const offset of printed) {
        const paragraph = paragraphAt(this.story, offset)
        if (paragraph !== undefined) paragraphs.add(paragraph)
      }
    }
    if ('block' in item) {
      const { block } = item
      if (block.type === 'table') {
        take(this.place(item, block.title, { caption: true }))
        const tbl = this.tableOf(item)
        if (tbl !== undefined) for (const one of this.inside(tbl)) paragraphs.add(one)
      } else if (block.type === 'figure') take(this.place(item, block.title))
      else take(this.placeBlock(item))
    } else {
      const { clause } = item
      take(this.place(item, clause.title))
      for (const words of [clause.statusPrinted, clause.onlyFor])
        if (words !== null) take(this.place(item, [{ type: 'text', value: words }]))
    }
    return [...paragraphs].sort((a, b) => a.span.start - b.span.start)
  }

  /** The table element that prints a table. */
  tableOf(item: PrintedBlock): XmlSpan | undefined {
    const { block } = item
    if (block.type !== 'table') return undefined
    const cell = block.children.flatMap((row) => row.children).find(({ children }) => children.length > 0)
    const number = (cell === undefined ? undefined : this.paragraphOf(cell)) ?? this.paragraphOf(block)
    const paragraph = this.story.byNumber.get(number ?? 0)
    return paragraph === undefined ? undefined : around(paragraph.span, 'tbl')
  }

  /** The paragraphs inside an element. */
  inside(span: XmlSpan): WordParagraph[] {
    return this.story.paragraphs.filter((one) => one.span.start >= span.start && one.span.end <= span.end)
  }

  /** Behind the last of what prints an item: there new paragraphs can go. */
  endOf(item: Item): number | undefined {
    const last = this.extent(item).at(-1)
    if (last === undefined) return undefined
    if ('block' in item && item.block.type === 'table') {
      const tbl = this.tableOf(item)
      if (tbl !== undefined) return Math.max(tbl.end, last.span.end)
    }
    return last.span.end
  }

  startOf(item: Item): number | undefined {
    return this.extent(item)[0]?.span.start
  }
}
