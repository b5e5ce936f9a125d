import type { Label } from '../model/document.ts'

export interface Marker {
  readonly type: 'note' | 'example' | 'list-item'
  readonly label: Label
  /** UTF-16 units of the text that belong to the marker. */
  readonly length: number
}

const space = String.raw`[\s\u00a0\u2000-\u200a\u202f]`
const note = new RegExp(String.raw`^${space}*(NOTE|Note|EXAMPLE|Example|EXEMPLE)(?:${space}+([0-9]{1,3}[a-z]?|[A-Z](?![\p{L}])))?(?:${space}+to${space}+entry)?(?:${space}*[-\u2013\u2014:]${space}*|${space}*\.${space}+|${space}*[\t\n]${space}*|[\u00a0\u2003 ]{2,}|$)`, 'u')
/** `NOTE 1 Text`: capitals need no sign behind them. */
const plainNote = new RegExp(String.raw`^${space}*(NOTE|EXAMPLE)(?:${space}+([0-9]{1,3}))?${space}+(?=[\p{L}"\u201c(])`, 'u')
const bullet = new RegExp(String.raw`^${space}*([\u2013\u2014\u2022\u25cf\u25cb\u25aa\u25a0\u2212\u00b7\uf0b7*-])(?:${space}+)`, 'u')
const ordered = new RegExp(String.raw`^${space}*(\(?([a-z]{1,3}|[ivx]{1,6}|[0-9]{1,3}|[A-Z])\)|([0-9]{1,3}|[a-z])\.)(?:${space}+)`, 'u')

/** The marker that a paragraph begins with; null where it begins with text. */
export function findMarker(text: string): Marker | null {
  const noted = note.exec(text) ?? plainNote.exec(text)
  if (noted) {
    const type = /^n/i.test(noted[1] as string) ? 'note' : 'example'
    return { type, label: { printed: noted[0].trim(), number: noted[2] ?? null }, length: noted[0].length }
  }
  return findListMarker(text)
}

export function findListMarker(text: string): Marker | null {
  const dotted = bullet.exec(text)
  if (dotted) return { type: 'list-item', label: { printed: dotted[1] as string, number: null }, length: dotted[0].length }
  const counted = ordered.exec(text)
  return counted ? { type: 'list-item', label: { printed: counted[1] as string, number: counted[2] ?? counted[3] ?? null }, length: counted[0].length } : null
}

/** A label that a format keeps apart: `NOTE 1`, `a)`, `–`. */
export function labelOf(printed: string): Label {
  return { printed: printed.trim(), number: /([0-9]{1,4}[a-z]?|[a-z]{1,3}|[ivx]{1,6}|[A-Z])[).]?$/.exec(printed.replace(/\s*(?:to entry)?\s*[-\u2013\u2014:.]*\s*$/u, '').replace(/^\(/, ''))?.[1] ?? null }
}

/** The number in a note's or example's label: `NOTE 1 –` → `1`. */
export function noteLabel(printed: string): Label {
  return { printed: printed.trim(), number: /([0-9]{1,3}[a-z]?)/.exec(printed)?.[1] ?? null }
}
