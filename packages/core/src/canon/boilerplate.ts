import type { Clause } from '../model/document.ts'
import type { Token } from '../model/token.ts'
import { boilerplateTexts } from './boilerplate-texts.ts'
import { lex } from './lex/lex.ts'

/** Least share of shared words of a paragraph that is a standard one with something changed in it. */
const leastAlike = 0.8
/** Least share of words of the vocabulary: with fewer no text shares so many with any variant. Rounded down. */
const leastKnown = leastAlike / (2 - leastAlike) - 0.001

interface Variant {
  readonly id: string
  readonly rule: string
  /** Printed in one house style only: where nothing in it is changed it means nothing. */
  readonly oneSided: boolean
  readonly meanings: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

let variants: readonly Variant[] | undefined
/** Every word of the variants. */
let vocabulary: ReadonlySet<string> = new Set()

/**
 * A standard introductory paragraph as one token, whichever known wording it has; sentences behind it stay text. Where
 * it is nearly one, every word that deviates stays a token behind it, and every word it lacks becomes one: a change
 * in it is never hidden.
 */
export function recogniseBoilerplate(
  tokens: readonly Token[],
  clause: Clause,
  without?: ReadonlySet<string>,
): readonly Token[] {
  const first = tokens.find((token) => token.meaning !== '')
  if (!first || !mayOpen.test(first.meaning) || clause.role === 'term') return tokens
  if (!variants) {
    variants = boilerplateTexts.map(variantOf)
    vocabulary = new Set(variants.flatMap((variant) => variant.meanings))
  }
  // Of the openings the one that is most alike, the longest of several: a sentence that was added behind it stays text.
  let best: { readonly end: number; readonly nearest: Nearest; readonly deviations: Deviations } | null = null
  for (const end of sentenceEnds(tokens)) {
    const meanings = tokens.slice(0, end).flatMap((token) => (carriesWord(token) ? [fold(token.meaning)] : []))
    const nearest = nearestVariant(meanings)
    if (!nearest || without?.has(nearest.variant.rule) || (best && nearest.alike <= best.nearest.alike)) continue
    const deviations = deviationsOf(meanings, nearest.variant.meanings)
    if (isNearly(deviations, meanings, nearest.variant)) best = { end, nearest, deviations }
  }
  if (!best) return tokens
  const { end, nearest, deviations } = best
  const opening = boilerplateTokens(tokens.slice(0, end), deviations, nearest.variant, end < tokens.length)
  return [...opening, ...tokens.slice(end)]
}

/** The same words in another order are another sentence: `uses the following terms defined in X.213` defines none. */
function isNearly({ extra, lacking }: Deviations, meanings: readonly string[], variant: Variant): boolean {
  return extra.size + lacking.length <= (1 - leastAlike) * (meanings.length + variant.meanings.length)
}

/** Most sentences of a standard paragraph that is looked for at the head of another, and one to spare. */
const maxSentences = 8

/** Where the first sentences end whose words may be those of a variant, the longest opening first: half-open, in tokens. */
function sentenceEnds(tokens: readonly Token[]): number[] {
  const ends: number[] = []
  let sentences = 0
  let words = 0
  let known = 0
  for (let at = 0; at < tokens.length && sentences < maxSentences; at++) {
    const token = tokens[at] as Token
    if (carriesWord(token)) {
      words++
      if (vocabulary.has(fold(token.meaning))) known++
    }
    if (token.meaning !== '.' && token.meaning !== ':' && at < tokens.length - 1) continue
    sentences++
    if (known >= leastKnown * words) ends.push(at + 1)
  }
  return ends.reverse()
}

function boilerplateTokens(
  tokens: readonly Token[],
  { extra, lacking }: Deviations,
  variant: Variant,
  goesOn: boolean,
): Token[] {
  const { rule } = variant
  const changed = extra.size > 0 || lacking.length > 0
  const last = tokens.at(-1) as Token
  const stops = last.class === 'punctuation' && /^[.:]$/.test(last.meaning)
  const words = stops ? tokens.slice(0, -1) : tokens
  const printed = words.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.printed).join('')
  const silent = variant.oneSided && !changed && !goesOn
  const head: Token = {
    printed,
    meaning: silent ? '' : `⟦boilerplate ${variant.id}⟧`,
    class: 'phrase',
    rule,
    spaced: false,
  }
  let at = -1
  const added = words.filter((token) => carriesWord(token) && extra.has(++at))
  const lost = lacking.map(
    (word): Token => ({ printed: '', meaning: `⟦lacks ${word}⟧`, class: lex(word)[0]?.class ?? 'word', spaced: true }),
  )
  // `apply:` before a list and `apply.` before entries end the same sentence.
  const stop: Token = {
    printed: stops ? last.printed : '',
    meaning: silent ? '' : '.',
    class: 'punctuation',
    rule,
    spaced: false,
  }
  return [head, ...added, ...lost, stop]
}

