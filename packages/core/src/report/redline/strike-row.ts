import { strikeParagraph } from './edit-paragraph.ts'
import type { Redlining } from './redlining.ts'
import { childOf, type XmlSpan } from './xml-span.ts'

/** Strikes out a row of a table with all that stands in it. */
export function strikeRow({ places, marks, splices }: Redlining, row: XmlSpan): void {
  const { xml } = places.story
  const { w } = marks
  for (const { span } of places.inside(row)) if (span.name === 'p') strikeParagraph(xml, span, marks, splices)
  const trPr = childOf(row, 'trPr')
  const mark = marks.mark('del')
  if (trPr === undefined) {
    const at = childOf(row, 'tblPrEx')?.end ?? row.openEnd
    splices.put(at, at, `<${w}trPr>${mark}</${w}trPr>`)
  } else if (trPr.openEnd === trPr.end) splices.put(trPr.start, trPr.end, `<${w}trPr>${mark}</${w}trPr>`)
  else {
    const at = childOf(trPr, 'trPrChange')?.start ?? trPr.closeStart
    splices.put(at, at, mark)
  }
}
