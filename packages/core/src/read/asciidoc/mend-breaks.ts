import type { SourceLine } from './source-line.ts'

/** A break with nothing before it: ` +`. */
const bareBreak = /^ \+\s*$/
/** Marks that open over a break: `* +`. */
const openOverBreak = /^([*_`]{1,4}) \+\s*$/

/**
 * Takes out the breaks that a paragraph begins with, as converters write those of a page's layout: ` +` would make the
 * paragraph a literal block, and a mark before it, `* +` over `CONTENTS*`, an item.
 */
export function mendBreaks(lines: readonly SourceLine[]): readonly SourceLine[] {
  let mended: SourceLine[] | null = null
  let opens = true
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SourceLine
    if (line.kind !== 'text') {
      opens = true
      continue
    }
    const { text } = line
    const next = lines[at + 1]
    const isFollowed = next !== undefined && next.kind === 'text' && next.text.trim() !== ''
    const mark = opens && isFollowed && text.length < maxBreak ? openOverBreak.exec(text)?.[1] : undefined
    if (mark !== undefined && next !== undefined && !/^\s/.test(next.text)) {
      mended ??= [...lines]
      mended[at] = { ...line, forParser: '' }
      mended[at + 1] = { ...next, forParser: `${mark}${next.text}` }
      at++
      opens = false
    } else if (opens && isFollowed && bareBreak.test(text)) {
      mended ??= [...lines]
      mended[at] = { ...line, forParser: '' }
    } else opens = text.trim() === ''
  }
  return mended ?? lines
}

/** Longest line that may be a mark and a break, in characters. */
const maxBreak = 20
