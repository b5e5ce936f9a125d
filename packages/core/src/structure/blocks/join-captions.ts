import type { Code, Furniture } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import { isProvision } from '../../model/provision.ts'
import type { RawFigure, RawParagraph, RawTable } from '../../model/raw.ts'
import { furnitureOf } from '../measure-text.ts'
import type { Body } from '../pieces.ts'
import { isBold, plainText, trimInlines } from '../trim-inlines.ts'
import { type Caption, captionLabel, continuation, isContinuation, splitCaption, splitHalfLabel } from './captions.ts'
import { headerRowsAgain } from './table-grid.ts'

/** Longest caption, in characters; a longer text that begins like one is a paragraph. */
const maxCaption = 400
/** Lines of a figure's key that no style tells, and their longest in characters. */
const maxKeys = 60
const maxKeyLine = 160
/** Blocks between a table and the one that goes on with it: its notes. */
const maxBetween = 3

export type CaptionedTable = RawTable & { readonly caption?: Caption }
export type CaptionedFigure = RawFigure & { readonly caption?: Caption; readonly key?: readonly RawParagraph[] }
export type Captioned = Exclude<Body, RawTable | RawFigure> | CaptionedTable | CaptionedFigure | Code

/**
 * Gives tables and figures the captions printed before or behind them, joins pictures that share a caption to one
 * figure, and the parts of a table that is continued over pages to one table.
 */
export function joinCaptions(blocks: readonly (Body | Code)[], dropped: Furniture[]): Captioned[] {
  const joined: Captioned[] = []
  const groups = new Set<FigureGroup>()
  let isBelow = false
  for (let at = 0; at < blocks.length; at++) {
    const block = withNumberApart(blocks[at] as Body | Code)
    const numbered = captionOf(block)
    const lines = titleLines(numbered, blocks, at + 1)
    at += lines.length
    const caption = lines.length === 0 ? numbered : withTitleLines(numbered as Caption, lines)
    if (!caption) {
      const previous = joined.at(-1)
      if (block.type === 'figure' && previous?.type === 'figure' && !isTitled(previous) && !isTitled(block))
        joined[joined.length - 1] = joinFigures(previous, block, groups)
      else if (block.type === 'table') {
        const earlier = earlierPart(joined, block)
        if (earlier < 0) joined.push(block)
        else {
          const first = withOtherTitle(joined[earlier] as CaptionedTable, { title: block.title ?? [] })
          joined[earlier] = continueTable(first, block, dropped)
          append(dropped, furnitureOf('caption-form', [{ ...block, rows: [], notes: [] }]))
        }
      } else joined.push(block)
      continue
    }
    const place = (block as RawParagraph).place
    if (caption.of === 'figure') {
      if (captionFigure(joined, caption, block as RawParagraph)) {
        isBelow = true
        continue
      }
      const next = blocks[at + 1]
      if (
        next?.type === 'figure' &&
        !isTitled(next) &&
        !(isCaptionOfFigure(blocks[at + 2]) && (isBelow || blocks[at + 3]?.type !== 'figure'))
      ) {
        joined.push({ ...next, caption })
        at++
      } else if ((block as RawParagraph).role === 'table-caption' && next?.type === 'table' && !isTitled(next)) {
        // Its style says what it is the caption of; what it calls that is another question.
        joined.push({ ...next, caption })
        at++
      } else {
        const key = caption.label === null ? [] : takeKey(joined)
        joined.push({
          type: 'figure',
          text: [],
          images: [],
          place,
          anchors: (block as RawParagraph).anchors ?? [],
          caption,
        })
        append(joined, key)
      }
      continue
    }
    const next = blocks[at + 1]
    const previous = joined.at(-1)
    if (next?.type === 'table' && !isTitled(next)) {
      at++
      const earlier = caption.continued ? lastTable(joined, caption.label?.number ?? null) : -1
      if (earlier >= 0 && earlier >= joined.length - maxBetween) {
        joined[earlier] = continueTable(withOtherTitle(joined[earlier] as CaptionedTable, caption), next, dropped)
        append(dropped, furnitureOf('caption-form', [block as RawParagraph, ...lines]))
      } else
        joined.push({
          ...next,
          caption,
          anchors: [...((block as RawParagraph).anchors ?? []), ...(next.anchors ?? [])],
        })
    } else if (previous?.type === 'table' && !isTitled(previous) && caption.label !== null)
      joined[joined.length - 1] = { ...previous, caption }
    else joined.push(block)
  }
  return joined
}

