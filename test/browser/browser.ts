import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The browser of this machine; undefined where there is none, and the tests that need one say so. */
export const browserPath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

export const absence = browserPath ? '' : ' (skipped: no Chromium here)'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath as string,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
}
