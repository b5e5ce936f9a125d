/** One thing that an editor does to one printing, and what a check should say of it. */
export interface Edit {
  readonly name: string
  /** As the left text numbers it, or the right where the left has no such place. */
  readonly clause: string
  /** Any of them is right. */
  readonly kinds: readonly string[]
  readonly grades: readonly string[]
  readonly steps: readonly Step[]
  /** Formats in which the edit cannot be made. */
  readonly not: readonly string[]
}

/** What is looked for in the source of the example, once, and what stands there afterwards. */
type Step = readonly [string | RegExp, string]

/** `edit('shall to should', '6.2 requirement-changed conformance', ['it shall', 'it should'])`; `|` parts what is right as well. */
export function edit(
  name: string,
  expected: string,
  step: Step,
  { also, not = [] }: { readonly also?: Step; readonly not?: readonly string[] } = {},
): Edit {
  const [, clause = '', kinds = '', grades = ''] = /^(.*) (\S+) (\S+)$/.exec(expected) ?? []
  return { name, clause, kinds: kinds.split('|'), grades: grades.split('|'), steps: also ? [step, also] : [step], not }
}

/** Makes an edit. Each step must fit exactly one place. */
export function applyEdit(text: string, { name, steps }: Edit): string {
  return steps.reduce((edited, [find, replace]) => {
    const fits =
      typeof find === 'string'
        ? edited.split(find).length - 1
        : [...edited.matchAll(new RegExp(find.source, `${find.flags}g`))].length
    if (fits !== 1) throw new Error(`${name} fits ${fits} places: ${find}`)
    return typeof find === 'string' ? edited.replace(find, () => replace) : edited.replace(find, replace)
  }, text)
}
