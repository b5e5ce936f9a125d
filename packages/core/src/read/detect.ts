import type { Diagnostic } from '../model/diagnostic.ts'
import type { Format } from '../model/document.ts'
import { UnreadableDocumentError } from '../model/errors.ts'
import { foreignKind, foreignText } from './foreign.ts'
import { extensions, formatNames } from './format-names.ts'
import { isMarkdownByMarks, looksLikeAsciidoc, looksLikeMarkdown } from './text-marks.ts'

export interface Detected {
  readonly format: Format
  /** Where the file's name says something else than its content. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes of a file looked at for what it is. */
const lookedAt = 4_000
/** Bytes of a text file looked at for the marks of its format: covers and boilerplate have none. */
const lookedAtForMarks = 60_000

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
    extension !== null && !named?.includes(format)
      ? [
          {
            code: 'wrong-extension',
            message: `${what} is named .${extension} and is ${formatNames[format]} by its content; it was read as ${formatNames[format]}.`,
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
export function refuseForeign(bytes: Uint8Array, what: string, taken?: Format): void {
  const head = latin1(bytes.subarray(0, lookedAt))
  if (taken !== undefined && taken !== 'pdf' && isPdf(head))
    throw new UnreadableDocumentError('not-a-document', `${what} is PDF and cannot be read as ${formatNames[taken]}.`)
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
  if (isPdf(head)) return 'pdf'
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) {
    if (/<\0?[?!a-z]/i.test(head.slice(0, 12))) return utf16Markup(head, what, extension)
    // Editors of plain text save so; nobody writes Markdown or AsciiDoc in UTF-16.
    const [named] = (extension === null ? undefined : extensions[extension]) ?? []
    if (named === 'text') return 'text'
    throw new UnreadableDocumentError('wrong-encoding', `${what} is UTF-16. Save it as UTF-8.`)
  }
  // UTF-16 without its mark, as its first bytes show.
  if (/^(?:<\0[?!a-z]\0|\0<\0[?!a-z])/i.test(head)) return utf16Markup(head, what, extension)
  if (head.includes('\0')) throw notReadable(what, 'a binary file of no known kind')
  // A comment at the head says nothing: XML, HTML and Markdown all have them.
  const text = withoutComments(head.replace(byteOrderMark, ''))
  const foreign = foreignText(text)
  if (foreign !== null) throw notReadable(what, foreign)
  if (isHtml(text, extension)) return 'html'
  if (isXml(text, extension)) return xmlFormat(text, what)
  return textFormat(latin1(bytes.subarray(0, lookedAtForMarks)).replace(byteOrderMark, ''), extension)
}

/** The signature may stand behind a little rubbish; so says the format, and so do files. */
function isPdf(head: string): boolean {
  return /^[^]{0,1000}?%PDF-\d/.test(head)
}

function utf16Markup(head: string, what: string, extension: string | null): Format {
  const text = withoutComments(head.replace(byteOrderMark, '').replaceAll('\0', ''))
  return isHtml(text, extension) ? 'html' : xmlFormat(text, what)
}

function isHtml(text: string, extension: string | null): boolean {
  const start = withoutProlog(text).trimStart()
  if (/^(?:<!DOCTYPE\s+html|<html[\s>])/i.test(text) || /^<html[\s>]/i.test(start)) return true
  if (/^<(?:head|body)[\s>]/i.test(start)) return true
  return (extension === 'html' || extension === 'htm' || extension === 'xhtml') && /^<[a-z]/i.test(start)
}

function isXml(text: string, extension: string | null): boolean {
  if (/^<(?:\?xml\s|!DOCTYPE\s|(?:[A-Za-z_][\w.-]*:)?(?:standard|adoption|metanorma|[a-z]+-standard)[\s/>])/.test(text))
    return true
  return (
    (extension === 'xml' && text.startsWith('<!--')) ||
    (/^<[A-Za-z_]/.test(text) && (extension === 'xml' || /^<[^<>]*\sxmlns(?::[\w.-]+)?\s*=/.test(text)))
  )
}

/** An XML file by its root element: another root is another kind of document. */
function xmlFormat(text: string, what: string): Format {
  const root = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(withoutProlog(text))?.[1]
  if (root === undefined || root === 'standard' || root === 'adoption') return 'sts'
  if (root === 'metanorma' || root.endsWith('-standard')) return 'metanorma'
  throw new UnreadableDocumentError(
    'not-a-document',
    `${what} is XML with the root <${root}>; NISO STS has <standard> or <adoption>, Metanorma has <metanorma> or <iso-standard>. Give the XML file of the text.`,
  )
}

/** Without what may stand before the root element. A long internal subset leaves nothing, and the STS reader decides. */
function withoutProlog(text: string): string {
  const plain = text.replace(/<\?[^]*?(?:\?>|$)/g, '').replace(/<!--[^]*?(?:-->|$)/g, '')
  return plain.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*(?:\]|$))?\s*(?:>|$)/, '')
}

/** Files of text by the marks that editors type in them; by their names where they have none. */
function textFormat(text: string, extension: string | null): Format {
  const [named] = (extension === null ? undefined : extensions[extension]) ?? []
  const markdown = named === 'text' || named === 'asciidoc' ? isMarkdownByMarks(text) : looksLikeMarkdown(text)
  if (looksLikeAsciidoc(text) && !(markdown && extension !== 'adoc')) return 'asciidoc'
  if (markdown) return 'markdown'
  return named === 'markdown' || named === 'asciidoc' ? named : 'text'
}

function withoutComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--') && rest.includes('-->')) rest = rest.slice(rest.indexOf('-->') + 3).trimStart()
  return rest
}

function notReadable(what: string, kind: string): UnreadableDocumentError {
  return new UnreadableDocumentError(
    'not-a-document',
    `${what} is ${kind}, which cannot be read. Give the text as Word (.docx), NISO STS or Metanorma XML, PDF, HTML, AsciiDoc, Markdown or plain text.`,
  )
}

/** In pieces: a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += lookedAt) text += String.fromCharCode(...bytes.subarray(at, at + lookedAt))
  return text
}
