import type { RawDocument } from '../../../../packages/core/src/model/raw.ts'
import { readAsciidoc } from '../../../../packages/core/src/read/asciidoc/index.ts'
import { closeLedger } from '../../../../packages/core/src/read/ledger.ts'
import { printBlocks } from '../sts/read-text.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a whole text; `files` are those beside it. */
export async function readText(text: string, files: Readonly<Record<string, string>> = {}): Promise<RawDocument> {
  const readBeside = async (path: string) => (files[path] === undefined ? null : encode(files[path]))
  return closeLedger(await readAsciidoc(encode(text), { path: 'x.adoc', readBeside }))
}

/** What stands under a heading of a Recommendation, one line for each block; the heading left out. */
export async function printItu(body: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return printBody('itu', body, files)
}

/** The same for an International Standard. */
export async function printIso(body: string): Promise<string> {
  return printBody('iso', body, {})
}

async function printBody(flavour: string, body: string, files: Readonly<Record<string, string>>): Promise<string> {
  const raw = await readText(`= T\n:mn-document-class: ${flavour}\n\n== Polling\n\n${body}\n`, files)
  return printBlocks({ blocks: raw.blocks.slice(1) })
}

/** The text that the ledger finds lost. */
export function lostIn({ diagnostics }: RawDocument): string[] {
  return diagnostics.filter(({ code }) => code === 'text-unaccounted').map(({ message }) => message)
}
