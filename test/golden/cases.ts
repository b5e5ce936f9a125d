import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readBeside } from '../../packages/cli/src/read-beside.ts'
import { type CompareOptions, compareDocuments, type Document, readDocument } from '../../packages/core/src/index.ts'
import { printComparison } from './print-comparison.ts'
import { printDocument } from './print-outline.ts'

/** A folder under `fixtures/` that is a test. */
export interface GoldenCase {
  /** `rules/note-form/dash-after-note`. */
  readonly name: string
  readonly folder: string
  /** The file that says what should come out: `report.txt`, `outline.txt`. */
  readonly expected: string
  readonly run: () => Promise<string>
}

/** Every folder that holds `left.*` and `right.*`. */
export function pairCases(fixtures: string): GoldenCase[] {
  const root = join(fixtures, 'pairs')
  return foldersUnder(root).flatMap((folder) => {
    const left = fileOf(folder, 'left.')
    const right = fileOf(folder, 'right.')
    if (!left || !right) return []
    return [
      { name: relative(root, folder), folder, expected: join(folder, 'report.txt'), run: () => runPair(left, right) },
    ]
  })
}

/** Every folder that holds `input.*`. */
export function documentCases(fixtures: string): GoldenCase[] {
  const root = join(fixtures, 'documents')
  return foldersUnder(root).flatMap((folder) => {
    const input = fileOf(folder, 'input.')
    if (!input) return []
    return [
      {
        name: relative(root, folder),
        folder,
        expected: join(folder, 'outline.txt'),
        run: async () => printDocument(await readFile(input)),
      },
    ]
  })
}

/** What a golden file says; null where it is missing. */
export function expectedOf(golden: GoldenCase): string | null {
  return existsSync(golden.expected) ? readFileSync(golden.expected, 'utf8') : null
}

export async function readFile(path: string): Promise<Document> {
  return readDocument(new Uint8Array(readFileSync(path)), {
    path: path.slice(dirname(path).length + 1),
    readBeside: readBeside(path),
  })
}

async function runPair(left: string, right: string): Promise<string> {
  return printComparison(compareDocuments(await readFile(left), await readFile(right), optionsOf(dirname(left))))
}

/** `options.json` beside the pair: what a user would ask for, such as `{ "mode": "twin" }`. */
function optionsOf(folder: string): CompareOptions {
  const file = join(folder, 'options.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CompareOptions) : {}
}

function foldersUnder(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function fileOf(folder: string, prefix: string): string | undefined {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix))
  return file && join(folder, file)
}
