import type { Block, Cell, Clause } from '../../model/document.ts'
import type { Printing } from '../../model/printing.ts'
import { labelOf } from './block-parts.ts'
import { ChangeMarks } from './marks.ts'
import { blockParts, headingParts, type NewPart } from './new-parts.ts'
import { plainProperties, plainRun, plainStylesPart } from './plain-styles.ts'
import { charactersOf } from './printed-characters.ts'
import { newRuns } from './run-xml.ts'
import { itemsOf, nodeOf } from './side-places.ts'
import { type Parts, putPart } from './word-package.ts'
import { partsOf } from './word-paragraphs.ts'
import { declaration, notesPart, noteXml } from './write-notes.ts'
import { type PartStyles, writeParts } from './write-parts.ts'
import { attributeOf, childOf, type XmlSpan } from './xml-span.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Styles of a plain file: every number and marker is typed. */
export const plainPartStyles: PartStyles = {
  styleOf: (look) => ({ paragraph: plainProperties(look), run: plainRun(look), typed: true }),
}

/** A Word file of a text, and where each of its parts begins in the main part. */
export interface PlainFile {
  readonly parts: Parts
  /** Offsets in `word/document.xml` of the first paragraph of a node, or of its table. */
  readonly offsets: ReadonlyMap<Block | Clause, number>
}

/** Writes a text as a Word file with the styles that every template has, numbers and markers typed. Pictures are named. */
export function writePlainFile(printing: Printing): PlainFile {
  const marks = new ChangeMarks('w:', 1)
  const offsets = new Map<Block | Clause, number>()
  const footnotes: string[] = []
  let body = ''
  const { front } = printing.document
  const say = (look: string, value: string | null): void => {
    if (value === null) return
    const runs = newRuns(charactersOf([{ type: 'text', value }]), { properties: '' }, 'w:')
    body += `<w:p><w:pPr>${plainProperties(look)}</w:pPr>${runs}</w:p>`
  }
  const head = `${declaration}<w:document xmlns:w="${word}" xmlns:r="${relationships}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>`
  say('document-number', front.identifier)
  if (front.counterpart !== front.identifier) say('document-number', front.counterpart)
  say('document-title', front.title)
  for (const item of itemsOf(printing)) {
    const node = nodeOf(item)
    if (node.type === 'footnote') {
      const runs = newRuns(charactersOf(node.children), { properties: '', emphasis: true }, 'w:')
      footnotes.push(runs)
      const call = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${footnotes.length}"/></w:r>`
      const at = body.lastIndexOf('</w:p>')
      if (at >= 0) body = body.slice(0, at) + call + body.slice(at)
      continue
    }
    const parts = node.type === 'clause' ? headingParts(node) : (blockParts(node) ?? namedOnly(node))
    offsets.set(node, head.length + body.length)
    body += writeParts(parts, { styles: plainPartStyles, marks, tracked: false, at: 0 })
  }
  const parts: Parts = {}
  putPart(parts, '[Content_Types].xml', contentTypes)
  putPart(
    parts,
    '_rels/.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  putPart(
    parts,
    'word/_rels/document.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relationships}/footnotes" Target="footnotes.xml"/></Relationships>`,
  )
  putPart(parts, 'word/styles.xml', plainStylesPart())
  putPart(parts, 'word/footnotes.xml', notesPart(footnotes.map((runs, at) => noteXml('w:', at + 1, runs)).join('')))
  putPart(
    parts,
    'word/document.xml',
    `${head}${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  )
  return { parts, offsets }
}

/** The caption of a figure stands for it; a formula that is known by its bytes alone is printed as far as it can be. */
function namedOnly(block: Block): NewPart[] {
  if (block.type === 'figure') {
    const label = labelOf(block).replace(/[\s\u2013\u2014:-]+$/u, '')
    return [
      {
        kind: 'paragraph',
        look: 'figure-caption',
        label: label === '' ? '' : `${label} – `,
        characters: charactersOf(block.title),
        of: block,
      },
    ]
  }
  if (block.type === 'formula')
    return [
      {
        kind: 'paragraph',
        look: 'formula',
        label: '',
        characters: charactersOf([{ type: 'text', value: block.value }]),
        of: block,
      },
    ]
  return []
}

/** The cells of a table in the table element that was written of it. */
export function writtenCells(xml: string, tbl: XmlSpan, block: Extract<Block, { type: 'table' }>): Map<Cell, XmlSpan> {
  const found = new Map<Cell, XmlSpan>()
  const rows = partsOf(tbl, 'tr')
  block.children.forEach((row, at) => {
    const own = new Map(row.children.map((cell) => [cell.column, cell]))
    let column = 0
    for (const tc of rows[at] === undefined ? [] : partsOf(rows[at], 'tc')) {
      const cell = own.get(column)
      const paragraph = childOf(tc, 'p')
      if (cell !== undefined && paragraph !== undefined) found.set(cell, paragraph)
      column += Number(attributeOf(xml, childOf(childOf(tc, 'tcPr'), 'gridSpan'), 'val') ?? 1)
    }
  })
  return found
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${main}.footnotes+xml"/></Types>`
