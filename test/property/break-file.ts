import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** One thing that goes wrong with a file. Places are shares of its length, so that they fit every file. */
export type Damage =
  | { readonly kind: 'cut-off'; readonly at: number }
  | { readonly kind: 'cut-out'; readonly at: number; readonly length: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'insert'; readonly at: number; readonly word: string }
  | {
      readonly kind: 'splice'
      readonly at: number
      readonly from: number
      readonly length: number
      readonly of: number
    }
  | { readonly kind: 'double'; readonly at: number; readonly length: number; readonly times: number }

/** What says something in one format or another, and strange signs. */
const words = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml',
  '&#0;',
  '&#xD800;',
  '&amp',
  '&x;',
  '<p>',
  '</p>',
  '<tr>',
  '</td>',
  '<table>',
  '<sec>',
  '</sec>',
  '<title>',
  'rowspan="0"',
  'colspan="99999999"',
  'id="sec_1"',
  '<w:p/>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:ins/>',
  '<m:oMath>',
  '<math>',
  '</math>',
  '\n',
  '\r',
  '\n\n',
  '\t',
  '\f',
  '\v',
  '\0',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u{1f600}',
  '\ud7ff',
  'é',
  '# ',
  '## ',
  '```',
  '|',
  '| --- |',
  '**',
  '__',
  '`',
  '$',
  '$$',
  '[^1]',
  '[^1]: ',
  '[a](b)',
  '![a](b)',
  '- ',
  '1) ',
  'a) ',
  '> ',
  '== ',
  '====',
  '|===',
  '----',
  '++++',
  '....',
  '::',
  'include::x[]',
  'stem:[',
  '<<a>>',
  '[[a]]',
  ':a: b',
  'ifdef::a[]',
  'endif::[]',
  '//',
  '////',
  '+---+',
  '1 Scope',
  '8.2.1',
  'Annex A',
  'NOTE 1 – ',
  'Table 1 – ',
  '::=',
  'BEGIN',
  'END',
  '2^32',
  '____',
  'endobj',
  'endstream',
  'stream',
  '<<',
  '>>',
  '/Length 0',
  '[',
  ']',
  '(',
  ')',
  'BT',
  'ET',
  'Tj',
  'xref',
  'trailer',
  '%%EOF',
  '9'.repeat(30),
  '-1',
  'null',
]

const share = fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000)
const short = fc.integer({ min: 1, max: 400 })

const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut-off' as const), at: share }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cut-out' as const), at: share, length: short }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, word: fc.constantFrom(...words) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('splice' as const),
      at: share,
      from: share,
      length: short,
      of: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('double' as const),
      at: share,
      length: short,
      times: fc.integer({ min: 1, max: 30 }),
    }),
  },
)

/** Which file is damaged, how, and whether inside its archive where it is one. */
export interface BrokenFile {
  readonly file: number
  readonly inside: boolean
  /** Whether the reader is told the format, whatever the damage has made of the file. */
  readonly told: boolean
  readonly damages: readonly Damage[]
}

export const brokenFile: fc.Arbitrary<BrokenFile> = fc.record({
  file: fc.nat(20),
  inside: fc.boolean(),
  told: fc.boolean(),
  damages: fc.array(damage, { minLength: 1, maxLength: 5 }),
})

/** The bytes of a file with its damages. */
export function breakFile(files: readonly Uint8Array[], { file, inside, damages }: BrokenFile): Uint8Array {
  const whole = files[file % files.length] as Uint8Array
  const isArchive = whole[0] === 0x50 && whole[1] === 0x4b
  if (!isArchive || !inside) return damages.reduce<Uint8Array>((bytes, one) => doDamage(bytes, one, files), whole)
  const parts: Record<string, Uint8Array> = unzipSync(whole)
  const names = Object.keys(parts)
    .filter((name) => name.endsWith('.xml'))
    .sort()
  // The text itself is damaged more often than what describes it.
  const name = damages.length % 3 === 0 ? (names[file % names.length] as string) : 'word/document.xml'
  const others = [parts[name] as Uint8Array]
  parts[name] = damages.reduce<Uint8Array>((bytes, one) => doDamage(bytes, one, others), parts[name] as Uint8Array)
  return new Uint8Array(zipSync(parts, { level: 0 }))
}

/** Longest file made, in bytes: damage that is doubled again and again is not the point. */
const maxBytes = 60_000

function doDamage(bytes: Uint8Array, one: Damage, files: readonly Uint8Array[]): Uint8Array {
  const at = Math.floor(one.at * bytes.length)
  switch (one.kind) {
    case 'cut-off':
      return bytes.slice(0, at)
    case 'cut-out':
      return join(bytes.slice(0, at), bytes.slice(at + one.length))
    case 'flip': {
      const changed = bytes.slice()
      if (changed.length > 0)
        changed[Math.min(at, changed.length - 1)] =
          (changed[Math.min(at, changed.length - 1)] as number) ^ (1 << one.bit)
      return changed
    }
    case 'insert':
      return join(bytes.slice(0, at), strToU8(one.word), bytes.slice(at))
    case 'splice': {
      const source = files[one.of % files.length] as Uint8Array
      const from = Math.floor(one.from * source.length)
      return join(bytes.slice(0, at), source.slice(from, from + one.length), bytes.slice(at))
    }
    case 'double': {
      const part = bytes.slice(at, at + one.length)
      if (bytes.length + part.length * one.times > maxBytes) return bytes
      return join(bytes.slice(0, at), ...Array.from({ length: one.times }, () => part), bytes.slice(at))
    }
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** The beginning of broken bytes, for messages. */
export function shown(bytes: Uint8Array): string {
  return strFromU8(bytes.subarray(0, 300), true)
}
