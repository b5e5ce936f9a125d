import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const home = process.cwd()
const main = join(import.meta.dirname, '../../packages/cli/dist/main.js')
afterEach(() => process.chdir(home))

const names = ['same', 'drift', 'lost', 'other'] as const
const config = `pairs:
  - { name: same, left: a.md, right: a.md }
  - { name: drift, left: a.md, right: b.md }
  - { name: lost, left: a.md, right: none.md }
  - { name: other, left: b.md, right: a.md, failOn: none }
`
function files(written = config) {
  const file = makeFiles({
    'a.md': makeText(),
    'b.md': makeText('A relay should answer within 5 s.'),
    'common-text.yaml': written,
  })
  process.chdir(dirname(file('a.md')))
  return file
}
const codesOf = (out: string) =>
  JSON.parse(out).pairs.map(({ name, exitCode }: { name: string; exitCode: number }) => `${name} ${exitCode}`)

describe('check without texts', () => {
  test('checks every pair; one that cannot be read does not stop the others, and the gravest code counts', async () => {
    files()
    const { code, out, err } = await runCommand(['check', '--format', 'json'])
    expect(code).toBe(3)
    expect(codesOf(out)).toEqual(['same 0', 'drift 1', 'lost 3', 'other 0'])
    expect(err).toMatch(/^lost: common-text: none\.md does not exist/)
    const text = await runCommand(['check'])
    expect(text.out).toMatch(/drift +drifted +conformance 1/)
    expect(text.out).toMatch(/other +drifted, below the threshold/)
    expect(text.out).toMatch(/4 pairs: 2 aligned, 1 drifted, 1 not compared: unreadable\. Exit code 3\./)
  })

  test('gives each pair its report, or all one', async () => {
    const file = files()
    await runCommand(['check', '--report', 'sarif={pair}.sarif', '--report', 'markdown=all.md'])
    expect(existsSync(file('drift.sarif'))).toBe(true)
    expect(existsSync(file('same.sarif'))).toBe(true)
    expect(readFileSync(file('all.md'), 'utf8')).toContain('| drift | drifted | conformance 1 |')
    const refused = await runCommand(['check', '--report', 'sarif=all.sarif'])
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/\{pair\}/)
  })

  test.skipIf(!existsSync(main))('gives the same bytes in threads, however many', () => {
    files()
    const out = (jobs: string) => {
      try {
        return execFileSync(process.execPath, [main, 'check', '--format', 'json', '--jobs', jobs], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        })
      } catch (error) {
        return String((error as { stdout: string }).stdout)
      }
    }
    const alone = out('1')
    expect(codesOf(alone)).toHaveLength(4)
    expect(out('3')).toBe(alone)
  })
})

describe('shards', () => {
  const shards = async (file: (name: string) => string, ...which: string[]) => {
    for (const shard of which) {
      const { out } = await runCommand(['check', '--format', 'json', '--shard', shard])
      writeFileSync(file(`shard-${shard[0]}.json`), out)
    }
    return which.map((shard) => `shard-${shard[0]}.json`)
  }

  test('joined are the whole run', async () => {
    const file = files()
    const paths = await shards(file, '2/3', '1/3', '3/3')
    const merged = await runCommand(['merge', ...paths, '--format', 'json'])
    expect(merged.out).toBe((await runCommand(['check', '--format', 'json'])).out)
    expect(merged.code).toBe(3)
  })

  test('that are missing are named, with their pairs', async () => {
    const file = files(config.replace('none.md', 'a.md'))
    const paths = await shards(file, '1/3', '3/3')
    const merged = await runCommand(['merge', ...paths])
    expect(merged.out).toMatch(/Missing shards: 2\./)
    expect(merged.out).toMatch(/Missing pairs: drift\./)
    expect(merged.code).toBe(4)
  })

  test('of other versions or configurations, or twice the same, are refused', async () => {
    const file = files()
    const [one = '', two = ''] = await shards(file, '1/2', '2/2')
    const change = (name: string, from: string, to: string) => {
      writeFileSync(file(name), readFileSync(file(two), 'utf8').replace(from, to))
      return name
    }
    const version = JSON.parse(readFileSync(file(one), 'utf8')).tool.version
    const other = change('version.json', `"version": "${version}"`, '"version": "9.9.9"')
    expect((await runCommand(['merge', one, other])).err).toMatch(/several versions/)
    const pairs = change('pairs.json', '"same",', '"another",')
    expect((await runCommand(['merge', one, pairs])).err).toMatch(/several configurations/)
    expect((await runCommand(['merge', one, one])).err).toMatch(/in two of the reports/)
    writeFileSync(file('no.json'), '{}')
    expect((await runCommand(['merge', 'no.json'])).code).toBe(3)
    expect((await runCommand(['merge', 'nowhere.json'])).code).toBe(3)
  })

  test.each(['0/2', '3/2', 'x'])('%s is none', async (shard) => {
    files()
    expect((await runCommand(['check', '--shard', shard])).code).toBe(2)
  })

  test('cover each pair once', async () => {
    const file = files()
    const paths = await shards(file, '1/4', '2/4', '3/4', '4/4')
    const met = paths.flatMap((path) =>
      codesOf(readFileSync(file(path), 'utf8')).map((line: string) => line.split(' ')[0]),
    )
    expect(met.toSorted()).toEqual([...names].toSorted())
  })
})
