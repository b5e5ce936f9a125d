import type { XmlElement } from '../sts/sts-xml.ts'

/**
 * Elements that print nothing, or whose text stands beside them in another form: a file ready for print has most
 * things twice, as the author wrote them and as they are laid out (`fmt-`).
 */
export const unprintedNames: ReadonlySet<string> = new Set([
  'fmt-title',
  'fmt-name',
  'fmt-xref-label',
  'fmt-fn-label',
  'fmt-footnote-container',
  'fmt-preferred',
  'fmt-admitted',
  'fmt-deprecates',
  'fmt-definition',
  'fmt-termsource',
  'fmt-source',
  'fmt-related',
  'fmt-identifier',
  'fmt-sourcecode',
  'fmt-figure',
  'fmt-provision',
  'fmt-annotation-start',
  'fmt-annotation-end',
  'fmt-review-start',
  'fmt-review-end',
  'biblio-tag',
  'index',
  'index-xref',
  'variant-title',
  'pronunciation',
  'grammar',
  'input',
  'colgroup',
  'col',
  'pagebreak',
  'columnbreak',
  'hr',
  'misc-container',
  'source-highlighter-css',
  'localized-strings',
  'presentation-metadata',
  'semantic-metadata',
])

/** What is printed in another form right behind it, and that form's element where it is no `semx`. */
const laidOut: ReadonlyMap<string, string> = new Map([
  ['xref', 'fmt-xref'],
  ['eref', 'fmt-eref'],
  ['erefstack', 'fmt-eref'],
  ['link', 'fmt-link'],
  ['stem', 'fmt-stem'],
  ['concept', 'fmt-concept'],
  ['date', 'fmt-date'],
  ['origin', 'fmt-origin'],
])

/** Whether the element right behind a node is the same as it is printed. */
export function isRepeated(node: XmlElement, siblings: readonly (XmlElement | string)[], at: number): boolean {
  const printed = laidOut.get(node.name)
  if (printed === undefined) return false
  const next = siblings[at + 1]
  if (next === undefined || typeof next === 'string') return false
  if (next.name === printed) return true
  return next.name === 'semx' && next.attributes['element'] === node.name
}
