import { paragraphItems } from './paragraph-items.ts'
import { isBlank } from './printed-characters.ts'
import { Splices } from './splices.ts'
import { type PendingChanges, readStory, type WordParagraph, type WordStory } from './word-paragraphs.ts'
import { childOf, scanXml, type XmlSpan } from './xml-span.ts'

const insertions = ['ins', 'moveTo']
const deletions = ['del', 'moveFrom']
/** Marks of a change that are nothing without it. */
const rangeMarks =
  /^(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$|^(?:numberingChange|cellMerge)$/
const anyChange = /<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|\w+Change)[\s/>]/

/** A story without changes of others, its paragraphs numbered as they were with them. */
export interface Settled {
  readonly xml: string
  readonly story: WordStory
}

/**
 * Accepts or rejects the tracked changes that a file has already, so that those of the redline are the only ones.
 * Undefined where the paragraphs cannot be told apart afterwards.
 */
export function settlePending(
  xml: string,
  bodyOf: (root: XmlSpan) => XmlSpan,
  pending: PendingChanges,
): Settled | undefined {
  const body = bodyOf(scanXml(xml))
  const story = readStory(xml, body, pending)
  if (!anyChange.test(xml)) return { xml, story }
  const splices = new Splices()
  settleElements(xml, body, pending, splices)
  const numbers = joinParagraphs(story, pending, splices)
  const settled = splices.apply(xml)
  const after = readStory(settled, bodyOf(scanXml(settled)), 'accept')
  const inOrder = [...after.paragraphs].sort((a, b) => a.span.start - b.span.start)
  if (inOrder.length !== numbers.length) return undefined
  const numberOf = new Map(inOrder.map((one, at) => [one.span, numbers[at] as number]))
  const paragraphs = after.paragraphs.map(
    (one): WordParagraph => ({ ...one, number: numberOf.get(one.span) ?? one.number }),
  )
  return {
    xml: settled,
    story: { ...after, paragraphs, byNumber: new Map(paragraphs.map((one) => [one.number, one])) },
  }
}

/** Settles a part that holds no paragraphs of the body: footnotes, running heads. */
export function settlePart(xml: string, pending: PendingChanges): string {
  if (!anyChange.test(xml)) return xml
  const splices = new Splices()
  const root = scanXml(xml)
  settleElements(xml, root, pending, splices)
  return splices.apply(xml)
}

function settleElements(xml: string, body: XmlSpan, pending: PendingChanges, splices: Splices): void {
  const kept = pending === 'accept' ? insertions : deletions
  const gone = pending === 'accept' ? deletions : insertions
  const goneCell = pending === 'accept' ? 'cellDel' : 'cellIns'
  const drop = (span: XmlSpan): void => splices.put(span.start, span.end, '')
  const stack = [body]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    for (const child of one.children) {
      const { name } = child
      const isMark = one.name === 'rPr' || one.name === 'trPr' || one.name === 'ctrlPr'
      if (isMark && (kept.includes(name) || gone.includes(name))) drop(child)
      else if (gone.includes(name) || rangeMarks.test(name)) drop(child)
      else if (kept.includes(name)) {
        splices.put(child.start, child.openEnd, '')
        splices.put(child.closeStart, child.end, '')
        stack.push(child)
      } else if (name === 'tr' && gone.some((mark) => childOf(childOf(child, 'trPr'), mark) !== undefined)) drop(child)
      else if (name === 'tc' && childOf(childOf(child, 'tcPr'), goneCell) !== undefined) drop(child)
      else if (name === 'cellIns' || name === 'cellDel') drop(child)
      else if (/^(?:r|p|sect|tbl|tc|tr|tblGrid|tblPrEx)(?:Pr)?Change$/.test(name)) drop(child)
      else if (pending === 'reject' && (name === 'delText' || name === 'delInstrText')) {
        const open = xml.slice(child.start, child.openEnd)
        splices.put(child.start, child.openEnd, open.replace('delText', 't').replace('delInstrText', 'instrText'))
        if (child.end > child.openEnd) {
          const close = xml.slice(child.closeStart, child.end)
          splices.put(child.closeStart, child.end, close.replace('delText', 't').replace('delInstrText', 'instrText'))
        }
      } else {
        const old = pending === 'reject' ? oldProperties(child) : undefined
        if (old === undefined) stack.push(child)
        else splices.put(child.start, child.end, xml.slice(old.start, old.end))
      }
    }
  }
}

/** The properties as they were before they were changed. */
function oldProperties(properties: XmlSpan): XmlSpan | undefined {
  if (properties.name !== 'rPr' && properties.name !== 'pPr') return undefined
  return childOf(childOf(properties, `${properties.name}Change`), properties.name)
}

/** Joins paragraphs whose mark is gone with those behind them; answers the numbers of those that are left, in order. */
function joinParagraphs(story: WordStory, pending: PendingChanges, splices: Splices): number[] {
  const { xml } = story
  const gone = pending === 'accept' ? deletions : insertions
  const paragraphs = [...story.paragraphs].sort((a, b) => a.span.start - b.span.start)
  const numbers: number[] = []
  let waiting: WordParagraph | undefined
  /** The number that the paragraphs joined so far have. */
  let number = 0
  for (const paragraph of paragraphs) {
    const { span } = paragraph
    if (waiting !== undefined && waiting.span.parent === span.parent) {
      const isEmpty = paragraphItems(xml, waiting.span, pending).every(({ text }) => isBlank(text))
      if (isEmpty) {
        splices.put(waiting.span.start, waiting.span.end, '')
        numbers.pop()
        numbers.push(number)
      } else {
        const pPr = childOf(span, 'pPr')
        splices.put(waiting.span.closeStart, waiting.span.end, '')
        splices.put(span.start, pPr?.end ?? span.openEnd, '')
      }
    } else {
      number = paragraph.number
      numbers.push(number)
    }
    const rPr = childOf(childOf(span, 'pPr'), 'rPr')
    waiting = gone.some((mark) => childOf(rPr, mark) !== undefined) ? paragraph : undefined
  }
  return numbers
}
