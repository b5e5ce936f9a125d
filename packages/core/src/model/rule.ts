/** The id of a permitted-difference rule: `self-reference`. Kebab-case, never renamed. */
export type RuleId = string

/** Whether two texts are one text printed twice, or technically aligned twins. */
export type Mode = 'common' | 'twin'

/** Where in a text a rule holds. */
export type Scope =
  | 'front-matter'
  | 'title'
  | 'headings'
  | 'annex-heads'
  | 'references'
  | 'terms'
  | 'abbreviations'
  | 'captions'
  | 'notes'
  | 'lists'
  | 'cross-references'
  | 'bibliography'
  | 'everywhere-but-code'
  | 'whole-text'

/** One permitted difference as a person reads it. The code that recognises it stands beside it in `canon/rules/`. */
export interface Rule {
  readonly id: RuleId
  /** `L-08`, the row of the practice it comes from. */
  readonly row: string
  /** One sentence: what may differ. */
  readonly sentence: string
  /** One sentence: when the same difference is drift. */
  readonly driftWhen: string
  readonly source: string
  readonly scope: readonly Scope[]
  readonly modes: readonly Mode[]
  /** Pairs that are equal under the rule. They are its tests. */
  readonly examples: readonly RuleExample[]
  /** Pairs that look alike and are drift. They are its tests too. */
  readonly counterExamples: readonly RuleExample[]
}

/** Two prints of one place. */
export interface RuleExample {
  readonly left: string
  readonly right: string
  /** What the pair is printed in; absent: a paragraph of the body. */
  readonly as?:
    | 'paragraph'
    | 'heading'
    | 'annex-head'
    | 'title'
    | 'note'
    | 'list-item'
    | 'caption'
    | 'reference'
    | 'term'
    | 'abbreviation'
    | 'clause'
    | 'document'
}
