import { names, runsOf } from './parse-text.mjs'
import { references } from './print-docx.mjs'
import { referencesIso } from './print-sts.mjs'

const escape = (text) => text.replace(/([\\`*_<>[\]#|$])/g, '\\$1')

/** Prints the text as an editor types it in Markdown, in the house style of one of the two bodies. */
export function printMarkdown(blocks, formulas, publisher) {
  const itu = publisher === 'itu-t'
  const self = itu ? 'this Recommendation | International Standard' : 'this document'
  const house = (text) => escape(itu ? text.replace(/(\d),(\d)(?= s\b)/g, '$1.$2') : text.replace(/ – /g, ' — '))
  const footnotes = []
  const inline = (line) => runsOf(line).map((part) => {
    switch (part.kind) {
      case 'self': return escape(self)
      case 'Self': return escape(self.charAt(0).toUpperCase() + self.slice(1))
      case 'selfid': return escape(`Rec. ITU-T ${names.rec} | ${names.iso}`)
      case 'oid': return '2.97.2.0.1'
      case 'clause': return itu ? `clause ${part.value}` : /^\d+$/.test(part.value) ? `Clause ${part.value}` : part.value
      case 'cite': return escape(`Rec. ${part.value}`)
      case 'raised': return `<sup>${part.value}</sup>`
      case 'lowered': return `<sub>${part.value}</sub>`
      case 'footnote':
        footnotes.push(part.value)
        return `[^${footnotes.length}]`
      default: return house(part.value)
    }
  }).join('')
  const out = ['---', `identifier: ${itu ? `ITU-T ${names.rec} (${names.recDate})` : `${names.iso}:${names.isoYear}`}`, `counterpart: ${itu ? `${names.iso}:${names.isoYear}` : `ITU-T ${names.rec} (${names.recDate})`}`, `title: "${itu ? names.ituTitle : names.isoTitle}"`, `publisher: ${publisher}`, '---', '']
  let group = null
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading': {
        const title = itu ? block.title : ({ Definitions: 'Terms and definitions', Abbreviations: 'Abbreviated terms' }[block.title] ?? block.title)
        const annex = block.label !== null && /^[A-Z]$/.test(block.label)
        out.push(`${'#'.repeat(block.label === null || annex ? 2 : block.label.split('.').length + 1)} ${annex ? `Annex ${block.label} ` : block.label ? `${block.label} ` : ''}${house(title)}`)
        if (annex) out.push(itu ? `(This annex ${block.status === 'normative' ? 'forms' : 'does not form'} an integral part of this Recommendation \\| International Standard.)` : `(${block.status})`)
        if (block.label === '2') out.push(escape(itu ? references : referencesIso))
        if (block.label === '3') out.push(itu ? 'For the purposes of this Recommendation \\| International Standard, the following definitions apply.' : 'For the purposes of this document, the following terms and definitions apply.')
        if (block.label === '4') out.push(itu ? 'For the purposes of this Recommendation \\| International Standard, the following abbreviations apply:' : 'For the purposes of this document, the following abbreviated terms apply.')
        break
      }
      case 'bullet': out.push(`- ${inline(block.text)}`); break
      case 'letter':
      case 'digit': out.push(`${block.marker} ${inline(block.text)}`); break
      case 'note': out.push(`NOTE${block.number ? ` ${block.number}` : ''} ${itu ? '–' : '—'} ${inline(block.text)}`); break
      case 'example': out.push(`EXAMPLE ${itu ? '–' : '—'} ${inline(block.text)}`); break
      case 'term': out.push(...termEntry(block, inline, itu)); break
      case 'abbreviation': out.push(`**${block.short}** ${house(block.long)}`); break
      case 'reference':
        if (itu && block.group !== group && block.group !== 'bibliography') out.push(`### ${block.group === 'identical' ? '2.1 Identical Recommendations | International Standards' : '2.2 Additional references'}`)
        group = block.group
        out.push(`${itu ? '– ' : ''}${escape(block.cited)}, *${house(block.title)}*${itu ? '.' : ''}`)
        break
      case 'table': {
        const row = (cells) => `| ${cells.map(inline).join(' | ')} |`
        out.push(`Table ${block.number} ${itu ? '–' : '—'} ${house(block.title)}`)
        out.push([row(block.rows[0]), `|${' --- |'.repeat(block.rows[0].length)}`, ...block.rows.slice(1).map(row)].join('\n'))
        for (const note of block.notes) out.push(`NOTE ${itu ? '–' : '—'} ${inline(note)}`)
        break
      }
      case 'figure': out.push(`Figure ${block.number} ${itu ? '–' : '—'} ${house(block.title)}`); break
      case 'formula': out.push(`$$\n${formulas[block.name].tex} \\tag{${block.number}}\n$$`); break
      case 'code': out.push(`\`\`\`asn.1\n${block.code}\n\`\`\``); break
      default: out.push(inline(block.text))
    }
  }
  for (const [at, text] of footnotes.entries()) out.push(`[^${at + 1}]: ${house(text)}`)
  return `${out.slice(0, 7).join('\n')}\n${out.slice(7).join('\n\n')}\n`
}

function termEntry(block, inline, itu) {
  const [term, short] = block.terms
  if (itu) {
    const entry = `${block.number} **${term}**${short ? ` (${short})` : ''}${block.source ? ` \\[${block.source}\\]` : ''}: ${inline(block.definition)}`
    return block.note ? [entry, `NOTE – ${inline(block.note)}`] : [entry]
  }
  const definition = block.definition.replace(/^(?:A|An|The) /, '').replace(/\.$/, '')
  return [
    `### ${block.number} ${term}`, ...(short ? [`**${short}**`] : []), inline(definition.charAt(0).toLowerCase() + definition.slice(1)),
    ...(block.note ? [`Note 1 to entry: ${inline(block.note)}`] : []), ...(block.source ? [`\\[SOURCE: ${block.source}\\]`] : []),
  ]
}
