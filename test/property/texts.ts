import fc from 'fast-check'

/** A small standard, before any format prints it. */
export interface Text {
  readonly clauses: readonly TextClause[]
}

export interface TextClause {
  /** `2`, `2.1`, `Annex A`. */
  readonly number: string
  readonly title: string
  readonly blocks: readonly TextBlock[]
  /** The definition, where the clause is a term entry; `title` is the term. */
  readonly definition?: string
}

export type TextBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table'
      readonly number: string
      readonly title: string
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly type: 'code'; readonly lines: readonly string[] }

const nouns = [
  'controller',
  'lantern',
  'gateway',
  'segment',
  'mast',
  'operator',
  'timer',
  'station',
  'ferry',
  'gauge',
  'beacon',
  'ledger',
  'valve',
  'turbine',
  'quay',
]
const verbs = ['send', 'store', 'forward', 'discard', 'repeat', 'measure', 'announce', 'count', 'compare', 'sign']
const objects = [
  'request',
  'reply',
  'sample',
  'checksum',
  'address',
  'level',
  'report',
  'ticket',
  'record',
  'signal',
  'period',
  'label',
]
const adjectives = ['first', 'recent', 'broken', 'urgent', 'silent', 'local', 'spare', 'common', 'signed', 'late']
const modals = ['shall', 'should', 'may', 'can', 'shall not', 'should not']
/** What the two house styles print in their own ways; the printer knows how. */
const marks = ['{self}', '{clause 2}', '{X.501}', '{2^32}']
const conditions = [
  '',
  ' if the line is free',
  ' when the round ends',
  ' unless the store is full',
  ' and wait for the crew',
  ' after the start',
]
const values = ['', ' within 250 ms', ' at 1.5 Mbit/s', ' in 40 s', ' for 3 hours', ' up to 16 times']
const topics = [
  'Addresses',
  'Timers',
  'Errors',
  'Storage',
  'Greeting',
  'Security',
  'Faults',
  'Wiring',
  'Signals',
  'Accounts',
  'Clock',
  'Power',
]

const pick = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list)

/** `The urgent controller shall send the reply within 250 ms if the line is free.` */
export const sentences: fc.Arbitrary<string> = fc
  .tuple(
    pick(adjectives),
    pick(nouns),
    pick(modals),
    pick(verbs),
    pick(adjectives),
    pick(objects),
    pick(values),
    pick(conditions),
  )
  .map(
    ([adjective, noun, modal, verb, other, object, value, condition]) =>
      `The ${adjective} ${noun} ${modal} ${verb} the ${other} ${object}${value}${condition}.`,
  )

/** The same, or a sentence with a mark: `The urgent controller shall send the reply as {clause 2} says.` */
const marked: fc.Arbitrary<string> = fc
  .tuple(pick(nouns), pick(modals), pick(verbs), pick(objects), pick(marks))
  .map(([noun, modal, verb, object, mark]) => `The ${noun} ${modal} ${verb} the ${object} ${markUse[mark]}.`)
const markUse: Readonly<Record<string, string>> = {
  '{self}': 'to which {self} applies',
  '{clause 2}': 'as specified in {clause 2}',
  '{X.501}': 'that is defined in {X.501}',
  '{2^32}': 'of up to {2^32} octets',
}
const anySentence = fc.oneof({ weight: 3, arbitrary: sentences }, { weight: 1, arbitrary: marked })

const paragraphs: fc.Arbitrary<TextBlock> = fc
  .array(anySentence, { minLength: 1, maxLength: 3 })
  .map((list) => ({ type: 'paragraph', text: list.join(' ') }))
const notes: fc.Arbitrary<TextBlock> = sentences.map((text) => ({ type: 'note', text }))
const lists: fc.Arbitrary<TextBlock> = fc
  .uniqueArray(fc.tuple(pick(verbs), pick(adjectives), pick(objects)), { minLength: 2, maxLength: 4, selector: String })
  .map((items) => ({
    type: 'list',
    items: items.map(([verb, adjective, object]) => `it can ${verb} the ${adjective} ${object};`),
  }))
const tables = fc
  .tuple(
    pick(objects),
    fc.uniqueArray(pick(adjectives), { minLength: 2, maxLength: 4 }),
    fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }),
  )
  .map(([title, keys, numbers]) => ({
    type: 'table' as const,
    number: '',
    title: `Values of the ${title}`,
    rows: [['Name', 'Value'], ...keys.map((key, at) => [key, String(numbers[at])])],
  }))
const codes: fc.Arbitrary<TextBlock> = fc.uniqueArray(pick(objects), { minLength: 2, maxLength: 4 }).map((names) => ({
  type: 'code',
  lines: names.map((name, at) => `${name[0]?.toUpperCase()}${name.slice(1)} ::= INTEGER (0..${at + 7})`),
}))
const terms = fc
  .uniqueArray(fc.tuple(pick(nouns), pick(adjectives), pick(objects)), {
    minLength: 1,
    maxLength: 3,
    selector: ([noun]) => noun,
  })
  .map((list) =>
    list.map(([noun, adjective, object]) => ({
      term: noun,
      definition: `device that keeps one ${adjective} ${object}`,
    })),
  )
