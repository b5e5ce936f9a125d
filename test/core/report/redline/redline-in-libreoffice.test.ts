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

/**
 * LibreOffice (7.4) tracks no formula, so that old and new stand side by side whichever is asked for, and counts references
 * anew, as if all changes were accepted.
 */
const notKept = ({ kind, left, right }: Finding): boolean =>
  kind === 'formula-changed' ||
  kind === 'cross-reference-changed' ||
  (kind === 'text-missing' && (right ?? left)?.clause === '8.5')

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

/** Settles all changes of a Word file, as the menu does. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), word())
  document.close(True)
End Sub
</script:module>
`

describe.skipIf(office === undefined)('a redline whose changes LibreOffice itself has settled', () => {
  let folder: string
  const settled: Record<string, Document> = {}
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'common-text-redline-'))
    const { bytes } = await redlineFiles(files.left, files.right, 'left')
    const redline = join(folder, 'redline.docx')
    writeFileSync(redline, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const start = (...words: string[]): void => {
      execFileSync(office as string, ['--headless', '--norestore', profile, ...words], {
        stdio: 'ignore',
        timeout: 100_000,
      })
    }
    // The first start makes the profile, with an empty module that ours takes the place of.
    start('--terminate_after_init')
    writeFileSync(join(folder, 'profile/user/basic/Standard/Module1.xba'), macro)
    for (const command of ['AcceptAllTrackedChanges', 'RejectAllTrackedChanges']) {
      const target = join(folder, `${command}.docx`)
      start(`macro:///Standard.Module1.Settle("${redline}","${target}","${command}")`)
      settled[command] = await readDocument(new Uint8Array(readFileSync(target)), { format: 'docx' })
    }
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  const between = (left: Document | undefined, right: Document): string[] =>
    left === undefined
      ? ['nothing was saved']
      : compareDocuments(left, right, { mode: 'common', leftPublisher: 'itu-t' })
          .findings.filter((finding) => !notKept(finding))
          .map(told)

  test('all accepted, it is aligned with the other text', async () => {
    expect(between(settled['AcceptAllTrackedChanges'], await readFile(files.right))).toEqual([])
  })

  test('all rejected, it is the text as it was', async () => {
    expect(between(settled['RejectAllTrackedChanges'], await readFile(files.left))).toEqual([])
  })
})
