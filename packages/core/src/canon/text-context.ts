import type { Citation, IsoCitation, ItuCitation } from '../model/citation.ts'
import type { ComparisonMemory, TextMemory } from '../model/comparison-memory.ts'
import type { Document, Publisher } from '../model/document.ts'
import { entryNumber } from '../model/entry-number.ts'
import type { Side } from '../model/finding.ts'
import { isoKey } from '../model/registry/index.ts'
import type { Mode, RuleId } from '../model/rule.ts'
import type { Target, Token } from '../model/token.ts'
import { type KnownPairs, knownPairsIn, listedIn } from './find/known-pairs.ts'
import { numbersWithComma, printsDecimalComma } from './lex/decimal-comma.ts'

/** What canonising a part of a text needs to know of the whole of it. */
export interface TextContext {
  readonly mode: Mode
  readonly publisher: Publisher
  /** The pair that the text is one half of; null where it names none. */
  readonly self: Citation | null
  /** Printed clause numbers: they tell a reference `3.1` from a number. */
  readonly labels: ReadonlySet<string>
  /** What the ids of the text name, where it is printed with a number: what a link to it means. */
  readonly anchors?: ReadonlyMap<string, Anchored>
  /** The numbers of the entries of both lists of references: they tell `[3]` that cites one from a value in brackets. */
  readonly entries?: ReadonlySet<string>
  /** The editions of the documents in the text's own lists of references: what a tag `[ITU-T X.501]` stands for. */
  readonly listed?: ReadonlyMap<string, readonly string[]>
  /** Which Recommendation and International Standard are one text, as the registry and the texts' own lists say. */
  readonly pairs: KnownPairs
  /** Which of the two texts it is, the left where nothing is said: a picture whose bytes are not known is equal to none of the other. */
  readonly side?: Side
  /**
   * Set where the text prints its decimal sign as a comma: the numbers whose comma may be another all the same, since the other
   * text prints them with it too.
   */
  readonly decimalComma?: { readonly except: ReadonlySet<string> }
  /** The part at hand lists amendments and corrigenda of the text. */
  readonly history?: true
  /** Rules that the user does not want here: what they would set is left as it is printed. */
  readonly without?: ReadonlySet<RuleId>
  /** What an earlier comparison made of the text. */
  readonly memory?: TextMemory
  /** What is done to the tokens of headings and blocks before anything is made of them. */
  readonly asOne?: (tokens: readonly Token[]) => readonly Token[]
}

/** A context in which some rules are silent. */
export function withoutRules(text: TextContext, without: ReadonlySet<RuleId> | undefined): TextContext {
  return without === undefined ? text : { ...text, without }
}

/** What an id of a text names. */
export interface Anchored {
  readonly kind: Target['kind']
  /** As it is cited: `8.2`, `A`, `A.1`. */
  readonly number: string
}

/**
 * The contexts of two texts that are compared: each has its own labels, both know the same pairs. A memory begins a
 * comparison with all that the meaning of a run of text can depend on.
 */
export function textContextsOf(
  left: Document,
  right: Document,
  mode: Mode,
  self: Citation | null,
  memory?: ComparisonMemory,
): { readonly left: TextContext; readonly right: TextContext } {
  const pairs = knownPairsIn([left, right], self)
  // What one text takes for a citation the other does.
  const entries = new Set([left, right].flatMap(entryNumbers))
  const listed = memory && JSON.stringify(listedIn([left, right]))
  const contextOf = (document: Document, side: Side): TextContext => {
    const { publisher } = document.front
    const other = side === 'left' ? right : left
    const comma = printsDecimalComma(document) ? { decimalComma: { except: numbersWithComma(other) } } : {}
    const context = { mode, publisher, self, ...placesIn(document), ...comma, entries, pairs, side }
    if (!memory) return context
    memory[side].begin(`${JSON.stringify(context, membersOf)} ${listed}`)
    return { ...context, memory: memory[side] }
  }
  return { left: contextOf(left, 'left'), right: contextOf(right, 'right') }
}

/** `3` for an entry that is labelled `[3]`. */
function entryNumbers(document: Document): string[] {
  const numbers: string[] = []
  const open = [...document.children]
  for (let clause = open.pop(); clause; clause = open.pop()) {
    for (const child of clause.children) {
      if (child.type === 'clause') open.push(child)
      else if (child.type === 'reference') numbers.push(entryNumber(child) ?? '')
    }
  }
  return numbers.filter((number) => number !== '')
}

/** What a list has a document under: `X.501`, `9594-2`. */
export function documentKey(half: ItuCitation | IsoCitation): string {
  return 'part' in half ? isoKey(half) : half.number
}

function placesIn(document: Document): {
  labels: Set<string>
  anchors: Map<string, Anchored>
  listed: Map<string, string[]>
} {
  const listed = new Map<string, string[]>()
  const labels = new Set<string>()
  const anchors = new Map<string, Anchored>()
  const open = [...document.children]
  for (let clause = open.pop(); clause; clause = open.pop()) {
    if (clause.numbered) {
      const number = clause.label.replace(/^(?:Annex|Appendix)\s+/i, '')
      labels.add(number)
      const word = /^(?:annex|appendix)/i.exec(clause.label)?.[0].toLowerCase()
      const kind = word === 'annex' || word === 'appendix' ? word : 'clause'
      for (const anchor of clause.anchors) anchors.set(anchor, { kind, number })
    }
    for (const child of clause.children) {
      if (child.type === 'clause') open.push(child)
      else if (child.type === 'reference') {
        for (const half of [child.citation?.itu, child.citation?.iso])
          if (half?.date) listed.set(documentKey(half), [...(listed.get(documentKey(half)) ?? []), half.date])
        const number = entryNumber(child)
        if (number !== null) for (const anchor of child.anchors) anchors.set(anchor, { kind: child.type, number })
      } else if (child.type === 'table' || child.type === 'figure' || child.type === 'formula') {
        const number = child.label?.number
        if (number) for (const anchor of child.anchors) anchors.set(anchor, { kind: child.type, number })
      }
    }
  }
  return { labels, anchors, listed }
}

/** Sets and maps as lists of what is in them, for JSON. What is known of pairs is functions, and follows from the lists. */
function membersOf(_key: string, value: unknown): unknown {
  return value instanceof Set || value instanceof Map ? [...value] : value
}
