import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { kinds } from '../../../packages/core/src/model/finding.ts'
import { reportJson } from '../../../packages/core/src/report/index.ts'
import { makeComparison, makeFinding } from './make-comparison.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../packages/core/schema/report.schema.json'), 'utf8'),
)
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
const options = { toolVersion: '0.1.0' }
const parse = (text: string) => JSON.parse(text) as Record<string, any>

test('has the names of the contract, in their order', () => {
  const report = parse(reportJson(makeComparison(), options))
  const contract = [
    'schemaVersion',
    'tool',
    'mode',
    'verdict',
    'left',
    'right',
    'summary',
    'findings',
    'permitted',
    'notCompared',
  ]
  expect(Object.keys(report).filter((key) => contract.includes(key))).toEqual(contract)
  expect(Object.keys(report['findings'][0]).slice(0, 7)).toEqual([
    'id',
    'kind',
    'grade',
    'left',
    'right',
    'delta',
    'message',
  ])
})

test('holds against its schema, with every field that a comparison may have', () => {
  const finding = makeFinding({ map: [['6.3', '6.4']], also: [{ left: null, right: makeFinding().right }] })
  const comparison = makeComparison({
    findings: [finding, makeFinding({ left: null })],
    degraded: ['A limit was hit.'],
  })
  expect(validate(parse(reportJson(comparison, { ...options, threshold: 'none' }))) || validate.errors).toBe(true)
})

test('the schema refuses a finding that stands nowhere, and one of no known kind', () => {
  expect(
    validate(parse(reportJson(makeComparison({ findings: [makeFinding({ left: null, right: null })] }), options))),
  ).toBe(false)
  const other = parse(reportJson(makeComparison(), options))
  other['findings'][0].kind = 'other'
  expect(validate(other)).toBe(false)
})

test('the schema knows every kind', () => expect(schema.definitions.finding.properties.kind.enum).toEqual([...kinds]))

test('gives line and column, or paragraph, as the format has them', () => {
  const [finding] = parse(reportJson(makeComparison(), options))['findings']
  expect(finding.left).toMatchObject({ line: 12, column: 3 })
  expect(finding.left).not.toHaveProperty('paragraph')
  expect(finding.right).toMatchObject({ paragraph: 40 })
  expect(finding.right).not.toHaveProperty('line')
})

test('counts permitted differences by rule and shows three', () => {
  const { permitted, summary } = parse(reportJson(makeComparison(), options))
  expect(permitted.map(({ rule, count, examples }: any) => `${rule} ${count} ${examples.length}`)).toEqual([
    'self-reference 4 3',
    'note-form 1 1',
  ])
  expect(summary.permitted).toBe(5)
})

test('never rounds up to full coverage', () => {
  expect(parse(reportJson(makeComparison(), options))['summary'].coverage).toEqual({ left: 0.9999, right: 1 })
})

test('gives the same bytes for the same comparison', () => {
  expect(reportJson(makeComparison(), options)).toBe(reportJson(makeComparison(), options))
})
