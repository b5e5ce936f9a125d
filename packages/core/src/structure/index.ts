import type { Document } from '../model/document.ts'
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
  return {
    type: 'document', format: raw.format, front: opened.front, children: buildClauses(nestSections(opened.pieces)),
    furniture: [...raw.furniture, ...text.furniture, ...opened.furniture], diagnostics: raw.diagnostics,
  }
}
