import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../packages/core/src')
/** A call that has an argument for each item of a list ends the stack where the list is long: `model/gather.ts`. */
const spread = /(?:Math\.(?:max|min)|\.(?:push|unshift|add))\((?:[\w.]+, )*\.\.\./

test('core gives no list of unknown length to a call, item by item', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('page-files.ts'))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, at) => (spread.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    )
  expect(found).toEqual([])
})
