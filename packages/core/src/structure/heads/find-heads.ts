import { append } from '../../model/gather.ts'
import type { RawBlock, RawHeading, RawParagraph } from '../../model/raw.ts'
import type { Head, Piece } from '../pieces.ts'
import { plainText } from '../trim-inlines.ts'
import { statusLine } from './annex-status.ts'
import { readHeading } from './heading-heads.ts'
import { joinHeads } from './join-heads.ts'
import { lostNumber, numbersAhead } from './meant-number.ts'
import { ReadingState } from './reading-state.ts'
import { labelPath, splitGlued, splitGluedWhole, splitHeading } from './split-heading.ts'
import { readTypedHead } from './typed-heads.ts'

/** Finds every heading: those the format names, those only typed, and annex heads spread over several lines. */
export function findHeads(raw: readonly RawBlock[]): Piece[] {
  const blocks = joinNumbers(raw)
  const pieces: Piece[] = []
  const state = new ReadingState(blocks.some(isNumbered))
  /** Where the last head stands among the pieces. */
  let opened = -1
  for (const [at, block] of blocks.entries()) {
    state.ahead = () => numbersAhead(blocks, at)
    state.entryAhead = (title) => isEntry(title, blocks[at + 1], blocks[at + 2])
    state.lost = () => lostNumber(blocks, at, { path: state.last, depth: state.lastDepth })
    const read =
      block.type === 'heading'
        ? readHeading(block, state)
        : block.type === 'paragraph' && block.role === undefined && block.within === undefined
          ? readTypedHead(block, state, isStatusLine(blocks[at + 1]))
          : null
    if (read === null) {
      if (block.type === 'paragraph') openByLead(block, pieces, opened, state)
      pieces.push(block as Exclude<RawBlock, { readonly type: 'heading' }>)
      continue
    }
    const [first, ...rest] = read
    if (first?.type !== 'head') {
      append(pieces, read)
      continue
    }
    const head = withMeant(isEntryHead(first, state) ? { ...first, role: 'term' } : first, state)
    opened = pieces.push(head) - 1
    append(pieces, rest)
    state.open(head)
  }
  return joinHeads(pieces)
}

/**
 * A number in a heading of its own goes to the heading of the same depth right below it, before anything is made of either:
 * what a clause holds is told by its title, and where it stands by its number.
 */
function joinNumbers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const joined: RawBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.type === 'heading' && before?.type === 'heading' && isNumberAlone(before, block))
      joined[joined.length - 1] = {
        ...block,
        title: [...before.title, { type: 'text', value: ' ' }, ...block.title],
        place: before.place,
        ...(before.anchors || block.anchors ? { anchors: [...(before.anchors ?? []), ...(block.anchors ?? [])] } : {}),
      }
    else joined.push(block)
  }
  return joined
}

function isNumberAlone(number: RawHeading, title: RawHeading): boolean {
  return (
    number.label === undefined &&
    title.label === undefined &&
    title.role === undefined &&
    number.depth !== undefined &&
    number.depth === title.depth &&
    /^[0-9]{1,2}(?:\.[0-9]{1,3}){0,6}$/.test(plainText(number.title).trim()) &&
    /^\p{L}/u.test(plainText(title.title).trim()) &&
    !/^(?:Annex|Appendix)\s/i.test(plainText(title.title).trim())
  )
}

/** Longest lead of a clause of references or definitions, in characters. */
const maxLead = 1_200
const leadsTerms =
  /^(?:for the purposes? of .{1,120}?, the (?:following )?(?:terms and )?definitions\b|the following (?:terms (?:and definitions )?|definitions )(?:apply|are defined in)\b|this recommendation (?:uses|defines) the following terms?\b)/i
const leadsReferences =
  /^the following (?:[\p{L}-]+ ){1,8}(?:contain provisions which, through references? in this text|are referred to in the text in such a way|are indispensable for the application)/iu

/**
 * The sentence over the references or the definitions says what the clause holds, should its heading not be the usual one.
 * Sources: ISO/IEC Directives, Part 2, 15.5.2, 16.5.3; Author's guide for drafting ITU-T Recommendations.
 */
function openByLead(block: RawParagraph, pieces: Piece[], opened: number, state: ReadingState): void {
  const [first] = block.children
  if (first?.type !== 'text' || !/^\s*(?:for the p|the foll|this rec)/i.test(first.value)) return
  const text = plainText(block.children)
    .slice(0, maxLead)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const head = pieces[opened]
  if (head?.type !== 'head' || head.label === null) return
  if (head.role !== 'clause') {
    state.termsLed ||= !state.inTerms && leadsTerms.test(text)
    return
  }
  if (leadsReferences.test(text)) pieces[opened] = { ...head, role: 'normative-references' }
  else if (!state.inTerms && leadsTerms.test(text)) {
    pieces[opened] = { ...head, definesTerms: true }
    state.defineTerms()
  }
}

function withMeant(head: Head, state: ReadingState): Head {
  if (head.label === null) {
    const lost = head.role === 'clause' && state.inText ? state.lost() : null
    return lost === null ? head : { ...head, meant: lost }
  }
  if (!/^(?:Annex )?[0-9A-Z]/.test(head.label) || head.role === 'appendix') return head
  const path = labelPath(head.label)
  const meant = state.meant(path, head.role === 'term')
  return meant === path ? head : { ...head, meant }
}

/** Whether a heading is that of a term where the heading of the clause of definitions is not printed. */
function isEntryHead({ role, label, title }: Head, state: ReadingState): boolean {
  if (role !== 'clause' || label === null) return false
  const path = labelPath(label)
  return state.isLooseTerm(path) || (state.beginsTerms(path) && state.entryAhead(plainText(title).trim()))
}

/** Longest designation of a term, in characters. */
const maxTerm = 120

/**
 * A designation and its definition as ISO/IEC prints them: each begins with a small letter, and the first has no stop.
 *
 * @param title what is printed behind the number; empty where the designation is the next block.
 */
function isEntry(title: string, next: RawBlock | undefined, afterNext: RawBlock | undefined): boolean {
  const textOf = (block: RawBlock | undefined): string =>
    block?.type === 'paragraph' ? plainText(block.children).trim() : ''
  const [term, definition] = title === '' ? [textOf(next), textOf(afterNext)] : [title, textOf(next)]
  return /^\p{Ll}/u.test(term) && term.length <= maxTerm && !/[.:;,]$/.test(term) && /^\p{Ll}/u.test(definition)
}

/** `(This annex forms an integral part of …)`: only the head of an annex stands above it. */
function isStatusLine(block: RawBlock | undefined): boolean {
  return block?.type === 'paragraph' && statusLine(plainText(block.children)) !== null
}

function isNumbered(block: RawBlock): boolean {
  if (block.type !== 'heading') return false
  if (block.label !== undefined) return true
  const title = plainText(block.title)
  return splitHeading(title).label !== null || splitGlued(title).label !== null || splitGluedWhole(title).label === '1'
}
