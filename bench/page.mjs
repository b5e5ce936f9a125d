// Prints how the page of a large pair opens and scrolls in Chromium: milliseconds until it answers, and the longest tasks
// while it opens, is scrolled through, and is walked through by key.   pnpm run bench:page [left right]
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareDocuments, readDocument, reportHtml, rules } from '@common-text/core'
import { chromium } from 'playwright-core'
import { printFile } from './print-pair.mjs'

/** A thousand pages of a common text, at 400 words a page. */
const words = 400_000
/** Pixels of one turn of the wheel, and how many turns are made. */
const turn = 600
const turns = 600
/** Findings that are walked through. */
const steps = 100

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const folder = mkdtempSync(join(tmpdir(), 'common-text-page-'))
try {
  const [left, right] =
    process.argv.length > 3
      ? process.argv.slice(2)
      : [
          printFile(folder, { words, printer: 'docx', copy: 'original' }),
          printFile(folder, { words, printer: 'sts', copy: 'drifted' }),
        ]
  const read = (path) => readDocument(new Uint8Array(readFileSync(path)), { path })
  const comparison = compareDocuments(await read(left), await read(right), { keepTexts: true })
  const file = join(folder, 'page.html')
  writeFileSync(file, reportHtml(comparison, { toolVersion: 'bench', rules }))
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n${comparison.findings.length} findings; page of ${(statSync(file).size / 1e6).toFixed(1)} MB`,
  )
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  await measure(browser, file)
  await browser.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  await page.addInitScript(() => {
    globalThis.tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const tasks = async (name) => {
    const all = await page.evaluate(() => globalThis.tasks.splice(0).sort((a, b) => b - a))
    console.log(
      `  ${name}: ${all.length} tasks over 50 ms, the longest ${all.slice(0, 5).map(Math.round).join(', ') || '–'} ms`,
    )
  }
  const began = performance.now()
  await page.goto(`file://${file}`)
  await page.waitForFunction(() => document.getElementById('status')?.value !== '')
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  console.log(`  opens in ${Math.round(performance.now() - began)} ms`)
  await tasks('opening')
  await scroll(page, turns)
  await tasks(`scrolling ${turns} turns of ${turn} pixels`)
  for (const share of [0.9, 0.2, 0.7, 0.4, 1, 0])
    await page.evaluate(async (at) => {
      scrollTo(0, at * document.documentElement.scrollHeight)
      await new Promise((done) => setTimeout(done, 300))
    }, share)
  await tasks('jumps through the whole page')
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press('j')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }
  await tasks(`${steps} findings by key`)
  await page.keyboard.press('/')
  await page.keyboard.type('shall')
  await page.waitForFunction(() => / found/.test(document.getElementById('status')?.value ?? ''))
  await tasks('a search')
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
  await page.getByLabel('Kind').selectOption({ index: 1 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await tasks('a filter')
  await page.getByLabel('Kind').selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Unfold all' }).click()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await tasks('to unfold all')
  await scroll(page, turns)
  await tasks(`scrolling ${turns} turns of ${turn} pixels, all unfolded`)
}

async function scroll(page, turns) {
  await page.mouse.move(800, 600)
  for (let at = 0; at < turns; at++) {
    await page.mouse.wheel(0, turn)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }
}
