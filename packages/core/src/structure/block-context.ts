import type { ClauseRole, ReferenceGroup } from '../model/document.ts'

/** What the clause says of the blocks in it. */
export interface BlockContext {
  readonly role: ClauseRole
  /** Set in clause 2 and in the bibliography. */
  readonly group: ReferenceGroup | null
}
