import type { Kind } from '../../../packages/core/src/index.ts'
import { type Drift, type Expected, gradeOf, pick } from './drift.ts'
import type { LabText, Line } from './lab-text.ts'

type Told = Partial<Expected>

/** A drift of one line of some kind. `change` gives the line as it is to stand and what should be said. */
function drift(
  name: string,
  kind: Kind,
  marks: string | readonly string[],
  change: (line: Line, chance: () => number, text: LabText) => readonly [string | null, Told] | null,
  more: { readonly fits?: (line: Line) => boolean; readonly not?: readonly string[]; readonly alone?: boolean } = {},
): Drift {
  const { fits = () => true, ...options } = more
  return {
    name,
    kind,
    ...options,
    make: (text, chance) => {
      const line = pick(text.free(...(typeof marks === 'string' ? [marks] : marks)).filter(fits), chance)
      const made = line && change(line, chance, text)
      if (!made) return null
      text.replace(line, made[0])
      return { kinds: [kind], grades: [], clauses: [line.clause], gone: [], come: [], ...made[1] }
    },
  }
}

const technical = { grades: ['technical'] } as const
const structural = { grades: ['structural'] } as const
const fields = (line: Line): string[] => line.rest.split('|').map((field) => field.trim())
const termOf = (values: readonly string[]): string => `d ${values.join(' | ')}`
const references = ['ri', 'ra']
const listed = { clauses: ['2', '2.1', '2.2', '2.3'] }
const prose = ['p', '-', '--', 'a)', '1)']

