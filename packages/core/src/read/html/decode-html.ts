import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { repairWindows1252 } from '../windows-1252.ts'
import { decodeBytes } from '../xml/decode-bytes.ts'

declare const TextDecoder: new (
  label: string,
  options?: { fatal: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string }

/** Bytes looked at for a `meta` that names the encoding. HTML asks for the first 1024; style sheets of Word push it back. */
const searchedBytes = 4_096

/** A page as text, and what was odd in its bytes. */
export interface DecodedPage {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Decodes a page: by its byte order mark or XML declaration, by its `meta`, as UTF-8 where it is that, else as
 * windows-1252, which HTML prescribes.
 *
 * @throws UnreadableDocumentError `wrong-encoding` where the encoding that it names is not known.
 */
export function decodeHtml(bytes: Uint8Array, what: string): DecodedPage {
  const head = String.fromCharCode(...bytes.subarray(0, searchedBytes))
  if (/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)|^\s*<\?xml[^>]*encoding|\0/.test(head))
    return certain(decodeBytes(bytes, what))
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase()
  if (named !== undefined && !/^utf-?(?:8|16)/.test(named)) {
    try {
      return certain(decoded(new TextDecoder(named), bytes))
    } catch {
      const message = `${what} says that its encoding is “${named}”, which is not known. Save it as UTF-8.`
      throw new UnreadableDocumentError('wrong-encoding', message)
    }
  }
  try {
    return certain(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (named !== undefined) throw asWrongEncoding(error, bytes, what)
    return {
      text: decoded(new TextDecoder('windows-1252'), bytes),
      diagnostics: [
        {
          code: 'encoding-guessed',
          message: `${what} is not UTF-8 and does not say what it is; it was read as windows-1252. Save it as UTF-8 if signs look wrong.`,
        },
      ],
    }
  }
}

function certain(text: string): DecodedPage {
  return { text, diagnostics: [] }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  return decoder.encoding === 'windows-1252' ? repairWindows1252(text) : text
}

function asWrongEncoding(error: unknown, bytes: Uint8Array, what: string): unknown {
  try {
    decodeBytes(bytes, what)
    return error
  } catch (found) {
    return found
  }
}
