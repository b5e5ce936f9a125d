import { strToU8, Zlib } from 'fflate'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const btoa: (bytes: string) => string

/** Bytes that are spelled at once: more arguments than this no engine takes. */
const spelled = 8_192

/**
 * The parts of the page, each a list of clauses, as the page's own script unpacks them: JSON, as zlib packs it, in Base64.
 * Cards, waivers and two nearly equal texts say most things twice and more: they pack to about an eighth. Part by part, so
 * that the unpacked whole is never written in one piece.
 */
export function packTexts(parts: readonly (readonly string[])[]): string {
  let binary = ''
  const packer = new Zlib({ level: 9 }, (bytes) => {
    for (let at = 0; at < bytes.length; at += spelled)
      binary += String.fromCharCode(...bytes.subarray(at, at + spelled))
  })
  parts.forEach((part, at) => {
    packer.push(strToU8(`${at === 0 ? '[' : ','}${JSON.stringify(part)}`))
  })
  packer.push(strToU8(parts.length === 0 ? '[]' : ']'), true)
  return btoa(binary)
}
