import { planAdjustments, withoutClauses } from './adjust/index.ts'
import { alignTexts } from './align-texts.ts'
import { canoniseTitle, printingOf, textContextsOf, withoutRules } from './canon/index.ts'
import { checkAdjustments, wordingTerms } from './check-adjustments.ts'
import {
  diffBlockPair,
  diffClauses,
  diffTitle,
  type Facts,
  leaveCut,
  noFacts,
  numbersMoved,
  permitDeclared,
  permitFront,
  permitFurniture,
  permitSameFile,
  settleChanges,
  targetKeys,
} from './diff/index.ts'
import { compareFront, decideMode, ownPair } from './front/index.ts'
import { definedTermsOf, gradeChanges, leftOrders, printsNoScripts, targetNames } from './grade/index.ts'
import { measure, verdictOf } from './measure/index.ts'
import type { Adjustments } from './model/adjustment.ts'
import type { ComparisonMemory } from './model/comparison-memory.ts'
import type { Document, FrontMatter, Publisher } from './model/document.ts'
import type { Comparison } from './model/finding.ts'
import { append } from './model/gather.ts'
import { areCounterparts, pairKind } from './model/registry/index.ts'
import type { Mode } from './model/rule.ts'
import { stopIfAsked, type Work } from './model/work.ts'

/** How two texts are compared. */
export interface CompareOptions extends Work {
  /** `auto` decides by evidence in the texts and says by which. */
  readonly mode?: 'auto' | Mode
  /** How the report names the two files; the document's own identifier where absent. */
  readonly paths?: { readonly left: string; readonly right: string }
  /** Overrule what the texts say of their publisher. */
  readonly leftPublisher?: Publisher
  readonly rightPublisher?: Publisher
  /** Keep both texts and how they were paired, for a report that prints them: `Comparison.texts`. */
  readonly keepTexts?: boolean
  /** What the user lays down beside the practice. */
  readonly adjustments?: Adjustments
  /** What earlier comparisons of the same two texts worked out; it is brought up to date. The result is the same. */
  readonly memory?: ComparisonMemory
}

/** Blocks compared between two looks at the signal. */
const blocksPerStep = 500

/**
 * Compares two printings: pairs their clauses and blocks, states what differs, and judges it. Pure: the same
 * documents and options give the same comparison.
 *
 * @throws the signal's reason, where the caller asked to stop; RangeError where the adjustments have mistakes.
 */
export function compareDocuments(leftText: Document, rightText: Document, options: CompareOptions = {}): Comparison {
  const left = withPublisher(leftText, options.leftPublisher)
  const right = withPublisher(rightText, options.rightPublisher)
  const own = ownPair(left, right)
  const decision = decideMode(left, right, options.mode ?? 'auto', own, pairKind)
  const { mode } = decision
  const { adjustments = {} } = options
  const [mistake] = checkAdjustments(adjustments)
  if (mistake !== undefined) throw new RangeError(`${mistake.path.join('.')}: ${mistake.message}.`)

  options.onProgress?.({ stage: 'align', done: 0 })
  const contexts = textContextsOf(left, right, mode, own, options.memory)
  const printed = { left: printingOf(left, contexts.left), right: printingOf(right, contexts.right) }
  const printingsAs = (asOne: NonNullable<typeof contexts.left.asOne>) => ({
    left: printingOf(left, { ...contexts.left, asOne }),
    right: printingOf(right, { ...contexts.right, asOne }),
  })
  const plan = planAdjustments(adjustments, printed, mode, wordingTerms)
  const facts: Facts = noFacts(plan.permission, { left: isFromCatalogue(left), right: isFromCatalogue(right) })
  const notRead = permitFurniture(facts, left, right)
  const compared = permitFront(facts, printed)
  permitDeclared(facts, plan.declared)
  const meant = withoutClauses(compared, plan.declared)
  const seen = plan.asOne === null ? meant : printingsAs(plan.asOne)
  const aligned = alignTexts(meant, seen, plan, () => stopIfAsked(options))
  const { clauses, blocks, beyond } = leaveCut(compared, aligned.clauses, aligned.blocks)
  append(facts.limits, [...clauses.limits, ...blocks.limits])

  const targetKey = targetKeys(compared.left, compared.right, clauses, blocks)
  const moved = numbersMoved(clauses, blocks)
  const front = compareFront(left, right, areCounterparts)
  const fronts = { left: left.front, right: right.front }
  diffTitle(facts, (side, off) => canoniseTitle(fronts[side], withoutRules(contexts[side], off)), targetKey)
  if (left.front.otherTitle !== undefined || right.front.otherTitle !== undefined) {
    const others = { left: withOtherTitle(left.front), right: withOtherTitle(right.front) }
    diffTitle(facts, (side, off) => canoniseTitle(others[side], withoutRules(contexts[side], off)), targetKey)
  }
  for (const editions of front.editions) facts.changes.push({ type: 'edition-state', ...editions })
  diffClauses(facts, clauses, {
    mode,
    targetKey,
    publishers: { left: left.front.publisher, right: right.front.publisher },
    own,
  })
  blocks.pairs.forEach((pair, at) => {
    if (at % blocksPerStep === 0) {
      stopIfAsked(options)
      options.onProgress?.({ stage: 'compare', done: at / blocks.pairs.length })
    }
    diffBlockPair(facts, pair, targetKey, moved)
  })
  settleChanges(facts, clauses, blocks)
  if (left.digest !== undefined && left.digest === right.digest) permitSameFile(facts)

  options.onProgress?.({ stage: 'grade', done: 0 })
  const { findings: graded, changes } = gradeChanges(facts.changes, {
    definedTerms: definedTermsOf(printed),
    leftOrderOf: leftOrders(blocks),
    unscripted: { left: printsNoScripts(left, right), right: printsNoScripts(right, left) },
    targetNameOf: targetNames(printed),
  })
  const findings = plan.regrade(graded)
  for (const side of ['left', 'right'] as const) options.memory?.[side].finish()
  const measured = measure(compared, facts.changes, findings, [...notRead, ...beyond])
  const sides = { left: left.diagnostics, right: right.diagnostics }
  return {
    mode,
    modeEvidence: decision.evidence,
    verdict: verdictOf(mode, findings, measured.notCompared, facts.limits),
    left: measured.summary.left(options.paths?.left),
    right: measured.summary.right(options.paths?.right),
    findings,
    permitted: facts.permitted,
    ...(options.adjustments === undefined ? {} : { adjusted: plan.use(facts.permitted, findings) }),
    coverage: measured.coverage,
    notCompared: measured.notCompared,
    degraded: facts.limits,
    diagnostics: [
      ...front.diagnostics.map((diagnostic) => ({ side: 'left' as const, diagnostic })),
      ...(['left', 'right'] as const).flatMap((side) => sides[side].map((diagnostic) => ({ side, diagnostic }))),
    ],
    ...(options.keepTexts === true ? { texts: { ...printed, clauses, blocks, changes } } : {}),
  }
}

/** A front matter by the title that it states beside its own. */
function withOtherTitle(front: FrontMatter): FrontMatter {
  return front.otherTitle === undefined ? front : { ...front, title: front.otherTitle }
}

/** Whether the tools that print a source fetch titles and dates of what it cites from a catalogue. */
function isFromCatalogue({ format }: Document): boolean {
  return format === 'asciidoc' || format === 'metanorma'
}

function withPublisher(document: Document, publisher: Publisher | undefined): Document {
  return publisher ? { ...document, front: { ...document.front, publisher } } : document
}
