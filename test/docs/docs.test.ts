import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../packages/cli/src/exit-codes.ts'
import { makeProgram } from '../../packages/cli/src/run.ts'
import type { Terminal } from '../../packages/cli/src/terminal.ts'
import { grades, kinds, rules } from '../../packages/core/src/index.ts'

const root = join(import.meta.dirname, '../..')
const silent = { out: () => undefined, err: () => undefined } as unknown as Terminal
const commands = makeProgram(silent, () => undefined).commands.map((command) => command.name())
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test('what the documentation has from the code is what the code says', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/write-docs.mjs'), '--check'], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('every rule, kind and grade is documented, and none that does not exist', () => {
  const headings = [...read('docs/permitted-differences.md').matchAll(/^### `(.+)`$/gm)].map((found) => found[1])
  expect(headings).toEqual(rules.map((rule) => rule.id))
  const rows = [...read('docs/why-this-grade.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map((found) => found[1])
  expect(rows).toEqual([...kinds])
  for (const grade of grades) expect(read('docs/why-this-grade.md')).toContain(`- \`${grade}\`: `)
})

test('every exit code is documented', () => {
  const rows = [...read('docs/exit-codes-in-ci.md').matchAll(/^\| ([0-9]+) \|/gm)].map((found) => Number(found[1]))
  expect(rows).toEqual(Object.values(exitCodes))
})

test('every format is documented', () => {
  const formats = /type Format = (.*)/.exec(read('packages/core/src/model/document.ts'))?.[1]?.match(/[a-z]+/g) ?? []
  expect(formats.length).toBeGreaterThan(2)
  for (const format of formats) expect(read('docs/formats.md')).toContain(`| \`${format}\` |`)
})

describe('every page', () => {
  test.each(pages)('%s leads where it says', (page) => {
    for (const [, target = ''] of read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (!/^[a-z]+:/.test(target)) expect(existsSync(join(root, dirname(page), target)), target).toBe(true)
    }
  })

  test.each(pages)('%s names only commands that exist', (page) => {
    for (const [, script = ''] of read(page).matchAll(/\bnpm run ([\w:-]+)/g))
      expect(Object.keys(JSON.parse(read('package.json')).scripts)).toContain(script)
    for (const [, command = ''] of read(page).matchAll(/`common-text ([a-z]+)/g)) expect(commands).toContain(command)
    for (const [, script = ''] of read(page).matchAll(/\bnode (scripts\/[\w-]+\.mjs)/g))
      expect(existsSync(join(root, script)), script).toBe(true)
  })
})

test('the README opens with what the thing does and a real report, not with installation', () => {
  const readme = read('README.md')
  expect(readme.indexOf('common-text check')).toBeGreaterThan(0)
  expect(readme.indexOf('common-text check')).toBeLessThan(readme.indexOf('npm '))
})
