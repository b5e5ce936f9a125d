import { type Edit, edit } from './edit.ts'

/**
 * What an editor may do to one printing of the example, kind by kind, and what a check should say of it. Kinds and
 * grades are judged, never copied from a report.
 */
export const edits: readonly Edit[] = [
  // Requirements
  edit('shall to should', '6.2 requirement-changed conformance', ['it shall refuse the', 'it should refuse the']),
  edit('shall to may', '7.3 requirement-changed conformance', [
    'shall withdraw its registration and',
    'may withdraw its registration and',
  ]),
  edit('shall to can', '10.2 requirement-changed conformance', [
    'shall support every class',
    'can support every class',
  ]),
  edit('shall to must', '7.4 requirement-changed structural', ['registrar shall delete', 'registrar must delete']),
  edit('shall removed', '7.4 requirement-changed conformance', ['registrar shall delete', 'registrar deletes']),
  edit('should to shall', '8.1 requirement-changed conformance', ['beacon should prefer', 'beacon shall prefer']),
  edit('may to should', '7.4 requirement-changed conformance', ['A beacon may withdraw', 'A beacon should withdraw']),
  edit('may to need not', '6.1 requirement-changed|negation-changed conformance', [
    'class C may hold one',
    'class C need not hold one',
  ]),
  edit('shall to may in a table footnote', '6.1 footnote-changed|requirement-changed conformance', [
    'shall have 1 024',
    'may have 1 024',
  ]),
  edit('can to may in an informative annex', 'B.2 requirement-changed technical|structural', [
    'only can reduce',
    'only may reduce',
  ]),
  edit('shall not to should not', '6.1 requirement-changed conformance', [
    'A beacon shall not change',
    'A beacon should not change',
  ]),
  // Negation and quantifiers
  edit('not inserted', '7.4 negation-changed conformance', ['registrar shall delete', 'registrar shall not delete']),
  edit('not removed from a list of facts', '9 negation-changed conformance', [
    'It does not protect the content',
    'It does protect the content',
  ]),
  edit('never removed', 'Introduction negation-changed conformance|technical|structural', [
    'it never requires',
    'it requires',
  ]),
  edit('no removed', '8.5 negation-changed conformance', ['that receives no answer', 'that receives an answer']),
  edit('only removed', '5 negation-changed conformance', [' {cl 8.3.2} only.', ' {cl 8.3.2}.']),
  edit('every to any', '6.1 negation-changed conformance', ['Every beacon belongs', 'Any beacon belongs']),
  edit('unless to if', '9 condition-changed|negation-changed conformance', [
    'application unless the',
    'application if the',
  ]),
  edit('at least to at most', '6.2 condition-changed|value-changed|negation-changed conformance', [
    'registrations of at least',
    'registrations of at most',
  ]),
  // Values
  edit('number', '7.1 value-changed conformance', ['than 1 200 octets', 'than 1 500 octets']),
  edit('unit', '8.3 value-changed conformance', ['than 5 s after', 'than 5 ms after']),
  edit('unit word', '7.1 value-changed conformance', ['1 200 octets', '1 200 bits']),
  edit('percentage', '8.3.1.1 value-changed conformance', ['10 % of its', '1 % of its']),
  edit('hexadecimal', 'A.3 value-changed|identifier-changed conformance', ['0x04C11DB7', '0x04C11DB6']),
  edit('exponent lost', '8.4 value-changed|formula-changed conformance', ['modulo 2^{32}. A', 'modulo 232. A']),
  edit('exponent', '8.4 value-changed|formula-changed conformance', ['less than 2^{31}', 'less than 2^{30}']),
  edit('sign', '8.5 value-changed conformance', ['is 1.5 s.', 'is -1.5 s.']),
  edit('bound', '8.3 value-changed|condition-changed|formula-changed conformance', ['with 1 {le} k', 'with 1 < k']),
  edit('less than to at most', '8.2 condition-changed|value-changed|negation-changed conformance', [
    'by less than 30',
    'by at most 30',
  ]),
  edit('number in words', '8.1 value-changed conformance', ['when three successive', 'when four successive']),
  edit('fraction in words', '8.3 value-changed conformance', ['three quarters', 'two quarters']),
  edit('decimal', '8.5 value-changed conformance', ['is 1.5 s.', 'is 15 s.']),
  edit('value in a list item', '7.2 value-changed conformance', ['at most 16 of', 'at most 15 of']),
  edit('value in an example', '7.2 value-changed technical', ['after 2 700 s', 'after 2 800 s']),
  edit('value in an informative annex', 'B.2 value-changed technical', ['period to 30 s', 'period to 40 s']),
  // Conditions
  edit('and to or', '7.3 condition-changed conformance', ['expired} and shall', 'expired} or shall']),
  edit('or to and', '9 condition-changed conformance', [
    'renewed or withdrawn by others',
    'renewed and withdrawn by others',
  ]),
  edit('greater to less', '8.2 condition-changed|value-changed|negation-changed conformance', [
    'sequence number is greater than the last',
    'sequence number is less than the last',
  ]),
  edit('before to after', '8.4 condition-changed conformance', [
    'class before it registers',
    'class after it registers',
  ]),
  edit('even if to if', '7.4 condition-changed conformance', ['withdrawal even if it', 'withdrawal if it']),
  edit('condition added', '7.4 condition-changed|wording-changed|text-missing conformance|technical', [
    'at any time. The',
    'at any time if it is registered. The',
  ]),
  edit('regardless of added', '7.4 condition-changed conformance', [
    'at any time. The',
    'at any time regardless of its class. The',
  ]),
  edit('where possible added', '7.4 condition-changed conformance', [
    'confirm the withdrawal even if',
    'confirm the withdrawal where possible even if',
  ]),
  edit('fails to', '6.2 negation-changed conformance', [
    'A registrar serves one relay domain',
    'A registrar fails to serve one relay domain',
  ]),
  // Identifiers
  edit('identifier', '6.2 identifier-changed conformance', ['reason {cn noCapacity} and', 'reason {cn noRoom} and']),
  edit('identifier case', '5 identifier-changed conformance', ['{cn beaconId}', '{cn beaconID}']),
  // Terms
  edit('definition reworded', '3.3 definition-changed technical', [
    'that a registrar keeps of',
    'that a registrar holds of',
  ]),
  edit('value in a definition', '3.5 definition-changed|value-changed conformance', [
    'increases by one with',
    'increases by two with',
  ]),
  edit('negation in a definition', '3.5 definition-changed|negation-changed conformance', [
    'and that is not reused',
    'and that is reused',
  ]),
  edit('term renamed', '3.8 definition-changed|term-missing technical', [
    'd 3.8 | disclosure |',
    'd 3.8 | publication |',
  ]),
  edit('synonym dropped', '3.2 definition-changed|term-missing technical', ['registrar; RG', 'registrar']),
  edit(
    'source of a term',
    '3.7 definition-changed|cross-reference-changed|reference-edition-changed technical|conformance',
    ['certificate. | ITU-T X.509 |', 'certificate. | ITU-T X.511 |'],
  ),
  edit('note to entry reworded', '3.1 note-changed structural', ['part of a larger device', 'part of a bigger device']),
  edit('note to entry dropped', '3.1 note-missing structural', [
    ' | | A beacon may be part of a larger device that has other functions.',
    ' | |',
  ]),
  edit('last term dropped', '3.9 term-missing technical', [/d 3\.9 [^\n]*\n/, '']),
  // Abbreviations
  edit('expansion', '4 abbreviation-changed structural', ['Cyclic Redundancy Check', 'Cyclic Redundancy Code']),
  edit('abbreviation dropped', '4 abbreviation-changed structural', ['ab UTC | Coordinated Universal Time\n', '']),
  edit('abbreviation added', '4 abbreviation-changed structural', ['ab UTC |', 'ab TTL | Time To Live\nab UTC |']),
  // References
  edit('reference dropped', '2.1 reference-missing technical', [/ri Recommendation ITU-T X\.680[^\n]*\n/, '']),
  edit('reference added', '2.3 reference-missing technical', [
    'ra IEC 60050',
    'ra ISO/IEC 10646:2020 | Information technology – Universal coded character set (UCS)\nra IEC 60050',
  ]),
  edit('edition', '2.3 reference-edition-changed technical', ['8601-1:2019', '8601-1:2018']),
  edit('dated to undated', '2.3 reference-edition-changed technical', ['8601-1:2019', '8601-1']),
  edit('edition of one half', '2.1 reference-edition-changed technical', [
    'ri Recommendation ITU-T X.680 (2015)',
    'ri Recommendation ITU-T X.680 (2008)',
  ]),
  edit('publisher', '2.3 identifier-changed editorial', ['ra ISO 8601-1', 'ra ISO/IEC 8601-1']),
  edit('title of a reference', '2.3 wording-changed editorial|structural', [
    'Part 713: Radiocommunications',
    'Part 713: Radiocommunication',
  ]),
  edit('reference becomes informative', '2.3 reference-reclassified technical', [/ra IEC 60050[^\n]*\n/, ''], {
    also: [/$/, 'b IEC 60050-713:1998 | International Electrotechnical Vocabulary – Part 713: Radiocommunications\n'],
  }),
  edit('entry of the bibliography dropped', 'Bibliography reference-missing editorial|structural', [
    /b ISO\/IEC 27001[^\n]*\n/,
    '',
  ]),
  edit('edition in the bibliography', 'Bibliography reference-edition-changed structural|editorial', [
    '27001:2022',
    '27001:2013',
  ]),
  // Cross-references
  edit('clause', '7.2 cross-reference-changed technical', ['given in {cl 8.2} and', 'given in {cl 8.3} and']),
  edit('table', '6.1 cross-reference-changed technical', ['given in {ref Table 1}', 'given in {ref Table 2}']),
  edit('formula', '8.3 cross-reference-changed technical', ['by {ref Formula (1)}', 'by {ref Formula (2)}']),
  edit('document', '7.1 cross-reference-changed|identifier-changed|reference-edition-changed technical|conformance', [
    '{cite ITU-T X.690 | ISO/IEC 8825-1}',
    '{cite ITU-T X.691 | ISO/IEC 8825-2}',
  ]),
  // Tables
  edit('cell number', '6.1 table-changed conformance', ['| C | 86 400 | 256', '| C | 86 400 | 255']),
  edit('cell word', '6.1 table-changed conformance|technical', ['3 600 | 4 096 | yes', '3 600 | 4 096 | no']),
  edit('cell code', '7.5 table-changed conformance', ['| badClass |', '| badKind |']),
  edit('cell prose', '7.5 table-changed technical|structural|editorial', [
    'no room for a further',
    'no place for a further',
  ]),
  edit('cell emptied', '6.1 table-changed conformance', ['3 600 | 4 096 | yes', '3 600 |  | yes']),
  edit('row dropped', '7.5 table-changed conformance', [/\| stale \|[^\n]*\n/, '']),
  edit('row added', '7.5 table-changed conformance', [
    '| tooLong |',
    '| busy | 7 | O | The registrar is busy.\n| tooLong |',
  ]),
  edit('rows swapped', '7.5 table-changed structural', [/(\| stale [^\n]*\n)(\| expired [^\n]*\n)/, '$2$1']),
  edit('column dropped', 'B.2 table-changed technical|structural', [
    /\| Use \| Class \| Lifetime \(s\)\n\| Road works \| A \| 60\n\| Pipeline valve \| B \| 1 800\n\| Coastal marker \| C \| 43 200/,
    '| Use | Lifetime (s)\n| Road works | 60\n| Pipeline valve | 1 800\n| Coastal marker | 43 200',
  ]),
  edit('head of a column', '7.5 table-changed structural', [
    '| Reason | Value | Status | Meaning',
    '| Cause | Value | Status | Meaning',
  ]),
  edit('unit in a head', 'B.2 table-changed conformance|technical|structural', ['Lifetime (s)', 'Lifetime (ms)']),
  edit('caption of a table', '7.5 table-changed structural', ['t 2 | Reasons for refusal', 't 2 | Causes of refusal']),
  edit('note to a table', '7.5 note-changed|table-changed|requirement-changed structural|technical|conformance', [
    'tn Status M is mandatory',
    'tn Status M is compulsory',
  ]),
  edit('note to a table dropped', '7.5 note-missing|table-changed structural|technical', [
    /tn Status M is[^\n]*\n/,
    '',
  ]),
  edit('footnote to a table', '6.1 footnote-changed|table-changed|value-changed technical|conformance', [
    '1 024 octets.\np A beacon of class A',
    '1 025 octets.\np A beacon of class A',
  ]),
  edit('table with notes dropped', '6.1 table-changed conformance', [/t 1 \| Classes (?:[^\n]*\n){8}/, '']),
  edit('table dropped', 'B.2 table-changed technical|conformance', [/t B\.1 (?:[^\n]*\n){5}/, '']),
  // Formulas and figures
  edit('exponent in a formula', '8.5 formula-changed conformance', ['f 2 | backoff', 'f 2 | backoff-later']),
  edit('formula dropped', 'B.3 formula-changed technical|conformance', ['f B.1 | energy\n', '']),
  edit('key of a formula', '8.3 wording-changed|formula-changed editorial|technical|conformance', [
    'k is the load factor of the',
    'k is the weight of the',
  ]),
  edit(
    'subscript in a key',
    '8.3 formula-changed|value-changed|identifier-changed|typography-changed conformance|technical',
    ['where L_{a} is', 'where L_{b} is'],
  ),
  edit('caption of a figure', '6.3 figure-changed structural', [
    'g 1 | Beacon, registrar and application',
    'g 1 | Beacon, registrar and user',
  ]),
  edit('figure dropped', '6.3 figure-changed structural', [/g 1 [^\n]*\n/, '']),
  // Code
  edit('number in code', 'A.2 code-changed conformance', ['SIZE (0..16)', 'SIZE (0..15)']),
  edit('tag in code', 'A.2 code-changed conformance', ['withdraw  [2]', 'withdraw  [5]']),
  edit('name in code', 'A.2 code-changed conformance', ['  sequence    INTEGER', '  counter     INTEGER']),
  edit('line of code dropped', 'A.2 code-changed conformance', ['  crc         BIT STRING (SIZE (32))\n', '']),
  edit('OPTIONAL removed', 'A.2 code-changed conformance', [
    'reason           Reason OPTIONAL',
    'reason           Reason',
  ]),
  edit('comment of code', 'A.2 code-changed editorial', ['-- All messages of', '-- Each message of']),
  edit('object identifier in code', 'A.2 code-changed conformance', ['brp(2) modules', 'brp(3) modules']),
  // Lists
  edit('item added', '10.1 list-changed technical', [
    'a) behave as',
    'a) keep the list of registrars that it was configured with;\na) behave as',
  ]),
  edit('last item of a list dropped', '8.2 list-changed technical', [
    '; and\n1) the time stamp differs from the time of the registrar by less than 30 s.\n',
    '.\n',
  ]),
  edit('items swapped', '8.2 list-changed technical', [
    /(1\) the class of the beacon is supported;\n)(1\) the proof of origin verifies[^\n]*\n)/,
    '$2$1',
  ]),
  edit('item reworded', '1 wording-changed editorial', [
    'before it accepts a registration;',
    'before it takes a registration;',
  ]),
  edit('item raised a level', '7.2 list-changed structural', ['-- a private name', '- a private name']),
  // Notes, examples, footnotes
  edit('note dropped', '6.2 note-missing structural', [/n2 [^\n]*\n/, '']),
  edit('note added', '8.1 note-missing structural', [
    '# 8.2 | Acceptance',
    'n1 The query itself is not specified here.\n# 8.2 | Acceptance',
  ]),
  edit('note reworded', '6.2 note-changed structural', ['How registrars of one', 'The way registrars of one']),
  edit('modal in a note', '6.1 note-changed|requirement-changed technical', [
    'is treated as if',
    'may be treated as if',
  ]),
  edit('note becomes text', '8.4 note-changed technical', ['n3 Waiting', 'p Waiting']),
  edit('note becomes example', '8.4 note-changed technical|structural', ['n3 Waiting', 'e Waiting']),
  edit('example reworded', '7.2 note-changed|wording-changed structural|editorial', ['and is granted', 'and obtains']),
  edit('example dropped', 'B.3 note-missing structural', [/e With a granted[^\n]*\n/, '']),
  edit('footnote reworded', '7.4 footnote-changed structural', ['is therefore harmless', 'is thus harmless']),
  edit('footnote dropped', '7.4 footnote-changed structural', [/\{fn [^}]*\}/, '']),
  // Text
  edit('paragraph dropped', '6.3 text-missing technical', [/p The quality of a registration [^\n]*\n/, '']),
  edit('paragraph with a requirement dropped', '8.5 text-missing conformance', [
    /p After the last repetition [^\n]*\n/,
    '',
  ]),
  edit('paragraph added', '8.1 text-missing technical', [
    '# 8.2 | Acceptance',
    'p The list of a beacon is kept where it survives a loss of power.\n# 8.2 | Acceptance',
  ]),
  edit('sentence with a requirement dropped', '8.3.1.1 text-missing conformance', [
    ' The load factor shall not be greater than 8.',
    '',
  ]),
  edit('sentence added', 'B.1 text-missing technical|structural', [
    'after it has failed.\n# B.2',
    'after it has failed. Neither is good for all beacons.\n# B.2',
  ]),
  edit('paragraphs swapped', '8.4 text-moved structural', [
    /(p A registrar that receives a message whose[^\n]*\n)(p A beacon that has lost[^\n]*\n)/,
    '$2$1',
  ]),
  edit('paragraph split', '9 typography-changed typographic', ['by others. It does not', 'by others.\np It does not']),
  edit('paragraph twice', '6.3 text-missing technical', [/(p The quality of a registration [^\n]*\n)/, '$1$1']),
  edit('wording', '9 wording-changed editorial', ['The threats that remain are', 'The dangers that remain are']),
  edit('wording in the introduction', 'Introduction wording-changed editorial', [
    'keeps the number of exchanges small',
    'keeps the amount of exchanges small',
  ]),
  edit('spelling', '1 spelling-changed typographic', ['the behaviour of both', 'the behavior of both']),
  edit('misspelling', '9 spelling-changed typographic', ['where confidentiality is', 'where confidentialty is']),
  edit('punctuation', '6.2 punctuation-changed typographic', [
    'one relay domain and is named',
    'one relay domain, and is named',
  ]),
  edit('punctuation with meaning', '8.2 punctuation-changed structural|typographic', [
    'verifies, if the class',
    'verifies if the class',
  ]),
  edit('full stop dropped', '9 punctuation-changed typographic', ['by every registrar.', 'by every registrar']),
  edit('letter case', '9 typography-changed typographic', ['and denial of service', 'and Denial of service']),
  edit('case of a defined term', '6.2 typography-changed structural|editorial', [
    'registrar of the same relay domain',
    'registrar of the same Relay Domain',
  ]),
  edit('hyphen', 'Introduction typography-changed|spelling-changed|punctuation-changed typographic', [
    'low-power radio',
    'low power radio',
  ]),
  // A line in brackets is an attribute list in AsciiDoc: what stands there is told, and is no text.
  edit(
    "editor's note",
    '8.1 unresolved-editing structural',
    ['# 8.2 | Acceptance', "p [Editor's note: the query is to be specified.]\n# 8.2 | Acceptance"],
    { not: ['AsciiDoc'] },
  ),
  edit('value left open', '7.1 unresolved-editing structural', ['than 1 200 octets', 'than TBD octets']),
  // Clauses
  edit('heading reworded', '8.1 heading-changed editorial|structural', [
    '# 8.1 | Choice of a registrar',
    '# 8.1 | Selection of a registrar',
  ]),
  edit('last clause dropped', 'B.3 clause-missing structural', [/# B\.3 (?:.*\n)*?(?=# Bibl)/, '']),
  edit('clause added at the end', '9.1 clause-missing technical|conformance', [
    '# 10 | Conformance',
    '# 9.1 | Audit\np A registrar records every refusal.\n# 10 | Conformance',
  ]),
  edit('annex becomes informative', 'Annex A status-changed conformance', [
    'protocol | normative',
    'protocol | informative',
  ]),
  edit('annex reworded', 'Annex B heading-changed editorial|structural', [
    '# B | Guidance on lifetimes',
    '# B | Advice on lifetimes',
  ]),
  edit('clause renumbered', '8.3.3 clause-renumbered structural', ['# 8.3.2 | Grace', '# 8.3.3 | Grace'], {
    also: ['{cl 8.3.2}', '{cl 8.3.3}'],
    not: ['Metanorma', 'AsciiDoc'],
  }),
]
