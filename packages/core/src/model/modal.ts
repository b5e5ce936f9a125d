/** How strongly a verb binds. Source: ISO/IEC Directives, Part 2, clause 7 and Tables 3 to 7; Author's guide for drafting ITU-T Recommendations. */
export type ModalStrength =
  | 'requirement'
  | 'external-constraint'
  | 'recommendation'
  | 'permission'
  | 'possibility'
  | 'prohibition'
  | 'no-requirement'

const expressions: Readonly<Record<ModalStrength, readonly string[]>> = {
  requirement: [
    'shall',
    'to',
    'required',
    'required to',
    'required that',
    'has to',
    'have to',
    'necessary',
    'necessary to',
    'necessary that',
    'mandatory',
    'obligatory',
  ],
  'external-constraint': ['must'],
  recommendation: ['should', 'ought', 'ought to', 'recommended', 'recommended to', 'recommended that'],
  permission: [
    'may',
    'permitted',
    'permitted to',
    'permitted that',
    'allowed',
    'allowed to',
    'can optionally',
    'optional',
  ],
  possibility: ['can', 'could', 'might', 'able', 'able to', 'possible', 'possible to', 'possible that'],
  prohibition: ['prohibited', 'prohibited from', 'forbidden', 'forbidden to'],
  'no-requirement': ['need'],
}

const strengths = new Map<string, ModalStrength>()
for (const [strength, list] of Object.entries(expressions))
  for (const expression of list) strengths.set(expression, strength as ModalStrength)

/** The strength of a modal expression as a token means it; null for what is no modal expression. */
export function modalStrength(meaning: string): ModalStrength | null {
  return strengths.get(meaning.toLowerCase().replace(/\s+/g, ' ')) ?? null
}
