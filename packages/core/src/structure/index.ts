import type { Document, Furniture } from '../model/document.ts'
import type { RawDocument } from '../model/raw.ts'
import { buildClauses } from './build-clauses.ts'
import { dropFurniture } from './drop-furniture.ts'
import { findHeads } from './find-heads.ts'
import { openFront } from './front-matter.ts'
import { nestSections } from './nest-sections.ts'

/**
 * Makes the document of what a reader yields, the same for every format: drops contents, index and cover, finds
 * headings, nests clauses by their printed numbers, and types the blocks in them.
 */
export function structure(raw: RawDocument): Document {
  const text = dropFurniture(raw.blocks)
  const opened = openFront(raw, findHeads(text.blocks))
  const dropped: Furniture[] = []
  const children = buildClauses(nestSections(opened.pieces), dropped)
  return {
    type: 'document',
    format: raw.format,
    front: opened.front,
    children,
    furniture: [...raw.furniture, ...text.furniture, ...opened.furniture, ...dropped],
    diagnostics: raw.diagnostics,
  }
}
