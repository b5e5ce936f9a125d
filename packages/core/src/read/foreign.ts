/** What files of other kinds begin with, byte for byte. */
const signatures: readonly (readonly [string, string])[] = [
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

/** What a text is that no reader knows; null where one may. */
export function foreignText(text: string): string | null {
  if (/^\s*\\documentclass\b/m.test(text)) return 'a LaTeX file'
  return null
}
