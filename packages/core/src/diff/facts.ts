import type { Change } from '../model/change.ts'
import type { PermittedDifference, Side } from '../model/finding.ts'
import { type Permission, practice } from '../model/permission.ts'
import type { Target, Token } from '../model/token.ts'

/** What a comparison collects as it goes. */
export interface Facts {
  readonly changes: Change[]
  readonly permitted: PermittedDifference[]
  /** Limits that were hit, one sentence each. */
  readonly limits: string[]
  readonly permission: Permission
}

/** What a cross-reference leads to, named alike for both sides: two references are equal where these are. */
export type TargetKey = (target: Target, side: Side) => string

export function noFacts(permission: Permission = practice): Facts {
  return { changes: [], permitted: [], limits: [], permission }
}

/** Whether a token takes part in the comparison. */
export function carriesMeaning(token: Token): boolean {
  return token.meaning !== ''
}
