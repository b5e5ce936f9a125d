import { decodeHTML } from 'entities'
import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { RawCell } from '../../model/raw.ts'

export interface HtmlTable {
  readonly title: readonly Inline[]
  readonly rows: readonly (readonly RawCell[])[]
}

/** Most cells read of one table. Beyond it the table counts as not understood. */
const maxCells = 200_000

/** Reads an HTML table embedded in Markdown; null where there is none or it is too large. Tags that are not closed are forgiven. */
export function readHtmlTable(html: string, place: Place): HtmlTable | null {
  if (!/<table[\s>]/i.test(html)) return null
  const rows: RawCell[][] = []
  let title: readonly Inline[] = []
  let inlines: Inline[] | null = null
  let cell: { header: boolean; colspan: number; rowspan: number } | null = null
  let inCaption = false
  let cells = 0
  const marks = { bold: 0, italic: 0, mono: 0, sup: 0, sub: 0 }
  const closeCell = (): void => {
    if (cell && inlines) (rows.at(-1) ?? (rows[rows.push([]) - 1] as RawCell[])).push({ ...cell, children: inlines, place })
    cell = null
    inlines = null
  }
  for (const found of html.matchAll(/<!--[^]*?-->|<(\/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|([^<]+|<)/g)) {
    const [, slash, tag, attributes = '', text] = found
    if (text !== undefined) {
      const value = decodeHTML(text).replace(/[ \t\r\n]+/g, ' ')
      if (inlines && value !== '') {
        inlines.push({
          type: 'text', value, ...(marks.bold > 0 ? { bold: true } : {}), ...(marks.italic > 0 ? { italic: true } : {}), ...(marks.mono > 0 ? { mono: true } : {}),
          ...(marks.sup > 0 ? { script: 'superscript' } : marks.sub > 0 ? { script: 'subscript' } : {}),
        })
      }
      continue
    }
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    const step = slash ? -1 : 1
    if (name === 'tr' && !slash) {
      closeCell()
      rows.push([])
    } else if (name === 'td' || name === 'th') {
      closeCell()
      if (!slash) {
        if (++cells > maxCells) return null
        cell = { header: name === 'th', colspan: span(attributes, 'colspan'), rowspan: span(attributes, 'rowspan') }
        inlines = []
      }
    } else if (name === 'caption') {
      if (!slash) inlines = []
      else if (inlines) {
        title = inlines
        inlines = null
      }
      inCaption = !slash
    } else if (name === 'table' && slash) closeCell()
    else if (inlines && (name === 'br' || (name === 'p' && !slash && inlines.length > 0))) inlines.push({ type: 'break', of: name === 'br' ? 'line' : 'paragraph' })
    else if (name === 'b' || name === 'strong') marks.bold = Math.max(0, marks.bold + step)
    else if (name === 'i' || name === 'em') marks.italic = Math.max(0, marks.italic + step)
    else if (name === 'code' || name === 'tt') marks.mono = Math.max(0, marks.mono + step)
    else if (name === 'sup') marks.sup = Math.max(0, marks.sup + step)
    else if (name === 'sub') marks.sub = Math.max(0, marks.sub + step)
  }
  if (!inCaption) closeCell()
  return { title, rows: rows.filter((row) => row.length > 0) }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?([0-9]{1,4})`, 'i').exec(attributes)
  return Math.max(1, Math.min(1_000, Number(found?.[1] ?? 1)))
}
