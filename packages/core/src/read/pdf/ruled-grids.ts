import type { Box, Rule } from './page-marks.ts'

/** The rulings of a table: where its columns and rows part, and which cells flow into one. */
export interface Grid {
  readonly box: Box
  /** From left to right, edges included. */
  readonly columns: readonly number[]
  /** From top to foot, edges included. */
  readonly rows: readonly number[]
  readonly cells: readonly GridCell[]
}

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

/** How far ends of lines that meet may lie apart, in points. */
const reach = 3
/** Lines nearer than this are one: double rules, the two edges of a thick one. */
const apart = 4
/** Most rules of a page looked at; a page with more is a drawing. */
const maxRules = 6_000
/** Most columns and rows of one grid. */
const maxLines = 400

/** Puts the rules of a page together to grids. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length < 4 || rules.length > maxRules) return []
  const upright = join(rules.filter((rule) => rule.upright))
  const level = join(rules.filter((rule) => !rule.upright))
  return groupsOf(upright, level).flatMap((group) => {
    const grid = gridOf(group)
    return grid ? [grid] : []
  })
}

/** Lines that go on where another ends are one. */
function join(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const joined: { upright: boolean; at: number; from: number; to: number }[] = []
  let from = 0
  for (const rule of sorted) {
    while (from < joined.length && (joined[from]?.at ?? 0) < rule.at - 1.5) from++
    let done = false
    for (let at = joined.length - 1; at >= from && !done; at--) {
      const other = joined[at]
      if (!other || Math.abs(other.at - rule.at) > 1.5 || rule.from > other.to + reach || rule.to < other.from - reach)
        continue
      other.from = Math.min(other.from, rule.from)
      other.to = Math.max(other.to, rule.to)
      done = true
    }
    if (!done) joined.push({ ...rule })
  }
  return joined
}

interface Group {
  readonly upright: Rule[]
  readonly level: Rule[]
}

/** Lines that meet, straight or through others. */
function groupsOf(upright: readonly Rule[], level: readonly Rule[]): Group[] {
  const parent = upright.map((_, at) => at).concat(level.map((_, at) => upright.length + at))
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top] as number
    for (let step = at; step !== top; ) {
      const next = parent[step] as number
      parent[step] = top
      step = next
    }
    return top
  }
  const levels = level.map((rule, at) => ({ rule, at })).sort((a, b) => a.rule.at - b.rule.at)
  upright.forEach((line, at) => {
    let low = 0
    let high = levels.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((levels[middle] as { rule: Rule }).rule.at < line.from - reach) low = middle + 1
      else high = middle
    }
    for (let other = low; other < levels.length; other++) {
      const { rule, at: index } = levels[other] as { rule: Rule; at: number }
      if (rule.at > line.to + reach) break
      if (line.at >= rule.from - reach && line.at <= rule.to + reach) parent[root(upright.length + index)] = root(at)
    }
  })
  const groups = new Map<number, Group>()
  const groupOf = (at: number): Group => {
    const group = groups.get(root(at)) ?? { upright: [], level: [] }
    groups.set(root(at), group)
    return group
  }
  for (const [at, rule] of upright.entries()) groupOf(at).upright.push(rule)
  for (const [at, rule] of level.entries()) groupOf(upright.length + at).level.push(rule)
  return [...groups.values()]
}

function gridOf(group: Group): Grid | null {
  // What does not reach from line to line is a stroke of something drawn inside a cell.
  const upright = group.upright.filter((rule) => group.level.filter((other) => touches(rule, other)).length > 1)
  const level = group.level.filter((rule) => upright.some((other) => touches(other, rule)))
  if (upright.length === 0 || level.length < 2) return null
  const left = Math.min(...level.map((rule) => rule.from), ...upright.map((rule) => rule.at))
  const right = Math.max(...level.map((rule) => rule.to), ...upright.map((rule) => rule.at))
  const bottom = Math.min(...upright.map((rule) => rule.from), ...level.map((rule) => rule.at))
  const top = Math.max(...upright.map((rule) => rule.to), ...level.map((rule) => rule.at))
  const columns = places([left, right, ...upright.map((rule) => rule.at)])
  const rows = places([bottom, top, ...level.map((rule) => rule.at)]).reverse()
  if (columns.length < 3 && rows.length < 3) return null
  if (columns.length < 2 || rows.length < 2 || columns.length > maxLines || rows.length > maxLines) return null
  const cells = cellsOf(columns, rows, upright, level)
  return cells === null ? null : { box: { left, right, bottom, top }, columns, rows, cells }
}

function touches(upright: Rule, level: Rule): boolean {
  return (
    upright.at >= level.from - reach &&
    upright.at <= level.to + reach &&
    level.at >= upright.from - reach &&
    level.at <= upright.to + reach
  )
}

function places(all: readonly number[]): number[] {
  const sorted = [...all].sort((a, b) => a - b)
  const out: number[] = []
  for (const place of sorted) if (out.length === 0 || place - (out.at(-1) as number) > apart) out.push(place)
  return out
}

/** Cells with no line between them are one; null where one is no rectangle. */
function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
): GridCell[] | null {
  const wide = columns.length - 1
  const high = rows.length - 1
  const hasRight = marks(wide * high, upright, (rule, mark) => {
    const column = columns.findIndex((place) => Math.abs(place - rule.at) <= apart + 0.5)
    if (column < 1 || column > wide) return
    for (let row = 0; row < high; row++) {
      const middle = ((rows[row] as number) + (rows[row + 1] as number)) / 2
      if (middle > rule.from - 1 && middle < rule.to + 1) mark(row * wide + column - 1)
    }
  })
  const hasFoot = marks(wide * high, level, (rule, mark) => {
    const row = rows.findIndex((place) => Math.abs(place - rule.at) <= apart + 0.5)
    if (row < 1 || row > high) return
    for (let column = 0; column < wide; column++) {
      const middle = ((columns[column] as number) + (columns[column + 1] as number)) / 2
      if (middle > rule.from - 1 && middle < rule.to + 1) mark((row - 1) * wide + column)
    }
  })
  const taken = new Uint8Array(wide * high)
  const cells: GridCell[] = []
  for (let row = 0; row < high; row++)
    for (let column = 0; column < wide; column++) {
      if (taken[row * wide + column]) continue
      let colspan = 1
      while (
        column + colspan < wide &&
        !hasRight[row * wide + column + colspan - 1] &&
        !taken[row * wide + column + colspan]
      )
        colspan++
      let rowspan = 1
      while (row + rowspan < high && isOpen(hasFoot, row + rowspan - 1, column, colspan, wide)) rowspan++
      for (let y = row; y < row + rowspan; y++) for (let x = column; x < column + colspan; x++) taken[y * wide + x] = 1
      cells.push({ row, column, rowspan, colspan })
    }
  return cells
}

function isOpen(hasFoot: Uint8Array, row: number, column: number, colspan: number, wide: number): boolean {
  for (let x = column; x < column + colspan; x++) if (hasFoot[row * wide + x]) return false
  return true
}

function marks(
  size: number,
  rules: readonly Rule[],
  each: (rule: Rule, mark: (at: number) => void) => void,
): Uint8Array {
  const out = new Uint8Array(size)
  for (const rule of rules)
    each(rule, (at) => {
      out[at] = 1
    })
  return out
}
