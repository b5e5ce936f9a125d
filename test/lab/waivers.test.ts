import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  type Comparison,
  compareDocuments,
  type Document,
  readDocument,
  type Waiver,
  waive,
  waiverFor,
} from '../../packages/core/src/index.ts'
import { printAndRead, printExample, source } from './print-example.ts'
import { renumber, swapAnnexes, withoutPicture } from './whole-text-edits.ts'

type Side = 'left' | 'right'
type Texts = Readonly<Record<Side, string>>
type Formats = Readonly<Record<Side, string>>
interface Drift {
  readonly side: Side
  readonly clause: string
  readonly kind: string
  readonly edits: readonly { readonly find: string; readonly replace: string }[]
}

const at = join(import.meta.dirname, '../../fixtures/pairs/example/source/drifts.mjs')
const { drifts } = (await import(pathToFileURL(at).href)) as { drifts: readonly Drift[] }
const today = { today: '2026-11-23' }

/** Replaces what stands once. */
function replaceOnce(text: string, find: string, replace: string): string {
  if (text.split(find).length !== 2) throw new Error(`“${find}” stands ${text.split(find).length - 1} times`)
  return text.replace(find, () => replace)
}

/** The example with the twenty drifts that its editors made. */
const driftedOn = (side: Side): string =>
  drifts
    .filter((drift) => drift.side === side)
    .flatMap(({ edits }) => edits)
    .reduce((text, { find, replace }) => replaceOnce(text, find, replace), withoutPicture(source))
const drifted: Texts = { left: driftedOn('left'), right: driftedOn('right') }

const pairs: readonly Formats[] = [
  { left: 'Word', right: 'STS' },
  { left: 'Markdown', right: 'HTML' },
  { left: 'plain text', right: 'HTML' },
  { left: 'AsciiDoc', right: 'STS' },
]
/** A third format for each pair. */
const others: readonly Formats[] = [
  { left: 'Metanorma', right: 'HTML' },
  { left: 'AsciiDoc', right: 'STS' },
  { left: 'Metanorma', right: 'STS' },
  { left: 'Word', right: 'Markdown' },
]

const publisherOf = { left: 'itu-t', right: 'iso-iec' } as const
const readAs = (texts: Texts, formats: Formats): Promise<[Document, Document]> =>
  Promise.all([
    printAndRead(texts.left, formats.left, publisherOf.left),
    printAndRead(texts.right, formats.right, publisherOf.right),
  ])
const compare = async (texts: Texts, formats: Formats): Promise<Comparison> =>
  compareDocuments(...(await readAs(texts, formats)))

const waiversOf = ({ findings }: Comparison): Waiver[] =>
  findings.map((finding) => ({
    ...waiverFor(finding, { accepted: '2026-11-01', expires: '2027-11-01' }),
    reason: 'agreed',
    acceptedBy: { 'itu-t': 'A. Chair', 'iso-iec': 'B. Convener' },
  }))
const holding = (comparison: Comparison, waivers: readonly Waiver[]): Set<string> =>
  new Set((waive(comparison, waivers, today).waived ?? []).map(({ waiver }) => waiver.finding))

const both = (texts: Texts, edit: (text: string) => string): Texts => ({
  left: edit(texts.left),
  right: edit(texts.right),
})

/** Breaks lines of running text between words (what is set far in is a head), and sets what follows as far in as the line that was broken. */
function broken(text: string): string {
  return text.replace(
    /^( {0,4})(?! )(.*)$/gm,
    (_, indent: string, line: string) =>
      indent + line.replace(/(?<=[a-z]{3} [a-z]{3,}) (?=[a-z]{3,} [a-z]{3,} [a-z]{3,})/g, `\n${indent}`),
  )
}

/** The texts with other line breaks in running text; those of Word have none. */
async function reflowed(formats: Formats): Promise<Comparison> {
  const read = (side: Side): Promise<Document> => {
    const bytes = printExample(drifted[side], formats[side], publisherOf[side])
    const options = { path: pathOf[formats[side]] ?? 'x', readBeside: () => Promise.resolve(null) }
    if (formats[side] === 'Word') return printAndRead(drifted[side], 'Word', publisherOf[side])
    const text = new TextDecoder().decode(bytes)
    return readDocument(new TextEncoder().encode(broken(text)), options)
  }
  return compareDocuments(await read('left'), await read('right'))
}
const pathOf: Readonly<Record<string, string>> = {
  STS: 'x.xml',
  Metanorma: 'x.xml',
  HTML: 'x.html',
  AsciiDoc: 'x.adoc',
  Markdown: 'x.md',
  'plain text': 'x.txt',
}

const unrelated = (text: string): string =>
  [
    ['p The protocol is independent of the link', 'p The protocol does not depend on the link'],
    ['n2 How registrars of one relay domain', 'n2 The way in which registrars of one relay domain'],
    ['p The threats that remain are those', 'p Names are kept for a year.\np The dangers that remain are those'],
    ['Pipeline valve | B | 1 800', 'Pipeline valve | B | 1 900'],
  ].reduce((edited, [find = '', replace = '']) => replaceOnce(edited, find, replace), text)

