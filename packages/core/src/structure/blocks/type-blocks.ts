import type { Block, Note } from '../../model/document.ts'
import type { Body } from '../pieces.ts'
import { trimInlines } from '../trim-inlines.ts'
import type { BlockContext } from './block-context.ts'
import { captionLabel } from './captions.ts'
import { joinCode } from './code-runs.ts'
import { placeFigures } from './figure-places.ts'
import { markFootnotesBelow } from './footnotes-below.ts'
import { footnotesOfSigns, hoistFootnotes } from './hoist-footnotes.ts'
import { type Captioned, type CaptionedFigure, joinCaptions } from './join-captions.ts'
import { ListDepth } from './list-depth.ts'
import { joinExpansions, readAbbreviationTable } from './list-entries.ts'
import { markKeys } from './mark-keys.ts'
import { splitListLines } from './split-list-lines.ts'
import { splitRunInList } from './split-run-in-list.ts'
import { typeParagraph } from './type-paragraph.ts'
import { typeTable } from './type-table.ts'

/** Types the blocks of one clause: what the format marks, and what only its print tells. */
export function typeBlocks(all: readonly Body[], context: BlockContext): Block[] {
  const { blocks: raw, footnotes } = footnotesOfSigns(placeFigures(all, context.dropped))
  const blocks: Block[] = []
  const lists = new ListDepth()
  const entries = context.role === 'abbreviations' ? joinExpansions(raw) : raw
  for (const block of joinCaptions(
    joinCode(markKeys(markFootnotesBelow(entries.flatMap(splitListLines).flatMap(splitRunInList)))),
    context.dropped,
  )) {
    const typed = typeBlock(block, context, lists)
    if (
      !typed.some((one) => one.type === 'list-item' || one.type === 'note') &&
      !(typed.length === 1 && typed[0]?.type === 'paragraph' && isContinued(block))
    )
      lists.close()
    for (const one of typed) addBlock(blocks, one)
  }
  return [...blocks.flatMap(hoistFootnotes), ...footnotes]
}

/** A further paragraph of a list item. */
function isContinued(block: Captioned): boolean {
  return block.type === 'paragraph' && (block.role === 'list-item' || (block.indent ?? 0) > 0)
}

/** `NOTE` on a line of its own belongs to the line below. */
function addBlock(blocks: Block[], block: Block): void {
  const before = blocks.at(-1)
  if (block.type === 'paragraph' && block.role === undefined && block.within === undefined && isBareNote(before)) {
    blocks[blocks.length - 1] = { ...before, children: block.children, anchors: [...before.anchors, ...block.anchors] }
  } else blocks.push(block)
}

function isBareNote(block: Block | undefined): block is Note {
  return block?.type === 'note' && block.children.length === 0 && block.label.printed !== ''
}

function typeBlock(block: Captioned, context: BlockContext, lists: ListDepth): Block[] {
  switch (block.type) {
    case 'paragraph':
      return typeParagraph(block, context, lists)
    case 'table': {
      const isList =
        context.role === 'abbreviations' &&
        block.caption === undefined &&
        (block.label ?? '') === '' &&
        (block.title?.length ?? 0) === 0
      return (
        (isList ? readAbbreviationTable(block, context.dropped) : null) ??
        typeTable(block, (note) =>
          typeParagraph(note, { role: 'clause', group: null, dropped: context.dropped }, lists),
        )
      )
    }
    case 'figure':
      return [typeFigure(block)]
    case 'formula': {
      const number = block.label?.replace(/^\(|\)$/g, '') ?? ''
      return [
        {
          type: 'formula',
          label: number === '' ? null : { printed: `(${number})`, number },
          value: block.value,
          canonical: block.canonical ?? null,
          hash: block.hash ?? null,
          anchors: block.anchors ?? [],
          place: block.place,
          ...(block.within ? { within: block.within } : {}),
        },
      ]
    }
    case 'code':
      return [
        {
          type: 'code',
          language: block.language ?? null,
          value: block.value,
          anchors: block.anchors ?? [],
          place: block.place,
          ...(block.within ? { within: block.within } : {}),
        },
      ]
  }
}

function typeFigure(figure: CaptionedFigure): Block {
  const { caption } = figure
  return {
    type: 'figure',
    label: caption ? caption.label : captionLabel(figure.label),
    title: caption ? caption.title : trimInlines(figure.title ?? []),
    children: trimInlines(figure.text),
    images: figure.images,
    anchors: figure.anchors ?? [],
    place: figure.place,
  }
}
