import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareDocuments, type Document, type Finding, readDocument } from '../../../../packages/core/src/index.ts'
import { readFile } from '../../../golden/cases.ts'
import { redlineFiles, told } from './redline-law.ts'

const office = [process.env['SOFFICE'], '/usr/bin/soffice'].find((path) => path !== undefined && existsSync(path))
if (office === undefined) console.info('No LibreOffice here: that it reads redlines as they are meant was not tested.')

const pair = join(import.meta.dirname, '../../../../fixtures/pairs/example/drifted')
const files = { left: join(pair, 'left.docx'), right: join(pair, 'right.xml') }

/** Opened in LibreOffice and saved again, a redline still says both texts. */
describe.skipIf(office === undefined)('a redline that LibreOffice has opened and saved', () => {
  let folder: string
  let printed: { readonly accept: Document; readonly reject: Document }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'common-text-redline-'))
    const { bytes } = await redlineFiles(files.left, files.right, 'left')
    writeFileSync(join(folder, 'redline.docx'), bytes)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const saved = join(folder, 'saved')
    execFileSync(
      office as string,
      [
        '--headless',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        'docx',
        '--outdir',
        saved,
        join(folder, 'redline.docx'),
      ],
      { stdio: 'ignore', timeout: 110_000 },
    )
    const read = async (revisions: 'accept' | 'reject'): Promise<Document> =>
      readDocument(new Uint8Array(readFileSync(join(saved, 'redline.docx'))), { format: 'docx', revisions })
    printed = { accept: await read('accept'), reject: await read('reject') }
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  /** LibreOffice (7.4) tracks no formula and counts references anew, as if all changes were accepted. */
  const notKept = ({ kind, right }: Finding): boolean =>
    kind === 'formula-changed' ||
    kind === 'cross-reference-changed' ||
    (kind === 'text-missing' && right?.clause === '8.5')
  const between = (left: Document, right: Document): string[] =>
    compareDocuments(left, right, { mode: 'common', leftPublisher: 'itu-t' })
      .findings.filter((finding) => !notKept(finding))
      .map(told)

  test('accepted, it is aligned with the other text', async () => {
    expect(between(printed.accept, await readFile(files.right))).toEqual([])
  })

  test('rejected, it is the text as it was', async () => {
    expect(between(printed.reject, await readFile(files.left))).toEqual([])
  })
})
