import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const { home, printExample } = (await import(pathToFileURL(join(root, 'scripts/example/print-example.mjs')).href)) as {
  home: string
  printExample: () => Record<string, string | Uint8Array>
}

test('the example is what its source prints, byte for byte', () => {
  const files = Object.entries(printExample())
  expect(files.length).toBeGreaterThan(9)
  for (const [path, content] of files) {
    expect(
      Buffer.from(content).equals(readFileSync(join(home, path))),
      `${path}: run node scripts/make-example.mjs`,
    ).toBe(true)
  }
})
