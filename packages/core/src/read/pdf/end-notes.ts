import { append } from '../../model/gather.ts'
import type { FootnoteAnchor, Inline, Text } from '../../model/inline.ts'
import type { RawBlock, RawParagraph } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'

/** The way back to its call that a page for screens prints behind a note. */
const wayBack = /\s*\u21a9\ufe0e?\s*$/
const numbered = /^\s*([0-9]{1,3})[.)]?\s*/

/** Gives each note at the end of a page for screens to its call: a raised number behind a word. */
export function takeEndNotes(blocks: RawBlock[]): void {
  const notes = new Map<string, RawParagraph>()
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const text = textOf(block.children)
    const number = numbered.exec(text)?.[1]
    if (number !== undefined && wayBack.test(text) && !notes.has(number)) notes.set(number, block)
  }
  if (notes.size === 0) return
  const isNote = new Set<RawBlock>(notes.values())
  const called = new Set<RawBlock>()
  const call = (children: readonly Inline[]): readonly Inline[] =>
    children.map((inline, at) => {
      if (inline.type !== 'text' || inline.script !== 'superscript') return inline
      // An exponent has no bracket behind it.
      if (!inline.value.trim().endsWith(')') && !isBehindWord(children[at - 1])) return inline
      const note = notes.get(inline.value.trim().replace(/\)$/, ''))
      if (note === undefined || called.has(note)) return inline
      called.add(note)
      return { type: 'footnote-anchor', value: inline.value.trim(), children: noteText(note) } satisfies FootnoteAnchor
    })
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'paragraph' && !isNote.has(block)) blocks[at] = { ...block, children: call(block.children) }
  }
  const rest = blocks.filter((block) => !called.has(block))
  blocks.length = 0
  append(blocks, rest)
}

/** An exponent stands behind a number or a letter of a formula. */
function isBehindWord(before: Inline | undefined): boolean {
  return before?.type === 'text' && /(?:\p{L}{2}|[.,;:)\]"\u201d\u2014-])\s*$/u.test(before.value)
}

function noteText({ children }: RawParagraph): Inline[] {
  let isOpen = true
  return children.flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return isOpen && inline.type === 'break' ? [] : [inline]
    let value = inline.value.replace(/\u21a9\ufe0e?/, '')
    if (isOpen) {
      const rest = value.replace(numbered, '').replace(/^\)\s*/, '')
      isOpen = rest === ''
      value = rest
    }
    return value === '' ? [] : [{ ...inline, value } satisfies Text]
  })
}
