import type { RawBlock, RawParagraph } from '../model/raw.ts'
import { statusLine } from './annex-status.ts'
import { readHeading } from './heading-heads.ts'
import { joinHeads } from './join-heads.ts'
import { numbersAhead } from './meant-number.ts'
import type { Head, Piece } from './pieces.ts'
import { ReadingState } from './reading-state.ts'
import { labelPath, splitHeading } from './split-heading.ts'
import { plainText } from './trim-inlines.ts'
import { readTypedHead } from './typed-heads.ts'

/** Finds every heading: those the format names, those only typed, and annex heads spread over several lines. */
export function findHeads(blocks: readonly RawBlock[]): Piece[] {
  const pieces: Piece[] = []
  const state = new ReadingState(blocks.some(isNumbered))
  for (const [at, block] of blocks.entries()) {
    state.ahead = () => numbersAhead(blocks, at)
    const read =
      block.type === 'heading'
        ? readHeading(block, state)
        : block.type === 'paragraph' && block.role === undefined && block.within === undefined
          ? readTypedHead(block, state, isStatusLine(blocks[at + 1]))
          : null
    if (read === null) {
      if (block.type === 'paragraph' && !state.inTerms && leadsTerms(block)) {
        const opened = pieces.findLastIndex((piece) => piece.type === 'head')
        const head = pieces[opened]
        if (head?.type === 'head' && head.label !== null) {
          pieces[opened] = { ...head, definesTerms: true }
          state.defineTerms()
        }
      }
      pieces.push(block as Exclude<RawBlock, { readonly type: 'heading' }>)
      continue
    }
    const [first, ...rest] = read
    if (first?.type !== 'head') {
      pieces.push(...read)
      continue
    }
    const head = withMeant(first, state)
    pieces.push(head, ...rest)
    state.open(head)
  }
  return joinHeads(pieces)
}

/** Longest lead of a clause of definitions, in characters. */
const maxLead = 300
const lead =
  /^(?:for the purposes? of .{1,120}?, the (?:following )?(?:terms and )?definitions\b|the following (?:terms (?:and definitions )?|definitions )(?:apply|are defined in)\b|this recommendation (?:uses|defines) the following terms?\b)/i

/** The sentence over a list of definitions, should its heading not be the usual one. Source: the rules for both publications. */
function leadsTerms(block: RawParagraph): boolean {
  const [first] = block.children
  if (first?.type !== 'text' || !/^\s*(?:for the|the foll|this rec)/i.test(first.value)) return false
  const text = plainText(block.children).trim()
  return text.length <= maxLead && lead.test(text)
}

function withMeant(head: Head, state: ReadingState): Head {
  if (head.label === null || !/^(?:Annex )?[0-9A-Z]/.test(head.label) || head.role === 'appendix') return head
  const path = labelPath(head.label)
  const meant = state.meant(path, head.role === 'term')
  return meant === path ? head : { ...head, meant }
}

/** `(This annex forms an integral part of …)`: only the head of an annex stands above it. */
function isStatusLine(block: RawBlock | undefined): boolean {
  return block?.type === 'paragraph' && statusLine(plainText(block.children)) !== null
}

function isNumbered(block: RawBlock): boolean {
  return block.type === 'heading' && (block.label !== undefined || splitHeading(plainText(block.title)).label !== null)
}
