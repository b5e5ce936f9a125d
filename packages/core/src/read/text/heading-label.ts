/** A printed number or letter and the title behind it. */
export interface PrintedLabel {
  /** `8.2`, `Annex A`. */
  readonly label: string
  readonly title: string
  readonly kind: 'number' | 'annex'
  /** More than one space, or a sign, stands between them. */
  readonly apart: boolean
}

const annex =
  /^(annex|appendix)\s+([A-Z]{1,2}[0-9]{0,2}|[IVXL]{1,7}|[0-9]{1,2})(?![\p{L}\p{N}])(\s*[.:]\s*|\s*[-\u2013\u2014]+\s*|\s+|$)/iu
const number =
  /^(?:(?:clause|chapter)\s+)?((?:[A-Z][0-9]{0,2}|[IVX]{1,6}|[0-9]{1,3})(?:\.[0-9]{1,3}){1,8}[a-z]?|[0-9]{1,3}[a-z]?)(\.?\s+|\.?$)/i

/** Splits `8.2 Title`, `8.2. Title`, `Chapter 8. Title`, `Annex A (normative) Title`, `Appendix I – Title`; null where no number stands in front. */
export function splitLabel(text: string): PrintedLabel | null {
  if (!/^[0-9A-Zac]/.test(text)) return null
  const lettered = annex.exec(text)
  if (lettered && /^[A-Z]/.test(text)) {
    const word = /^annex$/i.test(lettered[1] as string) ? 'Annex' : 'Appendix'
    return {
      label: `${word} ${lettered[2]}`,
      title: text.slice(lettered[0].length).trim(),
      kind: 'annex',
      apart: /\S|\s{2}/.test(lettered[3] as string),
    }
  }
  const counted = number.exec(text)
  return counted
    ? {
        label: counted[1] as string,
        title: text.slice(counted[0].length).trim(),
        kind: 'number',
        apart: /\.|\s{2}/.test(counted[2] as string),
      }
    : null
}

/** `A.3.1` → `A`, `3`, `1`; `Annex A` → `A`. */
export function pathOf(label: string): string[] {
  return label.replace(/^(?:Annex|Appendix)\s+/, '').split('.')
}

/** Most numbers that may be left out between two clauses that are printed. */
const maxStep = 20

/** Whether a number goes on from the last: its first child, or the next of it or of one above it. */
export function goesOn(path: readonly string[], last: readonly string[]): boolean {
  if (last.length === 0)
    return path.length === 1 ? /^[0-3][a-z]?$/.test(path[0] as string) : path.slice(1).every((part) => part === '1')
  if (path.length > last.length + 1) return false
  const now = path.at(-1) as string
  const upper = path.slice(0, -1)
  if (!upper.every((part, at) => part === last[at])) return false
  const before = last[path.length - 1]
  if (before === undefined) return Number.parseInt(now, 10) <= maxStep
  const step = Number.parseInt(now, 10) - Number.parseInt(before, 10)
  if (Number.isNaN(step)) return false
  // Of clauses of the highest level few are left out: a number in front of a sentence may be any.
  return step === 0 ? now > before : step > 0 && step <= (path.length === 1 ? 3 : maxStep)
}
