/** What files of other kinds begin with, byte for byte. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
]

/** What a file is by its first bytes, as Latin-1; null where they are those of no other kind. */
export function foreignKind(head: string): string | null {
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}

/** What a text is that is no Markdown; null where it may be some. */
export function foreignText(text: string): string | null {
  if (/^(?:<!DOCTYPE\s+html|<html[\s>])/i.test(text)) return 'an HTML page'
  if (/^\s*\\documentclass\b/m.test(text)) return 'a LaTeX file'
  // Clauses of AsciiDoc begin with equals signs; no text of Markdown has headings of that form and none of its own.
  if (/^={2,6} \S/m.test(text) && !/^ {0,3}#{1,6} \S/m.test(text)) return 'AsciiDoc'
  return null
}
