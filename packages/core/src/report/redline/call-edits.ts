import type { Footnote } from '../../model/document.ts'
import type { FootnoteAnchor, Inline } from '../../model/inline.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { inlinesOf } from './block-parts.ts'
import type { LineEdit } from './edit-paragraph.ts'
import type { LineEdits } from './line-edits.ts'
import { isBlank, joinedCharacters, objectMark, type PrintedCharacter } from './printed-characters.ts'
import type { Redlining } from './redlining.ts'
import type { Item } from './side-places.ts'
import type { WordParagraph } from './word-paragraphs.ts'
import type { XmlSpan } from './xml-span.ts'

/** Puts the calls of footnotes that the other text alone has behind the words that call them, where both texts print the same before them. */
export function addCalls(line: LineEdits, struck: ReadonlyMap<Item, string>, added: ReadonlyMap<Item, string>): void {
  const { texts, side, newNotes, places } = line.redlining
  const otherSide = side === 'left' ? 'right' : 'left'
  const wanted = [...added.keys()].filter(isFootnote)
  if (wanted.length === 0) return
  const partnerOf = new Map(
    texts.blocks.pairs.flatMap((pair) => {
      const [own, other] = [pair[side], pair[otherSide]]
      return own.length === 1 && other.length === 1 && !pair.moved ? [[other[0], own[0]] as const] : []
    }),
  )
  for (const note of wanted) {
    const caller = callerOf(note)
    const call = newNotes.callOf(note.block as Footnote)
    const own = caller === null ? undefined : partnerOf.get(caller)
    if (caller === null || call === undefined || own === undefined || struck.has(own)) continue
    const before = charactersBefore(caller, call)
    const placed = places.placeBlock(own)
    const at = before === undefined || placed === undefined ? undefined : endOfSame(placed.characters, before)
    const id = at === undefined ? undefined : newNotes.idOf(call)
    if (at === undefined || placed === undefined || id === undefined) continue
    line.put(placed, [{ from: at, to: at, insert: [{ text: objectMark, setting: {}, note: id }] }])
  }
}

/** Strikes out the calls of footnotes that this text alone has, in paragraphs that are not edited; answers which. */
export function strikeCalls(
  { places, marks, splices }: Redlining,
  struck: ReadonlyMap<Item, string>,
  edits: ReadonlyMap<WordParagraph, readonly LineEdit[]>,
): ReadonlySet<Item> {
  const done = new Set<Item>()
  for (const note of struck.keys()) {
    const paragraph = isFootnote(note) ? places.first(note) : undefined
    if (paragraph === undefined || edits.has(paragraph)) continue
    const items = places.startingIn(paragraph)
    if (items.some((item) => !isFootnote(item) && struck.has(item))) continue
    const notes = items.filter(isFootnote)
    const calls = callsIn(paragraph.span)
    const run = calls.length === notes.length ? calls[notes.indexOf(note as PrintedBlock)] : undefined
    if (run === undefined || run.children.some(({ name }) => name !== 'rPr' && !isReference(name))) continue
    splices.put(run.start, run.end, marks.mark('del', places.story.xml.slice(run.start, run.end)))
    done.add(note)
  }
  return done
}

const isFootnote = (item: Item): item is PrintedBlock => 'block' in item && item.block.type === 'footnote'
const isReference = (name: string): boolean => name === 'footnoteReference' || name === 'endnoteReference'

/** The block that a footnote stands behind. */
function callerOf(note: PrintedBlock): PrintedBlock | null {
  const { blocks } = note.owner
  for (let at = blocks.indexOf(note) - 1; at >= 0; at--) if (!isFootnote(blocks[at] as Item)) return blocks[at] ?? null
  return null
}

/** What a block prints before one of its calls; undefined where the call is not in it. */
function charactersBefore({ block }: PrintedBlock, call: FootnoteAnchor): PrintedCharacter[] | undefined {
  const before: (readonly Inline[])[] = []
  for (const part of inlinesOf(block)) {
    const at = part.indexOf(call)
    before.push(at < 0 ? part : part.slice(0, at))
    if (at >= 0) return joinedCharacters(before)
  }
  return undefined
}

/** Behind which of the characters all of the others are printed, white space apart; undefined where others are printed there. */
function endOfSame(characters: readonly PrintedCharacter[], others: readonly PrintedCharacter[]): number | undefined {
  let at = 0
  for (const { text } of others) {
    if (isBlank(text)) continue
    while (at < characters.length && isBlank((characters[at] as PrintedCharacter).text)) at++
    if (characters[at]?.text !== text) return undefined
    at++
  }
  return at
}

/** The runs of a paragraph that call notes, in order. */
function callsIn(paragraph: XmlSpan): XmlSpan[] {
  const calls: XmlSpan[] = []
  const stack = [paragraph]
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    if (span.name === 'r' && span.children.some(({ name }) => isReference(name))) calls.push(span)
    else if (span.name !== 'del' && span.name !== 'moveFrom')
      for (const child of span.children.toReversed()) stack.push(child)
  }
  return calls
}
