import type { Reference } from './document.ts'
import { findCitations } from './parse-citation.ts'

/**
 * What a text cites an entry of a list by: `3` for `[3]`, `b Lamp 2009` for `[b-Lamp 2009]`; null where that is nothing, or
 * the identifier of a document, which is known wherever it stands.
 */
export function entryNumber({ label }: Reference): string | null {
  const printed = label.printed.trim()
  return /^\[?([0-9]{1,3})\]?[.)]?$/.exec(printed)?.[1] ?? tagOf(printed)
}

/** Bodies whose documents are cited by their identifiers, which the other printing may print without brackets. */
const otherBodies = /\b(?:IETF|RFC|IEEE|ETSI|3GPP|W3C|FIPS|NIST|ANSI|SMPTE|ECMA|OASIS|OMA)\b/

/** The name that an author gave an entry, `b-` before it as ITU writes; null for a number and for identifiers. */
export function tagOf(printed: string): string | null {
  const tag = /^\[(b-[^\][\n]{1,80})\]$/u.exec(printed)?.[1]
  if (tag === undefined) return null
  // `[b-Adams & Lamp]` and `[b-Adams Lamp]` are one name.
  const folded = tag.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return otherBodies.test(tag) || findCitations(tag.slice(2)).length > 0 ? null : folded
}
