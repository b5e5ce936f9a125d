import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { Drawing } from './drawing.ts'
import { hasText, InlineBuilder } from './inline-builder.ts'
import { type OpenParagraph, readInline, readInlines } from './inline-content.ts'
import { type Marks, withMarks } from './marks.ts'
import type { NumberLabel } from './numbering.ts'
import { currentProperties } from './read-run.ts'
import { placeOf, type Story } from './story.ts'
import { indentOf, type ParagraphStyle } from './styles.ts'
import { child, intVal, isOn, val, type XmlElement } from './word-xml.ts'

/** A paragraph, read: what it holds and what Word knows of it. */
export interface WordParagraph {
  readonly style: ParagraphStyle
  readonly label: NumberLabel | undefined
  /** Untrimmed: leading tabs and spaces matter in code. */
  readonly nodes: readonly Inline[]
  readonly drawings: readonly Drawing[]
  /** 0 to 8, said by the paragraph itself; undefined where only its style says. */
  readonly ownOutlineLevel: number | undefined
  /** In twentieths of a point. */
  readonly indent: number | undefined
  readonly place: Place
}

/**
 * Joins paragraphs whose mark is gone to the next one: an inserted mark that is rejected, a deleted one that is
 * accepted. `read` is called with each paragraph as it is printed.
 */
export class ParagraphJoiner {
  readonly #story: Story
  readonly #read: (paragraph: WordParagraph) => void
  #waiting: XmlElement[] = []

  constructor(story: Story, read: (paragraph: WordParagraph) => void) {
    this.#story = story
    this.#read = read
  }

  add(p: XmlElement): void {
    this.#waiting.push(p)
    if (!hasLostMark(p, this.#story)) this.flush()
  }

  /** A formula that stands between paragraphs is one by itself. */
  addFormula(formula: XmlElement): void {
    this.flush()
    this.#read(readParagraph([formula], this.#story))
  }

  /** Something else than a paragraph follows, or nothing. */
  flush(): void {
    if (this.#waiting.length === 0) return
    const paragraphs = this.#waiting
    this.#waiting = []
    this.#read(readParagraph(paragraphs, this.#story))
  }
}

function hasLostMark(p: XmlElement, story: Story): boolean {
  const rPr = child(child(p, 'pPr'), 'rPr')
  if (rPr === undefined) return false
  const inserted = child(rPr, 'ins') !== undefined || child(rPr, 'moveTo') !== undefined
  const deleted = child(rPr, 'del') !== undefined || child(rPr, 'moveFrom') !== undefined
  if (inserted || deleted) story.file.log.hasRevisions = true
  return story.file.revisions === 'accept' ? deleted : inserted
}

function readParagraph(elements: readonly XmlElement[], story: Story): WordParagraph {
  const { file } = story
  if (story.kind === 'body') story.paragraphs++
  const place = placeOf(story)
  let pPr = propertiesOf(elements[0], story)
  let style = file.styles.paragraph(val(child(pPr, 'pStyle')))
  endFieldsAtHeading(style, story)
  const open: OpenParagraph = { story, builder: new InlineBuilder(), marks: marksOf(style), drawings: [] }
  for (const [i, element] of elements.entries()) {
    if (i > 0) {
      if (story.kind === 'body') story.paragraphs++
      // A paragraph of which nothing is left gives its properties up to the next.
      if (!hasText(open.builder.finish()) && open.drawings.length === 0) {
        pPr = propertiesOf(element, story)
        style = file.styles.paragraph(val(child(pPr, 'pStyle')))
      }
    }
    const into = i > 0 ? { ...open, marks: marksOf(style) } : open
    if (element.name === 'p') readInlines(element, into)
    else readInline(element, into)
  }
  story.fields.endParagraph(open.builder)
  const nodes = open.builder.finish()
  return {
    style,
    label:
      isHiddenAndEmpty(pPr, nodes) || story.kind === 'running-head'
        ? undefined
        : file.numberer.next(style, child(pPr, 'numPr')),
    nodes,
    drawings: open.drawings,
    ownOutlineLevel: intVal(child(pPr, 'outlineLvl')),
    indent: (pPr === undefined ? undefined : indentOf(pPr)) ?? style.indent,
    place,
  }
}

function propertiesOf(p: XmlElement | undefined, story: Story): XmlElement | undefined {
  const pPr = child(p, 'pPr')
  return pPr === undefined ? undefined : currentProperties(pPr, 'pPrChange', story.file.revisions)
}

/** A heading stands in no table of contents: one that is still open there has lost its end mark. */
function endFieldsAtHeading(style: ParagraphStyle, story: Story): void {
  if (story.fields.destination !== 'text' && style.meaning?.as === 'heading' && style.meaning.role !== 'index')
    story.fields.reset()
}

/** Bold headings are bold by their style: that is no emphasis. */
function marksOf(style: ParagraphStyle): Marks {
  const isHeading = style.meaning?.as === 'heading'
  return isHeading ? withMarks(style.marks, { bold: false, italic: false }) : style.marks
}

/** Word does not number a paragraph that is hidden with its mark. */
function isHiddenAndEmpty(pPr: XmlElement | undefined, nodes: readonly Inline[]): boolean {
  return nodes.length === 0 && isOn(child(child(pPr, 'rPr'), 'vanish')) === true
}
