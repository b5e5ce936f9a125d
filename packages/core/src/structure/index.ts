import type { Document, Furniture, Ledger } from '../model/document.ts'
import type { RawDocument, SourceLedger } from '../model/raw.ts'
import { buildClauses } from './build-clauses.ts'
import { dropFurniture } from './drop-furniture.ts'
import { openFront } from './front/front-matter.ts'
import { findHeads } from './heads/find-heads.ts'
import { nestSections } from './nest-sections.ts'

export { structureCorrigendum } from './structure-corrigendum.ts'

/**
 * Makes the document of what a reader yields, the same for every format: drops contents, index and cover, finds
 * headings, nests clauses by their printed numbers, and types the blocks in them.
 */
export function structure(raw: RawDocument): Document {
  const text = dropFurniture(raw.blocks)
  const opened = openFront(raw, findHeads(text.blocks))
  const dropped: Furniture[] = []
  const children = buildClauses(nestSections(opened.pieces), dropped)
  const laterFurniture = [...text.furniture, ...opened.furniture, ...dropped]
  return {
    type: 'document',
    format: raw.format,
    front: opened.front,
    children,
    furniture: [...raw.furniture, ...laterFurniture],
    diagnostics: raw.diagnostics,
    ...(raw.digest ? { digest: raw.digest } : {}),
    ...(raw.ledger ? { ledger: ledgerOf(raw, raw.ledger, laterFurniture) } : {}),
  }
}

/** What the reader counted, with what was dropped since from what it had read. */
function ledgerOf(raw: RawDocument, { source, read }: SourceLedger, droppedLater: readonly Furniture[]): Ledger {
  const sum = (items: readonly { readonly characters: number }[]): number =>
    items.reduce((all, { characters }) => all + characters, 0)
  const later = Math.min(read, sum(droppedLater))
  return {
    source,
    read: read - later,
    furniture: sum(raw.furniture) + later,
    notUnderstood: sum(raw.diagnostics.flatMap(({ notCompared }) => notCompared ?? [])),
  }
}
