import type { Kind } from '../../../packages/core/src/index.ts'
import { type Drift, type Expected, gradeOf, pick } from './drift.ts'
import type { LabText, Line } from './lab-text.ts'

/** Requirements are in these; a paragraph without them is a fact. */
const modal = /\b(?:shall|must|should|may|can|cannot)\b/
const binds = /\b(?:shall|must)\b/
const isProse = ({ mark }: Line): boolean => mark === 'p'
const items = ['-', '--', 'a)', '1)']

interface Told {
  readonly kinds: readonly Kind[]
  readonly grades: Expected['grades']
  readonly gone?: readonly string[]
  readonly come?: readonly string[]
  readonly clauses?: readonly string[]
  readonly beside?: readonly Kind[]
  readonly wide?: boolean
}

function at(line: Line, { gone = [], come = [], clauses = [line.clause], ...told }: Told): Expected {
  return { gone, come, clauses, ...told }
}

/** The first and the last words of a line, as every format prints them. */
function ends(text: string): string[] {
  const bare = text.replace(/\{[^}]*\}|[\^_]\{[^}]*\}/g, '\u0000').split('\u0000')
  const words = (part: string | undefined): string[] => part?.match(/[A-Za-z]{4,}/g) ?? []
  return [words(bare[0])[0], words(bare.at(-1)).at(-1)].filter((word) => word !== undefined)
}

const isCalled = (line: Line): boolean => /\{fn /.test(line.value)
const sentences = (rest: string): string[] => rest.split(/(?<=[a-z)}]\.) (?=[A-Z{])/)
/** Lines that lead over what follows them cannot be lost by themselves. */
const leads = (text: LabText, line: Line): boolean => {
  const next = text.behind(line)
  return (
    /:$/.test(line.rest) ||
    (next !== undefined && [...items, 't', 'f', 'c', 'g', 'k'].includes(next.mark) && /:$/.test(line.rest))
  )
}

function drift(name: string, kind: Kind, make: Drift['make'], more: Partial<Drift> = {}): Drift {
  return { name, kind, make, ...more }
}

function paragraphs(text: LabText): readonly Line[] {
  return text.free('p').filter((line) => !leads(text, line) && !isCalled(line))
}

/** What a lost sentence or paragraph weighs: a requirement bears on conformance, a fact is technical. */
function weightOf(lost: string, line: Line): Expected['grades'] {
  if (binds.test(lost)) return [gradeOf(0, line)]
  return modal.test(lost) ? [gradeOf(0, line), gradeOf(1, line)] : [gradeOf(1, line)]
}

/** Two lines of prose that stand one behind the other. */
function neighbours(text: LabText): readonly (readonly [Line, Line])[] {
  return paragraphs(text).flatMap((line) => {
    const next = text.behind(line)
    return next && isProse(next) && text.isFree(next) && !leads(text, next) && !isCalled(next)
      ? [[line, next] as const]
      : []
  })
}

