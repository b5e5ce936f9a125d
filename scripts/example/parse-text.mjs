/**
 * Reads the notation of the example text: one block a line, its kind first.
 * `# 6.1 | Beacons`, `p` paragraph, `-` `a)` `1)` list item, `n` note, `e` example, `d` term, `ab` abbreviation, `ri` `ra` `b`
 * reference, `t` table with `|` rows, `tn` its note, `f` formula, `k` its key, `g` figure, `c` code up to a line `.`.
 */
export function parseText(text) {
  const blocks = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line.trim() === '') continue
    const [, kind, rest] = /^(\S+) ?(.*)$/.exec(line)
    const parts = rest.split(' | ').map((part) => part.trim())
    if (kind === '#') blocks.push(heading(parts))
    else if (kind === '|') blocks.at(-1).rows.push(rest.split(' | '))
    else if (kind === 't') blocks.push({ kind: 'table', number: parts[0], title: parts[1], rows: [], notes: [] })
    else if (kind === 'tn') blocks.at(-1).notes.push(rest)
    else if (kind === 'd') {
      const [number, terms, definition, source, note] = rest.split('|').map((part) => part.trim())
      blocks.push({ kind: 'term', number, terms: terms.split('; '), definition, source, note })
    } else if (kind === 'ab') blocks.push({ kind: 'abbreviation', short: parts[0], long: parts[1] })
    else if (/^(?:ri|ra|b)$/.test(kind)) blocks.push({ kind: 'reference', group: { ri: 'identical', ra: 'additional', b: 'bibliography' }[kind], cited: parts.slice(0, -1).join(' | '), title: parts.at(-1) })
    else if (kind === 'f') blocks.push({ kind: 'formula', number: parts[0], name: parts[1] })
    else if (kind === 'g') blocks.push({ kind: 'figure', number: parts[0], title: parts[1] })
    else if (kind === 'c') {
      const code = []
      while (lines[++at] !== '.') code.push(lines[at])
      blocks.push({ kind: 'code', code: code.join('\n') })
    } else if (/^n\d?$/.test(kind)) blocks.push({ kind: 'note', number: kind.slice(1), text: rest })
    else blocks.push({ kind: { p: 'paragraph', e: 'example', k: 'key', '-': 'bullet', 'a)': 'letter', '1)': 'digit' }[kind], text: rest })
  }
  number(blocks)
  return blocks
}

function heading([label, title, status]) {
  return title === undefined ? { kind: 'heading', label: null, title: label } : { kind: 'heading', label, title, status: status ?? null }
}

/** Counts list items from the first of each run. */
function number(blocks) {
  blocks.forEach((block, at) => {
    if (block.kind !== 'letter' && block.kind !== 'digit') return
    const before = blocks[at - 1]
    block.count = before?.kind === block.kind ? before.count + 1 : 1
    block.marker = block.kind === 'letter' ? `${String.fromCharCode(96 + block.count)})` : `${block.count})`
  })
}

/** Applies the edits of one side; each must fit exactly one place of the text. */
export function applyDrifts(text, drifts, side) {
  for (const drift of drifts) {
    for (const edit of [drift, drift.also]) {
      if (edit?.side !== side) continue
      if (text.split(edit.find).length !== 2) throw new Error(`The edit of ${drift.clause} fits ${text.split(edit.find).length - 1} places: ${edit.find}`)
      text = text.replace(edit.find, () => edit.replace)
    }
  }
  return text
}

/** Cuts a line into runs: text, raised, lowered, reference to a clause, footnote. */
export function runsOf(line) {
  const runs = []
  let end = 0
  for (const found of line.matchAll(/\{(self|Self|selfid|oid)\}|\{cl ([^}]+)\}|\{cite ([^}]+)\}|\{fn ([^}]+)\}|([\^_])\{([^}]*)\}/g)) {
    if (found.index > end) runs.push({ kind: 'text', value: line.slice(end, found.index) })
    const [, word, clause, cite, footnote, script, body] = found
    if (word) runs.push({ kind: word })
    else if (clause) runs.push({ kind: 'clause', value: clause })
    else if (cite) runs.push({ kind: 'cite', value: cite })
    else if (footnote) runs.push({ kind: 'footnote', value: footnote })
    else runs.push({ kind: script === '^' ? 'raised' : 'lowered', value: body })
    end = found.index + found[0].length
  }
  if (end < line.length) runs.push({ kind: 'text', value: line.slice(end) })
  return runs
}

/** What both printings share of themselves. */
export const names = {
  rec: 'X.1988', recDate: '06/2024', iso: 'ISO/IEC 98988-2', isoYear: '2024',
  ituTitle: 'Information technology – Open relay directory – Beacon registration protocol',
  isoTitle: 'Information technology — Open relay directory — Part 2: Beacon registration protocol',
}
