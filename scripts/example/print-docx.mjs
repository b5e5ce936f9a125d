import { strToU8, zipSync } from 'fflate'
import { names, runsOf } from './parse-text.mjs'

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Curly quotes, no-break spaces after "clause" and before units, decimal points: as the ITU printing types them. */
const house = (text) => escapeXml(text.replace(/"([^"]*)"/g, '“$1”').replace(/(\d),(\d)(?= s\b)/g, '$1.$2').replace(/clause (?=[\dA-Z])/g, 'clause\u00a0'))

/** Words in one run, about: Word cuts a line where a reviser typed, a spelling was marked or a page broke when it was last shown. */
const wordsPerRun = 9

const runPart = (text, properties, revision) => `<w:r w:rsidRPr="${revision}"><w:rPr>${properties}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A text as the runs that Word makes of it over some years of revision. */
const run = (text, properties = '') => {
  const words = text.split(/(?<= )/)
  if (words.length <= wordsPerRun + 4) return runPart(text, properties, revisionOf(text))
  const parts = []
  for (let from = 0; from < words.length; ) {
    const revision = revisionOf(words[from])
    // A cut may fall within a word.
    const size = wordsPerRun - 3 + (Number.parseInt(revision.slice(-1), 16) % 7)
    const part = words.slice(from, from + size).join('')
    const cut = size % 2 === 0 && !/[&;]/.test(part.slice(-6)) ? part.length - 3 : part.length
    parts.push(runPart(part.slice(0, cut), properties, revision))
    if (cut < part.length) parts.push(`<w:proofErr w:type="spellStart"/>${runPart(part.slice(cut), properties, revision)}<w:proofErr w:type="spellEnd"/>`)
    from += size
  }
  return parts.join('')
}

/** The revision ids that Word stamps on what one sitting wrote: a few dozen, spread by content so that the bytes are always the same. */
function revisionOf(text) {
  let sum = text.length
  for (let at = 0; at < text.length; at += 3) sum = (sum * 31 + text.charCodeAt(at)) % 48
  return `00${(0x3a51c7 + sum * 0x10e5b).toString(16).toUpperCase().padStart(6, '0')}`
}

const tab = '<w:r><w:tab/></w:r>'

/** Prints the text as the ITU-T printing in Word: typed clause numbers, both identifiers in the running heads. */
export function printDocx(blocks, formulas, picture) {
  const footnotes = []
  const inline = (line, properties = '') => runsOf(line).map((part) => {
    switch (part.kind) {
      case 'self': return run('this Recommendation | International Standard', properties)
      case 'Self': return run('This Recommendation | International Standard', properties)
      case 'selfid': return run(`Rec. ITU-T ${names.rec} | ${names.iso}`, properties)
      case 'oid': return run('2.97.2.0.1', properties)
      case 'clause': return run(`clause\u00a0${part.value}`, properties)
      case 'cite': return run(`Rec. ${part.value}`, properties)
      case 'raised': return run(house(part.value), `<w:vertAlign w:val="superscript"/>`)
      case 'lowered': return run(house(part.value), `<w:vertAlign w:val="subscript"/>`)
      case 'footnote':
        footnotes.push(part.value)
        return `<w:r><w:footnoteReference w:id="${footnotes.length + 1}"/></w:r>`
      default: return run(house(part.value), properties)
    }
  }).join('')
  const p = (style, inner) => {
    const revision = revisionOf(inner)
    return `<w:p w:rsidR="${revision}" w:rsidRPr="${revision}" w:rsidRDefault="003A51C7">${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`
  }
  const cell = (inner, span = 1) => `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${inner}</w:tc>`
  const table = (rows) => `<w:tbl>${rows.join('')}</w:tbl>`
  const body = [...front(blocks, p, cell, table)]
  let group = null
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        if (block.label === null) body.push(p(block.title === 'Introduction' ? 'Headingb' : 'AnnexNoTitle', run(house(block.title))))
        else if (/^[A-Z]$/.test(block.label)) {
          body.push(p('AnnexNoTitle', `${run(`Annex ${block.label}`)}<w:r><w:br/><w:br/></w:r>${run(house(block.title))}`))
          body.push(p('Annexref', run(`(This annex ${block.status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard.)`)))
        } else body.push(p(`Heading${Math.min(4, block.label.split('.').length)}`, `${run(block.label)}${tab}${run(house(block.title))}`))
        if (block.label === '2') body.push(p('', run(references)))
        if (block.label === '3') body.push(p('', run('For the purposes of this Recommendation | International Standard, the following definitions apply.')))
        if (block.label === '4') body.push(p('', run('For the purposes of this Recommendation | International Standard, the following abbreviations apply:')))
        break
      case 'paragraph': body.push(p('', inline(block.text))); break
      case 'key': body.push(p('Equationlegend', inline(block.text))); break
      case 'bullet': body.push(p('enumlev1', `${run('–')}${tab}${inline(block.text)}`)); break
      case 'letter':
      case 'digit': body.push(p('enumlev1', `${run(block.marker)}${tab}${inline(block.text)}`)); break
      case 'note': body.push(p('Note', `${run(`NOTE${block.number ? ` ${block.number}` : ''}\u00a0– `)}${inline(block.text)}`)); break
      case 'example': body.push(p('Note', `${run('EXAMPLE – ')}${inline(block.text)}`)); break
      case 'term': {
        const [term, short] = block.terms
        body.push(p('', `${run(block.number)}${tab}${run(`${house(term)}${short ? ` (${short})` : ''}`, '<w:b/>')}${block.source ? run(` [${block.source}]`) : ''}${run(': ')}${inline(block.definition)}`))
        if (block.note) body.push(p('Note', `${run('NOTE – ')}${inline(block.note)}`))
        break
      }
      case 'abbreviation': body.push(p('enumlev1', `${run(block.short)}${tab}${run(house(block.long))}`)); break
      case 'reference': {
        if (block.group !== group && block.group !== 'bibliography') body.push(p('Heading2', block.group === 'identical' ? `${run('2.1')}${tab}${run('Identical Recommendations | International Standards')}` : `${run('2.2')}${tab}${run('Additional references')}`))
        group = block.group
        body.push(p('enumlev1', `${run('–')}${tab}${run(`${escapeXml(block.cited)}, `)}${run(`${house(block.title)}.`, '<w:i/>')}`))
        break
      }
      case 'table':
        body.push(p('TableNoTitle', run(`Table ${block.number} – ${house(block.title)}`)))
        body.push(table([
          ...block.rows.map((row, at) => `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((text) => cell(p(at === 0 ? 'Tablehead' : 'Tabletext', inline(text)))).join('')}</w:tr>`),
          ...block.notes.map((note) => `<w:tr>${cell(p('Tablelegend', `${run('NOTE – ')}${inline(note)}`), block.rows[0].length)}</w:tr>`),
        ]))
        break
      case 'figure':
        body.push(p('Figure', drawing))
        body.push(p('FigureNoTitle', run(`Figure ${block.number} – ${house(block.title)}`)))
        break
      case 'formula': body.push(p('Equation', `${tab}<m:oMath>${formulas[block.name].omml}</m:oMath>${tab}${run(`(${block.number})`)}`)); break
      case 'code': for (const line of block.code.split('\n')) body.push(p('ASN1', run(escapeXml(line)))); break
    }
  }
  return pack(body.join(''), footnotes.map(house), picture)
}

function* front(blocks, p, cell, table) {
  for (const line of ['International Telecommunication Union', 'ITU-T', names.rec, `(${names.recDate})`, 'SERIES X: DATA NETWORKS, OPEN SYSTEM COMMUNICATIONS AND SECURITY']) yield p('', run(line))
  yield p('', run(names.ituTitle))
  yield p('RecNo', run(`INTERNATIONAL STANDARD ${names.iso}`))
  yield p('RecNo', run(`Recommendation ITU-T ${names.rec}`))
  yield p('Rectitle', run(names.ituTitle))
  yield p('Headingb', run('Summary'))
  yield p('', run(`Recommendation ITU-T ${names.rec} | International Standard ${names.iso} specifies how beacons register with registrars.`))
  yield p('Headingb', run('History'))
  yield table([['Edition', 'Recommendation', 'Approval'], ['1.0', `ITU-T ${names.rec}`, '2024-06-29']].map((row) => `<w:tr>${row.map((text) => cell(p('Tabletext', run(text)))).join('')}</w:tr>`))
  yield p('Headingb', run('Keywords'))
  yield p('', run('Beacon, registrar, registration.'))
  yield p('', run('FOREWORD', '<w:b/>'))
  yield p('', run('ITU is the United Nations specialized agency for telecommunications. ITU-T approves Recommendations by the procedure of its assembly.'))
  yield p('', run('CONTENTS'))
  for (const block of blocks) if (block.kind === 'heading' && block.label && block.label.split('.').length < 3) yield p('TOC1', `${run(/^[A-Z]$/.test(block.label) ? `Annex ${block.label} – ` : block.label)}${tab}${run(house(block.title))}${tab}${run('1')}`)
}

/** The paragraph that introduces the references in every ITU-T printing of a common text. */
export const references = 'The following Recommendations and International Standards contain provisions which, through reference in this text, constitute provisions of this Recommendation | International Standard. At the time of publication, the editions indicated were valid. All Recommendations and Standards are subject to revision, and parties to agreements based on this Recommendation | International Standard are encouraged to investigate the possibility of applying the most recent edition of the Recommendations and Standards listed below. Members of IEC and ISO maintain registers of currently valid International Standards. The Telecommunication Standardization Bureau of the ITU maintains a list of the currently valid ITU-T Recommendations.'

const drawing = '<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="Figure 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'

/** Style names as in the ITU-T template, ids as Word makes them. */
const styles = {
  Normal: 'Normal', Heading1: 'heading 1', Heading2: 'heading 2', Heading3: 'heading 3', Heading4: 'heading 4', Headingb: 'Heading_b', RecNo: 'Rec_No', Rectitle: 'Rec_title', AnnexNoTitle: 'Annex_NoTitle', Annexref: 'Annex_ref',
  enumlev1: 'enumlev1', Note: 'Note', Equation: 'Equation', Equationlegend: 'Equation_legend', Figure: 'Figure', FigureNoTitle: 'Figure_NoTitle', TableNoTitle: 'Table_NoTitle', Tablehead: 'Table_head', Tabletext: 'Table_text', Tablelegend: 'Table_legend', ASN1: 'ASN.1', TOC1: 'toc 1',
}

function pack(body, footnotes, picture) {
  const xml = (root, inner) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`)
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/></w:sectPr>'
  const files = {
    '[Content_Types].xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/><Override PartName="/word/header1.xml" ContentType="${type}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${type}.footer+xml"/></Types>`),
    '_rels/.rels': strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${relation}/footnotes" Target="footnotes.xml"/><Relationship Id="rId5" Type="${relation}/header" Target="header1.xml"/><Relationship Id="rId6" Type="${relation}/footer" Target="footer1.xml"/><Relationship Id="rId9" Type="${relation}/image" Target="media/figure1.png"/></Relationships>`),
    'word/document.xml': xml('document', `<w:body>${body}${section}</w:body>`),
    'word/styles.xml': xml('styles', Object.entries(styles).map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}</w:style>`).join('')),
    'word/footnotes.xml': xml('footnotes', footnotes.map((text, at) => `<w:footnote w:id="${at + 2}"><w:p>${run(text)}</w:p></w:footnote>`).join('')),
    'word/header1.xml': xml('hdr', `<w:p>${run(`${names.iso}:${names.isoYear} (E)`)}</w:p>`),
    'word/footer1.xml': xml('ftr', `<w:p>${run(`Rec. ITU-T ${names.rec} (${names.recDate})`)}</w:p>`),
    'word/media/figure1.png': picture,
  }
  // A fixed date: the same text gives the same bytes.
  return zipSync(files, { mtime: new Date(2024, 0, 1) })
}
