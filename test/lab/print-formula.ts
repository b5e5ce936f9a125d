/** How a notation writes the parts of a formula, each given as it is written already. */
interface Notation {
  readonly letters: (letters: string) => string
  readonly number: (digits: string) => string
  readonly sign: (sign: string) => string
  readonly group: (parts: readonly string[]) => string
  readonly scripts: (base: string, low: string | null, high: string | null) => string
  readonly fraction: (above: string, below: string, hasLine: boolean) => string
  readonly root: (body: string, index: string | null) => string
  readonly accent: (sign: string, base: string, isUnder: boolean) => string
  readonly table: (rows: readonly (readonly string[])[], hasBrackets: boolean) => string
  /** What no notation has a name for: a formula that is struck out. */
  readonly named: (name: string, body: string) => string
}

/** Prints a formula as presentation MathML, given the canonical form that readers make: `x^⟨2⟩`. */
export function printMathml(canonical: string): string {
  return `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${printIn(mathml, canonical)}</mml:math>`
}

/** Prints a formula in TeX, given the canonical form that readers make: `x^⟨2⟩`. */
export function printTex(canonical: string): string {
  return printIn(tex, canonical).trim()
}

function printIn(notation: Notation, canonical: string): string {
  const reading: Reading = { parts: [...canonical.matchAll(part)].map(([text]) => text), at: 0 }
  return notation.group(readRow(notation, reading))
}

interface Reading {
  readonly parts: readonly string[]
  at: number
}

const names = 'fraction|binomial|root|over|under|matrix|lines'
const part = new RegExp(
  `(?:${names}|longdiv|updiagonalstrike|downdiagonalstrike|horizontalstrike|verticalstrike)(?=⟨)|[_^](?=⟨)|[0-9]+(?:[.,][0-9]+)*|\\p{L}\\p{M}*|[^]\\p{M}*`,
  'gu',
)

/** The atoms up to the bracket that closes the row, or up to the end of its line in a table. */
function readRow(notation: Notation, reading: Reading, ends: readonly string[] = ['⟩']): string[] {
  const atoms: string[] = []
  for (;;) {
    const next = reading.parts[reading.at]
    if (next === undefined || ends.includes(next)) return atoms
    reading.at++
    if (next === '_' || next === '^') {
      if (reading.parts[reading.at] !== '⟨') atoms.push(notation.sign(next))
      else {
        const first = readGroup(notation, reading)
        const low = next === '_' ? first : null
        const hasBoth = next === '_' && reading.parts[reading.at] === '^' && reading.parts[reading.at + 1] === '⟨'
        if (hasBoth) reading.at++
        const high = next === '^' ? first : hasBoth ? readGroup(notation, reading) : null
        atoms.push(notation.scripts(atoms.pop() ?? notation.group([]), low, high))
      }
    } else if (next === "'") atoms.push(notation.group([atoms.pop() ?? '', notation.sign("'")]))
    else atoms.push(readAtom(next, notation, reading))
  }
}

function readAtom(next: string, notation: Notation, reading: Reading): string {
  // The base that scripts without one have.
  if (next === '⟨') {
    reading.at++
    return notation.group([])
  }
  if (/^[0-9]/.test(next)) return notation.number(next)
  if (!/^\p{L}/u.test(next)) return notation.sign(next)
  if (reading.parts[reading.at] !== '⟨') return notation.letters(next)
  switch (next) {
    case 'fraction':
    case 'binomial':
      return notation.fraction(readGroup(notation, reading), readGroup(notation, reading), next === 'fraction')
    case 'root': {
      const body = readGroup(notation, reading)
      return notation.root(body, reading.parts[reading.at] === '⟨' ? readGroup(notation, reading) : null)
    }
    case 'over':
    case 'under': {
      const end = reading.parts.indexOf('⟩', reading.at)
      const sign = reading.parts.slice(reading.at + 1, end).join('')
      reading.at = end + 1
      return notation.accent(sign, readGroup(notation, reading), next === 'under')
    }
    case 'matrix':
    case 'lines':
      return notation.table(readRows(notation, reading, next === 'matrix'), next === 'matrix')
    default:
      return notation.named(next, readGroup(notation, reading))
  }
}

