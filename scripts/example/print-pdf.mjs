import { foreword as ituForeword } from './docx-front.mjs'
import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'
import { layFormula } from './pdf-formula.mjs'
import { Typesetter } from './pdf-typesetter.mjs'
import { writePdf } from './pdf-writer.mjs'
import { foreword as isoForeword } from './sts-front.mjs'

/** Prints a text as a PDF of A4 pages, in the house style of one of the two bodies. */
export function printPdf(blocks, formulas, publisher) {
  const itu = publisher === 'itu-t'
  // Twice: the second time the contents knows its page numbers.
  const first = typeset(blocks, formulas, itu, new Map())
  const { pages } = typeset(blocks, formulas, itu, first.pageOf)
  return writePdf(pages, itu ? names.ituTitle : names.isoTitle)
}

function typeset(blocks, formulas, itu, known) {
  const setter = new Typesetter({
    justified: itu,
    head: itu ? `${names.iso}:${names.isoYear} (E)` : `${names.iso}:${names.isoYear}(en)`,
    foot: itu ? `Rec. ITU-T ${names.rec} (${names.recDate})` : `© ISO/IEC ${names.isoYear} – All rights reserved`,
  })
  const house = (text) =>
    itu
      ? text
      : text
          .replace(/ – /g, ' — ')
          .replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2')
          .replace(/"([^"]*)"/g, '“$1”')
  const state = { group: null, groups: 0, notes: 0, started: false }
  const pageOf = new Map()
  const printing = { setter, itu, house, formulas, state, dash: itu ? '–' : '—' }
  printing.words = (line, font = 'roman') => runsOf(line).flatMap((part) => inline(part, printing, font))
  printFront(blocks, printing, known)
  for (const block of blocks) {
    if (block.kind === 'heading' && block.label === '1') printTitle(printing)
    if (block.kind === 'heading') pageOf.set(block.label ?? block.title, setter.page)
    printBlock(block, printing)
  }
  return { pages: setter.finish(), pageOf }
}

