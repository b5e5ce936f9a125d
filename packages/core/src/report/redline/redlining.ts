import type { Side } from '../../model/finding.ts'
import type { PairedTexts } from '../../model/paired-texts.ts'
import type { ChangeMarks } from './marks.ts'
import type { NewNotes } from './new-notes.ts'
import type { RedlinePlan } from './plan.ts'
import type { SidePlaces } from './side-places.ts'
import type { Splices } from './splices.ts'
import type { WordStory } from './word-paragraphs.ts'
import type { PartStyles } from './write-parts.ts'

/** A finding that the redline does not tell, and why. */
export interface NotRedlined {
  readonly finding: string
  readonly why: string
}

/** A part that holds notes, with what is replaced in it. */
export interface NoteFile {
  readonly name: string
  readonly story: WordStory
  readonly splices: Splices
}

export interface Redlining {
  readonly texts: PairedTexts
  readonly side: Side
  readonly plan: RedlinePlan
  readonly places: SidePlaces
  readonly styles: PartStyles
  readonly marks: ChangeMarks
  readonly splices: Splices
  /** The footnotes and endnotes of the file. */
  readonly notes: readonly NoteFile[]
  /** The footnotes that come with new text. */
  readonly newNotes: NewNotes
}
