import { expect, test } from 'vitest'
import { TextMemory } from '../../../packages/core/src/model/comparison-memory.ts'
import type { Document } from '../../../packages/core/src/model/document.ts'
import type { Printing } from '../../../packages/core/src/model/printing.ts'

/** One comparison of a text that says `keys`: gives what had to be made for it. */
function compare(
  memory: TextMemory,
  keys: readonly string[],
  context = 'context',
  document = {} as Document,
): string[] {
  const made: string[] = []
  memory.begin(context)
  memory.printing(document, () => {
    made.push('printing')
    return {} as Printing
  })
  for (const key of keys) {
    memory.tokens(key, () => {
      made.push(key)
      return []
    })
  }
  memory.finish()
  return made
}

test('only what is new is made', () => {
  const memory = new TextMemory()
  expect(compare(memory, ['a', 'b', 'a'])).toEqual(['printing', 'a', 'b'])
  expect(compare(memory, ['a', 'c'])).toEqual(['printing', 'c'])
})

test('what a text no longer says is forgotten', () => {
  const memory = new TextMemory()
  compare(memory, ['a', 'b'])
  compare(memory, ['a'])
  expect(compare(memory, ['a', 'b'])).toEqual(['printing', 'b'])
})

test('in another context everything is made anew', () => {
  const memory = new TextMemory()
  compare(memory, ['a'])
  expect(compare(memory, ['a'], 'another')).toEqual(['printing', 'a'])
})

test('the same document is prepared once, and keeps what it says', () => {
  const memory = new TextMemory()
  const document = {} as Document
  compare(memory, ['a'], 'context', document)
  expect(compare(memory, [], 'context', document)).toEqual([])
  expect(compare(memory, ['a'])).toEqual(['printing'])
})

test('a comparison that was stopped loses nothing', () => {
  const memory = new TextMemory()
  compare(memory, ['a', 'b'])
  memory.begin('context')
  memory.printing({} as Document, () => ({}) as Printing)
  memory.tokens('a', () => [])
  expect(compare(memory, ['a', 'b'])).toEqual(['printing'])
})
