import type { PhrasingContent } from 'mdast'

/** A line of a paragraph as it is typed. */
export interface PhrasingLine {
  readonly content: PhrasingContent[]
  /** From 1, in the chunk. */
  readonly line: number
  /** Whether a hard break ends it. */
  isHard: boolean
}

/** Cuts a paragraph at the line ends that stand in its text; those inside emphasis and links do not count. */
export function linesOf(content: readonly PhrasingContent[]): PhrasingLine[] {
  const lines: PhrasingLine[] = [{ content: [], isHard: false, line: content[0]?.position?.start.line ?? 1 }]
  const last = (): PhrasingLine => lines.at(-1) as PhrasingLine
  for (const node of content) {
    const { start, end } = node.position ?? {}
    if (node.type === 'break') {
      last().isHard = true
      lines.push({ content: [], isHard: false, line: end?.line ?? last().line + 1 })
    } else if (node.type === 'text' && node.value.includes('\n')) {
      node.value.split('\n').forEach((value, at) => {
        if (at > 0) lines.push({ content: [], isHard: false, line: (start?.line ?? last().line) + at })
        if (value !== '') last().content.push({ type: 'text', value })
      })
    } else last().content.push(node)
  }
  return lines
}

/** Joins lines to one paragraph again: a soft line end is a space. */
export function joinLines(lines: readonly PhrasingLine[]): PhrasingContent[] {
  return lines.flatMap((line, at) =>
    at === 0
      ? line.content
      : [lines[at - 1]?.isHard ? { type: 'break' as const } : { type: 'text' as const, value: ' ' }, ...line.content],
  )
}
