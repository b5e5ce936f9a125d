import { isBeside } from '../../model/clause-number.ts'
import type { ClauseRole } from '../../model/document.ts'
import { meantTitle } from '../../model/known-titles.ts'
import type { RawParagraph } from '../../model/raw.ts'
import type { Head, Piece } from '../pieces.ts'
import { dropStart, foldedText, isBold, keepStart, plainText, withoutBold } from '../trim-inlines.ts'
import { findStatus } from './annex-status.ts'
import { numberFollows } from './number-follows.ts'
import type { ReadingState } from './reading-state.ts'
import { roleOfTitle } from './roles.ts'
import { speaksOfTerms } from './speaks-of-terms.ts'
import { labelPath, type PrintedHeading, splitGlued, splitHeading, tidyLabel } from './split-heading.ts'

/** Longest title of a heading that is only typed in body style, in characters. */
const maxTypedTitle = 120
/** Words of a title that one space parts from its number. More is the beginning of a sentence, or an item. */
const maxShortTitle = 6
/** Longest text of a paragraph that is looked at, in characters: a numbered paragraph is a paragraph. */
const maxNumbered = 6_000
/** The subclauses that terms are divided into. */
const groupOfTerms =
  /^(?:terms|definitions|terms and definitions|abbreviations) (?:defined|used|taken|from|in)\b[^.;:]{0,80}$/i
/** Titles that are printed as plain or bold lines before the first clause. */
const frontTitles = /^(?:foreword|summary|history|keywords|introduction|preface|abstract)$/i

/**
 * A heading, or a numbered paragraph without a title, that the format does not mark: only its number says so. Null where it
 * is neither. `overStatus`: the line below states the status of an annex.
 */
export function readTypedHead(block: RawParagraph, state: ReadingState, overStatus: boolean): Piece[] | null {
  if (block.children.length === 0 && block.label === undefined) return null
  const text = plainText(block.children)
  if (block.label === undefined && !/^[\s\u00a0]*[0-9A-Zai]/.test(text)) return null
  if (!state.inText && text.length < 40 && block.label === undefined) {
    const bare = foldedText(block.children)
    if (/^\p{Lu}/u.test(bare) && frontTitles.test(meantTitle(bare)))
      return [headOf(block, null, block.children, roleOfTitle(bare, false))]
  }
  if (state.inText && text.length < 40 && block.label === undefined) {
    const bare = foldedText(block.children)
    if (/^B(?:\p{Ll}+|\p{Lu}+)$/u.test(bare) && meantTitle(bare) === 'bibliography')
      return [headOf(block, null, block.children, roleOfTitle(bare, false))]
  }
  if (text.length > maxNumbered) return null
  const printed =
    block.label === undefined
      ? splitTyped(text, state)
      : { ...tidyLabel(block.label, undefined), role: splitHeading(`${block.label} `).role, length: 0 }
  if (printed.label === null) return null
  const rest = dropStart(block.children, printed.length)
  if (printed.role !== null)
    return readTypedAnnex(
      block,
      printed.label,
      printed.role === 'annex' ? 'annex' : 'appendix',
      rest,
      state,
      overStatus,
    )
  return /^(?:[A-Z0-9][0-9]*|[IVX]+)(?:\.[0-9]+)*[a-z]?$/.test(printed.label)
    ? readTypedNumber(block, printed.label, rest, text, state)
    : null
}

/** The number that a paragraph begins with; one that is glued to a title only where it is the next. */
function splitTyped(text: string, state: ReadingState): PrintedHeading {
  const printed = splitHeading(text)
  if (printed.label !== null || text.length > maxTypedTitle) return printed
  const glued = splitGlued(text)
  return glued.label !== null && numberFollows(labelPath(glued.label), state.last, true) ? glued : printed
}

/** `Annex A` on a line of its own, bold with its title, or over its status. A sentence may begin with the same words. */
function readTypedAnnex(
  block: RawParagraph,
  label: string,
  role: 'annex' | 'appendix',
  rest: RawParagraph['children'],
  state: ReadingState,
  overStatus: boolean,
): Piece[] | null {
  const title = foldedText(rest)
  const bold = isBold(block.children)
  const isTitle = title.length <= maxTypedTitle && (bold || overStatus || isOwnLine(block.children, rest))
  const alone = title === '' || findStatus(title) !== null || isTitle
  if (!alone || !(state.inText || bold)) return null
  const status = findStatus(plainText(rest))
  const head = headOf(
    block,
    label,
    status ? [...keepStart(rest, status.start), ...dropStart(rest, status.end)] : rest,
    role,
  )
  return [status ? { ...head, status: status.status, statusPrinted: status.printed } : head]
}

/** Whether the line of a label ends behind it: what follows is its title. */
function isOwnLine(children: RawParagraph['children'], rest: RawParagraph['children']): boolean {
  const breaks = (inlines: RawParagraph['children']): number =>
    inlines.filter((inline) => inline.type === 'break' && inline.of === 'line').length
  return breaks(children) > breaks(rest) && !/[.;:,]$/.test(plainText(rest).trim())
}

