import { UnreadableDocumentError } from '../../model/errors.ts'
import { repairWindows1252 } from '../windows-1252.ts'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string }

/** Bytes looked at for `<?xml … encoding="…"?>`. */
const declarationBytes = 200

/**
 * Decodes an XML file: by its byte order mark, by the shape of its first bytes, by its declaration, else as UTF-8.
 *
 * @throws UnreadableDocumentError `wrong-encoding` where the bytes are not what the file says they are.
 */
export function decodeBytes(bytes: Uint8Array, what: string): string {
  const encoding = encodingOf(bytes)
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    const message = `${what} says that its encoding is “${encoding}”, which is not known. Save it as UTF-8.`
    throw new UnreadableDocumentError('wrong-encoding', message)
  }
  try {
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? repairWindows1252(text) : text
  } catch {
    throw undecodable(bytes, decoder.encoding, what)
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  const utf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && (c === 0xfe || c === 0))
  if (utf32) return 'utf-32'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (b === 0 && a !== 0) return 'utf-16le'
  if (a === 0 && b !== 0) return 'utf-16be'
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(asLatin(bytes))?.[1]?.toLowerCase()
  // A declaration that can be read byte by byte is no UTF-16, whatever it says: tools write it before they convert.
  return declared === undefined || /^(utf-?16|ucs-?2|unicode)/.test(declared) ? 'utf-8' : declared
}

function asLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, declarationBytes))
}

function undecodable(bytes: Uint8Array, encoding: string, what: string): UnreadableDocumentError {
  if (encoding !== 'utf-8') {
    const message = `${what} is not valid ${encoding.toUpperCase()}: it is damaged or cut off. Save it again, best as UTF-8.`
    return new UnreadableDocumentError('wrong-encoding', message)
  }
  const { line, column } = firstBadUtf8(bytes)
  const advice = 'Save it as UTF-8, or name its encoding in the first line, such as encoding="windows-1252".'
  const message = `${what} is not valid UTF-8 in line ${line}, column ${column}. ${advice}`
  return new UnreadableDocumentError('wrong-encoding', message, { line, column })
}

function firstBadUtf8(bytes: Uint8Array): { line: number; column: number } {
  let line = 1
  let column = 1
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (byte === 0x0a) {
      line++
      column = 0
    } else if (length > 1 && !isUtf8(bytes.subarray(at, at + length))) {
      break
    }
    at += length
    column++
  }
  return { line, column }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
