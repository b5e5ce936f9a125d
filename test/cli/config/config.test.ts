import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findConfig } from '../../../packages/cli/src/config/find-config.ts'
import { makeFiles, makeText, type Ran, runCommand } from '../run-command.ts'

const drifted = makeText('A relay should answer within 5 s.')

/** Files in folders, and the folder. */
function makeTree(files: Readonly<Record<string, string>>): string {
  const folder = makeFiles({})('')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function checkIn(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran & { folder: string }> {
  const folder = makeTree({ 'itu/x.md': makeText(), 'iso/x.md': drifted, ...files })
  return { ...(await runCommand(['check', ...args, '--config', join(folder, 'common-text.yaml')])), folder }
}

/** The mistakes of a configuration, without the path of its file. */
async function mistakesOf(config: string): Promise<string[]> {
  const { code, out, err, folder } = await checkIn({ 'common-text.yaml': config })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  const path = join(folder, 'common-text.yaml')
  return err
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll(`${path}:`, ''))
}

describe('the pair of a configuration', () => {
  test('is checked where no texts are named, its paths relative to the file', async () => {
    const ran = await checkIn({ 'common-text.yaml': 'pairs:\n  - left: itu/x.md\n    right: iso/x.md\n' })
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('requirement-changed')
  })

  test('may stand in JSON, with tabs', async () => {
    const config = JSON.stringify({ pairs: [{ left: 'itu/x.md', right: 'iso/x.md' }], failOn: 'none' }, null, '\t')
    expect(await checkIn({ 'common-text.yaml': config })).toMatchObject({ code: 0, err: '' })
  })

  test('overrules what is set for all, and what is typed overrules both', async () => {
    const config = 'failOn: none\npairs:\n  - { left: itu/x.md, right: iso/x.md, failOn: editorial }\n'
    expect((await checkIn({ 'common-text.yaml': config })).code).toBe(1)
    expect((await checkIn({ 'common-text.yaml': config }, '--fail-on', 'none')).code).toBe(0)
  })

  test('lends its options to its texts where they are named', async () => {
    const folder = makeTree({
      'a.md': makeText(),
      'b.md': drifted,
      'c.md': drifted,
      'common-text.yaml': 'pairs:\n  - { left: a.md, right: b.md, failOn: none }\n',
    })
    const check = (right: string) =>
      runCommand(['check', join(folder, 'a.md'), join(folder, right), '--config', join(folder, 'common-text.yaml')])
    expect((await check('b.md')).code).toBe(0)
    expect((await check('c.md')).code).toBe(1)
  })

  test('writes its reports beside the file', async () => {
    const config = 'report: [json=r.json, junit=sub/r.xml]\npairs: [{ left: itu/x.md, right: iso/x.md }]\n'
    const { folder, code } = await checkIn({ 'common-text.yaml': config, 'sub/empty': '' })
    expect(code).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({ verdict: 'drifted' })
    expect(readFileSync(join(folder, 'sub/r.xml'), 'utf8')).toContain('<testsuite')
  })

  test('is not read with --no-config', async () => {
    const ran = await runCommand(['check', '--no-config'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('Name two texts')
  })
})

describe('globs', () => {
  const config = 'pairs:\n  - { left: itu/*.md, right: iso/*.md, name: "X.*" }\n'

  test('pair files by what their stars stand for', async () => {
    const ran = await checkIn({ 'common-text.yaml': config, 'itu/y.md': makeText(), 'iso/y.md': makeText() })
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/X\.x +drifted[^]*X\.y +aligned[^]*2 pairs/)
  })

  test('tell every file without a partner', async () => {
    const files = { 'itu/y.md': makeText(), 'iso/z.md': makeText() }
    const { code, err } = await checkIn({ 'common-text.yaml': config, ...files })
    expect(code).toBe(2)
    expect(err).toContain('expected a partner for itu/y.md')
    expect(err).toContain('expected a partner for iso/z.md')
  })

  test('find files in folders whose names have signs of other globs', async () => {
    const files = { 'd/[1] (a)/x.md': makeText(), 'e/[1] (a)/x.md': makeText() }
    const { code, err } = await checkIn({
      'common-text.yaml': 'pairs: [{ left: "d/[1] (a)/*.md", right: "e/[1] (a)/*.md" }]',
      ...files,
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('that find nothing are a mistake', async () => {
    expect(await mistakesOf('pairs: [{ left: "no/*.md", right: "none/*.md" }]')).toEqual([
      '1:17: expected files, but there are none like “no/*.md”.',
    ])
  })
})

describe('mistakes are told with line, column, what was expected, and the nearest word', () => {
  test.each([
    ['a key', 'failon: none\n', ['1:1: “failon” is no key here: did you mean “failOn”?']],
    ['a word', 'mode: comon\n', ['1:7: “comon” is not known: did you mean “common”?']],
    [
      'a type',
      'verbose: yes\npairs: 3\n',
      ['1:10: expected true or false, not “yes”.', '2:8: expected a list, not “3”.'],
    ],
    ['a missing text', 'pairs:\n  - left: a\n', ['2:5: expected “right”, which is missing.']],
    [
      'a value that only the command can judge',
      'minCoverage: 400\nwidth: 2\n',
      [
        '1:14: “400” cannot be minCoverage: expected a percentage from 0 to 100.',
        '2:8: “2” cannot be width: expected a number of columns, at least 20.',
      ],
    ],
    ['YAML', 'mode: [a\n', [expect.stringMatching(/^2:1: flow sequence/)]],
    ['a key twice', 'mode: twin\nmode: twin\n', ['2:1: map keys must be unique.']],
    ['an alias', 'a: &x [1]\nb: *x\n', ['2:4: expected the value itself where “*x” stands.']],
    [
      'two pairs of one name',
      'pairs:\n  - {left: a, right: b}\n  - {left: a, right: c}\n',
      [expect.stringContaining('3:5:')],
    ],
  ])('%s', async (_, config, mistakes) => {
    expect(await mistakesOf(config)).toEqual(mistakes)
  })

  test('all of them at once', async () => {
    expect(await mistakesOf('mod: twin\npairs:\n  - { lft: a, right: b }\nfailOn: hgh\n')).toHaveLength(4)
  })
})

describe('a hostile configuration ends nothing', () => {
  test.each([
    ['a bomb of aliases', `a: &a [x]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}`],
    ['a run of dashes', `pairs: \n${'- '.repeat(100_000)}x`],
    ['a million characters', `mode: ${'x'.repeat(1_100_000)}`],
    ['a heap of brackets', `pairs: ${'['.repeat(100_000)}`],
    ['a prototype', '__proto__: { mode: twin }\nconstructor: x\n'],
    ['a binary file', '\u0000\u0001\u0002'],
    ['a list', '- a\n- b\n'],
  ])('%s', async (_, config) => {
    expect((await mistakesOf(config)).length).toBeGreaterThan(0)
  })

  test('of a path that leads nowhere', async () => {
    const { code, err } = await runCommand(['check', '--config', '/nowhere/at/all.yaml'])
    expect(code).toBe(2)
    expect(err).toContain('/nowhere/at/all.yaml cannot be read: it does not exist')
  })
})

describe('the configuration is found', () => {
  test('upward to the root of the repository, and not above it', async () => {
    const folder = makeTree({ 'common-text.yml': '', 'repo/.git/HEAD': '', 'repo/a/b/x': '' })
    expect(await findConfig(join(folder, 'repo/a/b'))).toBeUndefined()
    writeFileSync(join(folder, 'repo/common-text.json'), '{}')
    expect(relative(folder, (await findConfig(join(folder, 'repo/a/b'))) ?? '')).toBe(join('repo', 'common-text.json'))
  })

  test('in .config, whose paths are relative to the folder above', async () => {
    const folder = makeTree({
      'a.md': makeText(),
      'b.md': drifted,
      '.config/common-text.yaml': 'pairs: [{ left: a.md, right: b.md }]',
    })
    const path = await findConfig(folder)
    expect(path).toBe(join(folder, '.config', 'common-text.yaml'))
    expect((await runCommand(['check', '--config', path ?? ''])).code).toBe(1)
  })

  test('once: two in one folder are a mistake', async () => {
    const folder = makeTree({ 'common-text.yml': '', '.config/common-text.yaml': '' })
    await expect(findConfig(folder)).rejects.toThrow('two configurations')
  })
})
