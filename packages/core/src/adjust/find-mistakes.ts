import type { Adjustments, HouseRule, RuleAdjustment } from '../model/adjustment.ts'
import { grades, kinds } from '../model/finding.ts'
import { type HouseItem, type HouseLexer, type HousePattern, longestWording, patternOf } from './house-patterns.ts'
import { plain } from './match-clause.ts'
import { breachOf, type LawTerms } from './safety-law.ts'

/** Something in adjustments that cannot be, with where it stands in them: names, and positions from 0. */
export interface AdjustmentMistake {
  readonly path: readonly (string | number)[]
  /** A sentence without its full stop that says what was expected. */
  readonly message: string
}

/** What is known of rules and words, from the stages that own it. */
export interface MistakeTerms extends LawTerms {
  readonly lexer: HouseLexer
  readonly ruleIds: ReadonlySet<string>
  /** Rules whose differences are not read at all, so that nothing can be compared without them. */
  readonly fixedRules: ReadonlySet<string>
}

/** Every mistake, in the order of the lists. */
export function findMistakes(adjustments: Adjustments, terms: MistakeTerms): AdjustmentMistake[] {
  const { rules = [], houseRules = [], grades: regrades = [], oneSideOnly = [] } = adjustments
  const mistakes: AdjustmentMistake[] = []
  const tell = (path: AdjustmentMistake['path'], message: string): void => {
    mistakes.push({ path, message })
  }
  const once = (list: string, key: string, keys: readonly string[]): void => {
    for (const [at, one] of keys.entries())
      if (keys.indexOf(one) < at) tell([list, at, key], `“${one}” stands in the list already`)
  }
  rules.forEach((rule, at) => {
    checkRule(rule, ['rules', at], terms, tell)
  })
  once(
    'rules',
    'rule',
    rules.map(({ rule }) => rule),
  )
  houseRules.forEach((rule, at) => {
    checkHouseRule(rule, ['houseRules', at], terms, tell)
  })
  once(
    'houseRules',
    'id',
    houseRules.map(({ id }) => id),
  )
  regrades.forEach(({ grade, kind, clauses, reason }, at) => {
    const path = ['grades', at]
    if (!grades.includes(grade)) tell([...path, 'grade'], `“${grade}” is no grade: expected ${grades.join(', ')}`)
    if (kind !== undefined && !kinds.includes(kind)) tell([...path, 'kind'], `“${kind}” is no kind of finding`)
    if (kind === undefined && clauses === undefined)
      tell(path, 'expected “kind” or “clauses”: not every finding has one grade')
    if (reason.trim() === '') tell([...path, 'reason'], 'expected a reason')
  })
  for (const list of ['clauseMap', 'pairings'] as const) {
    const pairs = adjustments[list] ?? []
    once(
      list,
      'left',
      pairs.map(({ left }) => plain(left)),
    )
    once(
      list,
      'right',
      pairs.map(({ right }) => plain(right)),
    )
  }
  adjustments.pairings?.forEach((pair, at) => {
    for (const side of ['left', 'right'] as const)
      if (!/^(?:table|figure|formula|equation)\s+\S/i.test(pair[side].trim()))
        tell(
          ['pairings', at, side],
          `“${pair[side]}” names no block: expected such as Table 3, Figure A.1 or Formula (6-1)`,
        )
  })
  oneSideOnly.forEach(({ marker, reason }, at) => {
    if ((marker ?? '').trim() === '' && (reason ?? '').trim() === '')
      tell(['oneSideOnly', at], 'expected “marker”, the printed words that say so, or “reason”')
  })
  return mistakes
}

type Tell = (path: AdjustmentMistake['path'], message: string) => void

function checkRule(
  { rule, reason, only }: RuleAdjustment,
  path: (string | number)[],
  terms: MistakeTerms,
  tell: Tell,
): void {
  if (!terms.ruleIds.has(rule)) tell([...path, 'rule'], `“${rule}” is no rule`)
  else if (terms.fixedRules.has(rule))
    tell([...path, 'rule'], `the rule ${rule} cannot be switched off: what it lets pass is not read`)
  if (reason.trim() === '') tell([...path, 'reason'], 'expected a reason')
  if (only !== undefined && only.clauses === undefined && only.modes === undefined && only.sides === undefined)
    tell([...path, 'only'], 'expected “clauses”, “sides” or “modes”')
}

function checkHouseRule(rule: HouseRule, path: (string | number)[], terms: MistakeTerms, tell: Tell): void {
  const { id, reason } = rule
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    tell([...path, 'id'], `“${id}” is no id: expected a word such as time-stamp`)
  else if (terms.ruleIds.has(id)) tell([...path, 'id'], `“${id}” is a rule of the practice: expected an id of its own`)
  if (reason.trim() === '') tell([...path, 'reason'], 'expected a reason')
  const [left, right] = [patternOf(rule.left, terms.lexer), patternOf(rule.right, terms.lexer)] as const
  let whole = true
  for (const [side, pattern] of [
    ['left', left],
    ['right', right],
  ] as const) {
    const first = pattern[0]
    const message =
      first === undefined
        ? 'expected words'
        : pattern.length > longestWording
          ? `expected at most ${longestWording} words and signs`
          : first.type === 'any'
            ? 'expected a word or a sign at the start'
            : null
    if (message === null) continue
    whole = false
    tell([...path, side], message)
  }
  if (!whole) return
  const breach = breachOf(left, right, terms)
  if (breach !== null)
    tell(
      path,
      `the two wordings may not be equal: “${breach}” bears on what is said, and only one of them has it there`,
    )
  else if (sameItems(left, right)) tell(path, 'expected two wordings that differ')
}

function sameItems(left: HousePattern, right: HousePattern): boolean {
  const textOf = (item: HouseItem): string => (item.type === 'any' ? `{${item.name}}` : item.text)
  return left.map(textOf).join(' ') === right.map(textOf).join(' ')
}
