// Takes the pictures of the HTML report that the documentation shows, of the example pair. Needs Chromium:
// `CHROMIUM=/path/to/chromium node scripts/make-page-pictures.mjs` where it is not where Debian puts it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareDocuments, readDocument, reportHtml, rules } from '@common-text/core'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const read = (name) =>
  readDocument(new Uint8Array(readFileSync(join(root, 'fixtures/pairs/example/drifted', name))), { path: name })
const comparison = compareDocuments(await read('left.docx'), await read('right.xml'), {
  keepTexts: true,
  paths: { left: 'left.docx', right: 'right.xml' },
})
const file = join(mkdtempSync(join(tmpdir(), 'common-text-')), 'report.html')
writeFileSync(file, reportHtml(comparison, { toolVersion: '0.1.0', rules }))
const requirement = comparison.findings.find(({ kind }) => kind === 'requirement-changed')

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const pictures = [
  { name: 'head', viewport: { width: 1200, height: 780 }, at: '' },
  { name: 'side-by-side', viewport: { width: 1280, height: 720 }, at: `#f-${requirement.id}` },
  { name: 'narrow-and-dark', viewport: { width: 390, height: 844 }, at: `#f-${requirement.id}`, colorScheme: 'dark' },
]
for (const { name, at, ...look } of pictures) {
  const page = await browser.newPage(look)
  await page.goto(`file://${file}${at}`)
  await page.locator('#tools').waitFor()
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(root, `docs/pictures/report-${name}.png`) })
}
await browser.close()
