import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { makeFiles, makeText } from '../cli/run-command.ts'

const examples = join(import.meta.dirname, '../../docs/examples')

function runExample(name: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(examples, name), ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const pair = () =>
  makeFiles({
    'left.md': makeText(),
    'right.md': makeText('A relay should answer within 5 s.\n\nNOTE – Relays are slow.'),
  })

test('the editor reads once, compares often, stops what is stale and marks lines', () => {
  const file = pair()
  const { code, out, err } = runExample('editor.mjs', file('left.md'), file('right.md'))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('has 1 notes')
  expect(out).toContain('The first run was stopped')
  expect(out).toMatch(/^line 13: conformance: In 2, the left text has “shall” where the right has “should”/m)
})

test('the CI script writes a report a pair and fails where one has drifted', () => {
  const file = pair()
  const drifted = runExample(
    'ci-script.mjs',
    file('reports'),
    file('left.md'),
    file('left.md'),
    file('left.md'),
    file('right.md'),
  )
  expect(drifted.code).toBe(1)
  expect(drifted.out).toMatch(/: aligned, 0 at or above technical\n.*: drifted, 1 at or above technical\n/)
  expect(JSON.parse(readFileSync(file('reports/pair-2.json'), 'utf8'))).toMatchObject({ verdict: 'drifted' })
  expect(runExample('ci-script.mjs', file('reports'), file('left.md'), file('left.md')).code).toBe(0)
})

test('the web page compares picked files and tells what it cannot read', async () => {
  const { comparePicked } = (await import(pathToFileURL(join(examples, 'web-page.mjs')).href)) as {
    comparePicked: (left: File, right: File) => Promise<string>
  }
  const text = (name: string, content: string) => new File([content], name)
  expect(
    await comparePicked(text('a.md', makeText()), text('b.md', makeText('A relay should answer within 5 s.'))),
  ).toContain('[-shall-]{+should+}')
  expect(await comparePicked(text('a.md', ''), text('b.md', makeText()))).toMatch(/a\.md|empty/)
})
