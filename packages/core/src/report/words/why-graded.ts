import type { Finding, Kind } from '../../model/finding.ts'
import { type ModalStrength, modalStrength } from '../../model/modal.ts'
import { gradeEntries } from '../grades.ts'

/** Why a finding has its grade, in one sentence or two. A code that is not known here gets the sentence of its grade. */
export function whyGraded(finding: Finding): string {
  const known = plainCodes.has(finding.why.code)
    ? (reasonOfKind[finding.kind] ?? reasons[finding.why.code])
    : reasons[finding.why.code]
  const reason = known ? known(finding) : (gradeEntries.find(({ grade }) => grade === finding.grade)?.sentence ?? '')
  const context = contextSentence(finding)
  return context === '' ? reason : `${reason} ${context}`
}

const reasons: Readonly<Record<string, (finding: Finding) => string>> = {
  'modal-strength': ({ why }) => {
    const [from, to] = (['from', 'to'] as const).map(
      (side) => strengthNamed(why.args[`${side}Strength`]) ?? strengthName(why.args[side]),
    )
    return from && to && from !== to
      ? `What is ${from} in one is ${to} in the other, so what conforms to one printing may not conform to the other.`
      : 'It changes how far the provision binds, so what conforms to one printing may not conform to the other.'
  },
  'modal-same-strength': () =>
    'Both verbs bind alike, but a reader who searches for provisions finds only one of them.',
  polarity: () => 'A negation turns the meaning round.',
  quantifier: () => 'It changes how many, or which, the provision is about.',
  value: () => 'Implementations are built to the value that is printed.',
  unit: () => 'The same number in another unit is another value.',
  'decimal-sign': () =>
    'The digits are the same; a comma between them can be a decimal sign, part thousands or part two values.',
  replaced: () => 'Next to nothing is left of what the other text says there.',
  'open-list': () => 'One says that what follows is all there is, the other that it is an example.',
  comparison: () => 'A bound or comparison decides which values are allowed.',
  connective: () => 'A condition decides when the provision applies.',
  identifier: () => 'Names are compared by machines, letter by letter.',
  target: () => 'A reader who follows the reference reads other provisions.',
  'target-by-link': () => 'A reader who follows the link reads other provisions than the words name.',
  citation: () => 'The two texts rely on different documents.',
  definition: () => 'The term means something else wherever it is used.',
  'term-status': () => 'The status says which of the names of a concept are to be used.',
  'defined-term': () =>
    'A defined term on one side is replaced by other words on the other, and only the term has the meaning of its definition.',
  roles: ({ kind }) =>
    kind === 'requirement-changed'
      ? 'The same words have changed places around a verb that binds: what one must do, the other must do.'
      : 'The same words have changed places, and the sentence says of each what it said of the other.',
  'verbs-moved': () =>
    'The same words stand in another order, and the verb that binds says something else, or of another.',
  'words-moved': () => 'The same words stand in another order, and what limits or counts is said of other words.',
  reordered: () =>
    'The same words stand in another order; each verb, number and condition still says the same of the same.',
  'one-side': ({ why, kind }) => {
    if (why.args['modal']) return `It holds a provision (“${why.args['modal']}”) that the other printing does not make.`
    if (kind === 'reference-missing')
      return 'A reference carries the provisions of the cited document into the text that lists it.'
    if (kind === 'clause-missing') return 'A reader of the other printing does not know of it.'
    return 'A reader of the other printing is not told.'
  },
  call: () => 'The footnote is said of the words that it is called from.',
  link: () => 'The same words are printed; a reader who follows them is led to another address.',
  split: () => 'The words are there in both; the structure differs.',
  merged: () => 'The words are there in both; the structure differs.',
  status: () => 'What binds in one printing does not bind in the other.',
  'only-for': () => 'A reader of one printing is told for whom the clause is, and of the other not, or otherwise.',
  'status-words': () => 'The status is the same, and one printing says more of it.',
  'status-unstated': () => 'One printing states the status and the other leaves it to be inferred.',
  appendix: () =>
    'In a common text both printings carry the same annexes; an appendix is a form that only one of them knows.',
  'heading-words': () => 'The meaning of the text is not touched, but headings and captions lead the reader.',
  'title-words': () => 'Titles are how the texts are found and cited.',
  edition: ({ kind }) =>
    kind === 'edition-state'
      ? 'Differences below may come from what one edition incorporates and the other does not.'
      : 'Another edition may hold other provisions.',
  corrigendum: ({ grade }) =>
    `The words of a corrigendum hold from its publication; one of the texts does not have them.${grade === 'conformance' ? ' What it changes binds.' : ''}`,
  group: () => 'The group says how the cited document relates to the text, and whether it binds.',
  cell: () => 'Values in tables are implemented as they are printed.',
  'merged-cells': () =>
    'A value holds for the rows and columns that its cell reaches over; in an empty cell stands none.',
  row: () => 'Values in tables are implemented as they are printed.',
  order: ({ why }) => reasonOfOrder[why.args['what'] ?? ''] ?? 'Items are cited by their place or letter.',
  'other-words': () => 'It says the same in other words or signs.',
  wording: () => 'No verb, number, condition, name or reference is touched.',
  spelling: () => 'Both are spellings of the same word.',
  page: () => 'Each printing has pages of its own; the numbers that references lead to are the same.',
  space: () => 'A space was lost, so that two words are printed as one.',
  'space-beside-sign': () => 'Only a space beside a sign differs; the letters are the same.',
  punctuation: () => 'No sign that carries meaning is touched.',
  'punctuation-with-meaning': () => 'This sign can carry meaning: a comma before a condition, a sign between values.',
  'letter-case': ({ grade }) =>
    `The letters are the same but for their case${grade === 'typographic' ? '.' : ', and it is a defined term that is written in both.'}`,
  member: () => 'What the sentence over a list says is said of its items, and not of what stands beside them.',
  level: () => 'An item under another belongs to it; beside it, it stands for itself.',
  'typed-sign': () => 'It is the same sign, typed in another way.',
  'typed-address': () => 'It is the same address, written in another way.',
  moved: () => 'The content is the same; a reader finds it elsewhere.',
  'moved-status': () => 'It stands where the text binds in one printing, and where nothing binds in the other.',
  renumbered: () => 'The content is the same; references by number lead elsewhere.',
  numbering: () => 'The content is the same; references by number lead elsewhere.',
  'lost-scripts': () =>
    'A file of plain text cannot show an exponent or an index; what is one here may be another value. Compare a file that can.',
  'bare-reference': () =>
    'Publishing tools fetch the rest from a catalogue, and take the edition that is the latest then. Compare what they print.',
  opaque: () => 'It may be the same or not; somebody has to look.',
  editing: () => 'A published text has none.',
  'code-token': () => 'Code is compiled as it is printed.',
  'comment-only': () => 'Only comments differ; what is compiled is the same.',
  formula: () => 'Formulas are implemented as they are printed.',
  binding: () => 'What a normative note or example says binds; what another says does not.',
  promotion: () => 'Body text binds; notes and examples in the text do not.',
}

