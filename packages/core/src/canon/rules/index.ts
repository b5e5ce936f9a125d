import { unicodeForm } from './unicode-form.ts'
import { cover } from './cover.ts'
import { foreword } from './foreword.ts'
import { ituFrontMatter } from './itu-front-matter.ts'
import { isoFrontMatter } from './iso-front-matter.ts'
import { contents } from './contents.ts'
import { titleForm } from './title-form.ts'
import { selfReference } from './self-reference.ts'
import { dualCitation } from './dual-citation.ts'
import { referenceLayout } from './reference-layout.ts'
import { referenceBoilerplate } from './reference-boilerplate.ts'
import { definitionsHead } from './definitions-head.ts'
import { termEntryForm } from './term-entry-form.ts'
import { abbreviationLayout } from './abbreviation-layout.ts'
import { annexStatus } from './annex-status.ts'
import { appendixAsAnnex } from './appendix-as-annex.ts'
import { noteForm } from './note-form.ts'
import { captionForm } from './caption-form.ts'
import { crossReferenceForm } from './cross-reference-form.ts'
import { listMarker } from './list-marker.ts'
import { numberForm } from './number-form.ts'
import { formulaNumber } from './formula-number.ts'
import { ownEdition } from './own-edition.ts'
import { headingCase } from './heading-case.ts'
import { emphasis } from './emphasis.ts'
import { patentStatement } from './patent-statement.ts'
import { oneSidedAnnex } from './one-sided-annex.ts'
import { indexAndBackPages } from './index-and-back-pages.ts'
import { bibliographyLayout } from './bibliography-layout.ts'
import { electronicAttachment } from './electronic-attachment.ts'
import { amendmentHistory } from './amendment-history.ts'
import { runningHead } from './running-head.ts'
import type { CanonRule } from './canon-rule.ts'

export type { CanonRule } from './canon-rule.ts'

/** Every permitted difference, in the order of the practice. */
export const rules: readonly CanonRule[] = [
  unicodeForm,
  cover,
  foreword,
  ituFrontMatter,
  isoFrontMatter,
  contents,
  titleForm,
  selfReference,
  dualCitation,
  referenceLayout,
  referenceBoilerplate,
  definitionsHead,
  termEntryForm,
  abbreviationLayout,
  annexStatus,
  appendixAsAnnex,
  noteForm,
  captionForm,
  crossReferenceForm,
  listMarker,
  numberForm,
  formulaNumber,
  ownEdition,
  headingCase,
  emphasis,
  patentStatement,
  oneSidedAnnex,
  indexAndBackPages,
  bibliographyLayout,
  electronicAttachment,
  amendmentHistory,
  runningHead,
]
