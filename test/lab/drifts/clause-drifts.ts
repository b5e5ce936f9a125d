import type { Kind } from '../../../packages/core/src/index.ts'
import { type Drift, type Expected, pick } from './drift.ts'
import type { LabText, Line } from './lab-text.ts'

const labelOf = (line: Line): string => line.rest.split(' | ')[0] as string
const titleOf = (line: Line): string => line.rest.split(' | ')[1] ?? labelOf(line)
const depthOf = (line: Line): number => labelOf(line).split('.').length
const isNumbered = ({ rest }: Line): boolean => /^(?:\d|[A-Z](?:\.| \|))/.test(rest)
/** Prints that number their clauses by themselves. */
const counted = ['counted']

const headings = (text: LabText): readonly Line[] =>
  text.free('#').filter((line) => isNumbered(line) && !/^[1234] \|/.test(line.rest))
const isBound = (lines: readonly Line[]): boolean =>
  lines.some(({ rest, mark }) => mark !== '#' && /\b(?:shall|must)\b/.test(rest))

/** The next number of the same depth: `8.3` for `8.2`. */
function after(label: string): string {
  return label.replace(/\d+$/, (digits) => String(Number(digits) + 1))
}

/** Prints lines, and what refers to them, under other labels. */
function relabel(text: LabText, map: (label: string) => string, from: Line): void {
  for (const line of text.lines) {
    const value =
      line.mark === '#' && line.at >= from.at
        ? line.value.replace(/^# ([A-Z\d][\d.]*)(?= \|)/, (_, label: string) => `# ${map(label)}`)
        : line.value.replace(/\{cl ([^}]+)\}/g, (_, label: string) => `{cl ${map(label)}}`)
    if (value !== line.value) text.replace(line, value)
  }
}

/** A map that moves the siblings behind a label, and all under them, by so many. */
function shift(label: string, by: number): (label: string) => string {
  const parts = label.split('.')
  const parent = parts.slice(0, -1)
  const own = Number(parts.at(-1))
  return (other) => {
    const its = other.split('.')
    const place = Number(its[parent.length])
    const isSibling =
      parent.every((part, at) => its[at] === part) && /^\d+$/.test(its[parent.length] ?? '') && place > own
    return isSibling ? its.with(parent.length, String(place + by)).join('.') : other
  }
}

function remove(text: LabText, lines: readonly Line[]): void {
  for (const line of lines) text.replace(line, null)
}

function drift(
  name: string,
  kind: Kind,
  make: (text: LabText, chance: () => number) => Partial<Expected> | null,
  more: Partial<Drift> = {},
): Drift {
  return {
    name,
    kind,
    ...more,
    make: (text, chance) => {
      const told = make(text, chance)
      return told && { kinds: [kind], grades: [], clauses: [], gone: [], come: [], ...told }
    },
  }
}

/** What a lost clause weighs. */
function weightOf(head: Line, under: readonly Line[]): Expected['grades'] {
  return head.binding ? (isBound(under) ? ['conformance'] : ['conformance', 'technical']) : ['structural']
}

const clauseLabel = (line: Line): string => line.clause
const cited = (text: LabText, label: string): boolean =>
  text.lines.some(({ value }) => value.includes(`{cl ${label}}`) || new RegExp(`Annex ${label}\\b`).test(value))
const holdsCaption = (lines: readonly Line[]): boolean => lines.some(({ mark }) => ['t', 'f', 'g'].includes(mark))

/** The last clause of its parent: nothing behind it is renumbered. */
function isLast(text: LabText, line: Line): boolean {
  const next = after(labelOf(line))
  return !text.lines.some((other) => other.mark === '#' && labelOf(other) === next)
}

