import type { Side } from '../../model/finding.ts'
import type { Inline, Text } from '../../model/inline.ts'
import { canoniseFormula, type FlatToken } from '../canonise-formula.ts'
import { ledElsewhere } from '../find/led-elsewhere.ts'
import type { Anchored } from '../text-context.ts'
import { foldFlat, mark } from './flatten-marks.ts'

/** A run of inlines as one string, with what is not text marked in it. */
export interface FlatText {
  /** As printed, marks apart. */
  readonly printed: string
  /** The same, unit for unit, with one kind of space, quote, and hyphen: what recognisers look at. */
  readonly folded: string
  /** Whether it is ASCII in one font, printed as it is folded: then every word in it means its letters. */
  readonly plain: boolean
  /** The tokens that each `mark.object` stands for, in order. Whether the first is spaced depends on the text. */
  readonly objects: readonly (readonly FlatToken[])[]
  /** Where cross-references stand: UTF-16 units from 0, half-open. */
  readonly links: readonly Link[]
  /** Runs in a fixed-width font. */
  readonly mono: readonly { readonly start: number; readonly end: number }[]
}

/** A stretch that leads to another place of the text. */
export interface Link {
  readonly start: number
  readonly end: number
  readonly anchor: string
  /** Where it leads, if that is another place than its words name. */
  readonly elsewhere?: Anchored
}

const unicodeScripts: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁺': '+',
  '⁻': '-',
  ⁿ: 'n',
  '₀': '0',
  '₁': '1',
  '₂': '2',
  '₃': '3',
  '₄': '4',
  '₅': '5',
  '₆': '6',
  '₇': '7',
  '₈': '8',
  '₉': '9',
}

/**
 * A raised or lowered run. The end of a sentence that was raised with it stands on the line, also where it is a run of its own.
 *
 * @param before the last two characters of what is printed before it
 * @param next what stands behind it
 */
function printScript({ value, script }: Text, before: string, next: Inline | undefined): string {
  const [start, stop] = script === 'superscript' ? [mark.superStart, mark.superEnd] : [mark.subStart, mark.subEnd]
  const word = value.trimEnd()
  const run = before.endsWith(stop) ? before.slice(0, -1) + word : word
  const ends = !(next?.type === 'text' && next.script === script) && /[\p{L}\p{N})][.,;:]$/u.test(run)
  const end = ends ? word.length - 1 : value.length
  if (end === 0) return clean(value)
  return `${start}${clean(value.slice(0, end))}${stop}${clean(value.slice(end))}`
}

/** Where words that are struck out begin and end: whether they hold, only an editor knows. */
const struckOut: FlatToken = { printed: '~~', meaning: '⟦struck out⟧', class: 'punctuation' }

/** `• `, `– ` in front of a word, or alone in front of a tab; a star calls a footnote. */
const bullet = /^[•‣▪◦·–—-](?:$|(?= {1,4}\p{L}))/u

/** The bullet of an item that a run begins with, in a cell; empty for none. */
function bulletOf(inlines: readonly Inline[], at: number): string {
  const inline = inlines[at]
  const found = inline?.type === 'text' && !inline.script && !inline.mono ? bullet.exec(inline.value)?.[0] : undefined
  if (found === undefined) return ''
  const before = inlines[at - 1]
  if (before !== undefined && (before.type !== 'break' || before.of === 'tab')) return ''
  const next = inlines[at + 1]
  const isAlone = inline?.type === 'text' && inline.value.length === found.length
  return isAlone && (next?.type !== 'break' || next.of !== 'tab') ? '' : found
}

