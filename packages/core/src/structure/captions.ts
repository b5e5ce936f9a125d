import type { Label } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import { dropStart, plainText } from './trim-inlines.ts'

export interface Caption {
  readonly of: 'table' | 'figure'
  readonly label: Label
  readonly title: readonly Inline[]
}

const pattern = /^[\s\u00a0]*(table|figure|fig\.)[\s\u00a0]+((?:[A-Z]{1,2}|[IVX]{1,5}|[0-9]{1,3})(?:[.-][0-9]{1,4}){0,4}[a-z]?(?:\([a-z0-9]\))?)(?:[\s\u00a0]*[-\u2013\u2014:.][\s\u00a0]*|[\s\u00a0]{2,}|[\s\u00a0]*$|[\t\n][\s\u00a0]*)/iu

/** Splits `Figure 1 – Access to the relay`; null where the text is no caption. */
export function splitCaption(children: readonly Inline[]): Caption | null {
  const text = plainText(children)
  const found = pattern.exec(text)
  if (!found) return null
  return {
    of: /^t/i.test(found[1] as string) ? 'table' : 'figure',
    label: { printed: found[0].trim(), number: found[2] as string },
    title: dropStart(children, found[0].length),
  }
}

/** A label that the format keeps apart: `Table 1`, `Figure A.2 —`. */
export function captionLabel(printed: string | undefined): Label | null {
  if (printed === undefined || printed.trim() === '') return null
  return { printed: printed.trim(), number: /((?:[A-Z]{1,2}|[IVX]{1,5}|[0-9]{1,3})(?:[.-][0-9]{1,4}){0,4}[a-z]?)[\s\u00a0]*[-\u2013\u2014:.]?\s*$/u.exec(printed.trim())?.[1] ?? null }
}
