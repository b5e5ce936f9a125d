import type { ClauseRole, Status } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import type { Place } from '../model/place.ts'
import type { RawBlock } from '../model/raw.ts'

/** A heading with its number, status and role found; the blocks under it are still raw. */
export interface Head {
  readonly type: 'head'
  /** Null where nothing is printed. */
  readonly label: string | null
  /** The parts of the number by which it nests, where they are not those of the label. */
  readonly meant?: readonly string[]
  /** The text below says that it defines terms, whatever the title says. */
  readonly definesTerms?: true
  readonly title: readonly Inline[]
  readonly role: ClauseRole
  /** What the format says, from 1; null where it says nothing. */
  readonly depth: number | null
  readonly status: Status | null
  /** The printed words; null where only an attribute of the format says so. */
  readonly statusPrinted: string | null
  readonly onlyFor: string | null
  readonly anchors: readonly string[]
  readonly place: Place
}

/** A text as a run of heads and raw blocks, in reading order. */
export type Piece = Head | Exclude<RawBlock, { readonly type: 'heading' }>

/** A head with what stands under it, before blocks are typed. */
export interface Section {
  readonly head: Head
  readonly depth: number
  readonly blocks: Exclude<RawBlock, { readonly type: 'heading' }>[]
  readonly children: Section[]
}

/** A raw block that is no heading. */
export type Body = Exclude<RawBlock, { readonly type: 'heading' }>
