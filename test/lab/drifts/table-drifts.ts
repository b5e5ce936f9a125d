import type { Kind } from '../../../packages/core/src/index.ts'
import { type Drift, type Expected, gradeOf, pick } from './drift.ts'
import type { LabText, Line } from './lab-text.ts'

/** A table of the text: its caption, its rows of heads, its other rows, its notes. */
interface Table {
  readonly caption: Line
  readonly heads: readonly Line[]
  readonly rows: readonly Line[]
  readonly notes: readonly Line[]
}

const cells = (row: Line): string[] => row.rest.split(' | ')
const rowOf = (values: readonly string[]): string => `| ${values.join(' | ')}`

function tables(text: LabText): readonly Table[] {
  return text.free('t').flatMap((caption) => {
    const all = text.under(caption).slice(1)
    const count = Number(caption.rest.split(' | ')[2] ?? 1)
    const rows = all.filter(({ mark }) => mark === '|')
    const notes = all.filter(({ mark }) => mark !== '|')
    return all.every((line) => text.isFree(line))
      ? [{ caption, heads: rows.slice(0, count), rows: rows.slice(count), notes }]
      : []
  })
}

/** A table whose heads stand in one row, so that a column is one cell in each. */
const isPlain = ({ heads }: Table): boolean => heads.length === 1

function drift(
  name: string,
  make: (table: Table, text: LabText, chance: () => number) => Partial<Expected> | null,
  {
    kind = 'table-changed',
    of = () => true,
    not,
  }: { kind?: Kind; of?: (table: Table) => boolean; not?: readonly string[] } = {},
): Drift {
  return {
    name,
    kind,
    ...(not ? { not } : {}),
    make: (text, chance) => {
      const table = pick(tables(text).filter(of), chance)
      const told = table && make(table, text, chance)
      if (!told) return null
      text.take(table.caption, ...table.heads, ...table.rows, ...table.notes)
      return {
        kinds: [kind],
        grades: [gradeOf(0, table.caption)],
        clauses: [table.caption.clause],
        gone: [],
        come: [],
        ...told,
      }
    },
  }
}

/** What an editor mistakes a word of a cell for. */
const otherWord: Readonly<Record<string, string>> = {
  yes: 'no',
  no: 'yes',
  permitted: 'required',
  required: 'prohibited',
  prohibited: 'permitted',
  O: 'M',
  M: 'O',
}
const hasWord = (row: Line): boolean => cells(row).some((cell) => cell in otherWord)