/** Drifts of paragraphs, sentences, notes, examples, footnotes and items of lists. */
export const blockDrifts: readonly Drift[] = [
  drift('paragraph lost', 'text-missing', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(line, null)
    return at(line, { kinds: ['text-missing'], grades: weightOf(line.rest, line), gone: ends(line.rest) })
  }),
  drift('paragraph twice', 'text-missing', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(line, `${line.value}\n${line.value}`)
    return at(line, { kinds: ['text-missing'], grades: weightOf(line.rest, line), come: ends(line.rest) })
  }),
  drift('paragraph twice, far apart', 'text-missing', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    const place = pick(
      paragraphs(text).filter(
        (one) => one.clause !== line?.clause && one.at !== line?.at && one.binding === line?.binding,
      ),
      chance,
    )
    if (!line || !place) return null
    text.replace(place, `${place.value}\n${line.value}`)
    return at(place, { kinds: ['text-missing'], grades: weightOf(line.rest, line), come: ends(line.rest) })
  }),
  drift('sentence lost', 'text-missing', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => sentences(rest).length > 1),
      chance,
    )
    if (!line) return null
    const [first, ...others] = sentences(line.rest) as [string, ...string[]]
    const lost = others.pop() as string
    text.replace(line, `p ${[first, ...others].join(' ')}`)
    return at(line, { kinds: ['text-missing', 'wording-changed'], grades: weightOf(lost, line), gone: ends(lost) })
  }),
  drift('first sentence lost', 'text-missing', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => sentences(rest).length > 1),
      chance,
    )
    if (!line) return null
    const [lost, ...others] = sentences(line.rest) as [string, ...string[]]
    text.replace(line, `p ${others.join(' ')}`)
    return at(line, { kinds: ['text-missing', 'wording-changed'], grades: weightOf(lost, line), gone: ends(lost) })
  }),
  drift('requirement added', 'text-missing', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(line, `${line.value} Every violation shall be recorded.`)
    return at(line, {
      kinds: ['text-missing', 'requirement-changed'],
      grades: [gradeOf(0, line)],
      come: ['Every', 'recorded'],
    })
  }),
  drift('paragraph cut short', 'text-missing', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => /[a-z] (?:and|or|but|which|that) [a-z]/.test(rest)),
      chance,
    )
    if (!line) return null
    const cut = line.rest.search(
      /(?<=[a-z]),? (?:and|or|but|which|that) [a-z](?!.*[a-z],? (?:and|or|but|which|that) [a-z])/,
    )
    const lost = line.rest.slice(cut)
    text.replace(line, `p ${line.rest.slice(0, cut)}.`)
    return at(line, {
      kinds: [
        'text-missing',
        'wording-changed',
        'condition-changed',
        'requirement-changed',
        'negation-changed',
        'value-changed',
        'cross-reference-changed',
      ],
      grades: ['conformance', 'technical', 'editorial', ...(line.binding ? [] : (['structural'] as const))],
      gone: ends(lost).slice(1),
      wide: true,
    })
  }),
  drift('paragraphs exchanged', 'text-moved', (text, chance) => {
    const pair = pick(neighbours(text), chance)
    if (!pair) return null
    const [first, second] = pair
    text.replace(first, second.value)
    text.replace(second, first.value)
    return at(first, { kinds: ['text-moved'], grades: ['structural'] })
  }),
  drift('paragraph moved within its clause', 'text-moved', (text, chance) => {
    const place = pick(
      paragraphs(text).flatMap((line) =>
        paragraphs(text)
          .filter((other) => other.clause === line.clause && other.at > line.at + 2)
          .map((other) => [line, other] as const),
      ),
      chance,
    )
    if (!place) return null
    const [line, behind] = place
    text.replace(line, null)
    text.replace(behind, `${behind.value}\n${line.value}`)
    return at(line, { kinds: ['text-moved'], grades: ['structural'] })
  }),
  drift('paragraph moved to another clause', 'text-moved', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    const behind = pick(
      paragraphs(text).filter((other) => line && other.clause !== line.clause && other.binding && line.binding),
      chance,
    )
    if (!line || !behind) return null
    text.replace(line, null)
    text.replace(behind, `${behind.value}\n${line.value}`)
    return at(line, {
      kinds: ['text-moved'],
      grades: ['structural', 'technical'],
      clauses: [line.clause, behind.clause],
    })
  }),
  drift('paragraph moved to an informative annex', 'text-moved', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ binding, rest }) => binding && /\bshall\b/.test(rest)),
      chance,
    )
    const behind = pick(
      paragraphs(text).filter(({ binding }) => !binding),
      chance,
    )
    if (!line || !behind) return null
    text.replace(line, null)
    text.replace(behind, `${behind.value}\n${line.value}`)
    return at(line, {
      kinds: ['text-moved', 'status-changed', 'text-missing'],
      grades: ['conformance'],
      clauses: [line.clause, behind.clause],
      beside: ['text-moved'],
    })
  }),
  drift('sentence moved to another paragraph', 'text-moved', (text, chance) => {
    const from = pick(
      neighbours(text).filter(([first]) => sentences(first.rest).length > 1),
      chance,
    )
    if (!from) return null
    const [first, second] = from
    const all = sentences(first.rest)
    const moved = all.pop() as string
    text.replace(first, `p ${all.join(' ')}`)
    text.replace(second, `p ${moved} ${second.rest}`)
    return at(first, {
      kinds: ['text-moved', 'typography-changed'],
      grades: ['structural', 'typographic', 'editorial'],
    })
  }),
  drift('paragraph split', 'typography-changed', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => sentences(rest).length > 1),
      chance,
    )
    if (!line) return null
    const [first, ...others] = sentences(line.rest)
    text.replace(line, `p ${first}\np ${others.join(' ')}`)
    return at(line, { kinds: ['typography-changed'], grades: ['typographic'] })
  }),
  drift('paragraphs joined', 'typography-changed', (text, chance) => {
    const pair = pick(neighbours(text), chance)
    if (!pair) return null
    const [first, second] = pair
    text.replace(first, `p ${first.rest} ${second.rest}`)
    text.replace(second, null)
    return at(first, { kinds: ['typography-changed'], grades: ['typographic'] })
  }),
  drift('paragraph rewritten', 'wording-changed', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(
      line,
      'p This matter has been treated elsewhere at some length, with due regard for the older devices.',
    )
    return at(line, {
      kinds: [
        'wording-changed',
        'text-missing',
        'requirement-changed',
        'value-changed',
        'negation-changed',
        'condition-changed',
        'cross-reference-changed',
        'identifier-changed',
      ],
      grades: ['conformance', 'technical', 'structural', 'editorial'],
      come: ['elsewhere'],
      wide: true,
      beside: ['text-missing'],
    })
  }),
  drift('sentences exchanged', 'text-moved', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => sentences(rest).length > 1),
      chance,
    )
    if (!line) return null
    text.replace(line, `p ${sentences(line.rest).toReversed().join(' ')}`)
    return at(line, { kinds: ['text-moved', 'wording-changed'], grades: ['structural', 'editorial'] })
  }),
  drift('note lost', 'note-missing', (text, chance) => {
    const line = pick(text.free('n', 'e'), chance)
    if (!line) return null
    text.replace(line, null)
    return at(line, { kinds: ['note-missing'], grades: ['structural'], gone: ends(line.rest) })
  }),
  drift('note added', 'note-missing', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(line, `${line.value}\nn A further study of this is under way.`)
    return at(line, { kinds: ['note-missing'], grades: ['structural'], come: ['further', 'way'] })
  }),
  drift('note becomes text', 'note-changed', (text, chance) => {
    const line = pick(text.free('n'), chance)
    if (!line) return null
    text.replace(line, `p ${line.rest}`)
    return at(line, { kinds: ['note-changed'], grades: [gradeOf(1, line)] })
  }),
  drift('text becomes note', 'note-changed', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => binds.test(rest)),
      chance,
    )
    if (!line) return null
    text.replace(line, `n ${line.rest}`)
    return at(line, { kinds: ['note-changed'], grades: [gradeOf(1, line), gradeOf(0, line)] })
  }),
  drift('text becomes example', 'note-changed', (text, chance) => {
    const line = pick(
      paragraphs(text).filter(({ rest }) => !/\bfor example\b/.test(rest)),
      chance,
    )
    if (!line) return null
    text.replace(line, `e ${line.rest}`)
    return at(line, { kinds: ['note-changed'], grades: [gradeOf(1, line), gradeOf(0, line)] })
  }),
  drift('example becomes text', 'note-changed', (text, chance) => {
    const line = pick(text.free('e'), chance)
    if (!line) return null
    text.replace(line, `p ${line.rest}`)
    return at(line, { kinds: ['note-changed'], grades: [gradeOf(1, line)] })
  }),
  drift('note moved within its clause', 'text-moved', (text, chance) => {
    const line = pick(
      text
        .free('n')
        .filter(
          (note) =>
            text.lines[note.at - 1]?.mark === 'p' &&
            text.lines[note.at - 2]?.mark === 'p' &&
            !leads(text, text.lines[note.at - 2] as Line),
        ),
      chance,
    )
    const before = line && text.lines[line.at - 1]
    if (!before) return null
    text.replace(before, line.value)
    text.replace(line, before.value)
    return at(line, { kinds: ['text-moved'], grades: ['structural', 'editorial'] })
  }),
  drift('footnote lost', 'footnote-changed', (text, chance) => {
    const line = pick(text.free().filter(isCalled), chance)
    if (!line) return null
    const [, note = ''] = /\{fn ([^}]*)\}/.exec(line.value) ?? []
    text.replace(line, line.value.replace(/\{fn [^}]*\}/, ''))
    return at(line, { kinds: ['footnote-changed'], grades: ['structural'], gone: ends(note) })
  }),
  drift('footnote added', 'footnote-changed', (text, chance) => {
    const line = pick(paragraphs(text), chance)
    if (!line) return null
    text.replace(line, `${line.value}{fn This was not so in the first edition.}`)
    return at(line, { kinds: ['footnote-changed'], grades: ['structural'], come: ['edition'] })
  }),
  drift('footnote moved', 'footnote-changed', (text, chance) => {
    const line = pick(text.free().filter(isCalled), chance)
    if (!line) return null
    const [note = ''] = /\{fn [^}]*\}/.exec(line.value) ?? []
    const from = line.rest.replace(note, '')
    const others = [...from.matchAll(/(?<=[a-z])[.,](?= |$)/g)]
      .map(({ index }) => index + 1)
      .filter((place) => place !== line.rest.indexOf(note))
    const place = pick(others, chance)
    if (place === undefined) return null
    text.replace(line, `p ${from.slice(0, place)}${note}${from.slice(place)}`)
    return at(line, { kinds: ['footnote-changed', 'text-moved'], grades: ['structural', 'typographic', 'editorial'] })
  }),
  drift('footnote becomes text', 'footnote-changed', (text, chance) => {
    const line = pick(text.free().filter(isCalled), chance)
    if (!line) return null
    const [all = '', note = ''] = /\{fn ([^}]*)\}/.exec(line.value) ?? []
    text.replace(line, `${line.value.replace(all, '')}\np ${note}`)
    return at(line, { kinds: ['footnote-changed', 'note-changed'], grades: ['technical', 'structural'] })
  }),
  drift('item lost', 'list-changed', (text, chance) => {
    const line = pick(
      text
        .free(...items)
        .filter((item) => sameBefore(text, item) && text.behind(item)?.mark === item.mark && /;$/.test(item.rest)),
      chance,
    )
    if (!line) return null
    text.replace(line, null)
    return at(line, {
      kinds: ['list-changed'],
      grades: [gradeOf(1, line), ...(binds.test(line.rest) ? (['conformance'] as const) : [])],
      gone: ends(line.rest),
    })
  }),
  drift('list lost', 'list-changed', (text, chance) => {
    const first = pick(
      text
        .free('-', 'a)', '1)')
        .filter(
          (item) =>
            text.lines[item.at - 1]?.mark === 'p' && text.behind(item)?.mark === item.mark && listFrom(text, item),
        ),
      chance,
    )
    const list = first && listFrom(text, first)
    if (!first || !list) return null
    for (const item of list) text.replace(item, null)
    return at(first, {
      kinds: ['list-changed'],
      grades: [gradeOf(1, first), ...(list.some(({ rest }) => binds.test(rest)) ? [gradeOf(0, first)] : [])],
      gone: ends(first.rest),
      wide: true,
    })
  }),
  drift('first item lost', 'list-changed', (text, chance) => {
    const line = pick(
      text
        .free(...items)
        .filter((item) => !sameBefore(text, item) && text.behind(item)?.mark === item.mark && /;$/.test(item.rest)),
      chance,
    )
    if (!line) return null
    text.replace(line, null)
    return at(line, { kinds: ['list-changed'], grades: [gradeOf(1, line)], gone: ends(line.rest) })
  }),
  drift('item added', 'list-changed', (text, chance) => {
    const line = pick(
      text.free(...items).filter((item) => /;$/.test(item.rest)),
      chance,
    )
    if (!line) return null
    text.replace(line, `${line.value}\n${line.mark} the state of the battery;`)
    return at(line, { kinds: ['list-changed'], grades: [gradeOf(1, line)], come: ['battery'] })
  }),
  drift('items exchanged', 'list-changed', (text, chance) => {
    const line = pick(
      text.free(...items).filter((item) => {
        const next = text.behind(item)
        return next?.mark === item.mark && text.isFree(next) && /;$/.test(item.rest) && /;$/.test(next.rest)
      }),
      chance,
    )
    const next = line && text.behind(line)
    if (!next) return null
    text.replace(line, next.value)
    text.replace(next, line.value)
    return at(line, { kinds: ['list-changed'], grades: ['structural', gradeOf(1, line)] })
  }),
  drift('item raised', 'list-changed', (text, chance) => {
    const line = pick(text.free('--'), chance)
    if (!line) return null
    text.replace(line, `- ${line.rest}`)
    return at(line, { kinds: ['list-changed'], grades: ['structural'] })
  }),
  drift('item lowered', 'list-changed', (text, chance) => {
    const line = pick(
      text.free('-').filter((item) => sameBefore(text, item)),
      chance,
    )
    if (!line) return null
    text.replace(line, `-- ${line.rest}`)
    return at(line, { kinds: ['list-changed'], grades: ['structural'] })
  }),
  drift('item becomes text', 'list-changed', (text, chance) => {
    const last = pick(
      text.free(...items).filter((item) => sameBefore(text, item) && !items.includes(text.behind(item)?.mark ?? '')),
      chance,
    )
    if (!last) return null
    text.replace(last, `p ${last.rest}`)
    return at(last, {
      kinds: ['list-changed', 'typography-changed'],
      grades: ['structural', 'technical', 'typographic'],
    })
  }),
  drift('list becomes text', 'list-changed', (text, chance) => {
    const first = pick(
      text.free('a)', '1)').filter((item) => !sameBefore(text, item)),
      chance,
    )
    if (!first) return null
    const all: Line[] = []
    for (let item: Line | undefined = first; item?.mark === first.mark; item = text.behind(item)) all.push(item)
    for (const item of all) text.replace(item, null)
    text.replace(first, `p ${all.map(({ rest }) => rest).join(' ')}`)
    return at(first, {
      kinds: ['list-changed', 'typography-changed'],
      grades: ['structural', 'technical', 'typographic'],
    })
  }),
]

function sameBefore(text: LabText, line: Line): boolean {
  const before = text.lines[line.at - 1]?.mark
  return before === line.mark || (line.mark === '-' && before === '--')
}

/** The items of the list that begins with one, all free; null where a list of another kind or other text in it follows. */
function listFrom(text: LabText, first: Line): readonly Line[] | null {
  const list: Line[] = []
  for (let item: Line | undefined = first; item && items.includes(item.mark); item = text.behind(item)) {
    if (item.mark !== first.mark || !text.isFree(item)) return null
    list.push(item)
  }
  return list
}
