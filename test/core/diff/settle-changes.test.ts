import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

const read = (text: string) => readDocument(new TextEncoder().encode(text), { format: 'markdown' })
const told = async (left: string, right: string): Promise<string[]> =>
  compareDocuments(await read(left), await read(right)).findings.map(({ kind }) => kind)

const items = (rest: string, letter: string): string =>
  `# 1 Scope\n\nThe keeper shall do:\n\na) light the lamp at dusk.${rest}The lamp is kept until dawn.\n\nb) ring the bell at noon.\n\n${letter}) beat the drum at night.\n`

test('a paragraph more in one item of a list is no reason for another letter in it', async () => {
  expect(await told(items(' ', 'c'), items('\n\n   ', 'c'))).toEqual(['typography-changed'])
  expect(await told(items(' ', 'c'), items('\n\n   ', 'd'))).toContain('list-changed')
})

const lamps = (annex: string, second: string): string =>
  `# Annex ${annex} (normative) Lamps\n\nThe lamps are lit by the keeper of the house.\n\n![x](a.png)\n\nFigure ${annex}.1 – Lamp\n\nThe rings are turned by the keeper of the tower.\n\n![x](b.png)\n\nFigure ${annex}.${second} – Ring\n`
const drums = '# Annex A (normative) Drums\n\nDrums are beaten at dawn in the tower.\n\n'

test('a figure of an annex that has another letter keeps its count', async () => {
  const body = '# 1 Scope\n\nThis is what the text is about.\n\n'
  expect(await told(body + lamps('A', '2'), body + drums + lamps('B', '2'))).not.toContain('figure-changed')
  expect(await told(body + lamps('A', '2'), body + drums + lamps('B', '3'))).toContain('figure-changed')
})

const citing = (cited: string, entry = ''): string =>
  `# 1 Scope\n\nThe relay follows ${cited} in all of its parts.\n\n# 2 Normative references\n\n${entry}- Rec. ITU-T X.800 (1991), Bells.\n`

test('what is cited in the place of a missing entry is told where it is another document or another place', async () => {
  const entry = '- ISO 7120:2002, Lamps of the house.\n'
  expect(await told(citing('ISO 7120:2002, 5.1', entry), citing('5.1'))).toEqual(['reference-missing'])
  expect(await told(citing('ISO 7120:2002, 5.1', entry), citing('51'))).toContain('value-changed')
  const other = '- Rec. ITU-T X.1410 (2010), Lamps of the house.\n'
  expect(await told(citing('Rec. ITU-T X.1410', other), citing('[X1410]'))).toEqual(['reference-missing'])
  expect(await told(citing('Rec. ITU-T X.1410', other), citing('X.14'))).toContain('identifier-changed')
})
