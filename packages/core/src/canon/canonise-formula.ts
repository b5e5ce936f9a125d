import type { Token } from '../model/token.ts'
import { foldFlat, mark } from './lex/flatten-marks.ts'
import { foldSign, foldWord } from './lex/fold-unicode.ts'
import { lex } from './lex/lex.ts'

/** A token whose place in the text is not known yet: whether white space stands before the first depends on it. */
export type FlatToken = Omit<Token, 'spaced'> & { readonly spaced?: boolean }

/**
 * A formula in running text as tokens, cut as the same formula typed as text is cut: `2^⟨32⟩` means what a 2 with a
 * raised 32 means, and a change shows where it is.
 */
export function canoniseFormula(canonical: string): FlatToken[] {
  const flat = canonical
    .replace(/\^⟨([^⟨⟩]{1,80})⟩/g, `${mark.superStart}$1${mark.superEnd}`)
    .replace(/_⟨([^⟨⟩]{1,80})⟩/g, `${mark.subStart}$1${mark.subEnd}`)
  return lex(foldFlat(flat)).map(({ start, end, class: kind, meaning }, at) => ({
    printed: printScripts(flat.slice(start, end)),
    meaning: kind === 'punctuation' || meaning.length === 1 ? foldSign(meaning) : foldWord(meaning),
    class: 'formula',
    ...(at === 0 ? {} : { spaced: flat[start - 1] === ' ' }),
  }))
}

/** Without the marks of raised and lowered runs, which are written out: `2^32`. */
export function printScripts(printed: string): string {
  return /[\ue000-\ue004]/.test(printed)
    ? printed
        .replace(/\ue000/g, '^')
        .replace(/\ue002/g, '_')
        .replace(/[\ue001\ue003\ue004]/g, '')
    : printed
}
