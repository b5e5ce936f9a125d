import type { Change } from '../model/change.ts'
import type { Pair, PermittedDifference, Side } from '../model/finding.ts'
import { type Permission, practice } from '../model/permission.ts'
import type { Target, Token } from '../model/token.ts'

/** What a comparison collects as it goes. */
export interface Facts {
  readonly changes: Change[]
  readonly permitted: PermittedDifference[]
  /** Limits that were hit, one sentence each. */
  readonly limits: string[]
  readonly permission: Permission
  /** The texts whose lists of references may leave to a catalogue what an entry says beside its number. */
  readonly fromCatalogue: Pair<boolean>
}

/** What a cross-reference leads to, named alike for both sides: two references are equal where these are. */
export type TargetKey = (target: Target, side: Side) => string

export function noFacts(
  permission: Permission = practice,
  fromCatalogue: Pair<boolean> = { left: false, right: false },
): Facts {
  return { changes: [], permitted: [], limits: [], permission, fromCatalogue }
}

/** Whether a token takes part in the comparison. */
export function carriesMeaning(token: Token): boolean {
  return token.meaning !== ''
}
