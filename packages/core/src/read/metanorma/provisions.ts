import { added, renamed } from '../sts/sts-view.ts'
import type { XmlElement } from '../sts/sts-xml.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'

/** Requirements, recommendations and permissions that are blocks of their own, with what is stated of them. */
export const provisions: Readonly<Record<string, Convert>> = {
  requirement: provision,
  recommendation: provision,
  permission: provision,
}

/** Facts of a requirement, each a line of its own. */
const facts: ReadonlySet<string> = new Set([
  'name',
  'title',
  'identifier',
  'label',
  'subject',
  'inherit',
  'classification',
])
/** What only groups blocks. */
const groups: ReadonlySet<string> = new Set([
  'description',
  'specification',
  'measurement-target',
  'verification',
  'import',
  'component',
  'provision-part',
])

function provision(element: XmlElement, conversion: Conversion): readonly Node[] {
  return [renamed('boxed-text', element, partsOf(element, conversion), { id: idOf(element) })]
}

function partsOf(element: XmlElement, conversion: Conversion): Node[] {
  return element.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return node.trim() === '' ? [] : [added('p', element, [node])]
    if (facts.has(node.name)) return [renamed('p', node, conversion.inside(node))]
    if (groups.has(node.name)) return [renamed('boxed-text', node, partsOf(node, conversion))]
    return conversion.nodes([node])
  })
}
