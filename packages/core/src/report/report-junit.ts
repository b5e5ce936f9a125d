import type { Comparison, Finding, Grade } from '../model/finding.ts'
import { reaches } from '../model/finding.ts'
import { escapeXml } from './escape-xml.ts'
import { adjustedWords } from './words/adjustment-words.ts'
import { corrigendumUseWords, idleSentences } from './words/corrigendum-words.ts'
import { namePlace } from './words/place-words.ts'
import { sentenceOf } from './words/sentence-of.ts'

/** What the JUnit report states beside the comparison. */
export interface JunitReportOptions {
  /** The grade from which a finding is a failure; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
}

/**
 * The comparison as a JUnit file: a case a finding, failed at or above the threshold, and one case for what could not be
 * compared. Two aligned texts are one case that passed.
 */
export function reportJunit(comparison: Comparison, options: JunitReportOptions = {}): string {
  const threshold = options.threshold ?? (comparison.mode === 'common' ? 'editorial' : 'technical')
  const { findings, waived = [], notCompared, degraded, left, right } = comparison
  const name = `${left.identifier ?? left.path} | ${right.identifier ?? right.path}`
  const missing = [
    ...notCompared.map(({ side, clause, block, reason }) => `${side} ${clause} ${block}: ${reason}`),
    ...degraded,
  ]
  const isFailure = (finding: Finding) => threshold !== 'none' && reaches(finding.grade, threshold)
  const failures = findings.filter(isFailure).length + (missing.length > 0 ? 1 : 0)
  const cases = [
    ...findings.map((finding) => caseOf(finding, isFailure(finding))),
    ...waived.map(
      ({ finding, waiver }) =>
        `<testcase classname="${escapeXml((finding.left ?? finding.right)?.clause ?? '')}" name="${escapeXml(`${finding.kind} ${finding.grade} ${finding.id}`)}"><skipped message="${escapeXml(`waived until ${waiver.expires}: ${waiver.reason}`)}"/></testcase>`,
    ),
    missing.length === 0
      ? '<testcase classname="common-text" name="everything was compared"/>'
      : `<testcase classname="common-text" name="everything was compared"><failure type="not-compared" message="${escapeXml(`${missing.length} not compared`)}">${escapeXml(missing.join('\n'))}</failure></testcase>`,
  ]
  const properties = [
    ...(comparison.adjusted === undefined ? [] : [['configured', adjustedWords(comparison.adjusted)]]),
    ...(comparison.corrigenda ?? []).map((use) => [
      'corrigendum',
      [`${corrigendumUseWords(use)}.`, ...idleSentences(use)].join(' '),
    ]),
  ].map(([name = '', value = '']) => `<property name="${name}" value="${escapeXml(value)}"/>`)
  const configured = properties.length === 0 ? '' : `<properties>${properties.join('')}</properties>\n`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="common-text" tests="${cases.length}" failures="${failures}" errors="0">
<testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${waived.length}">
${configured}${cases.join('\n')}
</testsuite>
</testsuites>
`
}

function caseOf(finding: Finding, failed: boolean): string {
  const { id, kind, grade, left, right } = finding
  const spot = left ?? right
  const clause = spot === null || spot.clause === '' ? 'the text as a whole' : spot.clause
  const sentence = sentenceOf(finding)
  const places = [left && `left ${namePlace(left.place)}`, right && `right ${namePlace(right.place)}`]
    .filter(Boolean)
    .join(' | ')
  const text = escapeXml(`${sentence}\n${places}`)
  const body = failed
    ? `<failure type="${kind}" message="${escapeXml(`${grade} ${kind}: ${sentence}`)}">${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `<testcase classname="${escapeXml(clause)}" name="${escapeXml(`${kind} ${grade} ${id}`)}">${body}</testcase>`
}