/** Drifts of terms, abbreviations and references. */
const listDrifts: readonly Drift[] = [
  drift(
    'term lost',
    'term-missing',
    'd',
    (line) => [
      null,
      { ...technical, gone: fields(line)[1]?.split(/[ ;]/).slice(0, 1) ?? [], beside: ['clause-renumbered'] },
    ],
    {
      alone: true,
      fits: ({ rest }) => /^3\.13/.test(rest),
    },
  ),
  drift(
    'term in the middle lost',
    'term-missing',
    'd',
    (line) => [
      null,
      {
        ...technical,
        gone: fields(line)[1]?.split(/[ ;]/).slice(0, 1) ?? [],
        beside: ['clause-renumbered', 'cross-reference-changed'],
      },
    ],
    {
      alone: true,
      fits: ({ rest }) => !/^3\.13/.test(rest),
    },
  ),
  drift('term renamed', 'term-missing', 'd', (line) => {
    const values = fields(line)
    return [
      termOf(values.with(1, values[1]?.replace(/^[^;]+/, 'gadget') ?? '')),
      { kinds: ['definition-changed', 'term-missing'], ...technical, come: ['gadget'] },
    ]
  }),
  drift(
    'synonym lost',
    'definition-changed',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(1, values[1]?.split('; ')[0] ?? '')),
        { kinds: ['definition-changed', 'term-missing'], ...technical, gone: [values[1]?.split('; ')[1] ?? ''] },
      ]
    },
    { fits: ({ rest }) => /^[\d.]+ \| [^|;]+; [^|;]+ \|/.test(rest) },
  ),
  drift(
    'synonym added',
    'definition-changed',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(1, `${values[1]}; widget`)),
        { kinds: ['definition-changed', 'term-missing'], ...technical, come: ['widget'] },
      ]
    },
    { fits: ({ rest }) => /^[\d.]+ \| [^|;]+ \|/.test(rest) },
  ),
  drift('definition of another term', 'definition-changed', 'd', (line) => {
    const values = fields(line)
    return [
      termOf(values.with(2, 'A thing of which nothing further is known.')),
      { grades: ['technical', 'conformance'], wide: true, come: ['thing'], beside: ['definition-changed'] },
    ]
  }),
  drift(
    'domain lost',
    'definition-changed',
    'd',
    (line) => [line.value.replace('<radio link> ', ''), { ...technical, gone: ['radio'] }],
    { fits: ({ rest }) => rest.includes('<radio link>') },
  ),
  drift(
    'source of a term lost',
    'definition-changed',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(3, '')),
        {
          kinds: ['definition-changed', 'cross-reference-changed', 'identifier-changed'],
          wide: true,
          grades: ['technical', 'structural', 'conformance'],
          gone: [values[3] ?? ''],
        },
      ]
    },
    { fits: (line) => (fields(line)[3] ?? '') !== '' },
  ),
  drift(
    'source of a term changed',
    'definition-changed',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(3, 'ITU-T X.667')),
        {
          kinds: ['definition-changed', 'cross-reference-changed', 'identifier-changed', 'reference-edition-changed'],
          grades: ['technical', 'conformance'],
          come: ['667'],
        },
      ]
    },
    { fits: (line) => (fields(line)[3] ?? '') !== '' },
  ),
  drift(
    'note to entry lost',
    'note-missing',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(4, '')),
        { ...structural, gone: [values[4]?.split(' ').at(-1)?.replace('.', '') ?? ''] },
      ]
    },
    { fits: (line) => (fields(line)[4] ?? '') !== '' },
  ),
  drift(
    'note to entry added',
    'note-missing',
    'd',
    (line) => [termOf(fields(line).with(4, 'This is a term of the trade.')), { ...structural, come: ['trade'] }],
    {
      fits: (line) => fields(line)[4] === '',
    },
  ),
  drift(
    'note to entry becomes definition',
    'note-changed',
    'd',
    (line) => {
      const values = fields(line)
      return [
        termOf(values.with(2, `${values[2]} ${values[4]}`).with(4, '')),
        { kinds: ['note-changed', 'definition-changed'], ...technical },
      ]
    },
    { fits: (line) => (fields(line)[4] ?? '') !== '' },
  ),
  drift(
    'defined term swapped',
    'wording-changed',
    prose,
    (line) => {
      const to: Readonly<Record<string, string>> = { registrar: 'relay', beacon: 'registrar', relay: 'beacon' }
      const [word = ''] = /\b(?:registrar|beacon|relay)\b/.exec(line.rest) ?? []
      const by = to[word] as string
      return [
        line.value.replace(word, by),
        {
          kinds: ['wording-changed', 'definition-changed', 'identifier-changed', 'condition-changed'],
          grades: [gradeOf(1, line), 'conformance', gradeOf(3, line, false)],
          gone: [word],
          come: [by],
        },
      ]
    },
    { fits: ({ rest, binding: binds }) => binds && /^[^{}]*\b(?:registrar|beacon|relay)\b(?! domain)/.test(rest) },
  ),
  drift('expansion changed', 'abbreviation-changed', 'ab', (line) => [
    line.value.replace(/\S+$/, 'Thing'),
    { ...structural, come: ['Thing'] },
  ]),
  drift('abbreviation lost', 'abbreviation-changed', 'ab', (line) => [
    null,
    { ...structural, gone: [line.rest.split(' ')[0] as string] },
  ]),
  drift('abbreviation added', 'abbreviation-changed', 'ab', (line) => [
    `${line.value}\nab XYZ | Extended Yearly Zone`,
    { ...structural, come: ['XYZ'] },
  ]),
  drift('short form changed', 'abbreviation-changed', 'ab', (line) => [
    line.value.replace(/^ab \S+/, 'ab QQ'),
    { ...structural, come: ['QQ'] },
  ]),
  drift('reference lost', 'reference-missing', references, (line) => [
    null,
    { ...technical, ...listed, gone: [number(line)] },
  ]),
  drift('reference added', 'reference-missing', references, (line) => [
    `${line.value}\n${line.mark} ${line.mark === 'ri' ? 'Recommendation ITU-T X.660 (2011) | ISO/IEC 9834-1:2012' : 'ISO/IEC 10646:2020'} | Names of things and their registration`,
    { ...technical, ...listed, come: [line.mark === 'ri' ? '9834-1' : '10646'] },
  ]),
  drift('edition of a reference', 'reference-edition-changed', references, (line) => [
    line.value.replace(/:(\d{3})\d/, ':$13'),
    { ...technical, ...listed, wide: true, come: [/:(\d{3})\d/.exec(line.rest)?.[1] ?? ''] },
  ]),
  drift(
    'edition of the Recommendation',
    'reference-edition-changed',
    'ri',
    (line) => [line.value.replace(/\((\d{3})\d\)/, '($18)'), { ...technical, ...listed, wide: true }],
    { fits: ({ rest }) => !/\(\d{3}8\)/.test(rest) },
  ),
  drift('dated to undated', 'reference-edition-changed', 'ra', (line) => [
    line.value.replace(/:\d{4}/, ''),
    { ...technical, ...listed, wide: true, gone: [/:(\d{4})/.exec(line.rest)?.[1] ?? ''] },
  ]),
  drift('amendment added', 'reference-edition-changed', 'ra', (line) => [
    line.value.replace(/:(\d{4})/, ':$1/Amd 1:2022'),
    { ...technical, ...listed, wide: true, come: ['Amd'] },
  ]),
  drift('part of a reference', 'reference-missing', 'ra', (line) => [
    line.value.replace(/-(?:1|713):/, '-9:'),
    {
      kinds: ['reference-missing', 'reference-edition-changed', 'identifier-changed'],
      grades: ['technical', 'conformance'],
      ...listed,
      wide: true,
    },
  ]),
  drift(
    'title of a reference',
    'wording-changed',
    references,
    (line) => [
      line.value.replace(/\w+$/, 'fundamentals'),
      { grades: ['editorial', 'structural'], ...listed, come: ['fundamentals'] },
    ],
    { fits: ({ rest }) => /\w$/.test(rest) },
  ),
  drift('reference becomes bibliographic', 'reference-reclassified', 'ra', (line, _chance, text) => {
    const last = text.lines.at(-1) as Line
    text.replace(last, `${last.value}\nb ${line.rest}`)
    return [null, { ...technical, clauses: [...listed.clauses, 'Bibliography'] }]
  }),
  drift(
    'reference becomes normative',
    'reference-reclassified',
    'b',
    (line, _chance, text) => {
      const last = text.lines.findLast(({ mark }) => mark === 'ra') as Line
      text.replace(last, `${last.value}\nra ${line.rest}`)
      return [null, { ...technical, clauses: [...listed.clauses, 'Bibliography'] }]
    },
    { fits: ({ rest }) => !rest.startsWith('Rec') },
  ),
  drift(
    'identical becomes additional',
    'reference-reclassified',
    'ri',
    (line, _chance, text) => {
      const last = text.lines.findLast(({ mark }) => mark === 'ra') as Line
      text.replace(last, `${last.value}\nra ${line.rest}`)
      return [
        null,
        {
          kinds: ['reference-reclassified', 'list-changed', 'text-moved'],
          grades: ['technical', 'structural'],
          ...listed,
        },
      ]
    },
    { not: ['iso'] },
  ),
  drift('entry of the bibliography lost', 'reference-missing', 'b', (line) => [
    null,
    { grades: ['structural', 'editorial'], clauses: ['Bibliography'], gone: [number(line)] },
  ]),
  drift('edition in the bibliography', 'reference-edition-changed', 'b', (line) => [
    line.value.replace(/:(\d{3})\d/, ':$19'),
    { grades: ['structural', 'editorial'], wide: true, clauses: ['Bibliography'] },
  ]),
]

