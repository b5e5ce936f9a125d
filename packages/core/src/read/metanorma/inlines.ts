import { added, renamed } from '../sts/sts-view.ts'
import { child, hasText, rawText, type XmlElement } from '../sts/sts-xml.ts'
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
  erefstack: as('named-content'),
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
  const words: readonly Node[] = hasText(xref) ? own : [conversion.numbering.referenceTo(target) ?? `[${target}]`]
  if (found === undefined || found.name === 'bibitem') return [renamed('named-content', xref, words)]
  return [renamed('xref', xref, words, { rid: idOf(found) })]
}

function citation(eref: XmlElement, conversion: Conversion): readonly Node[] {
  const text = citationOf(eref, conversion)
  return [renamed('named-content', eref, [text])]
}

/** A link prints its text, else its address. */
function link(element: XmlElement, conversion: Conversion): readonly Node[] {
  const address = element.attributes['target'] ?? ''
  const content = hasText(element) ? conversion.inside(element) : [address.replace(/^mailto:/i, '')]
  return [renamed('named-content', element, content, { id: idOf(element) })]
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
        made.push(' (', ...printed, ')')
    }
  }
  return [renamed('named-content', element, made)]
}

function footnote(note: XmlElement, conversion: Conversion): readonly Node[] {
  const label = note.attributes['reference']
  if (conversion.notesBelow.has(note)) return label === undefined ? [] : [added('sup', note, [label])]
  const content = conversion.inside(note)
  return [
    renamed('fn', note, label === undefined ? content : [added('label', note, [label]), ...content], {
      id: idOf(note),
    }),
  ]
}
