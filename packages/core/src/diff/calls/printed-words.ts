import type { Inline } from '../../model/inline.ts'

/** The words of a run as they are printed, without the calls of footnotes in it. */
export function printedWords(inlines: readonly Inline[]): readonly string[] {
  const text = inlines.map((inline) => ('value' in inline && inline.type !== 'footnote-anchor' ? inline.value : ' '))
  return text.join('').match(/[\p{L}\p{N}]+/gu) ?? []
}
