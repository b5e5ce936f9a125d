import { hideMarkup } from './inline-marks.ts'
import type { SourceLine } from './source-line.ts'

/** A break with nothing before it: ` +`. */
const bareBreak = /^ \+\s*$/
/** Marks that open over a break: `* +`. */
const openOverBreak = /^([*_`]{1,4}) \+\s*$/

/**
 * Takes out the breaks that a paragraph begins with, as converters write those of a page's layout: ` +` would make the
 * paragraph a literal block, and a mark before it, `* +` over `CONTENTS*`, an item.
 */
function mendBreaks(lines: readonly SourceLine[]): readonly SourceLine[] {
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

/**
 * Writes what a converter means as the parser reads it: breaks before the first word of a paragraph, `\{` for a brace that
 * names no attribute, `Symbol~1 ~` with a space in what is lowered.
 */
export function mendConverted(lines: readonly SourceLine[]): readonly SourceLine[] {
  const broken = mendBreaks(lines)
  const braces = escapesBraces(lines)
  return broken.map((line) => {
    if (line.kind !== 'text') return line
    const text = line.forParser ?? line.text
    const mended =
      text.includes('~') || text.includes('^') || (braces && text.includes('\\{')) ? mendSigns(text, braces) : text
    return mended === text ? line : { ...line, forParser: mended }
  })
}

function mendSigns(text: string, braces: boolean): string {
  const plain = text.replace(spaced, (_found, mark: string, script: string) => `${mark}${script}${mark} `)
  return braces && !plain.includes('`') ? plain.replace(/\\\{(?![\w-]+\})/g, hideMarkup('{')) : plain
}

/** Behind a word and up to the next mark no space is typed by hand: `about ~5, ~7`. */
const spaced = /(?<=[\p{L}\p{N})\]_*])([~^])([^\s~^]{1,40}) \1(?![~^])/gu

/** Whether every brace of the running text is escaped, as only a converter does. */
function escapesBraces(lines: readonly SourceLine[]): boolean {
  let some = false
  for (const { kind, text } of lines) {
    if (kind !== 'text' || !text.includes('{')) continue
    if (/(?<!\\)\{(?!\w+\})/.test(text)) return false
    some ||= text.includes('\\{')
  }
  return some
}
