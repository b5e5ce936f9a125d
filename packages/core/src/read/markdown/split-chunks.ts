export interface Chunk {
  readonly text: string
  /** Lines of the file before it. */
  readonly linesBefore: number
}

/**
 * Size of a chunk, in characters. The parser's cost grows with the square of tables and lists in one text, so that
 * chunks of a few thousand characters are many times faster than a whole file.
 */
const chunkSize = 4_000

/** Cuts a Markdown text at headings and blank lines outside fences, mathematics and HTML, so that each chunk parses as it would in place. */
export function splitChunks(text: string): Chunk[] {
  const lines = text.split('\n')
  const chunks: Chunk[] = []
  let start = 0
  let size = 0
  let fence: string | null = null
  let html = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const mark = /^ {0,3}(`{3,}|~{3,}|\$\$)/.exec(line)?.[1]
    if (fence === null && html === 0 && size > 0) {
      const heading = /^ {0,3}#{1,6}(?:\s|$)/.test(line)
      // A line behind a blank one that is not indented opens a block of its own; lists may go on over blank lines.
      const apart = size >= chunkSize && (lines[at - 1] as string).trim() === '' && /^[^\s\-*+>|0-9]/.test(line)
      if ((heading && size >= chunkSize / 8) || apart) {
        chunks.push({ text: lines.slice(start, at).join('\n'), linesBefore: start })
        start = at
        size = 0
      }
    }
    if (mark) {
      if (fence === null) fence = mark === '$$' && /^\s*\$\$.+\$\$\s*$/.test(line) ? null : mark
      else if (mark.startsWith(fence[0] as string) && mark.length >= fence.length && line.trim().replace(/[`~$]/g, '') === '') fence = null
    } else if (fence === '$$' && line.trimEnd().endsWith('$$')) fence = null
    if (fence === null) html = Math.max(0, html + (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0))
    size += line.length + 1
  }
  chunks.push({ text: lines.slice(start).join('\n'), linesBefore: start })
  return chunks
}

/** Definitions of links and footnotes, wherever they stand: a chunk cannot see those of another. */
export function definitionsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const head = /^ {0,3}\[(\^?[^\]\s][^\]]{0,200})\]:[ \t]*\S/.exec(lines[at] as string)
    if (!head) continue
    let end = at + 1
    while (end < lines.length && /^(?: {4}|\t)\S/.test(lines[end] as string)) end++
    if (!found.has((head[1] as string).toLowerCase())) found.set((head[1] as string).toLowerCase(), lines.slice(at, end).join('\n'))
    at = end - 1
  }
  return found
}
