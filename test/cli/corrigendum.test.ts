import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFiles, runCommand } from './run-command.ts'

const folder = join(import.meta.dirname, '../../fixtures/corrigenda/message-relay')
const [before, after, cor] = ['before.md', 'after.md', 'cor.md'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]

test('every report shows the group and what of the corrigendum accounts for nothing', async () => {
  const file = makeFiles({
    'more.md': '# ISO/IEC 98765-1:2019/Cor 2\n\n1) Clause 7.3\n\nThe timing is to be looked at.\n',
  })
  const check = (...more: string[]) =>
    runCommand(['check', after, before, '--corrigendum', cor, '--corrigendum', file('more.md'), ...more])
  for (const format of ['text', 'json', 'jsonl', 'markdown', 'sarif', 'junit', 'github', 'html']) {
    const { out, code } = await check('--format', format)
    expect(code).toBe(1)
    const said = out.replace(/\\(?=[-.])/g, '').replace(/\s+/g, ' ')
    expect(said, format).toContain('edition-state')
    expect(said, format).toMatch(/The right text has not taken up/)
    expect(said, format).toMatch(/not-understood|was not understood/)
  }
  const { findings, corrigenda } = JSON.parse((await check('--format', 'json')).out)
  expect(findings).toHaveLength(1)
  expect(findings[0].gathered).toHaveLength(9)
  expect(corrigenda.map(({ instructions }: { instructions: number }) => instructions)).toEqual([8, 0])
})

test('the configuration names corrigenda, and an earlier report knows what stands under one', async () => {
  const file = makeFiles({
    'common-text.yaml': `corrigendum: ${JSON.stringify(cor)}\n`,
    'several.yaml': `corrigendum:\n  - ${JSON.stringify(cor)}\n`,
    'earlier.json': (await runCommand(['check', after, before, '--no-config', '--format', 'json'])).out,
  })
  for (const name of ['common-text.yaml', 'several.yaml'])
    expect((await runCommand(['check', after, before, '--config', file(name)])).out).toContain('edition-state')
  const { out } = await runCommand(['check', after, before, '--corrigendum', cor, '--since', file('earlier.json')])
  expect(out).toMatch(/new 1 · moved 0 · unchanged 0 · fixed 0/)
})

test('a corrigendum that is not there is told by its name', async () => {
  const { code, err } = await runCommand(['check', after, before, '--corrigendum', 'none.md'])
  expect([code, err]).toEqual([3, expect.stringContaining('none.md')])
})
