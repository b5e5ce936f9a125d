import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { compareDocuments, readDocument, reportHtml, reportJson, reportText } from '../../packages/core/src/index.ts'
import { absence, browserPath, openBrowser } from './browser.ts'

const root = join(import.meta.dirname, '../..')
const pair = join(root, 'fixtures/pairs/example/drifted')

/** What both run: the whole pipeline, from bytes to reports. */
interface Core {
  readonly readDocument: typeof readDocument
  readonly compareDocuments: typeof compareDocuments
  readonly reportHtml: typeof reportHtml
  readonly reportJson: typeof reportJson
  readonly reportText: typeof reportText
}

test.skipIf(!browserPath)(
  `a browser gives the same bytes as Node${absence}`,
  async () => {
    const bundle = await build({
      entryPoints: [join(root, 'packages/core/src/index.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'commonText',
      platform: 'browser',
      // The AsciiDoc parser asks for these where it runs in Node, and never in a browser.
      external: ['node:*'],
      target: 'chrome120',
      logLevel: 'error',
    })
    const files = { left: readFileSync(join(pair, 'left.docx')), right: readFileSync(join(pair, 'right.xml')) }
    const inBrowser = await openBrowser()
    try {
      const page = await inBrowser.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      // A page of nothing: the bundle must bring all it needs.
      await page.goto('about:blank')
      await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
      const fromBrowser = await page.evaluate(
        async ({ left, right }) => {
          const core = (globalThis as unknown as { commonText: Core }).commonText
          const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const compared = core.compareDocuments(
            await core.readDocument(bytes(left), { path: 'left.docx' }),
            await core.readDocument(bytes(right), { path: 'right.xml' }),
            { keepTexts: true },
          )
          return {
            html: core.reportHtml(compared, { toolVersion: 'test' }),
            json: core.reportJson(compared, { toolVersion: 'test' }),
            text: core.reportText(compared, { colour: true, verbose: true }),
          }
        },
        { left: files.left.toString('base64'), right: files.right.toString('base64') },
      )
      const compared = compareDocuments(
        await readDocument(new Uint8Array(files.left), { path: 'left.docx' }),
        await readDocument(new Uint8Array(files.right), { path: 'right.xml' }),
        { keepTexts: true },
      )
      expect(errors).toEqual([])
      expect(fromBrowser.html).toBe(reportHtml(compared, { toolVersion: 'test' }))
      expect(fromBrowser.json).toBe(reportJson(compared, { toolVersion: 'test' }))
      expect(fromBrowser.text).toBe(reportText(compared, { colour: true, verbose: true }))
    } finally {
      await inBrowser.close()
    }
  },
  120_000,
)