const blocks: fc.Arbitrary<TextBlock> = fc.oneof(
  { weight: 6, arbitrary: paragraphs },
  { weight: 2, arbitrary: notes },
  { weight: 1, arbitrary: lists },
  { weight: 1, arbitrary: tables },
  { weight: 1, arbitrary: codes },
)
const contents = fc.tuple(paragraphs, fc.array(blocks, { maxLength: 3 })).map(([first, others]) => [first, ...others])

/**
 * Scope, definitions, two to four clauses with up to two subclauses each, and an annex. Every clause but the term
 * entries begins with a paragraph.
 */
export const texts: fc.Arbitrary<Text> = fc
  .record({
    titles: fc.shuffledSubarray(topics, { minLength: topics.length, maxLength: topics.length }),
    terms,
    parts: fc.array(fc.tuple(contents, fc.array(contents, { maxLength: 2 })), { minLength: 2, maxLength: 4 }),
    annex: contents,
  })
  .map(({ titles, terms, parts, annex }) => {
    const clauses: TextClause[] = [
      { number: '1', title: 'Scope', blocks: [{ type: 'paragraph', text: 'This text says how a town is lit.' }] },
      { number: '2', title: 'Definitions', blocks: [] },
      ...terms.map(({ term, definition }, at) => ({ number: `2.${at + 1}`, title: term, blocks: [], definition })),
    ]
    let tables = 0
    let title = 0
    const add = (number: string, list: readonly TextBlock[]): void => {
      const prefix = number.startsWith('Annex') ? 'A.' : ''
      const numbered = list.map((block) =>
        block.type === 'table' ? { ...block, number: `${prefix}${++tables}` } : block,
      )
      clauses.push({ number, title: titles[title++] as string, blocks: numbered })
    }
    parts.forEach(([own, subclauses], at) => {
      const number = String(at + 3)
      add(number, own)
      for (const [sub, list] of subclauses.entries()) add(`${number}.${sub + 1}`, list)
    })
    tables = 0
    add('Annex A', annex)
    return { clauses }
  })

/** One word of one paragraph or note, changed so that an implementation is touched. */
export interface Mutation {
  readonly text: Text
  readonly where: 'paragraph' | 'note'
  readonly clause: string
  readonly from: string
  readonly to: string
}

const mutations: readonly (readonly [RegExp, string, string])[] = [
  [/ shall (?!not)/, ' shall ', ' should '],
  [/ shall (?!not)/, ' shall ', ' may '],
  [/ should (?!not)/, ' should ', ' shall '],
  [/ may /, ' may ', ' shall '],
  [/ can /, ' can ', ' shall '],
  [/ shall not /, ' shall not ', ' shall '],
  [/ should not /, ' should not ', ' should '],
  [/ may /, ' may ', ' may not '],
  [/ can /, ' can ', ' cannot '],
  [/250/, '250', '205'],
  [/1\.5/, '1.5', '15'],
  [/ 40 /, ' 40 ', ' 41 '],
  [/ 3 /, ' 3 ', ' 8 '],
  [/ 16 /, ' 16 ', ' 61 '],
  [/\{2\^32\}/, '{2^32}', '{2^23}'],
  [/\{clause 2\}/, '{clause 2}', '{clause 3}'],
  [/\{X\.501\}/, '{X.501}', '{X.511}'],
]

/** A text and a copy of it in which one modal verb, negation, number or reference differs; null where the text has none to change. */
export function mutate(text: Text, seed: number): Mutation | null {
  const found: Mutation[] = []
  for (const [c, clause] of text.clauses.entries()) {
    for (const [b, block] of clause.blocks.entries()) {
      if (block.type !== 'paragraph' && block.type !== 'note') continue
      for (const [pattern, from, to] of mutations) {
        if (!pattern.test(block.text)) continue
        const changed = { ...block, text: block.text.replace(from, to) }
        found.push({ text: replaceBlock(text, c, b, changed), where: block.type, clause: clause.number, from, to })
      }
    }
  }
  return found.length === 0 ? null : (found[seed % found.length] as Mutation)
}

/** A text with some of its parts changed: words, sentences, blocks, whole clauses. */
export function edit(text: Text, seed: number): Text {
  const at = seed % text.clauses.length
  const clause = text.clauses[at] as TextClause
  const keep = text.clauses.filter((other) => other !== clause)
  switch (Math.floor(seed / text.clauses.length) % 4) {
    case 0:
      return mutate(text, seed)?.text ?? text
    case 1:
      return clause.number.includes('.') && clause.definition === undefined ? { clauses: keep } : text
    case 2:
      return clause.blocks.length > 1
        ? {
            clauses: text.clauses.map((other) =>
              other === clause ? { ...clause, blocks: clause.blocks.slice(0, -1) } : other,
            ),
          }
        : text
    default: {
      const [first, ...others] = clause.blocks
      if (first?.type !== 'paragraph') return text
      return {
        clauses: text.clauses.map((other) =>
          other === clause
            ? { ...clause, blocks: [{ ...first, text: `${first.text} The crew comes at noon.` }, ...others] }
            : other,
        ),
      }
    }
  }
}

function replaceBlock(text: Text, clause: number, block: number, changed: TextBlock): Text {
  return {
    clauses: text.clauses.map((one, c) =>
      c === clause ? { ...one, blocks: one.blocks.map((old, b) => (b === block ? changed : old)) } : one,
    ),
  }
}