function readGroup(notation: Notation, reading: Reading): string {
  reading.at++
  const atoms = readRow(notation, reading)
  reading.at++
  return notation.group(atoms)
}

function readRows(notation: Notation, reading: Reading, hasCells: boolean): string[][] {
  const rows: string[][] = [[]]
  reading.at++
  while (reading.parts[reading.at] !== '⟩') {
    if (reading.parts[reading.at] === ';') {
      reading.at++
      rows.push([])
    } else
      rows
        .at(-1)
        ?.push(hasCells ? readGroup(notation, reading) : notation.group(readRow(notation, reading, [';', '⟩'])))
  }
  reading.at++
  return rows
}

const element = (name: string, ...inner: readonly string[]): string => `<mml:${name}>${inner.join('')}</mml:${name}>`
const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const mathml: Notation = {
  letters: (letters) => element('mi', letters),
  number: (digits) => element('mn', digits),
  sign: (sign) => element('mo', xml(sign)),
  group: (parts) => (parts.length === 1 ? (parts[0] as string) : element('mrow', ...parts)),
  scripts: (base, low, high) =>
    low === null
      ? element('msup', base, high ?? '')
      : high === null
        ? element('msub', base, low)
        : element('msubsup', base, low, high),
  fraction: (above, below, hasLine) => `<mml:mfrac${hasLine ? '' : ' linethickness="0"'}>${above}${below}</mml:mfrac>`,
  root: (body, index) => (index === null ? element('msqrt', body) : element('mroot', body, index)),
  accent: (sign, base, isUnder) => element(isUnder ? 'munder' : 'mover', base, element('mo', xml(sign))),
  table: (rows) =>
    element('mtable', ...rows.map((cells) => element('mtr', ...cells.map((cell) => element('mtd', cell))))),
  named: (name, body) => `<mml:menclose notation="${name}">${body}</mml:menclose>`,
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '^': '\\text{\\textasciicircum}',
  '~': '\\sim ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '×': '\\times ',
  '·': '\\cdot ',
  '∑': '\\sum ',
  '∫': '\\int ',
  '⋃': '\\bigcup ',
  '∞': '\\infty ',
  '→': '\\to ',
}
const texAccents: Readonly<Record<string, string>> = {
  '^': '\\widehat',
  '~': '\\widetilde',
  '¯': '\\overline',
  '˙': '\\dot',
  '¨': '\\ddot',
  '→': '\\vec',
  ˇ: '\\check',
  '´': '\\acute',
  '`': '\\grave',
  '˘': '\\breve',
  '˚': '\\mathring',
  '⏞': '\\overbrace',
  '⏟': '\\underbrace',
}

const tex: Notation = {
  letters: (letters) => (/^[A-Za-z]$/.test(letters) ? letters : `\\text{${letters}}`),
  number: (digits) => digits.replace(/,/g, '{,}'),
  sign: (sign) =>
    texSigns[sign] ?? (/^[{}%#$&_]$/.test(sign) ? `\\${sign}` : /^[!-~]$/.test(sign) ? sign : `\\text{${sign}}`),
  group: (parts) => parts.join(''),
  // Raised before lowered: behind a prime TeX takes it so only.
  scripts: (base, low, high) =>
    `${base === '' ? '{}' : base}${high === null ? '' : `^{${high}}`}${low === null ? '' : `_{${low}}`}`,
  fraction: (above, below, hasLine) =>
    hasLine ? `\\frac{${above}}{${below}}` : `\\genfrac{}{}{0pt}{}{${above}}{${below}}`,
  root: (body, index) => `\\sqrt${index === null ? '' : `[{${index}}]`}{${body}}`,
  accent: (sign, base, isUnder) =>
    isUnder && sign === '¯' ? `\\underline{${base}}` : `${texAccents[sign] ?? `\\overset{${sign}}`}{${base}}`,
  table: (rows, hasBrackets) => {
    const name = hasBrackets ? 'matrix' : 'aligned'
    return `\\begin{${name}}${rows.map((cells) => cells.join(' & ')).join(' \\\\ ')}\\end{${name}}`
  },
  named: (_, body) => `\\cancel{${body}}`,
}
