import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument, UnreadableDocumentError } from '../../packages/core/src/index.ts'

const folder = join(import.meta.dirname, '../../fixtures/unreadable')
const inputs = readdirSync(folder).filter((file) => !file.endsWith('.expected.txt') && !file.startsWith('.'))

describe('a file of which no text can be made is refused with its code', () => {
  for (const input of inputs) {
    test(input, async () => {
      const expected = join(folder, `${input.slice(0, input.lastIndexOf('.'))}.expected.txt`)
      expect(existsSync(expected), `${expected} is missing`).toBe(true)
      const error = await readDocument(new Uint8Array(readFileSync(join(folder, input))), { path: input }).catch(
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(UnreadableDocumentError)
      expect((error as UnreadableDocumentError).code).toBe(readFileSync(expected, 'utf8').trim())
      expect((error as UnreadableDocumentError).message.length).toBeGreaterThan(20)
    })
  }
})

test('there are such files', () => expect(inputs.length).toBeGreaterThan(0))
