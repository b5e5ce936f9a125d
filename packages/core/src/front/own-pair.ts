import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import { parseCitation } from '../model/parse-citation.ts'

/** What the two texts call themselves and each other, as one dual citation; null where neither names anything. */
export function ownPair(left: Document, right: Document): Citation | null {
  let itu: Citation['itu'] = null
  let iso: Citation['iso'] = null
  for (const printed of [
    left.front.identifier,
    right.front.identifier,
    left.front.counterpart,
    right.front.counterpart,
  ]) {
    const cited = printed ? parseCitation(printed) : null
    itu ??= cited?.itu ?? null
    iso ??= cited?.iso ?? null
  }
  return itu || iso ? { itu, iso } : null
}
