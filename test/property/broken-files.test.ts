import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Format, UnreadableDocumentError } from '../../packages/core/src/index.ts'
import { readRaw } from '../../packages/core/src/read/index.ts'
import { structure } from '../../packages/core/src/structure/index.ts'
import { type BrokenFile, breakFile, brokenFile, shown } from './break-file.ts'

/** Files broken for each reader; `pnpm run fuzz` asks for more, and for others each time. */
const asked = process.env['COMMON_TEXT_FUZZ_RUNS']
const runs = Number(asked ?? 2_000)
/** The same files in every test run; others in each longer run, whose report names its seed. */
const seed = Number(process.env['COMMON_TEXT_FUZZ_SEED'] ?? (asked === undefined ? 23_008 : Date.now()))
/** Longest that one small file may take, in milliseconds. */
const maxMs = 10_000
/** Largest file taken, in bytes: damage shows in small ones. */
const maxBytes = 30_000

const documents = join(import.meta.dirname, '../../fixtures/documents')
const formats = readdirSync(documents).filter((name) => filesOf(name).length > 0) as Format[]

function filesOf(format: string): Uint8Array[] {
  const home = join(documents, format)
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])input\.\w+$/.test(name))
    .sort()
    .map((name) => join(home, name))
    .filter((file) => existsSync(file) && statSync(file).size <= maxBytes)
    .map((file) => new Uint8Array(readFileSync(file)))
}

describe.each(formats)('a broken file of %s', (format) => {
  const files = filesOf(format)

  test(
    'is a document whose every character is accounted for, or is refused, soon',
    async () => {
      await fc.assert(
        fc.asyncProperty(brokenFile, (broken) => holds(format, files, broken)),
        { numRuns: runs, seed, endOnFailure: asked === undefined },
      )
    },
    Math.max(120_000, runs * 100),
  )
})

/** What must hold of whatever is made of a file: an answer with a balance, or the one error that says what to do. */
async function holds(format: Format, files: readonly Uint8Array[], broken: BrokenFile): Promise<void> {
  const bytes = breakFile(files, broken)
  const start = performance.now()
  try {
    const raw = await readRaw(bytes, { path: 'broken', ...(broken.told ? { format } : {}) })
    const { ledger, furniture } = structure(raw)
    expect(ledger, shown(bytes)).toBeDefined()
    if (ledger === undefined) return
    const { source, read, notUnderstood } = ledger
    expect(read + ledger.furniture + notUnderstood, `${shown(bytes)}\n${JSON.stringify({ ledger, furniture })}`).toBe(
      source,
    )
    for (const { message } of raw.diagnostics) expect(message.length).toBeGreaterThan(10)
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error
    expect(error.message.length, error.code).toBeGreaterThan(20)
  }
  expect(performance.now() - start, shown(bytes)).toBeLessThan(maxMs)
}

test('every reader has files to break', () => expect(formats.length).toBeGreaterThan(3))
