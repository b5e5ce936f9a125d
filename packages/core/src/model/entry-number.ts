import type { Reference } from './document.ts'

/** The number by which a text cites an entry of a list: `3` for `[3]`; null where it has none, or a name. */
export function entryNumber({ label }: Reference): string | null {
  return /^\[?([0-9]{1,3})\]?[.)]?$/.exec(label.printed.trim())?.[1] ?? null
}
