/** How strongly a verb binds. Source: ISO/IEC Directives, Part 2, clause 7 and Tables 3 to 7; Author's guide for drafting ITU-T Recommendations. */
export type ModalStrength =
  | 'requirement'
  | 'external-constraint'
  | 'recommendation'
  | 'recommendation-against'
  | 'permission'
  | 'possibility'
  | 'impossibility'
  | 'prohibition'
  | 'no-requirement'

/** Expressions without the `to`, `that` or `from` behind them. */
const expressions: Readonly<Partial<Record<ModalStrength, string>>> = {
  requirement: 'shall,to,is to,are to,required,has,have,needs,need,necessary,mandatory,obligatory',
  'external-constraint': 'must',
  recommendation: 'should,ought,recommended,advisable',
  permission: 'may,permitted,allowed,permissible,acceptable,can optionally,optional',
  possibility: 'can,could,might,able,possible',
  impossibility: 'unable,impossible',
  prohibition: 'prohibited,forbidden',
}

const strengths = new Map<string, ModalStrength>()
for (const [strength, list] of Object.entries(expressions))
  for (const expression of list.split(',')) strengths.set(expression, strength as ModalStrength)

function bare(expression: string): string {
  return expression
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=.) (?:to|that|from)$/, '')
}

/** The strength of a modal expression as a token means it; null for what is no modal expression. */
export function modalStrength(meaning: string): ModalStrength | null {
  return strengths.get(bare(meaning)) ?? null
}

/** Verbs that a negation behind them turns into their contrary: `shall not` forbids. Before the others it takes the duty away. */
const turned: ReadonlySet<string> = new Set(['shall', 'must', 'to', 'is to', 'are to'])

/** What a denied expression says; the negation stands before it, as in `not required to`, or behind it, as in `shall not`. */
export function deniedStrength(meaning: string, negation: 'before' | 'behind'): ModalStrength | null {
  const verb = bare(meaning)
  switch (modalStrength(meaning)) {
    case 'requirement':
    case 'external-constraint':
      // `need not`, `does not have to`; `required not to` forbids.
      return verb === 'need' || !(turned.has(verb) || negation === 'behind') ? 'no-requirement' : 'prohibition'
    case 'recommendation':
      return 'recommendation-against'
    case 'permission':
      // What `may not` forbids or only leaves open nobody can tell; what is not permitted is forbidden.
      return verb === 'may' || verb === 'optional' || verb === 'can optionally' ? null : 'prohibition'
    case 'possibility':
      return 'impossibility'
    case 'impossibility':
      return 'possibility'
    case 'prohibition':
      return 'permission'
    default:
      return null
  }
}
