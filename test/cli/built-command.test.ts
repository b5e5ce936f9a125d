import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText } from './run-command.ts'

const main = join(import.meta.dirname, '../../packages/cli/dist/main.js')

function spawn(
  args: readonly string[],
  input = '',
  cwd = process.cwd(),
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', input, cwd })
  return { code: status, out: stdout, err: stderr }
}

test('is built', () => expect(existsSync(main), 'run npm run build').toBe(true))

describe('the built command', () => {
  test('gives its exit code to the shell', () => {
    const file = makeFiles({ 'left.md': makeText(), 'right.md': makeText('A relay should answer within 5 s.') })
    expect(spawn(['check', file('left.md'), file('left.md')]).code).toBe(0)
    expect(spawn(['check', file('left.md'), file('right.md')]).code).toBe(1)
    expect(spawn(['check', file('left.md')]).code).toBe(2)
    expect(spawn(['check', file('left.md'), file('absent.md')]).code).toBe(3)
  })

  test('reads standard input and writes no colour into a pipe', () => {
    const file = makeFiles({ 'right.md': makeText('A relay should answer within 5 s.') })
    const { code, out, err } = spawn(['check', '-', file('right.md')], makeText())
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('[-shall-]{+should+}')
    expect(out).not.toContain('\u001B')
  })

  test('finds its configuration upward from the working folder, and reads paths from there', () => {
    const file = makeFiles({
      'left.md': makeText(),
      'right.md': makeText('A relay should answer within 5 s.'),
      'common-text.yaml': 'failOn: none\npairs: [{ left: left.md, right: right.md }]',
    })
    mkdirSync(file('drafts'))
    expect(spawn(['check'], '', file('drafts'))).toMatchObject({ code: 0, out: expect.stringContaining('[-shall-]') })
    expect(spawn(['check', '--no-config', '../left.md', '../right.md'], '', file('drafts')).code).toBe(1)
  })

  test('writes a long report into a pipe to its end', () => {
    const { out } = spawn(['rules', '--format', 'json'])
    expect(() => JSON.parse(out)).not.toThrow()
  })
})