function number(line: Line): string {
  return /(?:ISO\/IEC|ISO|IEC) (\d+(?:-\d+)*)/.exec(line.rest)?.[1] ?? ''
}

/** Drifts of references from the text to its parts and to other documents. */
const crossDrifts: readonly Drift[] = [
  drift(
    'another clause',
    'cross-reference-changed',
    prose,
    (line, chance) => {
      const marks = [...line.value.matchAll(/\{cl ([^}]+)\}/g)]
      const found = pick(marks, chance) as RegExpExecArray
      const to = found[1] === '8.1' ? '8.2' : '8.1'
      return [
        line.value.slice(0, found.index) + `{cl ${to}}` + line.value.slice(found.index + found[0].length),
        { grades: [gradeOf(1, line)], gone: [found[1] as string], come: [to] },
      ]
    },
    { fits: ({ rest }) => /\{cl /.test(rest) },
  ),
  drift(
    'another annex',
    'cross-reference-changed',
    prose,
    (line) => [
      line.value.replace(/\bAnnex A\b/, 'Annex C'),
      { grades: ['technical', 'structural'], gone: ['A'], come: ['C'] },
    ],
    { fits: ({ rest }) => /\bAnnex A\b/.test(rest) },
  ),
  drift(
    'another table',
    'cross-reference-changed',
    prose,
    (line) => {
      const [, from = ''] = /\{ref Table ([^}]+)\}/.exec(line.value) ?? []
      const to = from === '3' ? '2' : '3'
      return [
        line.value.replace(`{ref Table ${from}}`, `{ref Table ${to}}`),
        { grades: [gradeOf(1, line)], gone: [from], come: [to] },
      ]
    },
    { fits: ({ rest }) => /\{ref Table /.test(rest) },
  ),
  drift(
    'another figure',
    'cross-reference-changed',
    prose,
    (line) => {
      const [, from = ''] = /\{ref Figure ([^}]+)\}/.exec(line.value) ?? []
      const to = from === '1' ? '2' : '1'
      return [
        line.value.replace(`{ref Figure ${from}}`, `{ref Figure ${to}}`),
        { grades: [gradeOf(1, line)], gone: [from], come: [to] },
      ]
    },
    { fits: ({ rest }) => /\{ref Figure /.test(rest) },
  ),
  drift(
    'another formula',
    'cross-reference-changed',
    prose,
    (line) => {
      const [, from = ''] = /\{ref Formula \(([^)]+)\)\}/.exec(line.value) ?? []
      const to = from === '1' ? '2' : '1'
      return [line.value.replace(`{ref Formula (${from})}`, `{ref Formula (${to})}`), { grades: [gradeOf(1, line)] }]
    },
    { fits: ({ rest }) => /\{ref Formula /.test(rest) },
  ),
  drift(
    'another document',
    'cross-reference-changed',
    prose,
    (line) => [
      line.value.replace(/\{cite [^}]+\}/, '{cite ITU-T X.681 | ISO/IEC 8824-2}'),
      {
        kinds: ['cross-reference-changed', 'identifier-changed', 'reference-edition-changed'],
        grades: [gradeOf(1, line), 'conformance'],
        wide: true,
        come: ['681'],
      },
    ],
    { fits: ({ rest }) => /\{cite /.test(rest) },
  ),
  drift(
    'reference to a clause lost',
    'cross-reference-changed',
    prose,
    (line) => [
      line.value.replace(/ (?:as (?:specified|stated|shown) )?(?:in|of|by) \{cl [^}]+\}(?=\.| (?:and|only))/, ''),
      {
        kinds: ['cross-reference-changed', 'wording-changed'],
        grades: [gradeOf(1, line), gradeOf(0, line), gradeOf(2, line)],
      },
    ],
    {
      fits: ({ rest }) =>
        / (?:as (?:specified|stated|shown) )?(?:in|of|by) \{cl [^}]+\}(?=\.| (?:and|only))/.test(rest),
    },
  ),
  drift(
    'name',
    'identifier-changed',
    prose,
    (line) => {
      const [, from = ''] = /\{cn ([^}]+)\}/.exec(line.value) ?? []
      const to = from.replace(/.$/, 'x')
      return [
        line.value.replace(`{cn ${from}}`, `{cn ${to}}`),
        { grades: [gradeOf(0, line)], gone: [from], come: [to] },
      ]
    },
    { fits: ({ rest }) => /\{cn /.test(rest) },
  ),
  drift(
    'name in another case',
    'identifier-changed',
    prose,
    (line) => {
      const [, from = ''] = /\{cn ([^}]+)\}/.exec(line.value) ?? []
      const to =
        from.charAt(0) === from.charAt(0).toLowerCase()
          ? from.charAt(0).toUpperCase() + from.slice(1)
          : from.toLowerCase()
      return [line.value.replace(`{cn ${from}}`, `{cn ${to}}`), { grades: [gradeOf(0, line)] }]
    },
    { fits: ({ rest }) => /\{cn /.test(rest) },
  ),
  drift(
    'object identifier',
    'identifier-changed',
    prose,
    (line) => [
      line.value.replace('{oid}', '2.97.2.0.2'),
      { kinds: ['identifier-changed', 'value-changed'], grades: ['conformance'] },
    ],
    { fits: ({ rest }) => /\{oid\}/.test(rest) },
  ),
]

