import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const texts = () => makeFiles({ 'left.md': makeText(), 'should.md': makeText('A relay should answer within 5 s.') })

describe('reports for machines', () => {
  test.each([
    ['json', '{'],
    ['jsonl', '{"type":"comparison"'],
    ['markdown', '## '],
    ['sarif', '{'],
    ['junit', '<?xml'],
    ['github', '::error '],
  ])('%s goes to standard output and into a file, the same', async (format, start) => {
    const file = texts()
    const into = file('report.out')
    const ran = await runCommand([
      'check',
      file('left.md'),
      file('should.md'),
      '--format',
      format,
      '--report',
      `${format}=${into}`,
    ])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out.startsWith(start)).toBe(true)
    expect(readFileSync(into, 'utf8')).toBe(ran.out)
  })
})

describe('--since', () => {
  test('says what is new and what is fixed', async () => {
    const file = texts()
    const earlier = file('earlier.json')
    await runCommand(['check', file('left.md'), file('left.md'), '--report', `json=${earlier}`])
    const worse = await runCommand(['check', file('left.md'), file('should.md'), '--since', earlier])
    expect(worse.code).toBe(1)
    expect(worse.out).toMatch(/since +new 1 · moved 0 · unchanged 0 · fixed 0/)
    await runCommand(['check', file('left.md'), file('should.md'), '--report', `json=${earlier}`])
    const better = await runCommand(['check', file('left.md'), file('left.md'), '--since', earlier])
    expect(better.out).toContain('fixed 1: requirement-changed')
  })

  test.each([
    ['a file that is not there', undefined, /cannot be read: it does not exist/],
    ['what is no JSON', 'nonsense', /it is no JSON/],
    ['JSON that is no report', '{}', /it is no JSON report of common-text/],
  ])('%s is told, with exit code 2', async (_, content, said) => {
    const file = texts()
    const earlier = file('earlier.json')
    if (content !== undefined) writeFileSync(earlier, content)
    const ran = await runCommand(['check', file('left.md'), file('should.md'), '--since', earlier])
    expect(ran.code).toBe(2)
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(said)
  })
})

describe('--no-text', () => {
  test('keeps the words of the texts out of standard output, standard error and files', async () => {
    const file = texts()
    const into = file('report.json')
    const plain = await runCommand(['check', file('left.md'), file('should.md')])
    expect(plain.out).toContain('relay')
    const bare = await runCommand([
      'check',
      file('left.md'),
      file('should.md'),
      '--no-text',
      '--report',
      `json=${into}`,
    ])
    expect(bare.code).toBe(1)
    expect(`${bare.out}${bare.err}${readFileSync(into, 'utf8')}`).not.toContain('relay')
    expect(bare.out).toContain('requirement-changed')
  })
})
