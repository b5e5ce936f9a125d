import type { Block, Clause, ClauseRole, Furniture, ReferenceGroup, Status } from '../model/document.ts'
import { textOf } from '../model/text-of.ts'
import type { BlockContext } from './blocks/block-context.ts'
import { footnotesOfTitle, hoistFootnotes } from './blocks/hoist-footnotes.ts'
import { groupOfTitle } from './blocks/list-entries.ts'
import { readTermEntry } from './blocks/term-entries.ts'
import { typeBlocks } from './blocks/type-blocks.ts'
import { isFrontRole, roleOfTitle } from './heads/roles.ts'
import { speaksOfTerms } from './heads/speaks-of-terms.ts'
import type { Body, Head, Section } from './pieces.ts'
import { plainText } from './trim-inlines.ts'

interface Above {
  readonly role: ClauseRole
  readonly status: Status
  readonly group: ReferenceGroup | null
  readonly inTerms: boolean
  readonly inAbbreviations: boolean
}

const top: Above = { role: 'clause', status: 'normative', group: null, inTerms: false, inAbbreviations: false }
const beforeText: Above = { ...top, status: 'informative' }
const informativeRoles = new Set<ClauseRole>([
  'foreword',
  'introduction',
  'summary',
  'history',
  'keywords',
  'front',
  'bibliography',
  'appendix',
])

/** Makes clauses of sections: status inherited, term entries made, blocks typed by what their clause is. What is dropped is added to `dropped`. */
export function buildClauses(sections: readonly Section[], dropped: Furniture[], above: Above = top): Clause[] {
  const text = above === top ? startOfText(sections) : 0
  return sections.flatMap((section, at) =>
    partsOf(section, above).map((part) => buildClause(part, at < text ? beforeText : above, dropped)),
  )
}

/** How many of the outermost sections stand before the text: whatever the title, what a foreword follows is preliminary. */
function startOfText(sections: readonly Section[]): number {
  const numbered = sections.findIndex(({ head }) => head.label !== null)
  return sections.slice(0, Math.max(numbered, 0)).findLastIndex(({ head }) => isFrontRole(head.role)) + 1
}

/** An entry and the terms behind it that have lost their numbers. */
function partsOf(section: Section, above: Above): readonly Section[] {
  if (!above.inTerms || section.blocks.length < 2 || !isTerm(section, above)) return [section]
  const next = section.blocks.findIndex(
    (block, at) => at > 0 && block.type === 'paragraph' && block.role === undefined && isUnnumberedTerm(block),
  )
  if (next < 0) return [section]
  const { groups } = groupTerms(section.blocks.slice(next), section.depth)
  return [{ ...section, blocks: section.blocks.slice(0, next) }, ...groups]
}

function buildClause(printed: Section, above: Above, dropped: Furniture[]): Clause {
  const called = footnotesOfTitle(printed.head.title, printed.head.place)
  const head = called.footnotes.length === 0 ? printed.head : { ...printed.head, title: called.title }
  const section = head === printed.head ? printed : { ...printed, head }
  const term = isTerm(section, above)
  const role: ClauseRole = term ? 'term' : head.role
  const status: Status = head.status ?? (informativeRoles.has(role) ? 'informative' : above.status)
  const title = textOf(head.title)
  const group: ReferenceGroup | null =
    role === 'bibliography' || isAnnexOfReferences(role, title)
      ? 'bibliography'
      : role === 'normative-references'
        ? 'normative'
        : above.group === null
          ? null
          : (groupOfTitle(title) ?? above.group)
  const inside: Above = {
    role,
    status,
    group,
    inTerms: role === 'terms' || head.definesTerms === true || above.inTerms,
    inAbbreviations: role === 'abbreviations' || above.inAbbreviations,
  }
  const context: BlockContext = { role: inside.inAbbreviations ? 'abbreviations' : role, group, dropped }
  const children = buildClauses(section.children, dropped, inside)
  const common = {
    type: 'clause' as const,
    depth: section.depth,
    status,
    statusPrinted: head.statusPrinted ?? (head.status === null ? null : `(${head.status})`),
    onlyFor: head.onlyFor,
    anchors: head.anchors,
    place: head.place,
  }
  if (term) {
    const found = readTermEntry(section)
    const label = head.label ?? textOf(found.title)
    const rest = typeBlocks(found.rest, { role: 'term', group: null, dropped })
    return {
      ...common,
      role,
      label,
      numbered: head.label !== null,
      title: found.title,
      children: [...hoistFootnotes(found.entry), ...called.footnotes, ...rest, ...children],
    }
  }
  const { blocks, terms } =
    inside.inTerms && role !== 'term'
      ? splitUnnumberedTerms(section, inside, common.depth, dropped)
      : { blocks: section.blocks, terms: [] }
  const typed: Block[] = typeBlocks(blocks, context)
  const under = [...called.footnotes, ...typed, ...terms, ...children]
  // `A.2.3 Tweezers.` with nothing under it is a numbered paragraph, which other formats mark as one.
  const isNumbered = head.label !== null || head.meant !== undefined
  const isParagraph = under.length === 0 && role === 'clause' && isNumbered && /\.\s*$/.test(title)
  return {
    ...common,
    role,
    label: head.label ?? (title || 'Text before the first heading'),
    numbered: head.label !== null,
    title: isParagraph ? [] : head.title,
    children: isParagraph ? [{ type: 'paragraph', children: head.title, anchors: [], place: head.place }] : under,
  }
}

