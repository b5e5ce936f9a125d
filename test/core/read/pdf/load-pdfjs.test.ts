import { expect, test } from 'vitest'
import { at, read } from './set-pdf.ts'

test('reading a PDF leaves the functions of the language as they are', async () => {
  const { parse, stringify } = JSON
  const { push } = Array.prototype
  await read([at(57, 770, 'A relay keeps its units.')])
  expect(JSON.parse).toBe(parse)
  expect(JSON.stringify).toBe(stringify)
  expect(Array.prototype.push).toBe(push)
  expect(Object.keys([])).toEqual([])
})
