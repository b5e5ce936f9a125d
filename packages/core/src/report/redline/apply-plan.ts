import type { Side } from '../../model/finding.ts'
import { append, largest } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import type { PrintedBlock, PrintedClause } from '../../model/printing.ts'
import { addItems } from './add-items.ts'
import { inlinesOf, labelOf } from './block-parts.ts'
import { changeRows } from './change-rows.ts'
import { editParagraph, type LineEdit } from './edit-paragraph.ts'
import { locate, paragraphAt } from './locate.ts'
import type { ChangeMarks } from './marks.ts'
import type { NewNotes } from './new-notes.ts'
import { blockParts, headingParts } from './new-parts.ts'
import { paragraphItems } from './paragraph-items.ts'
import type { RedlinePlan, WordsPlan } from './plan.ts'
import { charactersOf, isBlank, type PrintedCharacter, placeTokens } from './printed-characters.ts'
import { type Item, nodeOf, type Placed, type SidePlaces } from './side-places.ts'
import type { Splices } from './splices.ts'
import { findGone, strikeGone } from './strike-items.ts'
import { type CharacterEdit, endingEdit, wordEdits } from './word-edits.ts'
import type { WordParagraph, WordStory } from './word-paragraphs.ts'
import { type PartStyles, writeParts } from './write-parts.ts'

/** A finding that the redline does not tell, and why. */
export interface NotRedlined {
  readonly finding: string
  readonly why: string
}

/** A part that holds notes, with what is replaced in it. */
export interface NoteFile {
  readonly name: string
  readonly story: WordStory
  readonly splices: Splices
}

export interface Redlining {
  readonly texts: PairedTexts
  readonly side: Side
  readonly plan: RedlinePlan
  readonly places: SidePlaces
  readonly styles: PartStyles
  readonly marks: ChangeMarks
  readonly splices: Splices
  /** The footnotes and endnotes of the file. */
  readonly notes: readonly NoteFile[]
  /** The footnotes that come with new text. */
  readonly newNotes: NewNotes
}

/** Carries out a plan; answers what could not be. */
export function applyPlan(redlining: Redlining): NotRedlined[] {
  const { plan, places } = redlining
  const left: NotRedlined[] = [...plan.left]
  const edits = new Map<WordParagraph, LineEdit[]>()
  const line = new LineEdits(redlining, edits)
  const struck = new Map(plan.struck)
  const added = new Map(plan.added)

  for (const words of plan.words) {
    if (words.own !== null && struck.has(words.own)) continue
    if (line.words(words)) continue
    // What cannot be edited word by word is replaced as a whole, where it can be.
    const { own, other } = words
    const isWhole =
      words.what === 'block' &&
      own !== null &&
      other !== null &&
      'block' in other &&
      blockParts(other.block) !== undefined
    if (isWhole && places.first(own) !== undefined) {
      struck.set(own, words.findings[0] ?? '')
      added.set(other, words.findings[0] ?? '')
    } else
      for (const finding of words.findings) left.push({ finding, why: 'the words were not found in the Word file' })
  }
  for (const { own, other, finding } of plan.relabelled) {
    if (!struck.has(own) && !line.relabel(own, other)) left.push({ finding, why: 'numbers that Word counts by itself' })
  }
  for (const status of plan.statuses) {
    if (!struck.has(status.own) && !changeStatus(redlining, line, status.own, status.other))
      left.push({ finding: status.finding, why: 'the words of the status were not found in the Word file' })
  }
  line.followNumbers(struck, added)
  line.crossReferences(struck)
  const gone = findGone(redlining, struck, edits)
  append(left, [...gone.left, ...addItems(redlining, added, gone)])
  strikeGone(redlining, gone, edits)
  for (const rows of plan.rows) if (!struck.has(rows.own)) append(left, changeRows(redlining, rows))
  for (const [paragraph, list] of edits) {
    const note = redlining.notes.find(({ story }) => story.paragraphs.includes(paragraph))
    const { xml } = note?.story ?? places.story
    editParagraph(xml, paragraphItems(xml, paragraph.span), list, redlining.marks, note?.splices ?? redlining.splices)
  }
  return left
}

