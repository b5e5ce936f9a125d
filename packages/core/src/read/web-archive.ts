import { countCharacters } from '../model/count-characters.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const atob: (base64: string) => string

/** Characters of a file looked at for the head of a message. */
const lookedAt = 2_000

/** The page that is read of a web archive, and what is told of its other pages. */
export interface ArchivedPage {
  readonly page: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The page of a web archive: what Word saves as "Single File Web Page" and Metanorma names `.doc` is a message whose first
 * part of HTML is the text. Its pictures are left where they are. Null where the bytes are no such message.
 */
export function pageOfArchive(bytes: Uint8Array): ArchivedPage | null {
  const head = latin1(bytes.subarray(0, lookedAt))
  if (!/^(?:[\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}/.test(head) || !/^MIME-Version:/im.test(head)) return null
  const whole = splitHead(latin1(bytes))
  if (whole === null) return null
  const boundary = /\bboundary=(?:"([^"\n]{1,100})"|([^\s";]{1,100}))/i.exec(whole.head)
  if (boundary === null)
    return /^Content-Type:\s*text\/html/im.test(whole.head) ? { page: pageOf(whole), diagnostics: [] } : null
  const [first, ...more] = whole.body
    .split(`--${boundary[1] ?? boundary[2]}`)
    .slice(1)
    .flatMap((text) => splitHead(text.replace(/^[ \t]*\r?\n/, '')) ?? [])
    .filter(({ head }) => /^Content-Type:\s*text\/html/im.test(head))
  return first === undefined ? null : { page: pageOf(first), diagnostics: tellOthers(more) }
}

/** Word keeps the heads and feet of its pages in a page of their own. */
const runningHeads = /^Content-Location:[^\n]*\bheader\.html?\s*$/im

/** Pages beside the text, of frames for instance, are not read. */
function tellOthers(parts: readonly Part[]): Diagnostic[] {
  const characters = parts
    .filter(({ head }) => !runningHeads.test(head))
    .reduce((sum, part) => sum + countCharacters(textOf(latin1(decodeBody(part)))), 0)
  if (characters === 0) return []
  const message = 'The web archive holds more than one page; only the first is compared.'
  return [{ code: 'second-page', message, notCompared: { block: 'clause', characters } }]
}

/** What a page prints, roughly: for a count. */
function textOf(page: string): string {
  return page.replace(/<(?:style|script|title)\b[^<>]*>[^<]*/gi, '').replace(/<[^<>]*>/g, '')
}

interface Part {
  readonly head: string
  readonly body: string
}

/** The lines of a head up to the first empty one, and what is below. */
function splitHead(text: string): Part | null {
  const end = /\r?\n\r?\n/.exec(text)
  return end === null ? null : { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) }
}

/** The page; what the part says of its characters stands in it, where the page does not say it itself. */
function pageOf(part: Part): Uint8Array {
  const page = decodeBody(part)
  const charset = /\bcharset=["']?([\w.:-]{1,40})/i.exec(part.head)?.[1]
  if (charset === undefined || /\bcharset\s*=/i.test(latin1(page.subarray(0, lookedAt)))) return page
  const said = bytesOf(`<!DOCTYPE html><meta charset="${charset}">`)
  const whole = new Uint8Array(said.length + page.length)
  whole.set(said)
  whole.set(page, said.length)
  return whole
}

function decodeBody({ head, body }: Part): Uint8Array {
  const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') {
    const signs = body.replace(/[^A-Za-z0-9+/]/g, '')
    // One sign is no byte: the file was cut off.
    return bytesOf(atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs))
  }
  if (encoding !== 'quoted-printable') return bytesOf(body)
  return bytesOf(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** A character for each byte; in pieces: a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += lookedAt) text += String.fromCharCode(...bytes.subarray(at, at + lookedAt))
  return text
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
