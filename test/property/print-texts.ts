import { type Document, readDocument } from '../../packages/core/src/index.ts'
import { makeDocx, p, r, style } from '../core/read/docx/make-docx.ts'
import type { Text, TextBlock, TextClause } from './texts.ts'

/** The formats in which a generated text can be printed. */
export const formats = ['markdown', 'sts', 'docx'] as const
export type PrintedFormat = (typeof formats)[number]

/** Whose house style: notes, captions, lists, term entries, annex heads, references and the self-reference differ. */
export const houses = ['itu', 'iso'] as const
export type House = (typeof houses)[number]

const title = { itu: 'Open town lighting – Lighting protocol', iso: 'Open town lighting — Lighting protocol' }
const identifier = { itu: 'ITU-T X.1990 (06/2023)', iso: 'ISO/IEC 98765-1:2024' }
const publisher = { itu: 'itu-t', iso: 'iso-iec' }
const dash = { itu: '–', iso: '—' }
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Prints a text in a format and reads it again. */
export async function readPrinted(text: Text, format: PrintedFormat, house: House = 'itu'): Promise<Document> {
  return readDocument(printText(text, format, house), { format })
}

export function printText(text: Text, format: PrintedFormat, house: House): Uint8Array {
  switch (format) {
    case 'markdown':
      return encode(printMarkdown(text, house))
    case 'sts':
      return encode(printSts(text, house))
    case 'docx':
      return printDocx(text, house)
  }
}

/** Prints the marks of a sentence as the house does. Powers are left: each format raises in its own way. */
function words(text: string, house: House): string {
  const itu = house === 'itu'
  return text
    .replace(/\{self\}/g, itu ? 'this Recommendation | International Standard' : 'this document')
    .replace(/\{clause (\d+)\}/g, itu ? 'clause $1' : 'Clause $1')
    .replace(/\{X\.501\}/g, itu ? 'Rec. ITU-T X.501 | ISO/IEC 9594-2' : 'ISO/IEC 9594-2')
    .replace(/\{X\.511\}/g, itu ? 'Rec. ITU-T X.511 | ISO/IEC 9594-3' : 'ISO/IEC 9594-3')
}

const raised = (text: string): string => text.replace(/\{(\d+)\^(\d+)\}/g, '$1<sup>$2</sup>')

/** `NOTE – `; ISO prints no dash. */
const noteMark = { itu: 'NOTE – ', iso: 'NOTE   ' }

const status = {
  itu: '(This annex forms an integral part of this Recommendation | International Standard.)',
  iso: '(normative)',
}

/** `A device that …` with its full stop, or `device that …` without. */
function definitionOf(definition: string, house: House): string {
  return house === 'itu' ? `A ${definition}.` : definition
}

export function printMarkdown(text: Text, house: House): string {
  const front = `---\nidentifier: ${identifier[house]}\ntitle: ${title[house]}\npublisher: ${publisher[house]}\n---\n\n`
  const clauses = text.clauses.map((clause) => {
    if (clause.definition !== undefined) {
      return house === 'itu'
        ? `**${clause.number} ${clause.title}**: ${definitionOf(clause.definition, house)}`
        : `## ${clause.number}\n\n**${clause.title}**\n\n${definitionOf(clause.definition, house)}`
    }
    const annex = clause.number.startsWith('Annex')
    const head = !annex
      ? `${'#'.repeat(depthOf(clause))} ${clause.number} ${clause.title}`
      : house === 'itu'
        ? `# ${clause.number}\n\n# ${clause.title}\n\n${status.itu}`
        : `# ${clause.number} ${status.iso}\n\n# ${clause.title}`
    return [head, ...clause.blocks.map((block) => markdownBlock(block, house))].join('\n\n')
  })
  return `${front}${clauses.join('\n\n')}\n`
}

function markdownBlock(block: TextBlock, house: House): string {
  switch (block.type) {
    case 'paragraph':
      return raised(words(block.text, house))
    case 'note':
      return noteMark[house] + raised(words(block.text, house))
    case 'list':
      return block.items.map((item) => `${dash[house]} ${item}`).join('\n\n')
    case 'table':
      return (
        `Table ${block.number} ${dash[house]} ${block.title}\n\n` +
        block.rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|' : ''}`).join('\n')
      )
    case 'code':
      return `\`\`\`asn.1\n${block.lines.join('\n')}\n\`\`\``
  }
}

export function printSts(text: Text, house: House): string {
  const section = (clause: TextClause): string => {
    const children = text.clauses.filter((other) => other.number.startsWith(`${clause.number}.`))
    if (clause.definition !== undefined) {
      return (
        `<term-sec><label>${clause.number}</label><tbx:termEntry id="t${clause.number}"><tbx:langSet xml:lang="en">` +
        `<tbx:definition>${definitionOf(clause.definition, house)}</tbx:definition><tbx:tig><tbx:term>${clause.title}</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec>`
      )
    }
    const terms = children.some((child) => child.definition !== undefined) ? ' sec-type="terms"' : ''
    return `<sec${terms}><label>${clause.number}</label><title>${clause.title}</title>${content(clause, children)}</sec>`
  }
  const content = (clause: TextClause, children: readonly TextClause[]): string =>
    clause.blocks.map((block) => stsBlock(block, house)).join('') + children.map(section).join('')
  const annex = (clause: TextClause): string =>
    house === 'itu'
      ? `<app><label>${clause.number}</label><title>${clause.title}<break/><styled-content style-type="normal">${status.itu}</styled-content></title>${content(clause, [])}</app>`
      : `<app content-type="norm-annex"><label>${clause.number}</label><annex-type>${status.iso}</annex-type><title>${clause.title}</title>${content(clause, [])}</app>`
  const tops = text.clauses.filter((clause) => depthOf(clause) === 1)
  const isAnnex = (clause: TextClause): boolean => clause.number.startsWith('Annex')
  return (
    `<?xml version="1.0" encoding="UTF-8"?><standard xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><std-meta><title-wrap xml:lang="en"><full>${title[house]}</full></title-wrap>` +
    `<std-ref type="dated">${identifier[house]}</std-ref></std-meta></front><body>${tops
      .filter((clause) => !isAnnex(clause))
      .map(section)
      .join('\n')}</body>` +
    `<back><app-group>${tops.filter(isAnnex).map(annex).join('\n')}</app-group></back></standard>`
  )
}

