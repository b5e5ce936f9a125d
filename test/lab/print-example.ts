import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Document, readDocument } from '../../packages/core/src/index.ts'
import { labFormulas } from './lab-formulas.ts'

type Blocks = unknown
type Printed = string | Uint8Array
type Printer = (blocks: Blocks, ...more: unknown[]) => Printed

const root = join(import.meta.dirname, '../..')
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(root, path)).href)) as T
const script = <T>(name: string): Promise<T> => load<T>(`scripts/example/${name}.mjs`)

const { parseText } = await script<{ parseText: (text: string) => Blocks }>('parse-text')
const { names } = await script<{ names: Record<'rec' | 'iso' | 'ituTitle' | 'isoTitle', string> }>('names')
const { greyPoint } = await script<{ greyPoint: Uint8Array }>('picture')
const example = await load<{ formulas: object }>('fixtures/pairs/example/source/formulas.mjs')
const formulas = { ...example.formulas, ...labFormulas }
const { printDocx } = await script<{ printDocx: Printer }>('print-docx')
const { printSts } = await script<{ printSts: Printer }>('print-sts')
const { printMetanorma } = await script<{ printMetanorma: Printer }>('print-metanorma')
const { printHtml } = await script<{ printHtml: Printer }>('print-html')
const { printAsciidoc } = await script<{ printAsciidoc: Printer }>('print-asciidoc')
const { printMarkdown } = await script<{ printMarkdown: Printer }>('print-markdown')
const { printText } = await script<{ printText: Printer }>('print-text')
const { printPdf } = await script<{ printPdf: Printer }>('print-pdf')

/** The text of the example in its own notation. */
export const source = readFileSync(join(root, 'fixtures/pairs/example/source/text.txt'), 'utf8')

/** Whose house style a print has. */
export type Publisher = 'itu-t' | 'iso-iec'

const printers: Readonly<Record<string, (blocks: Blocks, publisher: Publisher) => readonly [string, Printed]>> = {
  Word: (blocks) => ['x.docx', printDocx(blocks, formulas, greyPoint)],
  STS: (blocks) => ['x.xml', printSts(blocks, formulas, greyPoint)],
  Metanorma: (blocks, publisher) => ['x.xml', printMetanorma(blocks, formulas, greyPoint, publisher)],
  HTML: (blocks, publisher) => ['x.html', printHtml(blocks, formulas, greyPoint, publisher)],
  AsciiDoc: (blocks, publisher) => ['x.adoc', printAsciidoc(blocks, formulas, publisher)],
  Markdown: (blocks, publisher) => ['x.md', printMarkdown(blocks, formulas, publisher)],
  'plain text': (blocks, publisher) => ['x.txt', printText(blocks, formulas, publisher)],
  PDF: (blocks, publisher) => ['x.pdf', printPdf(blocks, formulas, publisher)],
}

/** The formats in which the example can be printed. */
export const formats = Object.keys(printers)

/** A text in the notation of the example, printed in a format. */
export function printExample(text: string, format: string, publisher: Publisher): Uint8Array {
  return print(text, format, publisher)[1]
}

function print(text: string, format: string, publisher: Publisher): readonly [string, Uint8Array] {
  const printer = printers[format]
  if (!printer) throw new Error(`The example is not printed in ${format}`)
  const [path, printed] = printer(parseText(text), publisher)
  return [path, typeof printed === 'string' ? new TextEncoder().encode(printed) : new Uint8Array(printed)]
}

/** What the printings say of themselves; see `scripts/example/names.mjs`. */
export type Names = Readonly<Partial<typeof names>>

/** A text in the notation of the example, printed in a format and read again; with other names on its cover where they are given. */
export async function printAndRead(
  text: string,
  format: string,
  publisher: Publisher,
  changed: Names = {},
): Promise<Document> {
  const unchanged = { ...names }
  Object.assign(names, changed)
  const [path, bytes] = print(text, format, publisher)
  Object.assign(names, unchanged)
  return readDocument(bytes, { path, readBeside: () => Promise.resolve(greyPoint) })
}
