import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const home = process.cwd()
afterEach(() => process.chdir(home))

/** Two pairs, each with one finding of its own, that share a file of waivers. */
function pairs() {
  const file = makeFiles({
    'a.md': makeText(),
    'b.md': makeText('A relay should answer within 5 s.'),
    'c.md': makeText('A relay shall answer within 9 s.'),
    'accepted.yaml': '',
    'common-text.yaml': `waivers: accepted.yaml\npairs:\n  - { name: modal, left: a.md, right: b.md }\n  - { name: value, left: a.md, right: c.md }\n`,
  })
  process.chdir(dirname(file('a.md')))
  const idsOf = async (right: string): Promise<string[]> =>
    JSON.parse((await runCommand(['check', 'a.md', right, '--format', 'json'])).out).findings.map(
      ({ id }: { id: string }) => id,
    )
  const written = () => readFileSync('accepted.yaml', 'utf8')
  const fill = () =>
    writeFileSync(
      'accepted.yaml',
      written()
        .replace(/reason: ""/g, 'reason: "Agreed."')
        .replace(/(itu-t|iso-iec|left|right): ""(?=\n +(?:\S+: ""\n +)?accepted:)/g, '$1: "N. N."')
        .replace(
          /acceptedBy:\n((?: {6}\S+: ""\n)+)/g,
          (_, names: string) => `acceptedBy:\n${names.replace(/""/g, '"N. N."')}`,
        ),
    )
  return { idsOf, written, fill }
}

describe('waivers of several pairs in one file', () => {
  test('are accepted by their ids alone, wherever they are', async () => {
    const { idsOf, written } = pairs()
    const ids = [...(await idsOf('b.md')), ...(await idsOf('c.md'))]
    expect(ids).toHaveLength(2)
    expect(await runCommand(['accept', ...ids])).toMatchObject({ code: 0 })
    for (const id of ids) expect(written()).toContain(id)
    const none = await runCommand(['accept', '0123456789ab'])
    expect(none).toMatchObject({ code: 2 })
    expect(none.err).toContain('in any pair of the configuration')
  })

  test('are checked over all pairs: one that another pair needs is not idle', async () => {
    const { idsOf, fill } = pairs()
    await runCommand(['accept', ...(await idsOf('b.md')), ...(await idsOf('c.md'))])
    expect(await runCommand(['waivers', 'check'])).toMatchObject({ code: 1 })
    fill()
    const all = await runCommand(['waivers', 'check'])
    expect(all.out).toContain('2 of 2 waivers in')
    expect(all.code).toBe(0)
    expect((await runCommand(['waivers', 'check', 'a.md', 'b.md'])).out).toContain('2 of 2 waivers in')
  })

  test('are dropped where no pair needs them, and kept where one does', async () => {
    const { idsOf, written } = pairs()
    const [modal = '', value = ''] = [...(await idsOf('b.md')), ...(await idsOf('c.md'))]
    await runCommand(['accept', modal, value])
    await runCommand(['waivers', 'prune', 'a.md', 'b.md'])
    expect(written()).toContain(modal)
    expect(written()).toContain(value)
    writeFileSync('c.md', makeText())
    expect((await runCommand(['waivers', 'prune'])).out).toContain('1 waiver for no finding of the 2 pairs')
    expect(written()).toContain(modal)
    expect(written()).not.toContain(value)
  })

  test('stay as they are where a text cannot be read', async () => {
    const { idsOf, written } = pairs()
    await runCommand(['accept', ...(await idsOf('b.md'))])
    const before = written()
    writeFileSync('c.md', '')
    expect((await runCommand(['waivers', 'prune'])).code).toBe(3)
    expect(written()).toBe(before)
  })
})
