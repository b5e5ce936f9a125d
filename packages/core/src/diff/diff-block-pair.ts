import type { BlockPair } from '../model/alignment.ts'
import type { Hunk, Part } from '../model/change.ts'
import type { Block, Figure, Formula, Table } from '../model/document.ts'
import { mayShowFormula } from '../model/drawn-formula.ts'
import type { Side } from '../model/finding.ts'
import { append } from '../model/gather.ts'
import type { Inline } from '../model/inline.ts'
import { isSameFormula } from '../model/linear-form.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { RuleId } from '../model/rule.ts'
import { blockText, textOf } from '../model/text-of.ts'
import type { Token } from '../model/token.ts'
import { diffHanging } from './calls/diff-hanging.ts'
import { numbersPart } from './calls/note-numbers.ts'
import { diffReference } from './diff-reference.ts'
import { diffTags } from './diff-tags.ts'
import { carriesMeaning, type Facts, type TargetKey } from './facts.ts'
import { isLeadOfKey, partsOf } from './lead-of-key.ts'
import { isCitedInVain } from './lists/cited-items.ts'
import { permit, permits, whereIs } from './permit.ts'
import { labelsInAnyOrder } from './settle/labels-of-drawing.ts'
import { isStopOfDefinition, promotedIn, sourceApart } from './settle/promoted.ts'
import { diffTable } from './tables/diff-table.ts'
import { unfoldTable } from './tables/unfold-table.ts'
import { citedAs } from './target-key.ts'
import { sentenceElsewhere } from './words/changed-places.ts'
import { diffTokens } from './words/diff-tokens.ts'
import { diffWords, type WordsTerms } from './words/diff-words.ts'
import { movedLines } from './words/moved-lines.ts'
import { nestedOtherwise } from './words/nested-lines.ts'
import { wordsChanges } from './words/words-changes.ts'

