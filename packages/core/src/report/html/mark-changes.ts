import type { Change, Hunk } from '../../model/change.ts'
import type { Cell } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { Token } from '../../model/token.ts'
import { allPartsOf, type BlockPart, cellName, textPartsOf } from './block-parts.ts'
import { flatText, type Stretch, TokenPlaces } from './flat-text.ts'
import type { Mark } from './inline-html.ts'
import type { LaidTexts, Told } from './lay-out.ts'

/** Marks by block and part. */
export class Marks {
  readonly #byBlock = new Map<PrintedBlock, Map<string, Mark[]>>()

  add(block: PrintedBlock, part: string, mark: Mark): void {
    const parts = this.#byBlock.get(block) ?? new Map<string, Mark[]>()
    this.#byBlock.set(block, parts)
    const list = parts.get(part)
    if (list) list.push(mark)
    else parts.set(part, [mark])
  }

  of(block: PrintedBlock, part: string): readonly Mark[] {
    return this.#byBlock.get(block)?.get(part) ?? []
  }

  /** Whether anything in a block is marked. */
  has(block: PrintedBlock): boolean {
    return this.#byBlock.has(block)
  }
}

/** What is changed, as a mark of one side. */
export function changeMark({ from, to }: Stretch, side: Side, finding: string): Mark {
  if (from === to) return { from, to, open: `<span class="at" data-f="${finding}">`, close: '</span>' }
  const tag = side === 'left' ? 'del' : 'ins'
  return { from, to, open: `<${tag} data-f="${finding}">`, close: `</${tag}>` }
}

/** Words of the left text and those that the right text has for them. */
export interface Merge {
  readonly left: Stretch
  readonly right: Stretch
  readonly finding: string
}

/** The words that changed in a block of the left text, each with what the right text has for them. */
export type Merges = ReadonlyMap<PrintedBlock | undefined, readonly Merge[]>

/** Marks every change in the row where it stands. */
export function markChanges({ clauses }: LaidTexts, marks: Marks): Merges {
  const merges = new Map<PrintedBlock | undefined, readonly Merge[]>()
  for (const { rows } of clauses)
    for (const { changes, left, right } of rows) {
      // Where the tokens of a text stand is needed for one row at a time, and takes many times its words.
      const marker = new ChangeMarker(marks, merges)
      for (const told of changes) marker.mark(told, left, right)
    }
  return merges
}

/** Marks what a change is about in the blocks of one row. */
class ChangeMarker {
  readonly #marks: Marks
  readonly #merges: Map<PrintedBlock | undefined, readonly Merge[]>
  readonly #places = new Map<string, { readonly places: TokenPlaces; readonly spans: readonly Span[] }>()
  readonly #keys = new Map<PrintedBlock, number>()

  constructor(marks: Marks, merges: Map<PrintedBlock | undefined, readonly Merge[]>) {
    this.#marks = marks
    this.#merges = merges
  }

  /** `left` and `right` are all blocks of the row: the tokens of a paragraph that was split run over them. */
  mark({ change, finding }: Told, left: readonly PrintedBlock[], right: readonly PrintedBlock[]): void {
    switch (change.type) {
      case 'words':
        return this.#words(change, finding, left, right)
      case 'sentence-moved': {
        const { hunk } = change
        const [from, to] = [
          left.includes(change.left) ? left : [change.left],
          right.includes(change.right) ? right : [change.right],
        ]
        this.#tokens('left', from, 'text', textsOf(from), hunk.a, hunk.fromA, hunk.toA, finding)
        const moved = hunk.a.slice(hunk.fromA, hunk.toA).map(({ printed }) => printed)
        this.#printed('right', to, moved.join(' '), finding)
        return
      }
      case 'reference-edition':
        this.#printed('left', left, change.from, finding)
        this.#printed('right', right, change.to, finding)
        return
      case 'row-missing':
        return this.#cells(change.side, change[change.side], change.cells, finding)
      case 'rows-reordered':
        return this.#cells('left', change.left, change.cells, finding)
      case 'lines-moved':
        this.#printed('left', left, change.lines, finding)
        this.#printed('right', right, change.lines, finding)
        return
      case 'cells-merged':
        return this.#cells(change.side, change[change.side], [change.cells[change.side]], finding)
      case 'label':
      case 'hangs-elsewhere':
      case 'kind-of-block':
        this.#marks.add(change.left, 'label', changeMark(whole, 'left', finding))
        this.#marks.add(change.right, 'label', changeMark(whole, 'right', finding))
        if (change.type === 'label' && change.apart !== undefined)
          this.#marks.add(change.apart.block, 'whole', changeMark(whole, change.apart.side, finding))
        return
      case 'opaque':
        for (const [side, block] of [
          ['left', change.left],
          ['right', change.right],
        ] as const)
          if (block.block.type === 'formula' || block.block.type === 'figure')
            this.#marks.add(block, 'whole', changeMark(whole, side, finding))
        return
    }
  }

