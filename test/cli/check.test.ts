import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const texts = () =>
  makeFiles({
    'left.md': makeText(),
    'same.md': makeText(),
    'should.md': makeText('A relay should answer within 5 s.'),
    'spelled.md': makeText('A relay shall answer within 5 s and synchronise.'),
    'spelled-z.md': makeText('A relay shall answer within 5 s and synchronize.'),
  })

describe('the exit code', () => {
  test('is 0 where a text is compared with itself', async () => {
    const file = texts()
    expect(await runCommand(['check', file('left.md'), file('same.md')])).toMatchObject({ code: 0, err: '' })
  })

  test('is 1 where a requirement differs', async () => {
    const file = texts()
    expect(await runCommand(['check', file('left.md'), file('should.md')])).toMatchObject({ code: 1, err: '' })
  })

  test('follows --fail-on', async () => {
    const file = texts()
    const codes = async (...options: string[]) =>
      (await runCommand(['check', file('spelled.md'), file('spelled-z.md'), ...options])).code
    expect(await codes()).toBe(0)
    expect(await codes('--fail-on', 'typographic')).toBe(1)
    expect(await codes('--fail-on', 'conformance')).toBe(0)
    expect((await runCommand(['check', file('left.md'), file('should.md'), '--fail-on', 'none'])).code).toBe(0)
  })
})

describe('standard output', () => {
  test('carries a report as text by default', async () => {
    const file = texts()
    const { out } = await runCommand(['check', file('left.md'), file('should.md')])
    expect(out).toContain('[-shall-]{+should+}')
    expect(out).toContain('DRIFTED')
    expect(out).not.toContain('\u001B')
  })

  test('carries JSON alone with --format json, and the same bytes again', async () => {
    const file = texts()
    const first = await runCommand(['check', file('left.md'), file('should.md'), '--format', 'json'])
    expect(JSON.parse(first.out)).toMatchObject({
      schemaVersion: 1,
      verdict: 'drifted',
      gate: { threshold: 'editorial', reached: 1 },
      left: { path: file('left.md') },
    })
    expect((await runCommand(['check', file('left.md'), file('should.md'), '--format', 'json'])).out).toBe(first.out)
  })

  test('is coloured on a terminal, and not where NO_COLOR or --no-color says so', async () => {
    const file = texts()
    const check = async (options: string[], env: Record<string, string> = {}) =>
      (
        await runCommand(['check', file('left.md'), file('should.md'), ...options], {
          outIsTerminal: true,
          columns: 80,
          env,
        })
      ).out
    expect(await check([])).toContain('\u001B[31m')
    expect(await check(['--no-color'])).not.toContain('\u001B')
    expect(await check([], { NO_COLOR: '1' })).not.toContain('\u001B')
    expect(await check([], { TERM: 'dumb' })).not.toContain('\u001B')
  })

  test('keeps to the width of the terminal, or to --width', async () => {
    const file = texts()
    const widest = (text: string) =>
      Math.max(
        ...text
          .split('\n')
          .filter((line) => !line.includes(file('')) && !/^ {9}\S+$/.test(line))
          .map((line) => line.length),
      )
    const check = async (options: string[], columns?: number) =>
      (await runCommand(['check', file('left.md'), file('should.md'), ...options], { columns })).out
    expect(widest(await check([], 60))).toBeLessThanOrEqual(60)
    expect(widest(await check(['--width', '50'], 90))).toBeLessThanOrEqual(50)
  })
})

