import type { Block, Clause, Row } from '../../model/document.ts'
import { charactersOf, type IdOfCall, type PrintedCharacter } from './printed-characters.ts'

/** What a paragraph is written as: `heading 2`, `note`, `list-item 1`, `term` … */
export type Look = string

/** A paragraph or table to be written. */
export type NewPart =
  | {
      readonly kind: 'paragraph'
      readonly look: Look
      /** The number or marker before the text, and what parts the two; not written where the style numbers by itself. */
      readonly label: string
      readonly characters: readonly PrintedCharacter[]
      readonly of: Block | Clause
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly of: Block }

const text = (value: string, bold = false): PrintedCharacter[] =>
  charactersOf([bold ? { type: 'text', value, bold: true } : { type: 'text', value }])

/** The paragraphs that print a clause's heading. */
export function headingParts(clause: Clause, idOfCall?: IdOfCall): NewPart[] {
  const isAnnex = clause.role === 'annex' || clause.role === 'appendix'
  // The term of an entry is printed with the entry.
  const isEntry = clause.role === 'term' && clause.children.some(({ type }) => type === 'term-entry')
  const title = isEntry && clause.numbered ? [] : charactersOf(clause.title, idOfCall)
  const look =
    clause.role === 'term'
      ? 'term-number'
      : isAnnex && clause.depth === 1
        ? clause.role
        : `heading ${Math.min(clause.depth, 9)}`
  const label = clause.numbered ? clause.label : ''
  const parts: NewPart[] = []
  if (label !== '' || title.length > 0)
    parts.push({
      kind: 'paragraph',
      look,
      label: label === '' ? '' : label + (title.length === 0 ? '' : isAnnex && clause.depth === 1 ? '\n' : '\t'),
      characters: title,
      of: clause,
    })
  if (clause.statusPrinted !== null)
    parts.push({
      kind: 'paragraph',
      look: 'annex-status',
      label: '',
      characters: text(inBrackets(clause.statusPrinted)),
      of: clause,
    })
  if (clause.onlyFor !== null)
    parts.push({
      kind: 'paragraph',
      look: 'annex-status',
      label: '',
      characters: text(inBrackets(clause.onlyFor)),
      of: clause,
    })
  return parts
}

function inBrackets(words: string): string {
  return /^\s*\(/.test(words) ? words : `(${words})`
}

/** The paragraphs and tables that print a block; undefined where a file cannot be given what it holds: a picture, a footnote. */
export function blockParts(block: Block, idOfCall?: IdOfCall): NewPart[] | undefined {
  const one = (look: Look, label: string, characters: readonly PrintedCharacter[]): NewPart => ({
    kind: 'paragraph',
    look,
    label,
    characters,
    of: block,
  })
  switch (block.type) {
    case 'paragraph':
      return [one(block.role ?? 'paragraph', '', charactersOf(block.children, idOfCall))]
    case 'list-item':
      return [
        one(
          `list-item ${Math.min(block.depth, 5)}`,
          `${block.label.printed.trim()}\t`,
          charactersOf(block.children, idOfCall),
        ),
      ]
    case 'note':
    case 'example':
      return [one(block.type, withDash(block.label.printed), charactersOf(block.children, idOfCall))]
    case 'reference':
      return [
        one(
          block.group === 'bibliography' ? 'bibliography-entry' : 'reference',
          block.label.printed.trim() === '' ? '' : `${block.label.printed.trim()}\t`,
          charactersOf(block.children, idOfCall),
        ),
      ]
    case 'abbreviation':
      return [one('abbreviation', '', [...text(`${block.abbreviation}\t`), ...charactersOf(block.children, idOfCall)])]
    case 'code':
      return [one('code', '', text(block.value))]
    case 'formula':
      return block.canonical === null
        ? undefined
        : [
            one('formula', '', [
              ...charactersOf([{ type: 'inline-formula', value: block.value, canonical: block.canonical }]),
              ...(block.label?.number ? text(`\t(${block.label.number})`) : []),
            ]),
          ]
    case 'term-entry':
      return [
        ...block.terms.map((term) =>
          one(term.status === 'preferred' ? 'term' : `${term.status}-term`, '', charactersOf(term.children, idOfCall)),
        ),
        one('definition', '', [
          ...(block.domain.length === 0 ? [] : [...text('<'), ...charactersOf(block.domain, idOfCall), ...text('> ')]),
          ...charactersOf(block.children, idOfCall),
        ]),
        ...(block.source.length === 0
          ? []
          : [one('term-source', '', [...text('[SOURCE: '), ...charactersOf(block.source, idOfCall), ...text(']')])]),
      ]
    case 'table':
      return [
        ...(block.label === null && block.title.length === 0
          ? []
          : [one('table-caption', captionLabel(block.label?.printed ?? ''), charactersOf(block.title, idOfCall))]),
        { kind: 'table', rows: block.children, of: block },
      ]
    case 'figure':
    case 'footnote':
      return undefined
  }
}

/** `NOTE 1 – `, however the text it comes from parts it. */
function withDash(label: string): string {
  const words = label.replace(/[\s\u2013\u2014:-]+$/u, '')
  return words === '' ? '' : `${words} – `
}

function captionLabel(label: string): string {
  return label.trim() === '' ? '' : withDash(label)
}
