import { makeSentence, makeTitle, makeWord } from './make-sentence.mjs'
import { makeRandom } from './random.mjs'

/** Clauses of real texts hold 60 to 300 words before the next heading. */
const leafWords = { low: 60, high: 300 }

/**
 * Makes an invented text of about so many words, in the blocks that the printers of the example take. The same seed
 * gives the same text; two seeds give two texts of the same field that have no clause in common.
 */
export function makeText(seed, words) {
  const random = makeRandom(seed)
  const text = { blocks: [], words: 0, labels: ['1'], tables: 0, figures: 0, formulas: 0 }
  const clause = (label, title) => {
    text.labels.push(label)
    add(text, { kind: 'heading', label, title, status: null }, title)
  }
  clause('1', 'Scope')
  fillClause(text, random)
  clause('2', 'Normative references')
  for (let at = 0; at < 12; at++) {
    const title = `${makeTitle(random)} – ${makeTitle(random)}`
    add(
      text,
      {
        kind: 'reference',
        group: 'identical',
        cited: `Recommendation ITU-T X.${1900 + at} (2012) | ISO/IEC ${97000 + at}:2013`,
        title,
      },
      title,
    )
  }
  clause('3', 'Definitions')
  for (let at = 1; at <= Math.min(250, words / 500); at++) {
    const term = `${makeWord(random)} ${makeWord(random)}`
    const definition = `A ${makeWord(random)} that ${makeSentence(random, text.labels).replace(/^[A-Z{]/, (letter) => letter.toLowerCase())}`
    add(
      text,
      {
        kind: 'term',
        number: `3.${at}`,
        terms: [term],
        definition: definition.replace('{self}', 'it'),
        source: '',
        note: '',
      },
      definition,
    )
  }
  clause('4', 'Abbreviations')
  for (let at = 0; at < Math.min(150, words / 600); at++) {
    const long = [makeWord(random), makeWord(random), makeWord(random)]
    add(
      text,
      {
        kind: 'abbreviation',
        short: `${long.map((word) => word.charAt(0).toUpperCase()).join('')}${at}`,
        long: long.join(' '),
      },
      long.join(' '),
    )
  }
  clause('5', 'Conventions')
  fillClause(text, random)
  const number = [6]
  clause('6', makeTitle(random))
  fillClause(text, random)
  // A tenth of the text stands in annexes.
  while (text.words < words * 0.9) nextClause(text, random, number, (top) => `${top}`, clause)
  let letter = 'A'.charCodeAt(0)
  while (text.words < words && letter <= 'Z'.charCodeAt(0)) {
    const label = String.fromCharCode(letter++)
    const title = makeTitle(random)
    add(text, { kind: 'heading', label, title, status: random.chance(0.6) ? 'normative' : 'informative' }, title)
    const inner = [label, 0]
    const end = text.words + words * 0.02
    while (text.words < end) nextClause(text, random, inner, () => label, clause)
  }
  add(text, { kind: 'heading', label: null, title: 'Bibliography', status: null }, 'Bibliography')
  for (let at = 0; at < 10; at++) {
    const title = makeTitle(random)
    add(text, { kind: 'reference', group: 'bibliography', cited: `ISO/IEC ${96000 + at}:2015`, title }, title)
  }
  return text.blocks
}

/** Goes on with the next number: one deeper, the next of its depth, or one that closes what is open. */
function nextClause(text, random, number, top, clause) {
  const inAnnex = typeof number[0] === 'string'
  const least = inAnnex ? 2 : 1
  if (number.length < 4 && number.at(-1) !== 0 && random.chance(0.35)) number.push(1)
  else {
    while (number.length > least && random.chance(0.2)) number.pop()
    number[number.length - 1] += 1
  }
  clause([top(number[0]), ...number.slice(1)].join('.'), makeTitle(random))
  fillClause(text, random)
}

function fillClause(text, random) {
  const end = text.words + random.between(leafWords.low, leafWords.high)
  let notes = 0
  while (text.words < end) {
    paragraph(text, random)
    if (random.chance(0.18)) list(text, random)
    if (random.chance(0.12)) {
      const note = makeSentence(random, text.labels)
      add(text, { kind: 'note', number: `${++notes}`, text: note }, note)
    }
    if (random.chance(0.08)) table(text, random)
    if (random.chance(0.02))
      add(text, { kind: 'formula', number: `${++text.formulas}`, name: random.pick(['lifetime', 'backoff']) }, '')
    if (random.chance(0.02)) code(text, random)
    if (random.chance(0.01)) {
      const title = makeTitle(random)
      add(text, { kind: 'figure', number: `${++text.figures}`, title }, title)
    }
  }
}

function paragraph(text, random) {
  const sentences = []
  for (let count = random.between(1, 3); count > 0; count--) sentences.push(makeSentence(random, text.labels))
  const line = sentences.join(' ')
  add(text, { kind: 'paragraph', text: line }, line)
}

function list(text, random) {
  const kind = random.pick(['bullet', 'letter', 'digit'])
  const items = random.between(3, 7)
  for (let count = 1; count <= items; count++) {
    const item = makeSentence(random, text.labels).replace(/\.$/, count === items ? '.' : ';')
    const marker = kind === 'letter' ? `${String.fromCharCode(96 + count)})` : `${count})`
    add(text, { kind, count, marker, text: item }, item)
  }
}

function table(text, random) {
  const rows = [['Name', 'Value', 'Status', 'Meaning']]
  for (let count = random.between(3, 14); count > 0; count--) {
    rows.push([
      `${makeWord(random)}${count}`,
      `${random.between(0, 4095)}`,
      random.pick(['M', 'O', 'C']),
      `The ${makeWord(random)} of the ${makeWord(random)}.`,
    ])
  }
  add(
    text,
    { kind: 'table', number: `${++text.tables}`, title: makeTitle(random), rows, notes: [] },
    rows.flat().join(' '),
  )
}

function code(text, random) {
  const name = makeWord(random)
  const lines = [`${name.charAt(0).toUpperCase()}${name.slice(1)} ::= SEQUENCE {`]
  for (let count = random.between(3, 12); count > 0; count--)
    lines.push(
      `  ${makeWord(random)}${count}  [${count}] INTEGER (0..${random.between(1, 65535)})${count > 1 ? ',' : ''}`,
    )
  add(text, { kind: 'code', code: `${lines.join('\n')}\n}` }, lines.join(' '))
}

function add(text, block, words) {
  text.blocks.push(block)
  text.words += words.split(/\s+/).length
}
