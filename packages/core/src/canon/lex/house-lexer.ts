import { foldFlat } from './flatten-marks.ts'
import { foldSign, foldWord } from './fold-unicode.ts'
import { type Lexeme, lex } from './lex.ts'
import { units } from './lexicon.ts'

/** Cuts a wording that a user writes as the texts are cut, every word in the form that it is compared in. */
export function lexWording(text: string): Pick<Lexeme, 'class' | 'meaning'>[] {
  return lex(foldFlat(text)).map(({ class: kind, meaning }) => ({ class: kind, meaning: foldPrinted(meaning) }))
}

/** A printed word or sign without what only steers its print. */
export function foldPrinted(printed: string): string {
  const flat = foldFlat(printed)
  return flat.length === 1 ? foldSign(flat) : foldWord(flat)
}

/** Whether a word is a unit where it stands behind a number. */
export function isUnit(word: string): boolean {
  return units.has(word)
}