/** Drifts of tables, their notes and their footnotes. */
export const tableDrifts: readonly Drift[] = [
  drift('number in a cell', ({ rows }, text, chance) => {
    const row = pick(
      rows.filter((line) => cells(line).some((cell) => /^\d[\d ]*$/.test(cell))),
      chance,
    )
    if (!row) return null
    const values = cells(row)
    const at = values.findLastIndex((cell) => /^\d[\d ]*$/.test(cell))
    const from = values[at] as string
    const to = from.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    text.replace(row, rowOf(values.with(at, to)))
    return { gone: [from], come: [to] }
  }),
  drift(
    'word in a cell',
    ({ rows }, text, chance) => {
      const row = pick(rows.filter(hasWord), chance) as Line
      const values = cells(row)
      const at = values.findIndex((cell) => cell in otherWord)
      const [from, to] = [values[at] as string, otherWord[values[at] as string] as string]
      text.replace(row, rowOf(values.with(at, to)))
      return { gone: [from], come: [to] }
    },
    { of: ({ rows }) => rows.some(hasWord) },
  ),
  drift('cell emptied', ({ rows }, text, chance) => {
    const row = pick(
      rows.filter((line) => !/\{tf/.test(line.value)),
      chance,
    )
    if (!row) return null
    const values = cells(row)
    text.replace(row, rowOf(values.with(1, ' ')))
    return { gone: [values[1] as string], grades: [gradeOf(0, row), gradeOf(1, row)] }
  }),
  drift('cells of a row exchanged', ({ rows }, text, chance) => {
    const row = pick(
      rows.filter((line) => !/\{tf/.test(line.value) && cells(line)[1] !== cells(line)[2]),
      chance,
    )
    if (!row) return null
    const [first = '', second = '', third = '', ...others] = cells(row)
    text.replace(row, rowOf([first, third, second, ...others]))
    return { gone: [second], come: [third], wide: true }
  }),
  drift('values of two rows exchanged', ({ rows }, text) => {
    const plain = rows.filter((line) => !/\{tf/.test(line.value))
    const [first, second] = [plain[0], plain.find((line) => cells(line)[1] !== cells(plain[0] as Line)[1])]
    if (!first || !second) return null
    text.replace(first, rowOf(cells(first).with(1, cells(second)[1] as string)))
    text.replace(second, rowOf(cells(second).with(1, cells(first)[1] as string)))
    return { wide: true }
  }),
  drift('row lost', ({ rows }, text, chance) => {
    const row = pick(
      rows.filter((line) => !/\{tf/.test(line.value)),
      chance,
    )
    if (!row) return null
    text.replace(row, null)
    return { gone: cells(row).slice(0, 2) }
  }),
  drift(
    'last row lost',
    ({ rows }, text) => {
      const row = rows.at(-1) as Line
      text.replace(row, null)
      return { gone: cells(row).slice(0, 2) }
    },
    { of: ({ rows }) => !/\{tf/.test(rows.at(-1)?.value ?? '') },
  ),
  drift('row added', ({ rows }, text, chance) => {
    const row = pick(rows, chance) as Line
    text.replace(
      row,
      `${row.value}\n${rowOf([
        'late',
        '9',
        ...cells(row)
          .slice(2)
          .map(() => '77'),
      ])}`,
    )
    return { come: ['late', '9'] }
  }),
  drift('row twice', ({ rows }, text, chance) => {
    const row = pick(
      rows.filter((line) => !/\{tf/.test(line.value)),
      chance,
    )
    if (!row) return null
    text.replace(row, `${row.value}\n${row.value}`)
    return { grades: ['conformance', 'technical', 'structural'] }
  }),
  drift('rows exchanged', ({ rows, caption }, text) => {
    const [first, second] = rows as [Line, Line]
    text.replace(first, second.value)
    text.replace(second, first.value)
    return { grades: ['structural', gradeOf(1, caption)] }
  }),
  drift(
    'column lost',
    ({ heads, rows }, text) => {
      for (const row of [...heads, ...rows]) text.replace(row, rowOf(cells(row).toSpliced(-2, 1)))
      return { grades: ['conformance', 'technical'] }
    },
    { of: (table) => isPlain(table) },
  ),
  drift(
    'column added',
    ({ heads, rows }, text) => {
      for (const row of [...heads, ...rows])
        text.replace(row, rowOf([...cells(row), row.mark === '|' && heads.includes(row) ? 'Remark' : '5']))
      return { grades: ['conformance', 'technical', 'structural'] }
    },
    { of: isPlain },
  ),
  drift(
    'columns exchanged',
    ({ heads, rows }, text) => {
      for (const row of [...heads, ...rows]) {
        const [first = '', second = '', third = '', ...others] = cells(row)
        text.replace(row, rowOf([first, third, second, ...others]))
      }
      return { grades: ['structural'] }
    },
    { of: isPlain },
  ),
  drift(
    'heads exchanged',
    ({ heads }, text) => {
      const [first = '', second = '', third = '', ...others] = cells(heads[0] as Line)
      text.replace(heads[0] as Line, rowOf([first, third, second, ...others]))
      return { grades: ['conformance', 'technical', 'structural'] }
    },
    { of: isPlain },
  ),
  drift('head reworded', ({ heads }, text, chance) => {
    const head = heads[0] as Line
    const values = cells(head)
    const at = 1 + Math.floor(chance() * (values.length - 1))
    const from = values[at] as string
    const [, span = '', words = ''] = /^(\[[^\]]*\])?(.*)$/.exec(from) ?? []
    text.replace(head, rowOf(values.with(at, `${span}${words.replace(/^\S+/, 'Entry')}`)))
    return { grades: ['structural'], gone: [words.split(' ')[0] as string], come: ['Entry'] }
  }),
  drift(
    'unit in a head',
    ({ heads }, text) => {
      const head = heads.find((line) => /\((?:s|ms|m|MHz)\)/.test(line.rest))
      if (!head) return null
      const [, unit = ''] = /\((s|ms|m|MHz)\)/.exec(head.rest) ?? []
      const to = { s: 'ms', ms: 's', m: 'km', MHz: 'kHz' }[unit] as string
      text.replace(head, head.value.replace(`(${unit})`, `(${to})`))
      return { grades: ['conformance', 'technical', 'structural'], gone: [unit], come: [to] }
    },
    { of: ({ heads }) => heads.some((line) => /\((?:s|ms|m|MHz)\)/.test(line.rest)) },
  ),
  drift(
    'span lost',
    ({ heads }, text) => {
      const head = heads[0] as Line
      text.replace(
        head,
        rowOf(cells(head).flatMap((cell) => (cell.startsWith('[2x1]') ? [cell.slice(5), 'Bounds'] : [cell]))),
      )
      return { grades: ['structural', 'technical', 'conformance'], come: ['Bounds'] }
    },
    { of: ({ heads }) => heads.length === 2 },
  ),
  drift('caption', ({ caption }, text) => {
    const [number = '', title = '', ...others] = caption.rest.split(' | ')
    text.replace(caption, `t ${[number, title.replace(/^\S+/, 'Inventory'), ...others].join(' | ')}`)
    return { grades: ['structural'], gone: [title.split(' ')[0] as string], come: ['Inventory'] }
  }),
  drift(
    'note of a table lost',
    ({ notes, caption }, text, chance) => {
      const note = pick(
        notes.filter(({ mark }) => mark === 'tn'),
        chance,
      )
      if (!note) return null
      text.replace(note, null)
      return {
        kinds: ['note-missing', 'table-changed'],
        grades: [gradeOf(1, caption), 'structural'],
        gone: [note.rest.split(' ').at(-1)?.replace('.', '') as string],
      }
    },
    { kind: 'note-missing', of: ({ notes }) => notes.some(({ mark }) => mark === 'tn') },
  ),
  drift(
    'note of a table added',
    ({ rows, caption }, text) => {
      const last = rows.at(-1) as Line
      text.replace(last, `${last.value}\ntn Values in italics are provisional.`)
      return {
        kinds: ['note-missing', 'table-changed'],
        grades: ['technical', gradeOf(1, caption)],
        come: ['provisional'],
      }
    },
    { kind: 'note-missing' },
  ),
  drift(
    'note of a table becomes text',
    ({ notes, caption }, text) => {
      const note = notes.findLast(({ mark }) => mark === 'tn') as Line
      const last = notes.at(-1) as Line
      text.replace(note, null)
      if (last === note) text.replace(note, `p ${note.rest}`)
      else text.replace(last, `${last.value}\np ${note.rest}`)
      return {
        kinds: ['note-changed', 'text-moved', 'table-changed'],
        grades: [gradeOf(1, caption), 'structural', 'typographic'],
      }
    },
    { kind: 'note-changed', of: ({ notes }) => notes.some(({ mark }) => mark === 'tn') },
  ),
  drift(
    'footnote of a table lost',
    ({ notes, rows }, text) => {
      const note = notes.find(({ mark }) => mark === 'tf') as Line
      for (const row of rows) if (/\{tf/.test(row.value)) text.replace(row, row.value.replace(/\{tf .\}/, ''))
      text.replace(note, null)
      return {
        kinds: ['footnote-changed', 'table-changed'],
        grades: ['technical', 'conformance'],
        gone: [note.rest.split(' ').at(-1)?.replace('.', '') as string],
      }
    },
    { kind: 'footnote-changed', of: ({ notes }) => notes.some(({ mark }) => mark === 'tf') },
  ),
  drift(
    'call of a footnote on another cell',
    ({ rows }, text) => {
      const row = rows.find((line) => /\{tf/.test(line.value)) as Line
      text.replace(
        row,
        rowOf(
          cells(row).map((cell, at, all) =>
            /\{tf/.test(cell) ? cell.replace(/\{tf .\}/, '') : /\{tf/.test(all[at + 1] ?? '') ? `${cell}{tf a}` : cell,
          ),
        ),
      )
      return { kinds: ['footnote-changed'] }
    },
    { kind: 'footnote-changed', of: ({ notes }) => notes.some(({ mark }) => mark === 'tf') },
  ),
  drift(
    'call of a footnote on another row',
    ({ rows }, text) => {
      const row = rows.find((line) => /\{tf/.test(line.value)) as Line
      const before = rows[rows.indexOf(row) - 1] as Line
      const at = cells(row).findIndex((cell) => /\{tf/.test(cell))
      text.replace(row, row.value.replace(/\{tf .\}/, ''))
      text.replace(before, rowOf(cells(before).map((cell, place) => (place === at ? `${cell}{tf a}` : cell))))
      return { kinds: ['footnote-changed'] }
    },
    { kind: 'footnote-changed', of: ({ notes }) => notes.some(({ mark }) => mark === 'tf') },
  ),
  drift('table lost', ({ caption, heads, rows, notes }, text) => {
    for (const line of [caption, ...heads, ...rows, ...notes]) text.replace(line, null)
    return { grades: ['conformance', 'technical'], beside: ['cross-reference-changed', 'clause-renumbered'] }
  }),
]
