import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { attributeOf, scanXml } from './xml-span.ts'

/** The parts of a Word file by name. */
export type Parts = Record<string, Uint8Array>

/** Most bytes that a file may unpack to: what its reader takes too. */
const maxBytes = 1024 * 1024 * 1024

/** The parts of a Word file that its reader has taken. */
export function openParts(bytes: Uint8Array): Parts {
  let total = 0
  return unzipSync(bytes, {
    filter: ({ originalSize, name }) => {
      total += originalSize
      if (total > maxBytes) throw new RangeError('The Word file unpacks to more than 1 GiB; no redline is made of it.')
      return !name.endsWith('/')
    },
  })
}

/** The name of the main part: `word/document.xml`. */
export function documentPart(parts: Parts): string {
  const xml = textOfPart(parts, '_rels/.rels') ?? ''
  for (const root of scanXml(xml).children)
    for (const one of root.children) {
      if (!/\/officeDocument$/.test(attributeOf(xml, one, 'Type') ?? '')) continue
      const target = attributeOf(xml, one, 'Target')?.replace(/^\//, '')
      if (target !== undefined && nameOf(parts, target) !== undefined) return nameOf(parts, target) as string
    }
  return nameOf(parts, 'word/document.xml') ?? 'word/document.xml'
}

/** Names of parts count in any case. */
export function nameOf(parts: Parts, name: string): string | undefined {
  if (parts[name] !== undefined) return name
  return Object.keys(parts).find((one) => one.toLowerCase() === name.toLowerCase())
}

/** The text of a part, whichever Unicode it is in. */
export function textOfPart(parts: Parts, name: string): string | undefined {
  const found = nameOf(parts, name)
  const bytes = found === undefined ? undefined : parts[found]
  if (bytes === undefined) return undefined
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1)
  return strFromU8(bytes).replace(/^\ufeff/, '')
}

/** `low`: 0 where the low byte of a unit comes first, 1 where it comes last. */
function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const parts: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2)
    parts.push(String.fromCharCode((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8)))
  return parts.join('')
}

/** Puts a text into a part, in UTF-8. */
export function putPart(parts: Parts, name: string, xml: string): void {
  parts[name] = strToU8(xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8'))
}

/** Packs the parts: the same parts give the same bytes. */
export function packParts(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of Object.entries(parts)) files[name] = [bytes, { mtime: new Date(1980, 0, 1) }]
  return zipSync(files, { level: 6 })
}
