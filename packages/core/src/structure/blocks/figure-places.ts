import type { Furniture } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import { furnitureOf } from '../measure-text.ts'
import type { Body } from '../pieces.ts'
import { foldedText } from '../trim-inlines.ts'

/** `FIGURE 1/X.9000...[D01] = 3.5 CM`: room left for a drawing, in files that ITU-T made before 1996. */
const roomForFigure =
  /^FIGURE [^\s.]\S{0,30}(?: [A-Z]\.[0-9.]{1,10})?\.{2,}\[[A-Z][0-9]{1,3}\] ?= ?[0-9]{1,2}(?:[.,][0-9])? ?cm$/i

/** Puts a figure that cannot be compared where a file says that a drawing was pasted in. */
export function placeFigures(blocks: readonly Body[], dropped: Furniture[]): Body[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph' || block.role !== undefined || !isRoom(block.children)) return block
    append(dropped, furnitureOf('caption-form', [block]))
    return {
      type: 'figure',
      text: [],
      images: [{}],
      place: block.place,
      ...(block.anchors ? { anchors: block.anchors } : {}),
    }
  })
}

function isRoom(children: readonly Inline[]): boolean {
  const [first] = children
  return first?.type === 'text' && /^\s*figure/i.test(first.value) && roomForFigure.test(foldedText(children))
}
