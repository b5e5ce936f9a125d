import { names, runsOf } from './parse-text.mjs'

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
/** Straight quotes, decimal comma, thin spaces between groups of digits: as the ISO/IEC printing has them. */
const house = (text) => escape(text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u2009').replace(/ – /g, ' — '))
const idOf = (label) => `sec_${label}`

/** The paragraph that introduces the references in every recent ISO/IEC printing. */
export const referencesIso = 'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.'

/** Prints the text as the ISO/IEC printing in NISO STS. */
export function printSts(blocks, formulas, picture) {
  const inline = (line) => runsOf(line).map((part) => {
    switch (part.kind) {
      case 'self': return 'this document'
      case 'Self': return 'This document'
      case 'selfid': return `Rec. ITU-T ${names.rec} | ${names.iso}`
      case 'oid': return '2.97.2.0.1'
      case 'clause': return `<xref ref-type="sec" rid="${idOf(part.value)}">${/^\d+$/.test(part.value) ? `Clause ${part.value}` : part.value}</xref>`
      case 'cite': return `<std><std-ref>Rec. ${escape(part.value)}</std-ref></std>`
      case 'raised': return `<sup>${house(part.value)}</sup>`
      case 'lowered': return `<sub>${house(part.value)}</sub>`
      case 'footnote': return `<fn><p>${house(part.value)}</p></fn>`
      default: return house(part.value)
    }
  }).join('')
  const out = { front: [], body: [], back: [] }
  let at = out.body
  const open = []
  const close = (depth) => { while (open.length > depth) at.push(open.pop().end) }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    switch (block.kind) {
      case 'heading': {
        const depth = block.label === null || /^[A-Z]$/.test(block.label) ? 0 : block.label.split('.').length - 1
        close(depth)
        const title = { Definitions: 'Terms and definitions', Abbreviations: 'Abbreviated terms' }[block.title] ?? block.title
        if (block.label === null && block.title === 'Introduction') {
          at = out.front
          at.push('<sec sec-type="intro" id="sec_intro"><title>Introduction</title>')
          open.push({ end: '</sec>' })
        } else if (block.label === null) {
          at = out.back
          at.push('<ref-list content-type="bibl" id="sec_bibl"><title>Bibliography</title>')
          open.push({ end: '</ref-list>' })
        } else if (/^[A-Z]$/.test(block.label)) {
          at = out.back
          at.push(`<app id="${idOf(block.label)}"><label>Annex ${block.label}</label><title>${house(title)}<break/><styled-content style-type="normal">(This annex ${block.status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard)</styled-content></title>`)
          open.push({ end: '</app>' })
        } else {
          if (depth === 0) at = out.body
          const type = { 1: 'scope', 2: 'norm-refs', 3: 'terms' }[block.label]
          at.push(`<sec id="${idOf(block.label)}"${type ? ` sec-type="${type}"` : ''}><label>${block.label}</label><title>${house(title)}</title>`)
          open.push({ end: '</sec>' })
        }
        if (block.label === '2') at.push(`<p>${referencesIso}</p>`)
        if (block.label === '3') at.push('<p>For the purposes of this document, the following terms and definitions apply.</p><p>ISO and IEC maintain terminology databases for use in standardization at the following addresses:</p><list list-type="bullet"><list-item><label>—</label><p>ISO Online browsing platform: available at <uri>https://www.iso.org/obp</uri></p></list-item><list-item><label>—</label><p>IEC Electropedia: available at <uri>https://www.electropedia.org/</uri></p></list-item></list>')
        if (block.label === '4') at.push('<p>For the purposes of this document, the following abbreviated terms apply.</p>')
        break
      }
      case 'paragraph':
      case 'key': at.push(`<p>${inline(block.text)}</p>`); break
      case 'bullet':
      case 'letter':
      case 'digit': {
        if (blocks[index - 1]?.kind !== block.kind) at.push(`<list list-type="${block.kind === 'bullet' ? 'bullet' : block.kind === 'letter' ? 'alpha-lower' : 'order'}">`)
        at.push(`<list-item><label>${block.kind === 'bullet' ? '—' : block.marker}</label><p>${inline(block.text)}</p></list-item>`)
        if (blocks[index + 1]?.kind !== block.kind) at.push('</list>')
        break
      }
      case 'note': at.push(`<non-normative-note><label>NOTE${block.number ? ` ${block.number}` : ''}</label><p>${inline(block.text)}</p></non-normative-note>`); break
      case 'example': at.push(`<non-normative-example><label>EXAMPLE</label><p>${inline(block.text)}</p></non-normative-example>`); break
      case 'term': at.push(termEntry(block, inline)); break
      case 'abbreviation':
        if (blocks[index - 1]?.kind !== 'abbreviation') at.push('<def-list>')
        at.push(`<def-item><term>${escape(block.short)}</term><def><p>${house(block.long)}</p></def></def-item>`)
        if (blocks[index + 1]?.kind !== 'abbreviation') at.push('</def-list>')
        break
      case 'reference': {
        const first = blocks[index - 1]?.kind !== 'reference'
        const bibliography = block.group === 'bibliography'
        if (first && !bibliography) at.push('<ref-list content-type="norm-refs">')
        const number = bibliography ? `<label>[${index - blocks.findIndex((other) => other.group === 'bibliography') + 1}]</label>` : ''
        at.push(`<ref>${number}<std><std-ref>${escape(block.cited)}</std-ref>, <title><italic>${house(block.title)}</italic></title></std></ref>`)
        if (blocks[index + 1]?.kind !== 'reference' && !bibliography) at.push('</ref-list>')
        break
      }
      case 'table': {
        const row = (cells, tag) => `<tr>${cells.map((text) => `<${tag}>${inline(text)}</${tag}>`).join('')}</tr>`
        const foot = block.notes.length > 0 ? `<table-wrap-foot>${block.notes.map((note) => `<non-normative-note><label>NOTE</label><p>${inline(note)}</p></non-normative-note>`).join('')}</table-wrap-foot>` : ''
        at.push(`<table-wrap id="tab_${block.number}"><label>Table ${block.number}</label><caption><title>${house(block.title)}</title></caption><table><thead>${row(block.rows[0], 'th')}</thead><tbody>${block.rows.slice(1).map((cells) => row(cells, 'td')).join('')}</tbody></table>${foot}</table-wrap>`)
        break
      }
      case 'figure': at.push(`<fig id="fig_${block.number}"><label>Figure ${block.number}</label><caption><title>${house(block.title)}</title></caption><graphic xlink:href="data:image/png;base64,${Buffer.from(picture).toString('base64')}"/></fig>`); break
      case 'formula': at.push(`<disp-formula id="for_${block.number}"><label>(${block.number})</label><mml:math>${formulas[block.name].mathml}</mml:math></disp-formula>`); break
      case 'code': at.push(`<preformat preformat-type="asn.1" xml:space="preserve">${escape(block.code)}</preformat>`); break
    }
    at.push('\n')
  }
  close(0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:tbx="urn:iso:std:iso:30042:ed-1">
<front><std-meta><title-wrap xml:lang="en"><intro>Information technology — Open relay directory</intro><main>Part 2: Beacon registration protocol</main><full>${names.isoTitle}</full></title-wrap><doc-ident><sdo>ISO</sdo><language>en</language></doc-ident><std-ident><originator>ISO/IEC</originator><doc-type>IS</doc-type><doc-number>98988</doc-number><part-number>2</part-number><edition>1</edition></std-ident><content-language>en</content-language><std-ref type="dated">${names.iso}:${names.isoYear}</std-ref><release-date>2024-09-12</release-date><permissions><copyright-statement>All rights reserved</copyright-statement><copyright-year>2024</copyright-year><copyright-holder>ISO/IEC</copyright-holder></permissions></std-meta>
<sec sec-type="foreword" id="sec_foreword"><title>Foreword</title><p>This document was prepared by Joint Technical Committee ISO/IEC JTC 1, in collaboration with ITU-T. The identical text is published as Rec. ITU-T ${names.rec} (${names.recDate}).</p></sec>
${out.front.join('')}</front>
<body>
${out.body.join('')}</body>
<back><app-group>
${out.back.join('').replace('<ref-list content-type="bibl"', '</app-group><ref-list content-type="bibl"')}</back>
</standard>
`
}

function termEntry(block, inline) {
  const tig = (term, status) => `<tbx:tig><tbx:term>${term}</tbx:term><tbx:partOfSpeech value="noun"/><tbx:normativeAuthorization value="${status}"/></tbx:tig>`
  const definition = block.definition.replace(/^(?:A|An|The) /, '').replace(/\.$/, '')
  const [term, ...others] = block.terms
  return `<term-sec id="${idOf(block.number)}"><label>${block.number}</label><tbx:termEntry id="term_${block.number}"><tbx:langSet xml:lang="en"><tbx:definition>${inline(definition.charAt(0).toLowerCase() + definition.slice(1))}</tbx:definition>${block.note ? `<tbx:note>${inline(block.note)}</tbx:note>` : ''}${block.source ? `<tbx:source>${block.source}</tbx:source>` : ''}${tig(term, 'preferredTerm')}${others.map((other) => tig(other, 'admittedTerm')).join('')}</tbx:langSet></tbx:termEntry></term-sec>`
}
