import type { ClauseRole } from '../../model/document.ts'
import type { RawHeading, RawParagraph } from '../../model/raw.ts'
import type { Head, Piece } from '../pieces.ts'
import { dropStart, foldedText, keepStart, plainText, withoutBold } from '../trim-inlines.ts'
import { findStatus } from './annex-status.ts'
import { numberFollows } from './number-follows.ts'
import type { ReadingState } from './reading-state.ts'
import { isFrontRole, roleOfTitle, startsWithin } from './roles.ts'
import { labelPath, splitGlued, splitGluedWhole, splitHeading, tidyLabel } from './split-heading.ts'

/** A heading of more words that ends as a sentence does is a numbered paragraph in a heading's style. */
const maxTitleWords = 18

/** Most clauses that may be left out between two that are printed. */
const maxStep = 20
/** Deepest clause that holds definitions, abbreviations or references for what is about it: `2.1`, `A.3`. */
const deepestSpecial = 2

/** What a heading of the format is: a clause's head, a numbered paragraph, or a bold line that opens no clause. */
export function readHeading(block: RawHeading, state: ReadingState): Piece[] {
  const printed =
    block.label === undefined
      ? readTypedLabel(plainText(block.title), state)
      : { ...tidyLabel(block.label, block.role), length: 0 }
  const { label } = printed
  const lead = 'rest' in printed && printed.rest !== '' ? [{ type: 'text' as const, value: `${printed.rest} ` }] : []
  const rest = [...lead, ...dropStart(block.title, printed.length)]
  const text = foldedText(rest)
  const role = roleOf(block, label, text)
  if (label === null && isLine(block, role, state)) return [asParagraph(block)]
  const isTerm = state.inTerms && label !== null && role === 'clause' && /^[^:]{1,160}:(?:\s|$)/.test(text)
  if (label !== null && role === 'clause' && (isTerm || isSentence(text))) {
    const { anchors: _, ...paragraph } = asParagraph(block)
    return [
      { ...headOf(block, label, isTerm ? 'term' : role), title: [] },
      { ...paragraph, style: block.style ?? '', children: rest },
    ]
  }
  return [headOf(block, label, role, rest)]
}

/** `100 Gbit/s lines` and `4k pictures` begin with a value: no clause of that number can follow here. */
function readTypedLabel(title: string, state: ReadingState): ReturnType<typeof splitHeading> {
  const printed = splitHeading(title)
  if (printed.label === null) {
    const glued = splitGlued(title)
    if (glued.label !== null) return numberFollows(labelPath(glued.label), state.last, false) ? glued : printed
    const whole = splitGluedWhole(title)
    return whole.label !== null && numberFollows([whole.label], state.last, true) ? whole : printed
  }
  const single = /^([0-9]{1,3})([a-z]?)$/.exec(printed.label ?? '')
  if (!single) return printed
  const before = Number.parseInt(state.last[0] ?? '0', 10)
  const step = Number(single[1]) - (Number.isNaN(before) ? 0 : before)
  return step > maxStep || (single[2] !== '' && step !== 0) ? { label: null, role: null, length: 0 } : printed
}

function headOf(block: RawHeading, label: string | null, role: ClauseRole, rest: RawHeading['title'] = []): Head {
  const status = findStatus(plainText(rest))
  const title = status ? [...keepStart(rest, status.start), ...dropStart(rest, status.end)] : rest
  return {
    type: 'head',
    label,
    title: withoutBold(title),
    role,
    depth: block.depth ?? null,
    status: status?.status ?? block.status ?? null,
    statusPrinted: status?.printed ?? null,
    onlyFor: null,
    anchors: block.anchors ?? [],
    place: block.place,
  }
}

function roleOf(block: RawHeading, label: string | null, title: string): ClauseRole {
  if (block.role === 'term') return 'term'
  if (label !== null && /^Annex(?: |$)/.test(label)) return 'annex'
  if (label !== null && /^Appendix(?: |$)/.test(label)) return 'appendix'
  if (label === '0' && /^(?:general )?introduction$/i.test(title)) return 'introduction'
  const named = block.role
  if (named === undefined || named === 'index' || named === 'contents') {
    const role = roleOfTitle(title, label !== null)
    // Deep down a clause may be called so and be about something else.
    return label !== null && labelPath(label).length > deepestSpecial ? 'clause' : role
  }
  // `8.1 Introduction` introduces its clause and binds like it.
  if (label !== null && isFrontRole(named)) return 'clause'
  return named
}

/**
 * Whether a heading without a number only looks like one. Inside a numbered clause unnumbered headings divide its
 * text for the eye; formats do not agree which of them are headings at all.
 */
function isLine(block: RawHeading, role: ClauseRole, state: ReadingState): boolean {
  if (role === 'term' || role === 'bibliography' || role === 'annex' || role === 'appendix') return false
  if (block.opensClause === true && !state.inText) return false
  if (!state.inText) return startsWithin(foldedText(block.title)) && state.inFront
  if (block.opensClause === false) return true
  if (!state.isNumbered || isBoldLine(block)) return isBoldLine(block)
  return (block.depth ?? 1) > 1 && (role !== 'clause' || state.lost() === null)
}

function isBoldLine(block: RawHeading): boolean {
  return (
    block.depth === undefined ||
    /^(?:bold-line|heading[ _-]?i?b|heading[ _-]?i|headingunnumbered)$/i.test(block.style ?? '')
  )
}

/** What a sentence has and a title has not. */
const verb = /\b(?:shall|should|must|may|can|cannot|will|is|are|was|were|has|have|does)\b/i
/** Fewer words are a title, whatever they are: `What is new.` */
const minSentenceWords = 5

function isSentence(text: string): boolean {
  if (!text.endsWith('.')) return false
  const words = text.split(' ').length
  return words > maxTitleWords || (words >= minSentenceWords && verb.test(text))
}

/** Text, and marked as what it looks like. */
function asParagraph(block: RawHeading): RawParagraph {
  const label = block.label === undefined ? [] : [{ type: 'text' as const, value: `${block.label} ` }]
  return {
    type: 'paragraph',
    children: [...label, ...block.title],
    style: 'pseudo-heading',
    place: block.place,
    ...(block.anchors ? { anchors: block.anchors } : {}),
  }
}
