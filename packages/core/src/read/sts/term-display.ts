import { append } from '../../model/gather.ts'
import type { RawBlock } from '../../model/raw.ts'
import type { Story } from './story.ts'

/**
 * Reads the printed form of a term that stands beside its entry, and keeps of it only what the entry has not said:
 * both hold the term and the definition.
 */
export function dropRepeated(story: Story, entryStart: number, readDisplay: () => void): void {
  const displayStart = story.blocks.length
  readDisplay()
  const said = new Set(story.blocks.slice(entryStart, displayStart).map(keyOf))
  const fresh = story.blocks.splice(displayStart).filter((block) => !said.has(keyOf(block)))
  append(story.blocks, fresh)
}

function keyOf(block: RawBlock): string {
  const inlines = block.type === 'heading' ? block.title : block.type === 'paragraph' ? block.children : undefined
  if (inlines === undefined) return JSON.stringify({ ...block, place: undefined, anchors: undefined })
  let text = ''
  for (const inline of inlines) text += inline.type === 'break' ? ' ' : inline.value
  return text
    .replace(/[[\]\s]+/g, ' ')
    .replace(/^ ?SOURCE: ?/i, '')
    .trim()
    .toLowerCase()
}
