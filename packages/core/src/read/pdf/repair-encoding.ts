import type { PageMarks } from './page-marks.ts'

/** Codes 80 to 9F as Mac Roman reads them and as Windows 1252 does: dashes and quotation marks in the place of accents. */
const mac = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü'
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** An accent that stands alone as often as this is a dash. */
const enough = 3

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
  if (alone < enough || inside * 10 > alone) return false
  for (const { pieces } of pages)
    for (const piece of pieces)
      if (/[^\u0020-\u007e]/.test(piece.text))
        piece.text = piece.text.replace(/[À-ÿ]/g, (sign) => {
          const at = mac.indexOf(sign)
          const meant = at < 0 ? undefined : windows[at]
          return meant === undefined || meant.charCodeAt(0) < 0xa0 ? sign : meant
        })
  return true
}
