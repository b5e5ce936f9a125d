import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../packages/core/src/index.ts'
import { absence, bytesOf, corpus } from './corpus.ts'

const files = ['x500/itu-x500-201610.docx', 'j1108/j1108-prepublished.docx', 'z100-annex-f1/z100-f1.docx']
const office = [process.env['SOFFICE'], '/usr/bin/soffice'].find((path) => path !== undefined && existsSync(path))
const present = corpus !== null && office !== undefined && files.every((file) => existsSync(join(corpus ?? '', file)))
if (corpus === null) console.info(absence)
else if (!present) console.info('No LibreOffice here: its prints of real Word files were not compared with them.')

/** Word files as another program prints them: the text is the same, the layout and the marks are not. */
describe.skipIf(!present)('a Word file as LibreOffice prints it', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-text-prints-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const found = async (file: string, format: 'html' | 'pdf') => {
    const source = join(folder, basename(file))
    writeFileSync(source, bytesOf(file))
    execFileSync(
      office as string,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        format,
        '--outdir',
        folder,
        source,
      ],
      { stdio: 'ignore', timeout: 110_000 },
    )
    const print = source.replace(/docx$/, format)
    const left = await readDocument(bytesOf(file), { path: file })
    const right = await readDocument(new Uint8Array(readFileSync(print)), { path: print })
    return compareDocuments(left, right).findings.filter(({ kind }) => kind !== 'not-comparable')
  }

  test.each(files)('%s as HTML: nothing differs', async (file) => {
    expect((await found(file, 'html')).map(({ kind, left, right }) => [kind, left?.text, right?.text])).toEqual([])
  })

  test('J.1108 as PDF: nothing differs', async () => {
    expect(await found('j1108/j1108-prepublished.docx', 'pdf')).toEqual([])
  })

  // Its History is set in columns so narrow that words and numbers are broken in them.
  test('X.500 as PDF: nothing differs but the table of its History', async () => {
    const other = (await found('x500/itu-x500-201610.docx', 'pdf')).filter(
      ({ left, right }) => !['History', 'Keywords'].includes((left ?? right)?.clause ?? ''),
    )
    // Where lines end, and a word may lose its hyphen, depends on the fonts of the machine.
    expect(other.filter(({ kind }) => kind !== 'spelling-changed').map(({ kind }) => kind)).toEqual([])
  })
})
