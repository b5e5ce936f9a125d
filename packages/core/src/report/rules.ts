import type { Rule } from '../model/rule.ts'
import { gradeEntries } from './grades.ts'
import { kindEntries } from './kinds.ts'
import { wrap } from './text/wrap.ts'

const width = 100

/** Every permitted-difference rule, every kind and every grade, as JSON. */
export function rulesJson(rules: readonly Rule[]): string {
  return `${JSON.stringify(
    {
      rules: rules.map(({ id, row, sentence, driftWhen, source, scope, modes, examples, counterExamples }) => ({
        id,
        row,
        sentence,
        driftWhen,
        source,
        scope,
        modes,
        examples,
        counterExamples,
      })),
      kinds: kindEntries.map(({ kind, sentence, defaultGrade, example, remedy, source }) => ({
        id: kind,
        sentence,
        defaultGrade,
        example,
        remedy,
        source,
      })),
      grades: gradeEntries.map(({ grade, sentence }) => ({ id: grade, sentence })),
    },
    null,
    2,
  )}\n`
}

/** Every permitted-difference rule, every kind and every grade, with source and one example, as text. */
export function rulesText(rules: readonly Rule[]): string {
  const entry = (id: string, note: string, ...texts: string[]): string[] => [
    `${id}  ${note}`.trimEnd(),
    ...texts.flatMap((text) => wrap([{ text }], width, 4)),
  ]
  const example = (pair: { readonly left: string; readonly right: string } | undefined): string[] =>
    pair ? [`Example: ${pair.left.replace(/\s+/g, ' ')} | ${pair.right.replace(/\s+/g, ' ')}`] : []
  return `${[
    'PERMITTED DIFFERENCES (recorded, never findings)',
    '',
    ...rules.flatMap((rule) => [
      ...entry(
        rule.id,
        `${rule.row}, ${rule.modes.join(' and ')}`,
        rule.sentence,
        ...example(rule.examples[0]),
        `Source: ${rule.source}`,
      ),
      '',
    ]),
    'KINDS OF FINDINGS (with the grade in the body of a normative clause)',
    '',
    ...kindEntries.flatMap((kind) => [
      ...entry(kind.kind, kind.defaultGrade, kind.sentence, ...example(kind.example), `Source: ${kind.source}`),
      '',
    ]),
    'GRADES (highest first)',
    '',
    ...gradeEntries.flatMap(({ grade, sentence }) => entry(grade, '', sentence)),
  ].join('\n')}\n`
}
