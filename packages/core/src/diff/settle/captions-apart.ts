import type { Change, LabelChange, WordsChange } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { blockText, textOf } from '../../model/text-of.ts'
import { placeIn } from '../head-of.ts'

/**
 * A table or figure whose caption one text prints beside it and not as its caption, since its number is lost or names another
 * kind (`Figure 1 – Levels` over a table): the lost caption and the line that is no caption are one change of its label.
 */
export function joinCaptionsApart(changes: readonly Change[]): readonly Change[] {
  const apart = new Map<Change, LabelChange>()
  const missing = new Map<PrintedBlock, Missing>()
  for (const change of changes) if (change.type === 'block-missing') missing.set(change.block, change)
  for (const change of changes) {
    const side = change.type === 'words' ? sideWithoutCaption(change) : null
    if (side === null) continue
    const { left, right } = change as WordsChange
    const [own, other] = side === 'left' ? [left, right] : [right, left]
    const at = placeIn(own)
    const line = [at - 1, at + 1]
      .flatMap((place) => missing.get(own.owner.blocks[place] as PrintedBlock) ?? [])
      .find((one) => one.side === side && printsCaption(one.block, other))
    if (line === undefined || apart.has(line)) continue
    const label: LabelChange = {
      type: 'label',
      what: own.block.type === 'figure' ? 'figure' : 'table',
      left,
      right,
      apart: { side, block: line.block, printed: labelIn(line.block, titleOf(other)) },
    }
    apart.set(line, label)
    apart.set(change, label)
  }
  if (apart.size === 0) return changes
  return changes.flatMap((change) => {
    const label = apart.get(change)
    return label === undefined ? [change] : change.type === 'words' ? [label] : []
  })
}

type Missing = Extract<Change, { type: 'block-missing' }>

/** The side that has no caption at all, where the other has a number and a title. */
function sideWithoutCaption({ part, hunk, left, right }: WordsChange): Side | null {
  if (part !== 'caption') return null
  if (hunk.a.length === 0 && hasLabel(right) && !hasLabel(left)) return 'left'
  return hunk.b.length === 0 && hasLabel(left) && !hasLabel(right) ? 'right' : null
}

function hasLabel({ block }: PrintedBlock): boolean {
  return (block.type === 'table' || block.type === 'figure') && block.label !== null
}

/** `Figure 1 –`, `1 –`, `Table`. Any other word may be one of the sentence. */
const numberAtMost = /^(?:(?:tab(?:le)?|fig(?:ure)?)\.?\s?)?[A-Z]?[0-9.-]{0,12}\s?[\u2013\u2014:.-]?$/iu

/** Whether a block beside a table says the title of the other text's table, and before it a number at most. */
function printsCaption(line: PrintedBlock, other: PrintedBlock): boolean {
  const { block } = line
  const title = titleOf(other)
  if (block.type === 'figure') return block.children.length + block.images.length === 0 && textOf(block.title) === title
  if (block.type !== 'paragraph') return false
  const text = blockText(block)
  return text.endsWith(title) && numberAtMost.test(labelIn(line, title))
}

function titleOf({ block }: PrintedBlock): string {
  return 'title' in block ? textOf(block.title) : ''
}

/** What a line prints before the title; nothing where the number is lost with its word. */
function labelIn({ block }: PrintedBlock, title: string): string {
  if (block.type === 'figure') return block.label?.printed ?? ''
  const text = blockText(block)
  return text.slice(0, Math.max(0, text.length - title.length)).trim()
}
