import { mark } from './flatten-marks.ts'

const { superStart, superEnd, subStart, subEnd } = mark

/** Where the raised and lowered runs that begin here end; `start` itself where none begins. */
export function scriptEnd(text: string, start: number): number {
  let end = start
  while (text[end] === superStart || text[end] === subStart) {
    const close = text.indexOf(text[end] === superStart ? superEnd : subEnd, end)
    if (close < 0) return end
    end = close + 1
  }
  return end
}

/** `_{i}^{32}`: the lowered runs first, whichever was printed first. */
export function raisedText(text: string, start: number, end: number): string {
  let lowered = ''
  let raised = ''
  let at = start
  while (at < end) {
    const isRaised = text[at] === superStart
    const close = text.indexOf(isRaised ? superEnd : subEnd, at)
    const body = text
      .slice(at + 1, close)
      .replace(/[\u2212\u2010-\u2014]/g, '-')
      .replace(/\u2217/g, '*')
      .replace(/ /g, '')
    if (isRaised) raised += body
    else lowered += body
    at = close + 1
  }
  return (lowered === '' ? '' : `_{${lowered}}`) + (raised === '' ? '' : `^{${raised}}`)
}

/** Whether a raised run is the call of a note or a mark and no exponent: `a)`, `1)`, `*`. */
export function isNoteCall(text: string, start: number, end: number): boolean {
  return text[start] === superStart && /^(?:[a-z0-9]{1,2}\)|[*\u2217]{1,3}|[†‡])$/.test(text.slice(start + 1, end - 1))
}
