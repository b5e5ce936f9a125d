/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Comparison, compareDocuments, readDocument, reportHtml, rules } from '../../packages/core/src/index.ts'
import { absence, browserPath, openBrowser } from './browser.ts'
import { openPage } from './open-page.ts'

const pair = join(import.meta.dirname, '../../fixtures/pairs/example/drifted')
const text = (source: string) => readDocument(new TextEncoder().encode(source), { format: 'markdown' })
let browser: Browser

/** What stands in the way of readers, by the rules of WCAG 2.2 A and AA. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no other script in; a context of its own is not bound by it.
  return page.evaluate(async (source) => {
    const run = new Function(`${source}; return axe`)() as {
      run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { violations } = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, axe.source)
}

describe.skipIf(!browserPath)(`the page in a browser${absence}`, () => {
  let comparison: Comparison
  let html: string

  beforeAll(async () => {
    const read = (name: string) => readDocument(new Uint8Array(readFileSync(join(pair, name))), { path: name })
    comparison = compareDocuments(await read('left.docx'), await read('right.xml'), { keepTexts: true })
    html = reportHtml(comparison, { toolVersion: '0.1.0', rules })
    browser = await openBrowser()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
  })

  test('opens without a word of trouble and asks for nothing', async () => {
    const { page, trouble, close } = await openPage(browser, html)
    expect(await page.title()).toBe('drifted: ITU-T X.1988 (06/2024) | ISO/IEC 98988-2:2024')
    expect(trouble).toEqual([])
    await close()
  })

  test('every finding is reached by keyboard, in both directions, and is on the screen', async () => {
    const { page, close } = await openPage(browser, html)
    const onScreen = () =>
      page.evaluate(() => {
        const card = document.activeElement as HTMLElement
        const { top, bottom } = card.getBoundingClientRect()
        return top < innerHeight && bottom > 0 ? card.id : `${card.id} is not on the screen`
      })
    const forward: string[] = []
    for (const _ of comparison.findings) {
      await page.keyboard.press('j')
      forward.push(await onScreen())
    }
    const cards = await page.$$eval('.card', (all) => all.map(({ id }) => id))
    expect(forward).toEqual(cards)
    await page.keyboard.press('j')
    expect(await onScreen()).toBe(cards[0])
    await page.keyboard.press('k')
    expect(await onScreen()).toBe(cards.at(-1))
    await close()
  })

  test('the keys are shown by one, and can be turned off', async () => {
    const { page, close } = await openPage(browser, html)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.getByLabel('single keys are on').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    expect(await page.locator('.card.now').count()).toBe(0)
    await close()
  })

  test('filters leave what they ask for, and say how many', async () => {
    const { page, close } = await openPage(browser, html)
    const shown = () =>
      page.$$eval('.card:not([hidden])', (all) => all.map((card) => (card as HTMLElement).dataset['g']))
    await page.locator('#tools').getByLabel('conformance').uncheck()
    const conformance = comparison.findings.filter(({ grade }) => grade === 'conformance').length
    expect(conformance).toBeGreaterThan(0)
    expect((await shown()).length).toBe(comparison.findings.length - conformance)
    expect(await shown()).not.toContain('conformance')
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of 22 findings shown$/)
    await page.locator('#tools').getByLabel('conformance').check()
    await page.getByLabel('Kind').selectOption('definition-changed')
    expect(await shown()).toEqual(['technical'])
    expect(await page.locator('[data-f].off').count()).toBeGreaterThan(5)
    await close()
  })

  test('search finds words in folded clauses and unfolds them', async () => {
    const { page, close } = await openPage(browser, html)
    await page.keyboard.press('/')
    await page.keyboard.type('conventions')
    await page.getByRole('status').filter({ hasText: 'found' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('status').textContent()).toMatch(/^1 of \d+$/)
    await page.getByLabel('Search').fill('no such words are there')
    await page.getByRole('status').filter({ hasText: 'not found' }).waitFor()
    await close()
  })

  test('a link to a finding leads to it, wherever it is folded or filtered away', async () => {
    const id = comparison.findings.at(-1)?.id
    const { page, close } = await openPage(browser, html)
    await page.getByLabel('Kind').selectOption('definition-changed')
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#f-${id}`)
    await page.locator(`#f-${id}.now`).waitFor({ state: 'visible' })
    await close()
  })

  test('unchanged clauses are folded to a line and unfold', async () => {
    const { page, close } = await openPage(browser, html)
    const folded = page.locator('details.cl')
    const count = await folded.count()
    expect(count).toBeGreaterThan(10)
    expect(await page.locator('details.cl[open]').count()).toBe(0)
    expect(await folded.first().evaluate((one) => one.getBoundingClientRect().height)).toBeLessThan(48)
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect(await page.locator('details.cl[open]').count()).toBe(count)
    await close()
  })

  test('the tree counts what is below each clause', async () => {
    const { page, close } = await openPage(browser, html)
    const tops = await page.$$eval('.tree > li > a', (links) =>
      links.map((link) =>
        [...link.querySelectorAll('.c')].map((one) => Number(/\d+$/.exec(one.textContent ?? '')?.[0])),
      ),
    )
    const inText = comparison.findings.filter(({ left, right }) => (left ?? right)?.clause !== '').length
    expect(tops.flat().reduce((sum, one) => sum + one, 0)).toBe(inText)
    await close()
  })

  test('what is copied names both texts, the finding and a waiver that can be filled in', async () => {
    const { page, close } = await openPage(browser, html, { permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = async (name: string) => {
      await page.locator('#f-b6cd974e93ca').getByRole('button', { name }).click()
      await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    await page.evaluate(() => {
      location.hash = '#f-b6cd974e93ca'
    })
    expect(await copied('Copy as text')).toMatch(
      /^conformance requirement-changed b6cd974e93ca\nITU-T X\.1988.*\[-shall-\]/s,
    )
    expect(await copied('Copy as defect report')).toMatch(/^DEFECT REPORT\n.*Clause: 6\.1 Beacons \| 6\.1 Beacons\n/s)
    expect((await copied('Copy as comment')).split('\t')).toHaveLength(7)
    expect(await copied('Copy waiver')).toMatch(
      /finding: "b6cd974e93ca"[\s\S]*left: "shall"[\s\S]*accepted: "\d{4}-\d\d-\d\d"/,
    )
    await close()
  })

  test.each([
    ['wide and light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
    ['zoomed to 320 px', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' }],
  ] as [string, BrowserContextOptions][])(
    'nothing stands in the way of readers: %s',
    async (_, options) => {
      const { page, close } = await openPage(browser, html, { ...options, bypassCSP: true })
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      expect(await violations(page)).toEqual([])
      // Nothing makes the page wider than the screen.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await close()
    },
    60_000,
  )

  test('what moved is joined by a thread', async () => {
    const clauses = [
      'Alpha\n\nThe alpha relay answers every beacon within the window.',
      'Beta\n\nThe beta registrar keeps the list of all known domains.',
      'Gamma\n\nThe gamma clock is read once.',
    ]
    const [a = '', b = '', c = ''] = clauses
    const compared = compareDocuments(
      await text(`# 1 ${a}\n\n# 2 ${b}\n\n# 3 ${c}\n`),
      await text(`# 1 ${b}\n\n# 2 ${c}\n\n# 3 ${a}\n`),
      { keepTexts: true },
    )
    const { page, close } = await openPage(browser, reportHtml(compared, { toolVersion: '0.1.0', rules }))
    await page.locator('.thread').first().waitFor()
    const { height = 0 } = (await page.locator('.thread').first().boundingBox()) ?? {}
    expect(height).toBeGreaterThan(40)
    await page.getByRole('link', { name: 'where the left text has it' }).click()
    expect(await page.evaluate(() => location.hash)).toMatch(/^#c\d+$/)
    await close()
  })

  test('a page that had to be packed is the same once it is open', async () => {
    const plain = await openPage(browser, html)
    const packed = await openPage(browser, reportHtml(comparison, { toolVersion: '0.1.0', rules, maxBytes: 150_000 }))
    await packed.page.locator('#tools').waitFor()
    const shown = async ({ page }: typeof plain) =>
      (await page.locator('main').evaluate((main) => main.innerHTML)).replace(/\n|<div class="thread".*?<\/div>/g, '')
    expect(await shown(packed)).toBe(await shown(plain))
    expect(await packed.page.getByRole('status').textContent()).toBe(await plain.page.getByRole('status').textContent())
    expect(packed.trouble).toEqual([])
    await plain.close()
    await packed.close()
  })

  test('a page that had to be packed says so where no script unpacks it', async () => {
    const packed = reportHtml(comparison, { toolVersion: '0.1.0', rules, maxBytes: 150_000 })
    const { page, close } = await openPage(browser, packed, { javaScriptEnabled: false })
    expect(await page.locator('main').textContent()).toContain('Where no script runs they are not shown')
    expect(await page.locator('h1').textContent()).toContain('Drifted')
    await close()
  })

  test('it reads the same without its script', async () => {
    const { page, close } = await openPage(browser, html, { javaScriptEnabled: false })
    expect(await page.locator('.card').count()).toBe(comparison.findings.length)
    expect(await page.locator('#tools').isVisible()).toBe(false)
    await page.locator('details.cl summary').first().click()
    expect(await page.locator('details.cl').first().getAttribute('open')).not.toBeNull()
    await close()
  })

  test('it prints on A4 with every finding and nothing beyond the edge', async () => {
    const { page, close } = await openPage(browser, html)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const printed = await readDocument(new Uint8Array(pdf), { path: 'page.pdf' })
    const words = JSON.stringify(printed.children)
    for (const { id } of comparison.findings) expect(words).toContain(id)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 690, height: 1000 })
    const beyond = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *, header *')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1,
        ).length,
    )
    expect(beyond).toBe(0)
    await close()
  }, 60_000)

  test('hostile words are only words', async () => {
    const hostile = '</script><script>alert(1)</script> ]]> --> <img src=x onerror=alert(1)> \u202Eevil\u2066'
    const escaped = hostile.replace(/[<>\]]/g, '\\$&')
    const long = 'w'.repeat(100_000)
    const left = await text(
      `# 1 Scope ${escaped}\n\nThe relay shall answer ${escaped}.\n\n${long} shall.\n\n# 2 טווח\n\nהממסר shall ענה 5 ms.\n`,
    )
    const right = await text(
      `# 1 Scope\n\nThe relay should answer.\n\n${long} should.\n\n# 2 טווח\n\nהממסר should ענה 5 ms.\n`,
    )
    const compared = compareDocuments(left, right, { keepTexts: true, paths: { left: hostile, right: 'b' } })
    const { page, trouble, close } = await openPage(browser, reportHtml(compared, { toolVersion: hostile, rules }))
    expect(trouble).toEqual([])
    expect(await page.locator('img, script[src]').count()).toBe(0)
    expect(await page.locator('.card').count()).toBe(compared.findings.length)
    expect(await page.locator('main').textContent()).toContain('<script>alert(1)</script> ]]> -->')
    expect(await page.locator('.u').first().textContent()).toBe('U+202E')
    expect(await page.locator('[dir="auto"]').count()).toBeGreaterThan(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await close()
  }, 60_000)
})
