import type { Hunk, WordsChange } from '../model/change.ts'
import type { Grade, Kind } from '../model/finding.ts'
import { textOf } from '../model/text-of.ts'
import type { Token } from '../model/token.ts'
import { blockContext, type Context, lower, strictest } from './context.ts'
import { countedOn } from './counted-on.ts'
import type { Draft, GradeTerms } from './draft.ts'
import { readsAsCode } from './reads-as-code.ts'
import { columnCause } from './split-columns.ts'
import { aroundOf, blockSpot, cellSpot, deltaOf, lackedWords, meaningText, printedText, toldApart } from './spot.ts'
import { titlesAboveBoth, typesOf } from './titles-above.ts'
import { judgeWords } from './words/judge-words.ts'
import { sideWithoutScripts } from './words/lost-scripts.ts'
import type { WordsJudgement } from './words/words-judgement.ts'

/** Kinds that are what they are wherever they stand: a reader gains nothing from "definition changed" for a comma. */
const ownKind = new Set<Kind>(['spelling-changed', 'punctuation-changed', 'typography-changed', 'unresolved-editing'])
/** Kinds that bear on an implementation; in a note or list item they stay what they are. */
const conformanceKinds = new Set<Kind>([
  'requirement-changed',
  'negation-changed',
  'value-changed',
  'condition-changed',
  'identifier-changed',
  'formula-changed',
])

/** Judges changed words by what they are, then by the part of the text they stand in, then by whether that binds. */
export function gradeWords(change: WordsChange, terms: GradeTerms): Draft {
  const context = strictest(blockContext(change.left), blockContext(change.right))
  const hunk = toldApart(change.hunk)
  const flat = sideWithoutScripts(hunk, terms.unscripted)
  const judged: WordsJudgement =
    flat === null ? judgeWords(hunk, terms.definedTerms) : { ...lostScripts, args: { side: flat } }
  const placed = flat === null ? placeJudgement(change, judged, context) : { ...lostScripts, names: [] }
  const { left, right, cells } = change
  const oneSided = placed.kind === 'text-missing'
  const spotLeft = cells ? cellSpot(left, cells.left) : blockSpot(left)
  const spotRight = cells ? cellSpot(right, cells.right) : blockSpot(right)
  const delta = change.part === 'formula' ? formulaDelta(hunk) : deltaOf(hunk)
  return {
    kind: placed.kind,
    grade: placed.grade,
    left:
      oneSided && hunk.fromA === hunk.toA
        ? null
        : oneSided
          ? { ...spotLeft, text: printedText(hunk.a, hunk.fromA, hunk.toA) }
          : spotLeft,
    right:
      oneSided && hunk.fromB === hunk.toB
        ? null
        : oneSided
          ? { ...spotRight, text: printedText(hunk.b, hunk.fromB, hunk.toB) }
          : spotRight,
    delta,
    why: {
      code: placed.code,
      args: { ...judged.args, ...lackedWords(hunk), ...(cells ? { column: cells.column, row: cells.row } : {}) },
      context: placed.names,
    },
    order: left.order,
    ...(flat === null
      ? (causeInPart(change, placed) ?? causeOf(placed.kind, judged, left.order))
      : { cause: 'lost scripts' }),
    identity: {
      place: [...titlesAboveBoth(left.owner, right.owner), ...typesOf(left, right)],
      left: meaningText(hunk.a, hunk.fromA, hunk.toA),
      right: meaningText(hunk.b, hunk.fromB, hunk.toB),
      around: aroundOf(hunk),
    },
  }
}

/** `232` where the other prints 2 to the 32: the same, or another value; the file cannot say. */
const lostScripts = { kind: 'not-comparable', grade: 'typographic', code: 'lost-scripts', semantic: false } as const

/**
 * A column that differs from top to bottom is one cause; a name of code that is another wherever it is used, another; and the
 * names of paragraphs that count on from one that the other text lacks.
 */
function causeInPart(change: WordsChange, placed: Placed): { readonly cause: string } | null {
  const { part, left, hunk, cells } = change
  const counted = placed.kind === 'identifier-changed' ? countedOn(change) : null
  if (counted !== null) return { cause: `counted on ${counted}` }
  if (placed.kind === 'table-changed' && cells?.throughout)
    return { cause: `${columnCause}${left.order} ${cells.left.column}` }
  const [from, to] = [hunk.a.slice(hunk.fromA, hunk.toA), hunk.b.slice(hunk.fromB, hunk.toB)]
  const isName = (tokens: readonly Token[]): boolean =>
    tokens.length === 1 && tokens[0]?.class === 'identifier' && !/^[A-Z]+$/.test(tokens[0].meaning)
  return part === 'code' && placed.code === 'code-token' && isName(from) && isName(to)
    ? { cause: `name in code ${from[0]?.meaning} ${to[0]?.meaning}` }
    : null
}

