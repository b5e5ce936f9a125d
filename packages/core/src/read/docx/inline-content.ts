import type { Inline } from '../../model/inline.ts'
import { textOf } from '../../model/text-of.ts'
import { canonicalOmml } from '../formula/omml.ts'
import { isOutside } from '../outside-address.ts'
import { settle } from '../xml/text-fate.ts'
import { chooseBranch } from './alternate-content.ts'
import type { Drawing } from './drawing.ts'
import { dropUnprinted } from './drop-text.ts'
import { asReference } from './fields.ts'
import { InlineBuilder } from './inline-builder.ts'
import type { Marks } from './marks.ts'
import { readRun } from './read-run.ts'
import { nest, placeOf, reportUnknown, type Story } from './story.ts'
import { child, type XmlElement } from './word-xml.ts'

/** The paragraph being read. */
export interface OpenParagraph {
  readonly story: Story
  readonly builder: InlineBuilder
  /** How its text is printed before runs say otherwise. */
  readonly marks: Marks
  /** Drawings in it, in order; their pictures stand in the builder too. */
  readonly drawings: Drawing[]
}

/** Reads the content of a `w:p` or of anything that stands for a part of one. */
export function readInlines(container: XmlElement, into: OpenParagraph): void {
  nest(into.story, container, () => {
    for (const node of container.children) {
      if (typeof node !== 'string') readInline(node, into)
    }
  })
}

/** Reads one node of a paragraph. */
export function readInline(node: XmlElement, into: OpenParagraph): void {
  const { story } = into
  switch (node.name) {
    case 'r':
      if (node.prefix === 'm') readFormula(node, into)
      else readRun(node, into)
      return
    case 'pPr':
    case 'bookmarkEnd':
    case 'proofErr':
    case 'commentRangeStart':
    case 'commentRangeEnd':
    case 'permStart':
    case 'permEnd':
      return
    case 'bookmarkStart':
      collectBookmark(node, story)
      return
    case 'ins':
    case 'moveTo':
      story.file.log.hasRevisions = true
      if (story.file.revisions === 'accept') readInlines(node, into)
      else dropUnprinted(node, story)
      return
    case 'del':
    case 'moveFrom':
      story.file.log.hasRevisions = true
      if (story.file.revisions === 'reject') readInlines(node, into)
      else dropUnprinted(node, story)
      return
    case 'smartTag':
    case 'customXml':
    case 'sdtContent':
    case 'dir':
    case 'bdo':
      readInlines(node, into)
      return
    case 'sdt': {
      const content = child(node, 'sdtContent')
      if (content !== undefined) readInlines(content, into)
      return
    }
    case 'hyperlink':
      readHyperlink(node, into)
      return
    case 'fldSimple':
      story.fields.begin()
      story.fields.instruction(node.attributes['instr'] ?? '')
      story.fields.separate()
      readInlines(node, into)
      story.fields.end(into.builder)
      return
    case 'oMath':
    case 'oMathPara':
      readFormula(node, into)
      return
    case 'AlternateContent': {
      const branch = chooseBranch(node)
      if (branch !== undefined) readInlines(branch, into)
      return
    }
    case 'subDoc':
      story.file.log.add({
        code: 'subdocument',
        message: 'The Word file includes another file (a subdocument), which is not read.',
        place: placeOf(story),
        notCompared: { block: 'paragraph', characters: 0 },
      })
      return
    default:
      reportUnknown(story, node)
  }
}

/** Remembers a bookmark. `_GoBack` is where the last typist stopped. */
export function collectBookmark(node: XmlElement, story: Story): void {
  const name = node.attributes['name']
  if (name !== undefined && name !== '_GoBack') story.anchors.push(name)
}

function readHyperlink(node: XmlElement, into: OpenParagraph): void {
  const { anchor, id } = node.attributes
  const address = id === undefined ? undefined : into.story.relationships.byId(id)
  const href = address?.external === true && isOutside(address.target) ? address.target : undefined
  const target = id === undefined ? anchor : undefined
  if ((href === undefined && target === undefined) || into.story.fields.destination !== 'text') {
    readInlines(node, into)
    return
  }
  const builder = new InlineBuilder()
  readInlines(node, { ...into, builder })
  const words = builder.finish()
  const linked = href === undefined ? asReference(words, target ?? '') : asLink(words, href)
  into.story.fields.builder(into.builder).append(linked)
}

/** Words with the address that they lead to, unless they print it. */
function asLink(inlines: readonly Inline[], href: string): readonly Inline[] {
  if (textOf(inlines) === href) return inlines
  return inlines.map((inline) => (inline.type === 'text' ? { ...inline, href } : inline))
}

function readFormula(node: XmlElement, into: OpenParagraph): void {
  if (into.story.fields.destination !== 'text') {
    settle(node, 'unprinted')
    return
  }
  settle(node, 'read')
  const builder = into.story.fields.builder(into.builder)
  const formulas =
    node.name === 'oMathPara'
      ? node.children.filter((part) => typeof part !== 'string' && part.name === 'oMath')
      : [node]
  formulas.forEach((formula, i) => {
    if (typeof formula === 'string') return
    if (i > 0) builder.break('line')
    const { value, canonical, number } = canonicalOmml(formula, into.story.file.revisions)
    builder.push({ type: 'inline-formula', value, canonical })
    if (number === undefined) return
    builder.break('tab')
    builder.text(`(${number})`, into.marks)
  })
}
