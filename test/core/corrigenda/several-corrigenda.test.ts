import { describe, expect, test } from 'vitest'
import { compareWithCorrigenda, readCorrigendum, readDocument } from '../../../packages/core/src/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readDocument(bytes(text), { path: 'x.md' })

const published = `# Recommendation ITU-T X.9991 | ISO/IEC 98766-1

## 7 Timing

### 7.1 Answers

A relay shall answer within 30 s. It may answer sooner.

## 9 Records

### 9.1 Form

Records are kept.
`
const lossClause = '\n### 9.2 Loss\n\nA lost record shall be reported within 5 s.\n'

/** Cor 1 sets 20 s and adds 9.2; Cor 2 makes 10 s of it; Cor 3 changes the clause that Cor 1 added. */
const [first, second, third] = [
  [
    'Clause 7.1',
    'Replace “30 s” with “20 s”.',
    'Clause 9',
    'Add the following new subclause 9.2:',
    '9.2 Loss',
    'A lost record shall be reported within 5 s.',
  ],
  ['Clause 7.1', 'Replace “20 s” with “10 s”.'],
  ['Clause 9.2', 'Replace “5 s” with “4 s”.'],
] as const
const after1 = published.replace('30 s', '20 s') + lossClause
const after2 = after1.replace('20 s', '10 s')
const after3 = after2.replace('5 s', '4 s')

/** `edition-state Cor 1 left (value-changed)`; then each corrigendum: `2 of 2 left`, and why the rest accounts for nothing. */
async function told(left: string, right: string, corrigenda: readonly (readonly string[])[]): Promise<string[]> {
  const files = corrigenda.map((lines, at) => `# ISO/IEC 98766-1:2019/Cor ${at + 1}\n\n${lines.join('\n\n')}\n`)
  const published = await Promise.all(
    files.map((text, at) => readCorrigendum(bytes(text), { path: `cor${at + 1}.md` })),
  )
  const { findings, corrigenda: uses = [] } = compareWithCorrigenda(await read(left), await read(right), published)
  const ids = new Map(findings.map((finding) => [finding.id, finding.why.args['corrigendum']?.slice(-5) ?? '']))
  return [
    ...findings.map(({ kind, gathered, why, left: has }) =>
      gathered === undefined
        ? kind
        : `${why.args['corrigendum']?.slice(-5)} in the ${has ? 'left' : 'right'} text: ${gathered.map((one) => one.kind).join(', ')}`,
    ),
    ...uses.map(({ takenUp, finding, idle }) =>
      [
        `left ${takenUp.left} right ${takenUp.right}`,
        finding && `under ${ids.get(finding)}`,
        ...idle.map(({ why }) => why),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ]
}

describe('corrigenda in the order of their publication', () => {
  test('a chain of them accounts for a text that has none', async () => {
    expect(await told(after3, published, [first, second, third])).toEqual([
      'Cor 1 in the left text: value-changed, clause-missing',
      'left 2 right 0 · under Cor 1',
      'left 1 right 0 · under Cor 1',
      'left 1 right 0 · under Cor 1',
    ])
  })

  test('one that is taken up in both texts is so although a later one has changed its words in one', async () => {
    expect(await told(after1, after2, [first, second])).toEqual([
      'Cor 2 in the right text: value-changed',
      'left 0 right 0 · in-both · in-both',
      'left 0 right 1 · under Cor 2',
    ])
    expect(await told(after3, after3, [first, second, third])).toEqual([
      'left 0 right 0 · in-both · in-both',
      'left 0 right 0 · in-both',
      'left 0 right 0 · in-both',
    ])
  })

  test('a slip at the end of a chain stays a finding of its own', async () => {
    const [group, own] = await told(after3.replace('10 s', '11 s'), published, [first, second, third])
    expect([group, own]).toEqual(['Cor 1 in the left text: clause-missing', 'value-changed'])
    const slips = await told(after3.replace('within 4 s', 'within 3 s'), published, [first, second, third])
    expect(slips.slice(0, 2)).toEqual(['Cor 1 in the left text: value-changed', 'clause-missing'])
  })

  test('of two that replace the same sentence the last one is the cause', async () => {
    const replace = (sentence: string) => ['Clause 7.1', 'Replace the second sentence of 7.1 by:', sentence]
    const [should, shall] = ['It should not answer sooner.', 'It shall not answer sooner.']
    const [one, two] = [should, shall].map((words) => published.replace('It may answer sooner.', words)) as [
      string,
      string,
    ]
    const both = [replace(should), replace(shall)]
    expect(await told(two, published, both)).toEqual([
      'Cor 2 in the left text: requirement-changed',
      'left 1 right 0',
      'left 1 right 0 · under Cor 2',
    ])
    expect(await told(two, one, both)).toEqual([
      'Cor 2 in the left text: requirement-changed',
      'left 0 right 0 · in-both',
      'left 1 right 0 · under Cor 2',
    ])
  })

  test('a group is no part of another group', async () => {
    const found = await told(after1, published, [first, first])
    expect(found[0]).toBe('Cor 2 in the left text: value-changed, clause-missing')
  })
})
