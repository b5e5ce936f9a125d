/** Characters that turn the direction of what follows and are not seen: a text may hold them to be read as another. */
const turns = /[\u202A-\u202E\u2066-\u2069]/
/** What is not printed, or not seen; all but the marks of direction that a right-to-left text needs within it. */
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g
/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A text as HTML text or as the value of an attribute in quotation marks. */
export function escaped(text: string): string {
  return /[&<>"'\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/.test(text)
    ? text
        .replace(/\p{Cs}/gu, '\uFFFD')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;')
        .replace(unseen, signOf)
    : text
}

/** The same as HTML text, with what is not seen shown as a sign that stands out from the words. */
export function words(text: string): string {
  if (text.search(unseen) < 0) return escaped(text)
  let html = ''
  let from = 0
  for (const found of text.matchAll(unseen)) {
    html += `${escaped(text.slice(from, found.index))}<span class="u">${signOf(found[0])}</span>`
    from = found.index + found[0].length
  }
  return html + escaped(text.slice(from))
}

function signOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** ` dir="auto"` for a text whose direction is not that of the page. */
export function directionOf(text: string): string {
  return rightToLeft.test(text) || turns.test(text) ? ' dir="auto"' : ''
}

/** Data for a `<script type="application/json">`: no word in it can end the element or open another. */
export function jsonIsland(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