/** Drifts of clauses, headings, annexes and the text as a whole. */
export const clauseDrifts: readonly Drift[] = [
  drift(
    'last subclause lost',
    'clause-missing',
    (text, chance) => {
      const line = pick(
        headings(text).filter(
          (one) =>
            depthOf(one) > 1 && isLast(text, one) && !cited(text, labelOf(one)) && !holdsCaption(text.under(one)),
        ),
        chance,
      )
      if (!line) return null
      const under = text.under(line)
      remove(text, under)
      return { grades: weightOf(line, under), clauses: [clauseLabel(line)] }
    },
    { alone: true },
  ),
  drift(
    'clause in the middle lost, numbers kept',
    'clause-missing',
    (text, chance) => {
      const line = pick(
        headings(text).filter(
          (one) =>
            depthOf(one) > 1 &&
            !isLast(text, one) &&
            !holdsCaption(text.under(one)) &&
            !text.under(one).some((under) => cited(text, labelOf(under))),
        ),
        chance,
      )
      if (!line) return null
      const under = text.under(line)
      remove(text, under)
      return { grades: weightOf(line, under), clauses: [clauseLabel(line)] }
    },
    { alone: true, not: counted },
  ),
  drift(
    'clause in the middle lost, the others renumbered',
    'clause-missing',
    (text, chance) => {
      const line = pick(
        headings(text).filter(
          (one) =>
            !isLast(text, one) &&
            /^\d/.test(labelOf(one)) &&
            !holdsCaption(text.under(one)) &&
            !text.under(one).some((under) => under.mark === '#' && cited(text, labelOf(under))),
        ),
        chance,
      )
      if (!line) return null
      const under = text.under(line)
      relabel(text, shift(labelOf(line), -1), line)
      remove(text, under)
      return { grades: weightOf(line, under), clauses: [clauseLabel(line)], beside: ['clause-renumbered'] }
    },
    { alone: true },
  ),
  drift(
    'clause added, the others renumbered',
    'clause-missing',
    (text, chance) => {
      const line = pick(
        headings(text).filter((one) => /^\d/.test(labelOf(one)) && Number(labelOf(one).split('.')[0]) > 5),
        chance,
      )
      if (!line) return null
      const label = labelOf(line)
      const before = label.replace(/\d+$/, (digits) => String(Number(digits) - 1))
      relabel(text, shift(before, 1), line)
      text.replace(
        line,
        `# ${label} | Power\np A device shall not draw more than 3 W.\n# ${after(label)} | ${titleOf(line)}`,
      )
      return { grades: ['conformance'], clauses: [label], beside: ['clause-renumbered'] }
    },
    { alone: true },
  ),
  drift(
    'clause renumbered with its references',
    'clause-renumbered',
    (text, chance) => {
      const line = pick(
        headings(text).filter((one) => depthOf(one) > 1 && /^\d/.test(labelOf(one))),
        chance,
      )
      if (!line) return null
      const label = labelOf(line)
      const before = label.replace(/\d+$/, (digits) => String(Number(digits) - 1))
      relabel(text, shift(before, 1), line)
      return { grades: ['structural', 'technical'], clauses: [label, after(label)] }
    },
    { alone: true, not: counted },
  ),
  drift(
    'clauses exchanged',
    'clause-moved',
    (text, chance) => {
      const line = pick(
        headings(text).filter(
          (one) =>
            depthOf(one) > 1 &&
            !isLast(text, one) &&
            /^\d/.test(labelOf(one)) &&
            !holdsCaption(text.under(one)) &&
            !holdsCaption(text.under(next(text, one))),
        ),
        chance,
      )
      if (!line) return null
      const other = next(text, line)
      const [label, second] = [labelOf(line), labelOf(other)]
      const [mine, theirs] = [text.under(line), text.under(other)]
      const map = (one: string): string =>
        one === label || one.startsWith(`${label}.`)
          ? second + one.slice(label.length)
          : one === second || one.startsWith(`${second}.`)
            ? label + one.slice(second.length)
            : one
      const printed = (lines: readonly Line[]): string =>
        lines
          .map(({ value }) =>
            value
              .replace(/^# (\d[\d.]*)(?= \|)/, (_, one: string) => `# ${map(one)}`)
              .replace(/\{cl ([^}]+)\}/g, (_, one: string) => `{cl ${map(one)}}`),
          )
          .join('\n')
      relabel(text, map, text.lines.at(-1) as Line)
      remove(text, [...mine, ...theirs])
      text.replace(line, `${printed(theirs)}\n${printed(mine)}`)
      return {
        kinds: ['clause-moved', 'clause-renumbered'],
        grades: ['structural', 'technical'],
        clauses: [label, second],
      }
    },
    { alone: true },
  ),
  drift(
    'clause moved to another clause',
    'clause-moved',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# 11.4 |')) as Line
      const end = text.lines.find(({ value }) => value.startsWith('# 14 |')) as Line
      const under = text.under(line)
      const moved = under.map(({ value }) => value.replace('# 11.4', '# 13.4')).join('\n')
      remove(text, under)
      text.replace(end, `${moved}\n${end.value}`)
      return {
        kinds: ['clause-moved', 'clause-renumbered'],
        grades: ['structural', 'technical'],
        clauses: ['11.4', '13.4'],
      }
    },
    { alone: true },
  ),
  drift(
    'clause split',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('p A relay may forward a message to more')) as Line
      const heads = text.lines.filter(({ value }) => /^# 11\.[34] /.test(value))
      for (const head of heads)
        text.replace(
          head,
          head.value.replace(/11\.(\d)/, (_, digit) => `11.${Number(digit) + 1}`),
        )
      text.replace(line, `# 11.3 | Limits of forwarding\n${line.value}`)
      return {
        kinds: ['clause-missing', 'heading-changed', 'clause-renumbered', 'clause-moved'],
        grades: ['structural', 'technical', 'editorial'],
        clauses: ['11.2', '11.3', '11.4'],
        beside: ['clause-renumbered'],
      }
    },
    { alone: true },
  ),
  drift(
    'clauses merged',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# 12.3 |')) as Line
      text.replace(line, null)
      return {
        kinds: ['clause-missing', 'heading-changed', 'clause-moved'],
        grades: ['structural', 'technical', 'editorial'],
        clauses: ['12.3', '12.2'],
      }
    },
    { alone: true },
  ),
  drift(
    'heading lost with its number',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# D.3 |')) as Line
      text.replace(line, null)
      return {
        kinds: ['clause-missing', 'heading-changed', 'clause-moved'],
        grades: ['structural', 'technical', 'editorial'],
        clauses: ['D.3', 'D.2'],
      }
    },
    { alone: true },
  ),
  drift(
    'last clause of the body lost',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# 14 |')) as Line
      remove(text, text.under(line))
      return { grades: ['conformance', 'technical'], clauses: ['14'] }
    },
    { alone: true },
  ),
  drift(
    'last annex lost',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# D |')) as Line
      remove(text, text.under(line))
      return { grades: ['structural'], clauses: ['Annex D'], beside: ['cross-reference-changed'] }
    },
    { alone: true },
  ),
  drift(
    'normative annex lost',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# C |')) as Line
      const under = text.under(line)
      remove(text, under)
      for (const other of text.lines)
        if (!under.includes(other) && /^# D|\{cl D|^t D\.|Table D\./.test(other.value))
          text.replace(
            other,
            other.value
              .replace(/^# D/, '# C')
              .replace(/\{cl D/g, '{cl C')
              .replace(/^t D\./, 't C.')
              .replace(/Table D\./, 'Table C.'),
          )
      return { grades: ['conformance'], clauses: ['Annex C'], beside: ['clause-renumbered', 'cross-reference-changed'] }
    },
    { alone: true },
  ),
  drift(
    'bibliography lost',
    'clause-missing',
    (text) => {
      const line = text.lines.find(({ value }) => value.startsWith('# Bibliography')) as Line
      remove(text, text.under(line))
      return {
        kinds: ['clause-missing', 'reference-missing'],
        grades: ['structural', 'editorial'],
        clauses: ['Bibliography'],
      }
    },
    { alone: true },
  ),
  drift(
    'introduction lost',
    'clause-missing',
    (text) => {
      const line = text.lines[0] as Line
      remove(text, text.under(line).slice(0, 5))
      return { grades: ['structural', 'technical', 'editorial'], clauses: ['Introduction'] }
    },
    { alone: true },
  ),
  drift(
    'text cut off',
    'clause-missing',
    (text, chance) => {
      const line = pick(
        text.lines.filter(({ value }) => /^# 1[1-4] /.test(value)),
        chance,
      ) as Line
      remove(text, text.lines.slice(line.at))
      return {
        kinds: ['clause-missing'],
        grades: ['conformance'],
        clauses: text.lines.slice(line.at).map(clauseLabel),
        beside: ['clause-missing', 'reference-missing', 'cross-reference-changed', 'clause-renumbered'],
      }
    },
    { alone: true },
  ),
  drift(
    'text cut off in a clause',
    'text-missing',
    (text, chance) => {
      const line = pick(
        text.lines.filter(({ mark, clause, value }) => mark === 'p' && /^1[1-4]\./.test(clause) && !/:$/.test(value)),
        chance,
      ) as Line
      remove(text, text.lines.slice(line.at + 1))
      return {
        kinds: ['clause-missing', 'text-missing'],
        grades: ['conformance', 'technical'],
        clauses: text.lines.slice(line.at).map(clauseLabel),
        beside: [
          'clause-missing',
          'text-missing',
          'reference-missing',
          'cross-reference-changed',
          'list-changed',
          'table-changed',
          'note-missing',
          'code-changed',
          'formula-changed',
          'figure-changed',
          'clause-renumbered',
        ],
      }
    },
    { alone: true },
  ),
  drift('heading reworded', 'heading-changed', (text, chance) => {
    const line = pick(
      headings(text).filter(({ rest }) => !/^[A-Z] /.test(rest)),
      chance,
    )
    if (!line) return null
    const [label = '', title = '', ...others] = line.rest.split(' | ')
    text.replace(line, `# ${[label, title.replace(/^\S+/, 'Rules'), ...others].join(' | ')}`)
    return { grades: ['editorial', 'structural'], clauses: [clauseLabel(line)], come: ['Rules'] }
  }),
  drift('title of an annex', 'heading-changed', (text, chance) => {
    const line = pick(
      headings(text).filter(({ rest }) => /^[A-Z] /.test(rest)),
      chance,
    )
    if (!line) return null
    const [label = '', title = '', ...others] = line.rest.split(' | ')
    text.replace(line, `# ${[label, title.replace(/^\S+/, 'Rules'), ...others].join(' | ')}`)
    return { grades: ['editorial', 'structural'], clauses: [clauseLabel(line)], come: ['Rules'] }
  }),
  drift(
    'annex of another status',
    'status-changed',
    (text, chance) => {
      const line = pick(
        text.free('#').filter(({ rest }) => /ative$/.test(rest)),
        chance,
      )
      if (!line) return null
      text.replace(
        line,
        line.value.endsWith(' normative')
          ? line.value.replace(/normative$/, 'informative')
          : line.value.replace(/informative$/, 'normative'),
      )
      return { grades: ['conformance'], clauses: [clauseLabel(line)] }
    },
    { alone: true },
  ),
]

function next(text: LabText, line: Line): Line {
  const label = after(labelOf(line))
  return text.lines.find((other) => other.mark === '#' && labelOf(other) === label) ?? line
}
