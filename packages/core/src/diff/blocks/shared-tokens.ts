import type { BlockPair } from '../../model/alignment.ts'
import type { Block } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import type { PrintedBlock } from '../../model/printing.ts'
import type { RuleId } from '../../model/rule.ts'
import type { Token } from '../../model/token.ts'
import { sourceApart } from '../settle/promoted.ts'
import { unfoldTable } from '../tables/unfold-table.ts'
import type { WordsTerms } from '../words/diff-words.ts'

/**
 * The tokens of both sides. What one format takes for a reference and the other for a list item is compared as plain
 * text: what is permitted in the one place only is permitted in neither.
 */
export function sharedTokens(pair: BlockPair, left: PrintedBlock, right: PrintedBlock): WordsTerms['tokensOf'] {
  const plain = (block: PrintedBlock, without?: ReadonlySet<RuleId>): readonly Token[] =>
    isProse(block.block) ? block.tokensOf(block.block.children, 'cell', without) : block.tokens(without)
  if ((left.block.type === 'table') !== (right.block.type === 'table')) return unfoldedTokens(pair)
  const all = [...pair.left, ...pair.right].map(({ block }) => block)
  const mixed = new Set(all.map(({ type }) => type)).size > 1 && all.every(isProse)
  const tokensOf = (side: Side, without?: ReadonlySet<RuleId>): readonly Token[] => {
    const blocks = pair[side]
    const [only] = blocks
    const tokens = (block: PrintedBlock): readonly Token[] => (mixed ? plain(block, without) : block.tokens(without))
    if (blocks.length === 1 && only) return tokens(only)
    const parts = blocks.map((block, at) =>
      sourceApart(at < blocks.length - 1 ? withLastStop(tokens(block)) : tokens(block)),
    )
    return [...parts.map(([said]) => said), ...parts.map(([, source]) => source)].flatMap(apart)
  }
  if (!mixed) return tokensOf
  return (side, without) => {
    const [block, other]: [PrintedBlock, Side] = side === 'left' ? [left, 'right'] : [right, 'left']
    return withLabel(block, tokensOf(side, without), tokensOf(other, without))
  }
}

/** The tokens without what is known of standard paragraphs, where two paragraphs are compared. */
export function unfolded(pair: BlockPair, left: PrintedBlock, right: PrintedBlock): Pick<WordsTerms, 'unfolded'> {
  const [a, b] = [left.block, right.block]
  if (pair.left.length > 1 || pair.right.length > 1 || !isProse(a) || !isProse(b)) return {}
  return {
    unfolded: (side, without) =>
      side === 'left' ? left.tokensOf(a.children, 'cell', without) : right.tokensOf(b.children, 'cell', without),
  }
}

/** The tokens of a block behind those of another: two blocks are two words apart, however they are joined. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens
  return first === undefined || first.spaced ? tokens : [{ ...first, spaced: true }, ...rest]
}

/** The full stop behind the last word of an item means nothing there, and parts two sentences where more text follows. */
function withLastStop(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  if (last?.meaning !== '' || last.printed !== '.') return tokens
  const { rule: _, ...stop } = last
  return [...tokens.slice(0, -1), { ...stop, meaning: '.' }]
}

/** A table and the lines that the other text has for it: both as plain words, in the order of the lines. */
function unfoldedTokens(pair: BlockPair): WordsTerms['tokensOf'] {
  const lineSide: Side = pair.left[0]?.block.type === 'table' ? 'right' : 'left'
  const lines = (without?: ReadonlySet<RuleId>): readonly Token[] =>
    pair[lineSide].flatMap((block) => {
      const label = 'label' in block.block ? (block.block.label?.printed ?? '') : ''
      const tokens = isProse(block.block)
        ? block.tokensOf([{ type: 'text', value: `${label} ` }, ...block.block.children], 'cell', without)
        : block.tokens(without)
      return apart(tokens)
    })
  const [table] = pair[lineSide === 'left' ? 'right' : 'left']
  const onPage = pair[lineSide].some((block) => block.block.place.page !== undefined)
  return (side, without) =>
    side === lineSide ? lines(without) : table ? unfoldTable(table, lines(without), onPage, without) : []
}

/** The tokens of a reference with its label `[b-ASM]` before them, where the other text has a label in its words. */
function withLabel(block: PrintedBlock, tokens: readonly Token[], other: readonly Token[]): readonly Token[] {
  if (block.block.type !== 'reference' || !block.block.label?.printed.startsWith('[') || other[0]?.printed[0] !== '[')
    return tokens
  return [...block.tokensOf([{ type: 'text', value: block.block.label.printed }], 'cell'), ...tokens]
}

/** Whether a block is text of words, without parts of its own. */
export function isProse(
  block: Block,
): block is Extract<Block, { type: 'paragraph' | 'list-item' | 'note' | 'example' | 'footnote' | 'reference' }> {
  return (
    block.type === 'paragraph' ||
    block.type === 'list-item' ||
    block.type === 'note' ||
    block.type === 'example' ||
    block.type === 'footnote' ||
    block.type === 'reference'
  )
}
