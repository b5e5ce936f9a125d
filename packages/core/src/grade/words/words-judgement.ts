import type { Grade, Kind } from '../../model/finding.ts'
import type { Token } from '../../model/token.ts'

/** What a run of changed words is, wherever it stands. Context and container are judged after it. */
export interface WordsJudgement {
  readonly kind: Kind
  readonly grade: Grade
  readonly code: string
  readonly args: Readonly<Record<string, string>>
  /** Verbs, numbers, references and code bear on an implementation even where the context does not bind. */
  readonly semantic: boolean
}

/** What bears on conformance, whatever the context. */
export const conformance = (kind: Kind, code: string, args: Record<string, string>): WordsJudgement => ({
  kind,
  grade: 'conformance',
  code,
  args,
  semantic: true,
})

/** What differs, as it is printed on both sides. */
export function named(left: readonly Token[], right: readonly Token[], between = ' '): Record<string, string> {
  return { from: left.map(printed).join(between), to: right.map(printed).join(between) }
}

/** Words that do not stand side by side, as they are printed: `may … may` against `may … shall`. */
export function namedApart(left: readonly Token[], right: readonly Token[]): Record<string, string> {
  return named(left, right, ' … ')
}

function printed(token: Token): string {
  return token.printed
}
