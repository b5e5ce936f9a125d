import type { HeadingRole } from '../model/raw.ts'

/** What a printed heading says apart from its title. */
export interface PrintedHeading {
  /** `8.2.1`, `Annex A`; null where nothing is printed. */
  readonly label: string | null
  /** From 1; null where there is no number to tell. */
  readonly depth: number | null
  readonly role: HeadingRole | null
  /** UTF-16 units of the text that belong to the label. */
  readonly length: number
}

const space = String.raw`[\s\u00a0]`
const annex = new RegExp(String.raw`^${space}*(annex|appendix)${space}+([A-Z]{1,2}|[IVXL]{1,6}|[0-9]{1,2})(?![\p{L}\p{N}])${space}*[.:]?${space}*(?:[-\u2013\u2014]${space}*)?`, 'iu')
const numbered = new RegExp(String.raw`^${space}*(?:clause${space}+)?((?:intro\.${space}*)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,8}[a-z]?)\.?(?:${space}+(?:[-\u2013\u2014]${space}+)?|$)`, 'iu')
const lettered = new RegExp(String.raw`^${space}*([A-Z](?:\.[0-9]{1,3}){1,8}[a-z]?|[IVX]{1,5}(?:\.[0-9]{1,3}){1,8}[a-z]?)\.?(?:${space}+(?:[-\u2013\u2014]${space}+)?|$)`, 'u')

/** Splits a typed number from a printed heading: `8.2<tab>Title`, `Annex A – Title`, `A.3 Title`. */
export function splitHeading(text: string): PrintedHeading {
  const head = annex.exec(text)
  if (head) {
    const word = (head[1] as string).toLowerCase() === 'annex' ? 'Annex' : 'Appendix'
    return { label: `${word} ${head[2]}`, depth: 1, role: word === 'Annex' ? 'annex' : 'appendix', length: head[0].length }
  }
  const section = /^\s*section\s+([0-9]{1,3}|[IVX]{1,5})\s*[-\u2013\u2014.:]?\s*/i.exec(text)
  if (section) return { label: `Section ${section[1]}`, depth: 1, role: null, length: section[0].length }
  const found = lettered.exec(text) ?? numbered.exec(text)
  if (!found) return { label: null, depth: null, role: null, length: 0 }
  const label = found[1] as string
  return { label, depth: label.split('.').length, role: null, length: found[0].length }
}

/** The parts of a label by which it nests: `A.3.1` → `A`, `3`, `1`; `Annex A` → `A`. */
export function labelPath(label: string): string[] {
  if (/^Section\s/i.test(label)) return [label]
  return label.replace(/^(?:Annex|Appendix)\s+/i, '').split('.').filter((part) => part !== '')
}
