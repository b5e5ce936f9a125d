import { strToU8, zlibSync } from 'fflate'

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const btoa: (bytes: string) => string

/** Bytes that are spelled at once: more arguments than this no engine takes. */
const spelled = 8_192

/**
 * The parts of the page, each a list of clauses, as the page's own script unpacks them: JSON, as zlib packs it, in Base64.
 * Cards, waivers and two nearly equal texts say most things twice and more: they pack to about an eighth.
 */
export function packTexts(parts: readonly (readonly string[])[]): string {
  const bytes = zlibSync(strToU8(JSON.stringify(parts)), { level: 9 })
  let binary = ''
  for (let at = 0; at < bytes.length; at += spelled) binary += String.fromCharCode(...bytes.subarray(at, at + spelled))
  return btoa(binary)
}
