import { grades } from '../model/finding.ts'
import type { Draft } from './draft.ts'

/** Makes one finding of those with one cause: a spelling used throughout, pictures that only one format keeps. */
export function gatherRepeated(drafts: readonly Draft[]): Draft[] {
  const causes = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const alike = draft.cause === undefined ? undefined : causes.get(draft.cause)
    if (alike) alike.push(draft)
    else if (draft.cause !== undefined) causes.set(draft.cause, [draft])
  }
  return drafts.flatMap((draft) => {
    const alike = draft.cause === undefined ? [draft] : (causes.get(draft.cause) as Draft[])
    return alike[0] === draft ? [gather(draft, alike.slice(1))] : []
  })
}

function gather(first: Draft, rest: readonly Draft[]): Draft {
  if (rest.length === 0) return first
  const all = [first, ...rest]
  const { grade, why } = all.reduce((a, b) => (grades.indexOf(b.grade) < grades.indexOf(a.grade) ? b : a))
  return {
    ...first,
    grade,
    why,
    also: [...(first.also ?? []), ...rest.map(({ left, right }) => ({ left, right }))],
    gathered: [...(first.gathered ?? []), ...rest.map(({ identity }) => identity)],
    changes: all.flatMap(({ changes }) => changes ?? []),
  }
}
