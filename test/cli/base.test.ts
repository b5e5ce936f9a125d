import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const folder = process.cwd()
afterEach(() => process.chdir(folder))
const hasGit = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.info('No git here: texts from its history were not tested.')
    return false
  }
})()

const files = () =>
  makeFiles({
    'left.md': makeText(),
    'right.md': makeText('A relay should answer within 5 s.'),
    'agreed.md': makeText(),
  })

test('every report says who moved', async () => {
  const file = files()
  const check = (...more: string[]) =>
    runCommand(['check', file('left.md'), file('right.md'), '--base', file('agreed.md'), ...more])
  expect((await check()).out).toMatch(/right-moved 1 /)
  for (const format of ['json', 'jsonl', 'sarif'])
    expect((await check('--format', format)).out).toContain('"right-moved"')
  for (const format of ['junit', 'github', 'markdown'])
    expect((await check('--format', format)).out).toContain('the right text moved away from it')
  expect((await check('--no-text')).out).toMatch(/right-moved 1 /)
  expect((await runCommand(['check', file('right.md'), file('right.md'), '--base', file('agreed.md')])).out).toMatch(
    /both-moved-alike 1: requirement-changed in \d+: “shall” is now\s+“should”/,
  )
})

describe.skipIf(!hasGit)('a text in the history', () => {
  test('is read without a checkout', async () => {
    const file = files()
    process.chdir(dirname(file('left.md')))
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], {
        stdio: 'ignore',
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'agreed')
    rmSync('agreed.md')
    const check = (base: string) => runCommand(['check', 'left.md', 'right.md', '--base', base])
    expect((await check('git:HEAD:agreed.md')).out).toMatch(/right-moved 1 /)
    expect((await runCommand(['check', 'git:HEAD:agreed.md', 'right.md'])).code).toBe(1)
    for (const [base, said] of [
      ['git:HEAD:other.md', /no such file at that revision/],
      ['git:v9:agreed.md', /no revision “v9”/],
      ['git:--output=x:agreed.md', /is no revision/],
    ] as const) {
      const { code, err } = await check(base)
      expect(code).toBe(3)
      expect(err).toMatch(said)
    }
  })

  test('needs a repository', async () => {
    const file = files()
    process.chdir(dirname(file('left.md')))
    const { code, err } = await runCommand(['check', 'left.md', 'right.md', '--base', 'git:HEAD:agreed.md'])
    expect(code).toBe(3)
    expect(err).toMatch(/in no git repository/)
  })
})
