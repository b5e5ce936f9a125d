import type { Formula } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { linearForm } from '../../model/linear-form.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { dropStart, foldedText, keepStart, plainText } from '../trim-inlines.ts'

/** The number behind a formula, in brackets. */
const numberBehind = /\(([A-Z0-9]{1,4}(?:[.\-\u2010\u2011\u2013][0-9]{1,4}){0,3}[a-z]?)\)\s*$/

/** The number behind a formula where white space was folded: `(7-1)`, `(A.1)`, and no factor as `(N-1)` and `* (7-1)` are. */
const foldedNumber =
  /(?<=[\p{L}\p{N})\]])[ \u00a0]\(((?:[0-9]{1,3}[.\-\u2010\u2011\u2013]|[A-Z]{1,2}\.)[0-9]{1,4}[a-z]?)\)\s*$/u
/** A name, with what it is indexed by or a function of, and a relation behind it. */
const relationBehindName =
  /^[\p{L}_][\p{L}\p{N}_]{0,60}(?:[ \u00a0]?[[(][^\])=]{1,60}[\])])?[ \u00a0]?(?:[<>]?=|[<>\u2264\u2265\u2248])[ \u00a0]/u
/** Verbs: what has one is a sentence, and its words bind. */
const verb = /(?<![\p{L}\p{N}_])(?:shall|should|must|may|can|cannot|be|is|are)(?![\p{L}\p{N}_([])/u
/** Longest line that is looked at for a formula, in characters. */
const maxFolded = 240

/** Whether a paragraph without a mark of its format is a formula and its number: `TideIdx = low + 2 (7-1)`. */
export function isTypedFormula(children: readonly Inline[], text: string): boolean {
  if (text.length > maxFolded || !relationBehindName.test(text) || !foldedNumber.test(text) || verb.test(text))
    return false
  if (!children.every(({ type }) => type === 'text' || type === 'inline-formula')) return false
  // Names of variables are no words of a sentence.
  const words = text.match(/(?<![\p{L}\p{N}_])\p{Ll}{4,}(?![\p{L}\p{N}_([]| [([])/gu)?.length ?? 0
  return words <= 1 + text.length / 40
}

/** A displayed formula that is typed as text, in the linear form that readers give to formulas. */
export function readTextFormula(block: RawParagraph): Formula {
  const text = plainText(block.children)
  const found = (/\t|[\s\u00a0]{2,}/.test(text) ? numberBehind : foldedNumber).exec(text)
  const number = found?.[1] ?? (block.label === undefined ? null : block.label.replace(/^\(|\)$/g, ''))
  const body = found ? keepStart(block.children, found.index) : dropStart(block.children, 0)
  return {
    type: 'formula',
    label: number === null ? null : { printed: `(${number})`, number },
    value: foldedText(body),
    canonical: linearForm(body),
    hash: hashOf(body),
    anchors: block.anchors ?? [],
    place: block.place,
    ...(block.within ? { within: block.within } : {}),
  }
}

const numberAlone = new RegExp(`^\\s*${numberBehind.source}`)

/** Whether a paragraph is a picture and the number of a formula: the formula is drawn. */
export function isDrawnFormula(children: readonly Inline[]): boolean {
  return (
    children.some(({ type }) => type === 'image') &&
    children.every(({ type }) => type === 'image' || type === 'text' || type === 'break') &&
    numberAlone.test(plainText(children.filter(({ type }) => type !== 'image')))
  )
}

/** A formula that is drawn, with its number printed beside it. */
export function readDrawnFormula(block: RawParagraph): Formula {
  const [, number = ''] = numberAlone.exec(plainText(block.children.filter(({ type }) => type !== 'image'))) ?? []
  return {
    type: 'formula',
    label: { printed: `(${number})`, number },
    value: '',
    canonical: null,
    hash: hashOf(block.children),
    anchors: block.anchors ?? [],
    place: block.place,
    ...(block.within ? { within: block.within } : {}),
  }
}

function hashOf(inlines: readonly Inline[]): string | null {
  for (const inline of inlines)
    if (
      (inline.type === 'image' || (inline.type === 'inline-formula' && inline.canonical === undefined)) &&
      inline.hash
    )
      return inline.hash
  return null
}
