import type { Block, Clause, Document } from '../../packages/core/src/model/document.ts'
import type { PrintedBlock, PrintedClause, Printing } from '../../packages/core/src/model/printing.ts'
import type { Token, TokenClass } from '../../packages/core/src/model/token.ts'

/**
 * A printing from an outline that can be read:
 *
 *     6 Operation
 *       | A paragraph.
 *       - A list item.
 *     6.1 Bind
 *
 * A line that begins with a number, `Annex` or `Appendix` is a clause, nested by its number.
 */
export function printingFromOutline(outline: string): Printing {
  const clauses: Building[] = []
  const roots: Building[] = []
  let order = 0
  for (const line of outline
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const head = /^((?:Annex |Appendix )?[0-9A-Z]+(?:\.[0-9]+)*[a-z]?)(?: (.*))?$/.exec(line)
    if (head && !/^[|-]/.test(line)) {
      const label = head[1] as string
      const bare = label.replace(/^(?:Annex|Appendix) /, '')
      const depth = bare.split('.').length
      const parent =
        clauses.findLast(
          (clause) => depth > 1 && bare.startsWith(`${clause.clause.label.replace(/^(?:Annex|Appendix) /, '')}.`),
        ) ?? null
      const printed: Building = {
        clause: clauseOf(label, head[2] ?? '', depth),
        parent,
        children: [],
        blocks: [],
        order: clauses.length,
        heading: tokensFrom(head[2] ?? ''),
        titleKey: (head[2] ?? '').toLowerCase(),
        headingWithout: () => tokensFrom(head[2] ?? ''),
      }
      clauses.push(printed)
      if (parent) parent.children.push(printed)
      else roots.push(printed)
    } else
      clauses.at(-1)?.blocks.push(blockOf(line.slice(2), line.startsWith('-'), clauses.at(-1) as Building, order++))
  }
  return { document: {} as Document, clauses, roots }
}

interface Building extends PrintedClause {
  readonly children: Building[]
  readonly blocks: PrintedBlock[]
}

function clauseOf(label: string, title: string, depth: number): Clause {
  return {
    type: 'clause',
    role: label.startsWith('Annex') ? 'annex' : 'clause',
    label,
    numbered: true,
    title: title ? [{ type: 'text', value: title }] : [],
    depth,
    status: 'normative',
    statusPrinted: null,
    onlyFor: null,
    children: [],
    anchors: [],
    place: {},
  }
}

function blockOf(text: string, item: boolean, owner: PrintedClause, order: number): PrintedBlock {
  const children = [{ type: 'text' as const, value: text }]
  const block: Block = item
    ? { type: 'list-item', label: { printed: '–', number: null }, depth: 1, children, anchors: [], place: {} }
    : { type: 'paragraph', children, anchors: [], place: {} }
  const tokens = tokensFrom(text)
  return {
    block,
    owner,
    order,
    print: `${block.type} ${text}`,
    words: text.split(/\s+/).length,
    tokens: () => tokens,
    tokensOf: () => tokens,
    key: () => tokens.map((token) => token.meaning).join(' '),
  }
}

const classes: Readonly<Record<string, TokenClass>> = {
  shall: 'modal',
  should: 'modal',
  may: 'modal',
  must: 'modal',
  can: 'modal',
  not: 'negation',
  no: 'negation',
  only: 'quantifier',
  all: 'quantifier',
  any: 'quantifier',
  and: 'connective',
  or: 'connective',
  if: 'connective',
  unless: 'connective',
  ms: 'unit',
  s: 'unit',
}

/** Words, numbers and signs, classed by a handful of words: enough for tests of what comes after. */
export function tokensFrom(text: string): Token[] {
  return [...text.matchAll(/(\s*)([\p{L}_]+|[0-9]+(?:\.[0-9]+)*|[^\s\p{L}0-9])/gu)].map(([, space, word = '']) => ({
    printed: word,
    meaning: word,
    spaced: space !== '',
    class: classes[word] ?? (/^[0-9]/.test(word) ? 'number' : /^[\p{L}]/u.test(word) ? 'word' : 'punctuation'),
  }))
}
