import { settle } from '../xml/text-fate.ts'
import { readBlockFormula, standsInText } from './block-formula.ts'
import { readCode } from './code.ts'
import { readFigure, readFigureGroup } from './figure.ts'
import { pushInlineFormula } from './formula.ts'
import { appendInlines, dropDeleted, isDeleted } from './inline-content.ts'
import { readKeyList, readKeyTable } from './key-rows.ts'
import { readList } from './list.ts'
import { readLabelledBlock } from './note.ts'
import { Prose, plain } from './prose.ts'
import { readReference, readReferenceList } from './references.ts'
import { readAbstractSection, readApp, readSection } from './section.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { added } from './sts-view.ts'
import { childrenNamed, elementsIn, lineOf, readHere, type XmlElement } from './sts-xml.ts'
import { readTableWrap } from './table.ts'
import { readTermEntry, readTermSection } from './term.ts'
import { readNoteText } from './xref.ts'

/**
 * Reads what stands in an element, text and blocks mixed: runs of text become paragraphs, blocks are read in their
 * place. Recursion is as deep as the file, which the parser bounds.
 */
export function readFlow(
  parent: XmlElement,
  nodes: readonly (XmlElement | string)[],
  story: Story,
  scope: Scope,
): void {
  readHere(parent)
  const prose = new Prose()
  const flush = () => {
    const { children, anchors } = prose.take()
    story.paragraph(parent, children, anchors, scope)
  }
  appendInlines(prose, nodes, plain, story, (block, marks, siblings, at) => {
    if (block.name === 'disp-formula' && standsInText(prose, block, siblings, at)) {
      pushInlineFormula(prose, block, marks, story, () => undefined)
      return
    }
    flush()
    readBlock(block, story, scope)
  })
  flush()
}

/** What an element holds besides the children that have been read already. */
export function without(element: XmlElement, ...names: readonly string[]): readonly (XmlElement | string)[] {
  return element.children.filter((node) => typeof node === 'string' || !names.includes(node.name))
}

/** Reads one block. */
export function readBlock(block: XmlElement, story: Story, scope: Scope): void {
  if (isDeleted(block)) return dropDeleted(block, story)
  const read = readers.get(block.name)
  if (read !== undefined) return read(block, story, scope)
  // Wrappers print nothing of their own but what stands over them: quotations, boxes, verses.
  story.anchor(block.attributes['id'])
  const heads = elementsIn(block).filter(({ name }) => headNames.includes(name))
  if (heads.length < 2) return readFlow(block, block.children, story, scope)
  readFlow(
    block,
    heads.flatMap((head, at) => (at === 0 ? [head] : [added('break', head, []), head])),
    story,
    scope,
  )
  readFlow(block, without(block, ...headNames), story, scope)
}

/** What stands over a block, a line each. */
const headNames = ['label', 'title', 'subtitle']

type ReadBlock = (block: XmlElement, story: Story, scope: Scope) => void

const readers: ReadonlyMap<string, ReadBlock> = new Map(
  Object.entries<ReadBlock>({
    sec: readSection,
    'sub-part': readSection,
    ack: readSection,
    glossary: readSection,
    notes: readSection,
    'amendment-sec': readSection,
    'participant-sec': readSection,
    app: readApp,
    abstract: readAbstractSection,
    'trans-abstract': readAbstractSection,
    // Whatever stands in it follows from the text.
    toc: (toc, story) => story.drop('contents', settle(toc, 'told')),
    'toc-group': (toc, story) => story.drop('contents', settle(toc, 'told')),
    index: readAbstractSection,
    'term-sec': readTermSection,
    termEntry: readTermEntry,
    conceptEntry: readTermEntry,
    list: readList,
    'def-list': readKeyList,
    array: readKeyTable,
    'table-wrap': readTableWrap,
    table: readTableWrap,
    fig: readFigure,
    subfigure: readFigure,
    graphic: readFigure,
    media: readFigure,
    xGraphic: readFigure,
    'fig-group': readFigureGroup,
    'disp-formula': readBlockFormula,
    'disp-formula-group': readFormulaGroup,
    preformat: readCodeBlock,
    code: readCodeBlock,
    'non-normative-note': readLabelledBlock,
    'normative-note': readLabelledBlock,
    'non-normative-example': readLabelledBlock,
    'normative-example': readLabelledBlock,
    note: readLabelledBlock,
    'ref-list': readReferenceList,
    ref: readReference,
    'editing-instruction': (block, story, scope) =>
      readFlow(block, block.children, story, { ...withId(block, story, scope), role: 'editing-instruction' }),
    'fn-group': readFootnoteGroup,
  }),
)

function withId(block: XmlElement, story: Story, scope: Scope): Scope {
  story.anchor(block.attributes['id'])
  return scope
}

/** Formulas under one number: it is printed at the last of them. */
function readFormulaGroup(group: XmlElement, story: Story, scope: Scope): void {
  story.anchor(group.attributes['id'])
  const number = lineOf(childrenNamed(group, 'label')[0])
  const first = story.blocks.length
  readFlow(group, without(group, 'label'), story, scope)
  if (number === undefined) return
  let at = story.blocks.length - 1
  while (at >= first && story.blocks[at]?.type !== 'formula') at--
  const last = at < first ? undefined : story.blocks[at]
  if (last?.type === 'formula' && last.label === undefined)
    story.blocks[at] = { ...last, label: number.replace(/^\((.*)\)$/, '$1') }
  else story.paragraph(group, [{ type: 'text', value: number }], [], scope)
}

function readCodeBlock(block: XmlElement, story: Story, scope: Scope): void {
  const { value, language, annotations } = readCode(block)
  settle(block, 'read')
  if (value !== '') {
    const { id } = block.attributes
    story.emit(
      {
        type: 'code',
        place: block.place(),
        value,
        ...(language === undefined ? {} : { language }),
        ...anchorsOf(id === undefined ? [] : [id]),
      },
      scope,
    )
  }
  for (const annotation of annotations) readFlow(annotation, annotation.children, story, scope)
}

/** Footnotes at the end: those that were called stand at their call; the others are kept here. */
function readFootnoteGroup(group: XmlElement, story: Story, scope: Scope): void {
  readFlow(group, without(group, 'fn'), story, scope)
  for (const note of childrenNamed(group, 'fn')) {
    if (story.placedNotes.has(note)) continue
    story.placedNotes.add(note)
    const { id } = note.attributes
    const label = lineOf(childrenNamed(note, 'label')[0])
    const children = readNoteText(note, story)
    if (children.length === 0) continue
    story.emit(
      {
        type: 'paragraph',
        place: note.place(),
        children,
        within: 'footnote',
        ...(label === undefined ? {} : { label }),
        ...anchorsOf(id === undefined ? [] : [id]),
      },
      scope,
    )
  }
}
