import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compareDocuments, type Document, type Finding, readDocument } from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { type RunningText, runningTexts } from '../lab/running-texts.ts'
import { type TextEdit, textEdits } from '../lab/text-edits.ts'
import { absence, bytesOf, corpus } from './corpus.ts'

if (!corpus) console.info(absence)

const part = 'word/document.xml'
const files = {
  'x500/itu-x500-201610.docx': 'word',
  'j1108/j1108-prepublished.docx': 'word',
  'z100-annex-f1/z100-f1.docx': 'word',
  'rice/rice.sts.xml': 'sts',
  'j1108/j1108-prepublished.semantic.xml': 'metanorma',
} as const

/** Places of a file in which each edit is made: first, last and between. */
const places = 4
/** Kinds that name the container rather than what was done in it. */
const containers = ['definition-changed', 'note-changed']
/** How standard paragraphs begin, whose punctuation and letter case are house style. */
const standard =
  /^\s*(?:The following (?:documents|ITU-T Recommendations)|For the purposes of|ISO Online|IEC Electropedia|ISO and IEC maintain)/

describe.skipIf(!corpus)('an edit of a real text is one finding', () => {
  for (const [path, vocabulary] of Object.entries(files)) {
    test.skipIf(!existsSync(join(corpus ?? '', path)))(path, { timeout: 300_000 }, async () => {
      const { source, read } = open(path)
      const original = await read(source)
      const known = new Set(compareDocuments(original, original).findings.map(printFinding))
      const texts = runningTexts(source, vocabulary)
      const wrong: string[] = []
      let made = 0
      for (const edit of textEdits) {
        for (const { at, value, to } of chosen(texts, edit)) {
          made++
          const edited = await read(source.slice(0, at) + to + source.slice(at + value.length))
          const found = compareDocuments(original, edited).findings.filter((one) => !known.has(printFinding(one)))
          const isRight =
            found.length === 1 ? isOf(found[0] as Finding, edit) : found.length === 0 && isSilent(value, edit)
          if (!isRight)
            wrong.push(`${edit.name}: ${found.length === 0 ? 'missed' : found.map(printFinding).join(' ; ')}`)
        }
      }
      console.info(`${path}: ${made - wrong.length} of ${made} edits are one right finding`)
      expect(made).toBeGreaterThan(20)
      expect(wrong).toEqual([])
    })
  }
})

function isOf({ kind, grade }: Finding, edit: TextEdit): boolean {
  // A verb, a negation and a condition that stand in one phrase are one finding, by the weightiest.
  const meant = edit.weighty
    ? [edit.kind, 'requirement-changed', 'negation-changed', ...containers]
    : [edit.kind, ...containers]
  return (
    meant.includes(kind) && (edit.weighty ? grade !== 'editorial' && grade !== 'typographic' : grade !== 'conformance')
  )
}

function isSilent(value: string, edit: TextEdit): boolean {
  return !edit.weighty && standard.test(value)
}

function open(path: string): { source: string; read: (source: string) => Promise<Document> } {
  const bytes = bytesOf(path)
  const readBeside = (name: string): Promise<Uint8Array | null> => {
    const file = join(corpus ?? '', dirname(path), name)
    return Promise.resolve(existsSync(file) ? new Uint8Array(readFileSync(file)) : null)
  }
  if (!path.endsWith('.docx')) {
    const read = (source: string): Promise<Document> =>
      readDocument(new TextEncoder().encode(source), { path, readBeside })
    return { source: new TextDecoder().decode(bytes), read }
  }
  const entries = unzipSync(bytes)
  const read = (source: string): Promise<Document> =>
    readDocument(zipSync({ ...entries, [part]: strToU8(source) }, { level: 1 }), { path })
  return { source: strFromU8(entries[part] as Uint8Array), read }
}

function chosen(texts: readonly RunningText[], edit: TextEdit): (RunningText & { readonly to: string })[] {
  const able = texts.flatMap((text) => {
    const to = edit.make(text.value)
    return to === null ? [] : [{ ...text, to }]
  })
  const step = Math.max(1, able.length / places)
  return Array.from({ length: Math.min(places, able.length) }, (_, at) => able[Math.floor((at + 0.37) * step)]).filter(
    (one) => one !== undefined,
  )
}
