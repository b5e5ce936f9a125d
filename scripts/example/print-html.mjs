import { escapeXml } from './docx-runs.mjs'
import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'

const common = 'this Recommendation | International Standard'

/** Prints a text as a page in the house style of one of the two bodies: numbers are printed, parts named by HTML's own elements. */
export function printHtml(blocks, formulas, picture, publisher) {
  const itu = publisher === 'itu-t'
  const house = (text) =>
    escapeXml(itu ? text : text.replace(/ – /g, ' — ').replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2'))
  const printing = {
    itu,
    house,
    formulas,
    picture: Buffer.from(picture).toString('base64'),
    footnotes: [],
    references: { group: null, groups: 0 },
    dash: itu ? '–' : '—',
  }
  printing.inline = (line) =>
    runsOf(line)
      .map((part) => printInline(part, printing))
      .join('')
  const body = []
  for (let at = 0; at < blocks.length; at++) {
    const tag = listTags[blocks[at].kind]
    if (tag === undefined) body.push(...printBlock(blocks[at], printing))
    else {
      const end = blocks.findIndex((other, place) => place > at && listTags[other.kind] === undefined)
      const run = blocks.slice(at, end === -1 ? blocks.length : end)
      body.push(...printLists(run, printing))
      at += run.length - 1
    }
  }
  const title = itu ? names.ituTitle : names.isoTitle
  const rec = `Recommendation ITU-T ${names.rec} (${names.recDate})`
  const iso = `${names.iso}:${names.isoYear}`
  const contents = blocks
    .filter((block) => block.kind === 'heading')
    .map(({ label, title: words }) => `<li><a href="#${idOf(label)}">${label ?? ''} ${house(words)}</a></li>`)
  const notes = printing.footnotes.map(
    (text, at) => `<li id="fn${at + 1}"><p>${house(text)} <a href="#fnref${at + 1}">↩</a></p></li>`,
  )
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>td { border: 1px solid }</style></head>
<body>
<header class="cover"><p>${itu ? 'INTERNATIONAL TELECOMMUNICATION UNION' : 'INTERNATIONAL STANDARD'}</p><p>${itu ? rec : iso}</p><p>${itu ? iso : `Rec. ITU-T ${names.rec} (${names.recDate})`}</p><p class="doc-title">${escapeXml(title)}</p></header>
<nav><h2>Contents</h2><ul>${contents.join('')}</ul></nav>
<main>
${body.join('\n')}
</main>
${notes.length === 0 ? '' : `<section class="footnotes" role="doc-endnotes"><ol>${notes.join('')}</ol></section>`}
<footer><p>© ${itu ? 'ITU' : 'ISO/IEC'} ${names.isoYear}</p></footer>
<script>document.title += ' '</script>
</body>
</html>
`
}

const listTags = { bullet: 'ul', 'sub-bullet': 'ul', letter: 'ol', digit: 'ol' }
const idOf = (label) => `sec-${label ?? 'x'}`

function* printLists(run, { inline }) {
  for (let at = 0; at < run.length; ) {
    const { kind } = run[at]
    const type = kind === 'letter' ? ' type="a"' : ''
    const items = []
    for (; at < run.length && (run[at].kind === kind || run[at].kind === 'sub-bullet'); at++) {
      if (run[at].kind === kind) items.push(`<li>${inline(run[at].text)}`)
      else {
        const nested = []
        while (run[at]?.kind === 'sub-bullet') nested.push(`<li>${inline(run[at++].text)}</li>`)
        at--
        items.push(`<ul>${nested.join('')}</ul>`)
      }
    }
    yield `<${listTags[kind]}${type}>${items.join('\n')}</${listTags[kind]}>`
  }
}

function* printBlock(block, printing) {
  const { itu, house, inline, formulas, picture, dash } = printing
  switch (block.kind) {
    case 'heading':
      yield* printHeading(block, printing)
      break
    case 'note':
      yield `<p>NOTE${block.number ? ` ${block.number}` : ''} ${dash} ${inline(block.text)}</p>`
      break
    case 'example':
      yield `<p>EXAMPLE ${dash} ${inline(block.text)}</p>`
      break
    case 'term':
      yield* printTerm(block, printing)
      break
    case 'abbreviation':
      yield `<dl><dt>${escapeXml(block.short)}</dt><dd>${house(block.long)}</dd></dl>`
      break
    case 'reference':
      yield* printReference(block, printing)
      break
    case 'table':
      yield printTable(block, printing)
      break
    case 'figure':
      yield `<figure id="fig-${block.number}"><img src="data:image/png;base64,${picture}" alt=""><figcaption>Figure ${block.number} ${dash} ${house(block.title)}</figcaption></figure>`
      break
    case 'formula':
      yield `<p id="for-${block.number}"><math display="block">${formulas[block.name].mathml.replaceAll('mml:', '')}</math> (${itu ? block.number.replace('.', '-') : block.number})</p>`
      break
    case 'code':
      yield `<pre><code class="language-asn.1">${escapeXml(block.code)}</code></pre>`
      break
    default:
      yield `<p>${inline(block.text)}</p>`
  }
}

function* printHeading({ label, title, status }, { itu, house }) {
  const words = house(itu ? title : (isoHeadings[title] ?? title))
  const annex = label !== null && /^[A-Z]$/.test(label)
  const depth = label === null || annex ? 1 : label.split('.').length
  const sentence = itu
    ? `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation | International Standard.)`
    : `(${status})`
  const printed = annex ? `Annex ${label}<br>${sentence}<br>${words}` : label ? `${label} ${words}` : words
  yield `<h${depth + 1} id="${idOf(label)}">${printed}</h${depth + 1}>`
  const self = itu ? common : 'this document'
  if (label === '2') yield `<p>${escapeXml(itu ? referencesItu : referencesIso)}</p>`
  if (label === '3')
    yield `<p>For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.</p>`
  if (label === '4')
    yield `<p>For the purposes of ${self}, the following ${itu ? 'abbreviations' : 'abbreviated terms'} apply${itu ? ':' : '.'}</p>`
}

function* printTerm(block, { itu, inline }) {
  const [term, other] = block.terms
  if (itu) {
    yield `<p>${block.number} <b>${term}</b>${other ? ` (${other})` : ''}${block.source ? ` [${block.source}]` : ''}: ${inline(block.definition)}</p>`
    if (block.note) yield `<p>NOTE – ${inline(block.note)}</p>`
    return
  }
  yield `<h3>${block.number} ${term}</h3>`
  if (other) yield `<p><b>${other}</b></p>`
  yield `<p>${inline(isoDefinition(block.definition))}</p>`
  if (block.note) yield `<p>Note 1 to entry: ${inline(block.note)}</p>`
  if (block.source) yield `<p>[SOURCE: ${block.source}]</p>`
}

function* printReference(block, { itu, house, references }) {
  if (itu && block.group !== references.group && block.group !== 'bibliography')
    yield `<h3>2.${++references.groups} ${escapeXml(referenceHeads[block.group])}</h3>`
  references.group = block.group
  for (const { cited, title } of block.other ? [block, block.other] : [block])
    yield `<p>${itu ? '– ' : ''}${escapeXml(cited)}, <i>${house(title)}</i>${itu ? '.' : ''}</p>`
}

function printTable(block, { house, inline, dash }) {
  const heads = block.heads ?? 1
  const cell = (tag) => (text) => {
    const { colspan, rowspan, text: words } = cellOf(text)
    return `<${tag}${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${inline(words)}</${tag}>`
  }
  const rows = (list, tag) => list.map((cells) => `<tr>${cells.map(cell(tag)).join('')}</tr>`).join('')
  const notes = block.notes.map((note) => `<p class="Tablelegend">NOTE ${dash} ${inline(note)}</p>`)
  const footnotes = (block.footnotes ?? []).map(
    ([letter, text]) => `<p class="Tablelegend"><sup>${letter}</sup> ${inline(text)}</p>`,
  )
  return `<table id="tab-${block.number}"><caption>Table ${block.number} ${dash} ${house(block.title)}</caption><thead>${rows(block.rows.slice(0, heads), 'th')}</thead><tbody>${rows(block.rows.slice(heads), 'td')}</tbody></table>${notes.join('')}${footnotes.join('')}`
}

const places = { Table: 'tab', Figure: 'fig', Formula: 'for' }

function printInline(part, { itu, house, footnotes }) {
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
      return `<a href="#${idOf(part.value)}">${itu ? 'clause ' : /^\d+$/.test(part.value) ? 'Clause ' : ''}${part.value}</a>`
    case 'place': {
      const [kind, number] = part.value.split(' ')
      const words = itu ? part.value.replace('Formula', 'Equation').replace(/\((\w)\./, '($1-') : part.value
      return `<a href="#${places[kind]}-${number.replace(/[()]/g, '')}">${words}</a>`
    }
    case 'cite':
      return escapeXml(`Rec. ${part.value}`)
    case 'name':
      return `<code>${part.value}</code>`
    case 'raised':
      return `<sup>${house(part.value)}</sup>`
    case 'lowered':
      return `<sub>${house(part.value)}</sub>`
    case 'table-footnote':
      return `<sup>${part.value}${itu ? ')' : ''}</sup>`
    case 'footnote':
      footnotes.push(part.value)
      return `<sup><a id="fnref${footnotes.length}" href="#fn${footnotes.length}">${footnotes.length}</a></sup>`
    default:
      return house(part.value)
  }
}
