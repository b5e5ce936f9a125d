import { isFull, type Layout } from './layout.ts'
import { inner, type Line } from './lines.ts'

/** Space that is left on a line when it ends on purpose, in columns. */
const early = 16
/** A gap behind the first words of a paragraph: a number, a marker, an abbreviation. */
const lead = /^(\S{1,30}(?: \S{1,12}){0,2}?)(\s{2,})(?=\S)/

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes only where the text has the joined word elsewhere;
 * a line that ends long before the margin ends on purpose, and a line break stays.
 */
export function joinLines(lines: readonly Line[], layout: Layout, hasWord: (word: string) => boolean): string {
  // In pieces: what is joined to a long text at each line is copied at each line.
  const pieces: string[] = []
  lines.forEach((line, at) => {
    const own = at === 0 ? keepLead(inner(line)) : squeeze(inner(line))
    if (at > 0) addSeam(pieces, own, isFull(lines[at - 1] as Line, line, layout, early) ? ' ' : '\n', hasWord)
    pieces.push(own)
  })
  return pieces.join('')
}

/** Lines set to both margins have gaps between words; the gap behind a number or an abbreviation says something. */
function keepLead(text: string): string {
  const found = text.length > 2_000 ? null : lead.exec(text)
  return found ? `${found[1]}  ${squeeze(text.slice(found[0].length))}` : squeeze(text)
}

function squeeze(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
}

/** Puts what belongs between the last piece and the next: a space, or nothing behind a hyphen, which may go itself. */
export function addSeam(pieces: string[], after: string, space: string, hasWord: (word: string) => boolean): void {
  const before = pieces.at(-1) as string
  // `ISO/IEC`, an address: no program breaks a line there that had a space.
  if (/[\p{L}\p{N}/]\/$/u.test(before.slice(-3)) && space === ' ' && /^[\p{L}\p{N}]/u.test(after)) return
  if (before.endsWith('\u00ad')) pieces[pieces.length - 1] = before.slice(0, -1)
  else if (!/[\p{L}\p{N}][-\u2010\u2011]$/u.test(before.slice(-3)) || !/^[\p{L}\p{N}]/u.test(after)) pieces.push(space)
  // `low- and high-power`
  else if (/^(?:and|or|to|nor)\s/.test(after)) pieces.push(' ')
  else {
    const head = /\p{Ll}+$/u.exec(before.slice(-41, -1))?.[0] ?? ''
    const tail = /^\p{Ll}+/u.exec(after.slice(0, 40))?.[0] ?? ''
    const joins = head !== '' && tail !== '' && !hasWord(`${head}-${tail}`) && hasWord(head + tail)
    if (joins) pieces[pieces.length - 1] = before.slice(0, -1)
  }
}

/** A look-up of the words that a text has whole on a line; made when first asked for. */
export function wordsOf(lines: readonly Line[]): (word: string) => boolean {
  let words: Set<string> | null = null
  return (word) => {
    if (words === null) {
      words = new Set()
      // What a line ends with may be half a word.
      for (const line of lines)
        for (const [found] of line.text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?!-?$)/gu))
          words.add(found.toLowerCase())
      for (const line of lines) {
        const end = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.exec(line.text.slice(-60))
        if (end) words.add(end[0].toLowerCase())
      }
    }
    return words.has(word.toLowerCase())
  }
}
