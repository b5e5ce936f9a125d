import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const office = [process.env['SOFFICE'], '/usr/bin/soffice'].find((path) => path !== undefined && existsSync(path))
if (office === undefined) console.info('No LibreOffice here: that it opens the papers for committees was not tested.')

const kinds = ['comments', 'defects', 'liaison'] as const
const texts = () => makeFiles({ 'left.md': makeText(), 'should.md': makeText('A relay should answer within 5 s.') })

describe('papers for committees', () => {
  test.each(kinds)('%s is written as a Word file, or as Markdown where the file is called so', async (kind) => {
    const file = texts()
    const docx = file(`${kind}.docx`)
    const markdown = file(`${kind}.md`)
    const ran = await runCommand([
      'check',
      file('left.md'),
      file('should.md'),
      '--report',
      `${kind}=${docx}`,
      '--report',
      `${kind}=${markdown}`,
      '--today',
      '2026-11-23',
    ])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(markdown, 'utf8')).toMatch(/^# /)
    expect(readFileSync(markdown, 'utf8')).toContain('1')
  })

  test('hold no word of the texts with --no-text', async () => {
    const file = texts()
    for (const kind of kinds) {
      const markdown = file(`${kind}.md`)
      await runCommand(['check', file('left.md'), file('should.md'), '--no-text', '--report', `${kind}=${markdown}`])
      expect(readFileSync(markdown, 'utf8')).not.toMatch(/relay|answer|should/)
    }
  })

  test.skipIf(office === undefined).each(kinds)(
    'LibreOffice opens %s and reads all of it',
    async (kind) => {
      const file = texts()
      const docx = file(`${kind}.docx`)
      await runCommand(['check', file('left.md'), file('should.md'), '--report', `${kind}=${docx}`])
      const folder = dirname(docx)
      const profile = pathToFileURL(file('profile')).href
      execFileSync(
        office as string,
        ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'txt:Text', '--outdir', folder, docx],
        { stdio: 'ignore', timeout: 110_000 },
      )
      const read = readFileSync(file(`${kind}.txt`), 'utf8')
      const last = { comments: 'replace “should” with “shall”', defects: 'Editor’s response', liaison: 'Both' }[kind]
      expect(read).toContain(last)
    },
    120_000,
  )
})

describe('--format with a Word file', () => {
  test.each([...kinds, 'redline'])('%s goes to standard output where that is a file or a pipe', async (kind) => {
    const file = texts()
    const ran = await runCommand(['check', file('left.md'), file('should.md'), '--format', kind])
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^\d{4,} bytes PK$/)
  })

  test('is no thing for a terminal', async () => {
    const file = texts()
    const ran = await runCommand(['check', file('left.md'), file('should.md'), '--format', 'liaison'], {
      outIsTerminal: true,
    })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('--report liaison=liaison.docx')
  })
})