/** Collects the edits inside paragraphs. */
class LineEdits {
  readonly #redlining: Redlining
  readonly #edits: Map<WordParagraph, LineEdit[]>
  readonly #touched = new Set<Item>()

  constructor(redlining: Redlining, edits: Map<WordParagraph, LineEdit[]>) {
    this.#redlining = redlining
    this.#edits = edits
  }

  /** Whether the words could be edited. */
  words(plan: WordsPlan): boolean {
    const { places, side, texts } = this.#redlining
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
    this.#touched.add(own)
    return this.put(placed, edits)
  }

  /** Notes stand in parts of their own; of several that say the same the one that is called in the same turn. */
  #note(plan: WordsPlan, own: PrintedBlock, other: PrintedBlock): boolean {
    const { notes, texts, side } = this.#redlining
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
    const { side, places, texts } = this.#redlining
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
    story: WordStory = this.#redlining.places.story,
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

  /** Writes another number where the old one is typed. A number that Word counts by itself follows by itself. */
  relabel(own: Item, other: Item): boolean {
    const a = labelNumber(own)
    const b = labelNumber(other)
    if (isCaptioned(own) && isCaptioned(other) && (a === '' || b === '' || kindIn(own) !== kindIn(other)))
      return this.#relabelCaption(own, other)
    if (a === '' || b === '') return false
    if (a === b) return true
    const start = commonStart(a, b)
    return this.#replaceLabel(own, a, [
      { from: start, to: a.length, insert: charactersOf([{ type: 'text', value: b.slice(start) }]) },
    ])
  }

  /** Writes `Figure 1` over `Table 1`, takes a label away, or puts one in before the title. */
  #relabelCaption(own: Item, other: Item): boolean {
    const [a, b] = [labelOf(nodeOf(own)), labelOf(nodeOf(other))].map((label) =>
      label.replace(/[\s\u2013\u2014:]+$/, ''),
    )
    if (a === undefined || b === undefined) return false
    if (a !== '' && b !== '')
      return this.#replaceLabel(own, a, [{ from: 0, to: a.length, insert: charactersOf([{ type: 'text', value: b }]) }])
    const title = titleOf(nodeOf(own))
    const placed = this.#redlining.places.place(own, title, { caption: nodeOf(own).type === 'table' })
    if (placed === undefined) return false
    if (a === '')
      return this.put(placed, [{ from: 0, to: 0, insert: charactersOf([{ type: 'text', value: `${b} \u2013 ` }]) }])
    const labelled = charactersOf([{ type: 'text', value: labelOf(nodeOf(own)) }])
    const whole = this.#redlining.places.place(own, [{ type: 'text', value: labelOf(nodeOf(own)) }, ...title], {
      caption: nodeOf(own).type === 'table',
    })
    return whole !== undefined && this.put(whole, [{ from: 0, to: labelled.length, insert: [] }])
  }

  /** Edits a label where it is typed, among what prints its item. */
  #replaceLabel(own: Item, label: string, edits: readonly CharacterEdit[]): boolean {
    const { places } = this.#redlining
    for (const paragraph of places.extent(own)) {
      const at = places.story.text.slice(paragraph.start, paragraph.start + 60).indexOf(label.replace(/\s/g, ''))
      if (at < 0) continue
      const offsets = locate(charactersOf([{ type: 'text', value: label }]), places.story, paragraph.start + at, 0)
      if (offsets === undefined) continue
      return this.put({ characters: charactersOf([{ type: 'text', value: label }]), offsets }, edits)
    }
    return false
  }

  /** Writes the other words of an annex's status. */
  status(own: string, other: string, item: Item): boolean {
    const { places } = this.#redlining
    const placed = places.place(item, [{ type: 'text', value: own }])
    if (placed === undefined) return false
    return this.put(placed, [
      { from: 0, to: placed.characters.length, insert: charactersOf([{ type: 'text', value: other }]) },
    ])
  }

  /** Typed numbers that follow from what is struck out and put in: of the clauses and items behind it. */
  followNumbers(struck: ReadonlyMap<Item, string>, added: ReadonlyMap<Item, string>): void {
    const { texts, side, plan, places } = this.#redlining
    const otherSide = side === 'left' ? 'right' : 'left'
    if (struck.size + added.size + plan.relabelled.length + plan.statuses.length === 0) return
    const done = new Set(plan.relabelled.map(({ own }) => own))
    for (const pair of texts.clauses.pairs) {
      const own = pair[side]
      const other = pair[otherSide]
      if (struck.has(own) || done.has(own) || own.clause.label === other.clause.label) continue
      if (shapeOf(labelNumber(own)) === shapeOf(labelNumber(other))) this.relabel(own, other)
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
      if (a !== b && shapeOf(a) === shapeOf(b)) this.relabel(own, other)
      const placed = this.#touched.has(own) ? undefined : places.placeBlock(own)
      const edit = placed && endingEdit(placed.characters, charactersOf(other.block.children))
      if (placed && edit) this.put(placed, [edit])
    }
  }

  /** References to what has another number in the other text follow it: they lead to the same place. */
  crossReferences(struck: ReadonlyMap<Item, string>): void {
    const { texts, side, plan, places } = this.#redlining
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
      if (edits.length > 0) this.put(placed, edits)
    }
  }
}

