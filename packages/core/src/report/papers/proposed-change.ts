import type { Block } from '../../model/document.ts'
import { type Comparison, type Finding, otherSide, type Side, type Spot } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import type { PrintedClause } from '../../model/printing.ts'
import { blockText, textOf } from '../../model/text-of.ts'
import { changedPhrases } from '../words/phrases.ts'
import { nameClause } from '../words/place-words.ts'
import { quote, shorten } from '../words/quote.ts'
import type { PaperCell, PaperRun } from './paper.ts'

/** Characters of a text that a proposal prints whole; longer ones are in the report. */
const longestText = 1_200
/** Differences under a corrigendum that a proposal names; the report has all. */
const longestList = 30

const blockNames: Readonly<Record<string, string>> = {
  'list-item': 'list item',
  'term-entry': 'term entry',
  reference: 'reference',
  clause: 'clause',
  document: 'text',
}

/** What one text would have to change to agree with the other: what to do, and how it would read. */
export function proposedChange(finding: Finding, side: Side, comparison: Comparison): PaperCell {
  if (finding.gathered !== undefined)
    return [
      [{ text: `Take up ${quote(finding.why.args['corrigendum'] ?? '')}, where the other text has:` }],
      ...finding.gathered.slice(0, longestList).flatMap((one) => proposedChange(one, side, comparison)),
      ...(finding.gathered.length > longestList
        ? [[{ text: `and ${finding.gathered.length - longestList} more.` }]]
        : []),
    ]
  const sentence = [{ text: instruction(finding, side) }]
  const isNew = (finding.left === null) === (side === 'left')
  const whole = wholeClause(finding, comparison)
  if (whole.length > 0) return [sentence, ...whole.map((text): PaperRun[] => [{ text, look: isNew ? 'new' : 'was' }])]
  const read = proposedText(finding, side)
  return read.length === 0 ? [sentence] : [sentence, read]
}

function instruction(finding: Finding, side: Side): string {
  const { kind, map = [] } = finding
  const here = finding[side]
  const there = finding[otherSide(side)]
  if (kind === 'clause-renumbered') {
    const pairs = map.map(([left, right]) => (side === 'left' ? `${left} as ${right}` : `${right} as ${left}`))
    const rest = pairs.length > 12 ? ` and ${pairs.length - 12} more` : ''
    return `Renumber ${pairs.slice(0, 12).join(', ')}${rest}.`
  }
  if (here === null && there !== null) return `Add ${placeOf(there)}:`
  if (there === null && here !== null) return `Delete ${placeOf(here)}:`
  if (kind === 'clause-moved' || kind === 'text-moved')
    return `Move ${placeOf(here)} to where the other text has it (${nameClause(there?.clause ?? '')}).`
  const phrases = changedPhrases(finding)
  const [from, to] = side === 'left' ? [phrases.from, phrases.to] : [phrases.to, phrases.from]
  const where = placeOf(here)
  if (from !== '' && to !== '' && from !== to) return `In ${where}, replace ${quote(from)} with ${quote(to)}:`
  if (to !== '' && from === '') return `In ${where}, add ${quote(to)}:`
  if (from !== '' && to === '') return `In ${where}, delete ${quote(from)}:`
  return `Change ${where} to agree with the other text.`
}

/** `the note in 8.2.1`, `clause 6.3`. */
function placeOf(spot: Spot | null): string {
  if (spot === null || spot.clause === '') return 'the text'
  const clause = nameClause(spot.clause)
  if (spot.block === 'clause') return `clause ${clause}`
  if (spot.block === 'heading') return `the heading of ${clause}`
  return `the ${blockNames[spot.block] ?? spot.block} in ${clause}`
}

/** How the text would read: what goes struck out, what comes marked; whole where one text lacks it. */
function proposedText({ delta, left, right }: Finding, side: Side): readonly PaperRun[] {
  const gone = side === 'left' ? 'delete' : 'insert'
  if (delta.length > 0)
    return delta.map(({ op, text }): PaperRun => {
      if (op === 'equal') return { text: inner(text) }
      return { text: cut(text), look: op === gone ? 'was' : 'new' }
    })
  const only = left === null ? right : right === null ? left : null
  if (only === null || only.text === '') return []
  const isNew = (left === null) === (side === 'left')
  return [{ text: shorten(only.text, longestText), look: isNew ? 'new' : 'was' }]
}

/** The lines of a clause that one text lacks; none where the finding is about something else, or the texts are not there. */
function wholeClause({ left, right, kind }: Finding, { texts }: Comparison): readonly string[] {
  const spot = left === null ? right : right === null ? left : null
  if (texts === undefined || spot === null || !/^(?:clause|term)-missing$/.test(kind)) return []
  const { clauses } = texts[left === null ? 'right' : 'left']
  const place = JSON.stringify(spot.place)
  const found = clauses.find(({ clause }) => JSON.stringify(clause.place) === place)
  return found === undefined ? [] : linesOf(found, { left: longestClause })
}

/** Characters of a clause that a proposal prints. */
const longestClause = 3_000

/** @param room characters that are left. */
function linesOf(printed: PrintedClause, room: { left: number }): string[] {
  const { label, title } = printed.clause
  const lines: string[] = []
  const say = (line: string): void => {
    const text = line.trim()
    if (text === '' || room.left <= 0) return
    lines.push(shorten(text, room.left))
    room.left -= text.length
  }
  say([label, textOf(title)].filter(Boolean).join(' '))
  for (const { block } of printed.blocks) say([labelOf(block), blockText(block)].filter(Boolean).join(' '))
  for (const child of printed.children) if (room.left > 0) append(lines, linesOf(child, room))
  return lines
}

function labelOf(block: Block): string {
  return 'label' in block && block.label !== null ? block.label.printed : ''
}

/** Without cutting the space that parts it from what stands before and behind. */
function cut(text: string): string {
  return text.length <= longestText ? text : shorten(text, longestText)
}

/** Long runs that are equal say nothing in the middle. */
function inner(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 110)} … ${text.slice(-110)}`
}
