import { added, renamed } from '../sts/sts-view.ts'
import { childrenNamed, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'
import { settleNames, titleIn } from './sections.ts'
import { sourceBelow, sourceNames } from './terms.ts'

/** Figures and pictures. */
export const figures: Readonly<Record<string, Convert>> = {
  figure,
  image: (image) => [picture(image)],
  video: (image) => [picture(image)],
  audio: (image) => [picture(image)],
}

function picture(image: XmlElement): XmlElement {
  const { src, alt } = image.attributes
  const name = image.attributes['filename'] ?? src
  settle(image, 'unprinted')
  const said = alt === undefined || alt === '' ? [] : [added('alt-text', image, [alt])]
  return renamed('graphic', image, said, { href: src?.startsWith('data:') ? src : name, id: idOf(image) })
}

function figure(element: XmlElement, conversion: Conversion): readonly Node[] {
  const label = conversion.numbering.get(element)?.label
  const title = titleIn(element, conversion, 'name')
  settleNames(element)
  const inside = element.children
    .filter((node) => typeof node === 'string' || node.name !== 'name')
    .flatMap((node) =>
      typeof node !== 'string' && sourceNames.has(node.name) ? sourceBelow(node, conversion) : conversion.nodes([node]),
    )
  const content = element.attributes['class'] === 'pseudocode' ? inside.flatMap(linesOf) : inside
  const isPlain = label === undefined && title === undefined && childrenNamed(element, 'image').length === 0
  // Lines of pseudo-code without a caption are paragraphs that stand apart.
  if (isPlain) return [renamed('boxed-text', element, content.flatMap(linesOf), { id: idOf(element) })]
  const parts = childrenNamed(element, 'figure')
  return [
    renamed(
      parts.length === 0 ? 'fig' : 'fig-group',
      element,
      [
        ...(label === undefined ? [] : [added('label', element, [label])]),
        ...(title === undefined ? [] : [added('caption', element, [title])]),
        ...content,
      ],
      { id: idOf(element) },
    ),
  ]
}

/** A paragraph for each line: pseudo-code is typed in lines, and other formats have them as paragraphs. */
function linesOf(node: Node): readonly Node[] {
  if (typeof node === 'string' || node.name !== 'p' || !node.children.some(isBreak)) return [node]
  const lines: Node[][] = [[]]
  for (const inner of node.children) {
    if (isBreak(inner)) lines.push([])
    else (lines.at(-1) as Node[]).push(inner)
  }
  return lines.map((line) => renamed('p', node, line))
}

function isBreak(node: Node): boolean {
  return typeof node !== 'string' && node.name === 'break'
}