const kindsOfEdit: Readonly<Record<string, (formats: Formats, other: Formats) => Promise<Comparison>>> = {
  'nothing edited': (formats) => compare(drifted, formats),
  renumbering: (formats) => compare(both(drifted, renumber), formats),
  reflow: (formats) => reflowed(formats),
  'unrelated edits': (formats) => compare(both(drifted, unrelated), formats),
  'swap of sides': async (formats) => {
    const [left, right] = await readAs(drifted, formats)
    return compareDocuments(right, left)
  },
  'moved annex': (formats) => compare(both(drifted, swapAnnexes), formats),
  'other format': (_, other) => compare(drifted, other),
}

/** Other words for each drift: where its editor, or that of the other printing, changes again what was accepted. */
const changedAgain: Readonly<Record<string, readonly [Side, string, string]>> = {
  '6.1 requirement-changed': ['right', 'class B should hold', 'class B may hold'],
  '7.3 negation-changed': ['right', 'and shall restore the', 'and may restore the'],
  '7.1 value-changed': ['left', 'accurate to 50 ms', 'accurate to 60 ms'],
  '7.2 value-changed': ['right', 'answer within 2 ms.', 'answer within 3 ms.'],
  '6.2 condition-changed': ['right', 'registration or no registration', 'registration unless no registration'],
  '7.2 identifier-changed': ['left', 'component {cn grantedLifeTime}', 'component {cn lifeTimeGranted}'],
  '3.4 definition-changed': ['right', 'a registration ends unless', 'a registration stops unless'],
  '3.6 term-missing': ['left', 'A set of registrars that share', 'A group of registrars that share'],
  '4 abbreviation-changed': ['left', 'Round-Trip Timer', 'Round-Trip Timing'],
  '2.3 reference-missing': ['left', 'ra IEC 60050-713:1998', 'ra IEC 60050-713:2008'],
  '2.3 reference-edition-changed': ['right', 'ra ISO 8601-1:2004', 'ra ISO 8601-1:2009'],
  '8.5 cross-reference-changed': ['right', 'as specified in {cl 8.2}', 'as specified in {cl 8.3}'],
  '6.1 table-changed': ['left', '| B | 3 600 | 2 048 | yes', '| B | 3 600 | 1 024 | yes'],
  '8.5 formula-changed': ['left', 'f 2 | backoff', 'f 2 | lifetime'],
  'A.2 code-changed': ['right', 'BOOLEAN DEFAULT TRUE', 'BOOLEAN OPTIONAL'],
  '8.4 note-missing': ['left', 'n3 Waiting lets', 'n3 Resting lets'],
  '8.2 list-changed': ['right', 'the class of the beacon is supported;', 'the class of the beacon is known;'],
  '8.4 clause-missing': ['right', 'its clock within 10 ms', 'its clock within 20 ms'],
  '8.2 text-missing': ['left', 'It shall record the refusal.', 'It should record the refusal.'],
}
/** A status has two values: another one is the one that was to be. */
const cannotChange = new Set(['Annex B status-changed'])

const nameOf = ({ clause, kind }: { readonly clause: string; readonly kind: string }): string => `${clause} ${kind}`

describe.each(pairs.map((pair, index) => [`${pair.left} and ${pair.right}`, pair, others[index] as Formats] as const))(
  'waivers of the twenty drifts in %s',
  (name, formats, other) => {
    test('survive every kind of edit', async () => {
      const waivers = waiversOf(await compare(drifted, formats))
      const shares: Record<string, string> = {}
      const lost: string[] = []
      for (const [edit, make] of Object.entries(kindsOfEdit)) {
        const held = holding(await make(formats, other), waivers)
        shares[edit] = `${waivers.length - waivers.filter((one) => !held.has(one.finding)).length}/${waivers.length}`
        for (const one of waivers)
          if (!held.has(one.finding)) lost.push(`${edit}: ${one.clause.left ?? one.clause.right} ${one.kind}`)
      }
      console.info(
        `Waivers that survive, ${name}: ${Object.entries(shares)
          .map((one) => one.join(' '))
          .join(', ')}`,
      )
      expect(lost).toEqual([])
    }, 120_000)

    test('die when their words change, each alone', async () => {
      const comparison = await compare(drifted, formats)
      const waivers = waiversOf(comparison)
      const wrong: string[] = []
      let died = 0
      for (const drift of drifts) {
        const change = changedAgain[nameOf(drift)]
        if (change === undefined) {
          expect(cannotChange).toContain(nameOf(drift))
          continue
        }
        const [side, find, replace] = change
        const held = holding(
          await compare({ ...drifted, [side]: replaceOnce(drifted[side], find, replace) }, formats),
          waivers,
        )
        const gone = waivers
          .filter(({ finding }) => !held.has(finding))
          .map(({ clause, kind }) => `${clause.left ?? clause.right} ${kind}`)
        if (gone.length === 1 && gone[0]?.endsWith(drift.kind)) died++
        else wrong.push(`${nameOf(drift)}: ${gone.join(', ') || 'none'} died`)
      }
      console.info(`Waivers that die when their words change, ${name}: ${died}/${drifts.length - cannotChange.size}`)
      expect(wrong).toEqual([])
    }, 120_000)
  },
)