describe('--report', () => {
  test('writes reports beside standard output', async () => {
    const file = texts()
    const { code, out } = await runCommand([
      'check',
      file('left.md'),
      file('should.md'),
      '--report',
      `json=${file('a.json')}`,
      '--report',
      `text=${file('a.txt')}`,
    ])
    expect(code).toBe(1)
    expect(JSON.parse(readFileSync(file('a.json'), 'utf8'))).toMatchObject({ verdict: 'drifted' })
    expect(readFileSync(file('a.txt'), 'utf8')).toContain('DRIFTED')
    expect(out).toContain('DRIFTED')
  })

  test('refuses to go where it cannot, before anything is compared', async () => {
    const file = texts()
    for (const target of [file('no-folder/a.json'), file('.'), file('left.md')]) {
      const { code, out, err } = await runCommand([
        'check',
        file('left.md'),
        file('should.md'),
        '--report',
        `json=${target}`,
      ])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^common-text: .*\n$/)
    }
    expect(readFileSync(file('left.md'), 'utf8')).toBe(makeText())
  })
})

test('one side may come from standard input', async () => {
  const file = texts()
  const { code, out } = await runCommand(['check', '-', file('should.md'), '--format', 'json'], { input: makeText() })
  expect(code).toBe(1)
  expect(JSON.parse(out).left.path).toBe('standard input')
})

test('two texts that are no pair are compared, with a warning that names both', async () => {
  const file = makeFiles({
    'left.md': makeText(undefined, 'ITU-T X.9000 (06/2026)', 'ISO/IEC 99999:2026'),
    'right.md': makeText(undefined, 'ISO/IEC 11111-3:2020', 'ITU-T X.8000 (01/2020)'),
  })
  const { code, err } = await runCommand(['check', file('left.md'), file('right.md')])
  expect([0, 1]).toContain(code)
  expect(err).toContain('ITU-T X.9000 (06/2026)')
  expect(err).toContain('ISO/IEC 11111-3:2020')
})

test('says who publishes what, where the texts do not', async () => {
  const file = texts()
  const { out } = await runCommand([
    'check',
    file('left.md'),
    file('same.md'),
    '--format',
    'json',
    '--left-publisher',
    'itu-t',
    '--right-publisher',
    'iso-iec',
  ])
  expect(JSON.parse(out)).toMatchObject({ left: { publisher: 'itu-t' }, right: { publisher: 'iso-iec' } })
})

test('takes the mode that is asked for', async () => {
  const file = texts()
  expect(
    JSON.parse(
      (await runCommand(['check', file('left.md'), file('same.md'), '--format', 'json', '--mode', 'twin'])).out,
    ).mode,
  ).toBe('twin')
})

test('reads a text in the format that is stated', async () => {
  const file = texts()
  writeFileSync(file('text.dat'), makeText())
  expect((await runCommand(['check', file('text.dat'), file('same.md'), '--left-format', 'markdown'])).code).toBe(0)
  expect((await runCommand(['check', file('text.dat'), file('same.md'), '--left-format', 'docx'])).code).toBe(3)
})

test('--verbose lists what is permitted', async () => {
  const file = makeFiles({
    'left.md': makeText(),
    'right.md': makeText().replace('This Recommendation | International Standard', 'This document'),
  })
  const check = async (...options: string[]) =>
    (await runCommand(['check', file('left.md'), file('right.md'), ...options])).out
  expect(await check()).not.toContain('Permitted differences')
  expect(await check('--verbose')).toMatch(
    /self-reference \(1\)\n.*“This Recommendation \| International Standard” \| “This document”/,
  )
})

describe('progress', () => {
  const clock = (step: number) => {
    let now = 0
    return () => (now += step)
  }

  test('shows on a terminal where the work takes long, and is wiped', async () => {
    const file = texts()
    const { err } = await runCommand(['check', file('left.md'), file('same.md')], {
      errIsTerminal: true,
      now: clock(600),
    })
    expect(err).toContain('reading')
    expect(err.endsWith('\r\u001B[K')).toBe(true)
  })

  test('is silent where the work is short, or nobody looks', async () => {
    const file = texts()
    expect(
      (await runCommand(['check', file('left.md'), file('same.md')], { errIsTerminal: true, now: clock(1) })).err,
    ).toBe('')
    expect(
      (await runCommand(['check', file('left.md'), file('same.md')], { errIsTerminal: false, now: clock(600) })).err,
    ).toBe('')
  })
})
