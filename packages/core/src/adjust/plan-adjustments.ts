import type { AdjustmentNote, Adjustments, AdjustmentUse } from '../model/adjustment.ts'
import type { Finding, Pair, PermittedDifference } from '../model/finding.ts'
import type { Permission } from '../model/permission.ts'
import type { Printing } from '../model/printing.ts'
import type { Mode } from '../model/rule.ts'
import type { Token } from '../model/token.ts'
import { asOne } from './as-one.ts'
import { type FixedPairs, fixBlocks, fixClauses } from './fix-pairs.ts'
import { type HouseLexer, patternOf } from './house-patterns.ts'
import { makePermission } from './make-permission.ts'
import { type DeclaredClause, declaredClauses, withoutClauses } from './one-side.ts'
import { byLabel, regrade } from './regrade.ts'

/** What the adjustments come to for two texts. */
export interface AdjustmentPlan {
  readonly permission: Permission
  /** Clauses that are set aside before the texts are aligned. */
  readonly declared: readonly DeclaredClause[]
  readonly clauses: FixedPairs<Printing['clauses'][number]>['pairs']
  readonly blocks: FixedPairs<Printing['clauses'][number]['blocks'][number]>['pairs']
  /** The same text with one token for either wording of a house rule; null where there is no house rule. */
  readonly asOne: ((tokens: readonly Token[]) => readonly Token[]) | null
  /** The findings with the grades that the user gives. */
  readonly regrade: (findings: readonly Finding[]) => readonly Finding[]
  /** What was done; once the findings have their grades. */
  readonly use: (permitted: readonly PermittedDifference[], findings: readonly Finding[]) => AdjustmentUse
}

/** Fits adjustments to two texts. Without any, nothing is done and nothing is told. */
export function planAdjustments(
  adjustments: Adjustments,
  texts: Pair<Printing>,
  mode: Mode,
  terms: { readonly lexer: HouseLexer; readonly fold: (printed: string) => string },
): AdjustmentPlan {
  const { rules = [], houseRules = [], grades = [], clauseMap = [], pairings = [], oneSideOnly = [] } = adjustments
  const house = houseRules.map((rule) => ({
    rule,
    left: patternOf(rule.left, terms.lexer),
    right: patternOf(rule.right, terms.lexer),
  }))
  const permission = makePermission(adjustments, house, mode, terms.fold)
  const declared = declaredClauses(oneSideOnly, texts)
  const meant = withoutClauses(texts, declared.clauses)
  const clauses = fixClauses(clauseMap, meant)
  const blocks = fixBlocks(pairings, meant)
  const usedGrades = new Set<number>()
  const labels = grades.length === 0 ? new Map() : byLabel(texts.left.clauses, texts.right.clauses)
  return {
    permission,
    declared: declared.clauses,
    clauses: clauses.pairs,
    blocks: blocks.pairs,
    asOne: house.length === 0 ? null : (tokens) => asOne(tokens, house, terms.fold),
    regrade: (findings) => (grades.length === 0 ? findings : regrade(findings, grades, labels, usedGrades)),
    use: (permitted, findings) => {
      const permittedBy = (id: string): number => permitted.filter(({ rule }) => rule === id).length
      const withdrawn = (rule: string): number => permission.withdrawn.get(rule) ?? 0
      const unused = <T>(
        list: AdjustmentNote['list'],
        all: readonly T[],
        isUsed: (one: T, at: number) => boolean,
        nameOf: (one: T) => string,
      ): AdjustmentNote[] =>
        all.flatMap((one, at): AdjustmentNote[] =>
          isUsed(one, at) ? [] : [{ list, at, code: 'unused', about: nameOf(one) }],
        )
      return {
        rules: rules.map(({ rule, reason }) => ({ rule, reason, withdrawn: withdrawn(rule) })),
        houseRules: houseRules.map(({ id, reason }) => ({ id, reason, permitted: permittedBy(id) })),
        regraded: findings.filter(({ gradedBy }) => gradedBy !== undefined).length,
        paired: clauses.pairs.length + blocks.pairs.length,
        oneSided: declared.clauses.map(({ side, clause, because }) => ({
          side,
          clause: clause.clause.label,
          reason: because,
        })),
        notes: [
          ...unused(
            'rules',
            rules,
            ({ rule }) => withdrawn(rule) > 0,
            ({ rule }) => rule,
          ),
          ...unused(
            'houseRules',
            houseRules,
            ({ id }) => permittedBy(id) > 0,
            ({ id }) => id,
          ),
          ...unused(
            'grades',
            grades,
            (_, at) => usedGrades.has(at),
            ({ kind, clauses: where }) => kind ?? where?.join(', ') ?? '',
          ),
          ...clauses.notes,
          ...blocks.notes,
          ...declared.notes,
        ],
      }
    },
  }
}
