import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const texts = () => makeFiles({ 'left.md': makeText(), 'should.md': makeText('A relay should answer within 5 s.') })
const kinds = join(import.meta.dirname, '../../fixtures/pairs/kinds')

describe('--report redline', () => {
  test('writes a Word file; accepted, it is aligned with the other text', async () => {
    const file = texts()
    const redline = file('redline.docx')
    const ran = await runCommand(['check', file('left.md'), file('should.md'), '--report', `redline=${redline}`])
    expect(ran).toMatchObject({ code: 1, err: '' })
    const accepted = await runCommand(['check', redline, file('should.md'), '--revisions', 'accept'])
    expect(accepted.code).toBe(0)
    const rejected = await runCommand(['check', redline, file('left.md'), '--revisions', 'reject'])
    expect(rejected.code).toBe(0)
  })

  test('of the right text where that is asked for', async () => {
    const file = texts()
    const redline = file('redline.docx')
    await runCommand([
      'check',
      file('left.md'),
      file('should.md'),
      '--report',
      `redline=${redline}`,
      '--redline-side',
      'right',
    ])
    const accepted = await runCommand(['check', redline, file('left.md'), '--revisions', 'accept'])
    expect(accepted.code).toBe(0)
  })

  test('names on standard error what no tracked change can tell', async () => {
    const file = texts()
    const pair = join(kinds, 'edition-state/corrigendum-on-one-side')
    const ran = await runCommand([
      'check',
      join(pair, 'left.md'),
      join(pair, 'right.md'),
      '--report',
      `redline=${file('redline.docx')}`,
    ])
    expect(ran.err).toMatch(/1 finding is not in the redline: [0-9a-f]{12} \(what the editions incorporate\)/)
    expect(readFileSync(file('redline.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('prints the text, and so is not made without it; nor of standard input', async () => {
    const file = texts()
    const into = `redline=${file('redline.docx')}`
    const silent = await runCommand(['check', file('left.md'), file('should.md'), '--report', into, '--no-text'])
    expect(silent).toMatchObject({ code: 2, err: expect.stringContaining('--no-text') })
    const piped = await runCommand(['check', '-', file('should.md'), '--report', into])
    expect(piped).toMatchObject({ code: 2, err: expect.stringContaining('standard input') })
  })
})
