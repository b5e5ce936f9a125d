import type { ClauseRole, Furniture, ReferenceGroup } from '../../model/document.ts'

/** What the clause says of the blocks in it. */
export interface BlockContext {
  readonly role: ClauseRole
  /** Set in clause 2 and in the bibliography. */
  readonly group: ReferenceGroup | null
  /** Takes what is printed again and dropped: the head of a continued table. */
  readonly dropped: Furniture[]
}
