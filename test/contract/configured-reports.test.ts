import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import {
  type CompareOptions,
  type Comparison,
  compareDocuments,
  reportGithub,
  reportJson,
  reportJsonl,
  reportJunit,
  reportMarkdown,
  reportSarif,
  reportText,
  withoutText,
} from '../../packages/core/src/index.ts'
import { readFile } from '../golden/cases.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'fixtures/pairs/adjustments/editors-agreement')
const schema = JSON.parse(readFileSync(join(root, 'packages/core/schema/report.schema.json'), 'utf8'))
const options = { toolVersion: '0.1.0', threshold: 'editorial' } as const
const words = '1 rule switched off or narrowed (unicode-form 1), 1 house rule (end-user 2), 1 finding regraded'

let configured: Comparison
let plain: Comparison

beforeAll(async () => {
  const [left, right] = await Promise.all(['left.md', 'right.md'].map((name) => readFile(join(folder, name))))
  if (left === undefined || right === undefined) throw new Error('The pair is not there')
  const asked = JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')) as CompareOptions
  configured = compareDocuments(left, right, asked)
  plain = compareDocuments(left, right)
})

test('the JSON report holds against the schema and says what the configuration did', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const report = JSON.parse(reportJson(configured, options))
  expect(validate(report) || validate.errors).toBe(true)
  expect(report.adjusted).toMatchObject({
    rules: [{ rule: 'unicode-form', withdrawn: 1 }],
    houseRules: [{ id: 'end-user', permitted: 2 }],
    regraded: 1,
    paired: 1,
    oneSided: [{ side: 'left', clause: 'Annex B' }],
    notes: [{ code: 'no-such-clause' }, { code: 'no-such-clause' }],
  })
})

test('every report says it, and none does where nothing is configured', () => {
  const reports = (comparison: Comparison) => ({
    json: reportJson(comparison, options),
    jsonl: reportJsonl(comparison, options),
    sarif: reportSarif(comparison, options),
    junit: reportJunit(comparison),
    github: reportGithub(comparison),
    markdown: reportMarkdown(comparison),
    text: reportText(comparison),
  })
  const squashed = (text: string) => text.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ')
  for (const [format, report] of Object.entries(reports(configured))) {
    if (format.startsWith('json')) expect(report).toContain('"adjusted":')
    else expect(squashed(report), format).toContain(words)
    expect(squashed(report), format).toContain('The configuration makes it typographic instead of editorial')
  }
  for (const [format, report] of Object.entries(reports(plain)))
    expect(report, format).not.toMatch(/"adjusted"|[Cc]onfigured/)
  const { junit } = reports(configured)
  expect(XMLValidator.validate(junit)).toBe(true)
  const suite = new XMLParser({ ignoreAttributes: false }).parse(junit).testsuites.testsuite
  expect(suite.properties.property['@_name']).toBe('configured')
})

test('reasons and markers are in no report that may not quote the texts', () => {
  const masked = withoutText(configured)
  for (const report of [
    reportJson(masked, options),
    reportText(masked, { verbose: true }),
    reportSarif(masked, options),
  ])
    expect(report).not.toMatch(/proofread|Agreed|not read|ISO\/IEC text/)
})
