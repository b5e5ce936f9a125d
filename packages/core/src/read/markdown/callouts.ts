/** What a callout is headed by: `> [!NOTE]`. */
export type Callout = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION' | 'EXAMPLE'

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
])

/** The callout that a directive or class is, `note`, `.callout-note`; undefined for others. */
export function kindOf(name: string): Callout | undefined {
  return kinds.get(name.toLowerCase().replace(/^(?:callout|admonition)-/, ''))
}

/**
 * The line that opens a callout. Its title is a line of its own.
 *
 * @param isAlone whether no text stands on the line below.
 */
export function calloutLine(kind: Callout, title: string, isAlone: boolean): string {
  if (title.trim() === '') return `> [!${kind}]`
  return `> [!${kind}] ${title.trim()}${isAlone ? '' : '\\'}`
}
