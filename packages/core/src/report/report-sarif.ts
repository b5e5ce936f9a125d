import type { Comparison, Finding, Grade, Side, Spot } from '../model/finding.ts'
import { kinds } from '../model/finding.ts'
import { kindEntries } from './kinds.ts'
import { countByGrade, type ReportOptions } from './report-json.ts'
import { adjustedWords } from './words/adjustment-words.ts'
import { corrigendumUseWords, idleSentences } from './words/corrigendum-words.ts'
import { sentenceOf } from './words/sentence-of.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: Readonly<Record<Grade, 'error' | 'warning' | 'note'>> = {
  conformance: 'error',
  technical: 'error',
  structural: 'warning',
  editorial: 'note',
  typographic: 'note',
}

const baseline = { new: 'new', unchanged: 'unchanged', moved: 'updated' } as const

/** The comparison in SARIF 2.1.0, for code scanning and viewers of it: a rule a kind, a result a finding, both places. */
export function reportSarif(comparison: Comparison, options: ReportOptions): string {
  const { left, right, findings, notCompared, degraded, verdict, adjusted } = comparison
  const rules = kindEntries.map(({ kind, sentence, defaultGrade, remedy, source }) => ({
    id: kind,
    name: kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence },
    help: { text: `${remedy} Source: ${source}.`, markdown: `${remedy}\n\nSource: ${source}.` },
    defaultConfiguration: { level: levels[defaultGrade] },
  }))
  const notifications = [
    ...notCompared.map(({ side, clause, block, reason }) => ({
      level: 'warning',
      message: { text: `Not compared, ${side} ${clause} ${block}: ${reason}`.replace(/ {2,}/g, ' ') },
    })),
    ...degraded.map((text) => ({ level: 'warning', message: { text } })),
    ...(comparison.corrigenda ?? []).map((use) => ({
      level: 'note',
      message: { text: [`Corrigendum ${corrigendumUseWords(use)}.`, ...idleSentences(use)].join(' ') },
    })),
    ...(adjusted === undefined
      ? []
      : [{ level: 'note', message: { text: `Configured: ${adjustedWords(adjusted)}.` } }]),
  ]
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'common-text',
            version: options.toolVersion,
            semanticVersion: options.toolVersion,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [left, right].map((side) => ({ location: { uri: uriOf(side.path) }, roles: ['analysisTarget'] })),
        invocations: [
          {
            executionSuccessful: true,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        results: [
          ...findings.map((finding) => resultOf(finding, comparison)),
          ...(comparison.waived ?? []).map(({ finding, waiver }) => ({
            ...resultOf(finding, comparison),
            suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason }],
          })),
        ],
        properties: { verdict, findings: countByGrade(findings), coverage: comparison.coverage },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf(finding: Finding, comparison: Comparison): object {
  const { id, kind, grade, left, right, also = [] } = finding
  const [first, second]: readonly [Side, Side] = left === null ? ['right', 'left'] : ['left', 'right']
  const related = [
    ...(finding[second] === null ? [] : [locationOf(finding[second], second, comparison)]),
    ...also.flatMap((place) =>
      (['left', 'right'] as const).flatMap((side) => {
        const spot = place[side]
        return spot === null ? [] : [locationOf(spot, side, comparison)]
      }),
    ),
  ]
  const spot = finding[first]
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: levels[grade],
    message: { text: sentenceOf(finding) },
    locations: spot === null ? [] : [locationOf(spot, first, comparison)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((location, at) => ({ id: at + 1, ...location })) }),
    ...(finding.change === undefined ? {} : { baselineState: baseline[finding.change] }),
    partialFingerprints: { 'commonTextFinding/v1': id },
    properties: {
      grade,
      ...(finding.gradedBy === undefined ? {} : { gradedBy: finding.gradedBy }),
      left: left?.clause ?? null,
      right: right?.clause ?? null,
      ...(finding.attribution === undefined ? {} : { attribution: finding.attribution }),
    },
  }
}

function locationOf(spot: Spot, side: Side, comparison: Comparison): object {
  const { line, column } = spot.place
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }
  return {
    message: { text: `${side === 'left' ? 'Left' : 'Right'} printing` },
    physicalLocation: {
      artifactLocation: { uri: uriOf(comparison[side].path), index: side === 'left' ? 0 : 1 },
      ...region,
    },
    ...(spot.clause === '' ? {} : { logicalLocations: [{ name: spot.clause, kind: 'clause' }] }),
  }
}

/** A path as a reference to a file: relative paths stay relative. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const absolute = /^[A-Za-z]:\//.test(slashed) ? `/${slashed}` : slashed
  const encoded = absolute.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')
  if (encoded.startsWith('/')) return `file://${encoded}`
  // A colon in the first part would be taken for a scheme.
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded
}
