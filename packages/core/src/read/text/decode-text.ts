import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { unsymbol } from '../docx/symbols.ts'
import { isMacRoman, unMacRoman } from '../mac-roman.ts'
import { repairWindows1252 } from '../windows-1252.ts'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/** A text, and what was odd in its bytes. */
export interface DecodedText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Decodes plain text, which does not say what it is encoded in: by its byte order mark, else as UTF-8, else, where
 * the bytes are no UTF-8, as windows-1252, which holds Latin-1.
 *
 * @throws UnreadableDocumentError `not-a-document`, `wrong-encoding`
 */
export function decodeText(bytes: Uint8Array, what: string): DecodedText {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return plain(decode(bytes, 'utf-16le', what), what)
  if (a === 0xfe && b === 0xff) return plain(decode(bytes, 'utf-16be', what), what)
  refuseBinary(bytes.includes(0), what)
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes), what)
  } catch {
    return decodeOther(bytes, what)
  }
}

function decode(bytes: Uint8Array, encoding: string, what: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocumentError(
      'wrong-encoding',
      `${what} begins as UTF-16 and is none: it is damaged or cut off. Save it again, best as UTF-8.`,
    )
  }
}

function refuseBinary(isBinary: boolean, what: string): void {
  if (!isBinary) return
  throw new UnreadableDocumentError(
    'not-a-document',
    `${what} holds NUL bytes: it is a binary file, or UTF-16 without its mark. Save it as UTF-8 text.`,
  )
}

/**
 * Printers of old strike a character twice, or underline it, by going back over it: it is printed once. Word saves the
 * characters of its Symbol font with private codes.
 */
function plain(text: string, what: string, diagnostics: readonly Diagnostic[] = []): DecodedText {
  refuseBinary(text.includes('\0'), what)
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const once = bare.includes('\b') ? bare.replace(/[^\n\r\f\b]\u0008/g, '').replaceAll('\b', '') : bare
  return withoutMacRoman(
    unsymbol(once, '', '', () => {}),
    what,
    diagnostics,
  )
}

/** Text that was torn from a PDF whose Windows text asked to be read as Mac Roman: `NOTE ñ The lamp`. */
function withoutMacRoman(text: string, what: string, diagnostics: readonly Diagnostic[]): DecodedText {
  if (!text.includes('ñ')) return { text, diagnostics }
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const alone = count(/(?<![^\s])[ñó](?=[ \t])/g)
  if (!isMacRoman({ alone, inside: count(/\p{L}ñ|ñ\p{L}/gu) })) return { text, diagnostics }
  return {
    text: unMacRoman(text),
    diagnostics: [
      ...diagnostics,
      {
        code: 'encoding-repaired',
        message: `${what} has its dashes and quotation marks under codes of another encoding; they were read as they are meant.`,
      },
    ],
  }
}

/** UTF-8 with a few damaged places stays UTF-8; what has more bad bytes than good sequences never was. */
function decodeOther(bytes: Uint8Array, what: string): DecodedText {
  const asUtf8 = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  let good = 0
  let bad = 0
  for (let at = 0; at < asUtf8.length; at++) {
    const code = asUtf8.charCodeAt(at)
    if (code === 0xfffd) bad++
    else if (code >= 0x80) good++
  }
  if (good > bad)
    return plain(asUtf8, what, [
      {
        code: 'text-damaged',
        message: `${what} has ${bad} bytes that are no UTF-8; the characters there are not compared. Save it again as UTF-8.`,
        notCompared: { block: 'paragraph', characters: 0 },
      },
    ])
  return plain(repairWindows1252(new TextDecoder('windows-1252', { fatal: false }).decode(bytes)), what, [
    {
      code: 'encoding-guessed',
      message: `${what} is not UTF-8 and does not say what it is; it was read as windows-1252. Save it as UTF-8 if signs look wrong.`,
    },
  ])
}
