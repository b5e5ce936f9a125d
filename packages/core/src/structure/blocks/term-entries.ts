import type { TermEntry, TermStatus } from '../../model/document.ts'
import { append } from '../../model/gather.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import type { Section } from '../pieces.ts'
import { dropStart, isBold, plainText, trimInlines } from '../trim-inlines.ts'
import { maxFurther, maxTerm, splitOneParagraph, splitTerm, type Term } from './term-designations.ts'
import { sourceAlone, splitSource, unbracketed } from './term-source.ts'

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
      const unstated =
        block.role === 'further-term' || (block.role === undefined && status === 'admitted' && !further.has(raw))
      for (const term of splitTerm(printed, status, unstated))
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
/** Longest designation that its line alone tells, in words. */
const maxWords = 8

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
  if (block.role === 'admitted-term' || block.role === 'further-term') return 'admitted'
  if (block.role === 'deprecated-term' || /^DEPRECATED:/i.test(text)) return 'deprecated'
  if (defined || block.role !== undefined || text.length > maxTerm || text === '') return null
  if (!isBold(block.children) || /:$/.test(text)) return null
  // Print alone does not tell the status of further designations; where a format states it, its roles do.
  return known > 0 ? 'admitted' : 'preferred'
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