function carriesWord(token: Token): boolean {
  return token.class !== 'punctuation' && token.meaning !== ''
}

/** First words of the known paragraphs: nothing else is looked at twice. */
const mayOpen = /^(?:the|for|iso|iec|members|there|none|no|at|all|in|void|this|attention|⟦self⟧)$/i

function variantOf(row: (typeof boilerplateTexts)[number]): Variant {
  const text = row.text.replace(
    /[Tt]his (?:Recommendation \| International Standard|Recommendation|document)/g,
    '⟦self⟧',
  )
  const meanings: string[] = []
  text.split('⟦self⟧').forEach((part, at) => {
    if (at > 0) meanings.push('⟦self⟧')
    for (const lexeme of lex(part)) if (lexeme.class !== 'punctuation') meanings.push(fold(lexeme.meaning))
  })
  return { id: row.id, rule: row.rule, oneSided: row.oneSided, meanings, counts: countsOf(meanings) }
}

interface Nearest {
  readonly variant: Variant
  /** Share of words that both have. */
  readonly alike: number
}

/** The variant with the most words in common, in any order; null where no variant has enough. */
function nearestVariant(meanings: readonly string[]): Nearest | null {
  const counts = countsOf(meanings)
  let best: { variant: Variant; alike: number } | null = null
  for (const variant of variants ?? []) {
    const most = (2 * Math.min(meanings.length, variant.meanings.length)) / (meanings.length + variant.meanings.length)
    if (most < leastAlike || (best && most <= best.alike)) continue
    // A sentence that speaks of another document is another sentence, however alike.
    if (variant.meanings.includes('⟦self⟧') !== counts.has('⟦self⟧')) continue
    let shared = 0
    for (const [meaning, count] of counts) shared += Math.min(count, variant.counts.get(meaning) ?? 0)
    const alike = (2 * shared) / (meanings.length + variant.meanings.length)
    if (alike >= leastAlike && (!best || alike > best.alike)) best = { variant, alike }
  }
  return best
}

function countsOf(meanings: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const meaning of meanings) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  return counts
}

interface Deviations {
  /** Words of the text that the variant lacks, by place. */
  readonly extra: ReadonlySet<number>
  /** Words of the variant that the text lacks. */
  readonly lacking: readonly string[]
}

/**
 * In what a text deviates from a variant: a longest common subsequence. Slight words that stand alone apart: editors print
 * `a list of the currently valid` and `a list of currently valid`, `Standards` and `International Standards`.
 */
function deviationsOf(text: readonly string[], variant: readonly string[]): Deviations {
  if (text.length === variant.length && text.every((meaning, at) => meaning === variant[at]))
    return { extra: new Set(), lacking: [] }
  const width = variant.length + 1
  const sums = new Uint16Array((text.length + 1) * width)
  for (let i = text.length - 1; i >= 0; i--) {
    for (let j = variant.length - 1; j >= 0; j--) {
      sums[i * width + j] =
        text[i] === variant[j]
          ? (sums[(i + 1) * width + j + 1] as number) + 1
          : Math.max(sums[(i + 1) * width + j] as number, sums[i * width + j + 1] as number)
    }
  }
  const extra: number[] = []
  const lacking: number[] = []
  let i = 0
  let j = 0
  while (i < text.length || j < variant.length) {
    if (i < text.length && j < variant.length && text[i] === variant[j]) {
      i++
      j++
    } else if (
      j >= variant.length ||
      (i < text.length && (sums[(i + 1) * width + j] as number) >= (sums[i * width + j + 1] as number))
    )
      extra.push(i++)
    else lacking.push(j++)
  }
  return {
    extra: new Set(withoutSlight(extra, text)),
    lacking: withoutSlight(lacking, variant).map((at) => variant[at] as string),
  }
}

/** Words of a standard paragraph that editors put in or leave out. */
const slight: ReadonlySet<string> = new Set(['the', 'a', 'an', 'international'])

/** Places of words, in order, without the slight words whose noun is not among them. */
function withoutSlight(places: readonly number[], words: readonly string[]): number[] {
  return places.filter((at, n) => !slight.has(words[at] as string) || places[n + 1] === at + 1)
}

/** Words that editors print for one another in the standard paragraphs, and nowhere else. Source: common texts of 1993 to 2000. */
const asPrintedToday: ReadonlyMap<string, string> = new Map([
  ['indicated', 'listed'],
  ['editions', 'edition'],
  ['references', 'reference'],
  ['telecommunications', 'telecommunication'],
  ['purpose', 'purposes'],
  ['this', 'the'],
])

function fold(meaning: string): string {
  if (meaning.startsWith('⟦')) return meaning
  const word = meaning.toLowerCase()
  return asPrintedToday.get(word) ?? word
}
