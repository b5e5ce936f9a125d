import type { Break, Inline, Text } from '../../model/inline.ts'
import { type Marks, scriptOf } from './marks.ts'

/** Collects the inline nodes of one block; neighbouring runs in the same print become one text. */
export class InlineBuilder {
  readonly nodes: Inline[] = []
  #value = ''
  #marks: Marks | undefined
  #key = 0

  text(value: string, marks: Marks): void {
    if (value === '') return
    if (marks !== this.#marks) {
      const key = keyOf(marks)
      if (key !== this.#key) {
        this.#flush()
        this.#key = key
      }
      this.#marks = marks
    }
    this.#value += value
  }

  break(of: Break['of']): void {
    this.push(breaks[of])
  }

  push(node: Inline): void {
    this.#flush()
    this.nodes.push(node)
  }

  /** Appends what another builder collected, one run after the other. */
  append(nodes: readonly Inline[]): void {
    this.#flush()
    for (const node of nodes) this.nodes.push(node)
  }

  /** The nodes so far, the open run closed. */
  finish(): Inline[] {
    this.#flush()
    return this.nodes
  }

  #flush(): void {
    if (this.#value !== '') this.nodes.push(makeText(this.#value, this.#key))
    this.#value = ''
    this.#marks = undefined
    this.#key = 0
  }
}

const breaks: Readonly<Record<Break['of'], Break>> = {
  line: { type: 'break', of: 'line' },
  tab: { type: 'break', of: 'tab' },
  paragraph: { type: 'break', of: 'paragraph' },
}

const bold = 1
const italic = 2
const mono = 4
const strike = 8
const superscript = 16
const subscript = 32

/** Equal keys print alike. */
function keyOf(marks: Marks): number {
  const script = scriptOf(marks)
  return (
    (marks.bold ? bold : 0) |
    (marks.italic ? italic : 0) |
    (marks.mono ? mono : 0) |
    (marks.strike ? strike : 0) |
    (script === 'superscript' ? superscript : script === 'subscript' ? subscript : 0)
  )
}

function makeText(value: string, key: number): Text {
  if (key === 0) return { type: 'text', value }
  return {
    type: 'text',
    value,
    ...(key & bold ? { bold: true } : undefined),
    ...(key & italic ? { italic: true } : undefined),
    ...(key & mono ? { mono: true } : undefined),
    ...(key & strike ? { strike: true } : undefined),
    ...(key & superscript ? { script: 'superscript' } : key & subscript ? { script: 'subscript' } : undefined),
  }
}

/** Without breaks and white space at both ends. */
export function trimInlines(nodes: readonly Inline[]): readonly Inline[] {
  let start = 0
  let end = nodes.length
  while (start < end && isBlank(nodes[start])) start++
  while (end > start && isBlank(nodes[end - 1])) end--
  if (start === end) return []
  const trimmed = start === 0 && end === nodes.length ? nodes : nodes.slice(start, end)
  const first = trimmed[0] as Inline
  const last = trimmed.at(-1) as Inline
  const trimsFirst = first.type === 'text' && /^\s/.test(first.value)
  const trimsLast = last.type === 'text' && /\s$/.test(last.value)
  if (!trimsFirst && !trimsLast) return trimmed
  const copy = trimmed.slice()
  if (trimsFirst) copy[0] = { ...first, value: first.value.trimStart() }
  const end2 = copy.at(-1) as Inline
  if (trimsLast && end2.type === 'text') copy[copy.length - 1] = { ...end2, value: end2.value.trimEnd() }
  return copy
}

function isBlank(node: Inline | undefined): boolean {
  return node === undefined || node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** The printed text, breaks as spaces. */
export function plainText(nodes: readonly Inline[]): string {
  let text = ''
  for (const node of nodes) text += node.type === 'break' ? ' ' : node.value
  return text
}

/** Whether there is anything to read: text, a reference, a formula, a footnote; pictures alone are none. */
export function hasText(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => !isBlank(node) && node.type !== 'image')
}