/** States every difference between blocks that correspond. */
export function diffBlockPair(facts: Facts, pair: BlockPair, targetKey: TargetKey, numbersMoved: boolean): void {
  const [left] = pair.left
  const [right] = pair.right
  if (!left || !right) return
  if (pair.moved && !isInOneList(left, right) && !permitsPlace(facts, left, right))
    facts.changes.push({ type: 'block-moved', pair })
  const promoted = promotedIn(pair)
  if (promoted !== null) facts.changes.push({ type: 'kind-of-block', ...promoted })
  else if (
    partsOf(pair.left) > 1 ||
    partsOf(pair.right) > 1 ||
    (left.block.type === 'table') !== (right.block.type === 'table')
  )
    stateSplit(facts, pair, left, right)
  if (bindApart(left.block, right.block)) facts.changes.push({ type: 'kind-of-block', left, right })
  if (numbersPart(left, right)) facts.changes.push({ type: 'label', what: 'note', left, right })
  diffHanging(facts, pair)
  const samePrint = pair.left.length === 1 && pair.right.length === 1 && left.print === right.print
  // Equal digits may lead to different places once numbers have moved.
  if (samePrint && !(numbersMoved && /[0-9]|\[b-|annex|appendix/i.test(left.print)) && !holdsOpaque(left.block)) return
  const a = left.block
  const b = right.block
  if ((a.type === 'table') !== (b.type === 'table')) return diffText(facts, pair, left, right, 'text', targetKey)
  if (mayShowFormula(a, b)) return void facts.changes.push({ type: 'opaque', left, right, bothKnown: false })
  diffMarkers(facts, left, right)
  if (a.type === 'table' && b.type === 'table') {
    diffCaption(facts, left, right, a.title, b.title, targetKey)
    diffTable(facts, pair, targetKey)
  } else if (a.type === 'figure' && b.type === 'figure') {
    diffCaption(facts, left, right, a.title, b.title, targetKey)
    diffFigure(facts, left, right, a, b, targetKey)
  } else if (a.type === 'formula' && b.type === 'formula') diffFormula(facts, left, right, a, b, targetKey)
  else if (a.type === 'reference' && b.type === 'reference') diffReference(facts, left, right, a, b, targetKey)
  else if (!isSameFormula(a, b)) diffText(facts, pair, left, right, partOf(a, b), targetKey)
  else if ([a, b].some((block) => block.type === 'formula' && block.label !== null))
    facts.changes.push({ type: 'label', what: 'formula', left, right })
}

/** Whether both formats say of a note or an example if it binds, and say different things. */
function bindApart(a: Block, b: Block): boolean {
  const binds = (block: Block): boolean | undefined => ('binds' in block ? block.binds : undefined)
  return a.type === b.type && binds(a) !== undefined && binds(b) !== undefined && binds(a) !== binds(b)
}

/** A paragraph that is printed as several, unless each begins where a page does and nothing says that it is one. */
function stateSplit(facts: Facts, pair: BlockPair, left: PrintedBlock, right: PrintedBlock): void {
  const rule = isToldByWhite(pair) ? 'unruled-table' : endsAtBreaks(pair) ? 'line-break' : null
  if (rule !== null && permits(facts, rule, whereIs(left), whereIs(right)))
    return permit(facts, rule, whereIs(left), blockText(left.block), whereIs(right), blockText(right.block))
  const rests = [...pair.left.slice(1), ...pair.right.slice(1)]
  const unsettled = rests.length > 0 && rests.every(({ block }) => block.place.mayBeRest === true)
  if (!unsettled || !permits(facts, 'page-break', whereIs(left), whereIs(right)))
    return void facts.changes.push({ type: 'block-split', pair })
  for (const rest of pair.left.slice(1))
    permit(facts, 'page-break', whereIs(rest), blockText(rest.block), whereIs(right), '')
  for (const rest of pair.right.slice(1))
    permit(facts, 'page-break', whereIs(left), '', whereIs(rest), blockText(rest.block))
}

/**
 * Whether one printing has as lines of a page what is a table in the other, or as a table that white alone makes on a page. Beside
 * an empty cell words do not say in which column they stand.
 */
function isToldByWhite({ left, right }: BlockPair): boolean {
  if ([...left, ...right].some(({ block }) => block.type === 'table' && hasEmptyCell(block))) return false
  const hasTable = (blocks: readonly PrintedBlock[]): boolean => blocks.some(({ block }) => block.type === 'table')
  if (hasTable(left) === hasTable(right)) return false
  return [left, right].some((blocks) =>
    blocks.every(({ block }) => block.place.page !== undefined && (block.type !== 'table' || block.drawn === true)),
  )
}

function hasEmptyCell({ children }: Table): boolean {
  return children.some(({ children: cells }) => cells.some((cell) => textOf(cell.children).trim() === ''))
}

/** Whether one printing has as paragraphs of a page the lines that are broken inside one paragraph of the other. */
function endsAtBreaks({ left, right }: BlockPair): boolean {
  const [whole, parts] = left.length === 1 ? [left, right] : [right, left]
  const [block] = whole.map((one) => one.block)
  // A page that letters its lines, or calls one a note, says what they are.
  const isPlain = ({ block: part }: PrintedBlock): boolean => part.type === 'paragraph' && part.place.page !== undefined
  if (whole.length !== 1 || block?.type !== 'paragraph' || !parts.every(isPlain)) return false
  // What differs in a line is told as words; where the lines end is told by their number.
  return parts.length <= 1 + block.children.filter((inline) => inline.type === 'break' && inline.of === 'line').length
}

/** Lists of references are sets: another place in one is told by `permitOrder`, and another group by the group. */
function isInOneList(left: PrintedBlock, right: PrintedBlock): boolean {
  return left.block.type === 'reference' && right.block.type === 'reference' && listOf(left) === listOf(right)
}

/** The clause or annex whose list an entry stands in. */
function listOf({ owner }: PrintedBlock): string {
  let at = owner
  while (at.parent !== null && at.clause.role !== 'normative-references') at = at.parent
  // The groups of the references are lists of one clause.
  while (at.parent?.clause.role === 'normative-references') at = at.parent
  return `${at.clause.role} ${at.parent === null ? '' : at.clause.label}`
}

/** The number of a figure alone, above what it is the number of in one printing and below it in the other. */
function permitsPlace(facts: Facts, left: PrintedBlock, right: PrintedBlock): boolean {
  if (!isNumberAlone(left.block) || !isNumberAlone(right.block)) return false
  const isSameClause =
    left.owner.titleKey === right.owner.titleKey &&
    (left.owner.titleKey !== '' || left.owner.clause.label === right.owner.clause.label)
  if (!isSameClause) return false
  if (!permits(facts, 'caption-form', whereIs(left), whereIs(right))) return false
  permit(facts, 'caption-form', whereIs(left), left.print, whereIs(right), right.print)
  return true
}

function isNumberAlone(block: Block): boolean {
  return block.type === 'figure' && block.title.length === 0 && block.children.length === 0 && block.images.length === 0
}

function partOf(a: Block, b: Block): Part {
  if (a.type === 'term-entry' || b.type === 'term-entry') return 'term-entry'
  if (a.type === 'abbreviation' && b.type === 'abbreviation') return 'expansion'
  return a.type === 'code' || b.type === 'code' ? 'code' : 'text'
}

function diffText(
  facts: Facts,
  pair: BlockPair,
  left: PrintedBlock,
  right: PrintedBlock,
  part: Part,
  targetKey: TargetKey,
): void {
  const code = codeOf(pair)
  const reordered = code && movedLines(...code)
  if (reordered) return void facts.changes.push({ type: 'lines-moved', left, right, ...reordered })
  const diff = diffWords(facts, {
    tokensOf: sharedTokens(pair, left, right),
    ...unfolded(pair, left, right),
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    ...(part === 'code' ? {} : { scope: 'body' as const }),
  })
  const nested = code && diff.hunks.length === 0 ? nestedOtherwise(...code) : null
  if (nested !== null) facts.changes.push({ type: 'lines-moved', left, right, lines: nested, what: 'nesting' })
  const hunks = part === 'term-entry' ? withoutUnstated(facts, diff.hunks, left, right) : diff.hunks
  const elsewhere = part === 'code' ? null : sentenceElsewhere(diff.a, diff.b, hunks, targetKey)
  if (elsewhere) return void facts.changes.push({ type: 'sentence-moved', left, right, hunk: elsewhere })
  const moved = movedWithin(hunks)
  for (const hunk of hunks) {
    if (moved.has(hunk)) {
      if (moved.get(hunk) === 'from') facts.changes.push({ type: 'sentence-moved', left, right, hunk })
      continue
    }
    if (isLeadOfKey(hunk, pair) && permits(facts, 'key-lead', whereIs(left), whereIs(right))) {
      permit(facts, 'key-lead', whereIs(left), left.print, whereIs(right), right.print)
      continue
    }
    if (
      isStopOfDefinition(hunk, pair) &&
      part === 'term-entry' &&
      promotedIn(pair) !== null &&
      permits(facts, 'term-entry-form', whereIs(left), whereIs(right))
    ) {
      const [from, to] = hunk.toA > hunk.fromA ? ['.', ''] : ['', '.']
      permit(facts, 'term-entry-form', whereIs(left), from, whereIs(right), to)
      continue
    }
    append(facts.changes, wordsChanges({ part, left, right }, hunk))
  }
}

/** Changes without those of the status of a designation that one print does not tell; they are recorded. */
function withoutUnstated(facts: Facts, hunks: readonly Hunk[], left: PrintedBlock, right: PrintedBlock): Hunk[] {
  return hunks.filter((hunk) => {
    const { a, fromA, toA, b, fromB, toB } = hunk
    if (toA - fromA !== 1 || toB - fromB !== 1) return true
    const [from, to] = [a[fromA]?.meaning, b[fromB]?.meaning]
    const statuses = [from, to].sort().join(' ')
    if (!/^⟦(?:admitted⟧ ⟦another name|another name⟧ ⟦preferred)⟧$/.test(statuses)) return true
    if (!permits(facts, 'term-entry-form', whereIs(left), whereIs(right))) return true
    permit(facts, 'term-entry-form', whereIs(left), left.print, whereIs(right), right.print)
    return false
  })
}

/** What two pieces of code read, line by line; null where one of them is none, or printed in parts. */
function codeOf({ left, right }: BlockPair): readonly [string, string] | null {
  const [a, b] = [left[0]?.block, right[0]?.block]
  return left.length === 1 && right.length === 1 && a?.type === 'code' && b?.type === 'code' ? [a.value, b.value] : null
}

/** The tokens without what is known of standard paragraphs, where two paragraphs are compared. */
function unfolded(pair: BlockPair, left: PrintedBlock, right: PrintedBlock): Pick<WordsTerms, 'unfolded'> {
  const [a, b] = [left.block, right.block]
  if (pair.left.length > 1 || pair.right.length > 1 || !isProse(a) || !isProse(b)) return {}
  return {
    unfolded: (side, without) =>
      side === 'left' ? left.tokensOf(a.children, 'cell', without) : right.tokensOf(b.children, 'cell', without),
  }
}

/** Fewest tokens of a stretch that can be recognised elsewhere in its paragraph. */
const leastMoved = 4

/** Stretches that were dropped in one place of a paragraph and added in another. */
function movedWithin(hunks: readonly Hunk[]): Map<Hunk, 'from' | 'to'> {
  const moved = new Map<Hunk, 'from' | 'to'>()
  const textOfRange = (tokens: readonly Token[], from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.meaning)
      .join(' ')
  const added = hunks.filter((hunk) => hunk.fromA === hunk.toA && hunk.toB - hunk.fromB >= leastMoved)
  for (const hunk of hunks) {
    if (hunk.fromB !== hunk.toB || hunk.toA - hunk.fromA < leastMoved) continue
    const text = textOfRange(hunk.a, hunk.fromA, hunk.toA)
    const to = added.find((other) => !moved.has(other) && textOfRange(other.b, other.fromB, other.toB) === text)
    if (to) moved.set(hunk, 'from').set(to, 'to')
  }
  return moved
}

/**
 * The tokens of both sides. What one format takes for a reference and the other for a list item is compared as plain
 * text: what is permitted in the one place only is permitted in neither.
 */
function sharedTokens(pair: BlockPair, left: PrintedBlock, right: PrintedBlock): WordsTerms['tokensOf'] {
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
    const parts = blocks.map((block) => sourceApart(tokens(block)))
    return [...parts.map(([said]) => said), ...parts.map(([, source]) => source)].flatMap(apart)
  }
  if (!mixed) return tokensOf
  return (side, without) => {
    const [block, other]: [PrintedBlock, Side] = side === 'left' ? [left, 'right'] : [right, 'left']
    return withLabel(block, tokensOf(side, without), tokensOf(other, without))
  }
}

