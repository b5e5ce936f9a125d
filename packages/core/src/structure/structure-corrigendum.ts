import type { Document } from '../model/document.ts'
import type { RawBlock, RawDocument } from '../model/raw.ts'
import { typeBlocks } from './blocks/type-blocks.ts'
import { dropFurniture } from './drop-furniture.ts'

/**
 * Makes a document of a corrigendum: one clause that holds all it prints in reading order. Its headings are those of its own
 * and those of the clauses that it brings in, so nothing is nested by them: they stand as paragraphs.
 */
export function structureCorrigendum(raw: RawDocument): Document {
  const text = dropFurniture(raw.blocks)
  const dropped: { rule: string; characters: number }[] = []
  const children = typeBlocks(text.blocks.map(asParagraph), { role: 'clause', group: null, dropped })
  return {
    type: 'document',
    format: raw.format,
    front: {
      identifier: null,
      counterpart: null,
      title: null,
      edition: null,
      date: null,
      publisher: 'other',
      stage: null,
      language: null,
      evidence: [],
      ...raw.front,
    },
    children: [
      {
        type: 'clause',
        role: 'clause',
        label: 'Corrigendum',
        numbered: false,
        title: [{ type: 'text', value: 'Corrigendum' }],
        depth: 1,
        status: 'normative',
        statusPrinted: null,
        onlyFor: null,
        children,
        anchors: [],
        place: {},
      },
    ],
    furniture: [...raw.furniture, ...text.furniture, ...dropped],
    diagnostics: raw.diagnostics,
  }
}

function asParagraph(block: RawBlock): Exclude<RawBlock, { type: 'heading' }> {
  if (block.type !== 'heading') {
    return block.type === 'paragraph' && block.role === 'editing-instruction'
      ? { type: 'paragraph', children: block.children, place: block.place }
      : block
  }
  const label = block.label === undefined ? [] : [{ type: 'text' as const, value: `${block.label} ` }]
  return { type: 'paragraph', children: [...label, ...block.title], place: block.place }
}