  #words(
    { part, hunk, cells, left: a, right: b }: Extract<Change, { type: 'words' }>,
    finding: string,
    left: readonly PrintedBlock[],
    right: readonly PrintedBlock[],
  ): void {
    if (part === 'formula') {
      this.#marks.add(a, 'whole', changeMark(whole, 'left', finding))
      this.#marks.add(b, 'whole', changeMark(whole, 'right', finding))
      return
    }
    if (part === 'cell' && cells)
      return this.#inParts('cell', [a, cellParts(cells.left)], [b, cellParts(cells.right)], hunk, finding)
    if (part === 'caption') return this.#inParts('caption', [a, titlePart(a)], [b, titlePart(b)], hunk, finding)
    const from = this.#tokens('left', left, 'text', textsOf(left), hunk.a, hunk.fromA, hunk.toA, finding)
    const to = this.#tokens('right', right, 'text', textsOf(right), hunk.b, hunk.fromB, hunk.toB, finding)
    const merges = this.#merges.get(a) ?? []
    this.#merges.set(a, [...merges, { left: from, right: to, finding }])
  }

  #inParts(
    name: string,
    [a, partsA]: readonly [PrintedBlock, readonly BlockPart[]],
    [b, partsB]: readonly [PrintedBlock, readonly BlockPart[]],
    hunk: Hunk,
    finding: string,
  ): void {
    const at = (parts: readonly BlockPart[]): string => `${name} ${parts.map((part) => part.name).join()}`
    this.#tokens(
      'left',
      [a],
      at(partsA),
      partsA.map((part) => ({ block: a, part })),
      hunk.a,
      hunk.fromA,
      hunk.toA,
      finding,
    )
    this.#tokens(
      'right',
      [b],
      at(partsB),
      partsB.map((part) => ({ block: b, part })),
      hunk.b,
      hunk.fromB,
      hunk.toB,
      finding,
    )
  }

  #tokens(
    side: Side,
    blocks: readonly PrintedBlock[],
    name: string,
    parts: readonly Placed[],
    tokens: readonly Token[],
    from: number,
    to: number,
    finding: string,
  ): Stretch {
    const { places, spans } = this.#placesOf(blocks, name, parts)
    const stretch = places.stretchOf(tokens, from, to)
    this.#put(stretch, spans, side, finding)
    return stretch
  }

  #printed(side: Side, blocks: readonly PrintedBlock[], printed: string, finding: string): void {
    const { places, spans } = this.#placesOf(blocks, 'text', textsOf(blocks))
    const found = places.find(printed)
    if (found) this.#put(found, spans, side, finding)
  }

  #cells(side: Side, block: PrintedBlock, cells: readonly Cell[], finding: string): void {
    for (const cell of cells) {
      const { length } = flatText(cell.children)
      if (length > 0) this.#marks.add(block, cellName(cell), changeMark({ from: 0, to: length }, side, finding))
    }
  }

  #put({ from, to }: Stretch, spans: readonly Span[], side: Side, finding: string): void {
    for (const { start, end, block, part } of spans) {
      const holds = from === to ? from >= start && from <= end : from < end && to > start
      if (!holds) continue
      const stretch = { from: Math.max(from, start) - start, to: Math.min(to, end) - start }
      this.#marks.add(block, part.name, changeMark(stretch, side, finding))
      if (from === to) return
    }
  }

  #placesOf(blocks: readonly PrintedBlock[], name: string, parts: readonly Placed[]) {
    const key = `${blocks.map((block) => this.#keyOf(block)).join()} ${name}`
    const known = this.#places.get(key)
    if (known) return known
    let flat = ''
    const spans = parts.map((placed): Span => {
      const start = flat.length
      flat += flatText(placed.part.inlines)
      const end = flat.length
      flat += ' '
      return { ...placed, start, end }
    })
    const made = { places: new TokenPlaces(flat), spans }
    this.#places.set(key, made)
    return made
  }

  /** A left and a right block may have the same order. */
  #keyOf(block: PrintedBlock): number {
    const known = this.#keys.get(block)
    if (known !== undefined) return known
    this.#keys.set(block, this.#keys.size)
    return this.#keys.size - 1
  }
}

interface Placed {
  readonly block: PrintedBlock
  readonly part: BlockPart
}

interface Span extends Placed {
  readonly start: number
  readonly end: number
}

/** Of a part that is marked as a whole its length does not matter. */
const whole: Stretch = { from: 0, to: Number.POSITIVE_INFINITY }

function textsOf(blocks: readonly PrintedBlock[]): Placed[] {
  return blocks.flatMap((block) => textPartsOf(block).map((part) => ({ block, part })))
}

function cellParts(cell: Cell): BlockPart[] {
  return [{ name: cellName(cell), inlines: cell.children }]
}

function titlePart(block: PrintedBlock): BlockPart[] {
  return allPartsOf(block).filter(({ name }) => name === 'title')
}
