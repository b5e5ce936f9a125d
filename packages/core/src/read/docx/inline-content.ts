import type { Inline } from '../../model/inline.ts'
import { canonicalOmml } from '../formula/omml.ts'
import type { XmlElement } from '../xml/index.ts'
import { chooseBranch } from './alternate-content.ts'
import { type Drawing, readDrawing } from './drawing.ts'
import { asReference } from './fields.ts'
import { flattenBlocks } from './flatten.ts'
import { InlineBuilder, trimInlines } from './inline-builder.ts'
import { type Marks, readMarks, withCharacterStyle, withMarks } from './marks.ts'
import type { NoteKind } from './notes.ts'
import { openStory, placeOf, reportUnknown, type Story } from './story.ts'
import { symbolCharacter, unsymbol } from './symbols.ts'
import { child, val } from './word-xml.ts'

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
  for (const node of container.children) {
    if (typeof node !== 'string') readInline(node, into)
  }
}

function readInline(node: XmlElement, into: OpenParagraph): void {
  const { story } = into
  switch (node.name) {
    case 'r':
      if (node.prefix === 'm') return readFormula(node, into)
      return readRun(node, into)
    case 'pPr':
    case 'bookmarkEnd':
    case 'proofErr':
    case 'commentRangeStart':
    case 'commentRangeEnd':
    case 'permStart':
    case 'permEnd':
      return
    case 'bookmarkStart':
      return collectBookmark(node, story)
    case 'ins':
    case 'moveTo':
      story.file.log.hasRevisions = true
      if (story.file.revisions === 'accept') readInlines(node, into)
      return
    case 'del':
    case 'moveFrom':
      story.file.log.hasRevisions = true
      if (story.file.revisions === 'reject') readInlines(node, into)
      return
    case 'smartTag':
    case 'customXml':
    case 'sdtContent':
    case 'dir':
    case 'bdo':
      return readInlines(node, into)
    case 'sdt': {
      const content = child(node, 'sdtContent')
      if (content !== undefined) readInlines(content, into)
      return
    }
    case 'hyperlink':
      return readHyperlink(node, into)
    case 'fldSimple':
      story.fields.begin()
      story.fields.instruction(node.attributes['instr'] ?? '')
      story.fields.separate()
      readInlines(node, into)
      story.fields.end(into.builder)
      return
    case 'oMath':
    case 'oMathPara':
      return readFormula(node, into)
    case 'AlternateContent': {
      const branch = chooseBranch(node)
      if (branch !== undefined) readInlines(branch, into)
      return
    }
    case 'subDoc':
      return story.file.log.add({
        code: 'subdocument',
        message: 'The Word file includes another file (a subdocument), which is not read.',
        place: placeOf(story),
        notCompared: { block: 'paragraph', characters: 0 },
      })
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
  const anchor = node.attributes['anchor']
  if (anchor === undefined || node.attributes['id'] !== undefined || into.story.fields.destination !== 'text') {
    return readInlines(node, into)
  }
  const builder = new InlineBuilder()
  readInlines(node, { ...into, builder })
  into.story.fields.builder(into.builder).append(asReference(builder.finish(), anchor))
}

function readRun(run: XmlElement, into: OpenParagraph): void {
  const { story } = into
  let marks = into.marks
  for (const node of run.children) {
    if (typeof node === 'string') continue
    switch (node.name) {
      case 'rPr':
        marks = marksOf(node, into)
        break
      case 't':
        writeText(textOf(node), marks, into)
        break
      case 'delText':
        if (story.file.revisions === 'reject') writeText(textOf(node), marks, into)
        break
      case 'tab':
      case 'ptab':
        writeBreak('tab', marks, into)
        break
      case 'br':
      case 'cr':
        // A page or column break is no text; as a break it still parts the words around it.
        writeBreak('line', marks, into)
        break
      case 'noBreakHyphen':
        writeText('\u2011', marks, into)
        break
      case 'sym':
        writeSymbol(node, marks, into)
        break
      case 'fldChar':
        readFieldMark(node, into)
        break
      case 'instrText':
      case 'delInstrText':
        story.fields.instruction(textOf(node))
        break
      case 'drawing':
      case 'pict':
      case 'object':
        if (!marks.vanish && story.fields.destination === 'text') writeDrawing(node, into)
        break
      case 'AlternateContent': {
        const branch = chooseBranch(node)
        if (branch !== undefined) readRun({ ...branch, children: [...(rPrOf(run) ?? []), ...branch.children] }, into)
        break
      }
      case 'footnoteReference':
        readNote(node, 'footnote', run, into)
        if (isCustomMark(node)) return
        break
      case 'endnoteReference':
        readNote(node, 'endnote', run, into)
        if (isCustomMark(node)) return
        break
      case 'ruby': {
        // The reading aid above the base is no text of its own.
        const base = child(node, 'rubyBase')
        if (base !== undefined) readInlines(base, into)
        break
      }
      case 'softHyphen':
      case 'lastRenderedPageBreak':
      case 'footnoteRef':
      case 'endnoteRef':
      case 'annotationRef':
      case 'commentReference':
      case 'separator':
      case 'continuationSeparator':
      case 'pgNum':
        break
      default:
        reportUnknown(story, node)
    }
  }
}

function rPrOf(run: XmlElement): XmlElement[] | undefined {
  const rPr = child(run, 'rPr')
  return rPr === undefined ? undefined : [rPr]
}

function marksOf(rPr: XmlElement, into: OpenParagraph): Marks {
  const { file } = into.story
  const style = child(rPr, 'rStyle')
  const styled = style === undefined ? into.marks : withCharacterStyle(into.marks, file.styles.character(val(style) ?? ''))
  return withMarks(styled, readMarks(currentProperties(rPr, 'rPrChange', file.revisions)))
}

/** The properties as they are, or as they were where changes are rejected. */
export function currentProperties(properties: XmlElement, change: string, revisions: 'accept' | 'reject'): XmlElement {
  if (revisions === 'accept') return properties
  const changed = child(properties, change)
  return changed === undefined ? properties : (child(changed, properties.name) ?? { ...properties, children: [] })
}

/** Without `xml:space="preserve"` white space at the ends is none. */
function textOf(node: XmlElement): string {
  const { children } = node
  const only = children[0]
  let text = children.length === 1 && typeof only === 'string' ? only : ''
  if (children.length > 1) for (const part of children) if (typeof part === 'string') text += part
  return node.attributes['space'] === 'preserve' ? text : text.trim()
}

const oddSpaces = /[\t\n\r\u00ad]/

function writeText(text: string, marks: Marks, into: OpenParagraph): void {
  const { story } = into
  const { destination } = story.fields
  if (destination === 'nowhere') return
  if (destination === 'contents') return story.file.log.drop('contents', text.length)
  if (marks.vanish) return story.file.log.drop('hidden-text', text.length)
  let printed = text
  if (oddSpaces.test(printed)) printed = printed.replaceAll('\u00ad', '').replace(/[\t\n\r]/g, ' ')
  printed = unsymbol(printed, marks.font, (code) => reportSymbol(code, marks.font, story))
  story.fields.builder(into.builder).text(printed, marks)
}

function writeBreak(of: 'line' | 'tab', marks: Marks, into: OpenParagraph): void {
  if (marks.vanish || into.story.fields.destination !== 'text') return
  into.story.fields.builder(into.builder).break(of)
}

function writeSymbol(node: XmlElement, marks: Marks, into: OpenParagraph): void {
  const font = node.attributes['font'] ?? ''
  const code = Number.parseInt(node.attributes['char'] ?? '', 16)
  if (Number.isNaN(code)) return
  const inTable = (code >= 0xf000 && code <= 0xf0ff) || code <= 0xff
  const character = inTable ? symbolCharacter(code, font) : String.fromCodePoint(Math.min(code, 0x10ffff))
  if (character === undefined) reportSymbol(code, font, into.story)
  // The character is its own already: the run's font has no say in it.
  writeText(character ?? String.fromCharCode(code), { ...marks, font: '' }, into)
}

function reportSymbol(code: number, font: string, story: Story): void {
  const hex = code.toString(16).toUpperCase().padStart(4, '0')
  story.file.log.addOnce(`symbol ${font} ${hex}`, {
    code: 'symbol-unknown',
    message: `The character ${hex} of the font "${font}" has no known Unicode counterpart; it is compared by its code.`,
    place: placeOf(story),
  })
}

function readFieldMark(node: XmlElement, into: OpenParagraph): void {
  const { fields } = into.story
  const type = node.attributes['fldCharType']
  if (type === 'begin') fields.begin()
  else if (type === 'separate') fields.separate()
  else if (type === 'end') fields.end(into.builder)
}

function readFormula(node: XmlElement, into: OpenParagraph): void {
  if (into.story.fields.destination !== 'text') return
  const builder = into.story.fields.builder(into.builder)
  const formulas = node.name === 'oMathPara' ? node.children.filter((part) => typeof part !== 'string' && part.name === 'oMath') : [node]
  formulas.forEach((formula, i) => {
    if (typeof formula === 'string') return
    if (i > 0) builder.break('line')
    builder.push({ type: 'inline-formula', ...canonicalOmml(formula) })
  })
}

function writeDrawing(node: XmlElement, into: OpenParagraph): void {
  const { story } = into
  const drawing = readDrawing(node, story.file.pkg, story.relationships)
  const builder = story.fields.builder(into.builder)
  if (drawing.equation !== undefined) {
    builder.push({ type: 'inline-formula', value: '', hash: drawing.equation })
    return
  }
  for (const image of drawing.images) builder.push({ type: 'image', value: drawing.description, ...image })
  into.drawings.push(drawing)
}

function isCustomMark(reference: XmlElement): boolean {
  const value = reference.attributes['customMarkFollows']
  return value !== undefined && value !== '0' && value !== 'false'
}

/** A note stands where it is called. Its own mark, the text after the call, is its number and not printed twice. */
function readNote(reference: XmlElement, kind: NoteKind, run: XmlElement, into: OpenParagraph): void {
  const { story } = into
  if (story.kind !== 'body' || story.fields.destination !== 'text') return
  const { file } = story
  const value = isCustomMark(reference) ? customMark(run, reference) : file.notes.nextNumber(kind)
  const note = file.notes.find(kind, reference.attributes['id'] ?? '')
  if (note === undefined) {
    file.log.add({ code: 'note-missing', message: `The ${kind} called "${value}" is not in the file.`, place: placeOf(story) })
  }
  const text = note === undefined ? [] : flattenBlocks(note.element, openStory(file, note.relationships, 'note', placeOf(story)))
  const children = trimInlines(isCustomMark(reference) ? withoutMark(text, value) : text)
  story.fields.builder(into.builder).push({ type: 'footnote-anchor', value, children })
}

/** A note repeats its own mark before its text. */
function withoutMark(nodes: readonly Inline[], mark: string): readonly Inline[] {
  const [first, ...rest] = nodes
  if (mark === '' || first?.type !== 'text' || !first.value.trimStart().startsWith(mark)) return nodes
  return [{ ...first, value: first.value.trimStart().slice(mark.length) }, ...rest]
}

function customMark(run: XmlElement, reference: XmlElement): string {
  const after = run.children.slice(run.children.indexOf(reference) + 1)
  let mark = ''
  for (const node of after) {
    if (typeof node === 'string') continue
    if (node.name === 't') mark += textOf(node)
    else if (node.name === 'sym') mark += symbolCharacter(Number.parseInt(node.attributes['char'] ?? '', 16), node.attributes['font'] ?? '') ?? ''
  }
  return mark.trim()
}