/** A caption below its picture, which may have a key between. */
function captionFigure(joined: Captioned[], caption: Caption, block: RawParagraph): boolean {
  const keys: RawParagraph[] = typedKey(joined)
  let at = joined.length - keys.length - 1
  for (; at >= 0; at--) {
    const before = joined[at] as Captioned
    if (before.type !== 'paragraph') break
    if (before.role !== 'figure-key' && before.within !== 'figure') {
      if (caption.label === null || keys.length >= maxKeys || !looksLikeKey(before)) break
      keys.unshift({ ...before, role: 'figure-key' })
    } else keys.unshift(before)
  }
  const figure = joined[at]
  if (figure?.type !== 'figure') return false
  if (figure.caption?.label === null && caption.label !== null && figure.caption.title.length === 0) return false
  // Number and title on lines of their own.
  if (figure.caption !== undefined && figure.caption.title.length === 0 && caption.label === null) {
    joined[at] = { ...figure, caption: { ...figure.caption, title: caption.title } }
    return true
  }
  if (isTitled(figure)) return false
  joined.length = at
  append(joined, [{ ...figure, caption, anchors: [...(figure.anchors ?? []), ...(block.anchors ?? [])] }, ...keys])
  return true
}

/** Takes the key over a caption, from the line "Key" on, where the format has no picture that it could stand under. */
function takeKey(joined: Captioned[]): RawParagraph[] {
  const lines: RawParagraph[] = []
  for (let at = joined.length - 1; at >= 0 && lines.length < maxKeys; at--) {
    const before = joined[at] as Captioned
    if (before.type !== 'paragraph' || !looksLikeKey(before)) return []
    lines.unshift({ ...before, role: 'figure-key' })
    if (/^\s*key:?\s*$/i.test(plainText(before.children).slice(0, 10))) {
      joined.length = at
      return lines
    }
  }
  return []
}

/** The line `Key` below a picture and what is between it and the caption, where no style says what it is. */
function typedKey(joined: readonly Captioned[]): RawParagraph[] {
  const lines: RawParagraph[] = []
  for (let at = joined.length - 1; at > 0 && lines.length < maxKeys; at--) {
    const line = joined[at] as Captioned
    if (line.type !== 'paragraph' || line.within !== undefined || line.role === 'figure-key') return []
    lines.unshift({ ...line, role: 'figure-key', within: 'figure' })
    if (/^key\s*:?$/i.test(plainText(line.children).trim())) return joined[at - 1]?.type === 'figure' ? lines : []
  }
  return []
}

/** A line between a picture and its caption that tells what a number or letter in the picture is: `1  sender`. */
function looksLikeKey({ role, label, within, children }: RawParagraph): boolean {
  if (role !== undefined || label !== undefined || within !== undefined) return false
  const text = plainText(children)
  return (
    text.length <= maxKeyLine &&
    !/[.;:]\s*$/.test(text) &&
    /^\s*(?:Key:?\s*$|\(?(?:[\p{L}]|[0-9]{1,2})\)?\s+[^\s.])/u.test(text)
  )
}

/** Whether a caption stands there that the picture above it may belong to. */
function isCaptionOfFigure(block: Body | Code | undefined): boolean {
  return block !== undefined && captionOf(block)?.of === 'figure'
}

function captionOf(block: Body | Code): Caption | null {
  if (block.type !== 'paragraph' || block.within !== undefined) return null
  const marked = block.role === 'figure-caption' || block.role === 'table-caption'
  if (!marked && (block.role !== undefined || block.label !== undefined)) return null
  const of = block.role === 'table-caption' ? 'table' : 'figure'
  if (marked && block.label !== undefined)
    return { of, label: captionLabel(block.label), title: trimInlines(block.children), continued: false }
  const text = plainText(block.children)
  const found = text.length <= maxCaption ? splitCaption(block.children, marked || isBold(block.children)) : null
  // A sentence may begin with a table's number and a full stop may end a caption: what looks like both is text.
  if (found) return marked || !/[.;]\s*$/.test(text) || text.length < 120 ? found : null
  return marked && block.children.length > 0
    ? { of, label: null, title: trimInlines(block.children), continued: false }
    : null
}

/** A table or figure whose number is typed into the title that its format keeps: `Table 1 – Levels`. */
function withNumberApart(block: Body | Code): Body | Code {
  if (block.type !== 'table' && block.type !== 'figure') return block
  if ((block.label ?? '') !== '' || block.title === undefined) return block
  const found = splitCaption(block.title, true) ?? splitHalfLabel(block.title, block.type)
  if (found?.of !== block.type || found.label === null) return block
  return { ...block, label: found.label.printed, title: found.title }
}

/** Most lines of a title below its number, and the longest of them in characters. */
const maxTitleLines = 3
const maxTitleLine = 160

