/** How strongly a verb binds. Source: ISO/IEC Directives, Part 2, clause 7 and Tables 3 to 7; Author's guide for drafting ITU-T Recommendations. */
export type ModalStrength = 'requirement' | 'external-constraint' | 'recommendation' | 'permission' | 'possibility' | 'no-requirement'

const expressions: Readonly<Record<ModalStrength, readonly string[]>> = {
  requirement: [
    'shall', 'is to', 'are to', 'is required to', 'are required to', 'it is required that', 'has to', 'have to', 'it is necessary', 'it is necessary to',
    'is required', 'are required', 'is mandatory', 'are mandatory', 'only is permitted', 'is prohibited from', 'are prohibited from', 'is prohibited', 'are prohibited',
    'is not allowed', 'is not permitted', 'is not acceptable', 'is forbidden',
  ],
  'external-constraint': ['must'],
  recommendation: [
    'should', 'ought to', 'it is recommended that', 'it is recommended to', 'is recommended to', 'are recommended to', 'is recommended', 'are recommended', 'recommended',
  ],
  permission: [
    'may', 'is permitted', 'are permitted', 'is permitted to', 'are permitted to', 'is allowed', 'are allowed', 'is allowed to', 'are allowed to', 'is permissible', 'are permissible',
    'can optionally', 'is optional', 'are optional',
  ],
  possibility: ['can', 'could', 'might', 'is able to', 'are able to', 'it is possible to', 'is capable of', 'are capable of', 'there is a possibility of'],
  'no-requirement': ['need not', 'needs not', 'need', 'needs to', 'is not required', 'are not required', 'is not required to', 'are not required to', 'no is required', 'it is not necessary', 'it is not required that'],
}

const strengths = new Map<string, ModalStrength>()
for (const [strength, list] of Object.entries(expressions)) for (const expression of list) strengths.set(expression, strength as ModalStrength)

/** The strength of a modal expression as a token means it; null for what is no modal expression. */
export function modalStrength(meaning: string): ModalStrength | null {
  return strengths.get(meaning.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

/** Every expression that binds, longest first. */
export const modalExpressions: readonly string[] = [...strengths.keys()].sort((a, b) => b.length - a.length)
