import type { Inline } from '../../model/inline.ts'
import { meantTitle } from '../../model/known-titles.ts'
import type { RawBlock, RawHeading } from '../../model/raw.ts'
import { plainText } from './inline-builder.ts'
import type { WordParagraph } from './paragraph.ts'
import { type Story, takeAnchors } from './story.ts'
import type { StyleMeaning } from './style-names.ts'

type HeadingMeaning = Extract<StyleMeaning, { as: 'heading' }>

/**
 * Longest text that an outline level alone makes a heading of, in UTF-16 units. Some typists give whole paragraphs an
 * outline level, to see them in the navigation pane; a longer one stays a paragraph.
 */
const maxOutlineHeading = 250

/** The heading that a paragraph is, by its style or by its outline level. */
export function headingOf(paragraph: WordParagraph, nodes: readonly Inline[]): HeadingMeaning | undefined {
  const { meaning, outlineLevel } = paragraph.style
  if (meaning?.as === 'heading') return meaning
  if (meaning !== undefined && meaning.as !== 'text') return undefined
  const level = paragraph.ownOutlineLevel ?? outlineLevel
  if (level === undefined || level > 8 || plainText(nodes).length > maxOutlineHeading) return undefined
  return { as: 'heading', depth: level + 1 }
}

/** `3.5.1`, `A.3`: a number alone. */
const onlyNumber = /^[A-Z]?\d*(?:\.\d+)*$/

/** Adds a heading; the number of a term entry is its label. */
export function addHeading(
  heading: HeadingMeaning,
  paragraph: WordParagraph,
  nodes: readonly Inline[],
  story: Story,
  blocks: RawBlock[],
): void {
  const printed = plainText(nodes).trim()
  const automatic = paragraph.label?.isBullet ? undefined : paragraph.label?.text
  // The number of a term entry stands alone in its paragraph, typed or automatic.
  const isTypedNumber = heading.role === 'term' && printed !== '' && onlyNumber.test(printed)
  const label = automatic || (isTypedNumber ? printed : undefined)
  const role = roleOf(heading, label === undefined ? printed : `${label} ${printed}`)
  const depth = heading.role === 'term' && label !== undefined ? label.split('.').length : heading.depth
  blocks.push({
    type: 'heading',
    ...(label === undefined ? undefined : { label }),
    title: isTypedNumber ? [] : nodes,
    depth,
    ...(role === undefined ? undefined : { role }),
    style: paragraph.style.name,
    place: paragraph.place,
    ...takeAnchors(story),
  })
}

/** A clause without title: its number opens it, its text is its first paragraph. */
export function addNumberedParagraph(
  depth: number,
  label: string,
  paragraph: WordParagraph,
  nodes: readonly Inline[],
  story: Story,
  blocks: RawBlock[],
): void {
  const { place } = paragraph
  blocks.push({ type: 'heading', label, title: [], depth, style: paragraph.style.name, place, ...takeAnchors(story) })
  blocks.push({ type: 'paragraph', children: nodes, style: paragraph.style.name, place })
}

/** The printed word beats the style: integral annexes stand in `Appendix_NoTitle` in real files. */
function roleOf(heading: HeadingMeaning, printed: string): RawHeading['role'] {
  if (heading.role !== 'annex' && heading.role !== 'appendix') return heading.role
  if (/^annex\b/i.test(printed)) return 'annex'
  if (/^appendix\b/i.test(printed)) return 'appendix'
  return meantTitle(printed) === 'bibliography' ? 'bibliography' : heading.role
}
