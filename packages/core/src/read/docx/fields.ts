import type { Inline } from '../../model/inline.ts'
import { InlineBuilder } from './inline-builder.ts'
import { noMarks } from './marks.ts'
import { symbolCharacter } from './symbols.ts'

/** What becomes of a field's result. */
type Treatment = 'keep' | 'cross-reference' | 'note-call' | 'contents' | 'index' | 'none'

interface Field {
  instruction: string
  /** What of its code is printed where the field shows its code: all but what is hidden. */
  printed: string
  phase: 'code' | 'result'
  treatment: Treatment
  /** The bookmark that a reference points at. */
  target: string
  /** What a check box or a list to choose from shows: no run has it. */
  readonly shown: string
  /** Collects the result while the field is open in this paragraph. */
  result: InlineBuilder | undefined
  /** Collects the text that the field hides: it is printed after all where the field has lost its end mark. */
  hidden: InlineBuilder | undefined
}

/** What stands in a field's code is not printed, and a page number is none of the text. */
const hides = ({ phase, treatment }: Field): boolean => phase === 'code' || treatment === 'none'

/** Where text goes that is met now: into the block, nowhere, or to the furniture under a rule. */
export type Destination = 'text' | 'nowhere' | 'contents' | 'index'

/** The open fields of one story, from the outermost in. Fields nest, and a table of contents spans paragraphs. */
export class FieldStack {
  readonly #open: Field[] = []
  destination: Destination = 'text'

  /** `shown` is what a form field shows, where no run of its result does. */
  begin(shown = ''): void {
    this.#open.push({
      instruction: '',
      printed: '',
      phase: 'code',
      treatment: 'keep',
      target: '',
      shown,
      result: undefined,
      hidden: undefined,
    })
    this.#update()
  }

  /** Text of a code; results of fields inside a code are text of it too. */
  instruction(text: string, isHidden = false): void {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const field = this.#open[at] as Field
      if (field.phase !== 'code') continue
      field.instruction += text
      if (!isHidden) field.printed += text
      return
    }
  }

  /** Between code and result. From here on the field's own builder collects, where its result is not just kept. */
  separate(): void {
    const field = this.#open.at(-1)
    if (field === undefined || field.phase === 'result') return
    const { treatment, target } = treat(field.instruction)
    field.phase = 'result'
    field.hidden = undefined
    field.treatment = treatment
    field.target = target
    if (treatment === 'cross-reference' || treatment === 'note-call' || field.shown !== '')
      field.result = new InlineBuilder()
    this.#update()
  }

  end(into: InlineBuilder): void {
    const field = this.#open.pop()
    if (field === undefined) return
    this.#update()
    const target = this.builder(into)
    if (field.shown !== '') {
      const result = field.result?.finish() ?? []
      // Other programs write what was chosen as the result of the field, too.
      if (result.length > 0) target.append(result)
      else if (this.destination === 'text') target.text(field.shown, noMarks)
    } else if (field.phase === 'code') {
      if (this.destination === 'text') target.append(withoutResult(field))
    } else if (field.result !== undefined) {
      const result = field.result.finish()
      const calls = field.treatment === 'note-call' && isRaised(result)
      target.append(calls ? result : asReference(result, field.target))
    }
  }

  /** The builder that text goes into now: that of the innermost reference, or the paragraph's. */
  builder(paragraph: InlineBuilder): InlineBuilder {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const result = this.#open[i]?.result
      if (result !== undefined) return result
    }
    return paragraph
  }

  /** Where hidden text is kept; none where text is printed. */
  hiddenText(): InlineBuilder | undefined {
    const field = this.#open.find(hides)
    if (field === undefined) return undefined
    field.hidden ??= new InlineBuilder()
    return field.hidden
  }

  /**
   * A reference that is still open at the end of its paragraph is text. No code and no page number spans paragraphs: one
   * that is open there has lost its end mark. Word shows what it would hide, and so it is read; nothing after it is hidden.
   */
  endParagraph(paragraph: InlineBuilder): void {
    const lost = this.#open.findIndex(hides)
    if (lost >= 0) {
      for (const { hidden } of this.#open.splice(lost)) if (hidden) paragraph.append(hidden.finish())
      this.#update()
    }
    for (const field of this.#open) {
      if (field.result === undefined) continue
      paragraph.append(field.result.finish())
      field.result = undefined
    }
  }

  /** Closes everything: a heading stands in no field, so one that is open there has lost its end mark. */
  reset(): void {
    this.#open.length = 0
    this.#update()
  }

  #update(): void {
    this.destination = 'text'
    for (const field of this.#open) {
      if (hides(field)) {
        this.destination = 'nowhere'
        return
      }
      if (field.treatment === 'contents' || field.treatment === 'index') this.destination = field.treatment
    }
  }
}

