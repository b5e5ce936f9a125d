import { type Inline, samePrint, type Text } from '../model/inline.ts'
import { oneSpaced } from '../model/text-of.ts'

/** Inlines without the white space and breaks at both ends, neighbouring runs of one print joined. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const printed of inlines) {
    const inline =
      printed.type === 'text' && printed.script !== undefined && printed.value.trim() === '' ? level(printed) : printed
    const before = joined.at(-1)
    if (inline.type === 'text' && inline.value === '') continue
    if (inline.type === 'text' && before?.type === 'text' && samePrint(before, inline))
      joined[joined.length - 1] = { ...before, value: before.value + inline.value }
    else joined.push(inline)
  }
  while (joined.length > 0 && isBlank(joined[0] as Inline)) joined.shift()
  while (joined.length > 0 && isBlank(joined.at(-1) as Inline)) joined.pop()
  const first = joined[0]
  if (first?.type === 'text') joined[0] = withValue(first, first.value.trimStart())
  const last = joined.at(-1)
  if (last?.type === 'text') joined[joined.length - 1] = withValue(last, last.value.trimEnd())
  return joined
}

/** Inlines without the first `length` UTF-16 units of their plain text, breaks counted as one. */
export function dropStart(inlines: readonly Inline[], length: number): Inline[] {
  const rest: Inline[] = []
  let left = length
  for (const inline of inlines) {
    if (left <= 0) {
      rest.push(inline)
      continue
    }
    const size = inline.type === 'break' ? 1 : inline.type === 'footnote-anchor' ? 0 : inline.value.length
    if (size <= left) {
      // What is called in the dropped part is still called.
      if (inline.type === 'footnote-anchor') rest.push(inline)
      left -= size
      continue
    }
    if (inline.type === 'text' || inline.type === 'cross-reference')
      rest.push({ ...inline, value: inline.value.slice(left) })
    left = 0
  }
  return trimInlines(rest)
}

/** Inlines up to the first `length` UTF-16 units of their plain text. */
export function keepStart(inlines: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = []
  let left = length
  for (const inline of inlines) {
    if (left <= 0) break
    const size = inline.type === 'break' ? 1 : inline.type === 'footnote-anchor' ? 0 : inline.value.length
    if (size <= left) kept.push(inline)
    else if (inline.type === 'text' || inline.type === 'cross-reference')
      kept.push({ ...inline, value: inline.value.slice(0, left) })
    left -= size
  }
  return trimInlines(kept)
}

/** The plain text of inlines, unit for unit: a break is one space. Not trimmed, so that lengths can be cut off. */
export function plainText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines)
    text +=
      inline.type === 'break'
        ? inline.of === 'tab'
          ? '\t'
          : inline.of === 'line'
            ? '\n'
            : ' '
        : inline.type === 'footnote-anchor'
          ? ''
          : inline.value
  return text
}

/** The same run where its text stays: most texts are trimmed already, and a copy of every one costs. */
function withValue(text: Text, value: string): Text {
  return value === text.value ? text : { ...text, value }
}

/** A raised space is a space. */
function level(text: Text): Text {
  const { script: _, ...plain } = text
  return plain
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '')
}

/** The plain text with every run of white space as one space. */
export function foldedText(inlines: readonly Inline[]): string {
  return oneSpaced(plainText(inlines))
}

/** Whether all that is printed is bold. */
export function isBold(inlines: readonly Inline[]): boolean {
  let bold = false
  for (const inline of inlines) {
    if (inline.type !== 'text' || inline.value.trim() === '') continue
    if (!inline.bold) return false
    bold = true
  }
  return bold
}

/** A heading's inlines: bold is how headings are printed, and no emphasis in them. */
export function withoutBold(inlines: readonly Inline[]): Inline[] {
  if (!isBold(inlines)) return trimInlines(inlines)
  return trimInlines(
    inlines.map((inline) => {
      if (inline.type !== 'text') return inline
      const { bold: _, ...plain } = inline
      return plain
    }),
  )
}
