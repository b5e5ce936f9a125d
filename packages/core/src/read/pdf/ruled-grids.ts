import { largest, smallest } from '../../model/gather.ts'
import type { Box, Piece, Rule } from './page-marks.ts'

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

/** A place where a line ends and the next goes on: the edge of a row or column that has no line of its own. */
interface Joint {
  /** Of the line. */
  readonly at: number
  readonly place: number
}

/**
 * Puts the rules of a page together to grids. Word processors draw the edges of each cell: where two edges meet, a row
 * or column begins though no line is drawn between them. `carried` has the columns of the table that the page before
 * ends with.
 */
export function findGrids(rules: readonly Rule[], pieces: readonly Piece[], carried: readonly number[] | null): Grid[] {
  if (rules.length < 3 || rules.length > maxRules) return []
  const edges = { upright: rules.filter((rule) => rule.upright), level: rules.filter((rule) => !rule.upright) }
  const upright = join(edges.upright)
  const level = join(edges.level)
  const joints = { rows: jointsOf(edges.upright), columns: jointsOf(edges.level) }
  return groupsOf(upright, level).flatMap((group) => {
    const grid = gridOf(group, joints, pieces, carried)
    return grid ? [grid] : []
  })
}

function jointsOf(rules: readonly Rule[]): Joint[] {
  const sorted = [...rules].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)
  const joints: Joint[] = []
  for (let at = 1; at < sorted.length; at++) {
    const before = sorted[at - 1] as Rule
    const rule = sorted[at] as Rule
    const gap = rule.from - before.to
    if (Math.abs(before.at - rule.at) <= 1 && gap >= -0.3 && gap <= 2.5)
      joints.push({ at: rule.at, place: (before.to + rule.from) / 2 })
  }
  return joints
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
  // The frame of a table that goes on over pages may have neither head nor foot.
  for (let at = 0; at < upright.length; at++)
    for (let other = at + 1; other < Math.min(upright.length, at + 60); other++) {
      const a = upright[at] as Rule
      const b = upright[other] as Rule
      if (a.to - a.from > 60 && Math.abs(a.from - b.from) < reach && Math.abs(a.to - b.to) < reach)
        parent[root(at)] = root(other)
    }
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

function gridOf(
  group: Group,
  joints: { rows: readonly Joint[]; columns: readonly Joint[] },
  pieces: readonly Piece[],
  carried: readonly number[] | null,
): Grid | null {
  // What does not reach from line to line is a stroke of something drawn inside a cell.
  const framed = group.upright.length > 1 && group.upright.every((rule) => rule.to - rule.from > 20)
  const upright = group.upright.filter(
    (rule) => group.level.filter((other) => touches(rule, other)).length > 1 || (framed && group.level.length < 2),
  )
  const level = group.level.filter((rule) => upright.some((other) => touches(other, rule)))
  if (upright.length === 0 || (level.length < 2 && upright.length < 2)) return null
  const left = smallest([...level.map((rule) => rule.from), ...upright.map((rule) => rule.at)])
  const right = largest([...level.map((rule) => rule.to), ...upright.map((rule) => rule.at)])
  const bottom = smallest([...upright.map((rule) => rule.from), ...level.map((rule) => rule.at)])
  const top = largest([...upright.map((rule) => rule.to), ...level.map((rule) => rule.at)])
  const hardColumns = places([left, right, ...upright.map((rule) => rule.at)])
  const hardRows = places([bottom, top, ...level.map((rule) => rule.at)])
  const found = places([...hardColumns, ...near(joints.columns, level, left, right)])
  const columns = found.length === 2 ? places([...found, ...carriedInto(carried, left, right)]) : found
  const rows = places([...hardRows, ...near(joints.rows, upright, bottom, top)]).reverse()
  if (columns.length < 3 && rows.length < 3) return null
  if (columns.length < 2 || rows.length < 2 || columns.length > maxLines || rows.length > maxLines) return null
  const inside = pieces.filter(
    (piece) => piece.y > bottom - 1 && piece.y < top && piece.right > left && piece.left < right,
  )
  const softColumns = new Set(columns.filter((place) => !hardColumns.some((hard) => Math.abs(hard - place) < 0.1)))
  const softRows = new Set(rows.filter((place) => !hardRows.some((hard) => Math.abs(hard - place) < 0.1)))
  const cells = cellsOf(columns, rows, upright, level, { columns: softColumns, rows: softRows, pieces: inside })
  return { box: { left, right, bottom, top }, columns, rows, cells }
}

/** The columns of the table before, where one that goes on shows its outer edges alone. */
function carriedInto(carried: readonly number[] | null, left: number, right: number): number[] {
  const [first, last] = [carried?.[0], carried?.at(-1)]
  if (!carried || first === undefined || last === undefined || Math.abs(last - first - (right - left)) > reach)
    return []
  return carried.slice(1, -1).map((place) => place - first + left)
}

/** Where the lines of a grid are joined, its edges apart. */
function near(joints: readonly Joint[], rules: readonly Rule[], from: number, to: number): number[] {
  return joints
    .filter(
      ({ at, place }) =>
        place > from + apart &&
        place < to - apart &&
        rules.some((rule) => Math.abs(rule.at - at) <= 2 && place > rule.from && place < rule.to),
    )
    .map(({ place }) => place)
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

/** Edges without lines, and what may stand across them. */
interface Soft {
  readonly columns: ReadonlySet<number>
  readonly rows: ReadonlySet<number>
  readonly pieces: readonly Piece[]
}

/** Cells with no line between them are one; nor do words part that stand across an edge without a line. */
function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
  soft: Soft,
): GridCell[] {
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
  const across = new Map([...soft.columns].map((place) => [place, acrossAt(place, soft.pieces)]))
  for (let row = 0; row < high; row++) {
    const isIn = (y: number): boolean => y < (rows[row] as number) && y > (rows[row + 1] as number)
    const own = soft.pieces.filter((piece) => isIn(piece.y + piece.size * 0.3))
    const end = largest(own.map((piece) => piece.right))
    const runsOn = [...across.values()].some((ys) => ys.some(isIn))
    columns.forEach((place, column) => {
      // What stands across one edge takes the empty rest of its row.
      const isFree = !across.get(place)?.some(isIn) && !(runsOn && place > end)
      if (soft.columns.has(place) && isFree) hasRight[row * wide + column - 1] = 1
    })
  }
  rows.forEach((place, row) => {
    if (soft.rows.has(place)) for (let column = 0; column < wide; column++) hasFoot[(row - 1) * wide + column] = 1
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

/** Words that run on over an edge stand no farther apart, in ems. */
const wordGap = 0.6

/** The heights at which words run on over an edge without a line. */
function acrossAt(place: number, pieces: readonly Piece[]): number[] {
  const near = pieces.filter((piece) => piece.left < place + 20 && piece.right > place - 20)
  return near.flatMap((piece) => {
    const y = piece.y + piece.size * 0.3
    if (piece.left < place - 1 && piece.right > place + 1) return [y]
    if (piece.right > place + 1) return []
    const next = near.some(
      (other) =>
        other.left > place - 1 && Math.abs(other.y - piece.y) < 1 && other.left - piece.right < wordGap * piece.size,
    )
    return next ? [y] : []
  })
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
