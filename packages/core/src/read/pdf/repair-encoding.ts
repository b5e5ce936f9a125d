import { isMacRoman, unMacRoman } from '../mac-roman.ts'
import type { PageMarks } from './page-marks.ts'

/**
 * Undoes the reading of Windows text as Mac Roman, which some files ask for: `ñ` stands alone where a dash is meant, and
 * never in a word. True where it was done.
 */
export function repairEncoding(pages: readonly PageMarks[]): boolean {
  let alone = 0
  let inside = 0
  for (const { pieces } of pages)
    for (const { text } of pieces)
      if (text === 'ñ' || text === 'ó') alone++
      else if (/\p{L}ñ|ñ\p{L}/u.test(text)) inside++
  if (!isMacRoman({ alone, inside })) return false
  for (const { pieces } of pages)
    for (const piece of pieces) if (/[^\u0020-\u007e]/.test(piece.text)) piece.text = unMacRoman(piece.text)
  return true
}