/**
 * What makes several findings one: a mark in pieces, a spelling used throughout, an edition wherever it is cited, digits
 * that did not follow a renumbering.
 */
function causeOf(kind: Kind, judged: WordsJudgement, order: number): { readonly cause?: string } {
  const from = judged.args['from'] ?? ''
  const to = judged.args['to'] ?? ''
  if (kind === 'unresolved-editing') return { cause: `editing ${order} ${judged.args['marker']}` }
  // Two books of one year are two documents.
  if (judged.kind === 'reference-edition-changed' && from !== '' && to !== '') return { cause: editionCause(from, to) }
  if (kind === 'spelling-changed') return { cause: `spelling ${from} ${to}`.toLowerCase() }
  if (judged.code === 'page') return { cause: 'pages of references' }
  if (judged.code === 'target-by-link') return {}
  return kind === 'cross-reference-changed' && from === to ? { cause: 'references that did not follow' } : {}
}

/** Another edition of a document in the list of references is one in all that cites it. */
export function editionCause(from: string, to: string): string {
  return `edition ${from} ${to}`
}

interface Placed {
  readonly kind: Kind
  readonly grade: Grade
  readonly code: string
  readonly names: readonly string[]
}

function placeJudgement(change: WordsChange, judged: WordsJudgement, context: Context): Placed {
  const names = [...context.names]
  const as = (kind: Kind, grade: Grade, floor: Grade, code: string = judged.code, ...more: string[]): Placed => ({
    kind,
    grade: lower(grade, context, floor),
    code,
    names: [...names, ...more],
  })
  // In code and formulas every sign and every letter counts.
  const literal =
    change.part === 'code' ||
    change.part === 'formula' ||
    (isCodeCell(change.cells) && (judged.kind === 'punctuation-changed' || judged.code === 'letter-case'))
  if (ownKind.has(judged.kind) && !(literal && judged.kind !== 'unresolved-editing'))
    return as(judged.kind, judged.grade, judged.grade)
  const weighty = conformanceKinds.has(judged.kind)
  const sameGrade = judged.code === 'other-words' ? 'editorial' : null
  switch (change.part) {
    case 'code':
      return isCommentOnly(change.hunk)
        ? as('code-changed', 'editorial', 'editorial', 'comment-only', 'code')
        : as('code-changed', 'conformance', 'structural', 'code-token', 'code')
    case 'formula':
      return as('formula-changed', 'conformance', 'structural', 'formula')
    case 'cell':
      return as(
        'table-changed',
        sameGrade ??
          (weighty || ownKind.has(judged.kind) || judged.grade === 'conformance'
            ? 'conformance'
            : isHead(change)
              ? 'structural'
              : 'technical'),
        sameGrade ?? 'structural',
        sameGrade === null ? 'cell' : judged.code,
        'table',
      )
    case 'caption':
      return as(
        change.left.block.type === 'table' ? 'table-changed' : 'figure-changed',
        'structural',
        'structural',
        'heading-words',
      )
    case 'figure':
      return as('figure-changed', 'structural', 'structural', judged.code)
    case 'expansion':
      // Lists of symbols say what must be written for one, and what must not.
      return as(
        'abbreviation-changed',
        judged.kind === 'requirement-changed' || judged.kind === 'negation-changed' ? judged.grade : 'structural',
        'structural',
        judged.code,
      )
    case 'term-entry':
      if (judged.kind === 'reference-edition-changed') return as(judged.kind, judged.grade, 'structural')
      return as(
        'definition-changed',
        sameGrade ?? (weighty && judged.grade === 'conformance' ? 'conformance' : 'technical'),
        sameGrade ?? 'structural',
        judged.code,
        'definition',
      )
    default:
      return placeInText(change, judged, context, as)
  }
}

/** Whether a cell of either table is a line of a program, as syntax tables have them. */
function isCodeCell(cells: WordsChange['cells']): boolean {
  return cells !== undefined && [cells.left, cells.right].some(({ children }) => readsAsCode(textOf(children)))
}

/** The head of a column: another word in it leads a reader elsewhere, and no value of the table is another. */
function isHead({ cells }: WordsChange): boolean {
  if (!cells?.left.header || !cells.right.header) return false
  // Below the first row the first column heads rows.
  return cells.left.row === 0 || cells.left.column > 0
}

