import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page } from '../../packages/core/src/report/html/page-files.ts'

test('the style and the script of the page are what their sources say', () => {
  const script = join(import.meta.dirname, '../../scripts/write-page.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})

test('the page allows its own style and script by their hashes', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect([page.styleHash, page.scriptHash]).toEqual([hash(page.style), hash(page.script)])
})

test('neither asks for anything from elsewhere', () => {
  expect(page.style).not.toMatch(/url\(|@import/)
  expect(page.script).not.toMatch(/https?:|fetch\(|XMLHttpRequest|innerHTML|eval\(|import\(/)
})
