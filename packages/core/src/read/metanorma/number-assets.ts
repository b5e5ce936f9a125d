import { markOfType } from '../sts/list-marks.ts'
import { childrenNamed, elementsIn, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import { isUnnumbered, type Numbering, ownNumber } from './numbering.ts'
import { provisionNames } from './provisions.ts'
import { clauseNames, type Units } from './units.ts'

/** How far a part of the text has counted. */
interface Counts {
  /** `A` of an annex, whose tables are `A.1`, `A.2`; in the body a clause's where the author asked so, else undefined. */
  readonly part: string | undefined
  /** The clause by which ITU counts formulas. */
  clause: string | undefined
  tables: number
  figures: number
  formulas: number
  readonly provisions: Map<string, number>
}

/** Notes and examples are counted where they stand; one that stands alone has no number. */
interface Remarks {
  readonly notes: XmlElement[]
  readonly examples: XmlElement[]
}

/** The items of lists that an element stands in. */
interface Marks {
  /** Outermost first: `a)`, `1)`. */
  readonly path: readonly string[]
  /** Whether a list around says that its items are steps. */
  readonly isSteps: boolean
}

const noMarks: Marks = { path: [], isSteps: false }

/** Numbers tables, figures, formulas, notes, examples and items of lists. */
export function numberAssets(units: Units, numbering: Numbering): void {
  const { name, numbersByClause } = numbering.flavour
  const body = countsOf(undefined)
  for (const part of [...units.front, ...units.body]) {
    const label = numbering.get(part)?.label
    if (numbersByClause) {
      inClause(part, countsOf(label), numbering)
      continue
    }
    if (name === 'itu') {
      body.clause = label
      body.formulas = 0
    }
    inClause(part, body, numbering)
  }
  for (const annex of units.annexes)
    inClause(annex, countsOf(numbering.get(annex)?.label?.replace(/^\S+ /, '')), numbering)
  for (const part of units.back) inClause(part, body, numbering)
}

/** Nothing is counted yet in a part of the text that numbers what stands in it: `A`, `6`. */
function countsOf(part: string | undefined): Counts {
  return { part, clause: part, tables: 0, figures: 0, formulas: 0, provisions: new Map() }
}

function inClause(clause: XmlElement, counts: Counts, numbering: Numbering): void {
  const remarks: Remarks = { notes: [], examples: [] }
  if (clause.name === 'term') numberTermRemarks(clause, numbering)
  inside(clause, counts, remarks, noMarks, numbering)
  numberRemarks(remarks, numbering)
}

function inside(element: XmlElement, counts: Counts, remarks: Remarks, marks: Marks, numbering: Numbering): void {
  for (const node of elementsIn(element)) {
    const { name } = node
    if (clauseNames.has(name) || name === 'term' || name === 'appendix') inClause(node, counts, numbering)
    // A table in a cell of another is part of it.
    else if (name === 'table' && !/^t[dh]$/.test(element.name)) numberTable(node, counts, numbering)
    else if (name === 'figure') numberFigure(node, counts, remarks, numbering)
    else if (name === 'amend') inside(node, countsOfAmendment(node, counts), remarks, marks, numbering)
    else if (name === 'formula') {
      if (isUnnumbered(node) || node.attributes['inequality'] === 'true')
        inside(node, counts, remarks, marks, numbering)
      else {
        const isItu = numbering.flavour.name === 'itu'
        const prefix = isItu ? counts.clause : counts.part
        counts.formulas++
        const number =
          ownNumber(node) ?? `${prefix === undefined ? '' : prefix + (isItu ? '-' : '.')}${counts.formulas}`
        numbering.set(node, { label: `(${number})`, reference: `${isItu ? 'Equation' : 'Formula'} (${number})` })
        inside(node, counts, remarks, marks, numbering)
      }
    } else if (
      name === 'sourcecode' &&
      !isUnnumbered(node) &&
      element.name !== 'example' &&
      element.name !== 'figure'
    ) {
      numberFigure(node, counts, remarks, numbering)
    } else if (name === 'ol') numberList(node, counts, remarks, marks, numbering)
    else {
      if (name === 'note' && !isUnnumbered(node)) remarks.notes.push(node)
      else if (name === 'example' && !isUnnumbered(node)) remarks.examples.push(node)
      else if (provisionNames.has(name)) numberProvision(node, counts, numbering)
      inside(node, counts, remarks, marks, numbering)
    }
  }
}

/** `Requirement 1`, `Recommendation A.1`: each kind is counted by itself. */
function numberProvision(provision: XmlElement, counts: Counts, numbering: Numbering): void {
  if (isUnnumbered(provision)) return
  const { name } = provision
  const count = (counts.provisions.get(name) ?? 0) + 1
  counts.provisions.set(name, count)
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${ownNumber(provision) ?? numbered(counts.part, count)}`
  numbering.set(provision, { label, reference: label })
}

/** What an amendment puts in goes on from the numbers that it says. */
function countsOfAmendment(amend: XmlElement, counts: Counts): Counts {
  const stated = (type: string, otherwise: number): number => {
    const number = childrenNamed(amend, 'autonumber').find(({ attributes }) => attributes['type'] === type)
    const first = Number.parseInt(lineOf(number) ?? '', 10)
    return Number.isNaN(first) ? otherwise : first - 1
  }
  const { tables, figures, formulas } = counts
  return {
    ...counts,
    tables: stated('table', tables),
    figures: stated('figure', figures),
    formulas: stated('formula', formulas),
  }
}

function numberTable(table: XmlElement, counts: Counts, numbering: Numbering): void {
  if (!isUnnumbered(table)) {
    counts.tables++
    const label = `Table ${ownNumber(table) ?? numbered(counts.part, counts.tables)}`
    numbering.set(table, { label, reference: label })
  }
  const remarks: Remarks = { notes: [], examples: [] }
  inside(table, counts, remarks, noMarks, numbering)
  numberRemarks(remarks, numbering)
}

/** Figures in a figure are its parts: a), b). */
function numberFigure(figure: XmlElement, counts: Counts, around: Remarks, numbering: Numbering): void {
  let label: string | undefined
  if (!isUnnumbered(figure)) {
    counts.figures++
    label = `Figure ${ownNumber(figure) ?? numbered(counts.part, counts.figures)}`
    numbering.set(figure, { label, reference: label })
  }
  if (figure.name === 'sourcecode') return inside(figure, counts, around, noMarks, numbering)
  const remarks: Remarks = { notes: [], examples: [] }
  let parts = 0
  for (const part of childrenNamed(figure, 'figure')) {
    const mark = markOfType('alphabet', ++parts)
    numbering.set(part, { label: mark, reference: label === undefined ? mark : `${label} ${mark}` })
  }
  for (const part of elementsIn(figure)) inside(part, counts, remarks, noMarks, numbering)
  for (const note of childrenNamed(figure, 'note')) remarks.notes.push(note)
  numberRemarks(remarks, numbering)
}

const byDepth = ['alphabet', 'arabic', 'roman', 'alphabet_upper', 'roman_upper']
const stepsByDepth = ['arabic', 'alphabet', 'roman', 'alphabet_upper', 'roman_upper']

function numberList(list: XmlElement, counts: Counts, remarks: Remarks, marks: Marks, numbering: Numbering): void {
  const isSteps = marks.isSteps || list.attributes['class'] === 'steps'
  const types = isSteps ? stepsByDepth : byDepth
  const type = list.attributes['type'] ?? (types[marks.path.length % types.length] as string)
  let count = (Number.parseInt(list.attributes['start'] ?? '', 10) || 1) - 1
  for (const item of childrenNamed(list, 'li')) {
    count = Number.parseInt(item.attributes['value'] ?? '', 10) || count + 1
    const printed = item.attributes['label']
    const mark = printed === undefined || printed === '' ? markOfType(type, count) : marked(printed)
    const path = [...marks.path, mark]
    numbering.set(item, { label: mark, reference: path.join(' ') })
    inside(item, counts, remarks, { path, isSteps }, numbering)
  }
}

function marked(printed: string): string {
  return /[).\]]$/.test(printed) ? printed : `${printed})`
}

function numberRemarks({ notes, examples }: Remarks, numbering: Numbering): void {
  for (const [at, note] of notes.entries()) set(note, 'NOTE', 'Note', notes.length === 1 ? '' : ` ${at + 1}`, numbering)
  for (const [at, example] of examples.entries())
    set(example, 'EXAMPLE', 'Example', examples.length === 1 ? '' : ` ${at + 1}`, numbering)
}

function set(element: XmlElement, printed: string, referred: string, number: string, numbering: Numbering): void {
  const own = ownNumber(element)
  const shown = own === undefined ? number : ` ${own}`
  numbering.set(element, { label: printed + shown, reference: referred + shown })
}

/** Notes to an entry are always numbered, and its examples where there are several. */
function numberTermRemarks(term: XmlElement, numbering: Numbering): void {
  const isItu = numbering.flavour.name === 'itu'
  const notes = childrenNamed(term, 'termnote')
  for (const [at, note] of notes.entries()) {
    const label = isItu ? `NOTE${notes.length === 1 ? '' : ` ${at + 1}`}` : `Note ${at + 1} to entry`
    numbering.set(note, { label, reference: `Note ${at + 1}` })
  }
  const examples = childrenNamed(term, 'termexample')
  for (const [at, example] of examples.entries())
    set(example, 'EXAMPLE', 'Example', examples.length === 1 ? '' : ` ${at + 1}`, numbering)
}

function numbered(prefix: string | undefined, count: number): string {
  return prefix === undefined ? String(count) : `${prefix}.${count}`
}
