import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the real documents are: `COMMON_TEXT_CORPUS`, or beside the checkout. Null where they are not: they are
 * copyright of their publishers and come with no checkout.
 */
export const corpus: string | null =
  [process.env['COMMON_TEXT_CORPUS'], join(import.meta.dirname, '../../../shared/corpus')].find(
    (folder) => folder !== undefined && existsSync(folder),
  ) ?? null

export const absence =
  'No corpus here: set COMMON_TEXT_CORPUS to a folder of real documents to run these tests. Nothing was tested.'

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(corpus ?? '', path)))
}

/** Paths of all files with an ending, relative to the corpus. */
export function filesEnding(ending: string): string[] {
  if (!corpus) return []
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
}
