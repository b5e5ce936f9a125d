import type { Furniture } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import { furnitureOf } from '../measure-text.ts'
import type { Body } from '../pieces.ts'
import { foldedText } from '../trim-inlines.ts'
import { splitCaption } from './captions.ts'

/** `FIGURE 1/X.9000...[D01] = 3.5 CM`: room left for a drawing, in files that ITU-T made before 1996. */
const roomForFigure =
  /^(FIGURE [^\s.]\S{0,30}?(?: [A-Z]\.[0-9.]{1,10}?)?)\.{2,}\[[A-Z][0-9]{1,3}\] ?= ?[0-9]{1,2}(?:[.,][0-9])? ?cm$/i
/** Blocks before and behind the room among which its caption stands. */
const captionAway = 3

/** Puts a figure that cannot be compared where a file says that a drawing was pasted in; it keeps its number where no caption says it. */
export function placeFigures(blocks: readonly Body[], dropped: Furniture[]): Body[] {
  return blocks.map((block, at) => {
    if (block.type !== 'paragraph' || block.role !== undefined) return block
    const label = labelOfRoom(block.children)
    if (label === null) return block
    const around = blocks.slice(Math.max(0, at - captionAway), at + captionAway + 1)
    append(dropped, furnitureOf('caption-form', [block]))
    return {
      type: 'figure',
      text: [],
      images: [{}],
      ...(around.some((one) => one !== block && isCaption(one)) ? {} : { label }),
      place: block.place,
      ...(block.anchors ? { anchors: block.anchors } : {}),
    }
  })
}

function isCaption(block: Body): boolean {
  return (
    block.type === 'paragraph' &&
    labelOfRoom(block.children) === null &&
    splitCaption(block.children, false)?.of === 'figure'
  )
}

/** `FIGURE 1/X.9000` of the room for it; null where a paragraph is none. */
function labelOfRoom(children: readonly Inline[]): string | null {
  const [first] = children
  if (first?.type !== 'text' || !/^\s*figure/i.test(first.value)) return null
  return roomForFigure.exec(foldedText(children))?.[1] ?? null
}
