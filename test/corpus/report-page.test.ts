import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Comparison, compareDocuments, readDocument, reportHtml, rules } from '../../packages/core/src/index.ts'
import { browserPath, absence as noBrowser, openBrowser } from '../browser/browser.ts'
import { openPage } from '../browser/open-page.ts'
import { absence, bytesOf, corpus } from './corpus.ts'

/** Milliseconds that the largest page may take to open; two seconds on a machine that has nothing else to do. */
const longest = 8_000

describe.skipIf(!corpus || !browserPath)(`the page of the largest pair${corpus ? noBrowser : ` (${absence})`}`, () => {
  let comparison: Comparison
  let html: string
  let browser: Awaited<ReturnType<typeof openBrowser>>

  beforeAll(async () => {
    const read = (path: string) => readDocument(bytesOf(path), { path })
    comparison = compareDocuments(await read('13818-1/wg11-1994.pdf'), await read('13818-1/iso-13818-1-2000.pdf'), {
      keepTexts: true,
    })
    html = reportHtml(comparison, { toolVersion: '0.1.0', rules })
    browser = await openBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
  })

  test('keeps to its limit and leaves nothing out', () => {
    expect(html).not.toContain('Left out:')
    expect(html.length).toBeLessThan(1_500_000)
  })

  test('opens, is walked through by keyboard, searched and filtered', async () => {
    const began = Date.now()
    const { page, trouble, close } = await openPage(browser, html)
    await page.locator('#tools').waitFor()
    expect(Date.now() - began).toBeLessThan(longest)
    const cards = await page.$$eval('.card', (all) => all.map(({ id }) => id))
    expect([...cards].sort()).toEqual(comparison.findings.map(({ id }) => `f-${id}`).sort())
    for (const id of cards.slice(0, 40)) {
      await page.keyboard.press('j')
      expect(await page.evaluate('document.activeElement.id')).toBe(id)
    }
    // The rest from within the page: thousands of keys one by one take minutes on their way to it.
    const walked = await page.evaluate(`Array.from({ length: ${cards.length - 40} }, () => {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      return document.activeElement.id
    })`)
    expect(walked).toEqual(cards.slice(40))
    const last = cards.at(-1)
    await page.evaluate(`location.hash = '#${last}'`)
    await page.locator(`#${last}.now`).waitFor({ state: 'visible' })
    await page.keyboard.press('/')
    await page.keyboard.type('decoder')
    await page
      .getByRole('status')
      .filter({ hasText: / found; / })
      .waitFor()
    await page.getByLabel('Kind').selectOption('value-changed')
    const values = comparison.findings.filter(({ kind }) => kind === 'value-changed').length
    expect(await page.locator('.card:not([hidden])').count()).toBe(values)
    expect(trouble).toEqual([])
    await close()
  }, 120_000)
})
