import { readFileSync } from 'node:fs'
import {
  compareDocuments,
  type Document,
  type Finding,
  readDocument,
  reportRedline,
  type Side,
} from '../../../../packages/core/src/index.ts'
import { readFile } from '../../../golden/cases.ts'

/** What becomes of a redline when all its changes are accepted, and when all are rejected. */
export interface Outcome {
  readonly bytes: Uint8Array
  /** Findings between the text with all changes accepted and the other text. */
  readonly accepted: readonly Finding[]
  /** Findings between the text with all changes rejected and the text as it was. */
  readonly rejected: readonly Finding[]
  /** Findings that the redline says it does not tell. */
  readonly named: number
}

/** Makes the redline of one side of two files and reads it both ways. */
export async function redlineFiles(left: string, right: string, side: Side): Promise<Outcome> {
  const texts = { left: await readFile(left), right: await readFile(right) }
  const path = side === 'left' ? left : right
  const source = texts[side].format === 'docx' ? new Uint8Array(readFileSync(path)) : undefined
  return redlineTexts(texts, side, source)
}

/** Makes the redline of one of two texts and reads it both ways. */
export async function redlineTexts(
  texts: { readonly left: Document; readonly right: Document },
  side: Side,
  source?: Uint8Array,
): Promise<Outcome> {
  const comparison = compareDocuments(texts.left, texts.right, { keepTexts: true })
  const { bytes, notRedlined } = reportRedline(comparison, { side, ...(source === undefined ? {} : { source }) })
  const accept = await readDocument(bytes, { format: 'docx', revisions: 'accept' })
  const reject = await readDocument(bytes, { format: 'docx', revisions: 'reject' })
  const { mode } = comparison
  const [left, right] = side === 'left' ? [accept, texts.right] : [texts.left, accept]
  const publishers = { leftPublisher: texts.left.front.publisher, rightPublisher: texts.right.front.publisher }
  const own = texts[side].front.publisher
  return {
    bytes,
    named: notRedlined.length,
    accepted: compareDocuments(left, right, { mode, ...publishers }).findings,
    rejected: compareDocuments(reject, texts[side], { mode, leftPublisher: own, rightPublisher: own }).findings,
  }
}

/** A finding in a line. */
export function told({ kind, left, right }: Finding): string {
  return `${kind} ${left?.clause ?? '-'} ${right?.clause ?? '-'} ${left?.text ?? ''} / ${right?.text ?? ''}`
}
