/** What stands between two rules of a line, and the crossings that it reaches from and to. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The lines of a drawn table with every vertical rule under the crossings of the borders: a cell that was typed anew leaves the
 * rules behind it some places off. Such a line has as many rules as the borders have crossings. Where another line does not fit,
 * the table stays as it is.
 *
 * @param edges places of the crossings, rising.
 */
export function straightenRows(drawn: readonly string[], edges: readonly number[]): readonly string[] {
  const last = edges.length - 1
  const hasAllRules = (line: string): boolean => /^\|.*\|$/.test(line) && line.split('|').length === edges.length + 1
  const isStraight = (line: string): boolean =>
    hasAllRules(line) ? edges.every((at) => line[at] === '|') : line.length === (edges[last] ?? 0) + 1
  if (drawn.every(isStraight) || !drawn.every((line) => isStraight(line) || hasAllRules(line))) return drawn
  const rows = drawn.map((line): Piece[] => {
    if (!isStraight(line))
      return line
        .split('|')
        .slice(1, -1)
        .map((text, column) => ({ text, from: column, to: column + 1 }))
    const walls = edges.flatMap((at, edge) => (/[|+]/.test(line[at] ?? '') ? [edge] : []))
    return walls.slice(1).map((to, n) => {
      const from = walls[n] as number
      return { text: line.slice((edges[from] as number) + 1, edges[to]), from, to }
    })
  })
  const widths = edges.slice(1).map(() => 0)
  for (const { text, from, to } of rows.flat())
    if (to === from + 1) widths[from] = Math.max(widths[from] ?? 0, text.length)
  return drawn.map((line, row) =>
    (rows[row] as Piece[]).reduce((text, piece) => {
      const width = widths.slice(piece.from, piece.to).reduce((sum, one) => sum + one + 1, -1)
      const wall = isStraight(line) ? (line[edges[piece.to] as number] as string) : '|'
      return text + piece.text.padEnd(width, /^[-=]+$/.test(piece.text) ? piece.text[0] : ' ') + wall
    }, line[0] as string),
  )
}
