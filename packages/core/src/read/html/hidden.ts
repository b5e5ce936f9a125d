import type { XmlElement } from '../sts/sts-xml.ts'

/** Elements that no reader of the page sees. */
export const unprintedNames: ReadonlySet<string> = new Set(
  'head script style template link meta base title noscript iframe audio video source track param area map canvas datalist select option input textarea'.split(
    ' ',
  ),
)

/** What a page does not show. */
export function isHidden({ attributes, name }: XmlElement): boolean {
  if (attributes['hidden'] !== undefined || name === 'button') return true
  const { style } = attributes
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
}
