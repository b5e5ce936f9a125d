import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument, RawParagraph } from '../../../../packages/core/src/model/raw.ts'
import { readSts } from '../../../../packages/core/src/read/sts/index.ts'
import { printInlines } from '../docx/print-raw.ts'

/** Reads a whole file. */
export function readXml(xml: string): RawDocument {
  return readSts(new TextEncoder().encode(xml), { path: 'x.xml' })
}

/** Reads what stands in a body. */
export function readBody(body: string): RawDocument {
  return readXml(`<standard><body>${body}</body></standard>`)
}

/** What a body is read as, one line for each block. */
export function printBody(body: string): string {
  return printBlocks(readBody(body))
}

/** `2 annex «Annex A» Title`, `list-item 1 «a)» text`, `note in example «NOTE» text`; tables and figures by parts. */
export function printBlocks({ blocks }: Pick<RawDocument, 'blocks'>): string {
  return blocks.map(printBlock).join('\n')
}

function printBlock(block: RawBlock): string {
  switch (block.type) {
    case 'heading':
      return join(
        `${'#'.repeat(block.depth ?? 1)}`,
        block.role,
        block.status,
        label(block.label),
        printInlines(block.title),
      )
    case 'paragraph':
      return printParagraph(block)
    case 'table':
      return [join('table', label(block.label), printInlines(block.title ?? []))]
        .concat(block.rows.map((row) => row.map(printCell).join(' ')))
        .concat(block.notes.map((note) => `  ${printParagraph(note)}`))
        .join('\n')
    case 'figure': {
      const images = block.images.map(({ name, hash }) => name ?? (hash === undefined ? '?' : 'hash'))
      return join('figure', label(block.label), printInlines(block.title ?? []), ...images)
    }
    case 'formula':
      return join('formula', label(block.label), block.canonical === undefined ? 'opaque' : block.value)
    case 'code':
      return join('code', block.language, JSON.stringify(block.value))
  }
}

function printParagraph(block: RawParagraph): string {
  const within = block.within === undefined ? undefined : `in ${block.within}`
  return join(block.role ?? 'paragraph', block.depth, within, label(block.label), printInlines(block.children))
}

function printCell({
  header,
  colspan,
  rowspan,
  children,
}: {
  header: boolean
  colspan: number
  rowspan: number
  children: readonly Inline[]
}): string {
  const span = colspan === 1 && rowspan === 1 ? '' : `${colspan}×${rowspan}`
  return `  |${header ? '!' : ''}${span} ${printInlines(children)}`.trimEnd()
}

function label(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `«${text}»`
}

function join(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
