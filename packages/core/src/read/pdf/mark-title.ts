import type { RawBlock, RawParagraph } from '../../model/raw.ts'
import { textOf } from '../../model/text-of.ts'

const number =
  /^(?:Draft (?:new |revised )?)?(?:INTERNATIONAL STANDARD|(?:ITU-T |CCITT )?RECOMMENDATION\b(?! for)|ISO(?:\/IEC)? [0-9]|(?:ITU-T )?Rec\. )/i
/** Most lines of a title block. */
const maxLines = 10

/** Marks the title above the first clause: bold lines, under the numbers of the two publications. */
export function markTitle(blocks: RawBlock[]): void {
  const first = blocks.findIndex(
    (block) => block.type === 'heading' && /^(?:1\s|SECTION (?:1|I)\b)/.test(textOf(block.title)),
  )
  if (first < 1) return
  const lines: RawParagraph[] = []
  let from = first
  while (from > 0 && first - from < maxLines) {
    const block = blocks[from - 1] as RawBlock
    if (block.type !== 'paragraph' || block.role !== undefined || block.label !== undefined || !isTitleLine(block))
      break
    lines.unshift(block)
    from--
  }
  const titles = lines.filter((line) => !number.test(textOf(line.children)))
  const [title] = titles
  if (!title) return
  const numbers = lines
    .filter((line) => !titles.includes(line))
    .map((line) => ({ ...line, role: 'document-number' as const }))
  const children = titles.flatMap((line, at) =>
    at === 0 ? line.children : [{ type: 'break' as const, of: 'line' as const }, ...line.children],
  )
  blocks.splice(from, first - from, ...numbers, { ...title, children, role: 'document-title' })
}

/** Marks what stands before the first heading and the table of contents: the cover says `Annex F1` and means the whole. */
export function markCover(blocks: RawBlock[], lastPage: number): void {
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading' || (block.place.page ?? 0) > lastPage) return
    if (block.type === 'paragraph' && block.role === undefined) blocks[at] = { ...block, role: 'cover' }
  }
}

/** A title is printed on the cover and again before the text: bold words of some length that stand there twice. */
export function markRepeatedTitle(blocks: RawBlock[]): void {
  const end = blocks.findIndex((block) => block.type === 'heading' && /^[A-Z]?[0-9]/.test(textOf(block.title)))
  const lines = blocks.slice(0, Math.max(0, end)).flatMap((block, at) => {
    if (block.type !== 'paragraph' || (block.role !== undefined && block.role !== 'cover') || !isTitleLine(block))
      return []
    const before = blocks[at - 1]
    if (before?.type === 'heading' && isAnnexAlone(textOf(before.title))) return []
    const text = textOf(block.children)
    return text.length >= shortestTitle && !number.test(text) ? [{ at, block, text }] : []
  })
  const [title] = lines.filter(({ text, at }) => lines.some((other) => other.at !== at && other.text === text))
  if (!title) return
  for (const { at, block, text } of lines) if (text === title.text) blocks[at] = { ...block, role: 'document-title' }
}

/** In characters. */
const shortestTitle = 16

/** Bold, or the number of a publication in whatever print. */
function isTitleLine(block: RawParagraph): boolean {
  return (
    number.test(textOf(block.children)) ||
    block.children.every((inline) => inline.type !== 'text' || inline.bold === true || inline.value.trim() === '')
  )
}

/** What stands below `Annex F1` is the title of the annex, also where a cover says it. */
function isAnnexAlone(text: string): boolean {
  return /^(?:annex|appendix)\s+\S{1,7}$/i.test(text.trim())
}
