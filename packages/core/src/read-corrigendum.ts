import type { Corrigendum } from './model/corrigendum.ts'
import { findCitations } from './model/parse-citation.ts'
import { blockText } from './model/text-of.ts'
import { stopIfAsked } from './model/work.ts'
import { type ReadHints, readRaw } from './read/index.ts'
import type { ReadOptions } from './read-document.ts'
import { structureCorrigendum } from './structure/index.ts'

/** Blocks at the head of a corrigendum that may name it. */
const headBlocks = 20

/**
 * Reads a published corrigendum or amendment, in any format that is read: what it says is to be changed, and by which words.
 *
 * @throws UnreadableDocumentError where nothing can be made of the bytes.
 * @throws the signal's reason, where the caller asked to stop.
 */
export async function readCorrigendum(bytes: Uint8Array, options: ReadOptions & ReadHints = {}): Promise<Corrigendum> {
  const raw = await readRaw(bytes, options)
  stopIfAsked(options)
  const document = structureCorrigendum(raw)
  const [clause] = document.children
  const head = (clause?.children ?? [])
    .slice(0, headBlocks)
    .map((block) => (block.type === 'clause' ? '' : blockText(block)))
  const named = [raw.front.identifier ?? '', ...raw.runningHeads, ...head].map(supplementIn).find((one) => one !== '')
  const file = (options.path ?? '').split(/[\\/]/).at(-1) ?? ''
  return { identifier: named ?? (file === '' ? 'the corrigendum' : file), document }
}

/** A citation that names an amendment or corrigendum, as printed. */
function supplementIn(text: string): string {
  const found = findCitations(text).find(
    ({ citation }) => (citation.itu?.supplement ?? null) !== null || (citation.iso?.supplement ?? null) !== null,
  )
  return found ? text.slice(found.start, found.end) : ''
}
