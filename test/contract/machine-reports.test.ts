import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareDocuments,
  reportGithub,
  reportJson,
  reportJsonl,
  reportJunit,
  reportMarkdown,
  reportSarif,
  since,
} from '../../packages/core/src/index.ts'
import { readFile } from '../golden/cases.ts'

// Both are CommonJS whose types say otherwise to a module.
const require = createRequire(import.meta.url)
const { default: AjvDraft04 } = require('ajv-draft-04') as { default: new (options: object) => Validator }
const { default: addFormats } = require('ajv-formats') as { default: (ajv: Validator) => void }
interface Validator {
  compile(schema: object): ((data: unknown) => boolean) & { errors?: unknown }
}

const root = join(import.meta.dirname, '../..')
const example = join(root, 'fixtures/pairs/example')
const options = { toolVersion: '0.1.0', threshold: 'editorial' } as const

let drifted: Comparison
let aligned: Comparison
/** A pair whose text tries to be markup, a command and a control sequence. */
let hostile: Comparison

beforeAll(async () => {
  const compare = async (folder: string) =>
    compareDocuments(
      await readFile(join(example, folder, 'left.docx')),
      await readFile(join(example, folder, 'right.xml')),
      { paths: { left: `${folder}/left 1.docx`, right: `${folder}/right.xml` } },
    )
  drifted = await compare('drifted')
  aligned = await compare('aligned')
  const [finding] = drifted.findings
  const spot = { clause: '1', title: '', block: 'paragraph', text: hostileText, place: { line: 3, column: 1 } } as const
  hostile = {
    ...drifted,
    findings:
      finding === undefined
        ? []
        : [
            {
              ...finding,
              kind: 'wording-changed',
              left: spot,
              right: spot,
              delta: [{ op: 'insert', text: hostileText }],
            },
          ],
  }
})

const hostileText =
  '<script>alert(1)</script> ]]> &amp; ::error::x\r\n::set-output name=a::b %0A `code` [a](javascript:b) | \u202e \u0007 \u001b[31m'

describe('SARIF', () => {
  test('holds against the schema of SARIF 2.1.0', () => {
    const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false, allErrors: true })
    addFormats(ajv)
    const schema = JSON.parse(readFileSync(join(root, 'test/contract/schemas/sarif-2.1.0.schema.json'), 'utf8'))
    const validate = ajv.compile(schema)
    for (const comparison of [drifted, aligned, hostile, since(drifted, JSON.parse(reportJson(aligned, options)))]) {
      const log = JSON.parse(reportSarif(comparison, options)) as { runs: { results: unknown[] }[] }
      expect(validate(log) || validate.errors).toBe(true)
      expect(log.runs[0]?.results).toHaveLength(comparison.findings.length)
    }
    expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'fatal' }] }] })).toBe(false)
  })

  test('names every finding by its id, and both files', () => {
    const { runs } = JSON.parse(reportSarif(drifted, options))
    const [{ results, artifacts }] = runs
    expect(
      results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]),
    ).toEqual(drifted.findings.map(({ id }) => id))
    expect(artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([
      'drifted/left%201.docx',
      'drifted/right.xml',
    ])
    const both = results.find((result: { ruleId: string }) => result.ruleId === 'requirement-changed')
    expect(both.locations).toHaveLength(1)
    expect(both.relatedLocations).toHaveLength(1)
    expect(both.relatedLocations[0].physicalLocation.region.startLine).toBeGreaterThan(1)
  })

  test('says what is new since an earlier report', () => {
    const { runs } = JSON.parse(reportSarif(since(drifted, JSON.parse(reportJson(drifted, options))), options))
    expect(new Set(runs[0].results.map((result: { baselineState: string }) => result.baselineState))).toEqual(
      new Set(['unchanged']),
    )
  })
})

describe('JUnit', () => {
  test('is XML with a case a finding, failed at or above the threshold', () => {
    for (const comparison of [drifted, aligned, hostile]) {
      const xml = reportJunit(comparison)
      expect(XMLValidator.validate(xml)).toBe(true)
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
      const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml)
      const cases = [testsuites.testsuite.testcase].flat()
      expect(cases).toHaveLength(comparison.findings.length + 1)
      expect(cases.filter((one: { failure?: unknown }) => one.failure !== undefined)).toHaveLength(
        Number(testsuites.failures),
      )
    }
    expect(reportJunit(aligned)).not.toContain('<failure')
    expect(reportJunit(drifted, { threshold: 'none' })).not.toContain('<failure')
  })
})

