import { printFront, printTitle } from './docx-front.mjs'
import { packDocx } from './docx-package.mjs'
import {
  bookmarkName,
  escapeXml,
  printParagraph as p,
  printBookmark,
  printField,
  printTable,
  printRuns as run,
  tab,
} from './docx-runs.mjs'
import { names, referenceHeads, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'

/** Straight quotes, no-break spaces before units: as the ITU-T printing types them. */
const house = (text) => escapeXml(text.replace(/(\d) (?=(?:ms|s|bit|octets|%)(?![a-z]))/g, '$1\u00a0'))

/** No-break hyphens and spaces in the numbers of cited documents. */
const cited = (text) =>
  escapeXml(text)
    .replaceAll('ITU-T ', 'ITU\u2011T\u00a0')
    .replace(/(\d)-(?=\d)/g, '$1\u2011')

/** Prints a text as ITU-T prints it in Word: typed clause numbers, both identifiers in the running heads. */
export function printDocx(blocks, formulas, picture) {
  const state = { footnotes: [], lists: 0, group: null, groups: 0, bookmarks: 0 }
  const inline = (line) =>
    runsOf(line)
      .map((part) => printInline(part, state))
      .join('')
  const out = [...printFront(blocks, house)]
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') {
      if (block.label === '1') out.push(...printTitle(house))
      out.push(...printHeading(block, state))
      return
    }
    switch (block.kind) {
      case 'paragraph':
        out.push(p('', inline(block.text)))
        break
      case 'key':
        out.push(p('Equationlegend', inline(block.text)))
        break
      case 'bullet':
        out.push(p('enumlev1', `${run('–')}${tab}${inline(block.text)}`))
        break
      case 'sub-bullet':
        out.push(p('enumlev2', `${run('•')}${tab}${inline(block.text)}`))
        break
      case 'letter':
        out.push(p('enumlev1', `${run(block.marker)}${tab}${inline(block.text)}`))
        break
      case 'digit':
        if (blocks[at - 1]?.kind !== 'digit') state.lists++
        out.push(p('enumlev1', inline(block.text), state.lists))
        break
      case 'note':
        out.push(p('Note', `${run(`NOTE${block.number ? ` ${block.number}` : ''}\u00a0– `)}${inline(block.text)}`))
        break
      case 'example':
        out.push(p('Note', `${run('EXAMPLE – ')}${inline(block.text)}`))
        break
      case 'term':
        out.push(...printTerm(block, inline))
        break
      case 'abbreviation':
        out.push(p('enumlev1', `${run(block.short)}${tab}${run(house(block.long))}`))
        break
      case 'reference':
        out.push(...printReference(block, state))
        break
      case 'table':
        out.push(...printWholeTable(block, inline))
        break
      case 'figure':
        out.push(p('Figure', drawing))
        out.push(p('FigureNoTitle', run(`Figure ${block.number} – ${house(block.title)}`)))
        break
      case 'formula':
        out.push(
          p(
            'Equation',
            `${tab}<m:oMath>${formulas[block.name].omml}</m:oMath>${tab}${run(`(${block.number.replace('.', '-')})`)}`,
          ),
        )
        break
      case 'code':
        for (const line of block.code.split('\n')) out.push(p('ASN1', run(escapeXml(line))))
        break
    }
  })
  return packDocx({ body: out.join(''), footnotes: state.footnotes.map(house), lists: state.lists, picture })
}