/** Makes one string of inlines. Emphasis goes: it is no text. */
export function flattenInlines(
  inlines: readonly Inline[],
  side: Side = 'left',
  anchors?: ReadonlyMap<string, Anchored>,
  isCell = false,
): FlatText {
  const [only] = inlines
  if (
    inlines.length === 1 &&
    only?.type === 'text' &&
    !only.script &&
    !only.mono &&
    !only.strike &&
    !(isCell && bullet.test(only.value))
  ) {
    const value = raiseUnicodeScripts(oneSpace(only.value))
    return { printed: value, folded: foldFlat(value), plain: isPlain(value), objects: [], links: [], mono: [] }
  }
  let printed = ''
  /** The last two characters of what is printed: looking for them in the growing string would copy it each time. */
  let end = ''
  const print = (text: string): void => {
    printed += text
    end = (end + text.slice(-2)).slice(-2)
  }
  /** Where the last break ends. */
  let broken = -1
  const objects: FlatToken[][] = []
  const links: Link[] = []
  const mono: { start: number; end: number }[] = []
  for (const [at, inline] of inlines.entries()) {
    switch (inline.type) {
      case 'text': {
        const own = isCell ? bulletOf(inlines, at) : ''
        if (own !== '') {
          objects.push([{ printed: own, meaning: '•', class: 'punctuation', rule: 'list-marker' }])
          print(mark.object)
        }
        const isStruck = inline.strike === true && inline.value.trim() !== ''
        if (isStruck) {
          objects.push([struckOut])
          print(mark.object)
        }
        // What stands on another line or behind a tab is no further group of a number's digits.
        if (broken === printed.length && /[0-9] $/.test(end) && /^[0-9]/.test(inline.value)) print(' ')
        const start = printed.length
        print(
          inline.script === undefined
            ? raiseUnicodeScripts(oneSpace(inline.value.slice(own.length), end))
            : printScript(inline, end, inlines[at + 1]),
        )
        if (inline.mono) mono.push({ start, end: printed.length })
        if (isStruck) {
          objects.push([struckOut])
          print(mark.object)
        }
        break
      }
      case 'cross-reference': {
        const { value, target: anchor } = inline
        const elsewhere = ledElsewhere(value, anchor, anchors)
        const stretch = { start: printed.length, end: printed.length + value.length, anchor }
        links.push(elsewhere ? { ...stretch, elsewhere } : stretch)
        print(clean(value))
        break
      }
      case 'inline-formula':
        objects.push(
          inline.canonical === undefined
            ? [{ printed: inline.value, meaning: opaque(inline.hash, side, objects.length), class: 'formula' }]
            : canoniseFormula(inline.canonical),
        )
        print(mark.object)
        break
      case 'image':
        objects.push([{ printed: inline.value, meaning: opaque(inline.hash, side, objects.length), class: 'image' }])
        print(mark.object)
        break
      case 'break':
        print(' ')
        broken = printed.length
        break
      case 'footnote-anchor':
        // Its text is a block of its own; the call depends on how each printing counts.
        break
    }
  }
  return { printed, folded: foldFlat(printed), plain: mono.length === 0 && isPlain(printed), objects, links, mono }
}

/**
 * A text with one space where it has several in a row: `Rec.  ITU-T X.501` is the phrase that rules know. Between digits
 * they stay, since numbers that are set apart are no groups of one.
 */
function oneSpace(value: string, before = ''): string {
  const own = / $/.test(before) && !/[0-9] $/.test(before) ? value.replace(/^ +/, '') : value
  if (!own.includes('  ')) return own
  const isDigit = (unit: string | undefined): boolean => unit !== undefined && /[0-9]/.test(unit)
  return own.replace(/ {2,}/g, (run, at: number) => (isDigit(own[at - 1]) && isDigit(own[at + run.length]) ? run : ' '))
}

/** What is known by its bytes alone. Without them it is equal to nothing in the other text. */
export function opaque(hash: string | null | undefined, side: Side | undefined, number: number): string {
  return hash ? `⟦opaque ${hash}⟧` : `⟦opaque ? ${side ?? 'left'} ${number}⟧`
}

/** `2³²` becomes `2`, raised `32`: the same as a raised run. */
function raiseUnicodeScripts(text: string): string {
  if (!/[⁰¹²³⁴-⁹⁺⁻ⁿ₀-₉\ue000-\ue004]/.test(text)) return text
  return (
    text
      // A file that has our own marks in it means something else by them, nobody knows what.
      .replace(/[\ue000-\ue004]/g, '\ufffd')
      .replace(
        /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/g,
        (run) => mark.superStart + [...run].map((sign) => unicodeScripts[sign]).join('') + mark.superEnd,
      )
      .replace(/[₀-₉]+/g, (run) => mark.subStart + [...run].map((sign) => unicodeScripts[sign]).join('') + mark.subEnd)
  )
}

function clean(text: string): string {
  return text.replace(/[\ue000-\ue004]/g, '\ufffd')
}

function isPlain(text: string): boolean {
  return !/[^\x20-\x5f\x61-\x7e]/.test(text)
}
