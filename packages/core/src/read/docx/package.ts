import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { refuseCompoundFile } from './compound-file.ts'
import { type Relationships, readRelationships } from './relationships.ts'
import type { XmlElement } from './word-xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** An opened Word file: its parts by name, read when asked for. */
export interface DocxPackage {
  /** `word/document.xml`. */
  readonly documentPart: string
  /** The bytes of a part; undefined where the package has no such part. */
  bytes(part: string): Uint8Array | undefined
  /** The root element of an XML part; undefined where the package has no such part. */
  xml(part: string): XmlElement | undefined
  /** What a part points at, by relationship id. */
  relationships(part: string): Relationships
  /** SHA-256 of a part, lower-case hexadecimal; undefined where the package has no such part. */
  hash(part: string): string | undefined
}

/**
 * Opens a Word file and finds its main part.
 *
 * @throws UnreadableDocumentError where the bytes are no Word file that can be read: `empty`, `not-a-document`,
 * `encrypted`, `old-word-file`, `macro-file`, `truncated-archive`, `archive-too-large`.
 */
export function openPackage(bytes: Uint8Array): DocxPackage {
  if (bytes.length === 0) throw new UnreadableDocumentError('empty', 'The file is empty.')
  refuseCompoundFile(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new UnreadableDocumentError(
      'not-a-document',
      'The file is no Word file: it does not begin like a .docx archive.',
    )
  }
  const archive = openArchive(bytes)
  const documentPart = findDocumentPart(archive)
  const hashes = new Map<string, string | undefined>()
  return {
    documentPart,
    bytes: (part) => archive.read(part),
    xml: (part) => readXml(archive, part),
    relationships: (part) => readRelationships(readXml(archive, relationshipsPartOf(part)), part),
    hash(part) {
      if (!hashes.has(part)) {
        const content = archive.read(part)
        hashes.set(part, content === undefined ? undefined : bytesToHex(sha256(content)))
      }
      return hashes.get(part)
    },
  }
}

function readXml(archive: Archive, part: string): XmlElement | undefined {
  const content = archive.read(part)
  return content === undefined ? undefined : parseXml(content, { what: part })
}

function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

function findDocumentPart(archive: Archive): string {
  const roots = readRelationships(readXml(archive, '_rels/.rels'), '')
  const part = roots.ofType('officeDocument')?.target ?? 'word/document.xml'
  const type = contentTypeOf(archive, part)
  if (/macroEnabled/i.test(type)) {
    throw new UnreadableDocumentError(
      'macro-file',
      'The file is a Word file with macros (.docm), which is not read. Save it as .docx and try again.',
    )
  }
  const other = otherApplication(archive, type)
  if (other !== undefined) throw new UnreadableDocumentError('not-a-document', `The file is ${other}, no Word file.`)
  if (!archive.has(part)) {
    throw new UnreadableDocumentError(
      'not-a-document',
      `The file is an archive without a Word document in it: ${part} is missing.`,
    )
  }
  return part
}

function otherApplication(archive: Archive, type: string): string | undefined {
  if (/spreadsheetml|ms-excel/i.test(type)) return 'an Excel workbook'
  if (/presentationml|ms-powerpoint/i.test(type)) return 'a PowerPoint presentation'
  if (archive.has('content.xml') && archive.has('mimetype')) return 'an OpenDocument file (save it as .docx)'
  return undefined
}

function contentTypeOf(archive: Archive, part: string): string {
  const types = readXml(archive, '[Content_Types].xml')
  const name = `/${part}`.toLowerCase()
  const extension = name.slice(name.lastIndexOf('.') + 1)
  let byExtension = ''
  for (const child of types?.children ?? []) {
    if (typeof child === 'string') continue
    const { PartName, Extension, ContentType } = child.attributes as Record<string, string | undefined>
    if (PartName?.toLowerCase() === name) return ContentType ?? ''
    if (Extension?.toLowerCase() === extension) byExtension = ContentType ?? ''
  }
  return byExtension
}
