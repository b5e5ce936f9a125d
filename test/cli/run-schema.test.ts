import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { afterEach, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const home = process.cwd()
afterEach(() => process.chdir(home))

const schema = (name: string) =>
  new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../packages', name), 'utf8')),
  )
const ofRun = schema('cli/schema/run.schema.json')
const ofPair = schema('core/schema/report.schema.json')

test('the report of a run is as its schema says, whole, in part and joined, and so are the reports in it', async () => {
  const file = makeFiles({
    'a.md': makeText(),
    'b.md': makeText('A relay should answer within 5 s.'),
    'common-text.yaml':
      'pairs:\n  - { name: same, left: a.md, right: a.md }\n  - { name: drift, left: a.md, right: b.md }\n  - { name: lost, left: a.md, right: none.md }\n',
  })
  process.chdir(dirname(file('a.md')))
  const whole = (await runCommand(['check', '--format', 'json'])).out
  const part = (await runCommand(['check', '--format', 'json', '--shard', '1/2', '--report', 'json=shard.json'])).out
  const joined = (await runCommand(['merge', 'shard.json', '--format', 'json'])).out
  for (const out of [whole, part, joined]) {
    const run = JSON.parse(out)
    expect([ofRun(run), ofRun.errors]).toEqual([true, null])
    for (const { report } of run.pairs)
      if (report !== null) expect([ofPair(report), ofPair.errors]).toEqual([true, null])
  }
  expect(ofRun({ ...JSON.parse(whole), exitCode: 5 })).toBe(false)
  expect(ofRun({ ...JSON.parse(whole), pairs: [{ name: 'x' }] })).toBe(false)
})
