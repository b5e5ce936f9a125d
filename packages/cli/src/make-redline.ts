import {
  type Comparison,
  compareDocuments,
  type Document,
  type Finding,
  neutralise,
  readDocument,
  reportRedline,
} from '@common-text/core'
import type { CheckFlags } from './options.ts'
import { readBytes } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { usageTrouble } from './trouble.ts'

/** Before the work: what no redline can be made of. */
export function checkRedline(left: string, right: string, flags: CheckFlags): void {
  if (!flags.text) throw usageTrouble('A redline prints the text: leave out --no-text, or the report redline.')
  if ((flags.redlineSide === 'left' ? left : right) === '-')
    throw usageTrouble('A redline is made of a file: name the file of the text instead of standard input.')
}

/**
 * The redline of one text. It is read again as if all changes were accepted and compared with the other text: what is
 * still there goes to standard error, with what was known to be beyond tracked changes.
 */
export async function makeRedline(
  comparison: Comparison,
  left: string,
  right: string,
  { redlineSide: side, revisions }: CheckFlags,
  terminal: Terminal,
): Promise<Uint8Array> {
  const path = side === 'left' ? left : right
  const isWord = comparison[side].format === 'docx'
  const { bytes, notRedlined } = reportRedline(comparison, {
    side,
    ...(isWord ? { source: await readBytes(path) } : {}),
    ...(revisions === 'reject' ? { revisions } : {}),
  })
  const known = new Set(notRedlined.map(({ finding }) => finding))
  const accepted = await readDocument(bytes, { format: 'docx', revisions: 'accept' })
  const silent = remaining(comparison, accepted, side).filter(
    ({ id, kind }) => !known.has(id) && (isWord || kind !== 'not-comparable'),
  )
  const untold = [
    ...notRedlined.map(({ finding, why }) => `${finding} (${why})`),
    ...silent.map(({ id, kind }) => `${id} (${kind}, in part)`),
  ]
  if (untold.length > 0) {
    const count = untold.length === 1 ? '1 finding is' : `${untold.length} findings are`
    terminal.err(`common-text: warning: ${count} not in the redline: ${neutralise(untold.join(', '))}.\n`)
  }
  return bytes
}

/** What differs between the redline with all its changes accepted and the other text, waived findings apart. */
function remaining(
  { texts, mode, left, right, waived = [] }: Comparison,
  accepted: Document,
  side: 'left' | 'right',
): readonly Finding[] {
  if (texts === undefined) return []
  const pair = { left: texts.left.document, right: texts.right.document, [side]: accepted }
  const again = compareDocuments(pair.left, pair.right, {
    mode,
    leftPublisher: left.publisher,
    rightPublisher: right.publisher,
  })
  const isWaived = new Set(waived.map(({ finding }) => finding.id))
  return again.findings.filter(({ id }) => !isWaived.has(id))
}
