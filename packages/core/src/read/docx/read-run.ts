import { append } from '../../model/gather.ts'
import { settle } from '../xml/text-fate.ts'
import { chooseBranch } from './alternate-content.ts'
import { readDrawing } from './drawing.ts'
import { type OpenParagraph, readInlines } from './inline-content.ts'
import { type Marks, readMarks, withCharacterStyle, withMarks, withSmallScript } from './marks.ts'
import { isCustomMark, readNote } from './read-note.ts'
import { reportUnknown } from './story.ts'
import { child, childrenNamed, intVal, isOn, val, type XmlElement } from './word-xml.ts'
import { readText, textOf, writeBreak, writeSymbol, writeText } from './write-text.ts'

/** Reads a `w:r`. */
export function readRun(run: XmlElement, into: OpenParagraph): void {
  readRunContent(run, run, into, into.marks)
}

/** Reads what stands in a run, or in the branch of a run that was chosen. */
function readRunContent(container: XmlElement, run: XmlElement, into: OpenParagraph, inherited: Marks): void {
  const { story } = into
  let marks = inherited
  for (const node of container.children) {
    if (typeof node === 'string') continue
    switch (node.name) {
      case 'rPr':
        marks = marksOf(node, into)
        break
      case 't':
        readText(node, marks, into)
        break
      case 'delText':
        if (story.file.revisions === 'reject') readText(node, marks, into)
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
        story.fields.instruction(textOf(node), marks.vanish)
        break
      case 'drawing':
      case 'pict':
      case 'object':
        if (!marks.vanish && story.fields.destination === 'text') writeDrawing(node, into)
        break
      case 'AlternateContent': {
        const branch = chooseBranch(node)
        if (branch !== undefined) readRunContent(branch, run, into, marks)
        break
      }
      case 'footnoteReference':
        readNote(node, 'footnote', run, into)
        if (isCustomMark(node)) return void settle(run, 'read')
        break
      case 'endnoteReference':
        readNote(node, 'endnote', run, into)
        if (isCustomMark(node)) return void settle(run, 'read')
        break
      case 'ruby': {
        // The reading aid above the base is no text of its own.
        const base = child(node, 'rubyBase')
        const aid = child(node, 'rt')
        if (base !== undefined) readInlines(base, into)
        if (aid !== undefined) into.story.file.log.drop('not-printed', settle(aid, 'told'))
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

function marksOf(rPr: XmlElement, into: OpenParagraph): Marks {
  const { file } = into.story
  const style = child(rPr, 'rStyle')
  const styled =
    style === undefined ? into.marks : withCharacterStyle(into.marks, file.styles.character(val(style) ?? ''))
  const marks = withMarks(styled, readMarks(currentProperties(rPr, 'rPrChange', file.revisions)))
  return withSmallScript(marks, into.marks)
}

/** The properties as they are, or as they were where changes are rejected; undefined where there were none. */
export function currentProperties(
  properties: XmlElement,
  change: string,
  revisions: 'accept' | 'reject',
): XmlElement | undefined {
  if (revisions === 'accept') return properties
  const changed = child(properties, change)
  return changed === undefined ? properties : child(changed, properties.name)
}

function readFieldMark(node: XmlElement, into: OpenParagraph): void {
  const { fields } = into.story
  const type = node.attributes['fldCharType']
  if (type === 'begin') fields.begin(shownByForm(node))
  else if (type === 'separate') fields.separate()
  else if (type === 'end') fields.end(into.builder)
}

/** The sign of a check box, the chosen entry of a list; empty where the field shows its result. */
function shownByForm(begin: XmlElement): string {
  const form = child(begin, 'ffData')
  const box = child(form, 'checkBox')
  if (box !== undefined) return isOn(child(box, 'checked') ?? child(box, 'default')) === true ? '☒' : '☐'
  const list = child(form, 'ddList')
  const entries = list === undefined ? [] : childrenNamed(list, 'listEntry')
  const chosen = intVal(child(list, 'result')) ?? intVal(child(list, 'default')) ?? 0
  return val(entries[chosen]) ?? ''
}

function writeDrawing(node: XmlElement, into: OpenParagraph): void {
  const { story } = into
  const drawing = readDrawing(node, story.file.pkg, story.relationships)
  append(story.file.drawnParts, drawing.parts)
  const builder = story.fields.builder(into.builder)
  if (drawing.equation !== undefined) {
    builder.push({ type: 'inline-formula', value: '', hash: drawing.equation })
    return
  }
  for (const image of drawing.images) builder.push({ type: 'image', value: drawing.description, ...image })
  into.drawings.push(drawing)
}
