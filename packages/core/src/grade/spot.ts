import type { Hunk } from '../model/change.ts'
import type { Block, Cell } from '../model/document.ts'
import type { DeltaPart, Spot } from '../model/finding.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import { blockText, shownText, textOf } from '../model/text-of.ts'
import type { Token } from '../model/token.ts'

/** Tokens shown on either side of a change: about half a line of print. */
const shownContext = 10

export function clauseSpot(clause: PrintedClause, block: Spot['block'] = 'clause'): Spot {
  const title = textOf(clause.clause.title)
  return { clause: clause.clause.label, title, block, text: title || clause.clause.label, place: clause.clause.place }
}

/** The text of a block is made once, however much differs in it. */
const texts = new WeakMap<Block, string>()

function textOfBlock(block: Block): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const text = blockText(block)
  texts.set(block, text)
  return text
}

export function blockSpot(block: PrintedBlock, text: string = textOfBlock(block.block)): Spot {
  const { clause } = block.owner
  return { clause: clause.label, title: textOf(clause.title), block: block.block.type, text, place: block.block.place }
}

export function cellSpot(block: PrintedBlock, cell: Cell): Spot {
  return { ...blockSpot(block, shownText(cell.children)), place: cell.place }
}

/** Tokens as they are printed, with the spaces that stand between them. */
export function printedText(tokens: readonly Token[], from = 0, to = tokens.length): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.printed !== '') text += (token.spaced && text !== '' ? ' ' : '') + token.printed
  }
  return text
}

/** Words of a standard paragraph that the wording of one text lacks, where that is all that differs. */
export function lackedWords({ a, fromA, toA, b, fromB, toB }: Hunk): Readonly<Record<string, string>> {
  const changed = [a.slice(fromA, toA), b.slice(fromB, toB)] as const
  if (changed.some((tokens) => printedText(tokens) !== '')) return {}
  const [left, right] = changed.map((tokens) =>
    tokens.map(({ meaning }) => /^⟦lacks (.*)⟧$/.exec(meaning)?.[1] ?? '').join(' '),
  )
  return { ...(left ? { leftLacks: left } : {}), ...(right ? { rightLacks: right } : {}) }
}

/** What begins another part of an entry: its definition behind its terms. Nothing prints it. */
function isPartHead({ class: kind, printed }: Token): boolean {
  return kind === 'phrase' && printed === ''
}

/**
 * The changed words between the words of the same part around them. The kept words are printed as the left text prints
 * them.
 */
export function deltaOf(hunk: Hunk): DeltaPart[] {
  const shown = hunk.a.slice(hunk.fromA - Math.min(hunk.fromA - hunk.floorA, shownContext), hunk.fromA)
  const before = hunk.fromA - shown.length + shown.findLastIndex(isPartHead) + 1
  const behind = hunk.a.slice(hunk.toA, Math.min(hunk.ceilingA, hunk.toA + shownContext))
  const end = behind.findIndex(isPartHead)
  const after = hunk.toA + (end < 0 ? behind.length : end)
  const parts: DeltaPart[] = []
  const push = (op: DeltaPart['op'], tokens: readonly Token[], from: number, to: number, lead: boolean): void => {
    if (from >= to) return
    const text = printedText(tokens, from, to)
    // The status of a term is printed by nothing but its style.
    if (text.trim() === '') return
    parts.push({ op, text: (lead && (tokens[from] as Token).spaced ? ' ' : '') + text })
  }
  push('equal', hunk.a, before, hunk.fromA, false)
  push('delete', hunk.a, hunk.fromA, hunk.toA, parts.length > 0)
  push('insert', hunk.b, hunk.fromB, hunk.toB, before < hunk.fromA)
  push('equal', hunk.a, hunk.toA, after, parts.length > 0)
  return parts
}

/** A change whose sides have the same signs, raised or lowered otherwise: shown with braces, `2^{32}` against `2^{3}2`. */
export function toldApart(hunk: Hunk): Hunk {
  const { a, fromA, toA, b, fromB, toB } = hunk
  if (printedText(a, fromA, toA) !== printedText(b, fromB, toB)) return hunk
  const isRaised = ({ meaning }: Token): boolean => /[\^_]\{/.test(meaning)
  const braced = (tokens: readonly Token[], from: number, to: number): readonly Token[] =>
    tokens.slice(from, to).some(isRaised)
      ? tokens.map((token, at) =>
          at >= from && at < to && isRaised(token) ? { ...token, printed: token.meaning } : token,
        )
      : tokens
  return { ...hunk, a: braced(a, fromA, toA), b: braced(b, fromB, toB) }
}

/** The meanings next to a change, for its id. */
export function aroundOf(hunk: Hunk): string {
  const meaning = (token: Token | undefined): string => (token ? (token.target ? '⟦reference⟧' : token.meaning) : '')
  return [
    meaning(hunk.a[hunk.fromA - 2]),
    meaning(hunk.a[hunk.fromA - 1]),
    '·',
    meaning(hunk.a[hunk.toA]),
    meaning(hunk.a[hunk.toA + 1]),
  ].join(' ')
}

export function meaningText(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    text += `${token.target ? '⟦reference⟧' : token.meaning} `
  }
  return text
}