/** `Annex C – Bibliography`: in the run of annexes it has a letter and lists what a bibliography without one lists. */
function isAnnexOfReferences(role: ClauseRole, title: string): boolean {
  return (role === 'annex' || role === 'appendix') && roleOfTitle(title, false) === 'bibliography'
}

/** A numbered unit of the clause of definitions that defines one term, and not a group of them. */
function isTerm(section: Section, above: Above): boolean {
  if (section.head.role === 'term') return true
  if (!above.inTerms || section.head.role !== 'clause' || section.children.length > 0 || section.head.label === null)
    return false
  if (groupTitle.test(textOf(section.head.title))) return false
  const first = section.blocks[0]
  if (first?.type !== 'paragraph') return false
  const text = plainText(first.children)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  if (speaksOfTerms(text) || /:$/.test(text)) return false
  return (
    section.head.title.length > 0 ||
    first.role === 'term' ||
    first.role === 'definition' ||
    /^[^:]{1,150}:\s/.test(text) ||
    section.blocks.length > 1
  )
}

/** Titles of what divides a clause of definitions. */
const groupTitle =
  /^(?:general|introduction|overview|conventions?|notations?)\b|(?:\b|[a-z])(?:definitions|terms|notations?|conventions|symbols|abbreviations|acronyms|abbreviated terms|terms defined .{1,60})$/i

/** `**relay**: An open system …`: terms without numbers, each a paragraph that begins bold. */
function splitUnnumberedTerms(
  section: Section,
  inside: Above,
  depth: number,
  dropped: Furniture[],
): { readonly blocks: Section['blocks']; readonly terms: Clause[] } {
  const { blocks, groups } = groupTerms(section.blocks, depth + 1)
  return { blocks, terms: groups.map((group) => buildClause(group, inside, dropped)) }
}

/** What stands before the first term without a number, and a section for each. */
function groupTerms(
  all: Section['blocks'],
  depth: number,
): { readonly blocks: Section['blocks']; readonly groups: readonly Section[] } {
  const blocks: Section['blocks'] = []
  const groups: Section[] = []
  for (const block of all) {
    if (isUnnumberedTerm(block))
      groups.push({ head: { ...unnumbered, place: block.place }, depth, blocks: [block], children: [] })
    else if (groups.length > 0) (groups.at(-1) as Section).blocks.push(block)
    else blocks.push(block)
  }
  return { blocks, groups }
}

const unnumbered: Omit<Head, 'place'> = {
  type: 'head',
  label: null,
  title: [],
  role: 'term',
  depth: null,
  status: null,
  statusPrinted: null,
  onlyFor: null,
  anchors: [],
}

function isUnnumberedTerm(block: Body): boolean {
  return (
    block.type === 'paragraph' &&
    block.within === undefined &&
    (block.role === 'term' ||
      ((block.role === undefined || block.role === 'definition') &&
        block.label === undefined &&
        opensTerm(block.children)))
  )
}

function opensTerm(
  children: readonly { readonly type: string; readonly value?: string; readonly bold?: true }[],
): boolean {
  const [first, second] = children
  if (
    first?.type !== 'text' ||
    !first.bold ||
    !first.value ||
    first.value.trim() === '' ||
    /^(?:NOTE|EXAMPLE|SOURCE)/i.test(first.value)
  )
    return false
  return /:\s*$/.test(first.value)
    ? second !== undefined
    : second?.type === 'text' &&
        /^[\s\u00a0]*(?:\([^()]{1,40}\)[\s\u00a0]*)?(?:\[[^\][]{2,120}\][\s\u00a0]*)?(?::|[\s\u00a0][\u2013\u2014][\s\u00a0])/.test(
          second.value ?? '',
        )
}
