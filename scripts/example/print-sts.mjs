import { escapeXml } from './docx-runs.mjs'
import { isoDefinition, isoHeadings, names, referencesIso } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'
import { printStsFront } from './sts-front.mjs'

/** Curly quotes, em dashes, decimal commas, thin spaces between groups of digits: as the ISO/IEC printing has them. */
const house = (text) =>
  escapeXml(
    text
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u2009')
      .replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2')
      .replace(/(\d) (?=(?:ms|s|bit|octets|%)(?![a-z]))/g, '$1\u00a0')
      .replace(/ – /g, ' — '),
  )
const idOf = (label) => `sec_${label}`

/** Prints a text as ISO/IEC prints it, in NISO STS. */
export function printSts(blocks, formulas, picture) {
  const out = { front: [], body: [], back: [] }
  const open = []
  let at = out.body
  const close = (depth) => {
    while (open.length > depth) at.push(open.pop())
  }
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      const { tags, end, part, depth } = openClause(block)
      close(depth)
      if (part) at = out[part]
      at.push(tags)
      open.push(end)
      at.push(introductions[block.label] ?? '')
    } else
      at.push(
        printBlock(block, {
          before: blocks[index - 1],
          after: blocks[index + 1],
          formulas,
          picture: Buffer.from(picture).toString('base64'),
        }),
      )
    at.push('\n')
  })
  close(0)
  const [front, body, back] = countFootnotes([out.front, out.body, out.back].map((part) => part.join('')))
  const bibliography = back.indexOf('<ref-list content-type="bibl"')
  const annexes = bibliography === -1 ? back : back.slice(0, bibliography)
  return `<?xml version="1.0" encoding="UTF-8"?>
<standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:tbx="urn:iso:std:iso:30042:ed-1" xml:lang="en">
<front>
${printStsFront()}${front}</front>
<body>
${body}</body>
<back>
<app-group>
${annexes}</app-group>
${bibliography === -1 ? '' : back.slice(bibliography)}</back>
</standard>
`
}

/** Footnotes are printed without their numbers, and counted when the whole text is printed. */
function countFootnotes(parts) {
  let count = 0
  return parts.map((part) =>
    part.replace(/<xref ref-type="fn" rid="fn_#">.*?<\/label>/g, (footnote) => {
      count++
      return footnote.replaceAll('#', String(count))
    }),
  )
}

const terminology = `<p>ISO and IEC maintain terminology databases for use in standardization at the following addresses:</p>
<list list-type="bullet"><list-item><label>—</label><p>ISO Online browsing platform: available at <uri>https://www.iso.org/obp</uri></p></list-item><list-item><label>—</label><p>IEC Electropedia: available at <uri>https://www.electropedia.org/</uri></p></list-item></list>`

/** What stands under the headings of the three clauses that every common text has. */
const introductions = {
  2: `<p>${referencesIso}</p>`,
  3: `<p>For the purposes of this document, the following terms and definitions apply.</p>\n${terminology}`,
  4: '<p>For the purposes of this document, the following abbreviated terms apply.</p>',
}

function openClause({ label, title, status }) {
  const words = house(isoHeadings[title] ?? title)
  if (label === null) {
    if (title === 'Introduction')
      return {
        tags: `<sec id="sec_intro" sec-type="intro"><title>${words}</title>`,
        end: '</sec>',
        part: 'front',
        depth: 0,
      }
    return {
      tags: `<ref-list content-type="bibl" id="sec_bibl"><title>${words}</title>`,
      end: '</ref-list>',
      part: 'back',
      depth: 0,
    }
  }
  if (/^[A-Z]$/.test(label)) {
    const sentence = `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard)`
    const tags = `<app id="${idOf(label)}"><label>Annex ${label}</label><title>${words}<break/><styled-content style-type="normal">${sentence}</styled-content></title>`
    return { tags, end: '</app>', part: 'back', depth: 0 }
  }
  const depth = label.split('.').length - 1
  const type = { 1: 'scope', 2: 'norm-refs', 3: 'terms' }[label]
  const tags = `<sec id="${idOf(label)}"${type ? ` sec-type="${type}"` : ''}><label>${label}</label><title>${words}</title>`
  return { tags, end: '</sec>', part: depth === 0 ? 'body' : null, depth }
}

const listTypes = { bullet: 'bullet', letter: 'alpha-lower', digit: 'order' }

function printBlock(block, { before, after, formulas, picture }) {
  switch (block.kind) {
    case 'paragraph':
    case 'key':
      return `<p>${inline(block.text)}</p>`
    case 'bullet':
    case 'letter':
    case 'digit': {
      const nested = block.kind === 'bullet' && after?.kind === 'sub-bullet'
      const starts = before?.kind !== block.kind && !(block.kind === 'bullet' && before?.kind === 'sub-bullet')
      const item = `<list-item><label>${block.kind === 'bullet' ? '—' : block.marker}</label><p>${inline(block.text)}</p>`
      return `${starts ? `<list list-type="${listTypes[block.kind]}">` : ''}${item}${nested ? '' : `</list-item>${after?.kind === block.kind ? '' : '</list>'}`}`
    }
    case 'sub-bullet': {
      const ends = after?.kind === 'sub-bullet' ? '' : `</list></list-item>${after?.kind === 'bullet' ? '' : '</list>'}`
      return `${before?.kind === 'sub-bullet' ? '' : '<list list-type="bullet">'}<list-item><label>•</label><p>${inline(block.text)}</p></list-item>${ends}`
    }
    case 'note':
      return `<non-normative-note><label>NOTE${block.number ? ` ${block.number}` : ''}</label><p>${inline(block.text)}</p></non-normative-note>`
    case 'example':
      return `<non-normative-example><label>EXAMPLE</label><p>${inline(block.text)}</p></non-normative-example>`
    case 'term':
      return printTerm(block)
    case 'abbreviation': {
      const item = `<def-item><term>${escapeXml(block.short)}</term><def><p>${house(block.long)}</p></def></def-item>`
      return `${before?.kind === 'abbreviation' ? '' : '<def-list>'}${item}${after?.kind === 'abbreviation' ? '' : '</def-list>'}`
    }
    case 'reference':
      return printReference(block, before, after)
    case 'table':
      return printTable(block)
    case 'figure':
      return `<fig id="fig_${block.number}" fig-type="figure"><label>Figure ${block.number}</label><caption><title>${house(block.title)}</title></caption><graphic xlink:href="data:image/png;base64,${picture}"/></fig>`
    case 'formula':
      return `<disp-formula id="for_${block.number}"><label>(${block.number})</label><mml:math>${formulas[block.name].mathml}</mml:math></disp-formula>`
    case 'code':
      return `<preformat preformat-type="asn.1" xml:space="preserve">${escapeXml(block.code)}</preformat>`
  }
}