describe('GitHub annotations', () => {
  test('are one command a line, the gravest first, and say how many are left out', () => {
    const lines = reportGithub(drifted).trimEnd().split('\n')
    expect(lines.every((line) => /^::(?:error|warning|notice) /.test(line))).toBe(true)
    expect(lines).toHaveLength(10)
    expect(lines[0]).toContain('conformance')
    expect(lines.at(-1)).toContain(`${drifted.findings.length - 9} further findings`)
    expect(reportGithub(drifted, { link: 'https://example.org/report' })).toContain('https://example.org/report')
    expect(reportGithub(aligned)).toBe('')
  })

  test('a text gives no command of its own', () => {
    const lines = reportGithub(hostile).trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/[\r\u001b\u202e]/)
  })
})

describe('Markdown', () => {
  test('has a head that says the verdict, and every finding', () => {
    const markdown = reportMarkdown(drifted)
    expect(markdown).toMatch(/^## ❌ Drifted\n/)
    for (const { id } of drifted.findings) expect(markdown).toContain(id)
    expect(reportMarkdown(aligned)).toMatch(/^## ✅ Aligned\n/)
  })

  test('stays below its limit and says what it leaves out', () => {
    const markdown = reportMarkdown(drifted, { maxBytes: 4_000 })
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(4_000)
    expect(markdown).toMatch(/\d+ further findings are left out here/)
  })

  test('what changed is marked whatever it begins with: a space, a full stop', () => {
    const delta = [
      { op: 'equal', text: 'the queue' },
      { op: 'delete', text: ' shall.' },
      { op: 'insert', text: ' should;' },
    ] as const
    const findings = drifted.findings.slice(0, 1).map((finding) => ({ ...finding, delta }))
    const markdown = reportMarkdown({ ...drifted, findings })
    expect(markdown).toContain('> the queue <del>shall.</del> <ins>should;</ins>')
  })

  test('no word of a text is markup', () => {
    const markdown = reportMarkdown(hostile)
    expect(markdown).not.toContain('<script>')
    expect(markdown).not.toMatch(/(?<!\\)`code|(?<!\\)\[a\]\(/)
    expect(markdown).not.toMatch(/[\u001b\u202e]/)
  })
})

test('JSON Lines has the fields of the JSON report, a line a finding', () => {
  const lines = reportJsonl(drifted, options)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const report = JSON.parse(reportJson(drifted, options))
  expect(lines[0]).toMatchObject({ type: 'comparison', verdict: 'drifted', summary: report.summary })
  expect(lines.filter(({ type }) => type === 'finding').map(({ type: _, ...finding }) => finding)).toEqual(
    report.findings,
  )
})

describe('since an earlier report', () => {
  const earlier = (comparison: Comparison) => JSON.parse(reportJson(comparison, options))

  test('what is in it is unchanged, what is not is new, what is gone is fixed', () => {
    const same = since(drifted, earlier(drifted))
    expect(new Set(same.findings.map(({ change }) => change))).toEqual(new Set(['unchanged']))
    expect(same.fixed).toEqual([])
    const worse = since(drifted, earlier(aligned))
    expect(new Set(worse.findings.map(({ change }) => change))).toEqual(new Set(['new']))
    const better = since(aligned, earlier(drifted))
    expect(better.fixed?.map(({ id }) => id).sort()).toEqual(drifted.findings.map(({ id }) => id).sort())
  })

  test('a finding in a clause of another number has moved', () => {
    const report = earlier(drifted)
    report.findings[0].left.clause = '99'
    expect(since(drifted, report).findings[0]?.change).toBe('moved')
  })

  test.each([null, [], {}, { schemaVersion: 2, findings: [] }, { schemaVersion: 1, findings: [{}] }])(
    'what is no report is refused: %j',
    (report) => expect(() => since(drifted, report)).toThrow(/report|finding/),
  )
})
