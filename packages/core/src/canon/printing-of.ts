import type { Block, Clause, Document } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../model/printing.ts'
import type { Token } from '../model/token.ts'
import { canoniseContent, canoniseHeading, contextWithin } from './canonise-block.ts'
import { canoniseInlines } from './canonise-inlines.ts'
import { printOf } from './print-of.ts'
import type { TextContext } from './text-context.ts'

/** A clause while its parts are being found. */
interface Building extends PrintedClause {
  readonly children: Building[]
  readonly blocks: PrintedBlock[]
}

/** Prepares a document for comparison. Tokens are made when a block is first asked for them: most never are. */
export function printingOf(document: Document, text: TextContext): Printing {
  return text.memory && !text.asOne
    ? text.memory.printing(document, () => print(document, text))
    : print(document, text)
}

function print(document: Document, text: TextContext): Printing {
  const clauses: PrintedClause[] = []
  const roots: PrintedClause[] = []
  let order = 0
  const open: { readonly clause: Clause; readonly parent: Building | null }[] = []
  const openAll = (children: readonly Clause[], parent: Building | null): void => {
    for (const clause of [...children].reverse()) open.push({ clause, parent })
  }
  openAll(document.children, null)
  for (let next = open.pop(); next; next = open.pop()) {
    const { clause, parent } = next
    const heading = asOne(canoniseHeading(clause, text), text)
    const printed: Building = {
      clause,
      parent,
      children: [],
      blocks: [],
      order: clauses.length,
      heading,
      titleKey: keyOf(heading, ' '),
      headingWithout: (without) => canoniseHeading(clause, { ...text, without }),
    }
    clauses.push(printed)
    if (parent) parent.children.push(printed)
    else roots.push(printed)
    const within = contextWithin(clause, text)
    for (const child of clause.children)
      if (child.type !== 'clause') printed.blocks.push(printedBlock(child, printed, order++, text, within))
    openAll(
      clause.children.filter((child): child is Clause => child.type === 'clause'),
      printed,
    )
  }
  return { document, clauses, roots }
}

function printedBlock(
  block: Block,
  owner: PrintedClause,
  order: number,
  text: TextContext,
  within: TextContext,
): PrintedBlock {
  const print = printOf(block, text.anchors)
  let tokens: readonly Token[] | undefined
  let key: string | undefined
  let cells: Map<readonly Inline[], readonly Token[]> | undefined
  // The cells of a table are asked for twice: as what the table says, and one by one.
  const cellTokens = (part: readonly Inline[]): readonly Token[] => {
    const known = cells?.get(part)
    if (known) return known
    const made = canoniseInlines(part, 'cell', text)
    cells = (cells ?? new Map<readonly Inline[], readonly Token[]>()).set(part, made)
    return made
  }
  const made = (): readonly Token[] =>
    (tokens ??= asOne(
      canoniseContent(
        block,
        within,
        owner.clause,
        within === text ? ({ children }) => cellTokens(children) : undefined,
      ),
      text,
    ))
  return {
    block,
    owner,
    order,
    print,
    words: wordsIn(print),
    tokens: (without) => (without ? canoniseContent(block, { ...within, without }, owner.clause) : made()),
    key: () => (key ??= `${block.type === 'list-item' ? 'paragraph' : block.type} ${keyOf(made(), '\u0001')}`),
    tokensOf: (part, where, without) =>
      where === 'cell' && block.type === 'table' && !without
        ? cellTokens(part)
        : canoniseInlines(part, where, without ? { ...text, without } : text),
  }
}

function asOne(tokens: readonly Token[], text: TextContext): readonly Token[] {
  return text.asOne ? text.asOne(tokens) : tokens
}

function keyOf(tokens: readonly Token[], separator: string): string {
  let key = ''
  for (const token of tokens) {
    if (token.meaning === '') continue
    key += (key === '' ? '' : separator) + (token.target ? '⟦reference⟧' : token.meaning)
  }
  return key
}

/** Runs of characters between white space. */
function wordsIn(text: string): number {
  let words = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const space = text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0
    if (!space && !inWord) words++
    inWord = !space
  }
  return words - 1
}
