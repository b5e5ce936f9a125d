import type { Corrigendum, IdleInstruction } from '../model/corrigendum.ts'
import type { PrintedBlock, Printing } from '../model/printing.ts'
import { blockText } from '../model/text-of.ts'
import type { Instruction, NewBlock, Unit } from './instruction.ts'
import { isWholeText, placeHead, type Target, targetsIn, wholeTextIn } from './places.ts'
import { renumberingIn } from './renumbering.ts'
import { keyOf, meant } from './sequences.ts'

const opened =
  /^(?:(?:In|At|To|After|Before|Under|On|Throughout|Pages?|From|For|(?:List )?Items?|Bullets?|Steps?|NOTES?|Notes?|EXAMPLES?|Examples?|Rows?|Lines?|Columns?|Definition|Title|First|Second|Third|Fourth|Fifth|Sixth|Last|(?:Sub)?[Cc]lauses?|Tables?|Figures?)\b[^:]{0,300}?[,:]\s{0,3})?(?:please\s)?(?<verb>Replace|Change|Substitute|Amend|Correct|Modify|Add|Append|Insert|Delete|Remove|Strike|Omit|Renumber|Move)\b/i
const passive =
  /\b(?:is|are|shall be|should be|to be)\s(?<verb>replaced|changed|substituted|amended|corrected|modified|added|appended|inserted|deleted|removed|struck|omitted)\b/i
const verbs: readonly (readonly [RegExp, Instruction['verb']])[] = [
  [/^(?:replace|chang|substitut|amend|correct|modif)/i, 'replace'],
  [/^(?:add|append|insert)/i, 'add'],
  [/^(?:delet|remov|str[iu]|omit)/i, 'delete'],
  [/^renumber/i, 'renumber'],
]
const units: readonly (readonly [RegExp, Unit])[] = [
  [/\bsentences?\b/i, 'sentence'],
  [/\bparagraphs?\b/i, 'paragraph'],
  [/\bNOTES?\b/i, 'note'],
  [/\bEXAMPLES?\b/i, 'example'],
  [/\b(?:list )?items?\b|\bbullets?\b/i, 'list-item'],
  [/\b(?:rows?|columns?|cells?|entry|entries|lines?)\b/i, 'row'],
  [/\b(?:title|heading)\b/i, 'title'],
  [/\bTables?\b/i, 'table'],
  [/\bFigures?\b/i, 'figure'],
  [/\b(?:Formulae?|Equation)s?\b/i, 'formula'],
  [/\b(?:sub)?clauses?\b|\bannex\b|\bappendix\b|\bdefinition\b|\bterms?\b/i, 'clause'],
  [/\btext\b|\bcontents?\b/i, 'text'],
]
const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|1st)\b/i, 1],
  [/\b(?:second|2nd)\b/i, 2],
  [/\b(?:third|3rd)\b/i, 3],
  [/\b(?:fourth|4th)\b/i, 4],
  [/\b(?:fifth|5th)\b/i, 5],
  [/\b(?:sixth|6th)\b/i, 6],
  [/\b(?:last|final)\b/i, -1],
]
/** A name in quotation marks behind one of these says which part is meant, and is no wording. */
const namesPart =
  /\b(?:rows?|columns?|cells?|entry|entries|field|parameter|term|(?:definition|status|value|meaning|type|unit|name)(?: (?:of|for))?|heading|entitled|titled|called|labelled)\s*(?:for\s|of\s|the\s)*$/i
/** Between what is printed as it was and as it is to be. */
const turns = /^(?:by|with|to(?:\sread)?)(?:\s(?:the\s)?following(?:\s\w{1,20})?)?\s?:?$/i
const furnitureOfEnd = /^_{3,}$/

/** A corrigendum as it was understood. */
export interface ReadCorrigendum {
  readonly identifier: string
  readonly instructions: readonly Instruction[]
  readonly idle: readonly IdleInstruction[]
}

interface Building {
  readonly text: string
  readonly targets: readonly Target[]
  readonly parts: ReturnType<typeof partsOf>
  readonly content: NewBlock[]
}

