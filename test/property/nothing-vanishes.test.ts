import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareDocuments, type Document, type Format, UnreadableDocumentError } from '../../packages/core/src/index.ts'
import { readRaw } from '../../packages/core/src/read/index.ts'
import { structure } from '../../packages/core/src/structure/index.ts'
import { addEverywhere, added } from './added-words.ts'

const documents = join(import.meta.dirname, '../../fixtures/documents')

/** Every small text of every format. */
const texts = readdirSync(documents, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^|[\\/])input\.\w+$/.test(name))
  .sort()
  .map((name) => ({ name, format: name.split(/[\\/]/)[0] as Format }))

async function read(format: Format, bytes: Uint8Array): Promise<Document> {
  return structure(await readRaw(bytes, { format, path: 'text' }))
}

/** Characters that a text says of itself that nobody compares. */
const apart = ({ ledger }: Document): number => (ledger?.furniture ?? 0) + (ledger?.notUnderstood ?? 0)

/** Places of a text where a word is no text: in a label, in a mark, in an attribute, in what the file prints in another form. */
const noText: Readonly<Record<string, RegExp>> = {
  'html/metanorma-page/input.html': /^(?:div > p > span|aside > p > a) /,
  'markdown/pandoc/input.md': /: (?::::|docnumber: |<img |# Annex A \{)/,
  'metanorma/presentation/input.xml': /^sections > clause > title /,
}

test.each(texts)(
  'a word that is added anywhere in $name is a finding, let pass by a rule, or counted as not compared',
  async ({ name, format }) => {
    const bytes = new Uint8Array(readFileSync(join(documents, name)))
    const before = await read(format, bytes)
    // What a rule lets pass is listed in the report.
    const same = compareDocuments(before, before)
    const places = addEverywhere(format, bytes)
    expect(places.length).toBeGreaterThan(5)
    const vanished: string[] = []
    for (const { place, bytes: changed } of places) {
      try {
        const after = await read(format, changed)
        const found = compareDocuments(before, after)
        const isSaid =
          found.findings.length > same.findings.length ||
          found.permitted.length > same.permitted.length ||
          found.notCompared.length > same.notCompared.length ||
          apart(after) >= apart(before) + added.length
        if (!isSaid && !noText[name]?.test(place)) vanished.push(place)
      } catch (error) {
        if (!(error instanceof UnreadableDocumentError)) throw error
      }
    }
    expect(vanished).toEqual([])
  },
  120_000,
)
