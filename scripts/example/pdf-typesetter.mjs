import { drawLine, runsInFont, showText, widthOf } from './pdf-writer.mjs'

const left = 57
const right = 538
const top = 775
const foot = 75

/** Sets paragraphs, lists, tables and code on pages, with running heads and footnotes. */
export class Typesetter {
  #house
  #pages = []
  #y = top
  #notes = []
  #front = 0
  #inText = false

  constructor(house) {
    this.#house = house
    this.#pages.push([])
  }

  /** The number printed on the page that is being set. */
  get page() {
    return this.#inText ? this.#pages.length - this.#front : roman(this.#pages.length)
  }

  newPage() {
    if (this.#pages.at(-1).length === 0) return
    this.#closePage()
    this.#pages.push([])
    this.#y = top
  }

  /** The text begins on a page of its own, with page 1. */
  startText() {
    this.newPage()
    this.#front = this.#pages.length - 1
    this.#inText = true
  }

  finish() {
    this.#closePage()
    return this.#pages
  }

  #closePage() {
    const page = this.#pages.at(-1)
    let y = foot - 4
    const lines = this.#notes.flatMap((note) => note.lines)
    y += lines.length * 10
    if (lines.length > 0) page.push(drawLine(left, y + 10, left + 140, y + 10))
    for (const line of lines) {
      this.#show(line, left, y, 8)
      y -= 10
    }
    this.#notes = []
    if (this.#pages.length === 1) return
    const even = this.#pages.length % 2 === 0
    const { head, foot: below } = this.#house
    page.push(showText(head, 'bold', 10, even ? left : right - widthOf(head, 'bold', 10), 800))
    const number = String(this.page)
    const width = widthOf(number, 'roman', 10)
    const words = widthOf(below, 'bold', 10)
    page.push(showText(below, 'bold', 10, even ? left + 45 : right - 45 - words, 40))
    page.push(showText(number, 'roman', 10, even ? left : right - width, 40))
  }

  #need(height) {
    const notes = this.#notes.reduce((sum, note) => sum + note.lines.length * 10, 0)
    if (this.#y - height < foot + notes + (notes > 0 ? 12 : 0)) this.newPage()
  }

  /** Cuts runs into words, each of pieces that stand together, and words into lines. */
  #lines(runs, size, widths) {
    const words = [[]]
    for (const run of runs) {
      run.text.split(/( )/).forEach((part) => {
        if (part === '') return
        if (part === ' ') words.push([])
        else for (const { font, text } of runsInFont(part, run.font)) words.at(-1).push({ ...run, font, text })
      })
    }
    const lines = [[]]
    let x = 0
    for (const word of words.filter((pieces) => pieces.length > 0)) {
      const width = word.reduce((sum, piece) => sum + widthOf(piece.text, piece.font, size * (piece.size ?? 1)), 0)
      const room = widths(lines.length - 1)
      if (x > 0 && x + width > room) {
        lines.push([])
        x = 0
      }
      lines.at(-1).push({ pieces: word, width })
      x += width + size * 0.25
    }
    return lines
  }

