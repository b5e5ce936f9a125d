import { type Document, readDocument } from '../../packages/core/src/index.ts'
import { makeDocx, p, r, style } from '../core/read/docx/make-docx.ts'
import type { Text, TextBlock, TextClause } from './texts.ts'

/** The formats in which a generated text can be printed. */
export const formats = ['markdown', 'sts', 'docx'] as const
export type PrintedFormat = (typeof formats)[number]

const title = 'Open town lighting – Lighting protocol'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Prints a text in a format and reads it again. */
export async function readPrinted(text: Text, format: PrintedFormat): Promise<Document> {
  return readDocument(printText(text, format), { format })
}

export function printText(text: Text, format: PrintedFormat): Uint8Array {
  switch (format) {
    case 'markdown':
      return encode(printMarkdown(text))
    case 'sts':
      return encode(printSts(text))
    case 'docx':
      return printDocx(text)
  }
}

export function printMarkdown(text: Text): string {
  const front = `---\nidentifier: ITU-T X.1990 (06/2023)\ntitle: ${title}\npublisher: itu-t\n---\n\n`
  return front + text.clauses.map((clause) => {
    const head = `${'#'.repeat(depthOf(clause))} ${clause.number} ${clause.title}\n\n`
    return head + clause.blocks.map(markdownBlock).join('\n\n')
  }).join('\n\n') + '\n'
}

function markdownBlock(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text
    case 'note':
      return `NOTE – ${block.text}`
    case 'list':
      return block.items.map((item) => `– ${item}`).join('\n\n')
    case 'table':
      return `Table ${block.number} – ${block.title}\n\n` + block.rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|' : ''}`).join('\n')
    case 'code':
      return `\`\`\`asn.1\n${block.lines.join('\n')}\n\`\`\``
  }
}

export function printSts(text: Text): string {
  const tops = text.clauses.filter((clause) => depthOf(clause) === 1)
  const section = (clause: TextClause): string => {
    const children = text.clauses.filter((other) => other.number.startsWith(`${clause.number}.`))
    return `<sec><label>${clause.number}</label><title>${clause.title}</title>${clause.blocks.map(stsBlock).join('')}${children.map(section).join('')}</sec>`
  }
  return `<?xml version="1.0" encoding="UTF-8"?><standard><front><std-meta><title-wrap xml:lang="en"><full>${title}</full></title-wrap>` +
    `<std-ref type="dated">ISO/IEC 98765-1:2024</std-ref></std-meta></front><body>${tops.map(section).join('\n')}</body></standard>`
}

function stsBlock(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${block.text}</p>`
    case 'note':
      return `<non-normative-note><label>NOTE</label><p>${block.text}</p></non-normative-note>`
    case 'list':
      return `<list list-type="dash">${block.items.map((item) => `<list-item><label>—</label><p>${item}</p></list-item>`).join('')}</list>`
    case 'table': {
      const rows = block.rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`)
      return `<table-wrap><label>Table ${block.number}</label><caption><title>${block.title}</title></caption><table>` +
        `<thead>${rows[0]}</thead><tbody>${rows.slice(1).join('')}</tbody></table></table-wrap>`
    }
    case 'code':
      return `<preformat preformat-type="code">${block.lines.join('\n')}</preformat>`
  }
}

const styles = [
  style('Titre1', 'heading 1'), style('Titre2', 'heading 2'), style('Remarque', 'Note'), style('Liste', 'enumlev1'),
  style('TableauTitre', 'Table_No & title'), style('Formel', 'ASN.1'), style('Corps', 'Normal'), style('RecTitre', 'Rec_title'),
].join('')

export function printDocx(text: Text): Uint8Array {
  const body = text.clauses.map((clause) =>
    p(`Titre${depthOf(clause)}`, `${r(clause.number)}<w:r><w:tab/></w:r>${r(clause.title)}`) + clause.blocks.map(docxBlock).join('')).join('')
  return makeDocx({ styles, body: p('RecTitre', title) + body })
}

function docxBlock(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return p('Corps', block.text)
    case 'note':
      return p('Remarque', `NOTE\u00a0– ${block.text}`)
    case 'list':
      return block.items.map((item) => p('Liste', `${r('–')}<w:r><w:tab/></w:r>${r(item)}`)).join('')
    case 'table': {
      const cell = (text: string): string => `<w:tc>${p('Corps', text)}</w:tc>`
      const rows = block.rows.map((row, at) => `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cell).join('')}</w:tr>`)
      return `${p('TableauTitre', `Table ${block.number} – ${block.title}`)}<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
    }
    case 'code':
      return block.lines.map((line) => p('Formel', line)).join('')
  }
}

function depthOf(clause: TextClause): number {
  return clause.number.split('.').length
}
