/** Codes 80 to 9F as Mac Roman reads them and as Windows 1252 does: dashes and quotation marks in the place of accents. */
const mac = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü'
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** An accent that stands alone as often as this is a dash. */
const enough = 3

/** How often the accents that a dash becomes stand alone, and how often they stand in a word. */
export interface DashCount {
  readonly alone: number
  readonly inside: number
}

/** Whether Windows text was read as Mac Roman: `ñ` stands alone where a dash is meant, and never in a word. */
export function isMacRoman({ alone, inside }: DashCount): boolean {
  return alone >= enough && inside * 10 <= alone
}

/** What was meant by the accents. */
export function unMacRoman(text: string): string {
  return text.replace(/[À-ÿ]/g, (sign) => {
    const at = mac.indexOf(sign)
    const meant = at < 0 ? undefined : windows[at]
    return meant === undefined || meant.charCodeAt(0) < 0xa0 ? sign : meant
  })
}
