import type { Formula } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { linearForm } from '../../model/linear-form.ts'
import type { RawParagraph } from '../../model/raw.ts'
import { dropStart, foldedText, keepStart, plainText } from '../trim-inlines.ts'

/** The number behind a formula, in brackets. */
const numberBehind = /\(([A-Z0-9]{1,4}(?:[.\-\u2010\u2011\u2013][0-9]{1,4}){0,3}[a-z]?)\)\s*$/

/** A displayed formula that is typed as text, in the linear form that readers give to formulas. */
export function readTextFormula(block: RawParagraph): Formula {
  const text = plainText(block.children)
  const found = /\t|[\s\u00a0]{2,}/.test(text) ? numberBehind.exec(text) : null
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
