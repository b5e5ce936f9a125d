import { type Adjustments, checkAdjustments, type LabelPair, type RuleAdjustment } from '@common-text/core'
import type { ConfigPath } from './parse-config.ts'

/** The adjustments as a configuration writes them: the schema has seen to their shape. */
export interface WrittenAdjustments {
  readonly rules?: readonly (RuleAdjustment & { readonly off?: true })[]
  readonly houseRules?: NonNullable<Adjustments['houseRules']>
  readonly grades?: NonNullable<Adjustments['grades']>
  readonly clauseMap?: Readonly<Record<string, string>>
  readonly pairings?: Readonly<Record<string, string>>
  readonly oneSideOnly?: NonNullable<Adjustments['oneSideOnly']>
}

/** The keys of a configuration that lay down something beside the practice. */
export const adjustmentKeys = [
  'rules',
  'houseRules',
  'grades',
  'clauseMap',
  'pairings',
  'oneSideOnly',
] as const satisfies readonly (keyof WrittenAdjustments)[]

/** What is laid down in one place of a configuration; undefined where nothing is. Every mistake is told, with its place. */
export function readAdjustments(
  written: WrittenAdjustments,
  at: ConfigPath,
  tell: (at: ConfigPath, message: string, what?: 'key' | 'value') => void,
): Adjustments | undefined {
  if (adjustmentKeys.every((key) => written[key] === undefined)) return undefined
  const { rules, houseRules, grades, clauseMap, pairings, oneSideOnly } = written
  const adjustments: Adjustments = {
    ...(rules && { rules: rules.map(({ off: _, ...rule }) => rule) }),
    ...(houseRules && { houseRules }),
    ...(grades && { grades }),
    ...(clauseMap && { clauseMap: pairsIn(clauseMap) }),
    ...(pairings && { pairings: pairsIn(pairings) }),
    ...(oneSideOnly && { oneSideOnly }),
  }
  for (const { path, message } of checkAdjustments(adjustments)) {
    const inMap = path[0] === 'clauseMap' || path[0] === 'pairings'
    tell([...at, ...placeOf(path, written)], message, inMap && path[2] === 'left' ? 'key' : 'value')
  }
  return adjustments
}

/** What is laid down for all pairs and for one: the same rule, house rule or label of the pair overrules. */
export function joinAdjustments(
  common: Adjustments | undefined,
  own: Adjustments | undefined,
): Adjustments | undefined {
  if (common === undefined || own === undefined) return own ?? common
  const joined = <T>(all: readonly T[] = [], more: readonly T[] = [], keyOf: (one: T) => string): T[] => {
    const overruled = new Set(more.map(keyOf))
    return [...all.filter((one) => !overruled.has(keyOf(one))), ...more]
  }
  return {
    rules: joined(common.rules, own.rules, ({ rule }) => rule),
    houseRules: joined(common.houseRules, own.houseRules, ({ id }) => id),
    grades: [...(common.grades ?? []), ...(own.grades ?? [])],
    clauseMap: joined(common.clauseMap, own.clauseMap, ({ left }) => left),
    pairings: joined(common.pairings, own.pairings, ({ left }) => left),
    oneSideOnly: joined(common.oneSideOnly, own.oneSideOnly, ({ side, clause }) => `${side} ${clause}`),
  }
}

function pairsIn(map: Readonly<Record<string, string>>): LabelPair[] {
  return Object.entries(map).map(([left, right]) => ({ left, right: String(right) }))
}

/** A map of labels is a list in core: its place is that of its key. */
function placeOf(path: ConfigPath, written: WrittenAdjustments): ConfigPath {
  const [list, at] = path
  if (list !== 'clauseMap' && list !== 'pairings') return path
  return [list, Object.keys(written[list] ?? {})[at as number] ?? '']
}
