import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { type Comparison, compareDocuments, reportJson, reportText } from '../../packages/core/src/index.ts'
import { readFile } from '../golden/cases.ts'

const root = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(root, 'packages/core/schema/report.schema.json'), 'utf8'))
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** The first case of every kind, and the shipped pair. */
const folders = [
  ...readdirSync(join(root, 'fixtures/pairs/kinds')).map((kind) =>
    join('kinds', kind, readdirSync(join(root, 'fixtures/pairs/kinds', kind)).sort()[0] ?? ''),
  ),
  'example/drifted',
  'example/aligned',
].filter((folder) => existsSync(join(root, 'fixtures/pairs', folder)))

async function compare(folder: string): Promise<Comparison> {
  const path = join(root, 'fixtures/pairs', folder)
  const side = (name: string) => join(path, readdirSync(path).find((file) => file.startsWith(`${name}.`)) ?? '')
  return compareDocuments(await readFile(side('left')), await readFile(side('right')))
}

test('there are reports to look at', () => expect(folders.length).toBeGreaterThan(30))

test.each(folders)('the report of %s holds against the schema, and all its sentences are whole', async (folder) => {
  const comparison = await compare(folder)
  const json = reportJson(comparison, { toolVersion: '0.1.0', threshold: 'editorial' })
  const report = JSON.parse(json) as { findings: { message: string }[] }
  expect(validate(report) || validate.errors).toBe(true)
  for (const { message } of report.findings) {
    expect(message).toMatch(/^[\p{Lu}\p{N}“].*[.]$/u)
    expect(message).not.toMatch(/undefined|\bnull\b|“”| {2}/)
  }
  // Equal words are equal bytes: neither the clock nor the order of keys shows.
  expect(reportJson(await compare(folder), { toolVersion: '0.1.0', threshold: 'editorial' })).toBe(json)
  expect(reportText(comparison, { verbose: true })).not.toContain('undefined')
})
