import type { ChangeMarks } from './marks.ts'
import type { ParagraphItem, WordField } from './paragraph-items.ts'
import type { PrintedCharacter } from './printed-characters.ts'
import { newRuns, runProperties } from './run-xml.ts'
import type { Splices } from './splices.ts'
import { attributeOf, type XmlSpan } from './xml-span.ts'

/** Items `[from, to)` of a paragraph are struck out, and characters are put in behind them. */
export interface LineEdit {
  readonly from: number
  readonly to: number
  readonly insert: readonly PrintedCharacter[]
}

/** Writes edits of one paragraph as tracked changes. */
export function editParagraph(
  xml: string,
  items: readonly ParagraphItem[],
  edits: readonly LineEdit[],
  marks: ChangeMarks,
  splices: Splices,
): void {
  const struck = new Set<ParagraphItem>()
  const insertAfter = new Map<ParagraphItem, readonly PrintedCharacter[]>()
  const insertBefore = new Map<ParagraphItem, readonly PrintedCharacter[]>()
  const fields = new Set<WordField>()
  for (const { from, to, insert } of joined(edits.map((edit) => wholeFields(edit, items, fields)))) {
    for (const item of items.slice(from, to)) struck.add(item)
    const last = items[to - 1]
    if (insert.length === 0) continue
    if (last !== undefined) insertAfter.set(last, [...(insertAfter.get(last) ?? []), ...insert])
    else if (items[0] !== undefined) insertBefore.set(items[0], insert)
  }
  const line: Line = { xml, marks, struck, insertAfter, insertBefore }
  const runs = new Set<XmlSpan>()
  const behindRun = new Map<XmlSpan, string>()
  for (const field of fields) {
    if (field.simple !== null) {
      const inside = items.filter((item) => item.field === field)
      const behind = inside.flatMap((item) => insertAfter.get(item) ?? [])
      splices.put(
        field.simple.start,
        field.simple.end,
        strikeSimpleField(xml, field.simple, marks) + inserted(line, behind, inside[0]),
      )
      continue
    }
    for (const run of field.runs) runs.add(run)
    // What is put in stands behind the mark that ends the field: before it, it would be a part of the field.
    const inside = items.filter((item) => item.field === field)
    const behind = inside.flatMap((item) => insertAfter.get(item) ?? [])
    for (const item of inside) insertAfter.delete(item)
    const last = field.runs.at(-1)
    if (last !== undefined && behind.length > 0) behindRun.set(last, inserted(line, behind, inside[0]))
  }
  for (const item of items) {
    if (item.field !== null && fields.has(item.field) && item.field.simple !== null) continue
    const touched = struck.has(item) || insertAfter.has(item) || insertBefore.has(item)
    if (item.run !== null) {
      if (touched) runs.add(item.run)
      continue
    }
    if (!touched) continue
    const element = xml.slice(item.from, item.to)
    splices.put(
      item.from,
      item.to,
      inserted(line, insertBefore.get(item) ?? [], undefined) +
        (struck.has(item) ? marks.mark('del', element) : element) +
        inserted(line, insertAfter.get(item) ?? [], undefined),
    )
  }
  const gone = new Set([...fields].flatMap((field) => field.runs))
  for (const run of runs)
    splices.put(
      run.start,
      run.end,
      rewriteRun(
        line,
        run,
        items.filter((item) => item.run === run),
        gone.has(run),
      ) + (behindRun.get(run) ?? ''),
    )
}

interface Line {
  readonly xml: string
  readonly marks: ChangeMarks
  readonly struck: ReadonlySet<ParagraphItem>
  readonly insertAfter: ReadonlyMap<ParagraphItem, readonly PrintedCharacter[]>
  readonly insertBefore: ReadonlyMap<ParagraphItem, readonly PrintedCharacter[]>
}

/** A field that an edit touches is replaced as a whole: what of its result stays is put in again as text. */
function wholeFields(edit: LineEdit, items: readonly ParagraphItem[], fields: Set<WordField>): LineEdit {
  let { from, to } = edit
  let { insert } = edit
  for (const field of new Set(items.slice(from, to).map((item) => item.field))) {
    if (field === null || !field.whole || !field.closed || !isApart(field, items)) continue
    const first = items.findIndex((item) => item.field === field)
    let end = first
    while (items[end]?.field === field) end++
    fields.add(field)
    if (first < from) {
      insert = [...items.slice(first, from).map(asCharacter), ...insert]
      from = first
    }
    if (end > to) {
      insert = [...insert, ...items.slice(to, end).map(asCharacter)]
      to = end
    }
  }
  return { from, to, insert }
}

