import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { run } from '../../packages/cli/src/run.ts'
import { makeFiles, makeText, runCommand } from './run-command.ts'

/** A watch that is running: what it said so far, and how to end it. */
function startWatch(args: readonly string[]) {
  const said = { out: '', err: '' }
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const code = run(['check', '--watch', ...args], {
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => performance.now(),
    today: () => '2026-11-23',
    untilStopped: () => stopped,
    readStandardInput: async () => new Uint8Array(),
    out: (text) => {
      said.out += text
    },
    outBytes: () => {},
    err: (text) => {
      said.err += text
    },
  })
  const checks = (): number => said.err.split('watching for changes').length - 1
  const until = (count: number) => vi.waitFor(() => expect(checks()).toBeGreaterThanOrEqual(count), 15_000)
  return {
    said,
    checks,
    until,
    end: () => {
      stop()
      return code
    },
  }
}

const drifted = makeText('A relay should answer within 5 s.')

describe('check --watch', () => {
  test('checks at once, and again when a text is written, and ends with the last exit code', async () => {
    const file = makeFiles({ 'left.md': makeText(), 'right.md': drifted })
    const watch = startWatch([file('left.md'), file('right.md')])
    await watch.until(1)
    expect(watch.said.out).toContain('DRIFTED')
    writeFileSync(file('right.md'), makeText())
    await watch.until(2)
    expect(watch.said.out.trimEnd()).toMatch(/ALIGNED[^\n]*$/)
    expect(await watch.end()).toBe(0)
  })

  test('reads a corrigendum again when it is written', async () => {
    const cor = (verb: string) =>
      `# ISO/IEC 99999:2026/Cor 1\n\nIn clause 2, replace "A relay ${verb}" with "A relay shall".\n`
    const file = makeFiles({ 'left.md': makeText(), 'right.md': drifted, 'cor.md': cor('may') })
    const watch = startWatch([file('left.md'), file('right.md'), '--corrigendum', file('cor.md')])
    await watch.until(1)
    expect(watch.said.out).not.toContain('edition-state')
    writeFileSync(file('cor.md'), cor('should'))
    await watch.until(2)
    expect(watch.said.out).toContain('edition-state')
    await watch.end()
  })

  test('sees a file that an editor saves by putting another in its place', async () => {
    const file = makeFiles({ 'left.md': makeText(), 'right.md': makeText(), 'new.md': drifted })
    const watch = startWatch([file('left.md'), file('right.md')])
    await watch.until(1)
    renameSync(file('new.md'), file('right.md'))
    await watch.until(2)
    expect(await watch.end()).toBe(1)
  })

  test('waits for a text that is not there just now', async () => {
    const file = makeFiles({ 'left.md': makeText(), 'right.md': makeText() })
    const watch = startWatch([file('left.md'), file('right.md')])
    await watch.until(1)
    rmSync(file('right.md'))
    await watch.until(2)
    expect(watch.said.err).toContain('does not exist')
    writeFileSync(file('right.md'), drifted)
    await watch.until(3)
    expect(await watch.end()).toBe(1)
  })

  test('sees a change in a part that a text includes', async () => {
    const source = (part: string) => `= T\n:docnumber: X.9000\n\n== Scope\n\n${part}\n`
    const file = makeFiles({
      'left.adoc': source('include::part.adoc[]'),
      'right.adoc': source('A relay shall answer.'),
      'part.adoc': 'A relay shall answer.\n',
    })
    const watch = startWatch([file('left.adoc'), file('right.adoc')])
    await watch.until(1)
    writeFileSync(file('part.adoc'), 'A relay may answer.\n')
    await watch.until(2)
    expect(await watch.end()).toBe(1)
  })

  test('takes two texts that are files', async () => {
    const file = makeFiles({ 'left.md': makeText() })
    expect((await runCommand(['check', '--watch', '-', file('left.md')])).code).toBe(2)
  })
})
