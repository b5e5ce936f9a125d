import type { Inline, Text } from '../../model/inline.ts'
import { withDashes } from '../typed-dashes.ts'

/**
 * What is raised and lowered in typed text: `2^32`, `2**32`, `x^(n+1)`, `L_a`, `loc_(s)`, `=_(def)`. Without brackets a
 * lowered part stands at a single letter only: `bit_depth` is a name. `^[2]` is how terminals show the call of a note.
 */
const script =
  /(?<=[\p{L}\p{N})\]])(?:\^|\*\*)(?:\{([^{}\n]{1,40})\}|\(([^()\n]{1,40})\)|([-+\u2212]?[\p{L}\p{N}]{1,12})(?![\p{L}\p{N}_^]))|(?<=(?<![\p{L}\p{N}_])\p{L})_(?:\{([^{}\n]{1,40})\}|([\p{L}\p{N}]{1,3})(?![\p{L}\p{N}_-]))|(?<=[\p{L}\p{N})\]=])_\(([^()\n]{1,40})\)|\^(\[[0-9]{1,3}\])/gu

/** The runs of joined text: plain, raised and lowered, with line breaks. */
export function readInlines(printed: string): Inline[] {
  const text = withDashes(printed)
  if (!/[\^_\n]|\*\*/.test(text)) return text === '' ? [] : [{ type: 'text', value: text }]
  const inlines: Inline[] = []
  let end = 0
  for (const found of text.matchAll(script)) {
    addText(text.slice(end, found.index), inlines)
    const raised = found[1] ?? found[2] ?? found[3] ?? found[7]
    inlines.push(
      raised === undefined
        ? { type: 'text', value: (found[4] ?? found[5] ?? found[6]) as string, script: 'subscript' }
        : { type: 'text', value: raised, script: 'superscript' },
    )
    end = found.index + found[0].length
  }
  addText(text.slice(end), inlines)
  return inlines
}

function addText(text: string, inlines: Inline[]): void {
  text.split('\n').forEach((line, at) => {
    if (at > 0) inlines.push({ type: 'break', of: 'line' })
    if (line !== '') inlines.push({ type: 'text', value: line } satisfies Text)
  })
}
