import { escapeXml } from './docx-runs.mjs'
import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'

const common = 'this Recommendation | International Standard'

/** Prints a text as semantic Metanorma XML, in the flavour of one of the two bodies: nothing in it is numbered. */
export function printMetanorma(blocks, formulas, picture, publisher) {
  const itu = publisher === 'itu-t'
  const house = (text) =>
    escapeXml(itu ? text : text.replace(/ – /g, ' — ').replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2'))
  const printing = {
    itu,
    house,
    formulas,
    picture: Buffer.from(picture).toString('base64'),
    ids: { count: 0, notes: 0 },
  }
  printing.inline = (line) =>
    runsOf(line)
      .map((part) => printInline(part, printing))
      .join('')
  const parts = { preface: [], sections: [], annexes: [], references: [], bibliography: [] }
  for (const section of sectionsOf(blocks)) parts[partOf(section)].push(printSection(section, printing))
  return `<?xml version="1.0" encoding="UTF-8"?>
<metanorma xmlns="https://www.metanorma.org/ns/standoc" type="semantic" flavor="${itu ? 'itu' : 'iso'}">
${bibdata(itu)}
<boilerplate><copyright-statement><clause><p>© ${itu ? 'ITU' : 'ISO/IEC'} ${names.isoYear}</p></clause></copyright-statement></boilerplate>
<preface>${parts.preface.join('\n')}</preface>
<sections>
${parts.sections.join('\n')}
</sections>
${parts.annexes.join('\n')}
<bibliography>${parts.references.join('\n')}${parts.bibliography.join('\n')}</bibliography>
</metanorma>
`
}

function bibdata(itu) {
  const rec = `<docidentifier type="ITU"${itu ? ' primary="true"' : ''}>ITU-T ${names.rec} (${names.recDate})</docidentifier>`
  const iso = `<docidentifier type="ISO"${itu ? '' : ' primary="true"'}>${names.iso}:${names.isoYear}</docidentifier>`
  return `<bibdata type="standard"><title language="en" type="main">${escapeXml(itu ? names.ituTitle : names.isoTitle)}</title>${itu ? rec + iso : iso + rec}<language>en</language><script>Latn</script></bibdata>`
}

/** Top-level sections with what is in them, nested by their numbers. */
function sectionsOf(blocks) {
  const top = []
  const open = []
  for (const block of blocks) {
    if (block.kind !== 'heading') open.at(-1).content.push(block)
    else {
      const depth = block.label === null || /^[A-Z]$/.test(block.label) ? 1 : block.label.split('.').length
      const section = { heading: block, content: [] }
      open.length = depth - 1
      ;(depth === 1 ? top : open.at(-1).content).push(section)
      open.push(section)
    }
  }
  return top
}

function partOf({ heading }) {
  if (heading.label === null) return heading.title === 'Introduction' ? 'preface' : 'bibliography'
  if (/^[A-Z]$/.test(heading.label)) return 'annexes'
  return heading.label === '2' ? 'references' : 'sections'
}

const idOf = (label) => `sec_${label}`
const types = { 1: 'scope', 3: 'terms' }

function printSection({ heading, content }, printing) {
  const { label, title, status } = heading
  const { itu, house } = printing
  const head = `<title>${house(itu ? title : (isoHeadings[title] ?? title))}</title>`
  if (label === '2') return printReferences(head, content, printing)
  const inner = printContent(content, printing)
  if (label === null) {
    if (title === 'Introduction')
      return `<introduction id="sec_intro" obligation="informative">${head}${inner}</introduction>`
    return `<references id="sec_bibl" normative="false" obligation="informative">${head}${inner}</references>`
  }
  if (/^[A-Z]$/.test(label)) return `<annex id="${idOf(label)}" obligation="${status}">${head}${inner}</annex>`
  const self = itu ? common : 'this document'
  if (label === '3')
    return `<terms id="${idOf(label)}" obligation="normative">${head}<p>For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.</p>${inner}</terms>`
  if (label === '4')
    return `<definitions id="${idOf(label)}" obligation="normative">${head}<p>For the purposes of ${self}, the following ${itu ? 'abbreviations apply:' : 'abbreviated terms apply.'}</p>${inner}</definitions>`
  return `<clause id="${idOf(label)}"${types[label] ? ` type="${types[label]}"` : ''} obligation="normative">${head}${inner}</clause>`
}

function printReferences(head, content, printing) {
  const { itu } = printing
  const lead = `<p>${escapeXml(itu ? referencesItu : referencesIso)}</p>`
  const entries = content.flatMap((block) =>
    block.other
      ? [
          { ...block, ...block.other, cited: block.cited, title: block.title },
          { ...block.other, group: block.group },
        ]
      : [block],
  )
  if (!itu)
    return `<references id="sec_2" normative="true" obligation="informative">${head}${lead}${entries.map((entry) => printEntry(entry, printing)).join('')}</references>`
  const groups = Object.keys(referenceHeads).map((group) => {
    const listed = entries.filter((entry) => entry.group === group)
    return `<references normative="true" obligation="informative"><title>${escapeXml(referenceHeads[group])}</title>${listed.map((entry) => printEntry(entry, printing)).join('')}</references>`
  })
  return `<clause id="sec_2" obligation="normative">${head}${lead}${groups.join('')}</clause>`
}

function printEntry({ cited, title }, { house, itu, ids }) {
  const words = `${escapeXml(cited)}, <em>${house(title)}</em>${itu ? '.' : ''}`
  return `<bibitem id="ref_${++ids.count}"><formattedref format="application/x-isodoc+xml">${words}</formattedref></bibitem>`
}

const listTags = { bullet: 'ul', 'sub-bullet': 'ul', letter: 'ol', digit: 'ol' }
const listTypes = { letter: 'alphabet', digit: 'arabic' }

/** Blocks and subclauses in order; runs of items and of abbreviations are lists. */
function printContent(content, printing) {
  const out = []
  for (let at = 0; at < content.length; at++) {
    const block = content[at]
    if (block.heading) out.push(printSection(block, printing))
    else if (block.kind in listTags) {
      const run = runFrom(content, at, (other) => other.kind === block.kind || other.kind === 'sub-bullet')
      out.push(printList(run, printing))
      at += run.length - 1
    } else if (block.kind === 'abbreviation') {
      const run = runFrom(content, at, (other) => other.kind === 'abbreviation')
      out.push(
        `<dl>${run.map(({ short, long }) => `<dt>${escapeXml(short)}</dt><dd><p>${printing.house(long)}</p></dd>`).join('')}</dl>`,
      )
      at += run.length - 1
    } else out.push(printBlock(block, printing))
  }
  return out.join('\n')
}

function runFrom(content, at, belongs) {
  const end = content.findIndex((other, place) => place > at && (other.heading || !belongs(other)))
  return content.slice(at, end === -1 ? content.length : end)
}

function printList(run, printing) {
  const [first] = run
  const items = []
  for (let at = 0; at < run.length; at++) {
    const nested = run[at].kind === first.kind ? runFrom(run, at + 1, (other) => other.kind !== first.kind) : []
    const inner = run[at + 1] && run[at + 1].kind !== first.kind ? printList(nested, printing) : ''
    items.push(`<li><p>${printing.inline(run[at].text)}</p>${inner}</li>`)
    if (inner) at += nested.length
  }
  const tag = listTags[first.kind]
  return `<${tag}${listTypes[first.kind] ? ` type="${listTypes[first.kind]}"` : ''}>${items.join('')}</${tag}>`
}

function printBlock(block, printing) {
  const { house, inline, formulas, picture } = printing
  switch (block.kind) {
    case 'note':
      return `<note${block.number ? ` number="${block.number}"` : ''}><p>${inline(block.text)}</p></note>`
    case 'example':
      return `<example><p>${inline(block.text)}</p></example>`
    case 'term':
      return printTerm(block, printing)
    case 'reference':
      return printEntry(block, printing)
    case 'table':
      return printTable(block, printing)
    case 'figure':
      return `<figure id="fig_${block.number}"><name>${house(block.title)}</name><image src="data:image/png;base64,${picture}" mimetype="image/png"/></figure>`
    case 'formula':
      return `<formula id="for_${block.number}"><stem type="MathML" block="true"><math xmlns="http://www.w3.org/1998/Math/MathML">${formulas[block.name].mathml.replaceAll('mml:', '')}</math></stem></formula>`
    case 'code':
      return `<sourcecode lang="asn.1" unnumbered="true">${escapeXml(block.code)}</sourcecode>`
    default:
      return `<p>${inline(block.text)}</p>`
  }
}

function printTerm(block, { itu, inline }) {
  const [term, ...others] = block.terms
  const named = (tag, name) => `<${tag}><expression><name>${name}</name></expression></${tag}>`
  const definition = inline(itu ? block.definition : isoDefinition(block.definition))
  const note = block.note ? `<termnote><p>${inline(block.note)}</p></termnote>` : ''
  const source = block.source
    ? `<source status="identical" type="authoritative"><origin citeas="${block.source}"/></source>`
    : ''
  return `<term id="term_${block.number}">${named('preferred', term)}${others.map((other) => named('admitted', other)).join('')}<definition><verbal-definition><p>${definition}</p></verbal-definition></definition>${note}${source}</term>`
}

function printTable(block, { house, inline }) {
  const notes = Object.fromEntries(block.footnotes ?? [])
  const cell = (tag) => (text) => {
    const { colspan, rowspan, text: words } = cellOf(text)
    const printed = inline(words).replace(
      /<fn reference="(\w)"\/>/,
      (_, letter) => `<fn reference="${letter}"><p>${inline(notes[letter])}</p></fn>`,
    )
    return `<${tag}${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${printed}</${tag}>`
  }
  const rows = (list, tag) => list.map((cells) => `<tr>${cells.map(cell(tag)).join('')}</tr>`).join('')
  const remarks = block.notes.map((note) => `<note><p>${inline(note)}</p></note>`).join('')
  return `<table id="tab_${block.number}"><name>${house(block.title)}</name><thead>${rows(block.rows.slice(0, block.heads ?? 1), 'th')}</thead><tbody>${rows(block.rows.slice(block.heads ?? 1), 'td')}</tbody>${remarks}</table>`
}

const places = { Table: 'tab', Figure: 'fig', Formula: 'for' }

function printInline(part, { itu, house, ids }) {
  const self = itu ? common : 'this document'
  switch (part.kind) {
    case 'self':
      return self
    case 'Self':
      return self.charAt(0).toUpperCase() + self.slice(1)
    case 'selfold':
      return common
    case 'selfid':
      return `Rec. ITU-T ${names.rec} | ${names.iso}`
    case 'oid':
      return '2.97.2.0.1'
    case 'le':
      return '≤'
    case 'clause':
      return `<xref target="${idOf(part.value)}"/>`
    case 'place': {
      const [kind, number] = part.value.split(' ')
      return `<xref target="${places[kind]}_${number.replace(/[()]/g, '')}"/>`
    }
    case 'cite':
      return `Rec. ${escapeXml(part.value)}`
    case 'name':
      return `<tt>${part.value}</tt>`
    case 'raised':
      return `<sup>${house(part.value)}</sup>`
    case 'lowered':
      return `<sub>${house(part.value)}</sub>`
    case 'footnote':
      return `<fn reference="${++ids.notes}"><p>${house(part.value)}</p></fn>`
    case 'table-footnote':
      return `<fn reference="${part.value}"/>`
    default:
      return house(part.value)
  }
}
