import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Longest run that is left whole. */
const longRun = 12

/**
 * A Word file as another program would save it: long runs split in two, quotes turned, ordinary spaces made
 * no-break here and there. Not one word differs.
 */
export function resave(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const part = 'word/document.xml'
  const xml = strFromU8(files[part] as Uint8Array)
  let at = 0
  const saved = xml.replace(
    /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/?w:r>).)*?<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs,
    (whole, properties: string | undefined, text: string) => {
      const turned = text
        .replace(/[“”]/g, '&quot;')
        .replace(/’/g, "'")
        .replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, (space) => (at++ % 7 === 0 ? '\u00a0' : space))
      if (text.length <= longRun || text.includes('&')) return turned === text ? whole : run(properties, turned)
      const middle = Math.floor(turned.length / 2)
      // A character reference that was written above is kept whole.
      return turned.includes('&')
        ? run(properties, turned)
        : run(properties, turned.slice(0, middle)) + run(properties, turned.slice(middle))
    },
  )
  return zipSync({ ...files, [part]: strToU8(saved) })
}

function run(properties: string | undefined, text: string): string {
  return `<w:r>${properties ?? ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
}
