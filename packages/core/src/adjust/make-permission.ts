import type { Adjustments, RuleAdjustment } from '../model/adjustment.ts'
import type { Permission, PermissionPlace } from '../model/permission.ts'
import type { Mode, RuleId } from '../model/rule.ts'
import type { HousePatterns } from './house-patterns.ts'
import { isUnder } from './match-clause.ts'
import { reword, rulesIn } from './reword.ts'

/** A permission that remembers what it took back. */
export interface CountedPermission extends Permission {
  /** Differences that are findings because a rule does not hold there. */
  readonly withdrawn: ReadonlyMap<RuleId, number>
}

/** What the adjustments say of permitted differences between two texts of one mode. */
export function makePermission(
  { rules = [] }: Adjustments,
  house: readonly HousePatterns[],
  mode: Mode,
  fold: (printed: string) => string,
): CountedPermission {
  const byRule = new Map(rules.map((one) => [one.rule, one]))
  const withdrawn = new Map<RuleId, number>()
  const holds = ({ only }: RuleAdjustment, place: PermissionPlace): boolean =>
    only !== undefined &&
    (only.modes?.includes(mode) ?? true) &&
    (only.clauses === undefined || isUnder(place.left, only.clauses) || isUnder(place.right, only.clauses))
  const everywhere = rules.filter(({ only }) => only === undefined || !(only.modes?.includes(mode) ?? true))
  const offEverywhere = new Set(everywhere.map(({ rule }) => rule))
  const local = rules.some(({ only, rule }) => only?.clauses !== undefined && !offEverywhere.has(rule))
  return {
    whole: rules.length === 0,
    withdrawn,
    off: (place) => {
      if (!local) return offEverywhere.size > 0 ? offEverywhere : undefined
      const off = rules.filter((one) => !holds(one, place)).map(({ rule }) => rule)
      return off.length > 0 ? new Set(off) : undefined
    },
    allows: (rule, place, sides) => {
      const one = byRule.get(rule)
      if (one === undefined) return true
      return holds(one, place) && sides.every((side) => one.only?.sides?.includes(side) ?? true)
    },
    withdraw: (rule) => {
      withdrawn.set(rule, (withdrawn.get(rule) ?? 0) + 1)
    },
    reword: (a, b, ranges, place, scope) => {
      const speaking = rulesIn(house, place, scope)
      return speaking.length === 0 ? null : reword(a, b, ranges, speaking, fold)
    },
  }
}
