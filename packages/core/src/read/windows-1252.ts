/** What windows-1252 has at 0x80 to 0x9f; the five places that it leaves empty stay as they are. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Sets right what some decoders leave of windows-1252: they read it as Latin-1, and dashes and quotation marks become
 * control characters. Source: the Encoding Standard, index windows-1252.
 */
export function repairWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => upper[sign.charCodeAt(0) - 0x80] as string)
}
