import { type Paint, plain } from './paint.ts'
import { wrap } from './wrap.ts'

/** Spaces before a label. */
const indent = 2

/** A label in the margin and a text beside it, wrapped under itself. An empty label leaves the margin empty. */
export function labelled(label: string, text: string, margin: number, width: number, paint: Paint = plain): string[] {
  const head =
    ' '.repeat(indent) +
    (label === '' ? '' : paint('faint', label)) +
    ' '.repeat(Math.max(1, margin - indent - label.length))
  return wrap([{ text }], width, margin).map((line, at) => (at === 0 ? head + line.slice(margin) : line))
}
