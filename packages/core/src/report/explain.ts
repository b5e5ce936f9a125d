import type { Finding } from '../model/finding.ts'
import type { Rule } from '../model/rule.ts'
import { gradeEntries } from './grades.ts'
import { type KindEntry, kindEntries, kindEntryOf } from './kinds.ts'
import { labelled } from './text/labelled.ts'
import { neutralise } from './text/neutralise.ts'
import { plain } from './text/paint.ts'
import { printFinding } from './text/print-finding.ts'
import { wrap } from './text/wrap.ts'

const width = 100
const modeNames = { common: 'common texts', twin: 'twin texts' } as const

/** Under which a clause is recorded that is declared to be in one text only. */
const oneSideOnly = 'one-side-only'

/** Explains a rule, a kind or a grade by its id; null where the id names none of them. */
export function explain(id: string, rules: readonly Rule[]): string | null {
  if (id === oneSideOnly)
    return lines([
      `${id} – what the configuration permits`,
      ...indented(
        'A clause stands in one text, and the configuration declares that the other is not meant to have it.',
      ),
      ...beside('remedy', 'None needed. What is declared is not compared: see that it still holds.'),
    ])
  const rule = rules.find((one) => one.id === id)
  if (rule) return explainRule(rule)
  const kind = kindEntries.find((one) => one.kind === id)
  if (kind) return explainKind(kind)
  const grade = gradeEntries.find((one) => one.grade === id)
  return grade ? lines([`${grade.grade} – a grade of findings`, ...indented(grade.sentence)]) : null
}

/** Explains one finding: the finding itself, what its kind is, and what to do. */
export function explainFinding(finding: Finding): string {
  const kind = kindEntryOf(finding.kind)
  const grade = gradeEntries.find((one) => one.grade === finding.grade)
  return lines([
    ...printFinding(finding, { width, paint: plain, verbose: true }),
    '',
    ...beside('kind', `${kind.kind}: ${kind.sentence}`),
    ...beside('grade', `${finding.grade}: ${grade?.sentence ?? ''}`),
    ...beside('remedy', kind.remedy),
    ...beside('source', kind.source),
  ])
}

function explainRule(rule: Rule): string {
  return lines([
    `${rule.id} – a permitted difference (${rule.row})`,
    ...indented(rule.sentence),
    ...indented(rule.driftWhen),
    ...beside(
      'holds in',
      `${rule.scope.join(', ').replaceAll('-', ' ')}; ${rule.modes.map((mode) => modeNames[mode]).join(' and ')}`,
    ),
    ...rule.examples.flatMap((example) => pair('permitted', example)),
    ...rule.counterExamples.flatMap((example) => pair('drift', example)),
    ...beside('remedy', 'None needed. Where the difference is not wanted, print the same form in both texts.'),
    ...beside('source', rule.source),
  ])
}

function explainKind(kind: KindEntry): string {
  return lines([
    `${kind.kind} – a kind of finding, ${kind.defaultGrade} in the body of a normative clause`,
    ...indented(kind.sentence),
    ...pair('example', kind.example),
    ...beside('remedy', kind.remedy),
    ...beside('source', kind.source),
  ])
}

function pair(name: string, { left, right }: { readonly left: string; readonly right: string }): string[] {
  return [...beside(name, `left: ${onOneLine(left)}`), ...beside('', `right: ${onOneLine(right)}`)]
}

function onOneLine(text: string): string {
  return neutralise(text).replace(/\s*\n\s*/g, ' ⏎ ')
}

function indented(text: string): string[] {
  return wrap([{ text }], width, 2)
}

function beside(name: string, text: string): string[] {
  return labelled(name, text, 13, width)
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
