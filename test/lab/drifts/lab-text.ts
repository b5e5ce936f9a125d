import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Names, source } from '../print-example.ts'

/** Marks of the notation that hold running prose; see `scripts/example/parse-text.mjs`. */
const proseMarks = new Set(['p', 'k', '-', '--', 'a)', '1)', 'n', 'e', 'tn', 'tf', 'd'])

/** One line of the text in the notation of the example. */
export interface Line {
  /** As it stands in the text, before any drift. */
  readonly value: string
  /** `p`, `#`, `a)` …; numbered notes are all `n`, lines of code are `code`. */
  readonly mark: string
  /** What is behind the mark. */
  readonly rest: string
  /** UTF-16 units from the start of the value to the rest. */
  readonly from: number
  /** `8.2`, `Annex B`, `Introduction`: where a finding about the line is looked for. */
  readonly clause: string
  /** Neither in an introduction, an informative annex or the bibliography. */
  readonly binding: boolean
  readonly at: number
}

/** What holds a piece of prose, which decides how much a change in it matters. */
export type Holder =
  | 'text'
  | 'item'
  | 'note'
  | 'definition'
  | 'entry-note'
  | 'table-note'
  | 'table-footnote'
  | 'footnote'

/** A piece of a line that is running prose. */
export interface Prose {
  readonly line: Line
  readonly holder: Holder
  /** UTF-16 units from the start of the line. */
  readonly from: number
  readonly value: string
}

/** A text into which drifts are injected. No two drifts touch the same line, nor neighbouring ones. */
export class LabText {
  readonly lines: readonly Line[]
  /** What the cover says otherwise. */
  names: Names = {}
  readonly #edited = new Map<number, string | null>()
  readonly #taken = new Set<number>()

  constructor(text: string) {
    this.lines = linesOf(text)
  }

  /** The text with every drift in it, in the notation of the example. */
  print(): string {
    const printed = this.lines.flatMap(({ value, at }) => this.#edited.get(at) ?? (this.#edited.has(at) ? [] : value))
    return `${printed.join('\n')}\n`
  }

  isFree({ at }: Line): boolean {
    return !this.#taken.has(at)
  }

  /** Lines that no drift has touched yet. */
  free(...marks: readonly string[]): readonly Line[] {
    return this.lines.filter((line) => this.isFree(line) && (marks.length === 0 || marks.includes(line.mark)))
  }

  /** Prints a line otherwise, as several lines where there are line ends in it; not at all where it is null. */
  replace(line: Line, value: string | null): void {
    this.#edited.set(line.at, value)
    this.take(line)
  }

  /** Keeps further drifts off a line and its neighbours. */
  take(...lines: readonly Line[]): void {
    for (const { at } of lines) for (const near of [at - 1, at, at + 1]) this.#taken.add(near)
  }

  /** The line that is so many behind another. */
  behind({ at }: Line, count = 1): Line | undefined {
    return this.lines[at + count]
  }

  /** The lines that stand under a heading, it and its subclauses included; those of a table or of code under their first line. */
  under(line: Line): readonly Line[] {
    const ends = endOf(line)
    const end = this.lines.findIndex(({ at, ...other }) => at > line.at && ends(other))
    return this.lines.slice(line.at, end === -1 ? this.lines.length : end)
  }

  prose(): readonly Prose[] {
    return this.free().flatMap(proseOf)
  }
}

function endOf({ mark, rest }: Line): (other: Pick<Line, 'mark' | 'rest'>) => boolean {
  if (mark === 't') return (other) => !['|', 'tn', 'tf'].includes(other.mark)
  if (mark === 'c') return (other) => other.mark !== 'code'
  const depth = depthOf(rest)
  return (other) => other.mark === '#' && depthOf(other.rest) <= depth
}

function depthOf(rest: string): number {
  return /^(?:\d+|[A-Z])((?:\.\d+)*) \|/.exec(rest)?.[1]?.split('.').length ?? 1
}

function linesOf(text: string): Line[] {
  let clause = ''
  let binding = true
  let code = false
  return text
    .split('\n')
    .filter((value) => code || value !== '')
    .map((value, at) => {
      const wasCode = code
      const [, found = '', rest = ''] = /^(\S+) ?(.*)$/.exec(value) ?? []
      code = wasCode ? value !== '.' : found === 'c'
      if (wasCode) return { value, mark: 'code', rest: value, from: 0, clause, binding, at }
      if (found === '#') {
        const [label = '', title, status] = rest.split(' | ')
        if (!label.includes('.')) binding = title !== undefined && status !== 'informative'
        clause = /^[A-Z]$/.test(label) ? `Annex ${label}` : label
      }
      const own = found === 'd' ? (rest.split(' | ')[0] ?? clause) : clause
      const mark = /^n\d$/.test(found) ? 'n' : found
      return { value, mark, rest, from: found.length + 1, clause: own, binding, at }
    })
}

function proseOf(line: Line): Prose[] {
  const { mark, rest, from } = line
  if (!proseMarks.has(mark)) return []
  const piece = (holder: Holder, value: string, start: number): Prose => ({ line, holder, from: start, value })
  if (mark === 'd') {
    const fields = rest.split('|')
    const starts = fields.map((_, at) => fields.slice(0, at).join('|').length + (at > 0 ? 1 : 0) + from)
    return [
      piece('definition', fields[2] ?? '', starts[2] ?? 0),
      ...(fields[4]?.trim() ? [piece('entry-note', fields[4], starts[4] ?? 0)] : []),
    ]
  }
  const notes = [...rest.matchAll(/\{fn ([^}]*)\}/g)].map((note) =>
    piece('footnote', note[1] as string, from + note.index + '{fn '.length),
  )
  const holder: Holder =
    mark === 'n' || mark === 'e'
      ? 'note'
      : mark === 'tn'
        ? 'table-note'
        : mark === 'tf'
          ? 'table-footnote'
          : mark === 'p' || mark === 'k'
            ? 'text'
            : 'item'
  const skipped = mark === 'tf' ? rest.indexOf('|') + 1 : 0
  return [piece(holder, rest.slice(skipped), from + skipped), ...notes]
}

const parts = Object.fromEntries(
  readFileSync(join(import.meta.dirname, 'more-text.txt'), 'utf8')
    .split(/^@/m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
)

/** The text of the example with what an example is too short for: further tables, lists, code, terms and annexes. */
export const labText = source
  .replace(/^# 4 \|/m, (head) => parts['terms'] + head)
  .replace(/^# 5 \|/m, (head) => parts['abbreviations'] + head)
  .replace(/^# A \|/m, (head) => parts['body'] + head)
  .replace(/^# Bibliography/m, (head) => parts['annexes'] + head)
  .replace(/\n*$/, () => `\n${parts['bibliography']}`)
