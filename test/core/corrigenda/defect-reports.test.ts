import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareWithCorrigenda,
  readCorrigendum,
  readDocument,
} from '../../../packages/core/src/index.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures')
const read = (path: string): string => readFileSync(join(fixtures, path), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const itu = read('pairs/example/aligned-in-markdown/left.md')
const iso = read('pairs/example/aligned-in-markdown/right.md')

type Edits = readonly (readonly [from: string, to: string])[]

/** What each corrigendum does to the printing of ITU-T. */
const edits: Readonly<Record<string, Edits>> = {
  cor1: [
    [
      'with the reason `expired` and shall not restore the registration.',
      'with the reason `expired`, shall not restore the registration and shall count the message.',
    ],
    [
      'longer than the registrar accepts. |',
      'longer than the registrar accepts. |\n| badTime | 7 | M | The time stamp is in the future. |',
    ],
    ['unless the registrar is configured to report', 'unless the registrar is asked to report'],
    ['at least 1 024 beacons', 'at least 2 048 beacons'],
    [
      'NOTE 2 – How registrars of one relay domain learn of each other is outside the scope of this Recommendation \\| International Standard.\n\n',
      '',
    ],
    [
      '### 8.4 Sequence numbers',
      '#### 8.3.3 Lost registrations\n\nA registrar that has lost a registration shall answer with the reason `expired`.\n\n### 8.4 Sequence numbers',
    ],
    ['lifetime      INTEGER (1..86400),\n  certificate', 'lifetime      INTEGER (1..172800),\n  certificate'],
    ['not more than 5 times', 'not more than 7 times'],
    ['| Pipeline valve | B | 1 800 |', '| Pipeline valve | B | 2 400 |'],
    [
      'A registrar shall not disclose the certificate of a beacon to an application unless the beacon has allowed it in the component `disclosure` of its register message.\n\n',
      '',
    ],
  ],
  cor2: [
    ['A beacon of class A or class B shall hold', 'A beacon shall hold'],
    [
      '- the lifetime that the beacon asks for; and',
      '- the language of the beacon;\n- the lifetime that the beacon asks for; and',
    ],
    ['by less than 30 s', 'by less than 60 s'],
    [
      'A registrar should not decrease the load factor more often than once in 60 s. It shall not apply a new load factor to a registration before that registration is renewed.',
      'A registrar shall not decrease the load factor more often than once in 90 s.',
    ],
    ['L = \\min (L_a', 'L = \\max (L_a'],
    ['clause 8.3, clause 8.4 and clause 8.5', 'clause 8.3 and clause 8.5'],
    ['The period, in seconds,', 'The period, in milliseconds,'],
    ['**UTC** Coord', '**TLS** Transport Layer Security\n\n**UTC** Coord'],
    ['ISO 8601-1:2019', 'ISO 8601-1:2023'],
    [
      '– IEC 60050-713:1998',
      '– IETF RFC 8446 (2018), *The Transport Layer Security (TLS) Protocol Version 1.3*.\n\n– IEC 60050-713:1998',
    ],
  ],
  cor3: [
    ['A message shall not be longer', 'A message, in octets, shall not be longer'],
    ['| expired | 5 | O |', '| expired | 5 | M |'],
    ['tooLong(6), ...', 'tooLong(6), tooEarly(7), ...'],
    ['SEQUENCE SIZE (0..16) OF Capability,', 'SEQUENCE SIZE (0..32) OF Capability,'],
    ['shall wait for the longest silence of its class', 'shall wait for twice the longest silence of its class'],
    ['A registrar that claims conformance', 'A relay that claims conformance'],
    ['A registrar may support', 'A relay may support'],
    ['A registrar for which', 'A relay for which'],
    ['20 per second', '10 per second'],
    ['<td>60</td>', '<td>90</td>'],
    ['<td>4 096</td>', '<td>8 192</td>'],
    ['### 8.5 Retransmission', '### 8.5 Repetition'],
    ['both of its ends.', 'both of its ends. Angle brackets enclose a name.'],
  ],
}

function edited(text: string, changes: Edits): string {
  return changes.reduce((all, [from, to]) => {
    expect(all).toContain(from)
    return all.replace(from, to)
  }, text)
}

async function compare(name: string, changes: Edits): Promise<Comparison> {
  const [left, right] = await Promise.all(
    [edited(itu, changes), iso].map((text) => readDocument(bytes(text), { path: 'x.md' })),
  )
  const corrigendum = await readCorrigendum(bytes(read(`corrigenda/beacon-registration/${name}.md`)), {
    path: 'cor.md',
  })
  return compareWithCorrigenda(left as never, right as never, [corrigendum])
}

describe.each(Object.entries(edits))('a corrigendum in the manner of defect reports: %s', (name, changes) => {
  test('accounts for all that it changes', async () => {
    const { findings, corrigenda } = await compare(name, changes)
    expect(findings.map(({ kind }) => kind)).toEqual(['edition-state'])
    const [use] = corrigenda ?? []
    expect(use?.takenUp).toEqual({ left: use?.instructions, right: 0 })
    expect((use?.idle ?? []).filter(({ why }) => why !== 'in-part')).toEqual([])
  })
})

describe('what is not to the letter of it stays a finding', () => {
  const slips: readonly (readonly [string, string, string])[] = [
    ['cor1', 'INTEGER (1..172800)', 'INTEGER (1..182800)'],
    ['cor1', 'lost a registration shall answer', 'lost a registration should answer'],
    ['cor1', '| Pipeline valve | B | 2 400 |', '| Pipeline valve | B | 2 500 |'],
    ['cor1', '| badTime | 7 | M |', '| badTime | 7 | O |'],
    ['cor2', 'in milliseconds,', 'in microseconds,'],
    ['cor2', '\\max (L_a', '\\max (L_b'],
    ['cor2', 'by less than 60 s', 'by less than 90 s'],
    ['cor2', 'ISO 8601-1:2023', 'ISO 8601-1:2022'],
    ['cor2', 'RFC 8446', 'RFC 5246'],
    ['cor3', 'tooEarly(7)', 'tooEarly(8)'],
    ['cor3', '(0..32)', '(0..64)'],
    ['cor3', '| expired | 5 | M |', '| expired | 5 | C |'],
    ['cor3', 'A message, in octets, shall', 'A message, in octets, should'],
  ]
  test.each(slips)('%s: %s, printed as %s', async (name, from, to) => {
    const { findings } = await compare(name, [...(edits[name] as Edits), [from, to]])
    const told = findings.filter(({ gathered }) => gathered === undefined)
    expect(told.length).toBeGreaterThan(0)
  })
})
