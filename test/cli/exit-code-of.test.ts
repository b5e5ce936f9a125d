import { expect, test } from 'vitest'
import { exitCodeOf } from '../../packages/cli/src/exit-code-of.ts'
import { makeComparison, makeFinding } from '../core/report/make-comparison.ts'

const opaque = makeFinding({ kind: 'not-comparable', grade: 'technical' })
const lost = makeComparison().notCompared
const clean = { findings: [], notCompared: [], coverage: { left: 1, right: 1 } }

test('0 where everything was compared and nothing reaches the threshold', () => {
  expect(exitCodeOf(makeComparison(clean), { failOn: 'editorial' })).toEqual({ exitCode: 0 })
  expect(
    exitCodeOf(makeComparison({ ...clean, findings: [makeFinding({ grade: 'editorial' })] }), { failOn: 'technical' }),
  ).toEqual({ exitCode: 0 })
})

test('1 where drift reaches the threshold, whatever else could not be compared', () => {
  expect(
    exitCodeOf(makeComparison({ notCompared: lost, degraded: ['A limit was hit.'] }), { failOn: 'editorial' }).exitCode,
  ).toBe(1)
})

test('4, not 1, where all that is found is that something cannot be compared', () => {
  const { exitCode, reason } = exitCodeOf(makeComparison({ findings: [opaque], notCompared: lost }), {
    failOn: 'editorial',
  })
  expect(exitCode).toBe(4)
  expect(reason).toContain('cannot be called aligned')
})

test('4 where a limit was hit, even without a gate', () => {
  expect(
    exitCodeOf(makeComparison({ ...clean, degraded: ['A limit was hit.'] }), { failOn: 'none', minCoverage: 0 })
      .exitCode,
  ).toBe(4)
})

test('the asked coverage decides about what could not be compared', () => {
  const comparison = makeComparison({ findings: [opaque], notCompared: lost, coverage: { left: 0.95, right: 1 } })
  expect(exitCodeOf(comparison, { failOn: 'editorial', minCoverage: 0.9 }).exitCode).toBe(0)
  const { exitCode, reason } = exitCodeOf(comparison, { failOn: 'editorial', minCoverage: 0.99 })
  expect(exitCode).toBe(4)
  expect(reason).toContain('95 %')
  expect(exitCodeOf(comparison, { failOn: 'none', minCoverage: 0.99 }).exitCode).toBe(4)
})

test('0 where no gate was asked for', () => {
  expect(exitCodeOf(makeComparison({ notCompared: lost }), { failOn: 'none' }).exitCode).toBe(0)
})
