/** What a callout is headed by: `> [!NOTE]`. */
export type Callout =
  | 'NOTE'
  | 'TIP'
  | 'IMPORTANT'
  | 'WARNING'
  | 'CAUTION'
  | 'EXAMPLE'
  | 'DANGER'
  | 'ATTENTION'
  | 'ERROR'

/** The classes and directives of site generators that head what stands in them with a word. */
const kinds: ReadonlyMap<string, Callout> = new Map([
  ['note', 'NOTE'],
  ['info', 'NOTE'],
  ['tip', 'TIP'],
  ['hint', 'TIP'],
  ['important', 'IMPORTANT'],
  ['warning', 'WARNING'],
  ['caution', 'CAUTION'],
  ['example', 'EXAMPLE'],
  ['danger', 'DANGER'],
  ['attention', 'ATTENTION'],
  ['error', 'ERROR'],
])

/** The callout that a directive or class is, `note`, `.callout-note`; undefined for others. */
export function kindOf(name: string): Callout | undefined {
  return kinds.get(name.toLowerCase().replace(/^(?:callout|admonition)-/, ''))
}

/** The callout that a line opens, `[!NOTE]`, and how much of the line its mark takes; null where it opens none. */
export function calloutAt(line: string): { readonly kind: Callout; readonly length: number } | null {
  const [mark, name = ''] = /^\[!([A-Z]{3,9})\]\s*/.exec(line) ?? []
  const kind = [...kinds.values()].find((known) => known === name)
  return mark === undefined || kind === undefined ? null : { kind, length: mark.length }
}

/**
 * The line that opens a callout. Its title is a line of its own.
 *
 * @param kind undefined for a box that its title alone heads.
 * @param isAlone whether no text stands on the line below.
 */
export function calloutLine(kind: Callout | undefined, title: string, isAlone: boolean): string {
  const mark = kind === undefined ? '>' : `> [!${kind}]`
  if (title.trim() === '') return mark
  return `${mark} ${title.trim()}${isAlone ? '' : '\\'}`
}
