import type { Row, Table } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { RuleId } from '../../model/rule.ts'
import type { Token } from '../../model/token.ts'

/** Most cells of a row whose lines are told apart; more do not stand side by side on a page. */
const maxCells = 60
/** Printed tokens that are passed over to find the next one of a row. */
const reach = 8

/**
 * The words of a table in the order in which the other text has them as lines: row by row, and within a row cell by cell, or
 * line by line where a page prints several lines of each cell side by side. Every cell keeps its order, and cells begin in
 * the order of their columns, so that no value can pass for that of another column.
 */
export function unfoldTable(
  table: PrintedBlock,
  lines: readonly Token[],
  onPage: boolean,
  without?: ReadonlySet<RuleId>,
): Token[] {
  const { title, label, children } = table.block as Table
  const number = label === null ? [] : table.tokensOf([{ type: 'text', value: label.printed }], 'caption', without)
  const caption = [...signedAs(lines, number), ...table.tokensOf(title, 'caption', without)]
  const rows = children.map((row) => cellsOf(table, row, without))
  if (!onPage) return [...caption, ...rows.flat(2)]
  const wanted = lines.filter(({ meaning }) => meaning !== '')
  const order = new RowOrder(wanted)
  return [...(caption.length === 0 ? [] : order.take([caption])), ...rows.flatMap((cells) => order.take(cells))]
}

/** A caption's number with the sign behind it that the lines have there: a format that keeps the number apart has none. */
function signedAs(lines: readonly Token[], number: readonly Token[]): readonly Token[] {
  const bare = number.filter((token, at) => at === 0 || token.class !== 'punctuation')
  const isThere = bare.length > 0 && bare.every(({ meaning }, at) => lines[at]?.meaning === meaning)
  const sign = lines[bare.length]
  return isThere && bare.length === number.length && sign?.class === 'punctuation' ? [...bare, sign] : number
}

function cellsOf(table: PrintedBlock, row: Row, without?: ReadonlySet<RuleId>): (readonly Token[])[] {
  return row.children
    .map(({ children }) =>
      table.tokensOf(children, 'cell', without).map((token, at) => (at === 0 ? { ...token, spaced: true } : token)),
    )
    .filter((tokens) => tokens.length > 0)
}

/** Walks along printed lines and gives the tokens of one row after the other as the lines have them. */
class RowOrder {
  readonly #lines: readonly Token[]
  #at = 0

  constructor(lines: readonly Token[]) {
    this.#lines = lines
  }

  take(cells: readonly (readonly Token[])[]): Token[] {
    if (cells.length > maxCells) return cells.flat()
    const next = cells.map(() => 0)
    const tokens: Token[] = []
    let begun = 0
    let cell = 0
    const isLeft = (at: number): boolean => (next[at] ?? 0) < (cells[at]?.length ?? 0)
    const meaningAt = (at: number): string => cells[at]?.[next[at] ?? 0]?.meaning ?? ''
    const push = (at: number): void => {
      tokens.push((cells[at] as readonly Token[])[next[at] as number] as Token)
      next[at] = (next[at] as number) + 1
      begun = Math.max(begun, at + 1)
      cell = at
    }
    while (cells.some((_, at) => isLeft(at))) {
      const silent = cells.findIndex((_, at) => at <= begun && isLeft(at) && meaningAt(at) === '')
      if (silent >= 0) {
        const before = cell
        push(silent)
        cell = before
        continue
      }
      const open = cells.flatMap((_, at) => (at <= begun && isLeft(at) ? [at] : []))
      // The cell one is in, those to its right, and then, on the next line, those to its left.
      const inTurn = [...open.filter((at) => at >= cell), ...open.filter((at) => at < cell)]
      const found = this.#find(inTurn.map((at) => meaningAt(at)))
      push(inTurn[found] ?? (inTurn[0] as number))
    }
    return tokens
  }

  /** Which of some meanings the lines have next, the least is passed over; -1 where they have none soon. */
  #find(meanings: readonly string[]): number {
    for (let at = this.#at; at < Math.min(this.#lines.length, this.#at + reach); at++) {
      const found = meanings.indexOf((this.#lines[at] as Token).meaning)
      if (found < 0) continue
      this.#at = at + 1
      return found
    }
    return -1
  }
}
