import type { Kind } from '../../packages/core/src/index.ts'

/** What an editor does to a sentence of any text; null where the sentence gives no occasion. */
export interface TextEdit {
  readonly name: string
  readonly kind: Kind
  /** Whether it bears on conformance where the text binds; else it is editorial or less. */
  readonly weighty: boolean
  readonly make: (text: string) => string | null
}

function swap(
  name: string,
  kind: Kind,
  weighty: boolean,
  find: RegExp,
  to: string | ((found: string) => string),
): TextEdit {
  const make = (text: string): string | null => {
    const found = find.exec(text)
    if (!found) return null
    const by = typeof to === 'string' ? to : to(found[0])
    return text.slice(0, found.index) + by + text.slice(found.index + found[0].length)
  }
  return { name, kind, weighty, make }
}

/** Each is one cause, and has to be one finding. */
export const textEdits: readonly TextEdit[] = [
  swap('shall to should', 'requirement-changed', true, /\bshall\b/, 'should'),
  swap('shall to may', 'requirement-changed', true, /\bshall\b(?! not)/, 'may'),
  swap('shall be to is', 'requirement-changed', true, /\bshall be\b/, 'is'),
  swap('should to shall', 'requirement-changed', true, /\bshould\b/, 'shall'),
  swap('may to shall', 'requirement-changed', true, /\bmay\b/, 'shall'),
  swap('can to shall', 'requirement-changed', true, /\bcan\b/, 'shall'),
  swap(
    'not inserted',
    'negation-changed',
    true,
    /\b(?:shall|should|may|can|is|are)\b(?! not)/,
    (verb) => `${verb} not`,
  ),
  swap('not dropped', 'negation-changed', true, / not (?=[a-z])/, ' '),
  swap('only dropped', 'negation-changed', true, / only (?=[a-z])/, ' '),
  swap('all to some', 'negation-changed', true, /\ball\b(?!-)/, 'some'),
  swap('if to unless', 'condition-changed', true, /\bif\b/, 'unless'),
  swap('and to or', 'condition-changed', true, /(?<=[a-z]) and (?=[a-z])/, ' or '),
  swap('or to and', 'condition-changed', true, /(?<=[a-z]) or (?=[a-z])(?!more)/, ' and '),
  swap('value left open', 'unresolved-editing', true, /(?<=[a-z] )[a-z]{7,}(?= [a-z])/, 'TBD'),
  swap(
    'word',
    'wording-changed',
    false,
    /(?<= )(?:used|provided|described|important)(?= )/,
    (word) => wordFor[word] ?? word,
  ),
  swap('spelling', 'spelling-changed', false, /\b(?:behaviour|colour|organization)\b/, (word) => wordFor[word] ?? word),
  swap('comma dropped', 'punctuation-changed', false, /(?<=[a-z]), (?=[a-z])/, ' '),
  swap('capital', 'typography-changed', false, /(?<=[a-z] )[a-z](?=[a-z]{5,} [a-z])/, (letter) => letter.toUpperCase()),
]

const wordFor: Readonly<Record<string, string>> = {
  used: 'employed',
  provided: 'given',
  described: 'outlined',
  important: 'major',
  behaviour: 'behavior',
  colour: 'color',
  organization: 'organisation',
}
