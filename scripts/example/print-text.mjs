import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'
import { printIsoFront, printItuFront } from './text-front.mjs'
import { center, paginate, wrap } from './text-pages.mjs'
import { drawGrid, ruleColumns } from './text-tables.mjs'

const width = 72

/** Prints a text as plain text on pages, wrapped by hand, in the house style of one of the two bodies. */
export function printText(blocks, formulas, publisher) {
  const itu = publisher === 'itu-t'
  const state = { group: null, groups: 0, footnotes: 0 }
  // ISO/IEC sets its text in under its headings.
  const margin = itu ? 0 : 3
  const house = (text) =>
    itu
      ? text
      : text
          .replace(/"([^"]*)"/g, '“$1”')
          .replace(/ – /g, ' — ')
          .replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2')
  const printing = { itu, house, margin, formulas, state, dash: itu ? '–' : '—' }
  const out = [...(itu ? printItuFront(blocks, house) : printIsoFront(blocks, house))]
  const shift = out.length
  blocks.forEach((block, at) => {
    const before = blocks[at - 1]
    const isTight = before?.kind === block.kind && tight.has(block.kind)
    const joins = tight.has(block.kind) && /bullet/.test(block.kind) && /bullet/.test(before?.kind ?? '')
    if (out.length > shift && !isTight && !joins) out.push('')
    out.push(...printBlock(block, printing))
  })
  return paginate(out, itu, width)
}

const tight = new Set(['bullet', 'sub-bullet', 'letter', 'digit', 'abbreviation'])

/** A paragraph, wrapped and set in; the text of a footnote travels with the line that calls it. */
function set(text, { margin, itu, state, house }, { indent = 0, hang = 0, lead = '' } = {}) {
  const notes = []
  const words = runsOf(text)
    .map((part) => printInline(part, { itu, house, state, notes }))
    .join('')
  const left = ' '.repeat(margin + indent)
  const lines = wrap(lead + words, width - margin - indent, hang, itu).map((line) => left + line)
  return lines.map((line) => {
    const called = notes.find(({ mark }) => line.includes(mark))
    return called ? { line, note: `${called.mark} ${called.text}` } : line
  })
}

