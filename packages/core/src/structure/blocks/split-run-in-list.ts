import type { RawParagraph } from '../../model/raw.ts'
import type { Body } from '../pieces.ts'
import { dropStart, keepStart, plainText } from '../trim-inlines.ts'

/** A letter or number in a bracket behind a colon or semicolon, `and` and `or` between. */
const marker =
  /(?<=(:|;)[\s\u00a0]{1,4}(?:(?:and|or)[\s\u00a0]{1,4})?)\(?([a-z]|[0-9]{1,2})\)[\s\u00a0]+(?=[\p{L}\p{N}"\u201c])/gu
/** Longest paragraph that is looked at, in UTF-16 units. */
const maxLength = 5_000

/**
 * The items of a list that is run into its paragraph, as the paragraphs that the other house style prints: `… : a) …; b) …`.
 * They count from the first behind a colon, each behind a semicolon; else the letters may be citations.
 */
export function splitRunInList(block: Body): readonly Body[] {
  if (block.type !== 'paragraph' || block.role !== undefined || block.label !== undefined || block.within !== undefined)
    return [block]
  const text = plainText(block.children)
  if (
    text.length > maxLength ||
    !text.includes(';') ||
    !/;[\s\u00a0](?:(?:and|or)[\s\u00a0])?[\s\u00a0]*\(?(?:b|2)\)/.test(text)
  )
    return [block]
  const starts: number[] = []
  for (const found of text.matchAll(marker)) {
    const isFirst = found[1] === ':'
    if (isFirst && starts.length > 0) return [block]
    if (ordinalOf(found[2] as string) !== starts.length + 1 || isFirst !== (starts.length === 0)) return [block]
    starts.push(found.index)
  }
  if (starts.length < 2) return [block]
  const { anchors: _anchors, ...plain } = block
  return [0, ...starts].map((start, at): RawParagraph => {
    const end = starts[at] ?? text.length
    const children = keepStart(at === 0 ? block.children : dropStart(block.children, start), end - start)
    return at === 0 ? { ...block, children } : { ...plain, children }
  })
}

function ordinalOf(counter: string): number {
  return /^[0-9]/.test(counter) ? Number(counter) : counter.charCodeAt(0) - 96
}
