import type { Formula } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'
import type { RawParagraph } from '../model/raw.ts'
import { dropStart, foldedText, keepStart, plainText } from './trim-inlines.ts'

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
    canonical: canonicalOf(body),
    hash: hashOf(body),
    anchors: block.anchors ?? [],
    place: block.place,
    ...(block.within ? { within: block.within } : {}),
  }
}

/** Null where a part is opaque. */
function canonicalOf(inlines: readonly Inline[]): string | null {
  let canonical = ''
  for (const inline of inlines) {
    if (inline.type === 'image') return null
    if (inline.type === 'inline-formula') {
      if (inline.canonical === undefined) return null
      canonical += inline.canonical
    } else if (inline.type === 'text' || inline.type === 'cross-reference') {
      const value = inline.value
        .replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, '')
        .replace(/[\u2212\u2013\u2010\u2011]/g, '-')
      const script = inline.type === 'text' ? inline.script : undefined
      canonical += script === undefined ? value : `${script === 'superscript' ? '^' : '_'}⟨${value}⟩`
    }
  }
  return canonical
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
