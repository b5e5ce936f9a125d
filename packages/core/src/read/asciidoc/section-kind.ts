import { type AdocBlock, attributeOf } from './asciidoctor.ts'
import { decodeText } from './inline-marks.ts'

/** What a section is, by its style (`[abstract]`), else by its title (`== Scope`), as Metanorma decides it. */
export type SectionKind =
  | 'abstract'
  | 'foreword'
  | 'introduction'
  | 'acknowledgements'
  | 'executivesummary'
  | 'preface'
  | 'scope'
  | 'references'
  | 'bibliography'
  | 'terms'
  | 'definitions'
  | 'annex'
  | 'index'
  | 'colophon'
  | 'extension'
  | 'clause'

const byStyle: Readonly<Record<string, SectionKind>> = {
  abstract: 'abstract',
  foreword: 'foreword',
  introduction: 'introduction',
  acknowledgements: 'acknowledgements',
  acknowledgments: 'acknowledgements',
  executivesummary: 'executivesummary',
  preface: 'preface',
  appendix: 'annex',
  annex: 'annex',
  index: 'index',
  colophon: 'colophon',
  terms: 'terms',
  definitions: 'definitions',
  symbols: 'definitions',
}

const byTitle: readonly (readonly [RegExp, SectionKind])[] = [
  [/^foreword$/, 'foreword'],
  [/^introduction$/, 'introduction'],
  [/^acknowledge?ments?$/, 'acknowledgements'],
  [/^executive summary$/, 'executivesummary'],
  [/^scope$/, 'scope'],
  [/^(?:normative references?|references)$/, 'references'],
  [/^bibliograph(?:y|ies)$/, 'bibliography'],
  [/^index$/, 'index'],
  [/^(?:metanorma[- ]extension|misc-container)$/, 'extension'],
]

const termsTitle =
  /^(?:terms|definitions|terms and definitions|definitions and terms|terms,? definitions(?:,? (?:and )?(?:symbols|abbreviat\w+(?: terms)?|acronyms))+|terms defined (?:elsewhere|in this recommendation.*|in this document.*)|terminology)$/
const definitionsTitle =
  /^(?:symbols|notations?|abbreviations?|abbreviated terms|acronyms)(?:,? (?:and )?(?:symbols|notations?|abbreviations?|abbreviated terms|acronyms))*$/

/** The kind of a section of the first level. */
export function kindOfSection(section: AdocBlock): SectionKind {
  const style = styleOf(section)
  const title = headingOf(section)
  if (style === 'bibliography') return /^bibliograph/.test(title) ? 'bibliography' : 'references'
  const styled = byStyle[style]
  if (styled !== undefined) return styled
  for (const [pattern, kind] of byTitle) if (pattern.test(title)) return kind
  return isTermsTitle(section) ? 'terms' : isDefinitionsTitle(section) ? 'definitions' : 'clause'
}

export function isTermsTitle(section: AdocBlock): boolean {
  return styleOf(section) === 'terms' || termsTitle.test(headingOf(section))
}

export function isDefinitionsTitle(section: AdocBlock): boolean {
  return /^(?:definitions|symbols)$/.test(styleOf(section)) || definitionsTitle.test(headingOf(section))
}

export function styleOf(section: AdocBlock): string {
  return attributeOf(section, 'style') ?? attributeOf(section, '1') ?? ''
}

/** The title that decides, in lower case: what `heading=` says, whatever is printed. */
export function headingOf(section: AdocBlock): string {
  return headingTextOf(section).toLowerCase()
}

export function headingTextOf(section: AdocBlock): string {
  return decodeText(attributeOf(section, 'heading') ?? section.title ?? '')
    .replace(/[\ufdd0\ufdd1]\d+\ufdd2/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