/** Reads the instructions of a corrigendum; `labels` are the numbers of the clauses of the two texts. */
export function readInstructions(
  { identifier, document }: Corrigendum,
  printing: Printing,
  labels: ReadonlySet<string>,
): ReadCorrigendum {
  const instructions: Instruction[] = []
  const idle: IdleInstruction[] = document.diagnostics
    .filter(({ notCompared }) => notCompared !== undefined)
    .map(({ message }) => ({ text: message, clause: '', why: 'not-understood' as const }))
  let here: readonly Target[] = []
  let begun = false
  let open: Building | undefined
  const close = (): void => {
    if (open === undefined) return
    const made = finish(open)
    if (made) instructions.push(made)
    else idle.push({ text: open.text, clause: open.targets[0]?.number ?? '', why: 'not-understood' })
    open = undefined
  }
  for (const block of printing.clauses.flatMap(({ blocks }) => blocks)) {
    const text = blockText(block.block)
    const plain = block.block.type === 'paragraph' || block.block.type === 'list-item'
    if (text.trim() === '' || furnitureOfEnd.test(text.trim())) continue
    const quoted = /^\s*["“„«]/.test(text)
    const waits = open !== undefined && open.parts?.below === true
    const head = plain && !quoted ? placeHead(text) : undefined
    if (head !== undefined && isHead(head, text, waits ? open : undefined, labels)) {
      close()
      begun = true
      if (head.targets.length > 0) here = head.targets
      continue
    }
    if (plain && !quoted && (opened.test(text) || (passive.test(text) && targetsIn(text).length > 0 && !waits))) {
      close()
      begun = true
      const named = targetsIn(unquoted(text))
      const own = named.length > 0 ? named : wholeTextIn(text)
      open = { text, targets: own.length > 0 ? own : here, parts: partsOf(block, text), content: [] }
      continue
    }
    if (open !== undefined && waits && head !== undefined && open.content.length === 0 && bringsClause(open))
      open = { ...open, targets: [...open.targets, ...head.targets] }
    if (open !== undefined && waits)
      open.content.push({ text, block, keys: stripQuotes(meant(block.tokens()).map(keyOf)) })
    else if (begun) {
      close()
      idle.push({ text, clause: here[0]?.number ?? '', why: 'not-understood' })
    }
  }
  close()
  if (instructions.length === 0 && idle.length === 0) idle.push({ text: identifier, clause: '', why: 'not-understood' })
  return { identifier, instructions, idle }
}

/** A heading inside the words that an instruction brings in is theirs. */
function isHead(
  head: NonNullable<ReturnType<typeof placeHead>>,
  text: string,
  open: Building | undefined,
  labels: ReadonlySet<string>,
): boolean {
  if (open === undefined) return head.worded || head.targets.some(({ number }) => labels.has(number))
  const number = head.targets.at(-1)?.number ?? ''
  // `Insert a new subclause after 8.3.2`: the first line below has its number.
  if (bringsClause(open) && open.content.length === 0 && !/^pages?\s/i.test(text)) return false
  const brought = open.targets.some((target) => number === target.number || number.startsWith(`${target.number}.`))
  if (head.worded) return !(open.content.length === 0 && brought && /^(?:annex|appendix|table|figure)/i.test(text))
  return !brought && labels.has(number)
}

function bringsClause({ parts }: Building): boolean {
  return parts?.verb === 'add' && parts.unit === 'clause' && parts.below
}

/** What the instruction says by itself; undefined where it says nothing that is understood. */
function partsOf(block: PrintedBlock, text: string) {
  const verb = verbOf(text)
  if (verb === undefined) return undefined
  const bare = unquoted(text)
  const tokens = meant(block.tokens())
  const marks = tokens.flatMap((token, at) => (keyOf(token) === '"' ? [at] : []))
  const wordings: string[][] = []
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const from = marks[at] as number
    const before = tokens
      .slice(0, from)
      .map((token) => (token.spaced ? ' ' : '') + token.printed)
      .join('')
    if (!namesPart.test(before.trimEnd())) wordings.push(tokens.slice(from + 1, marks[at + 1]).map(keyOf))
  }
  const below = /:\s*$|\b(?:following|as follows|below)\b|^(?:replace|change|delete|add|insert|remove)$/i.test(
    bare.trim(),
  )
  // `Delete the second sentence of the first paragraph`: the smallest part comes first in the list of units.
  const unit = units.find(([pattern]) => pattern.test(bare))?.[1] ?? null
  const ordinal = ordinalOf(bare, unit)
  return { verb, bare, wordings, below, unit, ordinal, odd: marks.length % 2 === 1 }
}