/**
 * What a field without stored result prints: `SYMBOL` a character, `EQ` a formula that only Word can lay out, a button the
 * words behind its name. MathType numbers equations by `MACROBUTTON` and leads to them by `GOTOBUTTON`.
 */
function withoutResult({ instruction, printed }: Field): readonly Inline[] {
  const words = instruction.trim().split(/\s+/)
  const name = (words[0] ?? '').toUpperCase()
  if (name === 'SYMBOL') {
    const code = Number(words[1])
    const font = /\\f\s+"([^"]*)"/.exec(instruction)?.[1] ?? 'Symbol'
    const character = Number.isInteger(code) ? symbolCharacter(code, font) : undefined
    return character === undefined ? [] : [{ type: 'text', value: character }]
  }
  if (name === 'EQ') {
    const value = words.slice(1).join(' ')
    return [{ type: 'inline-formula', value, canonical: `eq ${value}` }]
  }
  if (name === 'MACROBUTTON' || name === 'GOTOBUTTON') {
    const value =
      /^\s*\S+\s+\S+\s+(.*)$/s
        .exec(printed)?.[1]
        ?.replace(/\\\*\s*[A-Za-z]+/g, '')
        .trim() ?? ''
    if (value === '') return []
    return asReference([{ type: 'text', value }], name === 'GOTOBUTTON' ? (words[1] ?? '') : '')
  }
  return []
}

function treat(instruction: string): { treatment: Treatment; target: string } {
  const words = instruction.trim().split(/\s+/)
  const target = words[1] ?? ''
  switch ((words[0] ?? '').toUpperCase()) {
    case 'REF':
    case 'PAGEREF':
      return { treatment: 'cross-reference', target }
    case 'NOTEREF':
      return { treatment: 'note-call', target }
    case 'HYPERLINK': {
      const bookmark = /\\l\s+"([^"]*)"/.exec(instruction)?.[1]
      return bookmark === undefined || /^\s*HYPERLINK\s+"[^"]/i.test(instruction)
        ? { treatment: 'keep', target: '' }
        : { treatment: 'cross-reference', target: bookmark }
    }
    case 'TOC':
    case 'TOA':
      return { treatment: 'contents', target: '' }
    case 'INDEX':
      return { treatment: 'index', target: '' }
    case 'PAGE':
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return { treatment: 'none', target: '' }
    // What is asked for or set is kept for other fields and printed by them.
    case 'ASK':
    case 'SET':
      return { treatment: 'none', target: '' }
    default:
      return { treatment: 'keep', target: '' }
  }
}

/** A number that is raised calls the note once more, and is told from another by its number; one on the line names it. */
function isRaised(result: readonly Inline[]): boolean {
  return result.length > 0 && result.every((node) => node.type === 'text' && node.script === 'superscript')
}

/** A number, or the letter of an annex: what a reference prints. */
const numbered = /\d|^\s*(?:annex|appendix)\b|^\s*[A-Z]\s*$/i

/**
 * What a reference field printed, as one cross-reference. A result without a number is repeated text (the document's
 * title, a term), and a result with formulas, pictures or breaks is no number: both stay what they are.
 */
export function asReference(result: readonly Inline[], target: string): readonly Inline[] {
  if (target === '' || !result.every((node) => node.type === 'text')) return result
  let value = ''
  for (const node of result) value += node.type === 'text' ? node.value : ''
  if (!numbered.test(value)) return result
  const reference = new InlineBuilder()
  const lead = value.length - value.trimStart().length
  const tail = value.trimEnd().length
  reference.text(value.slice(0, lead), noMarks)
  reference.push({ type: 'cross-reference', value: value.slice(lead, tail), target })
  reference.text(value.slice(tail), noMarks)
  return reference.finish()
}
