import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const sectorEnd = 0xfffffffa
const noSector = 0xffffffff

/** Longest chain of sectors followed, against rings. An equation has some kilobytes: a few tens of sectors. */
const maxSectors = 65_536

/**
 * SHA-256 of an equation of Equation Editor or MathType, lower-case hexadecimal.
 *
 * The object is a compound file with time stamps and slack in it; only the stream `Equation Native` is the equation,
 * so that a copy of it has the same hash. Where the stream is not found all bytes are hashed.
 */
export function hashEquation(bytes: Uint8Array): string {
  let content: Uint8Array | undefined
  try {
    content = readStream(bytes, 'Equation Native')
  } catch (error) {
    // Reading outside the bytes of a damaged object is a RangeError; the object is still something that can be hashed.
    if (!(error instanceof RangeError)) throw error
  }
  return bytesToHex(sha256(content ?? bytes))
}

/** Reads one stream of an OLE compound file. Source: [MS-CFB]. */
function readStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 || view.getUint32(0) !== 0xd0cf11e0) return undefined
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 12)
  const miniSize = 1 << Math.min(view.getUint16(32, true), 12)
  const sector = (id: number): Uint8Array => bytes.subarray((id + 1) * sectorSize, (id + 2) * sectorSize)

  const next = (id: number): number => {
    const index = Math.floor((id * 4) / sectorSize)
    // The first 109 sectors of the table are listed in the header; equations never need more.
    if (index >= 109) return noSector
    return view.getUint32((view.getUint32(76 + index * 4, true) + 1) * sectorSize + ((id * 4) % sectorSize), true)
  }
  const chain = (first: number): Uint8Array => {
    const sectors: Uint8Array[] = []
    for (let id = first; id < sectorEnd && sectors.length < maxSectors; id = next(id)) sectors.push(sector(id))
    return join(sectors)
  }

  const directory = chain(view.getUint32(48, true))
  const entry = findEntry(directory, name)
  if (entry < 0) return undefined
  const entries = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const start = entries.getUint32(entry + 116, true)
  const size = entries.getUint32(entry + 120, true)
  if (size >= view.getUint32(56, true)) return chain(start).subarray(0, size)

  const miniStream = chain(entries.getUint32(116, true))
  const miniTable = chain(view.getUint32(60, true))
  const miniNext = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength)
  const pieces: Uint8Array[] = []
  for (let id = start; id < sectorEnd && pieces.length < maxSectors; id = miniNext.getUint32(id * 4, true)) {
    pieces.push(miniStream.subarray(id * miniSize, (id + 1) * miniSize))
  }
  return join(pieces).subarray(0, size)
}

function findEntry(directory: Uint8Array, name: string): number {
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    let i = 0
    while (i < name.length && directory[at + 2 * i] === name.charCodeAt(i) && directory[at + 2 * i + 1] === 0) i++
    if (i === name.length && directory[at + 2 * i] === 0) return at
  }
  return -1
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
