import { grades } from '../model/finding.ts'
import type { Draft } from './draft.ts'

/** Makes one finding of those with one cause: a spelling used throughout, pictures that only one format keeps. */
export function gatherRepeated(drafts: readonly Draft[]): Draft[] {
  const first = new Map<string, number>()
  const gathered: Draft[] = []
  for (const draft of drafts) {
    const at = draft.cause === undefined ? undefined : first.get(draft.cause)
    if (at === undefined) {
      if (draft.cause !== undefined) first.set(draft.cause, gathered.length)
      gathered.push(draft)
      continue
    }
    const one = gathered[at] as Draft
    const grade = grades.indexOf(draft.grade) < grades.indexOf(one.grade) ? draft.grade : one.grade
    gathered[at] = {
      ...one,
      grade,
      also: [...(one.also ?? []), { left: draft.left, right: draft.right }],
      gathered: [...(one.gathered ?? []), draft.identity],
      changes: [...(one.changes ?? []), ...(draft.changes ?? [])],
    }
  }
  return gathered
}
