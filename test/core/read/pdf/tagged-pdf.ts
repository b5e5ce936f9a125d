/** A line of a tagged page: the element it belongs to, where it stands, and its words. */
export interface TaggedLine {
  /** Lines of one number are in one element. */
  readonly element: number
  readonly role: string
  readonly x: number
  readonly y: number
  readonly text: string
}

/** A PDF of one page in Times whose structure tree names the element of each line. A reader rebuilds its list of objects. */
export function taggedPdf(lines: readonly TaggedLine[]): Uint8Array {
  const content = lines
    .map(
      ({ role, x, y, text }, mark) =>
        `/${role} <</MCID ${mark}>> BDC BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET EMC`,
    )
    .join('\n')
  const numbers = [...new Set(lines.map(({ element }) => element))]
  const objectOf = (element: number): string => `${10 + numbers.indexOf(element)} 0 R`
  const elements = numbers.map((number) => {
    const own = lines.flatMap(({ element, role }, mark) => (element === number ? [{ role, mark }] : []))
    return `${objectOf(number).slice(0, -2)} obj <</Type /StructElem /S /${own[0]?.role} /P 6 0 R /Pg 3 0 R /K [${own.map(({ mark }) => mark).join(' ')}]>> endobj`
  })
  return new TextEncoder().encode(
    [
      '%PDF-1.7',
      '1 0 obj <</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R>> endobj',
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0 /Resources <</Font <</F1 5 0 R>>>>>> endobj',
      `4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
      '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj',
      `6 0 obj <</Type /StructTreeRoot /K [${numbers.map(objectOf).join(' ')}] /ParentTree 7 0 R>> endobj`,
      `7 0 obj <</Nums [0 [${lines.map(({ element }) => objectOf(element)).join(' ')}]]>> endobj`,
      ...elements,
      'trailer <</Root 1 0 R>>',
      'startxref',
      '0',
      '%%EOF',
    ].join('\n'),
  )
}
