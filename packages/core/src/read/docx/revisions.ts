import { UnreadableDocumentError } from '../../model/errors.ts'
import type { XmlElement } from './word-xml.ts'

/** What is done with tracked changes that nobody has accepted or rejected yet. */
export type RevisionPolicy = 'fail' | 'accept' | 'reject'

const insertions = new Set(['ins', 'moveTo', 'cellIns'])
const deletions = new Set(['del', 'moveFrom', 'cellDel'])

/** The error for a file with pending changes, with their numbers. */
export function pendingChanges(roots: readonly (XmlElement | undefined)[]): UnreadableDocumentError {
  let inserted = 0
  let deleted = 0
  const stack = roots.filter((root) => root !== undefined)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (insertions.has(node.name)) inserted++
    else if (deletions.has(node.name)) deleted++
    for (const inner of node.children) if (typeof inner !== 'string') stack.push(inner)
  }
  const counts = `${count(inserted, 'insertion')} and ${count(deleted, 'deletion')}`
  return new UnreadableDocumentError(
    'tracked-changes',
    `The Word file has pending tracked changes: ${counts}. Accept or reject them in Word, or say which text is meant: --revisions accept or --revisions reject.`,
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