function inline(part, { itu, house, state }, font) {
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  const text = (value) => [{ text: value, font }]
  switch (part.kind) {
    case 'self':
      return text(self)
    case 'Self':
      return text(self.charAt(0).toUpperCase() + self.slice(1))
    case 'selfold':
      return text('this Recommendation | International Standard')
    case 'selfid':
      return text(`Rec. ITU-T ${names.rec} | ${names.iso}`)
    case 'oid':
      return text('2.97.2.0.1')
    case 'le':
      return text('≤')
    case 'clause':
      return text(itu ? `clause ${part.value}` : /^\d+$/.test(part.value) ? `Clause ${part.value}` : part.value)
    case 'place':
      return text(itu ? part.value.replace('Formula', 'Equation').replace(/\((\w)\./, '($1-') : part.value)
    case 'cite':
      return text(`Rec. ${part.value}`)
    case 'name':
      return [{ text: part.value, font: itu ? 'monoBold' : 'mono', size: 0.9 }]
    case 'raised':
      return [{ text: house(part.value), font, size: 0.65, rise: 0.35 }]
    case 'lowered':
      return [{ text: house(part.value), font, size: 0.65, rise: -0.15 }]
    case 'table-footnote':
      return [{ text: `${part.value}${itu ? ')' : ''}`, font, size: 0.65, rise: 0.35 }]
    case 'footnote':
      state.notes++
      return [{ text: `${state.notes}${itu ? '' : ')'}`, font, size: 0.65, rise: 0.35, note: house(part.value) }]
    default:
      return text(house(part.value))
  }
}

function printFront(blocks, { setter, itu, house }, known) {
  const line = (text, options) => setter.paragraph([{ text, font: options?.font ?? 'roman' }], options)
  if (itu) {
    line('International Telecommunication Union', { font: 'bold', size: 14 })
    line('ITU-T', { font: 'bold', size: 30 })
    line(names.rec, { font: 'bold', size: 24 })
    line('TELECOMMUNICATION STANDARDIZATION SECTOR OF ITU')
    line(`(${names.recDate})`, { size: 14 })
    line('SERIES X: DATA NETWORKS, OPEN SYSTEM COMMUNICATIONS AND SECURITY', { size: 16, before: 60 })
    line('Open relay applications – Directories', { size: 16 })
    line(names.ituTitle, { font: 'bold', size: 18, before: 40 })
    line(`Recommendation ITU-T ${names.rec}`, { size: 16, before: 200 })
    setter.newPage(true)
    line(`INTERNATIONAL STANDARD ${names.iso}`, { font: 'bold' })
    line(`RECOMMENDATION ITU-T ${names.rec}`, { font: 'bold' })
    line(names.ituTitle, { font: 'bold', size: 12, centred: true })
    line('Summary', { font: 'bold' })
    line(
      `Recommendation ITU-T ${names.rec} | International Standard ${names.iso} specifies how beacons register with registrars.`,
    )
    line('Keywords', { font: 'bold' })
    line('Beacon, registrar, registration.')
    setter.newPage(true)
    line('FOREWORD', { centred: true, size: 11 })
    for (const text of ituForeword) line(text, { size: 11 })
    setter.newPage(true)
    line('CONTENTS', { font: 'bold', centred: true })
  } else {
    line('INTERNATIONAL STANDARD', { font: 'bold', size: 20 })
    line(`${names.iso}`, { font: 'bold', size: 20 })
    line('First edition', { size: 14 })
    line(`${names.isoYear}-09`, { size: 14 })
    line(names.isoTitle, { font: 'bold', size: 18, before: 60 })
    line('Reference number', { before: 300 })
    line(`${names.iso}:${names.isoYear}(en)`)
    setter.newPage(true)
    line('Contents', { font: 'bold', size: 14 })
  }
  for (const { kind, label, title } of blocks) {
    if (kind !== 'heading') continue
    const annex = /^[A-Z]$/.test(label ?? '')
    if (label !== null && label.split('.').length > 2) continue
    const words = house(itu ? title : (isoHeadings[title] ?? title))
    setter.contentsLine(
      annex ? `Annex ${label} – ${words}` : words,
      annex ? null : label,
      String(known.get(label ?? title) ?? 1),
    )
  }
  if (!itu) {
    setter.newPage(true)
    line('Foreword', { font: 'bold', size: 14 })
    for (const text of isoForeword) line(text.replace(/<\/?italic>/g, ''))
  }
  setter.newPage(true)
}

function printTitle({ setter, itu }) {
  setter.startText()
  const line = (text, options) => setter.paragraph([{ text, font: 'bold' }], options)
  if (itu) {
    line('INTERNATIONAL STANDARD')
    line('ITU-T RECOMMENDATION')
  }
  line(itu ? names.ituTitle : names.isoTitle, { size: 12, centred: itu })
}

function printBlock(block, printing) {
  const { setter, itu, house, words, dash } = printing
  switch (block.kind) {
    case 'heading':
      printHeading(block, printing)
      break
    case 'bullet':
      setter.item(dash, words(block.text), 20, 40)
      break
    case 'sub-bullet':
      setter.item('•', words(block.text), 40, 60)
      break
    case 'letter':
    case 'digit':
      setter.item(block.marker, words(block.text), 20, 40)
      break
    case 'note':
      setter.paragraph(
        [{ text: `NOTE${block.number ? ` ${block.number}` : ''} ${dash} `, font: 'roman' }, ...words(block.text)],
        { size: 9, indent: 14 },
      )
      break
    case 'example':
      setter.paragraph([{ text: `EXAMPLE ${dash} `, font: 'roman' }, ...words(block.text)], { size: 9, indent: 14 })
      break
    case 'term':
      printTerm(block, printing)
      break
    case 'abbreviation':
      setter.item(block.short, [{ text: house(block.long), font: 'roman' }], 20, 80)
      break
    case 'reference':
      printReference(block, printing)
      break
    case 'table':
      printTable(block, printing)
      break
    case 'figure':
      setter.paragraph([{ text: `Figure ${block.number} ${dash} ${house(block.title)}`, font: 'bold' }], {
        centred: true,
      })
      break
    case 'formula':
      setter.formula(
        layFormula(printing.formulas[block.name].tex),
        `(${itu ? block.number.replace('.', '-') : block.number})`,
      )
      break
    case 'code':
      setter.code(block.code)
      break
    default:
      setter.paragraph(words(block.text))
  }
}

function printHeading({ label, title, status }, { setter, itu, house }) {
  const text = house(itu ? title : (isoHeadings[title] ?? title))
  const plain = (line, options) => setter.paragraph([{ text: line, font: 'roman' }], options)
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  if (label === null) {
    setter.heading(null, text, title === 'Introduction' ? 12 : 14)
    return
  }
  if (/^[A-Z]$/.test(label)) {
    setter.newPage()
    setter.paragraph([{ text: `Annex ${label}`, font: 'bold' }], { size: 14, centred: true })
    const integral = `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard.)`
    if (!itu) plain(`(${status})`, { centred: true })
    setter.paragraph([{ text, font: 'bold' }], { size: 12, centred: true })
    if (itu) plain(integral, { centred: true })
  } else setter.heading(label, text, Math.max(10, 13 - label.split('.').length))
  if (label === '2') plain(itu ? referencesItu : referencesIso)
  if (label === '3') plain(`For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.`)
  if (label === '4')
    plain(
      `For the purposes of ${self}, the following ${itu ? 'abbreviations' : 'abbreviated terms'} apply${itu ? ':' : '.'}`,
    )
}

function printTerm(block, { setter, itu, house, words, dash }) {
  const [term, other] = block.terms
  if (itu) {
    const source = block.source ? ` [${block.source}]` : ''
    setter.item(
      block.number,
      [
        { text: `${term}${other ? ` (${other})` : ''}`, font: 'bold' },
        { text: `${source}: `, font: 'roman' },
        ...words(block.definition),
      ],
      0,
      40,
      { font: 'bold', hanging: false },
    )
    if (block.note)
      setter.paragraph([{ text: `NOTE ${dash} `, font: 'roman' }, ...words(block.note)], { size: 9, indent: 14 })
    return
  }
  setter.paragraph([{ text: block.number, font: 'bold' }])
  setter.paragraph([{ text: term, font: 'bold' }])
  if (other) setter.paragraph([{ text: other, font: 'bold' }])
  setter.paragraph(words(isoDefinition(block.definition)))
  if (block.note) setter.paragraph([{ text: 'Note 1 to entry: ', font: 'roman' }, ...words(block.note)], { size: 9 })
  if (block.source) setter.paragraph([{ text: house(`[SOURCE: ${block.source}]`), font: 'roman' }])
}

function printReference(block, { setter, itu, house, state }) {
  if (itu && block.group !== state.group && block.group !== 'bibliography')
    setter.heading(`2.${++state.groups}`, referenceHeads[block.group], 11)
  state.group = block.group
  for (const { cited, title } of block.other ? [block, block.other] : [block]) {
    const entry = [
      { text: `${cited}, `, font: 'roman' },
      { text: house(title), font: 'italic' },
      ...(itu ? [{ text: '.', font: 'roman' }] : []),
    ]
    if (itu) setter.item('–', entry, 40, 60)
    else if (block.group === 'bibliography') setter.item(`[${block.count}]`, entry, 0, 30)
    else setter.paragraph(entry)
  }
}

function printTable(block, { setter, itu, house, words, dash }) {
  setter.paragraph([{ text: `Table ${block.number} ${dash} ${house(block.title)}`, font: 'bold' }], {
    centred: true,
    keep: 60,
  })
  const columns = block.rows.at(-1).length
  const rows = block.rows.map((row, at) =>
    row.map((text) => {
      const cell = cellOf(text)
      return { ...cell, words: words(cell.text, at < (block.heads ?? 1) ? 'bold' : 'roman') }
    }),
  )
  const whole = (content) => [{ colspan: columns, rowspan: 1, words: content }]
  for (const note of block.notes) rows.push(whole([{ text: `NOTE ${dash} `, font: 'roman' }, ...words(note)]))
  for (const [letter, text] of block.footnotes ?? [])
    rows.push(
      whole([
        { text: `${letter}${itu ? ')' : ''}`, font: 'roman', size: 0.65, rise: 0.35 },
        { text: ' ', font: 'roman' },
        ...words(text),
      ]),
    )
  setter.table(rows, columns)
}
