import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

function pair() {
  const file = makeFiles({
    'left.md': makeText(),
    'right.md': makeText('A relay should answer within 5 s.'),
    'other.md': makeText('A relay shall answer within 7 s.'),
  })
  const waivers = file('waivers.yaml')
  const check = (...more: string[]) =>
    runCommand(['check', file('left.md'), file('right.md'), '--waivers', waivers, ...more])
  const accept = async (...more: string[]) => {
    const { out } = await runCommand(['check', file('left.md'), file('right.md'), '--format', 'json'])
    const [{ id }] = JSON.parse(out).findings
    return runCommand(['accept', id, file('left.md'), file('right.md'), '--waivers', waivers, ...more])
  }
  const fill = () =>
    writeFileSync(
      waivers,
      readFileSync(waivers, 'utf8')
        .replace('reason: ""', 'reason: "agreed"')
        .replace(/(itu-t|iso-iec): ""/g, '$1: "Somebody"'),
    )
  return { file, waivers, check, accept, fill }
}

describe('accept', () => {
  test('writes a waiver that holds once it is filled in, for a year', async () => {
    const { waivers, check, accept, fill } = pair()
    expect(await accept()).toMatchObject({ code: 0, err: '' })
    const written = readFileSync(waivers, 'utf8')
    expect(written).toContain('left: "shall"')
    expect(written).toContain('accepted: "2026-11-23"')
    expect(written).toContain('expires: "2027-11-23"')
    expect((await check()).code).toBe(1)
    fill()
    expect(await check()).toMatchObject({ code: 0, err: '' })
    expect((await check('--today', '2027-11-24')).code).toBe(1)
  })

  test.each([
    [['0123456789ab', 'left.md', 'right.md'], /no finding 0123456789ab/],
    [['left.md', 'right.md'], /Give the ids/],
  ])('%j is told, with exit code 2', async (words, said) => {
    const { file, waivers } = pair()
    const paths = words.map((word) => (word.endsWith('.md') ? file(word) : word))
    const ran = await runCommand(['accept', ...paths, '--waivers', waivers])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(said)
  })

  test('does not write a second waiver for a finding', async () => {
    const { accept } = pair()
    await accept()
    expect(await accept()).toMatchObject({ code: 2 })
  })
})

describe('the file of waivers', () => {
  test('keeps what people wrote there', async () => {
    const { file, waivers, accept, fill } = pair()
    await accept()
    fill()
    const noted = readFileSync(waivers, 'utf8').replace('    reason:', '    # asked for by SG17\n    reason:')
    writeFileSync(waivers, noted)
    const { out } = await runCommand(['check', file('left.md'), file('other.md'), '--format', 'json'])
    const other = JSON.parse(out).findings.map(({ id }: { id: string }) => id)
    await runCommand(['accept', ...other, file('left.md'), file('other.md'), '--waivers', waivers])
    const written = readFileSync(waivers, 'utf8')
    expect(written.startsWith(noted.trimEnd())).toBe(true)
    expect(written.match(/ - finding/g)).toHaveLength(1 + other.length)
    await runCommand(['waivers', 'prune', file('left.md'), file('right.md'), '--waivers', waivers])
    expect(readFileSync(waivers, 'utf8').trimEnd()).toBe(noted.trimEnd())
  })

  test('has a last day that there is, for what is accepted on a 29 February', async () => {
    const { waivers, accept } = pair()
    await accept('--today', '2028-02-29')
    expect(readFileSync(waivers, 'utf8')).toContain('expires: "2029-02-28"')
  })
})

describe('waivers', () => {
  test('are listed, checked, and dropped where they are for nothing', async () => {
    const { file, waivers, accept, fill } = pair()
    await accept()
    const run = (...words: string[]) => runCommand(['waivers', ...words, '--waivers', waivers])
    const texts = [file('left.md'), file('right.md')] as const
    expect((await run('list')).out).toMatch(/requirement-changed in .* no reason/)
    expect(await run('check', ...texts)).toMatchObject({ code: 1 })
    fill()
    expect(await run('check', ...texts)).toMatchObject({ code: 0 })
    expect((await run('prune', ...texts)).out).toContain('0 waivers')
    expect((await run('prune', texts[0], texts[0])).out).toContain('1 waiver for no finding')
    expect((await run('list')).out).toContain('0 waivers')
    expect(await run('burn', ...texts)).toMatchObject({ code: 2 })
  })

  test.each([
    ['waivers: 3', /:1: expected a list/],
    ['waivers:\n  - finding: x', /:2: “x” is no id/],
    ['waivers:\n  - wrods: x', /:2: “wrods” is no field/],
    ['waivers: [', /:\d+: /],
    ['waivers:\n  - &a {finding: "0123456789ab"}\n  - *a', /:\d+: /],
  ])('a file with a mistake is told by its line: %j', async (text, said) => {
    const { waivers, check } = pair()
    writeFileSync(waivers, text)
    const ran = await check()
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(said)
  })

  test('a change cannot accept itself', async () => {
    const { waivers, check, accept, fill } = pair()
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', dirname(waivers), '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
        stdio: 'pipe',
      })
    git('init', '-q')
    git('commit', '-q', '--allow-empty', '-m', 'before')
    await accept()
    fill()
    const pending = await check('--waivers-from', 'HEAD')
    expect(pending.code).toBe(1)
    expect(pending.out).toContain('is new and stood nowhere before')
    git('add', '.')
    git('commit', '-q', '-m', 'after')
    expect(await check('--waivers-from', 'HEAD')).toMatchObject({ code: 0 })
    expect(await check('--waivers-from', 'no-such-revision')).toMatchObject({ code: 2 })
    expect(await check('--waivers-from', '--output=x')).toMatchObject({ code: 2 })
  })
})
