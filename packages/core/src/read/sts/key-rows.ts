import type { Inline } from '../../model/inline.ts'
import type { RawBlock } from '../../model/raw.ts'
import { readFlow } from './blocks.ts'
import { flatten } from './flatten.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { added } from './sts-view.ts'
import { child, elementsIn, lineOf, readHere, walk, type XmlElement } from './sts-xml.ts'
import { readTableWrap } from './table.ts'

type Nodes = readonly (XmlElement | string)[]

/** Reads a definition list: abbreviations where its section is one of them, else the key of a formula or figure. */
export function readKeyList(list: XmlElement, story: Story, scope: Scope): void {
  story.anchor(list.attributes['id'])
  story.reportRest(list, 'paragraph', () => true)
  for (const part of elementsIn(list)) {
    if (part.name === 'def-item') {
      story.anchor(part.attributes['id'])
      story.reportRest(part, 'paragraph', () => true)
      const definitions = elementsIn(part).filter(({ name }) => name !== 'term' && name !== 'label')
      readKeyItem(part, headOf(part), definitions, story, scope)
    } else if (part.name === 'def-list') readKeyList(part, story, scope)
    // `where` over the list; heads over its columns.
    else readFlow(part, part.children, story, scope)
  }
}

/** The number of an item, where it has one, and its terms, which share one definition. */
function headOf(item: XmlElement): Nodes {
  const heads = elementsIn(item).filter(({ name }) => name === 'label' || name === 'term')
  for (const head of heads) readHere(head)
  return heads.flatMap((head, at) => {
    if (at === 0) return head.children
    return [heads[at - 1]?.name === 'label' ? ' ' : ', ', ...head.children]
  })
}

/** Reads a symbol and what it stands for. */
export function readKeyItem(item: XmlElement, term: Nodes, definition: Nodes, story: Story, scope: Scope): void {
  const nested: XmlElement[] = []
  const own = withoutKeys(definition, nested)
  readHere(item)
  emitKey(item, term, own, story, scope)
  // In the key of a formula a list is a key of its own; where abbreviations are listed it divides a definition.
  const isKey = scope.section !== 'abbreviations' || scope.within === 'figure'
  for (const block of nested)
    readFlow(item, [block], story, isKey && isList(block) ? { ...scope, role: 'formula-key' } : scope)
}

/** Keys and notes inside keys are read after the item that they explain. */
function withoutKeys(nodes: Nodes, nested: XmlElement[]): Nodes {
  const kept: (XmlElement | string)[] = []
  for (const node of nodes) {
    if (typeof node === 'string') kept.push(node)
    else if (isApart(node)) nested.push(node)
    else if ((node.name === 'def' || node.name === 'p') && [...walk(node)].some(isApart)) {
      readHere(node)
      for (const inner of withoutKeys(node.children, nested)) kept.push(inner)
    } else kept.push(node)
  }
  return kept
}

function isApart(node: XmlElement): boolean {
  return isList(node) || /^(?:non-)?normative-(?:note|example)$/.test(node.name)
}

function isList({ name }: XmlElement): boolean {
  return name === 'def-list' || name === 'list'
}

function emitKey(element: XmlElement, term: Nodes, definition: Nodes, story: Story, scope: Scope): void {
  const head = flatten(undefined, story, term)
  for (const node of definition) if (typeof node !== 'string') readHere(node)
  const body = flatten(
    undefined,
    story,
    // Several texts of one item stand one below the other.
    definition.flatMap((node, at) => {
      if (typeof node === 'string' || node.name !== 'def') return [node]
      return at === 0 ? node.children : [added('break', node, []), ...node.children]
    }),
  )
  if (head.children.length === 0 && body.children.length === 0) return
  const anchors = anchorsOf([...head.anchors, ...body.anchors])
  const place = element.place()
  if (scope.section === 'abbreviations' && scope.within !== 'figure') {
    story.emit(
      {
        type: 'paragraph',
        place,
        role: 'abbreviation',
        label: printedOf(head.children),
        // A footnote that the abbreviation calls stands behind its call, with what it stands for.
        children: [...head.children.filter(({ type }) => type === 'footnote-anchor'), ...body.children],
        ...anchors,
      },
      scope,
    )
    return
  }
  const children: readonly Inline[] =
    head.children.length === 0 || body.children.length === 0
      ? [...head.children, ...body.children]
      : [...head.children, { type: 'break', of: 'tab' }, ...body.children]
  const isFigure = scope.within === 'figure'
  story.emit(
    {
      type: 'paragraph',
      place,
      role: isFigure ? 'figure-key' : 'formula-key',
      children,
      ...(isFigure ? { within: 'figure' } : {}),
      ...anchors,
    },
    scope,
  )
}

/**
 * Reads an `array`, a table without lines: abbreviations, the key of the formula before it, or a table without
 * a number.
 */
export function readKeyTable(array: XmlElement, story: Story, scope: Scope): void {
  const rows: XmlElement[] = []
  let hasHead = false
  for (const node of walk(array)) {
    if (node.name === 'tr') rows.push(node)
    else if (node.name === 'th') hasHead = true
  }
  const isTwoWide = rows.length > 0 && rows.every((row) => elementsIn(row).length === 2)
  const explains =
    scope.section === 'abbreviations' || scope.within === 'figure' || isKeyType(array) || isFormula(story.blocks.at(-1))
  if (hasHead || !isTwoWide || !explains) return readTableWrap(array, story, scope)
  story.anchor(array.attributes['id'])
  const label = child(array, 'label')
  if (label !== undefined) readFlow(label, label.children, story, scope)
  readKeyRows(rows, story, scope)
}

/** Reads rows of two cells as symbols and what they stand for. */
export function readKeyRows(rows: readonly XmlElement[], story: Story, scope: Scope): void {
  for (const row of rows) {
    const [term, definition] = elementsIn(row)
    readHere(term)
    readHere(definition)
    if (term !== undefined) emitKey(row, term.children, definition?.children ?? [], story, scope)
  }
}

/** Whether an element says that it is the key of a formula or figure. */
export function isKeyType({ attributes }: XmlElement): boolean {
  return /formula|\bkey\b|legend|fig-index/i.test(
    `${attributes['content-type'] ?? ''} ${attributes['specific-use'] ?? ''}`,
  )
}

/** A key follows its formula at once, or after the word that leads over to it. */
function isFormula(block: RawBlock | undefined): boolean {
  if (block?.type === 'formula') return true
  if (block?.type !== 'paragraph') return false
  if (block.role === 'formula' || block.role === 'formula-key') return true
  const [only, ...rest] = block.children
  return only?.type === 'text' && rest.length === 0 && /^(where|with|in which|key)\b.{0,12}$/i.test(only.value)
}

function printedOf(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines)
    if (inline.type !== 'footnote-anchor') text += inline.type === 'break' ? ' ' : inline.value
  return text.trim()
}

/** The word over a key: `where`. */
export function leadOf(wrap: XmlElement): string | undefined {
  return lineOf(child(wrap, 'label')) ?? lineOf(child(wrap, 'caption'))
}
