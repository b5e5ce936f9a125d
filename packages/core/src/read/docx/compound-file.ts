import { UnreadableDocumentError } from '../../model/errors.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Refuses what is an OLE compound file and no zip archive: a Word file behind a password, or one of Word 97 to 2003.
 * Both are told by the names in their directory.
 *
 * @throws UnreadableDocumentError `encrypted`, `old-word-file` or `not-a-document`
 */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!signature.every((byte, i) => bytes[i] === byte)) return
  if (includesName(bytes, 'EncryptedPackage')) {
    throw new UnreadableDocumentError(
      'encrypted',
      'The Word file is locked with a password or by rights management. Save it without and try again.',
    )
  }
  if (includesName(bytes, 'WordDocument')) {
    throw new UnreadableDocumentError(
      'old-word-file',
      'The file is of Word 97 to 2003 (.doc), which is not read. Open it in Word, save it as .docx and try again.',
    )
  }
  throw new UnreadableDocumentError('not-a-document', 'The file is an OLE compound file, but no Word file.')
}

/** Directory names are UTF-16, each at the start of an entry of 128 bytes. */
function includesName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let i = 0
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++
    if (i === name.length) return true
  }
  return false
}
