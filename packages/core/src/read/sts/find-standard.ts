import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { settle } from '../xml/text-fate.ts'
import { readFront } from './front.ts'
import { descendant, elementsIn, lineOf, walk, type XmlElement } from './sts-xml.ts'

/** The text that is compared, and what is wrapped around it. */
export interface FoundStandard {
  readonly standard: XmlElement
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the innermost `standard`. A body that adopts a standard wraps it in `adoption`, with a front and sometimes
 * a body of its own; the text that is compared is the one inside.
 *
 * @throws UnreadableDocumentError `not-a-document` where the file holds no standard.
 */
export function findStandard(root: XmlElement, what: string): FoundStandard {
  const standards: XmlElement[] = []
  for (const node of walk(root)) if (node.name === 'standard') standards.push(node)
  const [standard] = standards
  if (standard === undefined) {
    const message = `${what} is XML but no NISO STS text: its root element is <${root.name}>, and no <standard> is in it. Give the STS file of the standard.`
    throw new UnreadableDocumentError('not-a-document', message, root.place())
  }
  const innermost = standards.findLast((candidate) => isInside(candidate, standard)) ?? standard
  const diagnostics: Diagnostic[] = []
  for (const other of standards) {
    if (other === innermost || isInside(innermost, other)) continue
    diagnostics.push({
      code: 'second-standard',
      message: 'The file holds more than one standard; only the first is compared.',
      place: other.place(),
      notCompared: { block: 'clause', characters: settle(other, 'told') },
    })
  }
  if (innermost === root) return { standard: innermost, diagnostics }
  diagnostics.push({
    code: 'adoption',
    message: `The text is wrapped in an adoption by ${adopterOf(root)}; the standard inside is compared, what is around it is not.`,
    place: root.place(),
  })
  return { standard: innermost, diagnostics }
}

function isInside(inner: XmlElement, outer: XmlElement): boolean {
  if (inner === outer) return true
  for (const node of walk(outer)) if (node === inner) return true
  return false
}

function adopterOf(root: XmlElement): string {
  const front = descendant(root, 'adoption-front') ?? elementsIn(root)[0] ?? root
  const body =
    lineOf(descendant(front, 'originator')) ??
    lineOf(descendant(front, 'sdo')) ??
    lineOf(descendant(front, 'copyright-holder'))
  const { identifier } = readFront(front)
  return (
    [body, identifier === undefined ? undefined : `(${identifier})`].filter((part) => part !== undefined).join(' ') ||
    'another body'
  )
}
