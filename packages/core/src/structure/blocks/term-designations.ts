import type { TermEntry, TermStatus } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import { dropStart, keepStart, plainText, withoutBold } from '../trim-inlines.ts'

/** A designation of a concept, and whether it is preferred, admitted or deprecated. */
export type Term = TermEntry['terms'][number]

/** Longest designation before a colon, in characters. */
export const maxTerm = 160
/** Most designations of one concept, besides the first. */
export const maxFurther = 6

/** Splits `directory information base (DIB)`: the abbreviation is another designation of the same. */
export function splitTerm(children: readonly Inline[], status: TermStatus, unstated = false): Term[] {
  const text = plainText(children)
  const found = /\(([\p{Lu}\p{N}][\p{Lu}\p{N}.-]{1,11}s?)\)\s*$/u.exec(text)
  if (!found || found.index === 0) return [named(status, withoutBold(children), unstated)]
  return [
    named(status, withoutBold(keepStart(children, found.index)), unstated),
    {
      ...(status === 'deprecated' ? { status } : { status: 'admitted', unstated: true }),
      children: [{ type: 'text', value: found[1] as string }],
    },
  ]
}

function named(status: TermStatus, children: readonly Inline[], unstated: boolean): Term {
  return { status, ...(unstated ? { unstated } : {}), children }
}

/** What is cited has a number or a capital letter: `[system]` behind a term is the field that the term belongs to. */
const isSource = /[\p{Lu}\p{N}]/u

/** `**relay** [ITU-T X.800]: An open system …`: bold designation, source, colon, definition. */
export function splitOneParagraph(children: readonly Inline[]): {
  readonly terms: Term[]
  readonly source: readonly Inline[]
  readonly definition: readonly Inline[]
} {
  const text = plainText(children)
  const ends = designationEnds(children, text)
  const bold = ends.at(-1)?.to ?? 0
  const behind =
    bold > 0
      ? /^((?:[\s\u00a0]*\([^()]{1,60}\))?)([\s\u00a0]*\[[^\][]{2,160}\])?[\s\u00a0]*([:\u2013\u2014-]?)[\s\u00a0]*/.exec(
          text.slice(bold),
        )
      : null
  const field = behind?.[2] !== undefined && !isSource.test(behind[2]) ? behind[2].length : 0
  const colon = behind ? bold + (behind[1] as string).length + field : firstColon(text.slice(0, maxTerm))
  if (colon < 0) return { terms: [], source: [], definition: children }
  const definition = dropStart(children, behind ? bold + behind[0].length : colon + 1)
  const head = keepStart(children, colon)
  const headText = plainText(head)
  const colonInBold = /:[\s\u00a0]*$/.exec(headText)
  const bare = colonInBold ? keepStart(head, colonInBold.index) : head
  const last = /\[([^\][]{2,160})\][\s\u00a0]*$/.exec(plainText(bare))
  const cited = last && isSource.test(last[1] as string) ? last : null
  const source = (field > 0 ? null : behind?.[2]?.trim().slice(1, -1)) ?? cited?.[1] ?? null
  return {
    terms: designations(cited && !behind?.[2] ? keepStart(bare, cited.index) : bare, ends),
    source: source === null ? [] : [{ type: 'text', value: source }],
    definition,
  }
}

/** Where the designation ends in plain print: `interval (symbol: T): The time …`. -1 where no colon stands outside of brackets. */
function firstColon(text: string): number {
  for (const { index } of text.matchAll(/:(?=[\s\u00a0]|$)/g)) {
    const before = text.slice(0, index)
    if (before.lastIndexOf('(') <= before.lastIndexOf(')') || !text.slice(index).includes(')')) return index
  }
  return -1
}

