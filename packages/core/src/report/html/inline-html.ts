import type { Inline } from '../../model/inline.ts'
import { flatOf, type Stretch } from './flat-text.ts'
import { formulaHtml } from './formula-html.ts'
import { words } from './markup.ts'

/** A stretch of a flat text that is shown otherwise. */
export interface Mark extends Stretch {
  /** The opening tag; what is between is put in it. */
  readonly open: string
  readonly close: string
}

/** How texts are printed on the page. */
export interface Print {
  /** Formulas as MathML; as their linear text where the page would grow too large. */
  readonly mathml: boolean
  /** Changed paragraphs a third time, both texts in one, for narrow screens. */
  readonly merged: boolean
}

/** A run of inlines as HTML, as it is printed, with marks. Of marks that overlap the earlier one holds. */
export function inlineHtml(inlines: readonly Inline[], marks: readonly Mark[], print: Print): string {
  const [only] = inlines
  if (marks.length === 0 && inlines.length === 1 && only?.type === 'text') return textHtml(only, only.value)
  const apart = disjoint(marks)
  let html = ''
  let start = 0
  let next = 0
  for (const inline of inlines) {
    const flat = flatOf(inline)
    const end = start + flat.length
    const whole = inline.type !== 'text' && inline.type !== 'cross-reference'
    const piece = (from: number, to: number): string => {
      // What cannot be cut is printed once, with the first mark that touches it.
      if (whole) return from === start && (to > from || flat === '') ? objectHtml(inline, print) : ''
      if (to <= from) return ''
      const part = flat.slice(from - start, to - start)
      return inline.type === 'text' ? textHtml(inline, part) : words(part)
    }
    let at = start
    for (
      let mark = apart[next];
      mark && (mark.from < end || (mark.from === mark.to && mark.to <= end));
      mark = apart[next]
    ) {
      const from = whole ? start : Math.max(mark.from, at)
      html += at < from ? piece(at, from) : ''
      if (mark.from >= start) html += mark.open
      const to = whole && mark.to > mark.from ? end : Math.min(mark.to, end)
      html += piece(from, to)
      at = Math.max(at, to)
      if (mark.to > end) break
      html += mark.close
      next++
      if (whole && at === end)
        while ((apart[next]?.to ?? Number.POSITIVE_INFINITY) <= end && (apart[next]?.from ?? 0) >= start) next++
    }
    if (at < end || (flat === '' && at === start)) html += piece(at, end)
    start = end
  }
  for (const mark of apart.slice(next)) html += mark.from >= start ? mark.open + mark.close : mark.close
  return html
}

function disjoint(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = apart.at(-1)
    if (before && mark.from < before.to) {
      if (mark.to > before.to) apart.push({ ...mark, from: before.to })
    } else apart.push(mark)
  }
  return apart
}

function textHtml(text: Extract<Inline, { type: 'text' }>, value: string): string {
  let html = words(value)
  if (text.mono) html = `<code>${html}</code>`
  if (text.italic) html = `<i>${html}</i>`
  if (text.bold) html = `<b>${html}</b>`
  if (text.strike) html = `<s>${html}</s>`
  if (text.script) html = text.script === 'superscript' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`
  return html
}

function objectHtml(inline: Inline, print: Print): string {
  switch (inline.type) {
    case 'break':
      return inline.of === 'tab' ? ' ' : '<br>'
    case 'footnote-anchor':
      return inline.value === '' ? '' : `<sup>${words(inline.value)}</sup>`
    case 'inline-formula':
      return formulaHtml(inline.value, inline.canonical ?? null, print.mathml, false)
    case 'image':
      return `<span class="pic">picture${inline.value === '' ? '' : `: ${words(inline.value)}`}</span>`
    default:
      return words(inline.value)
  }
}
