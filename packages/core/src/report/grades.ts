import { type Grade, grades } from '../model/finding.ts'

/** What a grade means, for people. */
export interface GradeEntry {
  readonly grade: Grade
  readonly sentence: string
}

const sentences: Record<Grade, string> = {
  conformance: 'An implementation that conforms to one printing can fail to conform to the other.',
  technical: 'Technical content differs, and conformance may or may not be touched.',
  structural:
    'The meaning is the same, but a reader is led elsewhere: numbering, order, references, headings, captions.',
  editorial: 'The wording differs and the meaning does not.',
  typographic: 'Spelling variants, punctuation without meaning, letter case, typography.',
}

/** Every grade, highest first. */
export const gradeEntries: readonly GradeEntry[] = grades.map((grade) => ({ grade, sentence: sentences[grade] }))
