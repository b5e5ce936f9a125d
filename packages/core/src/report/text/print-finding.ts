import type { DeltaPart, Finding } from '../../model/finding.ts'
import { namePlace } from '../words/place-words.ts'
import { shorten } from '../words/quote.ts'
import { sentenceOf } from '../words/sentence-of.ts'
import { neutralise } from './neutralise.ts'
import type { Paint } from './paint.ts'
import { type Piece, wrap } from './wrap.ts'

export interface Page {
  /** Columns. */
  readonly width: number
  readonly paint: Paint
  readonly verbose: boolean
}

/** Characters of one deleted or inserted run that are shown; all of it with `verbose`. */
const longestRun = 240
/** Further places of one cause that are named; all of them with `verbose`. */
const shownPlaces = 5
/** Differences that one corrigendum accounts for that are shown; all of them with `verbose`. */
const shownGathered = 20

/** A finding as lines: grade, kind and id; the changed phrase in its sentence; the sentence about it; both places. */
export function printFinding(finding: Finding, page: Page): string[] {
  const places = placesOf(finding, page.verbose)
  const head = page.paint(finding.grade, finding.grade.padEnd(13)) + finding.kind
  return [
    `  ${head}  ${page.paint('faint', finding.change === undefined ? finding.id : `${finding.id} ${finding.change}`)}`,
    ...(finding.delta.length > 0 ? wrap(deltaPieces(finding, page.verbose), page.width, 4, page.paint) : []),
    ...wrap([{ text: neutralise(sentenceOf(finding)) }], page.width, 4),
    ...printMap(finding, page),
    ...printGathered(finding, page),
    ...(finding.gathered === undefined && places !== ''
      ? wrap([{ text: neutralise(places), role: 'faint' }], page.width, 4, page.paint)
      : []),
  ]
}

/** `… relay [-shall-]{+should+} answer …`: marked so that it can be read without colour. */
function deltaPieces({ delta, left, right }: Finding, verbose: boolean): Piece[] {
  const texts = [left, right].flatMap((spot) => (spot ? [squash(spot.text)] : []))
  const first = delta[0]
  const last = delta.at(-1)
  const opensInside = first?.op === 'equal' && !texts.some((text) => text.startsWith(squash(first.text)))
  const endsInside = last?.op === 'equal' && !texts.some((text) => text.endsWith(squash(last.text)))
  return [
    ...(opensInside ? [{ text: '… ' }] : []),
    ...markedPieces(delta, verbose),
    ...(endsInside ? [{ text: ' …' }] : []),
  ]
}

/** A text without its white space: the delta is spaced as the tokens are, the text as the block is. */
function squash(text: string): string {
  return text.replace(/\s+/g, '')
}

function markedPieces(delta: readonly DeltaPart[], verbose: boolean): Piece[] {
  return delta.flatMap((part, at): Piece[] => {
    const text = neutralise(part.op !== 'equal' && !verbose ? shortenKeepingEnds(part.text) : part.text)
    if (part.op === 'equal') return [{ text }]
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    const marked = part.op === 'delete' ? `[-${core}-]` : `{+${core}+}`
    // What replaces something stands right behind it.
    const lead = part.op === 'insert' && delta[at - 1]?.op === 'delete' ? '' : before
    return [{ text: lead }, { text: marked, role: part.op }, { text: after }]
  })
}

function shortenKeepingEnds(text: string): string {
  if (text.length <= longestRun) return text
  return (/^\s/.test(text) ? ' ' : '') + shorten(text, longestRun)
}

function printMap({ map }: Finding, page: Page): string[] {
  if (!map || map.length <= 3) return []
  const shown = page.verbose ? map : map.slice(0, 12)
  const rest = map.length > shown.length ? ` and ${map.length - shown.length} more` : ''
  return wrap([{ text: neutralise(shown.map(([from, to]) => `${from}→${to}`).join('  ')) + rest }], page.width, 4)
}

/** What one corrigendum accounts for: each difference on its line, with the words. */
function printGathered({ gathered = [] }: Finding, page: Page): string[] {
  const shown = page.verbose ? gathered : gathered.slice(0, shownGathered)
  const rest = gathered.length - shown.length
  return [
    ...shown.flatMap((one) => [
      ...wrap([{ text: `${one.grade} ${one.kind} ${neutralise(placesOf(one, page.verbose))}` }], page.width, 6),
      ...(one.delta.length > 0 ? wrap(deltaPieces(one, page.verbose), page.width, 8, page.paint) : []),
    ]),
    ...(rest > 0 ? [`      and ${rest} more`] : []),
  ]
}

function placesOf(finding: Finding, verbose: boolean): string {
  const places = [finding, ...(finding.also ?? [])].map(({ left, right }) => {
    const one = (side: string, spot: Finding['left']): string => {
      if (!spot) return ''
      const place = namePlace(spot.place)
      if (spot.clause === '' && place === '') return ''
      return [side, spot.clause, place].filter((part) => part !== '').join(' ')
    }
    return [one('left', left), one('right', right)].filter((part) => part !== '').join(' | ')
  })
  if (places.every((place) => place === '')) return ''
  const shown = verbose ? places : places.slice(0, shownPlaces)
  const further = places.length - shown.length
  return shown.join('; ') + (further > 0 ? `; and ${further} more ${further === 1 ? 'place' : 'places'}` : '')
}
