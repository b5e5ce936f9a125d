/**
 * Reads the notation of the example text: one block a line, its kind first.
 * `# 6.1 | Beacons`, `p` paragraph, `-` `--` `a)` `1)` list item, `n` note, `e` example, `d` term, `ab` abbreviation, `ri`
 * `rp` `ra` `b` reference, `t` table with `|` rows, `tn` its note, `tf` its footnote, `f` formula, `k` its key, `g`
 * figure, `c` code up to a line `.`.
 */
export function parseText(text) {
  const blocks = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line.trim() === '') continue
    const [, mark, rest] = /^(\S+) ?(.*)$/.exec(line)
    if (mark === '|') blocks.at(-1).rows.push(rest.split(' | '))
    else if (mark === 'tn') blocks.at(-1).notes.push(rest)
    else if (mark === 'tf') blocks.at(-1).footnotes.push(fields(rest))
    else if (mark === 'c') {
      const code = []
      while (lines[++at] !== '.') code.push(lines[at])
      blocks.push({ kind: 'code', code: code.join('\n') })
    } else blocks.push(blockOf(mark, rest))
  }
  numberLists(blocks)
  return blocks
}

const groups = { ri: 'identical', rp: 'paired', ra: 'additional', b: 'bibliography' }
const plainKinds = {
  p: 'paragraph',
  e: 'example',
  k: 'key',
  '-': 'bullet',
  '--': 'sub-bullet',
  'a)': 'letter',
  '1)': 'digit',
}

function blockOf(mark, rest) {
  const parts = fields(rest)
  if (mark === '#') return heading(parts)
  if (mark === 't')
    return {
      kind: 'table',
      number: parts[0],
      title: parts[1],
      heads: Number(parts[2] ?? 1),
      rows: [],
      notes: [],
      footnotes: [],
    }
  if (mark === 'd') {
    const [number, terms, definition, source, note] = rest.split('|').map((part) => part.trim())
    return { kind: 'term', number, terms: terms.split('; '), definition, source, note }
  }
  if (mark === 'ab') return { kind: 'abbreviation', short: parts[0], long: parts[1] }
  if (mark === 'rp')
    return {
      kind: 'reference',
      group: 'paired',
      cited: parts[0],
      title: parts[1],
      other: { cited: parts[2], title: parts[3] },
    }
  if (mark in groups)
    return { kind: 'reference', group: groups[mark], cited: parts.slice(0, -1).join(' | '), title: parts.at(-1) }
  if (mark === 'f') return { kind: 'formula', number: parts[0], name: parts[1] }
  if (mark === 'g') return { kind: 'figure', number: parts[0], title: parts[1] }
  if (/^n\d?$/.test(mark)) return { kind: 'note', number: mark.slice(1), text: rest }
  if (!(mark in plainKinds)) throw new Error(`No kind of block is marked ${mark}: ${rest}`)
  return { kind: plainKinds[mark], text: rest }
}

const fields = (rest) => rest.split(' | ').map((part) => part.trim())

function heading([label, title, status]) {
  return title === undefined
    ? { kind: 'heading', label: null, title: label }
    : { kind: 'heading', label, title, status: status ?? null }
}

/** Counts list items and entries of the bibliography from the first of each run. */
export function numberLists(blocks) {
  blocks.forEach((block, at) => {
    if (block.kind !== 'letter' && block.kind !== 'digit' && block.group !== 'bibliography') return
    const before = blocks[at - 1]
    block.count = before?.kind === block.kind ? before.count + 1 : 1
    if (block.kind === 'reference') return
    block.marker = block.kind === 'letter' ? `${String.fromCharCode(96 + block.count)})` : `${block.count})`
  })
}

/** A cell of a table: `[2x1]Limits` spans two columns and one row. */
export function cellOf(text) {
  const [, columns, rows, rest] = /^(?:\[(\d)x(\d)\])?(.*)$/.exec(text)
  return { colspan: Number(columns ?? 1), rowspan: Number(rows ?? 1), text: rest }
}

const marks = /\{(self|Self|selfold|selfid|oid|le)\}|\{(cl|cite|fn|cn|tf|ref) ([^}]+)\}|([\^_])\{([^}]*)\}/g
const named = { cl: 'clause', cite: 'cite', fn: 'footnote', cn: 'name', tf: 'table-footnote', ref: 'place' }

/** Cuts a line into runs: text, raised, lowered, the text itself, a place in it, a cited document, a name, a footnote. */
export function runsOf(line) {
  const runs = []
  let end = 0
  for (const found of line.matchAll(marks)) {
    if (found.index > end) runs.push({ kind: 'text', value: line.slice(end, found.index) })
    const [all, word, name, value, script, body] = found
    if (word) runs.push({ kind: word })
    else if (name) runs.push({ kind: named[name], value })
    else runs.push({ kind: script === '^' ? 'raised' : 'lowered', value: body })
    end = found.index + all.length
  }
  if (end < line.length) runs.push({ kind: 'text', value: line.slice(end) })
  return runs
}
