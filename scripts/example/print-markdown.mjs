import { isoDefinition, isoHeadings, names, referenceHeads, referencesIso, referencesItu } from './names.mjs'
import { cellOf, runsOf } from './parse-text.mjs'

const escapeMarkdown = (text) => text.replace(/([\\`*_<>[\]#|$])/g, '\\$1')

/** Prints a text as an editor types it in Markdown, in the house style of one of the two bodies. */
export function printMarkdown(blocks, formulas, publisher) {
  const itu = publisher === 'itu-t'
  const state = { footnotes: [], group: null, groups: 0 }
  const house = (text) =>
    escapeMarkdown(itu ? text : text.replace(/ – /g, ' — ').replace(/(?<![\d.])(\d+)\.(\d+)(?= [sJ]\b)/g, '$1,$2'))
  const inline = (line) =>
    runsOf(line)
      .map((part) => printInline(part, itu, house, state))
      .join('')
  const printing = { itu, house, inline, formulas, state, dash: itu ? '–' : '—' }
  const out = []
  blocks.forEach((block, at) => {
    const tight = isItem(block) && isItem(blocks[at - 1])
    for (const line of printBlock(block, printing)) out.push(tight ? '\n' : '\n\n', line)
  })
  for (const [at, text] of state.footnotes.entries()) out.push('\n\n', `[^${at + 1}]: ${house(text)}`)
  return `${frontMatter(itu)}${out.join('').slice(1)}\n`
}

const isItem = (block) => block?.kind === 'bullet' || block?.kind === 'sub-bullet'

function frontMatter(itu) {
  const rec = `ITU-T ${names.rec} (${names.recDate})`
  const iso = `${names.iso}:${names.isoYear}`
  const lines = [
    `identifier: ${itu ? rec : iso}`,
    `counterpart: ${itu ? iso : rec}`,
    `title: "${itu ? names.ituTitle : names.isoTitle}"`,
    `publisher: ${itu ? 'itu-t' : 'iso-iec'}`,
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

function printInline(part, itu, house, state) {
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  switch (part.kind) {
    case 'self':
      return escapeMarkdown(self)
    case 'Self':
      return escapeMarkdown(self.charAt(0).toUpperCase() + self.slice(1))
    case 'selfold':
      return 'this Recommendation \\| International Standard'
    case 'selfid':
      return escapeMarkdown(`Rec. ITU-T ${names.rec} | ${names.iso}`)
    case 'oid':
      return '2.97.2.0.1'
    case 'le':
      return '≤'
    case 'clause':
      return itu ? `clause ${part.value}` : /^\d+$/.test(part.value) ? `Clause ${part.value}` : part.value
    case 'place':
      return itu ? part.value.replace('Formula', 'Equation').replace(/\((\w)\./, '($1-') : part.value
    case 'cite':
      return escapeMarkdown(`Rec. ${part.value}`)
    case 'name':
      return `\`${part.value}\``
    case 'raised':
      return `<sup>${part.value}</sup>`
    case 'lowered':
      return `<sub>${part.value}</sub>`
    case 'table-footnote':
      return `<sup>${part.value}${itu ? ')' : ''}</sup>`
    case 'footnote':
      state.footnotes.push(part.value)
      return `[^${state.footnotes.length}]`
    default:
      return house(part.value)
  }
}

function* printBlock(block, printing) {
  const { itu, house, inline, formulas, dash } = printing
  switch (block.kind) {
    case 'heading':
      yield* printHeading(block, printing)
      break
    case 'bullet':
      yield `- ${inline(block.text)}`
      break
    case 'sub-bullet':
      yield `  - ${inline(block.text)}`
      break
    case 'letter':
    case 'digit':
      yield `${block.marker} ${inline(block.text)}`
      break
    case 'note':
      yield `NOTE${block.number ? ` ${block.number}` : ''} ${dash} ${inline(block.text)}`
      break
    case 'example':
      yield `EXAMPLE ${dash} ${inline(block.text)}`
      break
    case 'term':
      yield* printTerm(block, printing)
      break
    case 'abbreviation':
      yield `**${block.short}** ${house(block.long)}`
      break
    case 'reference':
      yield* printReference(block, printing)
      break
    case 'table':
      yield* printTable(block, printing)
      break
    case 'figure':
      yield `Figure ${block.number} ${dash} ${house(block.title)}`
      break
    case 'formula':
      yield `$$\n${formulas[block.name].tex} \\tag{${itu ? block.number.replace('.', '-') : block.number}}\n$$`
      break
    case 'code':
      yield `\`\`\`asn.1\n${block.code}\n\`\`\``
      break
    default:
      yield inline(block.text)
  }
}

function* printHeading({ label, title, status }, { itu, house }) {
  const words = house(itu ? title : (isoHeadings[title] ?? title))
  const annex = label !== null && /^[A-Z]$/.test(label)
  const depth = label === null || annex ? 1 : label.split('.').length
  yield `${'#'.repeat(depth + 1)} ${annex ? `Annex ${label} ` : label ? `${label} ` : ''}${words}`
  if (annex)
    yield itu
      ? `(This annex ${status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation \\| International Standard.)`
      : `(${status})`
  const self = itu ? 'this Recommendation \\| International Standard' : 'this document'
  if (label === '2') yield escapeMarkdown(itu ? referencesItu : referencesIso)
  if (label === '3') yield `For the purposes of ${self}, the following ${itu ? '' : 'terms and '}definitions apply.`
  if (label === '4')
    yield `For the purposes of ${self}, the following ${itu ? 'abbreviations' : 'abbreviated terms'} apply${itu ? ':' : '.'}`
}

function* printReference(block, { itu, house, state }) {
  if (itu && block.group !== state.group && block.group !== 'bibliography') {
    yield `### 2.${++state.groups} ${escapeMarkdown(referenceHeads[block.group])}`
  }
  state.group = block.group
  for (const { cited, title } of block.other ? [block, block.other] : [block]) {
    yield `${itu ? '– ' : ''}${escapeMarkdown(cited)}, *${house(title)}*${itu ? '.' : ''}`
  }
}

function* printTable(block, { house, inline, dash }) {
  yield `Table ${block.number} ${dash} ${house(block.title)}`
  const spans = block.rows.some((row) => row.some((cell) => cell.startsWith('[')))
  yield spans ? htmlTable(block, inline) : pipeTable(block, inline)
  for (const note of block.notes) yield `NOTE ${dash} ${inline(note)}`
  for (const [letter, text] of block.footnotes ?? []) yield `<sup>${letter}</sup> ${inline(text)}`
}

function pipeTable({ rows }, inline) {
  const row = (cells) => `| ${cells.map(inline).join(' | ')} |`
  return [row(rows[0]), `|${' --- |'.repeat(rows[0].length)}`, ...rows.slice(1).map(row)].join('\n')
}

/** Markdown has no spans: editors type such a table in HTML. */
function htmlTable({ rows, heads }, inline) {
  const cell = (text, tag) => {
    const { colspan, rowspan, text: words } = cellOf(text)
    return `<${tag}${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${inline(words)}</${tag}>`
  }
  return [
    '<table>',
    ...rows.map((row, at) => `<tr>${row.map((text) => cell(text, at < heads ? 'th' : 'td')).join('')}</tr>`),
    '</table>',
  ].join('\n')
}

function* printTerm(block, { itu, inline }) {
  const [term, other] = block.terms
  if (itu) {
    yield `${block.number} **${term}**${other ? ` (${other})` : ''}${block.source ? ` \\[${block.source}\\]` : ''}: ${inline(block.definition)}`
    if (block.note) yield `NOTE – ${inline(block.note)}`
    return
  }
  yield `### ${block.number} ${term}`
  if (other) yield `**${other}**`
  yield inline(isoDefinition(block.definition))
  if (block.note) yield `Note 1 to entry: ${inline(block.note)}`
  if (block.source) yield `\\[SOURCE: ${block.source}\\]`
}
