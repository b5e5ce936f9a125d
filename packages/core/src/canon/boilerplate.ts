import type { Clause } from '../model/document.ts'
import type { Token } from '../model/token.ts'
import { boilerplateTexts } from './boilerplate-texts.ts'
import { lex } from './lex.ts'

/** Least share of shared words of a paragraph that is a standard one with something changed in it. */
const leastAlike = 0.8

interface Variant {
  readonly id: string
  readonly rule: string
  /** Printed in one house style only: where nothing in it is changed it means nothing. */
  readonly oneSided: boolean
  readonly meanings: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

let variants: readonly Variant[] | undefined

/**
 * A standard introductory paragraph as one token, whichever known wording it has. Where it is nearly one, every word
 * that deviates stays a token behind it, and every word it lacks becomes one: a change in it is never hidden.
 */
export function recogniseBoilerplate(tokens: readonly Token[], clause: Clause): Token[] {
  const first = tokens.find((token) => token.meaning !== '')
  if (!first || !mayOpen.test(first.meaning) || clause.role === 'term') return [...tokens]
  variants ??= boilerplateTexts.map(variantOf)
  const meanings = tokens.filter((token) => token.class !== 'punctuation' && token.meaning !== '').map((token) => fold(token.meaning))
  const nearest = nearestVariant(meanings)
  if (!nearest) return [...tokens]
  const { variant, alike } = nearest
  const deviations = alike === 1 && meanings.join(' ') === variant.meanings.join(' ') ? { extra: new Set<number>(), lacking: [] } : deviationsOf(meanings, variant.meanings)
  const changed = deviations.extra.size > 0 || deviations.lacking.length > 0
  const printed = tokens.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.printed).join('')
  const head: Token = { printed, meaning: variant.oneSided && !changed ? '' : `⟦boilerplate ${variant.id}⟧`, class: 'phrase', rule: variant.rule, spaced: false }
  if (!changed) return [head]
  let at = -1
  const extra = tokens.filter((token) => token.class !== 'punctuation' && token.meaning !== '' && deviations.extra.has(++at))
  const lacking = deviations.lacking.map((word): Token => ({ printed: '', meaning: `⟦lacks ${word}⟧`, class: lex(word)[0]?.class ?? 'word', spaced: true }))
  return [head, ...extra, ...lacking]
}

/** First words of the known paragraphs: nothing else is looked at twice. */
const mayOpen = /^(?:the|for|iso|iec|members|there|none|no|at|all|in|void|this|⟦self⟧)$/i

function variantOf(row: (typeof boilerplateTexts)[number]): Variant {
  const text = row.text.replace(/this Recommendation \| International Standard|this document/g, '⟦self⟧')
  const meanings: string[] = []
  text.split('⟦self⟧').forEach((part, at) => {
    if (at > 0) meanings.push('⟦self⟧')
    for (const lexeme of lex(part)) if (lexeme.class !== 'punctuation') meanings.push(fold(lexeme.meaning))
  })
  return { id: row.id, rule: row.rule, oneSided: row.oneSided, meanings, counts: countsOf(meanings) }
}

function nearestVariant(meanings: readonly string[]): { readonly variant: Variant; readonly alike: number } | null {
  const counts = countsOf(meanings)
  let best: { variant: Variant; alike: number } | null = null
  for (const variant of variants ?? []) {
    const most = (2 * Math.min(meanings.length, variant.meanings.length)) / (meanings.length + variant.meanings.length)
    if (most < leastAlike || (best && most <= best.alike)) continue
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

/** Words of the text that the variant lacks, by place, and words of the variant that the text lacks: a longest common subsequence. */
function deviationsOf(text: readonly string[], variant: readonly string[]): { readonly extra: Set<number>; readonly lacking: string[] } {
  const width = variant.length + 1
  const sums = new Uint16Array((text.length + 1) * width)
  for (let i = text.length - 1; i >= 0; i--) {
    for (let j = variant.length - 1; j >= 0; j--) {
      sums[i * width + j] = text[i] === variant[j]
        ? (sums[(i + 1) * width + j + 1] as number) + 1
        : Math.max(sums[(i + 1) * width + j] as number, sums[i * width + j + 1] as number)
    }
  }
  const extra = new Set<number>()
  const lacking: string[] = []
  let i = 0
  let j = 0
  while (i < text.length || j < variant.length) {
    if (i < text.length && j < variant.length && text[i] === variant[j]) {
      i++
      j++
    } else if (j >= variant.length || (i < text.length && (sums[(i + 1) * width + j] as number) >= (sums[i * width + j + 1] as number))) extra.add(i++)
    else lacking.push(variant[j++] as string)
  }
  return { extra, lacking }
}

function fold(meaning: string): string {
  return meaning.startsWith('⟦') ? meaning : meaning.toLowerCase()
}
