import type { Block, Cell, Clause, FrontMatter } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import { textOf } from '../model/text-of.ts'
import type { Token } from '../model/token.ts'
import { recogniseBoilerplate } from './boilerplate.ts'
import { canoniseCode } from './canonise-code.ts'
import { canoniseInlines } from './canonise-inlines.ts'
import type { Where } from './find/meaning-of-place.ts'
import { headingMeaning } from './heading-synonyms.ts'
import { opaque } from './lex/flatten-inlines.ts'
import { historyTitle } from './rules/amendment-history.ts'
import { silenceTag } from './rules/bibliography-layout.ts'
import { withoutKeyLead } from './rules/key-lead.ts'
import type { TextContext } from './text-context.ts'

const places: Partial<Record<Block['type'], Where>> = {
  note: 'note',
  'list-item': 'list-item',
}

/** What the blocks of a clause are read in: its title may say that it lists amendments. */
export function contextWithin(clause: Clause, text: TextContext): TextContext {
  return historyTitle.test(textOf(clause.title)) ? { ...text, history: true } : text
}

/** The canonical tokens of what a block says, without its marker or number. `cellTokens` are those of a cell. */
export function canoniseContent(
  block: Block,
  text: TextContext,
  clause: Clause,
  cellTokens: (cell: Cell) => readonly Token[] = (cell) => canoniseInlines(cell.children, 'cell', text),
): readonly Token[] {
  const inlines = ({ type, children }: { type: Block['type']; children: readonly Inline[] }): readonly Token[] =>
    canoniseInlines(children, places[type] ?? 'body', text)
  switch (block.type) {
    case 'code':
      return canoniseCode(block.value, block.language)
    case 'formula':
      return [
        {
          printed: block.value,
          meaning: block.canonical ?? opaque(block.hash, text.side, 0),
          class: 'formula',
          spaced: false,
        },
      ]
    case 'table':
      return [
        ...canoniseInlines(block.title, 'caption', text),
        ...block.children.flatMap((row) => row.children.flatMap(cellTokens)),
      ]
    case 'figure':
      return [...canoniseInlines(block.title, 'caption', text), ...canoniseInlines(block.children, 'cell', text)]
    case 'term-entry':
      return canoniseTermEntry(block, text)
    case 'abbreviation':
      return [
        ...canoniseInlines([{ type: 'text', value: block.abbreviation }], 'term', text),
        ...canoniseInlines(block.children, 'abbreviation', text).map((token, at) =>
          at === 0 ? { ...token, spaced: true } : token,
        ),
      ]
    case 'reference':
      return silenceTag(
        canoniseInlines(block.children, block.group === 'bibliography' ? 'bibliography' : 'reference', text),
        block.label.printed,
      )
    case 'paragraph':
    case 'list-item':
      return recogniseBoilerplate(
        text.without?.has('key-lead') ? inlines(block) : withoutKeyLead(inlines(block)),
        clause,
        text.without,
      )
    default:
      return inlines(block)
  }
}

/** What stands before a designation whose print does not tell whether it is preferred or admitted. */
const unstatedStatus = 'another name'

function canoniseTermEntry(block: Extract<Block, { type: 'term-entry' }>, text: TextContext): Token[] {
  const part = (name: string, inlines: readonly Inline[], where: Where): Token[] => {
    const tokens = canoniseInlines(inlines, where, text)
    return tokens.length === 0 ? [] : [{ printed: '', meaning: `⟦${name}⟧`, class: 'phrase', spaced: true }, ...tokens]
  }
  return [
    ...block.terms.flatMap((term) => part(term.unstated ? unstatedStatus : term.status, term.children, 'term')),
    ...part('domain', block.domain, 'term'),
    ...part('definition', block.children, 'definition'),
    ...part('source', block.source, 'reference'),
  ]
}

/** The canonical tokens of a clause's title; one token where the whole title is a known form of a standard one. */
export function canoniseHeading(clause: Clause, text: TextContext): readonly Token[] {
  return headingMeaning(
    canoniseInlines(clause.title, clause.role === 'term' ? 'term' : 'heading', text),
    clause,
    text.without,
  )
}

/** The canonical tokens of the text's own title; none where it has none. */
export function canoniseTitle(front: FrontMatter, text: TextContext): readonly Token[] {
  return front.title === null ? [] : canoniseInlines([{ type: 'text', value: front.title }], 'title', text)
}
