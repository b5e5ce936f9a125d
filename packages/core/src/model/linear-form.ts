import type { Block } from './document.ts'
import type { Inline } from './inline.ts'

/** What is typed as a formula, in the linear form that readers give to formulas; null where a part is opaque. */
export function linearForm(inlines: readonly Inline[]): string | null {
  let form = ''
  for (const inline of inlines) {
    if (inline.type === 'image') return null
    if (inline.type === 'inline-formula') {
      if (inline.canonical === undefined) return null
      form += inline.canonical
    } else if (inline.type === 'text' || inline.type === 'cross-reference') {
      const value = inline.value
        .replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, '')
        .replace(/[\u2212\u2013\u2010\u2011]/g, '-')
      const script = inline.type === 'text' ? inline.script : undefined
      form += script === undefined ? value : `${script === 'superscript' ? '^' : '_'}⟨${value}⟩`
    }
  }
  return form
}

/**
 * Whether a displayed formula and a line of text are the same signs: one format sets apart what another only types. The number
 * of the formula is not looked at.
 */
export function isSameFormula(a: Block, b: Block): boolean {
  if ((a.type === 'formula') === (b.type === 'formula')) return false
  const left = formOf(a)
  return left !== null && left !== '' && left === formOf(b)
}

function formOf(block: Block): string | null {
  if (block.type === 'formula') return block.canonical
  return block.type === 'paragraph' ? linearForm(block.children) : null
}
