import { knownPairsIn } from '../../../packages/core/src/canon/find/known-pairs.ts'
import {
  canoniseContent,
  canoniseHeading,
  canoniseInlines,
  canoniseTitle,
  contextWithin,
  type TextContext,
} from '../../../packages/core/src/canon/index.ts'
import type { Citation } from '../../../packages/core/src/model/citation.ts'
import type { Clause, FrontMatter, Publisher } from '../../../packages/core/src/model/document.ts'
import type { Inline } from '../../../packages/core/src/model/inline.ts'
import { parseCitation } from '../../../packages/core/src/model/parse-citation.ts'
import type { RuleExample } from '../../../packages/core/src/model/rule.ts'
import type { Token } from '../../../packages/core/src/model/token.ts'

/** The pair that the examples are printings of: invented. */
const self = parseCitation('Rec. ITU-T X.9990 (06/2023) | ISO/IEC 98765-1:2024') as Citation

export const text: TextContext = contextOf('other')

export function contextOf(
  publisher: Publisher,
  labels: readonly string[] = ['3.1', '7', '8.2', '8.3', '8.2.1', 'A.3'],
): TextContext {
  return { mode: 'common', publisher, self, labels: new Set(labels), pairs: knownPairsIn([], self) }
}

/** Text with raised, lowered and fixed-width runs: `2^{32}` is a text with a raised 32, `x_{i}` one with a lowered i. */
export function inlinesFrom(value: string): Inline[] {
  return value
    .split(/([_^]\{[^}]*\}|`[^`]*`)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const script = /^([_^])\{(.*)\}$/.exec(part)
      if (script)
        return { type: 'text', value: script[2] as string, script: script[1] === '^' ? 'superscript' : 'subscript' }
      return part.startsWith('`')
        ? { type: 'text', value: part.slice(1, -1), mono: true }
        : { type: 'text', value: part }
    })
}

/** The tokens of a printed text in the place it is printed in. `clause` is a title line and a paragraph. */
export function tokensOf(
  value: string,
  as: RuleExample['as'] = 'paragraph',
  context: TextContext = text,
): readonly Token[] {
  switch (as) {
    case 'clause': {
      const [title = '', paragraph = ''] = value.split('\n')
      const clause = clauseOf(title)
      return [
        ...canoniseHeading(clause, context),
        ...canoniseContent(
          { type: 'paragraph', children: inlinesFrom(paragraph), anchors: [], place: {} },
          contextWithin(clause, context),
          clause,
        ),
      ]
    }
    case 'title':
      return canoniseTitle({ title: value } as FrontMatter, context)
    case 'term':
      return canoniseInlines(inlinesFrom(value), 'definition', context)
    case 'paragraph':
      return canoniseInlines(inlinesFrom(value), 'body', context)
    case 'heading':
    case 'note':
    case 'list-item':
    case 'caption':
    case 'reference':
    case 'abbreviation':
      return canoniseInlines(inlinesFrom(value), as, context)
    default:
      throw new Error(`A ${as} is no run of text`)
  }
}

/** What a text means, one line: equal lines are equal texts. Places of cross-references stand for what they lead to. */
export function meaningOf(value: string, as?: RuleExample['as'], context: TextContext = text): string {
  return tokensOf(value, as, context)
    .filter((token) => token.meaning !== '')
    .map((token) => token.meaning)
    .join(' · ')
}

/** Tokens as `printed→meaning/class`, the meaning where it differs, the class where it is not `word` or `punctuation`. */
export function show(value: string, as?: RuleExample['as'], context: TextContext = text): string {
  return tokensOf(value, as, context)
    .map(
      ({ printed, meaning, class: kind }) =>
        printed +
        (meaning === printed ? '' : `→${meaning || '∅'}`) +
        (kind === 'word' || kind === 'punctuation' ? '' : `/${kind}`),
    )
    .join(' ')
}

function clauseOf(title: string): Clause {
  return {
    type: 'clause',
    role: 'clause',
    label: '2',
    numbered: true,
    title: [{ type: 'text', value: title }],
    depth: 1,
    status: 'normative',
    statusPrinted: null,
    onlyFor: null,
    children: [],
    anchors: [],
    place: {},
  }
}
