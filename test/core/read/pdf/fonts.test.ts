import { expect, test } from 'vitest'
import { Fonts } from '../../../../packages/core/src/read/pdf/fonts.ts'
import { at, lines, read } from './set-pdf.ts'

function isMono(name: string, fallbackName: string): boolean {
  return new Fonts().read('f', { has: () => true, get: () => ({ name, fallbackName }) }).font.mono
}

test('a font has one width by its name or because the file says so; a font of signs has none', () => {
  expect(isMono('ABCDEF+SFTT1095', 'monospace')).toBe(true)
  expect(isMono('ABCDEF+Courier-Bold', 'serif')).toBe(true)
  expect(isMono('ABCDEF+DejaVuSansMono-Bold', 'monospace')).toBe(true)
  expect(isMono('ABCDEF+LiberationSerif', 'monospace')).toBe(false)
  expect(isMono('ABCDEF+SFRM1095', 'serif')).toBe(false)
  expect(isMono('ABCDEF+Symbol', 'monospace')).toBe(false)
})

test('code that ends each page with the same line is no running foot', async () => {
  const page = (which: number): string[] => [
    ...lines(770, `The relay of the kind ${'abcdefgh'[which]} is set up by the lines below it.`, 'They are typed.'),
    at(57, 100, `relay(${which})`, 'mono'),
    at(57, 88, 'end', 'mono'),
  ]
  const document = await read(...Array.from({ length: 6 }, (_, which) => page(which)))
  const code = document.blocks.filter((block) => block.type === 'code')
  expect(code).toHaveLength(6)
  expect(document.furniture).toEqual([])
})

test('a bold title in the font of the code over it is no part of it', async () => {
  const document = await read([
    ...lines(770, 'The relay is set up so.'),
    at(57, 740, 'Key', 'monoBold'),
    at(57, 715, 'relay(1)', 'mono'),
    at(57, 703, 'end', 'mono'),
  ])
  expect(document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'code'])
})
