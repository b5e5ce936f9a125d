import { diffArrays } from 'diff/lib/diff/array.js'

/** What opens a block whose lines stand deeper: a control word in front, or a sign or word at the end. */
const opener =
  /^\s*(?:if|else|elif|elseif|for|foreach|while|do|loop|case|switch|when|otherwise|try|catch|with|def|class|function|procedure)\b|(?::|\bthen|\bdo)\s*$/i
/** What says where a block ends, so that its indentation is print: braces, tags, and words that close. */
const closer =
  /[{}]|::=|^[ \t]*<|^[ \t]*(?:begin|end(?:[ -]?(?:if|for|while|do|case|switch|loop|function|procedure))?|fi|od|esac|done|until|wend)\b/im
/** A tab reaches as far as this many spaces. */
const tabWidth = 8
/** Most lines that differ before code is taken for other code. */
const maxEditLength = 2_000

interface NestedLine {
  readonly text: string
  /** Blocks that it stands in, from 0. */
  readonly depth: number
}

/**
 * The lines of the left code that stand in other blocks than the same lines of the right, where nothing but the indentation
 * says what belongs to a block; null where none does. Code that is indented nowhere was printed without its indentation.
 */
export function nestedOtherwise(a: string, b: string): string | null {
  if (closer.test(a) || closer.test(b)) return null
  const [lines, others] = [nest(a), nest(b)]
  if ([lines, others].some((side) => side.every(({ depth }) => depth === 0))) return null
  const keys = (side: readonly NestedLine[]): string[] => side.map(({ text }) => text.trim().replace(/\s+/g, ' '))
  const parts = diffArrays(keys(lines), keys(others), { maxEditLength })
  const found: string[] = []
  let [at, beside] = [0, 0]
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed)
      for (let line = 0; line < count; line++)
        if (lines[at + line]?.depth !== others[beside + line]?.depth) found.push(lines[at + line]?.text ?? '')
    if (!added) at += count
    if (!removed) beside += count
  }
  return found.length === 0 ? null : found.join('\n')
}

/** Each line with its depth. A line that stands deeper and that nothing opens goes on with the one above. */
function nest(code: string): NestedLine[] {
  const open: number[] = []
  const lines: NestedLine[] = []
  let opens = false
  for (const text of code.split('\n')) {
    if (text.trim() === '') continue
    const indent = (/^\s*/.exec(text) as RegExpExecArray)[0].replace(/\t/g, ' '.repeat(tabWidth)).length
    while (open.length > 1 && indent < (open.at(-1) as number)) open.pop()
    if (open.length === 0 || (opens && indent > (open.at(-1) as number))) open.push(indent)
    lines.push({ text, depth: open.length - 1 })
    opens = opener.test(text)
  }
  return lines
}