/** Whether the runs of a field hold nothing else. */
function isApart(field: WordField, items: readonly ParagraphItem[]): boolean {
  return (
    field.simple !== null || items.every((item) => item.field === field || !field.runs.includes(item.run as XmlSpan))
  )
}

function asCharacter({ text }: ParagraphItem): PrintedCharacter {
  return { text, setting: {} }
}

/** Edits that met in one field are one. */
function joined(edits: readonly LineEdit[]): LineEdit[] {
  const list: LineEdit[] = []
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = list.at(-1)
    if (last !== undefined && edit.from < last.to) {
      list[list.length - 1] = {
        from: last.from,
        to: Math.max(last.to, edit.to),
        insert: [...last.insert, ...edit.insert],
      }
    } else list.push(edit)
  }
  return list
}

function inserted(
  { xml, marks }: Line,
  characters: readonly PrintedCharacter[],
  like: ParagraphItem | undefined,
): string {
  if (characters.length === 0) return ''
  return marks.mark('ins', newRuns(characters, { properties: runProperties(xml, like?.run ?? null) }, marks.w))
}

type State = 'keep' | 'del'

/** A run, cut where it is edited; `isGone` strikes out all that is in it. */
export function rewriteRun(line: Line, run: XmlSpan, items: readonly ParagraphItem[], isGone: boolean): string {
  const { xml, marks } = line
  const { w } = marks
  const openTag = xml.slice(run.start, run.openEnd)
  const rPr = run.children.find(({ name }) => name === 'rPr')
  const properties = rPr === undefined ? '' : xml.slice(rPr.start, rPr.end)
  let out = ''
  let content = ''
  let state: State = 'keep'
  const flush = (): void => {
    if (content === '') return
    const whole = `${openTag}${properties}${content}</${w}r>`
    out += state === 'keep' ? whole : marks.mark('del', whole)
    content = ''
  }
  const add = (next: State, part: string): void => {
    if (next !== state) flush()
    state = next
    content += part
  }
  const put = (characters: readonly PrintedCharacter[] | undefined, like: ParagraphItem): void => {
    if (characters === undefined || characters.length === 0) return
    flush()
    out += inserted(line, characters, like)
  }
  const stateOf = (item: ParagraphItem): State => (isGone || line.struck.has(item) ? 'del' : 'keep')
  for (const child of run.children) {
    if (child.name === 'rPr') continue
    const inside = items.filter((item) => item.from >= child.start && item.to <= child.end)
    if (child.name === 't' || child.name === 'delText') {
      let from = child.openEnd
      inside.forEach((item, at) => {
        put(line.insertBefore.get(item), item)
        const next = inside[at + 1]
        const cut =
          next === undefined ||
          stateOf(next) !== stateOf(item) ||
          line.insertAfter.has(item) ||
          line.insertBefore.has(next)
        if (!cut) return
        const to = next === undefined ? child.closeStart : next.from
        const name = stateOf(item) === 'del' ? 'delText' : 't'
        add(stateOf(item), `<${w}${name} xml:space="preserve">${xml.slice(from, to)}</${w}${name}>`)
        from = to
        put(line.insertAfter.get(item), item)
      })
      if (inside.length === 0 && child.closeStart > child.openEnd)
        add(isGone ? 'del' : state, xml.slice(child.start, child.end))
      continue
    }
    const [item] = inside
    if (item !== undefined) put(line.insertBefore.get(item), item)
    const next = item === undefined ? (isGone ? 'del' : 'keep') : stateOf(item)
    add(next, next === 'del' ? struckElement(xml, child) : xml.slice(child.start, child.end))
    if (item !== undefined) put(line.insertAfter.get(item), item)
  }
  flush()
  return out
}

/** Field codes that are struck out have a name of their own. */
function struckElement(xml: string, element: XmlSpan): string {
  const source = xml.slice(element.start, element.end)
  return element.name === 'instrText' ? source.replace(/(<\/?(?:\w+:)?)instrText/g, '$1delInstrText') : source
}

