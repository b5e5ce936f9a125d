import { names } from './names.mjs'

/** Lines of text on a page, heads and feet apart. */
const pageLength = 48

/** Breaks a text into lines, the later ones set in; some typists break at hyphens too. */
export function wrap(text, width, hang, atHyphens) {
  const lines = []
  let line = ''
  const words = text.split(/(?<=\S) (?=\S)/)
  for (const word of words) {
    for (const [at, piece] of piecesOf(word, atHyphens).entries()) {
      const joined = line === '' ? piece : at > 0 ? line + piece : `${line} ${piece}`
      if (joined.length <= width || line.trim() === '') line = joined
      else {
        lines.push(line)
        line = ' '.repeat(hang) + piece
      }
    }
  }
  return [...lines, line]
}

function piecesOf(word, atHyphens) {
  return atHyphens ? word.split(/(?<=[a-z]{3}-)(?=[a-z]{3})/) : [word]
}

export function center(line, width) {
  return ' '.repeat(Math.max(0, Math.floor((width - line.length) / 2))) + line
}

/** Sets lines on pages with running heads and feet, footnotes above the feet, and a form feed behind each page. */
export function paginate(lines, itu, width) {
  const pages = [{ lines: [], notes: [] }]
  for (const entry of lines) {
    const line = typeof entry === 'string' ? entry : entry.line
    const note = typeof entry === 'string' ? [] : wrap(entry.note, width, 3, false)
    let page = pages.at(-1)
    const reserved = page.notes.length + note.length
    if (page.lines.length + 1 + (reserved > 0 ? reserved + 2 : 0) > pageLength) {
      page = { lines: [], notes: [] }
      pages.push(page)
    }
    if (page.lines.length === 0 && line === '') continue
    page.lines.push(line)
    page.notes.push(...note)
  }
  return pages.map((page, at) => printPage(page, at + 1, itu, width)).join('\f\n')
}

function printPage({ lines, notes }, number, itu, width) {
  const foot = notes.length > 0 ? ['', '____________________', ...notes] : []
  const filler = Array(Math.max(0, pageLength - lines.length - foot.length)).fill('')
  const rec = `Rec. ITU-T ${names.rec} (${names.recDate})`
  const iso = `${names.iso}:${names.isoYear}(E)`
  const top = itu ? iso.replace('(E)', ' (E)').padStart(number % 2 === 1 ? width : 0) : iso.padStart(width)
  const left = itu ? (number % 2 === 1 ? rec : String(number)) : `© ISO/IEC ${names.isoYear} – All rights reserved`
  const right = itu && number % 2 === 0 ? rec : String(number)
  const bottom = left + right.padStart(width - left.length)
  return `${[top, '', ...lines, ...filler, ...foot, '', bottom].join('\n')}\n`
}
