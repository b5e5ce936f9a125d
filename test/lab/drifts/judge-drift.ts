import type { Finding } from '../../../packages/core/src/index.ts'
import type { Expected } from './drift.ts'

/** What became of a drift: `told` is right, the others are wrong, the worst last. */
export const outcomes = ['told', 'wrong words', 'wrong place', 'wrong grade', 'wrong kind', 'extra', 'silent'] as const
export type Outcome = (typeof outcomes)[number]

/** What a check said of one drift that was alone in a text. */
export function judgeDrift(findings: readonly Finding[], expected: Expected): Outcome {
  if (findings.length === 0) return 'silent'
  const main = findings.filter(({ kind }) => !expected.beside?.includes(kind))
  if (main.length > 1) return 'extra'
  // What may stand beside it may also stand for it.
  const found = (main.length === 0 ? findings : main).map((finding) => judgeFinding(finding, expected))
  return outcomes.find((outcome) => found.includes(outcome)) as Outcome
}

/** What a check said of several drifts in one text, and the findings that belong to none of them. */
export function judgeDrifts(
  findings: readonly Finding[],
  drifts: readonly Expected[],
): { readonly outcomes: readonly Outcome[]; readonly extra: readonly Finding[] } {
  const left = new Set(findings)
  const claimed = new Map<Expected, Outcome>()
  // The best claim of each outcome first, so that a poor one takes no finding from a good one.
  for (const outcome of outcomes.filter((one) => one !== 'extra' && one !== 'silent'))
    for (const drift of drifts) {
      if (claimed.has(drift)) continue
      const finding = [...left].find((one) => judgeFinding(one, drift) === outcome && speaksOf(one, drift))
      if (!finding) continue
      claimed.set(drift, outcome)
      left.delete(finding)
    }
  const beside = new Set(drifts.flatMap((drift) => drift.beside ?? []))
  return {
    outcomes: drifts.map((drift) => claimed.get(drift) ?? 'silent'),
    extra: [...left].filter(({ kind }) => !beside.has(kind)),
  }
}

function judgeFinding(finding: Finding, expected: Expected): Outcome {
  const { kind, grade } = finding
  if (!expected.kinds.includes(kind)) return 'wrong kind'
  if (!expected.grades.includes(grade)) return 'wrong grade'
  if (!isAt(finding, expected)) return 'wrong place'
  return namesWords(finding, expected) ? 'told' : 'wrong words'
}

/** The ISO/IEC printing of clause 2 is not subdivided, and what moves to the bibliography stands in both. */
function isAt({ left, right }: Finding, { clauses }: Expected): boolean {
  return [left, right].some((spot) => {
    const at = spot?.clause ?? ''
    return clauses.some((clause) => at === clause || (clause === '2' && /^2\.\d$/.test(at)))
  })
}

function speaksOf(finding: Finding, expected: Expected): boolean {
  return expected.gone.length + expected.come.length === 0 ? isAt(finding, expected) : namesWords(finding, expected)
}

/** Words of a delta that were not changed may stand in it, but not many: a sentence that is shown for one word is not told. */
const strayWords = 12

function namesWords({ delta, left, right, map }: Finding, { gone, come, wide }: Expected): boolean {
  if (map) return true
  const text = (op: 'delete' | 'insert'): string =>
    delta
      .filter((part) => part.op === op)
      .map((part) => part.text)
      .join(' ')
  const deleted = left && right ? text('delete') : (left?.text ?? '')
  const inserted = left && right ? text('insert') : (right?.text ?? '')
  const named = (shown: string, words: readonly string[]): boolean =>
    words.every((word) => plain(shown).includes(plain(word)))
  // A block that moved or was lost is shown whole.
  const whole = wide || delta.length === 0 || !left || !right
  const stray = count(deleted) + count(inserted) - gone.length - come.length
  return named(deleted, gone) && named(inserted, come) && (whole || stray <= strayWords)
}

const plain = (text: string): string => text.replace(/[\s\u2009]+/g, '').toLowerCase()
const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