/** The tokens of a block behind those of another: two blocks are two words apart, however they are joined. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens
  return first === undefined || first.spaced ? tokens : [{ ...first, spaced: true }, ...rest]
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

function isProse(
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

/** Kinds of block and printed markers: `NOTE 1 –` against `NOTE 1`, a dash against a bullet, text that became a note. */
function diffMarkers(facts: Facts, left: PrintedBlock, right: PrintedBlock): void {
  const a = left.block
  const b = right.block
  if (a.type !== b.type) {
    const marked = (block: Block): string =>
      block.type === 'note' || block.type === 'example' || block.type === 'footnote' ? block.type : 'text'
    if (marked(a) !== marked(b) || !permits(facts, 'list-marker', whereIs(left), whereIs(right)))
      facts.changes.push({ type: 'kind-of-block', left, right })
    else permit(facts, 'list-marker', whereIs(left), a.type, whereIs(right), b.type)
    return
  }
  const printedA = 'label' in a && a.label ? a.label.printed : ''
  const printedB = 'label' in b && b.label ? b.label.printed : ''
  if (printedA === printedB || numbersPart(left, right)) return
  if (
    a.type === 'list-item' &&
    b.type === 'list-item' &&
    a.label.number &&
    b.label.number &&
    !sameOrdinal(a.label.number, b.label.number)
  ) {
    facts.changes.push({ type: 'label', what: 'list-item', left, right })
    return
  }
  // How formulas are numbered is house style, `(6-1)` or `(1)`; in one style another number is another formula.
  if (a.type === 'formula' && b.type === 'formula' && countsOn(a.label?.number, b.label?.number))
    return void facts.changes.push({ type: 'label', what: 'formula', left, right })
  if (isCitedInVain(left, right)) return void facts.changes.push({ type: 'label', what: 'list-item', left, right })
  if ((a.type === 'table' || a.type === 'figure') && a.type === b.type) {
    const isOther =
      a.label?.number && b.label?.number && citedAs(a.type, a.label.number) !== citedAs(b.type, b.label.number)
    if (isOther || standElsewhere(printedA, printedB)) {
      facts.changes.push({ type: 'label', what: a.type, left, right })
      return
    }
  }
  if (a.type === 'reference' && b.type === 'reference') {
    const change = diffTags(left, right, a, b)
    if (change !== null) return void facts.changes.push(change)
  }
  const rule =
    a.type === 'reference' && a.group === 'bibliography' ? 'bibliography-layout' : (markerRule[a.type] ?? 'list-marker')
  if (permits(facts, rule, whereIs(left), whereIs(right)))
    permit(facts, rule, whereIs(left), printedA, whereIs(right), printedB)
  else facts.changes.push({ type: 'label', what: labelled[a.type] ?? 'list-item', left, right })
}

