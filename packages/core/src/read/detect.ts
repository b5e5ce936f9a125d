import type { Diagnostic } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { UnreadableDocumentError } from '../model/errors.ts'

export interface Detected {
  readonly format: Format
  /** Where the file's name says something else than its content. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Characters of a text looked at for what it is. */
const lookedAt = 4_000

const extensions: Readonly<Record<string, Format>> = { docx: 'docx', docm: 'docx', xml: 'sts', md: 'markdown', markdown: 'markdown', mkd: 'markdown', txt: 'markdown' }

/**
 * Tells the format of a file by its content first and its name second.
 *
 * @throws UnreadableDocumentError where it is none that can be read: `empty`, `not-a-document`, `wrong-encoding`.
 */
export function detectFormat(bytes: Uint8Array, path?: string): Detected {
  const what = path ?? 'The input'
  if (bytes.length === 0) throw new UnreadableDocumentError('empty', `${what} is empty. Check that the file was saved or downloaded whole.`)
  const format = formatOf(bytes, what, path)
  const extension = path ? (/\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? null) : null
  const named = extension ? extensions[extension] : undefined
  const diagnostics: Diagnostic[] = extension !== null && named !== format
    ? [{ code: 'wrong-extension', message: `${what} is named .${extension} and is ${names[format]} by its content; it was read as ${names[format]}.` }] : []
  return { format, diagnostics }
}

const names: Readonly<Record<Format, string>> = { docx: 'a Word file', sts: 'NISO STS', markdown: 'Markdown' }

function formatOf(bytes: Uint8Array, what: string, path: string | undefined): Format {
  const at = (offset: number): number => bytes[offset] ?? -1
  // A zip archive or an OLE compound file: the Word reader tells what is wrong with one that is no Word file.
  if (at(0) === 0x50 && at(1) === 0x4b) return 'docx'
  if (at(0) === 0xd0 && at(1) === 0xcf && at(2) === 0x11 && at(3) === 0xe0) return 'docx'
  const head = latin1(bytes.subarray(0, lookedAt))
  refuseForeign(head, what)
  if ((at(0) === 0xff && at(1) === 0xfe) || (at(0) === 0xfe && at(1) === 0xff)) {
    if (/<\0?[?!a-z]/i.test(head.slice(0, 12))) return 'sts'
    throw new UnreadableDocumentError('wrong-encoding', `${what} is UTF-16. Save it as UTF-8.`)
  }
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (text === '' && latin1(bytes).trim() === '') throw new UnreadableDocumentError('empty', `${what} holds only white space. Check that the file was saved or downloaded whole.`)
  if (/^<\?xml|^<!DOCTYPE\s+(?!html)|^<!--|^<(?:[A-Za-z][\w.-]*:)?(?:standard|adoption)[\s>]/i.test(text)) return xmlFormat(text, what)
  if (/^<!DOCTYPE\s+html|^<html[\s>]/i.test(text)) throw foreign(what, 'an HTML page')
  if (head.includes('\0')) {
    throw new UnreadableDocumentError('not-a-document', `${what} is a binary file of no known kind. Give a Word file (.docx), NISO STS XML or Markdown${path ? '' : ', or name its format'}.`)
  }
  return 'markdown'
}

/** An XML file by its root element: another root is another kind of document. */
function xmlFormat(text: string, what: string): Format {
  const root = /<(?![?!])(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text.replace(/<!--[^]*?(?:-->|$)/g, '').replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/i, ''))?.[1]
  if (root === undefined || root === 'standard' || root === 'adoption') return 'sts'
  throw new UnreadableDocumentError('not-a-document', `${what} is XML with the root <${root}>; NISO STS has <standard> or <adoption>. Give the STS file of the text.`)
}

function refuseForeign(head: string, what: string): void {
  const found = signatures.find(([signature]) => head.startsWith(signature))
  if (found) throw foreign(what, found[1])
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'], ['{\\rtf', 'an RTF file'], ['\u0089PNG', 'a picture'], ['\u00ff\u00d8\u00ff', 'a picture'], ['GIF8', 'a picture'], ['II*\0', 'a picture'], ['MM\0*', 'a picture'], ['\u001f\u008b', 'a gzip archive'], ['7z\u00bc\u00af', 'a 7z archive'], ['Rar!', 'a RAR archive'],
]

function foreign(what: string, kind: string): UnreadableDocumentError {
  return new UnreadableDocumentError('not-a-document', `${what} is ${kind}, which cannot be read. Give the text as a Word file (.docx), NISO STS XML or Markdown.`)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return text
}
