import type { Diagnostic } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { UnreadableDocumentError } from '../model/errors.ts'
import { foreignKind, foreignText } from './foreign.ts'

export interface Detected {
  readonly format: Format
  /** Where the file's name says something else than its content. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes of a file looked at for what it is. */
const lookedAt = 4_000

const extensions: Readonly<Record<string, Format>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xml: 'sts',
  sts: 'sts',
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  mdown: 'markdown',
  txt: 'markdown',
  text: 'markdown',
}

const names: Readonly<Record<Format, string>> = { docx: 'a Word file', sts: 'NISO STS', markdown: 'Markdown' }

/**
 * Tells the format of a file by its content first and its name second.
 *
 * @throws UnreadableDocumentError where it is none that can be read: `empty`, `not-a-document`, `wrong-encoding`.
 */
export function detectFormat(bytes: Uint8Array, path?: string): Detected {
  const what = path ?? 'The input'
  refuseForeign(bytes, what)
  const extension = /\.([A-Za-z0-9]+)$/.exec(path ?? '')?.[1]?.toLowerCase() ?? null
  const format = formatOf(bytes, what, extension)
  const named = extension === null ? undefined : extensions[extension]
  const diagnostics: Diagnostic[] =
    extension !== null && named !== format
      ? [
          {
            code: 'wrong-extension',
            message: `${what} is named .${extension} and is ${names[format]} by its content; it was read as ${names[format]}.`,
          },
        ]
      : []
  return { format, diagnostics }
}

/**
 * Refuses what is of no format, whatever the caller takes it for.
 *
 * @throws UnreadableDocumentError `empty`, `not-a-document`
 */
export function refuseForeign(bytes: Uint8Array, what: string): void {
  const head = latin1(bytes.subarray(0, lookedAt))
  const kind = foreignKind(head)
  if (kind !== null) throw notReadable(what, kind)
  if (head.replace(byteOrderMark, '').trim() !== '') return
  if (bytes.subarray(lookedAt).every((byte) => byte <= 0x20)) {
    const holds = bytes.length === 0 ? 'is empty' : 'holds only white space'
    throw new UnreadableDocumentError('empty', `${what} ${holds}. Check that the file was saved or downloaded whole.`)
  }
}

const byteOrderMark = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/

function formatOf(bytes: Uint8Array, what: string, extension: string | null): Format {
  const head = latin1(bytes.subarray(0, lookedAt))
  // A zip archive or an OLE compound file: the Word reader tells what is wrong with one that is no Word file.
  if (head.startsWith('PK') || head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'docx'
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) {
    if (/<\0?[?!a-z]/i.test(head.slice(0, 12))) return 'sts'
    throw new UnreadableDocumentError('wrong-encoding', `${what} is UTF-16. Save it as UTF-8.`)
  }
  if (head.includes('\0')) throw notReadable(what, 'a binary file of no known kind')
  // A comment at the head says nothing: XML, HTML and Markdown all have them.
  const text = withoutComments(head.replace(byteOrderMark, ''))
  const foreign = foreignText(text)
  if (foreign !== null) throw notReadable(what, foreign)
  return isXml(text, extension) ? xmlFormat(text, what) : 'markdown'
}

function isXml(text: string, extension: string | null): boolean {
  if (/^<(?:\?xml\s|!DOCTYPE\s|(?:[A-Za-z_][\w.-]*:)?(?:standard|adoption)[\s/>])/.test(text)) return true
  return (
    (extension === 'xml' && text.startsWith('<!--')) ||
    (/^<[A-Za-z_]/.test(text) && (extension === 'xml' || /^<[^<>]*\sxmlns(?::[\w.-]+)?\s*=/.test(text)))
  )
}

/** An XML file by its root element: another root is another kind of document. */
function xmlFormat(text: string, what: string): Format {
  const root = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(withoutProlog(text))?.[1]
  if (root === undefined || root === 'standard' || root === 'adoption') return 'sts'
  throw new UnreadableDocumentError(
    'not-a-document',
    `${what} is XML with the root <${root}>; NISO STS has <standard> or <adoption>. Give the STS file of the text.`,
  )
}

/** Without what may stand before the root element. A long internal subset leaves nothing, and the STS reader decides. */
function withoutProlog(text: string): string {
  const plain = text.replace(/<\?[^]*?(?:\?>|$)/g, '').replace(/<!--[^]*?(?:-->|$)/g, '')
  return plain.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*(?:\]|$))?\s*(?:>|$)/, '')
}

function withoutComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--') && rest.includes('-->')) rest = rest.slice(rest.indexOf('-->') + 3).trimStart()
  return rest
}

function notReadable(what: string, kind: string): UnreadableDocumentError {
  return new UnreadableDocumentError(
    'not-a-document',
    `${what} is ${kind}, which cannot be read. Give the text as a Word file (.docx), NISO STS XML or Markdown.`,
  )
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