/** Whether two captions name the Recommendation they stand in, `TABLE 1/X.224`, and not the same. */
function standElsewhere(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (printed) => /\/[\s\u00a0]?([A-Z]\.[0-9.]{1,8}[0-9]|[A-Z]\.[0-9])/i.exec(printed)?.[1],
  )
  return left !== undefined && right !== undefined && left.toLowerCase() !== right.toLowerCase()
}

/** Whether two numbers of formulas differ in the last part alone, which counts them: `6-1` and `6.2`, `1` and `4`. */
function countsOn(a: string | null | undefined, b: string | null | undefined): boolean {
  const [left = [], right = []] = [a, b].map((number) => (number ?? '').split(/[-.\u2010-\u2013]/))
  if (left.length !== right.length || left.includes('') || right.includes('')) return false
  return left.every((part, at) => (at < left.length - 1 ? part === right[at] : part !== right[at]))
}

/** `b)` and `2)` are the same place in a list; `i)` is the first in one style and the ninth in another. */
function sameOrdinal(a: string, b: string): boolean {
  const ordinalsOf = (label: string): number[] => {
    if (/^[0-9]+$/.test(label)) return [Number(label)]
    const lower = label.toLowerCase()
    const roman =
      [
        'i',
        'ii',
        'iii',
        'iv',
        'v',
        'vi',
        'vii',
        'viii',
        'ix',
        'x',
        'xi',
        'xii',
        'xiii',
        'xiv',
        'xv',
        'xvi',
        'xvii',
        'xviii',
        'xix',
        'xx',
      ].indexOf(lower) + 1
    const letter = /^([a-z])\1*$/.test(lower) ? lower.charCodeAt(0) - 96 + 26 * (lower.length - 1) : 0
    return [roman, letter].filter((ordinal) => ordinal > 0)
  }
  return a === b || ordinalsOf(a).some((ordinal) => ordinalsOf(b).includes(ordinal))
}

