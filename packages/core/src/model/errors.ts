import type { Place } from './place.ts'

/**
 * An input is there and no document can be made of it. `message` says what, where and what to do.
 *
 * `code` is kebab-case and never renamed: `not-a-document`, `encrypted`, `macro-file`, `old-word-file`,
 * `truncated-archive`, `archive-too-large`, `malformed-xml`, `wrong-encoding`, `empty`, `no-clauses`,
 * `tracked-changes`, `too-deep`, `too-large`, `scanned`.
 */
export class UnreadableDocumentError extends Error {
  readonly code: string
  readonly place: Place | undefined
  constructor(code: string, message: string, place?: Place) {
    super(message)
    this.name = 'UnreadableDocumentError'
    this.code = code
    this.place = place
  }
}
