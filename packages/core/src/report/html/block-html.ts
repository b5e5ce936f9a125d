import type { Cell, Label, Table } from '../../model/document.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import { cellName } from './block-parts.ts'
import { formulaHtml } from './formula-html.ts'
import { inlineHtml, type Mark, type Print } from './inline-html.ts'
import type { Marks } from './mark-changes.ts'
import { directionOf, words } from './markup.ts'

/** Columns from which a table scrolls by itself where half a page is too narrow for it. */
const wideTable = 5

/** A block as it is printed, with its marks. Closing tags that HTML lets go are let go: texts are long. */
export function blockHtml(printed: PrintedBlock, marks: Marks, print: Print): string {
  const { block } = printed
  const run = (part: string, inlines: Parameters<typeof inlineHtml>[0]): string =>
    inlineHtml(inlines, marks.of(printed, part), print)
  const within = block.within === undefined ? '' : 'in'
  const dir = directionOf(printed.print)
  switch (block.type) {
    case 'paragraph':
      return `<p${classes(within, block.role ?? '')}${dir}>${run('text', block.children)}`
    case 'list-item':
      return `<p${classes('li', block.depth > 1 ? `d${Math.min(block.depth, 6)}` : '', within)}${dir}>${labelHtml(block.label, printed, marks)}${run('text', block.children)}`
    case 'reference':
      return `<p${classes('li', 'ref', within)}${dir}>${labelHtml(block.label, printed, marks)}${run('text', block.children)}`
    case 'note':
    case 'example':
    case 'footnote':
      return `<p${classes('note', within)}${dir}>${labelHtml(block.label, printed, marks)}${run('text', block.children)}`
    case 'abbreviation':
      return `<p${classes('li', 'ab', within)}${dir}><b class="k">${run('abbreviation', [{ type: 'text', value: block.abbreviation }])}</b> ${run('text', block.children)}`
    case 'term-entry':
      return `<p${classes('term', within)}${dir}>${[
        block.terms
          .map((term, at) => {
            const html = run(`term${at}`, term.children)
            return term.status === 'preferred' ? `<b>${html}</b>` : `${html} (${term.status})`
          })
          .join('; '),
        block.domain.length > 0 ? `&lt;${run('domain', block.domain)}&gt;` : '',
        run('text', block.children),
        block.source.length > 0 ? `[${run('source', block.source)}]` : '',
      ]
        .filter((part) => part !== '')
        .join(' ')}`
    case 'code':
      return `<pre${dir}>\n${run('value', [{ type: 'text', value: block.value }])}</pre>`
    case 'formula':
      return `<div class="fm"${dir}>${wrapped(marks.of(printed, 'whole'), formulaHtml(block.value, block.canonical, print.mathml, true))}${block.label ? ` <span class="k">${words(block.label.printed)}</span>` : ''}</div>`
    case 'figure':
      return `<figure${dir}><div class="pic">${wrapped(marks.of(printed, 'whole'), pictureWords(block.images.length))}${block.children.length > 0 ? `<br>${run('text', block.children)}` : ''}</div>${captionHtml('figcaption', printed, block.label, run('title', block.title), marks)}</figure>`
    case 'table':
      return tableHtml(printed, block, marks, print)
  }
}

function pictureWords(count: number): string {
  return count === 0 ? 'Figure' : count === 1 ? 'Picture, not on this page' : `${count} pictures, not on this page`
}

function tableHtml(printed: PrintedBlock, table: Table, marks: Marks, print: Print): string {
  const columns = table.children.reduce(
    (most, row) => row.children.reduce((last, cell) => Math.max(last, cell.column + cell.colspan), most),
    0,
  )
  const rows = table.children.map(
    (row) => `<tr>${row.children.map((cell) => cellHtml(printed, cell, marks, print)).join('')}`,
  )
  const caption = captionHtml(
    'caption',
    printed,
    table.label,
    inlineHtml(table.title, marks.of(printed, 'title'), print),
    marks,
  )
  const html = `<table${directionOf(printed.print)}>${caption}${rows.join('')}</table>`
  if (columns < wideTable) return `<div class="tb">${html}</div>`
  const name = table.label?.printed.replace(/[\s–—-]+$/, '') || 'Table'
  return `<div class="tb" tabindex="0" role="group" aria-label="${words(name)}">${html}</div>`
}

function cellHtml(printed: PrintedBlock, cell: Cell, marks: Marks, print: Print): string {
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}=${count}` : '')
  const tag = cell.header ? 'th' : 'td'
  return `<${tag}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${inlineHtml(cell.children, marks.of(printed, cellName(cell)), print)}`
}

function captionHtml(tag: string, printed: PrintedBlock, label: Label | null, title: string, marks: Marks): string {
  const html = (label ? labelHtml(label, printed, marks) : '') + title
  return html === '' ? '' : `<${tag}>${html}</${tag}>`
}

function labelHtml(label: Label, printed: PrintedBlock, marks: Marks): string {
  if (label.printed === '') return ''
  return `<span class="k">${wrapped(marks.of(printed, 'label'), words(label.printed))}</span> `
}

function wrapped([mark]: readonly Mark[], html: string): string {
  return mark ? mark.open + html + mark.close : html
}

function classes(...names: readonly string[]): string {
  const given = names.filter((name) => name !== '')
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}
