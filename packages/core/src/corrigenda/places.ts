import type { PrintedBlock, PrintedClause } from '../model/printing.ts'

/** What an instruction points at: a clause, or a table, figure or formula by its number. */
export interface Target {
  readonly kind: 'clause' | 'table' | 'figure' | 'formula' | 'whole-text'
  /** `8.2.1`, `B`, `6-1`; empty for the whole text. */
  readonly number: string
}

const number = String.raw`(?:[A-Z]{0,2}\d{1,4}|[A-Z]{1,2}(?=\.\d))(?:\.\d{1,4}){0,8}[a-z]?(?![\d\p{L}]|\.\d)`
const named = String.raw`(?:(?:sub)?clauses?|sections?|§)\s{0,3}(?<clause>${number})|(?:Annex|Appendix)\s{1,3}(?<annex>[A-Z]{1,2}|[IVX]{1,5})(?![\p{L}])|Table\s{1,3}(?<table>[A-Z]?[\d.-]{1,12}\d|[A-Z]?\.?\d)|Figure\s{1,3}(?<figure>[A-Z]?[\d.-]{1,12}\d|[A-Z]?\.?\d)|(?:Formula|Equation)\s{1,3}\(?(?<formula>[A-Z]?[\d.-]{1,12}\d|[A-Z]?\.?\d)\)?`
const pages = String.raw`(?:Pages?\s{1,3}[\divxlc]{1,6}(?:\s{0,3}(?:to|and|-|–)\s{0,3}[\divxlc]{1,6})?)`
const anyNamed = new RegExp(
  `${named}|(?<dotted>(?<![\\d.\\p{L}])(?:\\d{1,4}|[A-Z])(?:\\.\\d{1,4}){1,8}[a-z]?(?![\\d\\p{L}]|\\.\\d))`,
  'giu',
)
const aPage = new RegExp(`^${pages}\\s{0,3}[,:–-]?\\s{0,3}`, 'iu')
const aHead = new RegExp(
  `^(?:(?:New|In|To|Changes? to|Corrections? to|Additions? to|Modifications? (?:of|to|in))\\s{1,3})?(?:${named}|(?<bare>${number}))(?<rest>.*)$`,
  'isu',
)
/** A heading of the corrigendum's own numbers what it corrects: `2 Clause 8.2.1`. */
const ownNumber =
  /^\d{1,3}(?:\.\d{1,3}){0,2}[.)]?\s{1,3}(?=(?:new\s|in\s|(?:sub)?clause|annex|appendix|table|figure|section|§|page))/i
const longestHead = 160
const wholeText: Target = { kind: 'whole-text', number: '' }
const text = '(?:text|document|recommendation|specification|(?:international )?standard|publication)'
const wholeHead = new RegExp(
  String.raw`^(?:\d{1,3}(?:\.\d{1,3}){0,2}[.)]?\s{1,3})?(?:(?:throughout|entire|whole|in the whole|all over)(?:\s(?:of\s)?(?:the\s|this\s)?${text})?)$`,
  'i',
)
const inWholeText = new RegExp(
  String.raw`\b(?:throughout|in the (?:whole|entire))\s(?:of\s)?(?:the\s|this\s)?${text}\b`,
  'i',
)

/** The whole text, where an instruction says so and names no clause. */
export function wholeTextIn(text: string): readonly Target[] {
  return inWholeText.test(text) ? [wholeText] : []
}

/** Every place that a text names, in order. */
export function targetsIn(text: string): Target[] {
  return [...text.replace(aPage, '').matchAll(anyNamed)].flatMap(({ groups }) => targetOf(groups))
}

/** A line that says no more than which place is to be changed: `Page 12, 7.3`, `2 Clause 8.2.1, Service controls`. */
export function placeHead(text: string): { readonly targets: readonly Target[]; readonly worded: boolean } | undefined {
  if (text.length > longestHead || /[.;:]$/.test(text.trim())) return undefined
  if (wholeHead.test(text.trim())) return { targets: [wholeText], worded: true }
  const own = text.replace(ownNumber, '')
  const place = own.replace(aPage, '')
  if (place.trim() === '' && aPage.test(own)) return { targets: [], worded: true }
  const found = aHead.exec(place)
  if (!found) return undefined
  const [first] = targetOf(found.groups)
  if (first === undefined) return undefined
  const worded = place !== own || own !== text || found.groups?.['bare'] === undefined
  // `Annex B, B.2.1` and `Clause 8, 8.2.1`: the last is the closest.
  const further = targetsIn(found.groups?.['rest'] ?? '')
  return { targets: [...(further.length > 0 ? further : [first])], worded }
}

function targetOf(groups: Record<string, string | undefined> | undefined): Target[] {
  const { clause, annex, table, figure, formula, dotted, bare } = groups ?? {}
  const label = clause ?? annex ?? dotted ?? bare
  if (label !== undefined) return [{ kind: 'clause', number: label.toUpperCase() === label ? label : label }]
  if (table !== undefined) return [{ kind: 'table', number: table }]
  if (figure !== undefined) return [{ kind: 'figure', number: figure }]
  return formula === undefined ? [] : [{ kind: 'formula', number: formula }]
}

/** The number of a clause without the word before it. */
export function numberOf(label: string): string {
  return label.replace(/^(?:Annex|Appendix)\s+/i, '')
}

/** Whether a clause is one of those that are named, or stands under one. */
export function isUnder(clause: PrintedClause, targets: readonly Target[]): boolean {
  if (isWholeText(targets)) return true
  for (let at: PrintedClause | null = clause; at; at = at.parent) {
    const label = numberOf(at.clause.label)
    if (targets.some(({ kind, number }) => kind === 'clause' && number === label)) return true
  }
  return false
}

/** Whether an instruction is about every place of the text. */
export function isWholeText(targets: readonly Target[]): boolean {
  return targets.some(({ kind }) => kind === 'whole-text')
}

/** Whether a block stands where an instruction points. */
export function isAt(block: PrintedBlock, targets: readonly Target[]): boolean {
  const own = block.block
  if (isWholeText(targets)) return true
  const asset = targets.filter(({ kind }) => kind !== 'clause')
  if (asset.length > 0)
    return asset.some(({ kind, number }) => own.type === kind && own.label !== null && own.label.number === number)
  return isUnder(block.owner, targets)
}