  #show(line, x, y, size, stretch = 0) {
    let at = x
    for (const { pieces, width } of line) {
      let inner = at
      for (const piece of pieces) {
        const own = size * (piece.size ?? 1)
        this.#pages.at(-1).push(showText(piece.text, piece.font, own, inner, y + (piece.rise ?? 0) * size))
        inner += widthOf(piece.text, piece.font, own)
        if (piece.note !== undefined) this.#addNote(piece)
      }
      at += width + size * 0.25 + stretch
    }
  }

  #addNote({ text, note }) {
    const runs = [
      { text, font: 'roman', size: 0.65, rise: 0.35 },
      { text: ` ${note}`, font: 'roman' },
    ]
    this.#notes.push({ lines: this.#lines(runs, 8, () => right - left) })
  }

  paragraph(runs, { size = 10, indent = 0, centred = false, before, keep = 0, tab = null } = {}) {
    const leading = size * 1.15
    this.#y -= before ?? 7
    const width = right - left - indent
    const lines = this.#lines(runs, size, () => (centred ? width * 0.9 : width))
    this.#need(leading * Math.min(lines.length, 2) + keep)
    lines.forEach((line, at) => {
      this.#need(leading)
      this.#y -= leading
      const printed = line.reduce((sum, word) => sum + word.width + size * 0.25, -size * 0.25)
      const full = this.#house.justified && !centred && at < lines.length - 1
      const stretch = full && line.length > 1 ? (width - printed) / (line.length - 1) : 0
      this.#show(line, left + indent + (centred ? (width - printed) / 2 : 0), this.#y, size, stretch)
    })
    void tab
  }

  heading(label, title, size) {
    this.#y -= 8
    this.#need(size * 4)
    const font = 'bold'
    const lines = this.#lines([{ text: title, font }], size, () => right - left - 42)
    this.#y -= size * 1.15
    if (label !== null) this.#show([{ pieces: [{ text: label, font }], width: 0 }], left, this.#y, size)
    lines.forEach((line, at) => {
      if (at > 0) this.#y -= size * 1.15
      this.#show(line, left + (label === null ? 0 : 42), this.#y, size)
    })
  }

  /** A marker and what stands behind it; the lines hang under its first word. */
  item(marker, runs, from, to, { font = 'roman', hanging = true } = {}) {
    this.#y -= 4
    const size = 10
    const lines = this.#lines(runs, size, (at) => right - left - (hanging || at === 0 ? to : from))
    lines.forEach((line, at) => {
      this.#need(at === 0 ? 23 : 11.5)
      this.#y -= 11.5
      if (at === 0) this.#show([{ pieces: [{ text: marker, font }], width: 0 }], left + from, this.#y, size)
      const indent = hanging || at === 0 ? to : from
      const printed = line.reduce((sum, word) => sum + word.width + 2.5, -2.5)
      const full = this.#house.justified && at < lines.length - 1 && line.length > 1
      this.#show(line, left + indent, this.#y, size, full ? (right - left - indent - printed) / (line.length - 1) : 0)
    })
  }

  contentsLine(title, label, page) {
    this.#need(14)
    this.#y -= 14
    const indent = label?.includes('.') ? 28 : 0
    if (label !== null) this.#show([{ pieces: [{ text: label, font: 'roman' }], width: 0 }], left + indent, this.#y, 10)
    const from = left + indent + (label === null ? 0 : 28)
    this.#show([{ pieces: [{ text: title, font: 'roman' }], width: 0 }], from, this.#y, 10)
    const start = from + widthOf(title, 'roman', 10) + 4
    const dots = '.'.repeat(Math.max(4, Math.floor((right - 40 - start) / widthOf('.', 'roman', 10))))
    this.#pages.at(-1).push(showText(dots, 'roman', 10, start, this.#y))
    this.#pages.at(-1).push(showText(page, 'roman', 10, right - widthOf(page, 'roman', 10), this.#y))
  }

  formula({ signs, bars }, number) {
    this.#y -= 10
    this.#need(40)
    this.#y -= 18
    const page = this.#pages.at(-1)
    for (const { text, font, size, x, y } of signs) page.push(showText(text, font, size, left + 40 + x, this.#y + y))
    for (const { from, to, y } of bars) page.push(drawLine(left + 40 + from, this.#y + y, left + 40 + to, this.#y + y))
    page.push(showText(number, 'roman', 10, right - widthOf(number, 'roman', 10), this.#y))
    this.#y -= 12
  }

  code(value) {
    this.#y -= 6
    for (const line of value.split('\n')) {
      this.#need(11)
      this.#y -= 11
      const [, space, text] = /^( *)(.*)$/.exec(line)
      if (text !== '') this.#pages.at(-1).push(showText(text, 'mono', 9, left + space.length * 5.4, this.#y))
    }
  }

  /** A table with a line around each cell; its head is printed again on a further page. */
  table(rows, columns) {
    const width = (right - left) / columns
    const size = 9
    this.#y -= 4
    const covered = Array(columns).fill(0)
    rows.forEach((row, at) => {
      let column = 0
      const cells = row.map((cell) => {
        while (covered[column] > 0) column++
        const placed = { ...cell, column, lines: this.#lines(cell.words, size, () => width * cell.colspan - 8) }
        for (let step = 0; step < cell.colspan; step++) covered[column + step] = cell.rowspan
        column += cell.colspan
        return placed
      })
      const height = Math.max(...cells.map((cell) => (cell.rowspan > 1 ? 1 : cell.lines.length))) * 10.5 + 5
      this.#need(height + (at === 0 ? 40 : 0))
      const page = this.#pages.at(-1)
      for (const { column: from, colspan, rowspan, lines } of cells) {
        const x1 = left + from * width
        const x2 = x1 + colspan * width
        const bottom = this.#y - (rowspan > 1 ? height * rowspan : height)
        page.push(drawLine(x1, this.#y, x2, this.#y), drawLine(x1, bottom, x2, bottom))
        page.push(drawLine(x1, this.#y, x1, bottom), drawLine(x2, this.#y, x2, bottom))
        for (const [step, line] of lines.entries()) this.#show(line, x1 + 4, this.#y - 10.5 * (step + 1), size)
      }
      for (let step = 0; step < columns; step++) covered[step] = Math.max(0, covered[step] - 1)
      this.#y -= height
    })
    this.#y -= 4
  }
}

function roman(number) {
  return ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1] ?? 'x'
}
