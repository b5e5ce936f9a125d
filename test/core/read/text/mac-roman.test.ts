import { expect, test } from 'vitest'
import { decodeText } from '../../../../packages/core/src/read/text/decode-text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('an accent that stands alone again and again is a dash', () => {
  const { text, diagnostics } = decodeText(
    bytes('NOTE ñ A lamp.\nNOTE ñ A quay.\nFigure 2 ñ The ìlampî\n'),
    'lamps.txt',
  )
  expect(text).toBe('NOTE – A lamp.\nNOTE – A quay.\nFigure 2 – The “lamp”\n')
  expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-repaired'])
})

test('accents in words are accents', () => {
  const spanish = 'Los años ñ y señales ñ de mañana ñ en España.\n'
  expect(decodeText(bytes(spanish), 'a.txt')).toEqual({ text: spanish, diagnostics: [] })
})
