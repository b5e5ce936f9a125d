import type { Comparison, Finding, SideSummary } from '../../../packages/core/src/index.ts'

/** A finding with what a test says about it; the rest is `shall` against `should` in 8.2.1. */
export function makeFinding(changes: Partial<Finding> = {}): Finding {
  const spot = {
    clause: '8.2.1',
    title: 'Sending',
    block: 'paragraph',
    text: 'The relay shall answer.',
    place: { line: 12, column: 3 },
  } as const
  return {
    id: '3f9a0c12d4e7',
    content: '0b1c2d3e4f50',
    kind: 'requirement-changed',
    grade: 'conformance',
    left: spot,
    right: { ...spot, text: 'The relay should answer.', place: { paragraph: 40 } },
    delta: [
      { op: 'equal', text: 'The relay' },
      { op: 'delete', text: ' shall' },
      { op: 'insert', text: ' should' },
      { op: 'equal', text: ' answer.' },
    ],
    why: { code: 'modal-strength', args: { from: 'shall', to: 'should' }, context: [] },
    ...changes,
  }
}

/** A comparison of two small texts with one finding, and what a test says about it. */
export function makeComparison(changes: Partial<Comparison> = {}): Comparison {
  const side: SideSummary = {
    path: 'left.md',
    format: 'markdown',
    publisher: 'itu-t',
    identifier: 'ITU-T X.9000 (06/2026)',
    counterpart: 'ISO/IEC 99999:2026',
    title: 'Relay beacon protocol',
    edition: null,
    date: '2026-06',
    clauses: 9,
    furniture: [],
    words: 800,
  }
  return {
    mode: 'common',
    modeEvidence: ['The left text says so (statement): identical text.'],
    verdict: 'drifted',
    left: side,
    right: {
      ...side,
      path: 'right.xml',
      format: 'sts',
      publisher: 'iso-iec',
      identifier: 'ISO/IEC 99999:2026',
      counterpart: null,
    },
    findings: [makeFinding()],
    permitted: [
      ...['1', '4', '5', '6'].map((clause) => ({
        rule: 'self-reference',
        left: { clause, text: 'this Recommendation | International Standard', place: {} },
        right: { clause, text: 'this document', place: {} },
      })),
      { rule: 'note-form', left: { clause: '7', text: 'NOTE –', place: { line: 4 } }, right: null },
    ],
    coverage: { left: 0.99999, right: 1 },
    notCompared: [
      {
        side: 'left',
        clause: '7.3',
        block: 'formula',
        reason: 'It is a picture.',
        characters: 0,
        place: { paragraph: 7 },
      },
    ],
    degraded: [],
    diagnostics: [
      {
        side: 'right',
        diagnostic: {
          code: 'element-unknown',
          message: 'The element <x> is not known.',
          place: { line: 3, column: 1 },
        },
      },
    ],
    ...changes,
  }
}
