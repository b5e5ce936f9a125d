import type { Drift } from './drift.ts'

/** Drifts of what a cover says. */
export const frontDrifts: readonly Drift[] = [
  {
    name: 'title',
    kind: 'title-changed',
    make: (text) => {
      text.names = {
        ituTitle: 'Information technology – Open relay directory – Beacon enrolment protocol',
        isoTitle: 'Information technology — Open relay directory — Part 2: Beacon enrolment protocol',
      }
      return {
        kinds: ['title-changed'],
        grades: ['structural'],
        clauses: ['', 'Title'],
        gone: ['registration'],
        come: ['enrolment'],
      }
    },
  },
  {
    name: 'number of the Recommendation',
    kind: 'identifier-changed',
    alone: true,
    make: (text) => {
      text.names = { rec: 'X.1989' }
      return {
        kinds: ['identifier-changed', 'edition-state'],
        grades: ['conformance', 'technical', 'structural'],
        clauses: ['', 'document', '5', 'Foreword', 'Summary'],
        gone: [],
        come: [],
        wide: true,
        beside: ['identifier-changed'],
      }
    },
  },
]
