import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renumbered, renumberingIn } from '../../../packages/core/src/corrigenda/renumbering.ts'
import { compareWithCorrigenda, readCorrigendum, readDocument } from '../../../packages/core/src/index.ts'

const folder = join(import.meta.dirname, '../../../fixtures/corrigenda/sluice-exchange')
const file = (name: string): string => readFileSync(join(folder, name), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const before = file('before.md')
const after = file('after.md')

async function compare(left: string, right: string, corrigendum: string) {
  const [one, other] = await Promise.all([left, right].map((text) => readDocument(bytes(text), { path: 'x.md' })))
  if (!one || !other) throw new Error('A text was not read')
  return compareWithCorrigenda(one, other, [await readCorrigendum(bytes(corrigendum), { path: 'cor.md' })])
}
const told = async (...texts: Parameters<typeof compare>): Promise<string[]> =>
  (await compare(...texts)).findings.map(({ kind, left }) => (left ? `${kind} ${left.clause}`.trim() : kind))

describe('a corrigendum that renumbers, and that replaces words in the whole text', () => {
  for (const name of ['itu.md', 'iso.md'])
    test(`accounts for all that differs: ${name}`, async () => {
      const comparison = await compare(after, before, file(name))
      expect(comparison.findings.map(({ kind }) => kind)).toEqual(['edition-state'])
      expect(comparison.corrigenda?.[0]?.idle).toEqual([])
    })

  test('does not account for a number that it does not give', async () => {
    const further = after.replace('# 12 Tests', '# 13 Tests')
    expect(await told(further, before, file('itu.md'))).toContain('clause-renumbered 13')
  })

  test('does not account for other words at one of the places', async () => {
    const other = after.replace('mixed by the warden', 'mixed by the guard')
    expect(await told(other, before, file('itu.md'))).toContain('wording-changed 8.2')
  })

  test('does not account for words that are taken out of the whole text and not given', async () => {
    const cor = '# Rec. ITU-T X.9980 (2021) Technical Cor. 1\n\n1) Throughout\n\nDelete the second sentence.\n'
    const shorter = before.replace(' It is painted white.', '')
    const comparison = await compare(shorter, before, cor)
    expect(comparison.findings.map(({ kind }) => kind)).not.toContain('edition-state')
    expect(comparison.corrigenda?.[0]?.idle.map(({ why }) => why)).toEqual(['not-understood'])
  })
})

describe('numbers that an instruction changes', () => {
  const move = (text: string, number: string, added?: string, isAdded = true): string | undefined => {
    const found = renumberingIn(text, added === undefined ? undefined : { number: added, isAdded })
    return found && renumbered(number, found)
  }
  test.each([
    ['Renumber clauses 7 to 9 as 8 to 10.', '9', '10'],
    ['Renumber clauses 7 to 9 as clauses 8 to 10.', '8.3.1', '9.3.1'],
    ['Renumber clauses 7 to 9 as 8 to 10.', '10', '10'],
    ['Renumber subclause 7.3 as 7.4.', '7.3.2', '7.4.2'],
    ['Renumber 7.3 to 7.5 as 7.4 to 7.6', '7.6', '7.6'],
    ['Annexes B and C are renumbered: renumber Annexes B to C as C to D.', 'C.1', 'D.1'],
  ])('%s: %s is %s', (text, from, to) => expect(move(text, from)).toBe(to))

  test('move on by one behind a clause that is brought in', () => {
    expect(move('Insert 9 and renumber the subsequent clauses accordingly', '11.2', '9')).toBe('12.2')
    expect(move('Insert 9 and renumber the subsequent clauses accordingly', '8', '9')).toBe('8')
    const text = 'Delete 9 and renumber the following clauses accordingly'
    expect(move(text, '10.1', '9', false)).toBe('9.1')
    expect(move(text, '8.4', '9', false)).toBe('8.4')
  })

  test('are not understood where as many go in as do not come out', () => {
    expect(renumberingIn('Renumber clauses 7 to 9 as 8 to 11.')).toBeUndefined()
    expect(renumberingIn('Renumber clauses 7.1 to 7.3 as 8.1 to 8.3.')).toBeUndefined()
    expect(renumberingIn('Renumber the subsequent clauses accordingly.')).toBeUndefined()
  })
})
