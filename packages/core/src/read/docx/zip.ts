import { inflateSync, strFromU8 } from 'fflate'
import { UnreadableDocumentError } from '../../model/errors.ts'

/** Most entries a package may list. Word writes some tens and one for each picture; beyond it the file is refused. */
const maxEntries = 10_000

/** Most bytes one part may inflate to. A million words of WordprocessingML are about 150 MB; beyond it the file is refused. */
const maxPartBytes = 384 * 1024 * 1024

/** Most bytes all parts that are read may inflate to, pictures included; beyond it the file is refused. */
const maxTotalBytes = 1024 * 1024 * 1024

/** Above this size a part may not be `maxRatio` times its packed size: prose packs 10 to 40 times, bombs 1,000 times. */
const ratioCheckedFrom = 8 * 1024 * 1024
const maxRatio = 300

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** A zip archive whose entries are inflated one by one, when they are asked for. Names are matched in any case. */
export interface Archive {
  has(name: string): boolean
  /** The entry's bytes; undefined where there is no such entry. */
  read(name: string): Uint8Array | undefined
}

/**
 * Lists the entries of a zip archive without inflating any.
 *
 * The directory is read here and not by fflate: fflate checks no sum and cuts an entry short where its stated size
 * lies, so a damaged file would read as a shorter text.
 *
 * @throws UnreadableDocumentError `truncated-archive` where the directory is missing or damaged, `archive-too-large`
 * where a limit is passed.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (const entry of listEntries(bytes, view)) entries.set(keyOf(entry.name), entry)
  let total = 0
  return {
    has: (name) => entries.has(keyOf(name)),
    read(name) {
      const entry = entries.get(keyOf(name))
      if (entry === undefined) return undefined
      total += entry.size
      checkSize(entry, total)
      return inflate(bytes, view, entry)
    },
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function listEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findDirectoryEnd(view)
  if (end < 0) throw damaged('its table of contents is missing')
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw tooLarge(`it lists ${count} parts, more than ${maxEntries}`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its table of contents is damaged')
    }
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record is the last 22 bytes, or earlier where a comment of up to 65,535 bytes follows it. */
function findDirectoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

function checkSize(entry: Entry, total: number): void {
  if (entry.size > maxPartBytes) throw tooLarge(`its part ${entry.name} would unpack to ${entry.size} bytes`)
  if (total > maxTotalBytes) throw tooLarge(`its parts would unpack to more than ${maxTotalBytes} bytes`)
  if (entry.size > ratioCheckedFrom && entry.size > entry.packedSize * maxRatio) {
    throw tooLarge(`its part ${entry.name} would unpack to more than ${maxRatio} times its size`)
  }
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.encrypted) {
    throw new UnreadableDocumentError(
      'encrypted',
      'The archive is locked with a password. Save it without one and try again.',
    )
  }
  const { offset } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) {
    throw damaged(`its part ${entry.name} is missing`)
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > view.byteLength) throw damaged(`its part ${entry.name} is cut short`)
  const packed = bytes.subarray(start, start + entry.packedSize)
  const content = entry.method === 0 ? packed : unpack(packed, entry)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`its part ${entry.name} is damaged`)
  return content
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw damaged(`its part ${entry.name} is packed in an unknown way (method ${entry.method})`)
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) })
  } catch {
    // fflate throws plain errors of many kinds on damaged data; which one tells the user nothing.
    throw damaged(`its part ${entry.name} is damaged`)
  }
}

const crcTable = makeCrcTable()

/** Eight tables of 256: eight bytes a step, about 1 ms per MB, against 0.2 s per MB for parsing it. */
function makeCrcTable(): Uint32Array {
  const table = new Uint32Array(8 * 256)
  for (let n = 0; n < 256; n++) {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    table[n] = c
  }
  for (let n = 256; n < table.length; n++) {
    const c = table[n - 256] as number
    table[n] = (table[c & 0xff] as number) ^ (c >>> 8)
  }
  return table
}

function crc32(bytes: Uint8Array): number {
  const t = crcTable
  let crc = 0xffffffff
  let i = 0
  for (const last = bytes.length - 7; i < last; i += 8) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24)
    crc =
      (t[1792 + (crc & 0xff)] as number) ^
      (t[1536 + ((crc >>> 8) & 0xff)] as number) ^
      (t[1280 + ((crc >>> 16) & 0xff)] as number) ^
      (t[1024 + (crc >>> 24)] as number) ^
      (t[768 + (bytes[i + 4] as number)] as number) ^
      (t[512 + (bytes[i + 5] as number)] as number) ^
      (t[256 + (bytes[i + 6] as number)] as number) ^
      (t[bytes[i + 7] as number] as number)
  }
  for (; i < bytes.length; i++) crc = (t[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function damaged(what: string): UnreadableDocumentError {
  return new UnreadableDocumentError(
    'truncated-archive',
    `The Word file is incomplete or damaged: ${what}. Get it again, or open and save it in Word.`,
  )
}

function tooLarge(what: string): UnreadableDocumentError {
  return new UnreadableDocumentError('archive-too-large', `The Word file is refused because ${what}.`)
}