/** A simple field cannot be struck out; the same field in its long form can. */
function strikeSimpleField(xml: string, field: XmlSpan, marks: ChangeMarks): string {
  const { w } = marks
  const instruction = attributeOf(xml, field, 'instr') ?? ''
  const part = (content: string): string => `<${w}r>${content}</${w}r>`
  const result = runsOf(field)
    .map((run) => struckRun(xml, run, w))
    .join('')
  return marks.mark(
    'del',
    part(`<${w}fldChar ${w}fldCharType="begin"/>`) +
      part(`<${w}delInstrText xml:space="preserve">${instruction}</${w}delInstrText>`) +
      part(`<${w}fldChar ${w}fldCharType="separate"/>`) +
      result +
      part(`<${w}fldChar ${w}fldCharType="end"/>`),
  )
}

/** The runs of a part of a paragraph, in order. */
function runsOf(part: XmlSpan): XmlSpan[] {
  const runs: XmlSpan[] = []
  const stack = [...part.children].reverse()
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.name === 'r') runs.push(one)
    else for (const child of [...one.children].reverse()) stack.push(child)
  }
  return runs
}

function struckRun(xml: string, run: XmlSpan, w: string): string {
  const content = run.children
    .map((child) =>
      child.name === 't'
        ? `<${w}delText xml:space="preserve">${xml.slice(child.openEnd, child.closeStart)}</${w}delText>`
        : struckElement(xml, child),
    )
    .join('')
  return `${xml.slice(run.start, run.openEnd)}${content}</${w}r>`
}

/** Strikes out all that stands in a paragraph. */
export function strikeParagraph(xml: string, paragraph: XmlSpan, marks: ChangeMarks, splices: Splices): void {
  const { w } = marks
  const stack = [paragraph]
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const parts = parent.children
    parts.forEach((one, at) => {
      // Runs that follow each other are struck out in one: LibreOffice takes the rest of a paragraph for less than the whole.
      if (isStruckRun(one)) {
        const open = isStruckRun(parts[at - 1]) ? '' : marks.open('del')
        const close = isStruckRun(parts[at + 1]) ? '' : `</${w}del>`
        splices.put(one.start, one.end, open + struckRun(xml, one, w) + close)
      } else if (one.name === 'fldSimple') splices.put(one.start, one.end, strikeSimpleField(xml, one, marks))
      else if (one.name === 'oMath' || one.name === 'oMathPara')
        splices.put(one.start, one.end, marks.mark('del', xml.slice(one.start, one.end)))
      else if (one.name !== 'pPr' && one.name !== 'r') stack.push(one)
    })
  }
}

function isStruckRun(one: XmlSpan | undefined): boolean {
  return one !== undefined && one.name === 'r' && one.children.some(({ name }) => name !== 'rPr')
}

/** Marks the end of a paragraph as struck out or put in. */
export function markParagraph(
  _xml: string,
  paragraph: XmlSpan,
  what: 'ins' | 'del',
  marks: ChangeMarks,
  splices: Splices,
): void {
  const { w } = marks
  const pPr = paragraph.children.find(({ name }) => name === 'pPr')
  if (pPr === undefined) {
    if (paragraph.openEnd === paragraph.end) return
    splices.put(paragraph.openEnd, paragraph.openEnd, `<${w}pPr><${w}rPr>${marks.mark(what)}</${w}rPr></${w}pPr>`)
    return
  }
  if (pPr.children.some(({ name }) => name === 'sectPr')) return
  const rPr = pPr.children.find(({ name }) => name === 'rPr')
  if (rPr !== undefined) {
    if (rPr.openEnd === rPr.end) splices.put(rPr.start, rPr.end, `<${w}rPr>${marks.mark(what)}</${w}rPr>`)
    else splices.put(rPr.openEnd, rPr.openEnd, marks.mark(what))
    return
  }
  const mark = `<${w}rPr>${marks.mark(what)}</${w}rPr>`
  const change = pPr.children.find(({ name }) => name === 'pPrChange')
  if (pPr.openEnd === pPr.end) splices.put(pPr.start, pPr.end, `<${w}pPr>${mark}</${w}pPr>`)
  else splices.put(change?.start ?? pPr.closeStart, change?.start ?? pPr.closeStart, mark)
}