const formulaOf =
  (name: string) =>
  (line: Line): readonly [string, Told] => [line.value.replace('delay', name), { grades: ['conformance'] }]
const isDelay = { fits: ({ rest }: Line): boolean => rest === '3 | delay', not: ['itu'] }

/** Drifts of formulas, figures and code. */
const drawnDrifts: readonly Drift[] = [
  drift('exponent in a formula', 'formula-changed', 'f', formulaOf('delay-exponent'), isDelay),
  drift('index in a formula', 'formula-changed', 'f', formulaOf('delay-index'), isDelay),
  drift('sign in a formula', 'formula-changed', 'f', formulaOf('delay-sign'), isDelay),
  drift('letter in a formula', 'formula-changed', 'f', formulaOf('delay-letter'), isDelay),
  drift('formula lost', 'formula-changed', 'f', () => [null, { grades: ['conformance', 'technical'] }], {
    fits: ({ rest }) => rest.startsWith('B.1'),
    not: ['itu'],
  }),
  drift(
    'formula in the middle lost',
    'formula-changed',
    'f',
    () => [null, { grades: ['conformance', 'technical'], beside: ['cross-reference-changed', 'clause-renumbered'] }],
    { fits: ({ rest }) => rest.startsWith('2'), not: ['itu'] },
  ),
  drift(
    'index in a key',
    'formula-changed',
    'k',
    (line) => [
      line.value.replace(/_\{\w\}/, '_{z}'),
      {
        kinds: ['formula-changed', 'value-changed', 'identifier-changed'],
        grades: [gradeOf(0, line), gradeOf(1, line)],
        come: ['z'],
      },
    ],
    { fits: ({ rest }) => /_\{\w\}/.test(rest) },
  ),
  drift(
    'index on the line',
    'formula-changed',
    ['k', 'p'],
    (line) => [
      line.value.replace(/_\{(\w)\}/, '$1'),
      {
        kinds: ['formula-changed', 'value-changed', 'identifier-changed', 'typography-changed'],
        grades: ['conformance', 'technical', 'structural', 'typographic'],
      },
    ],
    { fits: ({ rest }) => /_\{\w\}/.test(rest), not: ['plain'] },
  ),
  drift('caption of a figure', 'figure-changed', 'g', (line) => [
    line.value.replace(/\w+$/, 'sketch'),
    { ...structural, come: ['sketch'] },
  ]),
  drift(
    'figure lost',
    'figure-changed',
    'g',
    () => [null, { ...structural, beside: ['cross-reference-changed', 'clause-renumbered'] }],
    { not: ['itu'] },
  ),
  drift(
    'comment of code',
    'code-changed',
    'code',
    (line) => [line.value.replace('All', 'Any'), { grades: ['editorial'] }],
    { fits: ({ rest }) => rest.startsWith('-- All') },
  ),
  drift(
    'tag in code',
    'code-changed',
    'code',
    (line) => [line.value.replace(/\[(\d)\]/, '[7]'), { grades: ['conformance'], come: ['7'] }],
    { fits: ({ rest }) => /\[\d\] [A-Z]/.test(rest) },
  ),
  drift(
    'OPTIONAL lost',
    'code-changed',
    'code',
    (line) => [line.value.replace(' OPTIONAL', ''), { grades: ['conformance'], gone: ['OPTIONAL'] }],
    { fits: ({ rest }) => /OPTIONAL/.test(rest) },
  ),
  drift(
    'OPTIONAL added',
    'code-changed',
    'code',
    (line) => [line.value.replace(/\)\)(?=,)/, ')) OPTIONAL'), { grades: ['conformance'], come: ['OPTIONAL'] }],
    { fits: ({ rest }) => /\)\),/.test(rest) },
  ),
  drift(
    'DEFAULT changed',
    'code-changed',
    'code',
    (line) => [line.value.replace('FALSE', 'TRUE'), { grades: ['conformance'], gone: ['FALSE'], come: ['TRUE'] }],
    { fits: ({ rest }) => /DEFAULT FALSE/.test(rest) },
  ),
  drift(
    'limit in code',
    'code-changed',
    'code',
    (line) => [
      line.value.replace(/\d(?=\))/, (digit) => String((Number(digit) + 1) % 10)),
      { grades: ['conformance'] },
    ],
    { fits: ({ rest }) => /(?:\.\.|SIZE \()\d+\)/.test(rest) },
  ),
  drift(
    'line of code lost',
    'code-changed',
    'code',
    (line) => [null, { grades: ['conformance'], gone: [/\w+/.exec(line.rest)?.[0] ?? ''] }],
    { fits: ({ rest }) => /^ {2}\w.*[,>]$|^ {2}checksum/.test(rest) },
  ),
  drift(
    'case of a name in code',
    'code-changed',
    'code',
    (line) => [line.value.replace(/^ {2}(\w)/, (all) => all.toUpperCase()), { grades: ['conformance'] }],
    { fits: ({ rest }) => /^ {2}[a-z]\w+ +[A-Z]/.test(rest) },
  ),
  drift(
    'attribute of XML',
    'code-changed',
    'code',
    (line) => [line.value.replace(/"(\w+)"(?=[^"]*$)/, '"other"'), { grades: ['conformance'], come: ['other'] }],
    { fits: ({ rest }) => /<\w.*"\w+"/.test(rest) },
  ),
  drift(
    'attribute of XML lost',
    'code-changed',
    'code',
    (line) => [line.value.replace(/ lost="12"/, ''), { grades: ['conformance'], gone: ['lost'] }],
    { fits: ({ rest }) => /lost="12"/.test(rest) },
  ),
  drift(
    'operator in code',
    'code-changed',
    'code',
    (line) => [line.value.replace('<<', '>>').replace('>=', '>'), { grades: ['conformance'] }],
    { fits: ({ rest }) => /<< [18]\)|>= /.test(rest) },
  ),
  drift(
    'lines of code exchanged',
    'code-changed',
    'code',
    (line, _chance, text) => {
      const next = text.behind(line) as Line
      text.replace(next, line.value)
      return [next.value, { grades: ['conformance'] }]
    },
    { fits: ({ rest }) => /^ {2}(?:sequence|timeStamp|class) /.test(rest) },
  ),
  drift('code lost', 'code-changed', 'c', (line, _chance, text) => {
    for (const inner of text.under(line)) text.replace(inner, null)
    return [null, { grades: ['conformance', 'technical'] }]
  }),
]

/** Drifts of what is listed, referred to or drawn. */
export const entryDrifts: readonly Drift[] = [...listDrifts, ...crossDrifts, ...drawnDrifts]
