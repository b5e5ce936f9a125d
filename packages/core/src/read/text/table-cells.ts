import type { Inline } from '../../model/inline.ts'
import type { Place } from '../../model/place.ts'
import type { RawCell, RawParagraph, RawTable } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import { addSeam } from './join-lines.ts'
import { fold, type Line } from './lines.ts'
import { readInlines } from './read-inlines.ts'
import type { Reading } from './reading.ts'

/** A cell as it is cut out of the lines of a table. */
export interface CutCell {
  /** One for each line of the cell. */
  readonly lines: readonly string[]
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
}

const item = /^(?:[a-z0-9]{1,2}\)|[\u2013\u2014\u2022*-])\s/

/** The text of a cell: its lines as running text, items and what stands behind a blank line apart. */
export function cellText(lines: readonly string[], hasWord: (word: string) => boolean): string {
  const pieces: string[] = []
  for (const line of lines) {
    const own = fold(line)
    const opens = pieces.length === 0 || pieces.at(-1) === '\n'
    if (own === '') {
      if (!opens) pieces.push('\n')
      continue
    }
    if (!opens && item.test(own)) pieces.push('\n')
    else if (!opens) addSeam(pieces, own, ' ', hasWord)
    pieces.push(own)
  }
  return pieces.join('').trimEnd()
}

/** Adds a table; what of its lines is neither text of a cell nor of a note only draws it. */
export function emitTable(
  reading: Reading,
  rows: readonly (readonly CutCell[])[],
  lines: readonly Line[],
  notes: readonly string[],
  place: Place,
): void {
  const marks = new Set(notes.flatMap((note) => /^([a-z])(?:\)|\s{2,})/.exec(note)?.[1] ?? []))
  let read = 0
  const cells = rows.map((row) =>
    row.map((cell): RawCell => {
      const text = cellText(cell.lines, reading.hasWord)
      read += cell.lines.reduce((sum, line) => sum + countCharacters(line), 0)
      return {
        children: withCall(text, marks),
        header: cell.header,
        colspan: cell.colspan,
        rowspan: cell.rowspan,
        place,
      }
    }),
  )
  const drawn = lines.reduce((sum, line) => sum + countCharacters(line.text), 0) - read
  reading.charactersRead += read + notes.reduce((sum, note) => sum + countCharacters(note), 0)
  reading.charactersDrawn += Math.max(0, drawn)
  const table: RawTable = {
    type: 'table',
    drawn: true,
    rows: cells,
    notes: notes.map(
      (note): RawParagraph => ({
        type: 'paragraph',
        role: 'table-note',
        children: noteInlines(note),
        place,
        within: 'table',
      }),
    ),
    place,
  }
  reading.blocks.push(table)
}

/** The call of a footnote that the table has under it is raised in print; in typed text it stands behind the value. */
function withCall(text: string, marks: ReadonlySet<string>): Inline[] {
  const call = marks.size === 0 ? null : /^(.*\S)\s?(?:(?<=[^\p{L}])([a-z])|([a-z])\))$/u.exec(text)
  const mark = call?.[2] ?? call?.[3]
  if (!call || mark === undefined || !marks.has(mark)) return readInlines(text)
  return [
    ...readInlines((call[1] as string).trimEnd()),
    { type: 'text', value: call[2] ?? `${mark})`, script: 'superscript' },
  ]
}

/** The mark of a footnote of the table is raised, as its call is. */
function noteInlines(note: string): Inline[] {
  const found = /^([a-z]\)?)\s+/.exec(note)
  return found && !/^[a-z]\s\S/.test(note)
    ? [
        { type: 'text', value: found[1] as string, script: 'superscript' },
        { type: 'text', value: ' ' },
        ...readInlines(note.slice(found[0].length)),
      ]
    : readInlines(note)
}
