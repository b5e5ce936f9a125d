/** A line of a tagged page: the element it belongs to, where it stands, and its words. */
export interface TaggedLine {
  /** Lines of one number are in one element. */
  readonly element: number
  readonly role: string
  readonly x: number
  readonly y: number
  readonly text: string
  /** The row of the only table of the file that its element is a cell of. */
  readonly row?: number
  /** From 0; the first where it is left out. */
  readonly page?: number
}

/** Objects from here on are rows of the table. */
const firstRow = 1000

/** Pages have objects from here on, two each. */
const firstPage = 2000

/** A PDF in Times whose structure tree names the element of each line. A reader rebuilds its list of objects. */
export function taggedPdf(lines: readonly TaggedLine[]): Uint8Array {
  const count = Math.max(...lines.map(({ page = 0 }) => page)) + 1
  const pages = Array.from({ length: count }, (_, at) => lines.filter(({ page = 0 }) => page === at))
  const objectOfPage = (page: number): string => `${firstPage + 2 * page} 0 R`
  const numbers = [...new Set(lines.map(({ element }) => element))]
  const objectOf = (element: number): string => `${10 + numbers.indexOf(element)} 0 R`
  const elements = numbers.map((number) => {
    const own = pages.flatMap((page) =>
      page.flatMap((line, mark) => (line.element === number ? [{ ...line, mark }] : [])),
    )
    const parent = own[0]?.row === undefined ? '6 0 R' : `${firstRow + own[0].row} 0 R`
    return `${objectOf(number).slice(0, -2)} obj <</Type /StructElem /S /${own[0]?.role} /P ${parent} /Pg ${objectOfPage(own[0]?.page ?? 0)} /K [${own.map(({ mark }) => mark).join(' ')}]>> endobj`
  })
  const cellsOf = (row: number): string =>
    numbers
      .filter((number) => lines.some((line) => line.element === number && line.row === row))
      .map(objectOf)
      .join(' ')
  const rows = [...new Set(lines.flatMap(({ row }) => (row === undefined ? [] : [row])))]
  const table =
    rows.length === 0
      ? []
      : [
          `8 0 obj <</Type /StructElem /S /Table /P 6 0 R /K [${rows.map((row) => `${firstRow + row} 0 R`).join(' ')}]>> endobj`,
          ...rows.map(
            (row) => `${firstRow + row} 0 obj <</Type /StructElem /S /TR /P 8 0 R /K [${cellsOf(row)}]>> endobj`,
          ),
        ]
  const top = [
    ...numbers
      .filter((number) => !lines.some((line) => line.element === number && line.row !== undefined))
      .map(objectOf),
    ...(rows.length === 0 ? [] : ['8 0 R']),
  ]
  return new TextEncoder().encode(
    [
      '%PDF-1.7',
      '1 0 obj <</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R>> endobj',
      `2 0 obj <</Type /Pages /Kids [${pages.map((_, at) => objectOfPage(at)).join(' ')}] /Count ${count}>> endobj`,
      ...pages.flatMap(printPage),
      '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>> endobj',
      `6 0 obj <</Type /StructTreeRoot /K [${top.join(' ')}] /ParentTree 7 0 R>> endobj`,
      `7 0 obj <</Nums [${pages.map((page, at) => `${at} [${page.map(({ element }) => objectOf(element)).join(' ')}]`).join(' ')}]>> endobj`,
      ...elements,
      ...table,
      'trailer <</Root 1 0 R>>',
      'startxref',
      '0',
      '%%EOF',
    ].join('\n'),
  )
}

function printPage(lines: readonly TaggedLine[], at: number): string[] {
  const object = firstPage + 2 * at
  const content = lines
    .map(
      ({ role, x, y, text }, mark) =>
        `/${role} <</MCID ${mark}>> BDC BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET EMC`,
    )
    .join('\n')
  return [
    `${object} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${object + 1} 0 R /StructParents ${at} /Resources <</Font <</F1 5 0 R>>>>>> endobj`,
    `${object + 1} 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj`,
  ]
}
