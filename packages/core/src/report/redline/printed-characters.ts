import type { FootnoteAnchor, Inline, InlineFormula, Text } from '../../model/inline.ts'
import type { Token } from '../../model/token.ts'

/** How a character is set. */
export type Setting = Pick<Text, 'bold' | 'italic' | 'mono' | 'script' | 'strike'>

/** One printed character of a run of inlines, or something that stands for one. */
export interface PrintedCharacter {
  /** `objectMark` for a formula or a picture; a space, a tab or a line feed for a break. */
  readonly text: string
  readonly setting: Setting
  readonly formula?: InlineFormula
  /** The id of the footnote that is called here. */
  readonly note?: number
}

/** Stands for what is no character: a formula, a picture. */
export const objectMark = '\ufffc'

const plain: Setting = {}

/** Gives the id by which a call of new text calls its note; undefined where it cannot. */
export type IdOfCall = (call: FootnoteAnchor) => number | undefined

/** The characters of a run of inlines, white space included; calls of footnotes are among them where they have ids. */
export function charactersOf(inlines: readonly Inline[], idOfCall?: IdOfCall): PrintedCharacter[] {
  const characters: PrintedCharacter[] = []
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text': {
        const { bold, italic, mono, script, strike } = inline
        const setting: Setting = {
          ...(bold ? { bold } : {}),
          ...(italic ? { italic } : {}),
          ...(mono ? { mono } : {}),
          ...(script ? { script } : {}),
          ...(strike ? { strike } : {}),
        }
        for (const text of inline.value) characters.push({ text, setting })
        break
      }
      case 'cross-reference':
        for (const text of inline.value) characters.push({ text, setting: plain })
        break
      case 'inline-formula':
        characters.push({ text: objectMark, setting: plain, formula: inline })
        break
      case 'image':
        characters.push({ text: objectMark, setting: plain })
        break
      case 'break':
        characters.push({ text: inline.of === 'tab' ? '\t' : '\n', setting: plain })
        break
      case 'footnote-anchor': {
        const note = idOfCall?.(inline)
        if (note !== undefined) characters.push({ text: objectMark, setting: plain, note })
        break
      }
    }
  }
  return characters
}

export const isBlank = (text: string): boolean => /^[\s\u00ad]+$/.test(text)

/** Half-open, in characters. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where tokens stand in the characters they were made of: both are walked in order, white space apart. Undefined where
 * they do not fit together.
 */
export function placeTokens(tokens: readonly Token[], characters: readonly PrintedCharacter[]): Stretch[] | undefined {
  const places: Stretch[] = []
  let at = 0
  const skipBlank = (): void => {
    while (at < characters.length && isBlank((characters[at] as PrintedCharacter).text)) at++
  }
  for (const token of tokens) {
    skipBlank()
    const from = at
    if (token.class === 'image') {
      if (characters[at]?.text !== objectMark) return undefined
      at++
      places.push({ from, to: at })
      continue
    }
    let inFormula = false
    for (const sign of token.printed) {
      if (isBlank(sign)) continue
      skipBlank()
      const here = characters[at]
      if (here?.text === objectMark) {
        inFormula = true
        break
      }
      if (here !== undefined && sameSign(here.text, sign)) at++
      // The marks of raised and lowered characters are not printed.
      else if (sign !== '^' && sign !== '_') return undefined
    }
    if (inFormula) {
      // All tokens of a formula stand where it stands; the next that is none leaves it.
      places.push({ from: at, to: at + 1 })
      const next = tokens[places.length]
      if (next?.class !== 'formula') at++
      continue
    }
    places.push({ from, to: at })
  }
  return places
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉'
const signs: Readonly<Record<string, string>> = { '⁺': '+', '₊': '+', '⁻': '-', ⁿ: 'n' }

function sameSign(printed: string, token: string): boolean {
  if (printed === token) return true
  const digit = digits.indexOf(printed)
  return digit >= 0 ? String(digit % 10) === token : signs[printed] === token
}

/** The characters of several parts, with a space between them. */
export function joinedCharacters(parts: readonly (readonly Inline[])[]): PrintedCharacter[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => [...(at > 0 ? [{ text: ' ', setting: {} }] : []), ...charactersOf(part)])
}