function titleOf(node: ReturnType<typeof nodeOf>): readonly Inline[] {
  return node.type === 'clause' || node.type === 'table' || node.type === 'figure' ? node.title : []
}

function joinedCharacters(parts: readonly (readonly Inline[])[]): PrintedCharacter[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => [...(at > 0 ? [{ text: ' ', setting: {} }] : []), ...charactersOf(part)])
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

/** Gives an annex or clause the words of its status that the other text prints, or none. */
function changeStatus(redlining: Redlining, line: LineEdits, own: PrintedClause, other: PrintedClause): boolean {
  if (own.clause.role !== other.clause.role) line.relabel(own, other)
  const from = own.clause.statusPrinted
  const to = other.clause.statusPrinted
  if (from !== null) return line.status(from, to ?? '', own)
  const at = redlining.places.endOf(own)
  const [part] = headingParts({ ...other.clause, label: '', numbered: false, title: [], onlyFor: null })
  if (at === undefined || part === undefined || to === null) return false
  const { styles, marks, splices } = redlining
  splices.put(at, at, writeParts([part], { styles, marks, tracked: true, at }))
  return true
}

/** The number in a label: `8.2`, `Annex B`, `3` of `Table 3 – `, `3/X.224` of `TABLE 3/X.224`. */
function labelNumber(item: Item): string {
  const node = nodeOf(item)
  if (node.type === 'clause') return labelOf(node)
  if (!('label' in node) || node.label === null) return ''
  const { printed, number } = node.label
  return number === null ? '' : number + (/\/[\s\u00a0]?[A-Z]\.[0-9.]*[0-9]/i.exec(printed)?.[0] ?? '')
}

function isCaptioned(item: Item): boolean {
  const { type } = nodeOf(item)
  return type === 'table' || type === 'figure'
}

/** The word before the number of a caption, in small letters. */
function kindIn(item: Item): string {
  return (/^\s*(\p{L}+)\.?[\s\u00a0]/u.exec(labelOf(nodeOf(item)))?.[1] ?? '').toLowerCase()
}

function commonStart(a: string, b: string): number {
  const word = /^(?:[A-Za-z]+\s+)/.exec(a)?.[0] ?? ''
  return b.toLowerCase().startsWith(word.toLowerCase()) ? word.length : 0
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
