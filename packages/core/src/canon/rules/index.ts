import { abbreviationLayout } from './abbreviation-layout.ts'
import { amendmentHistory } from './amendment-history.ts'
import { annexStatus } from './annex-status.ts'
import { appendixAsAnnex } from './appendix-as-annex.ts'
import { bibliographyLayout } from './bibliography-layout.ts'
import type { CanonRule } from './canon-rule.ts'
import { captionForm } from './caption-form.ts'
import { contents } from './contents.ts'
import { cover } from './cover.ts'
import { crossReferenceForm } from './cross-reference-form.ts'
import { definitionsHead } from './definitions-head.ts'
import { drawnRule } from './drawn-rule.ts'
import { dualCitation } from './dual-citation.ts'
import { electronicAttachment } from './electronic-attachment.ts'
import { emphasis } from './emphasis.ts'
import { foreword } from './foreword.ts'
import { formulaNumber } from './formula-number.ts'
import { headingCase } from './heading-case.ts'
import { indexAndBackPages } from './index-and-back-pages.ts'
import { isoFrontMatter } from './iso-front-matter.ts'
import { ituFrontMatter } from './itu-front-matter.ts'
import { keyLead } from './key-lead.ts'
import { lineBreak } from './line-break.ts'
import { listMarker } from './list-marker.ts'
import { notPrinted } from './not-printed.ts'
import { noteForm } from './note-form.ts'
import { numberForm } from './number-form.ts'
import { oneSidedAnnex } from './one-sided-annex.ts'
import { ownEdition } from './own-edition.ts'
import { pageBreak } from './page-break.ts'
import { patentStatement } from './patent-statement.ts'
import { referenceBoilerplate } from './reference-boilerplate.ts'
import { referenceLayout } from './reference-layout.ts'
import { runningHead } from './running-head.ts'
import { selfReference } from './self-reference.ts'
import { termEntryForm } from './term-entry-form.ts'
import { titleForm } from './title-form.ts'
import { unicodeForm } from './unicode-form.ts'
import { unruledTable } from './unruled-table.ts'

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
  keyLead,
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
  notPrinted,
  pageBreak,
  lineBreak,
  unruledTable,
  drawnRule,
]