const labelled: Partial<Record<Block['type'], 'table' | 'figure' | 'formula' | 'note'>> = {
  table: 'table',
  figure: 'figure',
  formula: 'formula',
  note: 'note',
  example: 'note',
  footnote: 'note',
}

const markerRule: Partial<Record<Block['type'], string>> = {
  note: 'note-form',
  example: 'note-form',
  footnote: 'note-form',
  table: 'caption-form',
  figure: 'caption-form',
  formula: 'formula-number',
  reference: 'reference-layout',
  'list-item': 'list-marker',
}

function diffCaption(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Figure['title'],
  b: Figure['title'],
  targetKey: TargetKey,
): void {
  const diff = diffWords(facts, {
    tokensOf: (side, without) =>
      side === 'left' ? left.tokensOf(a, 'caption', without) : right.tokensOf(b, 'caption', without),
    left: whereIs(left),
    right: whereIs(right),
    targetKey,
    scope: 'body',
  })
  for (const hunk of diff.hunks) append(facts.changes, wordsChanges({ part: 'caption', left, right }, hunk))
}

function diffFigure(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Figure,
  b: Figure,
  targetKey: TargetKey,
): void {
  const off = facts.permission.off({ left: left.owner, right: right.owner })
  const textA = left.tokensOf(a.children, 'cell', off).filter(carriesMeaning)
  const textB = right.tokensOf(b.children, 'cell', off).filter(carriesMeaning)
  const hashes = (figure: Figure): string[] => figure.images.map((image) => image.hash ?? '').sort()
  const hashesA = hashes(a)
  const hashesB = hashes(b)
  const drawn = textA.length > 0 || textB.length > 0
  const known = (list: readonly string[]): boolean => list.length > 0 && list.every((hash) => hash !== '')
  const sameImages = hashesA.join() === hashesB.join() && !hashesA.includes('')
  if (textA.length > 0 && textB.length > 0) {
    const labels = sameImages ? { a: textA, b: textB } : labelsInAnyOrder(textA, textB, targetKey)
    for (const hunk of diffTokens(labels.a, labels.b, targetKey).hunks)
      append(facts.changes, wordsChanges({ part: 'figure', left, right }, hunk))
  }
  if (!sameImages || (drawn && (textA.length === 0 || textB.length === 0))) {
    facts.changes.push({ type: 'opaque', left, right, bothKnown: known(hashesA) && known(hashesB) && !sameImages })
  }
}