/** The lines below a number that are its title: in the style of a caption, or where the number is printed on a line of its own. */
function titleLines(caption: Caption | null, blocks: readonly (Body | Code)[], from: number): readonly RawParagraph[] {
  if (caption === null || caption.label === null) return []
  if (caption.titleBelow) return linesBelow(caption, blocks, from)
  const next = blocks[from]
  if (caption.of !== 'table' || caption.title.length > 0) return []
  if (next?.type !== 'paragraph' || next.role !== 'table-caption') return []
  return captionOf(next)?.label === null ? [next] : []
}

/** Of a table, all up to its rows; of a figure, which has nothing below it that ends the title, one line. */
function linesBelow({ of }: Caption, blocks: readonly (Body | Code)[], from: number): readonly RawParagraph[] {
  const lines: RawParagraph[] = []
  for (let at = from; lines.length < (of === 'table' ? maxTitleLines : 1); at++) {
    const line = blocks[at]
    if (line?.type !== 'paragraph' || line.role !== undefined || line.label !== undefined || line.within !== undefined)
      break
    const text = plainText(line.children).trim()
    if (text.length > maxTitleLine || /[.;:]$/.test(text) || isProvision(text) || captionOf(line) !== null) break
    lines.push(line)
  }
  const next = blocks[from + lines.length]
  return of === 'figure' || (next?.type === 'table' && !isTitled(next)) ? lines : []
}

function withTitleLines(caption: Caption, lines: readonly RawParagraph[]): Caption {
  const title: Inline[] = []
  for (const { children } of lines) {
    if (title.length > 0) title.push({ type: 'break', of: 'line' })
    append(title, trimInlines(children))
  }
  return {
    of: caption.of,
    label: caption.label,
    title,
    continued: caption.continued || isContinuation(plainText(title)),
  }
}

function isTitled(block: Captioned): boolean {
  if (block.type !== 'table' && block.type !== 'figure') return true
  return (
    block.caption !== undefined || (block.title?.length ?? 0) > 0 || (block.label !== undefined && block.label !== '')
  )
}

/** Pictures one behind the other, as one figure that more may be added to. */
interface FigureGroup extends CaptionedFigure {
  readonly text: Inline[]
  readonly images: RawFigure['images'][number][]
  readonly anchors: string[]
}

/** The group that grows by `b`: each picture is added once, however many there are. */
function joinFigures(a: CaptionedFigure, b: RawFigure, groups: Set<FigureGroup>): FigureGroup {
  const isGroup = (figure: CaptionedFigure): figure is FigureGroup => groups.has(figure as FigureGroup)
  const group = isGroup(a) ? a : { ...a, text: [...a.text], images: [...a.images], anchors: [...(a.anchors ?? [])] }
  groups.add(group)
  if (group.text.length > 0 && b.text.length > 0) group.text.push({ type: 'break', of: 'paragraph' })
  append(group.text, b.text)
  append(group.images, b.images)
  append(group.anchors, b.anchors ?? [])
  return group
}

function lastTable(joined: readonly Captioned[], number: string | null): number {
  return number === null
    ? -1
    : joined.findLastIndex(
        (block) => block.type === 'table' && (block.caption?.label ?? captionLabel(block.label))?.number === number,
      )
}

/** What a further part of a table is titled belongs to its caption, unless it repeats that or a part of it. */
function withOtherTitle(first: CaptionedTable, { title }: Pick<Caption, 'title'>): CaptionedTable {
  const lettersOf = (inlines: readonly Inline[]): string =>
    plainText(inlines)
      .replace(continuation, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  const [own, again] = [lettersOf(first.caption?.title ?? first.title ?? []), lettersOf(title)]
  if (first.caption === undefined || own === '' || own.includes(again) || again.includes(own)) return first
  return {
    ...first,
    caption: { ...first.caption, title: [...first.caption.title, { type: 'break', of: 'line' }, ...title] },
  }
}

/** The table that another one with a caption of its own goes on with, if that says so. */
function earlierPart(joined: readonly Captioned[], { label, title }: RawTable): number {
  if (!isContinuation(label ?? '') && !isContinuation(plainText(title ?? []))) return -1
  const number = captionLabel(label)?.number ?? null
  if (number === null) return -1
  const earlier = lastTable(joined, number)
  return earlier >= joined.length - maxBetween ? earlier : -1
}

function continueTable(first: CaptionedTable, next: RawTable, dropped: Furniture[]): CaptionedTable {
  const header = headerRowsAgain(first.rows, next.rows)
  append(dropped, furnitureOf('caption-form', [{ ...next, rows: next.rows.slice(0, header), notes: [] }]))
  return { ...first, rows: [...first.rows, ...next.rows.slice(header)], notes: [...first.notes, ...next.notes] }
}
