import type { Block, Clause, Document, Label } from '../../../packages/core/src/model/document.ts'
import type { Inline } from '../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../packages/core/src/model/raw.ts'
import { structure } from '../../../packages/core/src/structure/index.ts'
import { rawDocument } from './raw-document.ts'

/** The clause tree of raw blocks as an indented outline: clauses by label and title, blocks by type, label and text. */
export function outline(blocks: readonly RawBlock[], more: Partial<RawDocument> = {}): string {
  return printed(structure(rawDocument(blocks, more)))
}

/** Clauses alone, one a line, with depth by indent and what is not plain of them. */
export function heads(blocks: readonly RawBlock[], more: Partial<RawDocument> = {}): string {
  return outline(blocks, more)
    .split('\n')
    .filter((line) => !/^ *- /.test(line))
    .join('\n')
}

function printed(document: Document): string {
  return document.children.flatMap((clause) => printClause(clause, '')).join('\n')
}

function printClause(clause: Clause, indent: string): string[] {
  const title = text(clause.title)
  const head = clause.numbered ? `${clause.label} ${title}`.trim() : `"${clause.label}"`
  const marks = [
    clause.role === 'clause' ? '' : ` [${clause.role}]`,
    clause.status === 'informative' ? ' (informative)' : '',
    clause.statusPrinted === null ? '' : ` {${clause.statusPrinted}}`,
    clause.onlyFor === null ? '' : ` {only: ${clause.onlyFor}}`,
  ]
  return [
    indent + head + marks.join(''),
    ...clause.children.flatMap((child) =>
      child.type === 'clause' ? printClause(child, `${indent}  `) : [`${indent}  - ${printBlock(child)}`],
    ),
  ]
}

function printBlock(block: Block): string {
  const within = block.within ? ` in ${block.within}` : ''
  const tag = (label: Label | null): string => (label === null || label.printed === '' ? '' : ` ${label.printed}`)
  switch (block.type) {
    case 'paragraph':
      return `${block.role ?? 'paragraph'}${within}: ${text(block.children)}`
    case 'list-item':
      return `item${block.depth}${within}${tag(block.label)}: ${text(block.children)}`
    case 'table':
      return `table${tag(block.label)} "${text(block.title)}": ${block.children.map((row) => row.children.map((cell) => (cell.header ? '^' : '') + text(cell.children)).join(' | ')).join(' / ')}`
    case 'figure':
      return `figure${tag(block.label)} "${text(block.title)}" ${block.images.map((image) => image.hash).join('+')} ${text(block.children)}`.trim()
    case 'formula':
      return `formula${tag(block.label)}: ${block.canonical ?? 'opaque'}`
    case 'code':
      return `code ${block.language ?? '?'}: ${block.value.replace(/\n/g, ' ⏎ ')}`
    case 'reference':
      return `reference ${block.group}${tag(block.label)}: ${text(block.children)}`
    case 'term-entry':
      return `term ${block.terms.map((term) => text(term.children) + (term.status === 'preferred' ? '' : ` (${term.status})`)).join('; ')}${block.domain.length > 0 ? ` <${text(block.domain)}>` : ''}:${block.children.length > 0 ? ` ${text(block.children)}` : ''}${block.source.length > 0 ? ` [${text(block.source)}]` : ''}`
    case 'abbreviation':
      return `abbreviation ${block.abbreviation}: ${text(block.children)}`
    default:
      return `${block.type}${within}${tag(block.label)}: ${text(block.children)}`
  }
}

function text(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return ' '
      if (inline.type === 'footnote-anchor') return `†${inline.value}`
      return inline.type === 'text' && inline.script
        ? `${inline.script === 'superscript' ? '^' : '_'}{${inline.value}}`
        : inline.value
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