function readTypedNumber(
  block: RawParagraph,
  label: string,
  rest: RawParagraph['children'],
  text: string,
  state: ReadingState,
): Piece[] | null {
  const title = foldedText(rest)
  const bold = isBold(rest)
  const leads = [rest[0], block.children[0]].some((inline) => inline?.type === 'text' && inline.bold === true)
  const path = state.meant(labelPath(label), state.inTerms && /^[^:]{1,160}:\s/.test(title))
  const tabbed =
    block.label !== undefined ||
    /^[\s\u00a0]*[^\s\u00a0]+(?:[\s\u00a0]*[\t\n]|[\s\u00a0]{2,}|\u00a0)/.test(text) ||
    title === '' ||
    splitGlued(text).label !== null
  // One space parts a number from a sentence too; then it has to be the very next one.
  const isSentence = /^["“(]?(?:\p{Lu}\p{L}|A )/u.test(title) && /[.:;]$/.test(title)
  const isShort = /^["“(]?\p{Lu}\p{Ll}{2,}[\p{L}\p{N} ,-]*$/u.test(title) && title.split(' ').length <= maxShortTitle
  const isNext = path.length > 1 && (isSentence || isShort) && numberFollows(path, state.last, true)
  // `3.1 lantern: lamp that …`: where terms are defined, a designation and its colon are enough.
  const designates = /^[^:.;]{1,120}:\s+\S/.test(title)
  const isTerm = designates
    ? leads || state.termsLed || /^\p{Ll}/u.test(title)
    : title === '' && (state.termsLed || state.entryAhead(''))
  if (isTerm && state.beginsTerms(path)) return termOf(block, label, rest)
  const isEntry = state.inTerms && path.length > 1 && designates && numberFollows(path, state.last, false)
  if (!tabbed && !leads && !isNext && !isEntry) return null
  if (state.inTerms && path.length > 1 && !groupOfTerms.test(title) && !speaksOfTerms(title)) {
    // Terms may have been left out; what is quoted from elsewhere does not go on here.
    if (!numberFollows(path, state.last, false) && !(isBeside(path, state.last) && (designates || title === '')))
      return null
    if (title === '' || !bold || /:(?:\s|$)/.test(title) || block.role !== undefined) return termOf(block, label, rest)
  }
  if (!numberFollows(path, state.last, !bold)) return null
  const isTitle =
    title !== '' &&
    title.length <= maxTypedTitle &&
    !/[.;:,]$/.test(title) &&
    /^["“(\u2018']?[\p{Lu}\p{N}]/u.test(title)
  if (path.length === 1) {
    const known = roleOfTitle(title, true) !== 'clause'
    return isTitle && (bold || known || title === title.toUpperCase())
      ? [headOf(block, label, rest, roleOfTitle(title, true))]
      : null
  }
  if (isTitle && (bold || title.length < maxTypedTitle)) return [headOf(block, label, rest, roleOfTitle(title, true))]
  const runIn = bold ? null : splitRunIn(rest)
  if (runIn !== null)
    return [
      headOf(block, label, runIn.title, roleOfTitle(foldedText(runIn.title), true)),
      paragraphOf(block, runIn.text),
    ]
  // A number on a line of its own; the paragraph is the next.
  if (title === '' && state.inText && numberFollows(path, state.last, true)) return [headOf(block, label, [], 'clause')]
  return /^["“(]?[\p{Lu}]/u.test(title) ? [headOf(block, label, [], 'clause'), paragraphOf(block, rest)] : null
}

/** What parts a title from the text that runs on behind it on the same line. */
const afterRunIn =
  /^(?:[.:](?:[\s\u00a0]+|$)|[\s\u00a0]*[\u2013\u2014][\s\u00a0]*|[\s\u00a0]*[\t\n][\s\u00a0]*|[\s\u00a0]{2,})/

/**
 * `**General.** The decoder shall …`: a bold title and the clause's first paragraph on one line. A bold word that begins a
 * sentence goes on behind one space.
 */
function splitRunIn(
  rest: RawParagraph['children'],
): { readonly title: RawParagraph['children']; readonly text: RawParagraph['children'] } | null {
  const [first] = rest
  if (first?.type !== 'text' || first.bold !== true) return null
  const lead = first.value.trimEnd()
  const title = lead.replace(/[.:]$/, '')
  if (title.length > maxTypedTitle || !/^\p{Lu}/u.test(title)) return null
  const behind = plainText(rest).slice(title.length)
  const parted = afterRunIn.exec(behind)
  if (parted === null || !/^["“(]?[\p{Lu}\p{N}]/u.test(behind.slice(parted[0].length))) return null
  return { title: [{ ...first, value: title }], text: dropStart(rest, title.length + parted[0].length) }
}

/** A term entry is made of its own text, later. */
function termOf(block: RawParagraph, label: string, rest: RawParagraph['children']): Piece[] {
  const head = headOf(block, label, [], 'term')
  return rest.length === 0 ? [head] : [head, paragraphOf(block, rest)]
}

function paragraphOf(block: RawParagraph, children: RawParagraph['children']): RawParagraph {
  const { label: _label, anchors: _anchors, ...rest } = block
  return { ...rest, children }
}

function headOf(block: RawParagraph, label: string | null, title: RawParagraph['children'], role: ClauseRole): Head {
  return {
    type: 'head',
    label,
    title: withoutBold(title),
    role,
    depth: null,
    status: null,
    statusPrinted: null,
    onlyFor: null,
    anchors: block.anchors ?? [],
    place: block.place,
  }
}
