import type { Attribution } from '../model/attribution.ts'
import type { Comparison, Finding } from '../model/finding.ts'
import type { PairedTexts } from '../model/paired-texts.ts'
import { attributeChange } from './attribute-change.ts'
import { findMovedAlike } from './moved-alike.ts'
import { TextHistory } from './text-history.ts'

type Kept = Comparison & { readonly texts: PairedTexts }

/**
 * Says of each finding who moved away from the agreed text, and lists what both changed alike. The three comparisons were
 * asked to keep their texts; `sinceLeft` and `sinceRight` have the agreed text on the left.
 */
export function attribute(between: Kept, sinceLeft: Kept, sinceRight: Kept): Comparison {
  const history = { left: new TextHistory(sinceLeft.texts), right: new TextHistory(sinceRight.texts) }
  const byFinding = new Map<string, Set<Attribution>>()
  for (const { change, finding } of between.texts.changes) {
    const said = byFinding.get(finding) ?? new Set()
    byFinding.set(finding, said.add(attributeChange(change, history)))
  }
  return {
    ...between,
    findings: between.findings.map((finding): Finding => ({ ...finding, attribution: one(byFinding.get(finding.id)) })),
    movedAlike: findMovedAlike(between.texts, sinceLeft, history),
  }
}

/** One finding may tell of several places: where they were not all moved by one text, both moved. */
function one(said: ReadonlySet<Attribution> | undefined): Attribution {
  const [first, ...more] = [...(said ?? [])].filter((attribution) => attribution !== 'base-unknown')
  if (first === undefined) return 'base-unknown'
  return more.length === 0 ? first : 'both-moved-apart'
}