function stsBlock(block: TextBlock, house: House): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${raised(words(block.text, house))}</p>`
    case 'note':
      return `<non-normative-note><label>${house === 'itu' ? 'NOTE –' : 'NOTE'}</label><p>${raised(words(block.text, house))}</p></non-normative-note>`
    case 'list':
      return `<list list-type="dash">${block.items.map((item) => `<list-item><label>${dash[house]}</label><p>${item}</p></list-item>`).join('')}</list>`
    case 'table': {
      const rows = block.rows.map(
        (row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
      )
      return (
        `<table-wrap><label>Table ${block.number}</label><caption><title>${block.title}</title></caption><table>` +
        `<thead>${rows[0]}</thead><tbody>${rows.slice(1).join('')}</tbody></table></table-wrap>`
      )
    }
    case 'code':
      return `<preformat preformat-type="code">${block.lines.join('\n')}</preformat>`
  }
}

/** Styles by name; the ids are another language's, as in localised Word. */
const styles = [
  style('Titre1', 'heading 1'),
  style('Titre2', 'heading 2'),
  style('Remarque', 'Note'),
  style('Formel', 'ASN.1'),
  style('Corps', 'Normal'),
  style('Enum1', 'enumlev1'),
  style('Liste1', 'List Continue 1'),
  style('TableauITU', 'Table_No &amp; title'),
  style('TableauISO', 'Table title'),
  style('AnnexeITU', 'Annex_No &amp; title'),
  style('AnnexeISO', 'ANNEX'),
  style('TitreITU', 'Rec_title'),
  style('TitreISO', 'zzSTDTitle'),
  style('TermeNo', 'TermNum'),
  style('Terme', 'Term(s)'),
  style('Def', 'Definition'),
].join('')
const houseStyles = {
  itu: { list: 'Enum1', table: 'TableauITU', title: 'TitreITU' },
  iso: { list: 'Liste1', table: 'TableauISO', title: 'TitreISO' },
}
const tab = '<w:r><w:tab/></w:r>'
const line = '<w:r><w:br/></w:r>'

export function printDocx(text: Text, house: House): Uint8Array {
  const body = text.clauses.map(
    (clause) => docxHead(clause, house) + clause.blocks.map((block) => docxBlock(block, house)).join(''),
  )
  return makeDocx({
    styles,
    body: p(houseStyles[house].title, title[house]) + body.join(''),
    headers: { 'header1.xml': p('Corps', house === 'itu' ? 'Rec. ITU-T X.1990 (06/2023)' : 'ISO/IEC 98765-1:2024(E)') },
  })
}

function docxHead(clause: TextClause, house: House): string {
  if (clause.definition !== undefined) {
    const definition = definitionOf(clause.definition, house)
    return house === 'itu'
      ? p('Corps', `${r(clause.number)}${tab}${r(clause.title, 'b')}${r(`: ${definition}`)}`)
      : p('TermeNo', clause.number) + p('Terme', r(clause.title, 'b')) + p('Def', definition)
  }
  if (!clause.number.startsWith('Annex'))
    return p(`Titre${depthOf(clause)}`, `${r(clause.number)}${tab}${r(clause.title)}`)
  return house === 'itu'
    ? p('AnnexeITU', `${r(clause.number)}${line}${line}${r(clause.title)}`) + p('Corps', status.itu)
    : p('AnnexeISO', `${r(clause.number)}${line}${r(status.iso)}${line}${line}${r(clause.title, 'b')}`)
}

function docxBlock(block: TextBlock, house: House): string {
  switch (block.type) {
    case 'paragraph':
      return p('Corps', docxRuns(words(block.text, house)))
    case 'note':
      return p(
        'Remarque',
        docxRuns((house === 'itu' ? 'NOTE\u00a0–\u00a0' : 'NOTE\u00a0\u00a0\u00a0') + words(block.text, house)),
      )
    case 'list':
      return block.items.map((item) => p(houseStyles[house].list, `${r(dash[house])}${tab}${r(item)}`)).join('')
    case 'table': {
      const cell = (text: string): string => `<w:tc>${p('Corps', text)}</w:tc>`
      const rows = block.rows.map(
        (row, at) => `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cell).join('')}</w:tr>`,
      )
      return `${p(houseStyles[house].table, `Table ${block.number} ${dash[house]} ${block.title}`)}<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
    }
    case 'code':
      return block.lines.map((text) => p('Formel', text)).join('')
  }
}

function docxRuns(text: string): string {
  return text
    .split(/\{(\d+\^\d+)\}/)
    .map((part, at) => {
      if (at % 2 === 0) return part === '' ? '' : r(part)
      const [base = '', power = ''] = part.split('^')
      return r(base) + r(power, '<w:vertAlign w:val="superscript"/>')
    })
    .join('')
}

function depthOf(clause: TextClause): number {
  return clause.number.split('.').length
}
