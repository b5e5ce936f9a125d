/** The definition of a link or a footnote. */
export interface Definition {
  /** As it is called: `^1`, `rfc`; lower case. */
  readonly name: string
  readonly source: string
  /** From 0, the last one excluded. */
  readonly fromLine: number
  readonly toLine: number
}

/** Finds the definitions of links and footnotes, wherever they stand: a chunk cannot see those of another. */
export function findDefinitions(lines: readonly string[]): Map<string, Definition> {
  const found = new Map<string, Definition>()
  let fence: string | null = null
  for (let at = endOfFrontMatter(lines); at < lines.length; at++) {
    const line = lines[at] as string
    // Formulas on lines of their own are fenced too; `$$x$$` is one line.
    const mark = /^\s*(?:(`{3,}|~{3,})|(\${2,})[^$]*$)/
      .exec(line)
      ?.slice(1)
      .find((sign) => sign !== undefined)
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence
    if (fence !== null) continue
    const name = /^ {0,3}\[(\^?[^\]\s][^\]]{0,200})\]:[ \t]*\S/.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) continue
    const end = name.startsWith('^') ? endOfFootnote(lines, at + 1) : at + 1
    if (!found.has(name)) found.set(name, { name, source: lines.slice(at, end).join('\n'), fromLine: at, toLine: end })
    at = end - 1
  }
  return found
}

/** Front matter is data: what looks like a definition there is none. */
function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  return end < 0 ? 0 : end + 1
}

/** A footnote goes on over lines that are indented or not blank, and over blank lines before indented ones. */
function endOfFootnote(lines: readonly string[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as string
    if (line.trim() === '') continue
    const isIndented = /^(?: {4}|\t)/.test(line)
    if (
      !isIndented &&
      (at > end || /^ {0,3}(?:\[[^\]]{1,200}\]:|#{1,6}\s|[-*+]\s|[0-9]{1,9}[.)]\s|`{3}|~{3}|>|\|)/.test(line))
    )
      break
    end = at + 1
  }
  return end
}

/** The names of what a text calls by `[name]`, in order. */
export function callsIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, name] of text.matchAll(/\[(\^?[^[\]\n]{1,200})\]/g)) names.add((name as string).toLowerCase())
  return names
}