function printInline(part, state) {
  switch (part.kind) {
    case 'self':
    case 'selfold':
      return run('this Recommendation | International Standard')
    case 'Self':
      return run('This Recommendation | International Standard')
    case 'selfid':
      return run(cited(`Rec. ITU-T ${names.rec} | ${names.iso}`))
    case 'oid':
      return run('2.97.2.0.1')
    case 'le':
      return '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>'
    case 'clause':
      return `${run('clause\u00a0')}${printField(`REF ${bookmarkName('_Ref', part.value)} \\h`, run(part.value))}`
    case 'place':
      return run(
        part.value
          .replace('Formula', 'Equation')
          .replace(/\((\w)\./, '($1-')
          .replace(' ', '\u00a0'),
      )
    case 'cite':
      return run(cited(`Rec. ${part.value}`))
    case 'name':
      return run(part.value, '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/><w:b/>')
    case 'raised':
      return run(house(part.value), '<w:vertAlign w:val="superscript"/>')
    case 'lowered':
      return run(house(part.value), '<w:vertAlign w:val="subscript"/>')
    case 'table-footnote':
      return run(`${part.value})`, '<w:vertAlign w:val="superscript"/>')
    case 'footnote':
      state.footnotes.push(part.value)
      return `<w:r><w:footnoteReference w:id="${state.footnotes.length + 1}"/></w:r>`
    default:
      return run(house(part.value))
  }
}

/** What stands under the headings of the three clauses that every common text has. */
const introductions = {
  2: referencesItu,
  3: 'For the purposes of this Recommendation | International Standard, the following definitions apply.',
  4: 'For the purposes of this Recommendation | International Standard, the following abbreviations apply:',
}

function* printHeading({ label, title, status }, state) {
  const named = (prefix, inner) => printBookmark(bookmarkName(prefix, label ?? title), state.bookmarks++, inner)
  if (label === null) yield p(title === 'Introduction' ? 'Headingb' : 'AnnexNoTitle', named('_Toc', run(house(title))))
  else if (/^[A-Z]$/.test(label)) {
    yield p('AnnexNoTitle', `${named('_Toc', run(`Annex ${label}`))}<w:r><w:br/><w:br/></w:r>${run(house(title))}`)
    yield p(
      'Annexref',
      run(
        `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard.)`,
      ),
    )
  } else {
    // A reference by number leads to the typed number, the contents to the whole heading.
    const number = named('_Ref', run(label))
    yield p(`Heading${Math.min(4, label.split('.').length)}`, named('_Toc', `${number}${tab}${run(house(title))}`))
  }
  if (label in introductions) yield p('', run(introductions[label]))
}

function* printTerm(block, inline) {
  const [term, other] = block.terms
  const source = block.source ? run(` [${block.source}]`) : ''
  yield p(
    '',
    `${run(block.number)}${tab}${run(`${house(term)}${other ? ` (${other})` : ''}`, '<w:b/>')}${source}${run(': ')}${inline(block.definition)}`,
  )
  if (block.note) yield p('Note', `${run('NOTE\u00a0– ')}${inline(block.note)}`)
}

function* printReference(block, state) {
  if (block.group !== state.group && block.group !== 'bibliography') {
    yield p('Heading2', `${run(`2.${++state.groups}`)}${tab}${run(referenceHeads[block.group])}`)
  }
  state.group = block.group
  const entry = ({ cited: document, title }) =>
    `${run(`${escapeXml(document)}, `)}${run(house(title), '<w:i/>')}${run('.')}`
  yield p('Reftext', `${run('–')}${tab}${entry(block)}`)
  if (block.other) yield p('Reftext', `${tab}${entry(block.other)}`)
}

function* printWholeTable(block, inline) {
  yield p('TableNoTitle', run(`Table ${block.number} – ${house(block.title)}`))
  const columns = block.rows.at(-1).length
  const legend = (inner) => [{ inner: p('Tablelegend', inner), colspan: columns }]
  // Word prints a cell of two rows as two cells, the second of which goes on with the first.
  let merged = []
  const rows = block.rows.map((row, at) => {
    const cells = []
    const next = []
    let column = 0
    const goOn = () => {
      while (merged.includes(column)) {
        cells.push({ inner: p('Tablehead', ''), merge: 'continue' })
        column++
      }
    }
    for (const { colspan, rowspan, text } of row.map(cellOf)) {
      goOn()
      if (rowspan > 1) next.push(column)
      cells.push({
        inner: p(at < block.heads ? 'Tablehead' : 'Tabletext', inline(text)),
        colspan,
        merge: rowspan > 1 ? 'restart' : undefined,
      })
      column += colspan
    }
    goOn()
    merged = next
    return cells
  })
  for (const note of block.notes) rows.push(legend(`${run('NOTE\u00a0– ')}${inline(note)}`))
  for (const [letter, text] of block.footnotes ?? [])
    rows.push(legend(`${run(`${letter})`, '<w:vertAlign w:val="superscript"/>')}${tab}${inline(text)}`))
  yield printTable(rows, block.heads ?? 1)
}

const figure = {
  size: '<wp:extent cx="952500" cy="952500"/>',
  names: '<wp:docPr id="1" name="Picture 1"/><wp:cNvGraphicFramePr/>',
  fill: '<pic:blipFill><a:blip r:embed="rId-figure1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
  shape:
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
}
const shownPicture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="figure1.png"/><pic:cNvPicPr/></pic:nvPicPr>${figure.fill}${figure.shape}</pic:pic>`
const drawing = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${figure.size}${figure.names}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${shownPicture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
