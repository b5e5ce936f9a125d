import type { Change } from '../model/change.ts'
import { otherSide, type Pair, type Side } from '../model/finding.ts'
import { append } from '../model/gather.ts'
import type { PrintedBlock, PrintedClause } from '../model/printing.ts'
import type { PlacedText } from './by-place.ts'
import { asReference, replacesDefinition, turnsInto } from './entry-replaced.ts'
import type { Instruction, NewBlock, Unit } from './instruction.ts'
import { isAt, isUnder, numberOf } from './places.ts'
import { renumbered } from './renumbering.ts'
import { blockKeys, keyOf, meant, same, sentencesIn } from './sequences.ts'
import { finder, newRuns, takenOut, within, wordsReplaced } from './words-replaced.ts'

/** Which text has taken an instruction up where the two differ, and a name for the place in it. */
export interface TakenUp {
  readonly side: Side
  readonly at: string
}

const sides: readonly Side[] = ['left', 'right']
/** A marker that a block keeps apart from its words, and the paragraph of a corrigendum does not: `NOTE 1 – `, `b) `. */
const longestMarker = 5
const markerStart = /^["“„«]?\s*(?:NOTE|EXAMPLE|Note|[–•-]|[a-z0-9]{1,3}[).]|\[)/
/** `9.5 Return`, `Annex C`. */
const clauseHead = /^["“„«]?(?:(?:Annex|Appendix)\s[A-Z]|\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)[a-z]?(?:\s|$)/
const blockUnits: Partial<Record<Unit, PrintedBlock['block']['type']>> = {
  paragraph: 'paragraph',
  note: 'note',
  example: 'example',
  'list-item': 'list-item',
  table: 'table',
  figure: 'figure',
  formula: 'formula',
}

/**
 * The text that has what the instruction brings in where the other has what it takes out. Undefined where the instruction
 * does not account for every word of the difference.
 */
export function takenUp(change: Change, instruction: Instruction): TakenUp | undefined {
  for (const one of [instruction, ...atSentenceStart(instruction)]) {
    for (const side of sides) {
      const at = accounts(change, one, side)
      if (at !== undefined) return { side, at }
    }
  }
  return undefined
}

/** Words that are replaced everywhere are replaced where a sentence begins with them too. */
function atSentenceStart(instruction: Instruction): readonly Instruction[] {
  const { old, words, throughout } = instruction
  if (!throughout || !old || !words) return []
  const capital = ([first = '', ...rest]: readonly string[]): string[] => [
    first.charAt(0).toUpperCase() + first.slice(1),
    ...rest,
  ]
  return [{ ...instruction, old: capital(old), words: capital(words) }]
}

/** `side` is the text that would have taken the instruction up. */
function accounts(change: Change, instruction: Instruction, side: Side): string | undefined {
  switch (change.type) {
    case 'words': {
      const pair = { left: change.left, right: change.right }
      if (!sides.some((one) => isAt(pair[one], instruction.targets))) return undefined
      if (replacesBlock(pair, instruction, side)) return `block ${pair[side].order}`
      if (change.cells) {
        const { row, column } = change.cells[side]
        return (
          rowReplaced(row, pair[side], instruction) ??
          (instruction.old === null
            ? undefined
            : inCell(wordsReplaced(change.hunk, pair, instruction, side), row, column))
        )
      }
      if (change.part === 'term-entry' && replacesDefinition(pair, instruction, side))
        return `block ${pair[side].order}`
      if (change.part !== 'text' && change.part !== 'term-entry' && change.part !== 'code') return undefined
      return wordsReplaced(change.hunk, pair, instruction, side)
    }
    case 'heading': {
      if (instruction.unit !== 'title' || !isNamed(change.pair, instruction)) return undefined
      return newRuns(instruction).some((run) => endsWithTitle(run, change.pair[side])) ? 'title' : undefined
    }
    case 'clause-renumbered': {
      const { renumbering } = instruction
      if (renumbering === undefined) return undefined
      const follows = change.pairs.every((pair) => {
        const [from, to] = [pair[otherSide(side)], pair[side]].map(({ clause }) => numberOf(clause.label))
        return from !== undefined && from !== to && renumbered(from, renumbering) === to
      })
      return follows ? 'numbers' : undefined
    }
    case 'block-missing':
    case 'reference-missing':
      return change.side === side ? blockAdded(change.block, instruction) : blockDeleted(change.block, instruction)
    case 'clause-missing':
      return change.side === side ? clauseAdded(change.clause, instruction) : clauseDeleted(change.clause, instruction)
    case 'row-missing': {
      const block = change[side]
      if (!sides.some((one) => isAt(change[one], instruction.targets))) return undefined
      if (replacesBlock({ left: change.left, right: change.right }, instruction, side)) return `block ${block.order}`
      const row = change.cells[0]?.row
      return change.side === side && instruction.verb !== 'renumber' && change.what === 'row' && row !== undefined
        ? rowReplaced(row, block, instruction)
        : undefined
    }
    case 'kind-of-block':
    case 'label':
    case 'reference-edition':
    case 'rows-reordered':
    case 'cells-merged':
    case 'lines-moved': {
      const pair = { left: change.left, right: change.right }
      if (!sides.some((one) => isAt(pair[one], instruction.targets))) return undefined
      return replacesBlock(pair, instruction, side) ||
        (change.type === 'reference-edition' && turnsInto(pair, instruction, side))
        ? `block ${pair[side].order}`
        : undefined
    }
    default:
      return undefined
  }
}

function isNamed({ left, right }: Pair<PrintedClause>, { targets }: Instruction): boolean {
  return [left, right].some(({ clause }) =>
    targets.some(({ kind, number }) => kind === 'clause' && number === numberOf(clause.label)),
  )
}

/** The block as a whole is one that the corrigendum prints, in the place of another. */
function replacesBlock(pair: Pair<PrintedBlock>, instruction: Instruction, side: Side): boolean {
  const { verb, unit, old, ordinal } = instruction
  if (verb !== 'replace' || old !== null) return false
  const owner = pair[otherSide(side)]
  const whole = unit === 'clause' || unit === 'text' || unit === null
  const type = unit === null ? undefined : blockUnits[unit]
  if (!whole && (type === undefined || type !== owner.block.type)) return false
  if (!whole && !isNth(owner, unit, ordinal, instruction)) return false
  return instruction.content.some((content) => isBlock(pair[side], content))
}

function inCell(place: string | undefined, row: number, column: number): string | undefined {
  return place && `${place} in ${row}:${column}`
}

/** A line that is a clause's title, behind its number; titles are compared without their case. */
function endsWithTitle(keys: readonly string[], { heading }: PrintedClause): boolean {
  const lower = (list: readonly string[]): string[] => list.map((key) => key.toLowerCase())
  const title = meant(heading).map(keyOf)
  const number = keys.length - title.length
  return title.length > 0 && number >= 0 && number <= longestMarker && same(lower(title), lower(keys.slice(number)))
}

/** A block says what a block of the corrigendum says, its marker apart. */
function isBlock(block: PrintedBlock, { text, keys: printed }: NewBlock): boolean {
  const own = blockKeys(block)
  if (own.length === 0) return false
  const keys = block.block.type === 'reference' ? asReference(printed, own) : printed
  if (same(own, keys)) return true
  const marker = keys.length - own.length
  return marker > 0 && marker <= longestMarker && markerStart.test(text) && same(own, keys.slice(marker))
}

function blockAdded(block: PrintedBlock, instruction: Instruction): string | undefined {
  if (instruction.verb === 'delete' || !isAt(block, instruction.targets)) return undefined
  // Only what comes in the place of a whole clause may have further blocks.
  if (instruction.verb === 'replace' && instruction.unit === 'sentence') return undefined
  const brought = instruction.content.findIndex((content) => isBlock(block, content))
  if (brought >= 0) return `content ${brought}`
  return instruction.words !== null && same(blockKeys(block), instruction.words) ? 'words' : undefined
}

function blockDeleted(block: PrintedBlock, instruction: Instruction): string | undefined {
  const { verb, old, unit, ordinal } = instruction
  if (verb === 'add' || !isAt(block, instruction.targets)) return undefined
  if (old !== null) return verb === 'delete' && same(blockKeys(block), old) ? `${block.order}` : undefined
  if (unit === 'sentence') {
    const sentences = sentencesIn(meant(block.tokens()))
    const tokens = meant(block.tokens())
    return verb === 'delete' && sentences.length === 1
      ? takenOut({ from: 0, to: tokens.length }, tokens, tokens.map(keyOf), block, instruction, true)
      : undefined
  }
  const type = unit === null ? undefined : blockUnits[unit]
  if (type !== undefined && verb === 'delete')
    return type === block.block.type && isNth(block, unit, ordinal, instruction) ? `${block.order}` : undefined
  // A clause that is printed anew loses what is not printed again.
  const wholeClause = unit === 'clause' || unit === 'text'
  return wholeClause && isPrintedAnew(block.owner, instruction) ? `clause ${block.order}` : undefined
}

/** `Replace clause 7.3 by` and its text: a line of it has the number of the clause. */
function isPrintedAnew({ clause }: PrintedClause, { verb, content }: Instruction): boolean {
  return verb === 'replace' && clause.numbered && content.some(({ text }) => text.startsWith(`${clause.label} `))
}

/** The block is the one that is named: by its place among those of its kind in the clause, or by its number. */
function isNth(block: PrintedBlock, unit: Unit | null, ordinal: number | null, { text }: Instruction): boolean {
  const type = block.block.type
  const peers = block.owner.blocks.filter((one) => one.block.type === type)
  const at = peers.indexOf(block)
  if (ordinal !== null) return ordinal > 0 ? at === ordinal - 1 : at === peers.length - 1
  const label = 'label' in block.block ? block.block.label : null
  const said = /\b(?:NOTE|EXAMPLE|items?)\s{1,3}(\d{1,3}|[a-z])\b/i.exec(text)?.[1]
  if (said !== undefined && (unit === 'note' || unit === 'example' || unit === 'list-item'))
    return label?.number?.toLowerCase() === said.toLowerCase()
  return type === 'table' || type === 'figure' || peers.length === 1
}

/** A row of a table that the corrigendum prints. */
function rowReplaced(row: number, block: PrintedBlock, instruction: Instruction): string | undefined {
  if (block.block.type !== 'table' || instruction.verb === 'delete') return undefined
  if (instruction.unit !== 'row' && instruction.unit !== 'table') return undefined
  const own = rowKeys(block, row)
  const printed = instruction.content.some(({ block: content }) =>
    content.block.type !== 'table' ? false : content.block.children.some((_, at) => rowKeys(content, at) === own),
  )
  return printed ? `row ${block.order}:${row}` : undefined
}

function rowKeys(block: PrintedBlock, row: number): string {
  if (block.block.type !== 'table') return ''
  return block.block.children
    .flatMap(({ children }) => children.filter((cell) => cell.row === row))
    .map((cell) => meant(block.tokensOf(cell.children, 'cell')).map(keyOf).join(' '))
    .join('\u0001')
}

/** The clause and all that stands under it is printed in the corrigendum, in order. */
function clauseAdded(clause: PrintedClause, instruction: Instruction): string | undefined {
  if (instruction.verb === 'delete' || !isUnder(clause, instruction.targets)) return undefined
  let next = 0
  const open = [clause]
  for (let at = open.pop(); at; at = open.pop()) {
    const label = numberOf(at.clause.label)
    const head = instruction.content.findIndex(
      ({ text, keys }, place) =>
        place >= next &&
        (at?.clause.numbered === true ? text.replace(/^["“„«]?(?:Annex|Appendix)?\s*/i, '').startsWith(label) : true) &&
        endsWithTitle(keys, at ?? clause),
    )
    if (head < 0) return undefined
    next = head + 1
    for (const block of at.blocks) {
      const content = instruction.content[next]
      if (content === undefined || !isBlock(block, content)) return undefined
      next++
    }
    append(open, at.children.toReversed())
  }
  // What is left is another clause, or the text lacks a part of this one.
  const rest = instruction.content[next]
  return rest === undefined || clauseHead.test(rest.text) ? `clause ${clause.clause.label}` : undefined
}

/** `Delete 9.4`: the clause itself is named, and nothing smaller. */
function clauseDeleted(clause: PrintedClause, { verb, unit, old, targets, text }: Instruction): string | undefined {
  if (verb !== 'delete' || old !== null || (unit !== null && unit !== 'clause')) return undefined
  const label = numberOf(clause.clause.label)
  const named = targets.some(({ kind, number }) => kind === 'clause' && number === label)
  // `Delete the definition in 3.4` names a place, `delete 3.4` a clause.
  return named &&
    !/\b(?:in|from|of|to)\s+(?:sub)?(?:clause|annex)?\s*\S*$/i.test(text.slice(0, text.indexOf(label)).trimEnd() + ' ')
    ? `clause ${label}`
    : undefined
}

/** How often a text has the new and the old words of an instruction where it points; null where they are not given. */
export function stateIn(
  text: PlacedText,
  instruction: Instruction,
): { readonly brought: boolean | null; readonly old: boolean | null } {
  const blocks = text.blocksAt(instruction.targets)
  const runs = newRuns(instruction)
  const lists = blocks.map(blockKeys)
  const heads = text.clausesUnder(instruction.targets)
  const has = (run: readonly string[]): boolean =>
    blocks.some((block, at) => finder(block)(lists[at] as readonly string[], run).length > 0)
  const hasContent = (content: NewBlock): boolean =>
    has(content.keys) ||
    blocks.some((block) => isBlock(block, content)) ||
    heads.some((head) => endsWithTitle(content.keys, head)) ||
    (content.block.block.type === 'table' &&
      blocks.some((block) => {
        if (block.block.type !== 'table') return false
        const own = new Set(block.block.children.map((_, row) => rowKeys(block, row)))
        return (
          content.block.block.type === 'table' &&
          content.block.block.children.every((_, row) => own.has(rowKeys(content.block, row)))
        )
      }))
  const brought =
    instruction.verb === 'delete' || instruction.verb === 'renumber'
      ? null
      : instruction.words === null
        ? instruction.content.every(hasContent)
        : runs.every(has) || heads.some((head) => endsWithTitle(instruction.words ?? [], head))
  const deleted =
    instruction.verb === 'delete' && (instruction.unit === null || instruction.unit === 'clause')
      ? text.hasClause(instruction.targets)
      : null
  // Where the new words hold the old ones, those count only where they stand by themselves.
  const old =
    instruction.old === null
      ? deleted
      : lists.some((keys, at) => {
          const find = finder(blocks[at] as PrintedBlock)
          const fresh = instruction.words === null ? [] : find(keys, instruction.words)
          return find(keys, instruction.old ?? []).some((one) => !fresh.some((range) => within(one, range)))
        })
  return { brought, old }
}
