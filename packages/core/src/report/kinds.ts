import { type Grade, type Kind, kinds } from '../model/finding.ts'

/** What a kind of finding is, for people: one sentence, one pair that shows it, what to do about it. */
export interface KindEntry {
  readonly kind: Kind
  readonly sentence: string
  /** The grade in the body of a normative clause; what a difference stands in may lower it. */
  readonly defaultGrade: Grade
  readonly example: { readonly left: string; readonly right: string }
  readonly remedy: string
  readonly source: string
}

const commonText = 'Rules for presentation of ITU-T | ISO/IEC common text'
const directives = 'ISO/IEC Directives, Part 2'
const ituGuide = 'Author’s guide for drafting ITU-T Recommendations'
const ituA1 = 'Rec. ITU-T A.1'
const agree = 'Ask which wording was approved, then correct the other printing by corrigendum or before publication.'

const entries: Record<Kind, Omit<KindEntry, 'kind'>> = {
  'clause-missing': {
    sentence: 'A clause, subclause or annex stands in one printing only.',
    defaultGrade: 'conformance',
    example: { left: '7.4 Clock recovery', right: '(nothing)' },
    remedy: 'Add the clause to the printing that lacks it, or mark it as applying to one printing only.',
    source: `${commonText}; ${ituA1}`,
  },
  'clause-moved': {
    sentence: 'A clause stands in another place of the other printing, with the same content.',
    defaultGrade: 'structural',
    example: { left: '6.2 Addressing', right: '9.1 Addressing' },
    remedy: 'Put the clause in the same place in both printings, and check every reference to it.',
    source: commonText,
  },
  'clause-renumbered': {
    sentence: 'A run of clauses carries other numbers in the other printing, with the same content.',
    defaultGrade: 'structural',
    example: { left: '6.3 Timers, 6.4 Counters', right: '6.4 Timers, 6.5 Counters' },
    remedy: 'Give both printings the same numbers; the map in the finding says which differ.',
    source: `${commonText}; ${ituGuide}, Annex E`,
  },
  'heading-changed': {
    sentence: 'The heading of a clause is worded differently.',
    defaultGrade: 'structural',
    example: { left: '8.2 Sending a beacon', right: '8.2 Receiving a beacon' },
    remedy: 'Use one heading in both printings; headings are found by search and cited by name.',
    source: commonText,
  },
  'title-changed': {
    sentence: 'The title of the text is worded differently.',
    defaultGrade: 'structural',
    example: { left: 'Relay beacon protocol', right: 'Relay beacon control protocol' },
    remedy: 'Use one title in both catalogues and on both covers.',
    source: commonText,
  },
  'status-changed': {
    sentence: 'A clause or annex is normative in one printing and informative in the other, or says so in one only.',
    defaultGrade: 'conformance',
    example: {
      left: '(This annex forms an integral part of this Recommendation | International Standard.)',
      right: 'Annex B (informative)',
    },
    remedy: 'State the same status under the heading in both printings.',
    source: `${ituA1}, 1.8.2; ${commonText}`,
  },
  'requirement-changed': {
    sentence: 'The verb that makes a provision a requirement, recommendation, permission or possibility differs.',
    defaultGrade: 'conformance',
    example: { left: 'The relay shall answer.', right: 'The relay should answer.' },
    remedy: agree,
    source: `${directives}, clause 7; ${ituGuide}`,
  },
  'negation-changed': {
    sentence: 'A negation or quantifier stands in one printing only, or is another one.',
    defaultGrade: 'conformance',
    example: { left: 'The relay shall not answer.', right: 'The relay shall answer.' },
    remedy: agree,
    source: `${directives}, clause 7`,
  },
  'value-changed': {
    sentence: 'A number, unit, sign, exponent, bound or comparison differs.',
    defaultGrade: 'conformance',
    example: { left: 'at most 2³² − 1 octets', right: 'at most 232 − 1 octets' },
    remedy: `${agree} Look for lost superscripts and dropped signs first.`,
    source: `${directives}, clause 9`,
  },
  'condition-changed': {
    sentence: 'A condition or logical operator differs: and, or, if, unless, before, greater than.',
    defaultGrade: 'conformance',
    example: { left: 'if A and B are set', right: 'if A or B is set' },
    remedy: agree,
    source: `${directives}, clause 7`,
  },
  'identifier-changed': {
    sentence: 'A name that machines compare differs: a syntax element, an object identifier, a URN, a cited document.',
    defaultGrade: 'conformance',
    example: { left: '{1 0 9999 1 2}', right: '{1 0 9999 1 3}' },
    remedy: 'Take the value from the registration or the code, and correct the other printing.',
    source: 'Rec. ITU-T X.660 | ISO/IEC 9834-1',
  },
  'definition-changed': {
    sentence: 'The definition of a term, its synonyms, domain or source differ.',
    defaultGrade: 'technical',
    example: { left: 'beacon: signal sent by a relay', right: 'beacon: signal sent to a relay' },
    remedy: 'Agree on one definition; every use of the term depends on it.',
    source: `${directives}, clause 16`,
  },
  'term-missing': {
    sentence: 'A term is defined in one printing only.',
    defaultGrade: 'technical',
    example: { left: '3.4 beacon interval', right: '(nothing)' },
    remedy: 'Define the term in both printings, or in neither.',
    source: `${directives}, clause 16`,
  },
  'abbreviation-changed': {
    sentence: 'An abbreviation stands in one list only, or is expanded differently.',
    defaultGrade: 'structural',
    example: { left: 'RBP Relay Beacon Protocol', right: 'RBP Relay Broadcast Protocol' },
    remedy: 'Use one expansion in both lists.',
    source: commonText,
  },
  'reference-missing': {
    sentence: 'A reference is listed in one printing only.',
    defaultGrade: 'technical',
    example: { left: '2.3 … IETF RFC 9999 (2024)', right: '(nothing)' },
    remedy: 'List the reference in both printings; a normative one carries provisions.',
    source: `${commonText}; ${directives}, clause 15`,
  },
  'reference-edition-changed': {
    sentence: 'The same document is cited in another edition, or with a date on one side only.',
    defaultGrade: 'technical',
    example: { left: 'ISO/IEC 9999-1:2021', right: 'ISO/IEC 9999-1:2014' },
    remedy: 'Cite the edition that was approved in both printings.',
    source: `${directives}, 10.4; ${ituGuide}`,
  },
  'reference-reclassified': {
    sentence: 'A reference stands in another group: identical, paired, additional or bibliography.',
    defaultGrade: 'structural',
    example: { left: '2.1 Identical Recommendations | International Standards', right: '2.3 Additional references' },
    remedy: 'List the reference in the same group; normative against bibliographic is a technical difference.',
    source: commonText,
  },
  'cross-reference-changed': {
    sentence: 'A reference leads to another clause, table, figure or formula of the text.',
    defaultGrade: 'technical',
    example: { left: 'see 7.1.1, b)', right: 'see 7.1.1, c)' },
    remedy: 'Follow both references and correct the one that leads elsewhere than meant.',
    source: commonText,
  },
  'table-changed': {
    sentence: 'A table, or a row, column or cell of one, differs.',
    defaultGrade: 'conformance',
    example: { left: 'T1 | 30 s', right: 'T1 | 300 s' },
    remedy: 'Compare the cell with the approved text; tables of values are implemented as they are printed.',
    source: `${directives}, clause 29`,
  },
  'formula-changed': {
    sentence: 'A formula differs.',
    defaultGrade: 'conformance',
    example: { left: 'd = a + b', right: 'd = a − b' },
    remedy: agree,
    source: `${directives}, clause 27`,
  },
  'figure-changed': {
    sentence: 'A figure, its caption or the words in it differ.',
    defaultGrade: 'structural',
    example: { left: 'Figure 2 – Relay in idle state', right: 'Figure 2 – Relay in active state' },
    remedy: 'Use the same drawing and caption in both printings.',
    source: `${directives}, clause 28`,
  },
  'code-changed': {
    sentence:
      'ASN.1, XML, a syntax table or pseudo-code differs in a token, in the order of its lines, or in what indentation alone says.',
    defaultGrade: 'conformance',
    example: { left: 'interval INTEGER (1..600)', right: 'interval INTEGER (1..60)' },
    remedy: 'Compile both, take the one that was approved, and publish the module once.',
    source: 'Rec. ITU-T X.680 | ISO/IEC 8824-1',
  },
  'list-changed': {
    sentence: 'A list item stands in one printing only, or the order differs.',
    defaultGrade: 'technical',
    example: { left: 'a) idle; b) active; c) failed', right: 'a) idle; b) failed' },
    remedy: 'Print the same items in the same order; items are cited by their letter.',
    source: `${directives}, clause 23`,
  },
  'note-missing': {
    sentence: 'A note or example stands in one printing only.',
    defaultGrade: 'structural',
    example: { left: 'NOTE – Timers are described in Annex A.', right: '(nothing)' },
    remedy: 'Print the note in both, or in neither.',
    source: `${ituGuide}, 9.6.2; ${directives}, clause 24`,
  },
  'note-changed': {
    sentence:
      'A note or example is worded differently, or is body text, or otherwise normative, in the other printing.',
    defaultGrade: 'structural',
    example: { left: 'NOTE – The relay is idle.', right: 'The relay is idle.' },
    remedy: 'Use one wording. A note in one printing and body text in the other changes what binds.',
    source: `${ituGuide}, 9.6.2; ${directives}, clause 24`,
  },
  'footnote-changed': {
    sentence: 'A footnote stands in one printing only or differs.',
    defaultGrade: 'structural',
    example: { left: '¹ In seconds.', right: '¹ In milliseconds.' },
    remedy: 'Print the same footnote in both; footnotes to tables bind.',
    source: `${directives}, clauses 26 and 29`,
  },
  'text-missing': {
    sentence: 'A paragraph or sentence stands in one printing only.',
    defaultGrade: 'technical',
    example: { left: 'A relay shall keep the last beacon.', right: '(nothing)' },
    remedy: 'Add the text to the printing that lacks it, or take it out of the other.',
    source: commonText,
  },
  'text-moved': {
    sentence: 'A paragraph stands in another clause of the other printing.',
    defaultGrade: 'structural',
    example: { left: '(in 6.1) The relay is idle.', right: '(in 7.2) The relay is idle.' },
    remedy: 'Put the paragraph in the same clause; provisions are cited by clause number.',
    source: commonText,
  },
  'wording-changed': {
    sentence: 'The words differ and, as far as can be told from them, the meaning does not.',
    defaultGrade: 'editorial',
    example: { left: 'The relay transmits a beacon.', right: 'The relay sends a beacon.' },
    remedy: 'Read both. If they mean the same use one of them; if they do not, treat it as technical.',
    source: commonText,
  },
  'spelling-changed': {
    sentence: 'The same words are spelled differently.',
    defaultGrade: 'typographic',
    example: { left: 'synchronise', right: 'synchronize' },
    remedy: 'Use one spelling in both printings, or let it stand.',
    source: `${directives}, 8.2`,
  },
  'punctuation-changed': {
    sentence: 'Only the punctuation differs.',
    defaultGrade: 'typographic',
    example: { left: 'relays, which are idle', right: 'relays which are idle' },
    remedy: 'Check commas before conditions and relative clauses; let the rest stand.',
    source: `${directives}, 8.2`,
  },
  'typography-changed': {
    sentence: 'Only letter case, paragraph breaks or other typography differ.',
    defaultGrade: 'typographic',
    example: { left: 'the relay', right: 'the Relay' },
    remedy: 'Check that no defined term gained or lost its capital; let the rest stand.',
    source: commonText,
  },
  'edition-state': {
    sentence:
      'The two texts are not of editions that go together: a year, amendment or corrigendum is incorporated in one only.',
    defaultGrade: 'technical',
    example: { left: 'names ISO/IEC 9999-1:2021', right: 'is ISO/IEC 9999-1:2014' },
    remedy: 'Compare editions with the same amendments and corrigenda incorporated, or state why they differ.',
    source: 'Rec. ITU-T A.23, Annex A',
  },
  'unresolved-editing': {
    sentence: 'A mark of unfinished editing is left in one printing: TBD, an editor’s note, a choice in brackets.',
    defaultGrade: 'structural',
    example: { left: 'ITU [had/had not] received notice', right: 'ITU had not received notice' },
    remedy: 'Resolve the mark before publication.',
    source: ituGuide,
  },
  'not-comparable': {
    sentence:
      'Content that cannot be read differs: a picture, a formula stored as a picture, exponents that plain text cannot show.',
    defaultGrade: 'technical',
    example: { left: '(picture of a formula)', right: '(another picture of a formula)' },
    remedy: 'Look at both. Store formulas as formulas and drawings with their text, and they are compared.',
    source: commonText,
  },
}

/** Every kind of finding, in the order of the contract. */
export const kindEntries: readonly KindEntry[] = kinds.map((kind) => ({ kind, ...entries[kind] }))

/** What one kind of finding is. */
export function kindEntryOf(kind: Kind): KindEntry {
  return { kind, ...entries[kind] }
}
