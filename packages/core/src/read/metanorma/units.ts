import { child, childrenNamed, elementsIn, type XmlElement } from '../sts/sts-xml.ts'

/** The parts of a text in the order of print. */
export interface Units {
  /** Foreword, introduction, summary: without numbers. */
  readonly front: readonly XmlElement[]
  /** Clauses from Scope on, the normative references in their place among them. */
  readonly body: readonly XmlElement[]
  readonly annexes: readonly XmlElement[]
  /** Bibliography, colophon, index. */
  readonly back: readonly XmlElement[]
}

/** Names of what makes a clause, or a subclause where it stands in one. */
export const clauseNames: ReadonlySet<string> = new Set(['clause', 'terms', 'definitions', 'references'])

/**
 * Puts the parts of a text in order. The file keeps all references at its end; the normative ones are printed behind
 * the scope. A file that is ready for print says the order itself.
 */
export function unitsOf(root: XmlElement): Units {
  const front = partsIn(root, 'preface')
  const body = partsIn(root, 'sections')
  const references = partsIn(root, 'bibliography').filter(isShown)
  const normative = references.filter(isNormative)
  const scope = body.findIndex(({ attributes }) => attributes['type'] === 'scope')
  const first = body.findIndex(({ name }) => clauseNames.has(name))
  const at = scope !== -1 ? scope + 1 : first === -1 ? body.length : first
  return {
    front: inOrder(front),
    body: inOrder([...body.slice(0, at), ...normative, ...body.slice(at)]),
    annexes: inOrder(childrenNamed(root, 'annex')),
    back: inOrder([
      ...references.filter((part) => !isNormative(part)),
      ...childrenNamed(root, 'indexsect'),
      ...partsIn(root, 'colophon'),
    ]),
  }
}

/** Children of a part, of each where a file has several; old files have what is in a preface without one around it. */
function partsIn(root: XmlElement, name: string): XmlElement[] {
  const parts = childrenNamed(root, name).flatMap(elementsIn)
  if (name !== 'preface' || parts.length > 0) return parts
  return elementsIn(root).filter((part) => /^(?:abstract|foreword|introduction|acknowledgements)$/.test(part.name))
}

function isShown({ attributes }: XmlElement): boolean {
  return attributes['hidden'] !== 'true'
}

function isNormative(part: XmlElement): boolean {
  if (part.name === 'references') return part.attributes['normative'] === 'true'
  const inside = child(part, 'references')
  return inside !== undefined && isNormative(inside)
}

function inOrder(parts: readonly XmlElement[]): readonly XmlElement[] {
  if (parts.every(({ attributes }) => attributes['displayorder'] === undefined)) return parts
  const place = ({ attributes }: XmlElement) => Number.parseFloat(attributes['displayorder'] ?? '') || 0
  return parts.toSorted((a, b) => place(a) - place(b))
}
