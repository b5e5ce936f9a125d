import { describe, expect, test } from 'vitest'
import { grades, kinds, rules } from '../../packages/core/src/index.ts'
import { makeFiles, makeText, runCommand } from './run-command.ts'

describe('outline', () => {
  test('prints the clause tree as text', async () => {
    const file = makeFiles({ 'a.md': makeText() })
    const { code, out } = await runCommand(['outline', file('a.md')])
    expect(code).toBe(0)
    expect(out).toMatch(/^1 Scope .*\n2 Sending .*\n\n\d+ characters: \d+ read, 0 dropped, 0 not understood\n$/)
  })

  test('prints the entries of the contract as JSON', async () => {
    const file = makeFiles({ 'a.md': makeText() })
    const entries = JSON.parse((await runCommand(['outline', file('a.md'), '--format', 'json'])).out)
    expect(entries[1]).toEqual({ clause: '2', title: 'Sending', depth: 1, status: 'normative', blocks: 2, words: 12 })
    expect(Object.keys(entries[0])).toEqual(['clause', 'title', 'depth', 'status', 'blocks', 'words'])
  })
})

describe('rules', () => {
  test('lists every rule and every kind with source and example', async () => {
    const { code, out } = await runCommand(['rules', '--format', 'json'])
    const listed = JSON.parse(out)
    expect(code).toBe(0)
    expect(listed.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map((rule) => rule.id))
    expect(listed.kinds.map(({ id }: { id: string }) => id)).toEqual([...kinds])
    for (const entry of [...listed.rules, ...listed.kinds]) expect(entry.source.length).toBeGreaterThan(3)
  })

  test('lists the same as text', async () => {
    const { out } = await runCommand(['rules'])
    for (const id of [...rules.map((rule) => rule.id), ...kinds, ...grades])
      expect(out).toMatch(new RegExp(`^${id}\\b`, 'm'))
  })
})

describe('explain', () => {
  test.each([...rules.map((rule) => rule.id), ...kinds, ...grades])('%s', async (id) => {
    const { code, out, err } = await runCommand(['explain', id])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.startsWith(`${id} – `)).toBe(true)
    expect(out).not.toContain('undefined')
  })

  test('a finding, with the two texts', async () => {
    const file = makeFiles({ 'left.md': makeText(), 'right.md': makeText('A relay should answer within 5 s.') })
    const { findings } = JSON.parse(
      (await runCommand(['check', file('left.md'), file('right.md'), '--format', 'json'])).out,
    )
    const { code, out } = await runCommand(['explain', findings[0].id, file('left.md'), file('right.md')])
    expect(code).toBe(0)
    expect(out).toContain('[-shall-]{+should+}')
    expect(out).toContain('remedy')
  })

  test('says so where the two texts have no such finding', async () => {
    const file = makeFiles({ 'a.md': makeText() })
    expect(await runCommand(['explain', '000000000000', file('a.md'), file('a.md')])).toMatchObject({
      code: 2,
      out: '',
    })
  })

  test('offers what was probably meant', async () => {
    expect((await runCommand(['explain', 'self-ref'])).err).toContain('did you mean self-reference')
  })
})

test.each([
  ['waivers', 'list, check or prune'],
  ['config', 'check or show'],
  ['outline', 'a text; - is standard input'],
])('%s without its argument says what that is', async (command, wanted) => {
  const { code, err } = await runCommand([command])
  expect([code, err]).toEqual([2, expect.stringContaining(`: ${wanted}\n`)])
})

test('--version is that of the package, --help lists the commands, both with 0', async () => {
  expect(await runCommand(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  const { code, out } = await runCommand(['--help'])
  expect(code).toBe(0)
  for (const command of ['check', 'outline', 'rules', 'explain']) expect(out).toContain(command)
})