function ordinalOf(text: string, unit: Unit | null): number | null {
  if (unit === null) return null
  const pattern = units.find(([, name]) => name === unit)?.[0]
  const at = pattern ? text.search(pattern) : -1
  const before = text.slice(Math.max(0, at - 24), at)
  return ordinals.find(([pattern]) => pattern.test(before))?.[1] ?? null
}

function verbOf(text: string): Instruction['verb'] | undefined {
  const said = (opened.exec(text) ?? passive.exec(text))?.groups?.['verb'] ?? ''
  return verbs.find(([pattern]) => pattern.test(said))?.[1]
}

function finish({ text, targets, parts, content }: Building): Instruction | undefined {
  if (parts === undefined || parts.odd || targets.length === 0) return undefined
  const { verb, bare, wordings, below, unit, ordinal } = parts
  const common = {
    text,
    verb,
    targets,
    unit,
    ordinal,
    throughout:
      isWholeText(targets) ||
      /\b(?:throughout|all (?:occurrences|instances)|each|every(?:where)?|wherever|both)\b/i.test(bare),
    content,
    renumbering: renumberingIn(bare, causeOf({ text, targets, parts, content })),
  }
  if (verb === 'renumber')
    return common.renumbering === undefined || content.length > 0 ? undefined : { ...common, old: null, words: null }
  const made = wordingsOf(common, { verb, bare, wordings, below, unit })
  // Without words to be found, the whole text is no place.
  return made?.old === null && isWholeText(targets) ? undefined : made
}

type Common = Omit<Instruction, 'old' | 'words'>

/** The instruction with the words that it takes out and brings in. */
function wordingsOf(
  common: Common,
  {
    verb,
    bare,
    wordings,
    below,
    unit,
  }: Pick<NonNullable<Building['parts']>, 'verb' | 'bare' | 'wordings' | 'below' | 'unit'>,
): Instruction | undefined {
  const { content } = common
  const [first, second, third] = wordings
  if (third !== undefined) return undefined
  if (verb === 'delete')
    return second || content.length > 0 ? undefined : { ...common, old: first ?? null, words: null }
  if (verb === 'add') {
    // `Insert "x" after "y"`, and `after "y", insert "x"`.
    const ahead = second !== undefined && /^[^"]{0,200}\b(?:add|append|insert)\b[^"]{0,60}""/i.test(bare)
    const words = (ahead ? first : second) ?? (below && content.length > 0 ? null : (first ?? null))
    return words === null && content.length === 0 ? undefined : { ...common, old: null, words }
  }
  if (first && second)
    return /^.{0,40}substitut/i.test(bare) && /\bfor\b/i.test(bare)
      ? { ...common, old: second, words: first }
      : { ...common, old: first, words: second }
  const turn = first === undefined ? content.findIndex(({ text: line }) => turns.test(line)) : -1
  if (turn > 0 && turn < content.length - 1) {
    const keysOf = (blocks: readonly NewBlock[]): string[] => blocks.flatMap(({ keys }) => keys)
    return { ...common, content: [], old: keysOf(content.slice(0, turn)), words: keysOf(content.slice(turn + 1)) }
  }
  if (first && !below) return unit === null ? undefined : { ...common, old: null, words: first }
  return content.length === 0 ? undefined : { ...common, old: first ?? null, words: null }
}

/** The clause that an instruction brings in or takes out, after which others may get other numbers. */
function causeOf({ targets, parts, content }: Building): Parameters<typeof renumberingIn>[1] {
  if (parts?.unit !== 'clause' && parts?.unit !== null) return undefined
  if (parts.verb === 'add') return { number: numberAt(content[0]?.text), isAdded: true }
  return parts.verb === 'delete' && targets.length === 1 ? { number: targets[0]?.number, isAdded: false } : undefined
}

/** `9` of `9 Locks`, `B` of `Annex B`. */
function numberAt(text: string | undefined): string | undefined {
  return /^["“„«]?(?:(?:Annex|Appendix|Clause)\s)?((?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,8})(?:\s|$)/i.exec(text ?? '')?.[1]
}

/** A text without what stands in quotation marks. */
function unquoted(text: string): string {
  return text.replace(/["“„«][^"“”„«»]{0,2000}["”»]/g, '""')
}

function stripQuotes(keys: readonly string[]): readonly string[] {
  const from = keys[0] === '"' ? 1 : 0
  const to = keys.at(-1) === '"' && keys.length > from ? keys.length - 1 : keys.length
  return keys.slice(from, to)
}
