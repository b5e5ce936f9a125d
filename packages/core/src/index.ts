export { rules } from './canon/index.ts'
export { type AdjustmentMistake, checkAdjustments } from './check-adjustments.ts'
export { type CompareOptions, compareDocuments } from './compare.ts'
export { compareWithBase } from './compare-with-base.ts'
export { type CorrigendaOptions, compareWithCorrigenda } from './compare-with-corrigenda.ts'
export type * from './model/adjustment.ts'
export type * from './model/attribution.ts'
export type * from './model/citation.ts'
export { ComparisonMemory } from './model/comparison-memory.ts'
export type * from './model/corrigendum.ts'
export type * from './model/diagnostic.ts'
export type * from './model/document.ts'
export { UnreadableDocumentError } from './model/errors.ts'
export type * from './model/finding.ts'
export { grades, kinds, reaches } from './model/finding.ts'
export type * from './model/inline.ts'
export { type OutlineEntry, outlineOf } from './model/outline.ts'
export type * from './model/place.ts'
export type * from './model/rule.ts'
export { blockText, textOf } from './model/text-of.ts'
export type * from './model/waiver.ts'
export { waiverFor } from './model/waiver-for.ts'
export type * from './model/work.ts'
export { readCorrigendum } from './read-corrigendum.ts'
export { type ReadOptions, readDocument } from './read-document.ts'
export {
  explain,
  explainFinding,
  type GithubReportOptions,
  type GradeEntry,
  gradeEntries,
  type HtmlReportOptions,
  type JunitReportOptions,
  type KindEntry,
  kindEntries,
  type MarkdownReportOptions,
  type NotRedlined,
  neutralise,
  noteWords,
  outlineJson,
  outlineText,
  type Paint,
  type PaintRole,
  type PaperKind,
  type PaperOptions,
  paperDocx,
  paperKinds,
  paperMarkdown,
  type Redline,
  type RedlineOptions,
  type ReportOptions,
  reportGithub,
  reportHtml,
  reportJson,
  reportJsonl,
  reportJunit,
  reportMarkdown,
  reportRedline,
  reportSarif,
  reportText,
  rulesJson,
  rulesText,
  sentenceOf,
  since,
  type TextReportOptions,
  withoutText,
} from './report/index.ts'
export { type WaiveOptions, waive } from './waive.ts'