function inline(line) {
  return runsOf(line).map(printInline).join('')
}

const places = { Table: ['table', 'tab'], Figure: ['fig', 'fig'], Formula: ['disp-formula', 'for'] }

function printInline(part) {
  switch (part.kind) {
    case 'self':
      return 'this document'
    case 'Self':
      return 'This document'
    // An editor overlooked this one.
    case 'selfold':
      return 'this Recommendation | International Standard'
    case 'selfid':
      return `Rec. ITU-T ${names.rec} | ${names.iso}`
    case 'oid':
      return '2.97.2.0.1'
    case 'le':
      return '≤'
    case 'clause':
      return `<xref ref-type="sec" rid="${idOf(part.value)}">${/^\d+$/.test(part.value) ? 'Clause ' : ''}${part.value}</xref>`
    case 'place': {
      const [kind, number] = part.value.split(' ')
      const [type, id] = places[kind]
      return `<xref ref-type="${type}" rid="${id}_${number.replace(/[()]/g, '')}">${kind} ${number}</xref>`
    }
    case 'cite':
      return `<std type="undated"><std-ref>Rec. ${escapeXml(part.value)}</std-ref></std>`
    case 'name':
      return `<monospace>${part.value}</monospace>`
    case 'raised':
      return `<sup>${house(part.value)}</sup>`
    case 'lowered':
      return `<sub>${house(part.value)}</sub>`
    case 'footnote':
      return `<xref ref-type="fn" rid="fn_#"><sup>#)</sup></xref><fn id="fn_#"><label><sup>#)</sup></label><p>${house(part.value)}</p></fn>`
    case 'table-footnote':
      return `<xref ref-type="table-fn" rid="table-fn_${part.value}"><sup>${part.value}</sup></xref>`
    default:
      return house(part.value)
  }
}

function printTerm(block) {
  const tig = (term, status) =>
    `<tbx:tig id="term_${block.number}-${status}"><tbx:term>${term}</tbx:term><tbx:partOfSpeech value="noun"/><tbx:normativeAuthorization value="${status}"/></tbx:tig>`
  const [term, ...others] = block.terms
  const note = block.note ? `<tbx:note>${inline(block.note)}</tbx:note>` : ''
  const source = block.source ? `<tbx:source>${block.source}</tbx:source>` : ''
  const terms = [tig(term, 'preferredTerm'), ...others.map((other) => tig(other, 'admittedTerm'))]
  return `<term-sec id="${idOf(block.number)}"><label>${block.number}</label><tbx:termEntry id="term_${block.number}"><tbx:langSet xml:lang="en"><tbx:definition>${inline(isoDefinition(block.definition))}</tbx:definition>${note}${source}${terms.join('')}</tbx:langSet></tbx:termEntry></term-sec>`
}

function printReference(block, before, after) {
  const std = ({ cited, title }) =>
    `<std type="dated"><std-ref>${escapeXml(cited)}</std-ref>, <title><italic>${house(title)}</italic></title></std>`
  if (block.group === 'bibliography') {
    return `<ref><label>[${block.count}]</label>${std(block)}</ref>`
  }
  const entries = [block, block.other]
    .filter(Boolean)
    .map((entry) => `<ref>${std(entry)}</ref>`)
    .join('')
  return `${before?.kind === 'reference' ? '' : '<ref-list content-type="norm-refs">'}${entries}${after?.kind === 'reference' ? '' : '</ref-list>'}`
}

function printTable(block) {
  const heads = block.heads ?? 1
  const cell = (tag) => (text) => {
    const { colspan, rowspan, text: words } = cellOf(text)
    return `<${tag}${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''} align="left">${inline(words)}</${tag}>`
  }
  const rows = (list, tag) => list.map((cells) => `<tr>${cells.map(cell(tag)).join('')}</tr>`).join('')
  const notes = block.notes.map(
    (note) => `<non-normative-note><label>NOTE</label><p>${inline(note)}</p></non-normative-note>`,
  )
  const footnotes = (block.footnotes ?? []).map(
    ([letter, text]) => `<fn id="table-fn_${letter}"><label><sup>${letter}</sup></label><p>${inline(text)}</p></fn>`,
  )
  const foot =
    notes.length + footnotes.length > 0
      ? `<table-wrap-foot>${notes.join('')}${footnotes.join('')}</table-wrap-foot>`
      : ''
  return `<table-wrap id="tab_${block.number}"><label>Table ${block.number}</label><caption><title>${house(block.title)}</title></caption><table><thead>${rows(block.rows.slice(0, heads), 'th')}</thead><tbody>${rows(block.rows.slice(heads), 'td')}</tbody></table>${foot}</table-wrap>`
}
