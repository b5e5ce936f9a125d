import { wrap } from './text-pages.mjs'

/** Widths of columns: as wide as their longest word needs, the last ones as wide as the page lets them be. */
function widthsOf(grid, width, between) {
  const columns = Math.max(...grid.map((row) => row.length))
  const natural = Array.from({ length: columns }, (_, at) => Math.max(3, ...grid.map((row) => row[at]?.length ?? 0)))
  const room = width - between * columns
  const widths = natural.map((wide) => Math.min(wide, Math.max(8, Math.floor(room / 2))))
  const left = room - widths.reduce((sum, wide) => sum + wide, 0)
  if (left < 0) widths[widths.indexOf(Math.max(...widths))] += left
  return widths
}

/** Columns under a head with a rule; a cell that needs several lines goes on below with its first column empty. */
export function ruleColumns(rows, width) {
  const grid = rows.map((row) => row.map(({ text }) => text))
  const widths = widthsOf(grid, width, 2)
  const print = (cells) => {
    const wrapped = cells.map((text, at) => wrap(text, widths[at], 0, false))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, at) => (lines[line] ?? '').padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
  }
  const [head, ...body] = grid
  return [...print(head), widths.map((wide) => '-'.repeat(wide)).join('  '), ...body.flatMap(print)]
}

/** A table drawn with rules around every cell, the head under a double one. */
export function drawGrid(rows, heads, width) {
  const { owner, cells } = placeCells(rows)
  const single = owner.map((row) => row.map((id) => (cells[id].colspan === 1 ? cells[id].text : '')))
  const widths = widthsOf(single, width - 1, 3)
  const edges = [0]
  for (const wide of widths) edges.push(edges.at(-1) + wide + 3)
  for (const cell of cells)
    cell.lines = wrap(cell.text, edges[cell.column + cell.colspan] - edges[cell.column] - 3, 0, false)
  const heights = owner.map((_, row) =>
    Math.max(1, ...cells.filter((cell) => cell.row === row && cell.rowspan === 1).map((cell) => cell.lines.length)),
  )
  const tops = [0]
  for (const high of heights) tops.push(tops.at(-1) + high + 1)
  const paper = Array.from({ length: tops.at(-1) + 1 }, () => Array(edges.at(-1) + 1).fill(' '))
  for (const cell of cells) {
    const [top, bottom] = [tops[cell.row], tops[cell.row + cell.rowspan]]
    const [left, right] = [edges[cell.column], edges[cell.column + cell.colspan]]
    for (let at = left; at <= right; at++)
      for (const line of [top, bottom]) {
        const crosses = paper[line][at] === '+' || at === left || at === right
        paper[line][at] = crosses ? '+' : line === tops[heads] ? '=' : '-'
      }
    for (let line = top + 1; line < bottom; line++)
      for (const at of [left, right]) paper[line][at] = paper[line][at] === '+' ? '+' : '|'
    for (const [line, text] of cell.lines.entries())
      for (const [at, sign] of [...text].entries()) paper[top + 1 + line][left + 2 + at] = sign
  }
  return paper.map((line) => line.join(''))
}

/** Which cell stands at each place of the grid. */
function placeCells(rows) {
  const owner = rows.map(() => [])
  const cells = []
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (owner[at][column] !== undefined) column++
      for (let r = at; r < at + cell.rowspan; r++)
        for (let c = column; c < column + cell.colspan; c++) owner[r][c] = cells.length
      cells.push({ ...cell, row: at, column })
    }
  })
  return { owner, cells }
}