function placeInText(
  change: WordsChange,
  judged: WordsJudgement,
  context: Context,
  as: (kind: Kind, grade: Grade, floor: Grade, code?: string) => Placed,
): Placed {
  const { type, within } = change.left.block
  const footnote = type === 'footnote' || within === 'footnote'
  if (footnote)
    return {
      kind: 'footnote-changed',
      // The footnotes of a table may hold requirements, and say what its values are.
      grade:
        within === 'table'
          ? judged.grade === 'conformance'
            ? lower('conformance', context, 'structural')
            : 'technical'
          : 'structural',
      code: judged.code,
      names: context.names,
    }
  if (
    type === 'reference' &&
    judged.kind === 'value-changed' &&
    (isYears(judged) || statesEdition(change.hunk) || statesDate(change.hunk))
  ) {
    const bibliography = change.left.block.type === 'reference' && change.left.block.group === 'bibliography'
    return as('reference-edition-changed', bibliography ? 'structural' : 'technical', 'structural', 'edition')
  }
  // A number in the title of a document tells which document it is, and is no value of the text.
  if (type === 'reference' && judged.kind === 'value-changed')
    return as('identifier-changed', 'technical', 'structural', 'citation')
  if (judged.semantic || judged.kind === 'text-missing') {
    // What is said on one side only, in what does not bind, is still found by a reader of the other.
    return as(judged.kind, judged.grade, judged.grade === 'editorial' ? 'editorial' : 'structural')
  }
  const noted = type === 'note' || type === 'example' || within === 'note' || within === 'example'
  if (noted && judged.kind === 'wording-changed')
    return { kind: 'note-changed', grade: 'structural', code: judged.code, names: context.names }
  if (judged.code === 'wording' && isReplaced(change.hunk)) {
    const binds = [...change.hunk.a, ...change.hunk.b].some((token) => token.class === 'modal')
    return as('wording-changed', binds ? 'conformance' : 'technical', 'structural', 'replaced')
  }
  return as(judged.kind, judged.grade, judged.grade === 'typographic' ? 'typographic' : 'editorial')
}

/** Whether next to nothing but the stop at the end is left of a text: that is another text, and not the same in other words. */
function isReplaced({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const isWhole = (tokens: readonly Token[], from: number, to: number): boolean =>
    from < to && from === 0 && tokens.slice(to).every((token) => token.class === 'punctuation')
  return isWhole(a, fromA, toA) && isWhole(b, fromB, toB) && !keepsWords(a, b)
}

/** Letters by which a word is known in another form: `lamp` of `Lamps`. Shorter words are in every text. */
const beginning = 4
/** Least share of the words of a text that stand in the other, in one form or another, where something of it is left. */
const leastKept = 0.25

function keepsWords(a: readonly Token[], b: readonly Token[]): boolean {
  const [left, right] = [a, b].map((tokens) => {
    const words = tokens.filter((token) => token.class === 'word' && token.meaning.length >= beginning)
    return new Set(words.map(({ meaning }) => meaning.slice(0, beginning).toLowerCase()))
  }) as [Set<string>, Set<string>]
  const kept = [...left].filter((word) => right.has(word)).length
  return kept > 0 && kept >= leastKept * Math.min(left.size, right.size)
}

/** Years of publication, of a book or a paper that no catalogue numbers. */
function isYears({ args }: WordsJudgement): boolean {
  const year = /^(?:1[89]|20)\d\d$/
  return year.test(args['from'] ?? '') && year.test(args['to'] ?? '')
}

/** `, First edition` behind a title: its number is no value of the text. */
function statesEdition({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const edition = /^[,;:.\s]*(?:[\p{L}\p{N}]{1,12} edition)?[,;:.\s]*$/iu
  return edition.test(printedText(a, fromA, toA)) && edition.test(printedText(b, fromB, toB))
}

/** `(2005)`, `(2023/05)`, `(June 2005)` in one printing and nothing or another date in the other. */
function statesDate({ a, fromA, toA, b, fromB, toB }: Hunk): boolean {
  const date =
    /^[(,;:.\s]*(?:(?:\p{Lu}\p{L}{2,8} ?|[0-9]{1,2} ?[/-] ?)?(?:1[89]|20)[0-9]{2}(?: ?[/-] ?[0-9]{1,2})?)?[),;:.\s]*$/u
  return date.test(printedText(a, fromA, toA)) && date.test(printedText(b, fromB, toB))
}

function isCommentOnly(hunk: Hunk): boolean {
  const changed = [...hunk.a.slice(hunk.fromA, hunk.toA), ...hunk.b.slice(hunk.fromB, hunk.toB)]
  return changed.every((token) => token.meaning.startsWith('⟦comment'))
}

/** A formula is one token; its signs are shown one by one. */
function formulaDelta(hunk: Hunk): Draft['delta'] {
  const before = printedText(hunk.a, hunk.fromA, hunk.toA)
  const after = printedText(hunk.b, hunk.fromB, hunk.toB)
  const signs = (text: string): string[] => text.match(/[\p{L}]+|[0-9.,]+|\s+|[^\p{L}0-9\s]/gu) ?? []
  const a = signs(before)
  const b = signs(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const parts: Draft['delta'][number][] = []
  const push = (op: 'equal' | 'delete' | 'insert', text: string): void => {
    if (text) parts.push({ op, text })
  }
  push('equal', a.slice(0, start).join(''))
  push('delete', a.slice(start, a.length - end).join(''))
  push('insert', b.slice(start, b.length - end).join(''))
  push('equal', a.slice(a.length - end).join(''))
  return parts
}
