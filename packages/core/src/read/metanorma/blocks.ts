import { append } from '../../model/gather.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, elementsIn, hasText, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { citationOf } from './citation-text.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { settleNames, titleIn } from './sections.ts'

/** Paragraphs, lists, notes, examples, code and quotations. */
export const blocks: Readonly<Record<string, Convert>> = {
  p: paragraph,
  'floating-title': (title, conversion) => [
    renamed('p', title, [added('bold', title, conversion.inside(title))], { id: idOf(title) }),
  ],
  ul: (list, conversion) => [renamed('list', list, itemsOf(list, conversion), { id: idOf(list), 'list-type': 'dash' })],
  ol: (list, conversion) => [
    renamed('list', list, itemsOf(list, conversion), { id: idOf(list), 'list-type': 'order' }),
  ],
  dl: (list, conversion) => [keyList(list, conversion)],
  key: (key, conversion) => [added('p', key, ['Key']), ...conversion.inside(key)],
  note: (note, conversion) => remark('non-normative-note', note, 'NOTE', conversion),
  example: (example, conversion) => remark('non-normative-example', example, 'EXAMPLE', conversion),
  admonition,
  quote: (quote, conversion) => [renamed('disp-quote', quote, quotation(quote, conversion))],
  div: (element, conversion) => [renamed('boxed-text', element, conversion.inside(element), { id: idOf(element) })],
  form: (element, conversion) => [renamed('boxed-text', element, conversion.inside(element), { id: idOf(element) })],
  sourcecode: code,
  pre: (element, conversion) => [renamed('preformat', element, conversion.inside(element), { id: idOf(element) })],
  passthrough: leaveOut,
  review: leaveOut,
  annotation: leaveOut,
  'annotation-container': leaveOut,
  'review-container': leaveOut,
}

function leaveOut(element: XmlElement, conversion: Conversion): readonly Node[] {
  conversion.drop('not-printed', element)
  return []
}

/** Title lines over the first clause are in the data of the file as well. */
function paragraph(element: XmlElement, conversion: Conversion): readonly Node[] {
  if (/^zzSTDTitle/.test(element.attributes['class'] ?? '')) {
    conversion.drop('cover', element)
    return []
  }
  const content = conversion.inside(element)
  return [renamed('p', element, hasText(element) ? content.map(inLine) : content, { id: idOf(element) })]
}

/** A picture among words is part of the line. */
function inLine(node: Node): Node {
  if (typeof node === 'string' || node.name !== 'graphic') return node
  return renamed('inline-graphic', node, node.children, node.attributes)
}

function itemsOf(list: XmlElement, conversion: Conversion): Node[] {
  const items: Node[] = []
  for (const node of list.children) {
    if (typeof node === 'string') items.push(node)
    else if (node.name !== 'li') append(items, conversion.nodes([node]))
    else {
      const label = list.name === 'ol' ? conversion.numbering.get(node)?.label : undefined
      const content = conversion.inside(node)
      const labelled = label === undefined ? content : [added('label', node, [label]), ...content]
      items.push(renamed('list-item', node, labelled, { id: idOf(node) }))
    }
  }
  return items
}

/** A list of symbols or abbreviations with what they stand for. */
function keyList(list: XmlElement, conversion: Conversion): XmlElement {
  const made: Node[] = []
  let item: { readonly term: XmlElement; readonly parts: Node[] } | undefined
  const close = () => {
    if (item !== undefined) made.push(added('def-item', item.term, item.parts))
    item = undefined
  }
  for (const node of list.children) {
    if (typeof node === 'string') made.push(node)
    else if (node.name === 'dt') {
      close()
      item = { term: node, parts: [renamed('term', node, conversion.inside(node), { id: idOf(node) })] }
    } else if (node.name === 'dd' && item !== undefined) {
      item.parts.push(renamed('def', node, conversion.inside(node), { id: idOf(node) }))
    } else {
      close()
      append(made, conversion.nodes([node]))
    }
  }
  close()
  return renamed('def-list', list, made, { id: idOf(list) })
}

/** A caution or the like: its kind in front of its text, or the title that the author gives it on a line above. */
function admonition(element: XmlElement, conversion: Conversion): readonly Node[] {
  const kind = (element.attributes['type'] ?? 'note').toUpperCase()
  const own = child(element, 'name')
  if (own === undefined || lineOf(own)?.toUpperCase() === kind)
    return remark('non-normative-note', element, kind, conversion)
  const title = titleIn(element, conversion, 'name')
  settleNames(element)
  const lines = title === undefined ? [] : [added('p', element, [added('bold', element, [title])])]
  return [renamed('boxed-text', element, [...lines, ...conversion.inside(element, 'name')], { id: idOf(element) })]
}

/** A note or an example: its label, the title that it may have, its content. */
function remark(name: string, element: XmlElement, fallback: string, conversion: Conversion): readonly Node[] {
  const own = child(element, 'name')
  const printed = conversion.numbering.get(element)?.label ?? fallback
  const title =
    element.name === 'admonition' || isLabelAlone(own, printed) ? undefined : titleIn(element, conversion, 'name')
  settleNames(element)
  return [
    renamed(
      name,
      element,
      [
        added('label', element, [printed]),
        ...(title === undefined ? [] : [added('p', element, [title])]),
        ...conversion.inside(element, 'name'),
      ],
      { id: idOf(element) },
    ),
  ]
}

/** Files of before 2025 keep the label of a note in its name. */
function isLabelAlone(name: XmlElement | undefined, label: string): boolean {
  return name !== undefined && name.children.length === 1 && name.children[0] === label
}

function quotation(quote: XmlElement, conversion: Conversion): Node[] {
  const said = [
    lineOf(child(quote, 'author')),
    ...childrenNamed(quote, 'source').map((source) => citationOf(source, conversion)),
  ]
  const from = said.filter((part) => part !== undefined && part !== '').join(', ')
  // Files ready for print lay author and source out in an attribution; one that stands alone is all there is.
  if (from === '') return conversion.inside(quote, 'author', 'source')
  const content = conversion.inside(quote, 'author', 'source', 'attribution')
  for (const attribution of childrenNamed(quote, 'attribution')) settle(attribution, 'unprinted')
  return [...content, added('p', quote, [from])]
}

/** Code, under its caption where it has one. */
function code(element: XmlElement, conversion: Conversion): readonly Node[] {
  const { lang } = element.attributes
  const body = child(element, 'body') ?? element
  const caption = child(element, 'name')
  const source = renamed('code', body, codeIn(body, element, conversion), { language: lang, id: idOf(element) })
  const annotations = childrenNamed(element, 'annotation').concat(childrenNamed(element, 'callout-annotation'))
  const notes = annotations.map((note) => renamed('p', note, conversion.inside(note)))
  const label = conversion.numbering.get(element)?.label
  if (caption === undefined && label === undefined) return [source, ...notes]
  const title = titleIn(element, conversion, 'name')
  return [
    added(
      'fig',
      element,
      [
        ...(label === undefined ? [] : [added('label', element, [label])]),
        ...(title === undefined ? [] : [added('caption', element, [title])]),
        source,
        ...notes,
      ],
      {},
    ),
  ]
}

/** The lines of code without the marks that lead to what is said about them below. */
function codeIn(body: XmlElement, owner: XmlElement, conversion: Conversion): Node[] {
  const kept = body === owner ? ['name', 'annotation', 'callout-annotation'] : []
  for (const callout of elementsIn(body)) if (callout.name === 'callout') settle(callout, 'read')
  return conversion.inside(body, 'callout', ...kept)
}
