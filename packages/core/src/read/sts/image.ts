import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { RawImage } from '../../model/document.ts'
import type { XmlElement } from './sts-xml.ts'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const atob: (base64: string) => string

/** Reads the picture that a `graphic` names: its file's name, or the hash of the bytes where they are in the text. */
export function readImage(graphic: XmlElement): RawImage {
  const href = graphic.attributes['href'] ?? graphic.attributes['xtarget'] ?? graphic.attributes['src'] ?? ''
  if (href === '') return {}
  if (href.startsWith('data:')) {
    const hash = hashData(href)
    return hash === undefined ? {} : { hash }
  }
  const name = /[^/\\]*$/.exec(href.replace(/[?#].*$/, ''))?.[0] ?? ''
  return name === '' ? { name: href } : { name }
}

function hashData(href: string): string | undefined {
  const comma = href.indexOf(',')
  if (comma === -1) return undefined
  const data = href.slice(comma + 1)
  if (!/;\s*base64$/i.test(href.slice(0, comma))) return hashOf(data)
  try {
    return hashOf(atob(data.replace(/\s+/g, '')))
  } catch {
    return hashOf(data)
  }
}

function hashOf(binary: string): string {
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytesToHex(sha256(bytes))
}