/** The further designations are admitted: print alone does not tell the status of each. */
function designations(
  children: readonly Inline[],
  ends: readonly { readonly from: number; readonly to: number }[],
): Term[] {
  const text = plainText(children)
  const bold = ends.at(-1)?.to ?? 0
  const runs = bold === 0 ? [] : ends.flatMap((end) => inOneRun(text, end))
  if (runs.length < 2) return splitSynonym(children, bold)
  const last = runs.at(-1) as { from: number; to: number }
  return runs.flatMap((run, at) => {
    const part = dropStart(keepStart(children, run === last ? text.length : run.to), run.from)
    const found = run === last ? splitSynonym(part, run.to - run.from) : splitTerm(part, 'preferred')
    return at === 0 ? found : found.map((term) => ({ ...term, status: 'admitted' as const, unstated: true as const }))
  })
}

/** `**naming authority** (registration authority)`: what stands in brackets behind the bold run is another designation. */
function splitSynonym(children: readonly Inline[], bold: number): Term[] {
  const synonym =
    bold > 0
      ? /^[\s\u00a0]*\((?!(?:in|of|for|as|on|at|to)\s)([^()]{3,80})\)[\s\u00a0]*$/.exec(plainText(children).slice(bold))
      : null
  if (!synonym) return splitTerm(children, 'preferred')
  return [
    ...splitTerm(keepStart(children, bold), 'preferred'),
    { status: 'admitted', unstated: true, children: [{ type: 'text', value: synonym[1] as string }] },
  ]
}

/** Between two designations of one entry: `**rough rice**; **paddy**`, `**rough rice** or **paddy**`. */
const betweenDesignations = /[\s\u00a0]*(?:[;,/]|,?[\s\u00a0]or(?=[\s\u00a0]))[\s\u00a0]*/y
/** What may stand between the last of them and the colon: an abbreviation, a source. */
const toColon = /[\s\u00a0]*(?:\([^()]{1,60}\)[\s\u00a0]*)?(?:\[[^\][]{2,160}\][\s\u00a0]*)?:/y

/** The ends of the bold runs that open a paragraph and name one concept before a colon; one end where it has one name. */
function designationEnds(children: readonly Inline[], text: string): { readonly from: number; readonly to: number }[] {
  const first = { from: 0, to: boldLength(children) }
  const found = [first]
  if (first.to === 0) return found
  const bold = boldMask(children)
  let end = first.to
  while (found.length <= maxFurther) {
    betweenDesignations.lastIndex = end
    const gap = betweenDesignations.exec(text)
    if (gap === null) break
    const from = end + gap[0].length
    if (!bold[from]) break
    end = from
    while (bold[end]) end++
    found.push({ from, to: end })
  }
  toColon.lastIndex = end
  const colon = toColon.test(text) || /:[\s\u00a0]*$/.test(text.slice(found.at(-1)?.from ?? 0, end))
  return found.length > 1 && colon ? found : [first]
}

/** Which UTF-16 units at the head of a paragraph are in bold. A symbol that is a formula has no weight of its own. */
function boldMask(children: readonly Inline[]): readonly boolean[] {
  const mask: boolean[] = []
  for (const inline of children) {
    if (mask.length > 2 * maxTerm) break
    const size = inline.type === 'break' ? 1 : inline.type === 'footnote-anchor' ? 0 : inline.value.length
    for (let at = 0; at < size; at++)
      mask.push(inline.type === 'text' ? inline.bold === true : inline.type === 'inline-formula')
  }
  return mask
}

/** `rough rice; paddy` in one bold run: two designations of the same. */
function inOneRun(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let start = from
  for (
    let at = text.indexOf(';', from);
    at >= 0 && at < to && runs.length < maxFurther;
    at = text.indexOf(';', at + 1)
  ) {
    runs.push({ from: start, to: at })
    start = at + 1
  }
  return [...runs, { from: start, to }].filter((run) => text.slice(run.from, run.to).trim() !== '')
}

/** UTF-16 units of the bold run that opens a paragraph. */
function boldLength(children: readonly Inline[]): number {
  let at = 0
  let bold = 0
  for (const inline of children) {
    if (inline.type !== 'text' || !(inline.bold || inline.value.trim() === '')) break
    at += inline.value.length
    if (inline.bold) bold = at
  }
  return bold
}
