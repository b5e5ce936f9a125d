import { append } from '../../model/gather.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, hasText, rawText, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { citationOf } from './citation-text.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'

/** Running text: print, references, footnotes, pictures in a line. */
export const inlines: Readonly<Record<string, Convert>> = {
  em: as('italic'),
  strong: as('bold'),
  sub: as('sub'),
  sup: as('sup'),
  tt: as('monospace'),
  smallcap: as('sc'),
  strike: as('strike'),
  underline: as('underline'),
  add: as('named-content'),
  ins: as('named-content'),
  keyword: as('named-content'),
  semx: as('named-content'),
  br: as('break'),
  bookmark: as('milestone-start'),
  'fmt-eref': as('named-content'),
  'fmt-concept': as('named-content'),
  'fmt-date': as('named-content'),
  'fmt-origin': as('named-content'),
  tab: (tab) => [added('named-content', tab, [' '])],
  span: (span, conversion) => [
    renamed('styled-content', span, conversion.inside(span), { style: span.attributes['style'] }),
  ],
  xref: reference,
  'fmt-xref': reference,
  eref: citation,
  erefstack: citations,
  link,
  'fmt-link': link,
  concept,
  fn: footnote,
}

function as(name: string): Convert {
  return (element, conversion) => [renamed(name, element, conversion.inside(element), { id: idOf(element) })]
}

/** A reference within the text prints what it leads to is called, unless it has words of its own. */
function reference(xref: XmlElement, conversion: Conversion): readonly Node[] {
  const target = (xref.attributes['target'] ?? xref.attributes['to'] ?? '').replace(/^#/, '')
  const found = conversion.numbering.find(target)
  const own = conversion.inside(xref, 'location')
  const locations = childrenNamed(xref, 'location')
  if (locations.length > 1 && !hasText(xref)) return [referencesTo(locations, xref, conversion)]
  const words: readonly Node[] = hasText(xref) ? own : [printedAs(xref, target, conversion)]
  if (found === undefined || found.name === 'bibitem') return [renamed('named-content', xref, words)]
  return [renamed('xref', xref, words, { rid: idOf(found) })]
}

/** What a place is called where it is referred to, as the reference wants it: its number alone, or with a capital. */
function printedAs(xref: XmlElement, target: string, { numbering }: Conversion): string {
  const called = numbering.referenceTo(target) ?? `[${target}]`
  if (xref.attributes['droploc'] === 'true') return called.replace(/^\p{L}{2,} (?=\S)/u, '')
  if (xref.attributes['case'] === 'capital') return called.charAt(0).toUpperCase() + called.slice(1)
  if (xref.attributes['case'] === 'lowercase') return called.charAt(0).toLowerCase() + called.slice(1)
  return called
}

/** References that are joined: `Clauses 3 and 5`. What they have in common is printed once. */
function referencesTo(locations: readonly XmlElement[], xref: XmlElement, conversion: Conversion): Node {
  const called = locations.map(({ attributes }) => printedAs(xref, attributes['target'] ?? '', conversion))
  const kinds = new Set(called.map((text) => /^(\p{L}{2,}) (?=\S)/u.exec(text)?.[1]?.toLowerCase()))
  const [kind] = kinds
  const isOneKind = kinds.size === 1 && kind !== undefined
  const parts: Node[] = []
  for (const [at, location] of locations.entries()) {
    const whole = called[at] as string
    const word = isOneKind ? (whole.split(' ')[0] as string) : ''
    const number = isOneKind ? whole.slice(word.length + 1) : whole
    const joint = location.attributes['custom-connective'] ?? location.attributes['connective'] ?? 'and'
    const next = locations[at + 1]?.attributes
    const isInner = joint !== 'to' && (next?.['custom-connective'] ?? next?.['connective']) === joint
    if (at === 0 && word !== '') parts.push(`${/[sx]$/.test(word) ? `${word}es` : `${word}s`} `)
    else if (at > 0) parts.push(isInner ? ', ' : ` ${joint} `)
    const found = conversion.numbering.find(location.attributes['target'] ?? '')
    const leads = found !== undefined && found.name !== 'bibitem'
    parts.push(leads ? added('xref', location, [number], { rid: idOf(found) ?? '' }) : number)
  }
  return renamed('named-content', xref, parts)
}

function citation(eref: XmlElement, conversion: Conversion): readonly Node[] {
  const text = citationOf(eref, conversion)
  return [renamed('named-content', eref, [text])]
}

/** Citations that are joined: `ISO 1 and ISO 2`. */
function citations(stack: XmlElement, conversion: Conversion): readonly Node[] {
  const cited = childrenNamed(stack, 'eref')
  const parts = cited.flatMap((eref, at): readonly Node[] => {
    const joint = eref.attributes['connective'] ?? 'and'
    const isInner = joint !== 'to' && cited[at + 1]?.attributes['connective'] === joint
    return [...(at === 0 ? [] : [isInner ? ', ' : ` ${joint} `]), ...citation(eref, conversion)]
  })
  const stray = stack.children.filter((node) => typeof node === 'string' && node.trim() !== '')
  return [renamed('named-content', stack, [...parts, ...stray])]
}

/** A link prints its text, else its address. */
function link(element: XmlElement, conversion: Conversion): readonly Node[] {
  const address = element.attributes['target'] ?? ''
  if (!hasText(element))
    return [renamed('named-content', element, [address.replace(/^mailto:/i, '')], { id: idOf(element) })]
  return [renamed('ext-link', element, conversion.inside(element), { id: idOf(element), href: address })]
}

/** A term of the same text with the number of its entry behind it. */
function concept(element: XmlElement, conversion: Conversion): readonly Node[] {
  const shown = child(element, 'renderterm') ?? child(element, 'refterm')
  const hidden = shown?.name === 'renderterm' ? child(element, 'refterm') : undefined
  if (hidden !== undefined) settle(hidden, 'unprinted')
  const made: Node[] = []
  if (shown !== undefined) {
    const inside = conversion.inside(shown)
    made.push(renamed(element.attributes['ital'] === 'false' ? 'named-content' : 'italic', shown, inside))
  }
  const leads = ['xref', 'eref', 'termref'].flatMap((name) => child(element, name) ?? [])
  if (element.attributes['ref'] !== 'false') {
    for (const lead of leads) {
      const printed = conversion.nodes([lead])
      if (printed.some((node) => (typeof node === 'string' ? node : rawText(node)) !== ''))
        append(made, [' (', ...printed, ')'])
    }
  }
  return [renamed('named-content', element, made)]
}

function footnote(note: XmlElement, conversion: Conversion): readonly Node[] {
  const label = note.attributes['reference']
  if (conversion.notesBelow.has(note)) return label === undefined ? [] : [added('sup', note, [label])]
  // Where it is called again the file has its text again, and the page has not.
  if (label !== undefined && conversion.isFootnoteCalledAgain(label, rawText(note))) {
    settle(note, 'unprinted')
    return [added('xref', note, [label], { 'ref-type': 'fn' })]
  }
  const content = conversion.inside(note)
  return [
    renamed('fn', note, label === undefined ? content : [added('label', note, [label]), ...content], {
      id: idOf(note),
    }),
  ]
}