function diffFormula(
  facts: Facts,
  left: PrintedBlock,
  right: PrintedBlock,
  a: Formula,
  b: Formula,
  targetKey: TargetKey,
): void {
  if (a.canonical !== null && b.canonical !== null) {
    if (a.canonical === b.canonical) return
    const diff = diffTokens(left.tokens(), right.tokens(), targetKey)
    for (const hunk of diff.hunks) facts.changes.push({ type: 'words', part: 'formula', left, right, hunk })
    return
  }
  if (a.hash !== null && a.hash === b.hash) return
  facts.changes.push({ type: 'opaque', left, right, bothKnown: a.hash !== null && b.hash !== null })
}

/** A picture is equal to itself only where its bytes are known. */
function holdsOpaque(block: Block): boolean {
  if (block.type === 'table')
    return block.children.some((row) => row.children.some((cell) => cell.children.some(isUnknown)))
  if (isProse(block)) return block.children.some(isUnknown)
  if (block.type === 'formula') return block.canonical === null && block.hash === null
  return block.type === 'figure' && (block.images.length === 0 || block.images.some((image) => !image.hash))
}

function isUnknown(inline: Inline): boolean {
  return (
    (inline.type === 'image' && !inline.hash) ||
    (inline.type === 'inline-formula' && inline.canonical === undefined && !inline.hash)
  )
}
