import type { TermEntry, TermStatus } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import type { Section } from '../pieces.ts'
import { dropStart, isBold, keepStart, plainText, trimInlines, withoutBold } from '../trim-inlines.ts'

type Term = TermEntry['terms'][number]

/** Longest designation before a colon, in characters. */
const maxTerm = 160

/** A term entry and what of its section it did not use. */
export interface FoundTerm {
  readonly entry: TermEntry
  readonly title: readonly Inline[]
  readonly rest: Section['blocks']
}

/** Makes the entry of a section that is one: in one paragraph, in the layout of ISO/IEC, or as the format marks it. */
export function readTermEntry(section: Section): FoundTerm {
  const terms: Term[] = section.head.title.length > 0 ? splitTerm(section.head.title, 'preferred') : []
  let domain: readonly Inline[] = []
  const definition: Inline[] = []
  let source: readonly Inline[] = []
  const rest: Section['blocks'] = []
  let place = section.head.place
  let defined = false
  const further = furtherDesignations(section)
  for (const raw of section.blocks) {
    if (raw.type !== 'paragraph' || raw.within !== undefined || raw.role === 'note' || raw.role === 'example') {
      rest.push(raw)
      continue
    }
    const block = withLabel(raw)
    const text = plainText(block.children)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
    const status = further.has(raw) ? 'admitted' : termRole(block, text, terms.length > 0 && defined, terms.length)
    if (status) {
      const printed = dropStart(block.children, /^DEPRECATED:?\s*/i.exec(plainText(block.children))?.[0].length ?? 0)
      const bold = block.role === undefined && status === 'admitted' && !further.has(raw)
      for (const term of splitTerm(printed, status, bold))
        if (!terms.some((known) => plainText(known.children).trim() === plainText(term.children).trim()))
          terms.push(term)
    } else if (
      !defined &&
      block.role === undefined &&
      leadingLines(block.children).length > (terms.length > 0 ? 1 : 2)
    ) {
      const lines = leadingLines(block.children)
      for (const line of lines.slice(0, -1))
        append(terms, splitTerm(line, terms.length === 0 ? 'preferred' : 'admitted'))
      append(definition, lines.at(-1) ?? [])
      defined = true
      place = block.place
    } else if (block.role === 'domain') domain = joined(domain, unbracketed(block.children))
    else if (block.role === 'term-source' || /^\[?\s*SOURCE\s*:/i.test(text) || (defined && sourceAlone.test(text)))
      source = joined(source, unbracketed(block.children))
    else if (!defined && !besides.test(text)) {
      const found =
        terms.length === 0 ? splitOneParagraph(block.children) : { terms: [], source: [], definition: block.children }
      append(terms, found.terms)
      source = joined(source, found.source)
      const split = splitDomain(found.definition)
      domain = joined(domain, split.domain)
      const tail = splitSource(split.rest)
      source = joined(source, tail.source)
      append(definition, tail.rest)
      defined = definition.length > 0
      place = block.place
    } else if (block.role === 'definition' && defined)
      append(definition, [{ type: 'break', of: 'paragraph' }, ...block.children])
    else rest.push(raw)
  }
  const { symbol, definition: said } = partSymbol(definition)
  if (symbol !== null) terms.push(symbol)
  const entry: TermEntry = {
    type: 'term-entry',
    terms,
    domain: trimInlines(domain),
    children: trimInlines(said),
    source: trimInlines(source),
    anchors: section.head.anchors,
    place,
  }
  return { entry, title: terms[0]?.children ?? section.head.title, rest }
}

/** A formula alone in the first paragraph of a definition is a symbol for what the second defines. */
function partSymbol(definition: readonly Inline[]): {
  readonly symbol: Term | null
  readonly definition: readonly Inline[]
} {
  const [first, second] = definition
  if (
    first?.type !== 'inline-formula' ||
    second?.type !== 'break' ||
    second.of !== 'paragraph' ||
    definition.length < 3
  )
    return { symbol: null, definition }
  return { symbol: { status: 'admitted', unstated: true, children: [first] }, definition: definition.slice(2) }
}

/** The lines of a paragraph that opens with lines in bold, designations each, and its last part, the definition; else none. */
function leadingLines(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = []
  let from = 0
  for (let at = 0; at < children.length && lines.length < maxFurther; at++) {
    const inline = children[at] as Inline
    if (inline.type !== 'break' || inline.of !== 'line') continue
    const line = children.slice(from, at)
    if (!isBold(line) || plainText(line).trim() === '') break
    lines.push(line)
    from = at + 1
  }
  return lines.length === 0 || from >= children.length ? [] : [...lines, children.slice(from)]
}

/** What stands in an entry besides its designations and its definition. */
const besides = /^(?:NOTES?|Notes? \d+ to entry|EXAMPLES?)\b/
/** Longest designation that its line alone tells, in words, and most of them. */
const maxWords = 8
const maxFurther = 6

/**
 * The lines in plain print between the designation of an entry in the layout of ISO/IEC and its definition: further
 * designations. A definition is the last of them, and no sentence; it may open with an article, which no designation does.
 */
function furtherDesignations(section: Section): ReadonlySet<Section['blocks'][number]> {
  const run: RawParagraph[] = []
  let named = section.head.title.length > 0
  let isMarked = false
  for (const raw of section.blocks) {
    if (raw.type === 'paragraph' && raw.role === 'term' && run.length === 0) {
      isMarked = true
      named = true
      continue
    }
    if (raw.type !== 'paragraph' || raw.within !== undefined || raw.role !== undefined || raw.label !== undefined) break
    const text = plainText(raw.children).trim()
    if (besides.test(text) || /^\[?\s*SOURCE\s*:/i.test(text)) break
    if (isBold(raw.children) || /^DEPRECATED:/i.test(text)) {
      if (run.length > 0) break
      named = true
    } else run.push(raw)
  }
  const definition = run.pop()
  if (!named || !definition || run.length > maxFurther) return new Set()
  // Where the format marks designations, only a symbol that is a formula may have been left without.
  if (isMarked && !run.every(({ children }) => children.length === 1 && children[0]?.type === 'inline-formula'))
    return new Set()
  const isSentence = /^\p{Lu}\p{Ll}[^]*\.$/u.test(plainText(definition.children).trim())
  return isSentence || !run.every(({ children }) => isDesignation(plainText(children).trim()))
    ? new Set()
    : new Set(run)
}

function isDesignation(text: string): boolean {
  return (
    text.length <= maxTerm &&
    text.split(/\s+/).length <= maxWords &&
    !/[.:;,]$|^[<\u2329\u27e8[(]|^(?:an?|the)\s/i.test(text)
  )
}

/** A label that is no number of an entry is text of it. */
function withLabel(block: RawParagraph): RawParagraph {
  return (block.label ?? '').trim() === ''
    ? block
    : { ...block, children: [{ type: 'text', value: `${block.label} ` }, ...block.children] }
}

/** One behind the other, on lines of their own. */
function joined(a: readonly Inline[], b: readonly Inline[]): readonly Inline[] {
  return a.length === 0 ? b : b.length === 0 ? a : [...a, { type: 'break', of: 'line' }, ...b]
}

/** What designation a paragraph is; null where it is none. */
function termRole(block: RawParagraph, text: string, defined: boolean, known: number): TermStatus | null {
  if (block.role === 'term') return 'preferred'
  if (block.role === 'admitted-term') return 'admitted'
  if (block.role === 'deprecated-term' || /^DEPRECATED:/i.test(text)) return 'deprecated'
  if (defined || block.role !== undefined || text.length > maxTerm || text === '') return null
  if (!isBold(block.children) || /:$/.test(text)) return null
  // Print alone does not tell the status of further designations; where a format states it, its roles do.
  return known > 0 ? 'admitted' : 'preferred'
}

/** Splits `directory information base (DIB)`: the abbreviation is another designation of the same. */
function splitTerm(children: readonly Inline[], status: TermStatus, unstated = false): Term[] {
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
function splitOneParagraph(children: readonly Inline[]): {
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

function splitDomain(children: readonly Inline[]): {
  readonly domain: readonly Inline[]
  readonly rest: readonly Inline[]
} {
  const found = /^\s*[<\u2329\u27e8]([^<>]{2,80})[>\u232a\u27e9]\s*/u.exec(plainText(children))
  return found
    ? { domain: [{ type: 'text', value: found[1] as string }], rest: dropStart(children, found[0].length) }
    : { domain: [], rest: children }
}

/** `[ISO 9000:2005, 3.1.1]` on a line below the definition. */
const sourceAlone =
  /^\[(?:b-)?(?:Rec\.|Recommendation|ITU-[TRD]|ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][]{2,150}\]\s*\.?$/u

/** `… of a relay. [ITU-T X.501, 3.5]`: behind a sentence, a document in brackets is where the definition comes from. */
const sourceBehind =
  /(?<=[.)][\s\u00a0]{1,3})\[((?:b-)?(?:Rec\.|Recommendation|ITU-[TRD]|ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][]{2,150})\]\s*\.?\s*$/u

/** `… of other actions [IEC 60050-191:1990, 05-01]`: a place in a dated edition, and no word before it that cites it. */
const datedBehind =
  /(?<![\s\u00a0(](?:in|of|to|by|see|with|from|per|and|or|under))(?<=[\p{L}\p{N})])[\s\u00a0]{1,3}\[[\s\u00a0]*((?:ISO|IEC|IETF|IEEE|ETSI)(?![\p{L}\p{N}])[^\][,]{2,60}:[\s\u00a0]?(?:19|20)[0-9]{2},[^\][]{2,80})\]\s*$/u

function splitSource(children: readonly Inline[]): {
  readonly source: readonly Inline[]
  readonly rest: readonly Inline[]
} {
  const text = plainText(children)
  // `3.1.7 access point: [ITU-T G.805]`: defined by reference alone.
  const found =
    /\[\s*SOURCE\s*:\s*([^\]]{3,300})\]\s*\.?\s*$/i.exec(text) ??
    /^[\s\u00a0]*\[([^\][]{3,160})\]\s*\.?\s*$/.exec(text) ??
    sourceBehind.exec(text) ??
    datedBehind.exec(text)
  return found
    ? { source: [{ type: 'text', value: (found[1] as string).trim() }], rest: keepStart(children, found.index) }
    : { source: [], rest: children }
}

/** Without the brackets around it and the word `SOURCE:`. */
function unbracketed(children: readonly Inline[]): readonly Inline[] {
  const text = plainText(children).trimEnd()
  const open = /^[\s\u00a0]*([[<(\u27e8]?)[\s\u00a0]*(?:SOURCE\s*:)?[\s\u00a0]*/i.exec(text)
  const closing = closings[open?.[1] ?? '']
  const end = closing === undefined ? -1 : text.replace(/\.$/, '').lastIndexOf(closing)
  if (open === null || (closing !== undefined && (end < 0 || end < text.length - 2))) return trimInlines(children)
  return dropStart(closing === undefined ? children : keepStart(children, end), open[0].length)
}

const closings: Readonly<Record<string, string>> = { '[': ']', '<': '>', '(': ')', '\u27e8': '\u27e9' }
