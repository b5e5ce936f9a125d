import type { MeantCell, MeantRow } from './meant-row.ts'

/** The words of a cell as they are printed. */
export function printedCell({ tokens }: MeantCell): string {
  return tokens
    .map((token) => (token.spaced ? ' ' : '') + token.printed)
    .join('')
    .trim()
}

/** The first cell of a row as it is printed. */
export function firstOf(row: MeantRow): string {
  const [first] = row.cells.values()
  return first ? printedCell(first) : ''
}