function printInline(part, { itu, house, state, notes }) {
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  switch (part.kind) {
    case 'self':
      return self
    case 'Self':
      return self.charAt(0).toUpperCase() + self.slice(1)
    case 'selfold':
      return 'this Recommendation | International Standard'
    case 'selfid':
      return `Rec. ITU-T ${names.rec} | ${names.iso}`
    case 'oid':
      return '2.97.2.0.1'
    case 'le':
      return '≤'
    case 'clause':
      return itu ? `clause ${part.value}` : /^\d+$/.test(part.value) ? `Clause ${part.value}` : part.value
    case 'place':
      return itu ? part.value.replace('Formula', 'Equation').replace(/\((\w)\./, '($1-') : part.value
    case 'cite':
      return `Rec. ${part.value}`
    case 'raised':
      return `^${part.value}`
    case 'lowered':
      return `_${part.value}`
    case 'table-footnote':
      return itu ? ` ${part.value})` : ` ${part.value}`
    case 'footnote':
      notes.push({ mark: `${++state.footnotes})`, text: house(part.value) })
      return `${state.footnotes})`
    case 'name':
      return part.value
    default:
      return house(part.value)
  }
}

function* printBlock(block, printing) {
  const { itu, house, dash, margin } = printing
  switch (block.kind) {
    case 'heading':
      yield* printHeading(block, printing)
      break
    case 'bullet':
      yield* set(block.text, printing, { indent: 2, lead: `${dash}  `, hang: 3 })
      break
    case 'sub-bullet':
      yield* set(block.text, printing, { indent: 5, lead: '•  ', hang: 3 })
      break
    case 'letter':
    case 'digit':
      yield* set(block.text, printing, { indent: 2, lead: `${block.marker}  `, hang: 4 })
      break
    case 'note':
      yield* set(block.text, printing, {
        lead: `NOTE${block.number ? ` ${block.number}` : ''}${itu ? ' – ' : '   '}`,
        indent: itu ? 2 : 0,
      })
      break
    case 'example':
      yield* set(block.text, printing, { lead: itu ? 'EXAMPLE – ' : 'EXAMPLE   ', indent: itu ? 2 : 0 })
      break
    case 'term':
      yield* printTerm(block, printing)
      break
    case 'abbreviation':
      yield* set(block.long, printing, { lead: block.short.padEnd(itu ? 9 : 12), hang: itu ? 9 : 12 })
      break
    case 'reference':
      yield* printReference(block, printing)
      break
    case 'table':
      yield* printTable(block, printing)
      break
    case 'figure':
      yield center(`Figure ${block.number} ${dash} ${house(block.title)}`, width)
      break
    case 'formula': {
      const number = `(${itu ? block.number.replace('.', '-') : block.number})`
      const left = `${' '.repeat(margin + 8)}${printing.formulas[block.name].text}`
      yield left + number.padStart(width - left.length)
      break
    }
    case 'code':
      for (const line of block.code.split('\n')) yield line === '' ? '' : ' '.repeat(margin + 2) + line
      break
    default:
      yield* set(block.text, printing)
  }
}

function* printHeading({ label, title, status }, printing) {
  const { itu, house, margin } = printing
  const words = house(itu ? title : (isoHeadings[title] ?? title))
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  if (label !== null && /^[A-Z]$/.test(label)) {
    const sentence = `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard.)`
    yield center(itu ? `Annex ${label}` : `ANNEX ${label}`, width)
    if (!itu) yield center(`(${status})`, width)
    if (itu) yield ''
    yield center(words, width)
    if (itu) for (const line of wrap(sentence, width - 10, 0, false)) yield center(line, width)
    return
  }
  yield label === null ? words : `${label}${itu ? '  ' : ' '}${words}`
  const below = {
    2: itu ? referencesItu : referencesIso,
    3: `For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.`,
    4: `For the purposes of ${self}, the following ${itu ? 'abbreviations' : 'abbreviated terms'} apply${itu ? ':' : '.'}`,
  }[label]
  if (below === undefined) return
  yield ''
  for (const line of wrap(below, width - margin, 0, itu)) yield ' '.repeat(margin) + line
}

function* printReference(block, printing) {
  const { itu, house, state, margin } = printing
  if (itu && block.group !== state.group && block.group !== 'bibliography') {
    yield `2.${++state.groups}  ${referenceHeads[block.group]}`
    yield ''
  }
  state.group = block.group
  const listed = block.other ? [block, block.other] : [block]
  for (const [at, { cited, title }] of listed.entries()) {
    if (at > 0) yield ''
    const text = `${cited}, ${house(title)}${itu ? '.' : ''}`
    const lead = itu ? '–  ' : ''
    for (const line of wrap(lead + text, width - margin, lead.length, itu)) yield ' '.repeat(margin) + line
  }
}

function* printTerm(block, printing) {
  const { itu, margin } = printing
  const [term, other] = block.terms
  if (itu) {
    yield* set(
      `${term}${other ? ` (${other})` : ''}${block.source ? ` [${block.source}]` : ''}: ${block.definition}`,
      printing,
      {
        lead: `${block.number}  `,
      },
    )
    if (block.note) yield ''
    if (block.note) yield* set(block.note, printing, { lead: 'NOTE – ', indent: 2 })
    return
  }
  yield block.number
  yield ' '.repeat(margin) + term
  if (other) yield ' '.repeat(margin) + other
  yield* set(isoDefinition(block.definition), printing)
  if (block.note) yield ''
  if (block.note) yield* set(block.note, printing, { lead: 'Note 1 to entry: ' })
  if (block.source) yield ''
  if (block.source) yield `${' '.repeat(margin)}[SOURCE: ${block.source}]`
}

/** Tables with spans are drawn; ISO/IEC rules the others under their heads alone. Notes stand right below. */
function* printTable(block, printing) {
  const { itu, house, dash, margin } = printing
  yield center(`Table ${block.number} ${dash} ${house(block.title)}`, width)
  yield ''
  const print = (line) => set(line, { ...printing, margin: 0 }).join('')
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cellOf(cell), text: print(cellOf(cell).text) })))
  const spans = rows.some((row) => row.some(({ colspan, rowspan }) => colspan > 1 || rowspan > 1))
  const lines = spans || itu ? drawGrid(rows, block.heads ?? 1, width - margin) : ruleColumns(rows, width - margin)
  for (const line of lines) yield ' '.repeat(margin) + line
  for (const note of block.notes) yield* set(note, printing, { lead: `NOTE ${dash} ` })
  for (const [letter, text] of block.footnotes ?? [])
    yield* set(text, printing, { lead: itu ? `${letter})  ` : `${letter}  `, hang: 4 })
}