const reasonOfOrder: Readonly<Record<string, string>> = {
  cell: 'Values in tables are implemented as they are printed.',
  line: 'Code is compiled as it is printed.',
  sentence: 'The content is the same; a reader finds it elsewhere.',
  nesting: 'No sign says where a block of this code ends: its indentation does, and it is run so.',
  assignment: 'A module says the same in any order of its assignments; a reader finds them elsewhere.',
  transposed: 'Every value stands under the same heads; a reader finds it elsewhere.',
}

/** Codes that weigh nothing by themselves: the grade comes from what the words stand in. */
const plainCodes = new Set(['wording', 'phrase', 'letter-case'])

const reasonOfKind: Partial<Record<Kind, (finding: Finding) => string>> = {
  'definition-changed': () => 'Other words in a definition can give the term another meaning wherever it is used.',
  'abbreviation-changed': () => 'Whoever looks the abbreviation up reads something else.',
  'figure-changed': () => 'The words in a figure and under it lead the reader.',
  'note-changed': () =>
    'No verb, number, condition, name or reference is touched, but the note explains something else, or otherwise.',
  'footnote-changed': () =>
    'No verb, number, condition, name or reference is touched, but the footnote explains something else, or otherwise.',
}

const strengthNames: Readonly<Record<ModalStrength, string>> = {
  requirement: 'a requirement',
  'external-constraint': 'a requirement from outside',
  recommendation: 'a recommendation',
  'recommendation-against': 'a recommendation against it',
  permission: 'a permission',
  possibility: 'a possibility',
  impossibility: 'impossible',
  prohibition: 'a prohibition',
  'no-requirement': 'not required',
}

function strengthNamed(strength: string | undefined): string | null {
  return strength !== undefined && Object.hasOwn(strengthNames, strength)
    ? strengthNames[strength as ModalStrength]
    : null
}

function strengthName(printed: string | undefined): string | null {
  if (printed === undefined || printed.trim() === '') return null
  const verb = printed.toLowerCase().replace(/\s+/g, ' ').trim()
  const strength = modalStrength(verb) ?? modalStrength(verb.replace(/^(?:is|are|be)\s+/, ''))
  return strength ? strengthNames[strength] : null
}

/** What stands in these binds nobody, or less; what stands in the others binds. */
const contextWords: Readonly<Record<string, string>> = {
  note: 'a note',
  example: 'an example',
  'informative-annex': 'an informative annex',
  'informative-clause': 'an informative clause',
  introduction: 'the introduction',
  'front-matter': 'the front matter',
  bibliography: 'the bibliography',
  footnote: 'a footnote',
}

function contextSentence({ kind, why: { context } }: Finding): string {
  if (context.includes('table-note')) return 'It stands in a note to a table or figure, and those bind.'
  // What a kind says by its name is not said again.
  const named = context
    .filter((name) => !kind.startsWith(name) && !(name === 'example' && kind.startsWith('note')))
    .flatMap((name) => contextWords[name] ?? [])
  return named.length === 0 ? '' : `It stands in ${named.join(', in ')}, where differences weigh less than in the body.`
}
