import { expect, test } from 'vitest'
import type { Citation } from '../../../packages/core/src/model/citation.ts'
import { formatCitation, parseCitation } from '../../../packages/core/src/model/parse-citation.ts'
import {
  areCounterparts,
  counterpartOf,
  editionOf,
  familyOf,
  pairKind,
  registryDate,
} from '../../../packages/core/src/model/registry/index.ts'

const cite = (printed: string): Citation => parseCitation(printed) as Citation
const counterpart = (printed: string): string | null => {
  const found = counterpartOf(cite(printed))
  return found && formatCitation(found)
}

test('knows the other half of a pair, either way', () => {
  expect(counterpart('Rec. ITU-T X.501')).toBe('ISO/IEC 9594-2')
  expect(counterpart('ISO/IEC 8825-1:2021')).toBe('Rec. ITU-T X.690')
  expect(counterpart('ISO/IEC 98799')).toBeNull()
})

test('a document in two series is one under either number', () => {
  expect(areCounterparts(cite('ITU-T F.400/X.400'), cite('ISO/IEC 10021-1'))).toBe(true)
  expect(areCounterparts(cite('ITU-T X.690'), cite('ISO/IEC 8824-1'))).toBe(false)
})

test('says which pairs are twins', () => {
  expect(pairKind(cite('Rec. ITU-T H.264 | ISO/IEC 14496-10'))?.kind).toBe('twin')
  expect(pairKind(cite('Rec. ITU-T H.222.0 | ISO/IEC 13818-1'))?.kind).toBe('common')
  expect(pairKind(cite('Rec. ITU-T X.690 | ISO/IEC 8824-1'))).toBeNull()
})

test('a known error of the catalogue is no pair', () => {
  expect(areCounterparts(cite('ITU-T H.273'), cite('ISO/IEC 23008-1'))).toBe(false)
})

test('a standard split into parts since gives no doubtful family', () => {
  expect(familyOf(cite('ISO 7498'))).toBeNull()
})

test('matches editions of different years', () => {
  const family = familyOf(cite('Rec. ITU-T X.509'))
  expect(family && editionOf(family, '10/2016', null)).toEqual({ itu: '2016-10', iso: '2017' })
  expect(family && editionOf(family, '2016', '2017')).toEqual({ itu: '2016-10', iso: '2017' })
  expect(family && editionOf(family, '2016', '2020')).toBeNull()
  expect(family && editionOf(family, '11/2016', null)).toBeNull()
})

test('carries its date', () => {
  expect(registryDate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
