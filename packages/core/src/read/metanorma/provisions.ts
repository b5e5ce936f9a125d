import { append } from '../../model/gather.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { child, childrenNamed, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { citationOf } from './citation-text.ts'
import type { Conversion, Convert, Node } from './conversion.ts'
import { idOf } from './numbering.ts'

/** Requirements, recommendations and permissions that are set apart, and instructions that amend a text. */
export const provisions: Readonly<Record<string, Convert>> = {
  requirement: provision,
  recommendation: provision,
  permission: provision,
  amend,
}

/** Names of what is set apart as a provision. */
export const provisionNames: ReadonlySet<string> = new Set(['requirement', 'recommendation', 'permission'])

/** Data of a provision, and the word that is printed before each. */
const facts: Readonly<Record<string, string>> = { subject: 'Subject', inherit: 'Inherits' }

/** A provision as it is laid out, where the file is ready for print; else its label, what is known of it, and its parts. */
function provision(element: XmlElement, conversion: Conversion): readonly Node[] {
  const laidOut = child(element, 'fmt-provision')
  const heads = ['name', 'fmt-name', 'title', 'identifier', 'label'].flatMap((name) => childrenNamed(element, name))
  if (laidOut !== undefined) {
    const head = child(element, 'fmt-name')
    const title = head === undefined ? [] : [renamed('p', head, [added('bold', head, conversion.inside(head))])]
    const shown = renamed('boxed-text', laidOut, [...title, ...conversion.inside(laidOut)], { id: idOf(element) })
    settle(element, 'unprinted')
    settle(laidOut, 'read')
    if (head !== undefined) settle(head, 'read')
    return [shown]
  }
  const content: Node[] = [...headOf(element, conversion)]
  const known = factsOf(element, conversion)
  if (known.length > 0) {
    const lines = known.flatMap((fact, at): Node[] => (at === 0 ? [fact] : [added('break', element, []), fact]))
    content.push(added('p', element, lines))
  }
  for (const node of element.children) {
    if (typeof node === 'string') {
      content.push(node)
      continue
    }
    if (heads.includes(node) || node.name in facts || node.name === 'classification') continue
    // What checks a provision is printed only where the author wants it.
    if (node.attributes['exclude'] === 'true') conversion.drop('not-printed', node)
    else if (node.name in parts) append(content, conversion.inside(node))
    else append(content, conversion.nodes([node]))
  }
  return [renamed('boxed-text', element, content, { id: idOf(element) })]
}

const parts: Readonly<Record<string, true>> = {
  description: true,
  specification: true,
  'measurement-target': true,
  verification: true,
  import: true,
  component: true,
  'provision-part': true,
}

/** `Requirement 1:`, and behind it identifier and title; files of before 2025 may have all of it in the name. */
function headOf(element: XmlElement, conversion: Conversion): Node[] {
  const name = child(element, 'name')
  const label = conversion.numbering.get(element)?.label
  const parts = [child(element, 'identifier') ?? child(element, 'label'), child(element, 'title')].filter(
    (part) => part !== undefined,
  )
  const isInName = (part: XmlElement): boolean => (lineOf(name) ?? '').includes(lineOf(part) ?? '')
  const shown = [...(name === undefined ? [] : [name]), ...parts.filter((part) => !isInName(part))]
  const lead = name !== undefined || label === undefined ? [] : [shown.length > 0 ? `${label}: ` : label]
  const printed: Node[] = [
    ...lead,
    ...shown.flatMap((part, at): Node[] => [
      ...(at > 0 ? ['. '] : []),
      renamed('named-content', part, conversion.inside(part)),
    ]),
  ]
  return printed.length === 0 ? [] : [added('p', element, [added('bold', element, printed)])]
}

/** `Obligation: shall`, `Subject: user`, `Priority: P0`. */
function factsOf(element: XmlElement, conversion: Conversion): string[] {
  const { obligation } = element.attributes
  const said = obligation === undefined ? [] : [`Obligation: ${obligation}`]
  for (const node of element.children) {
    if (typeof node === 'string') continue
    if (!(node.name in facts) && node.name !== 'classification') continue
    const word = facts[node.name] ?? lineOf(child(node, 'tag')) ?? 'Classification'
    const cited = child(node, 'eref') ?? child(node, 'xref')
    const value = cited?.name === 'eref' ? citationOf(cited, conversion) : lineOf(child(node, 'value') ?? node)
    said.push(`${word.charAt(0).toUpperCase()}${word.slice(1)}: ${value ?? ''}`)
  }
  return said
}

/** An instruction and what it puts in; where it applies is said in its words. */
function amend(element: XmlElement, conversion: Conversion): readonly Node[] {
  const content: Node[] = []
  for (const node of element.children) {
    if (typeof node === 'string') content.push(node)
    else if (node.name === 'description') append(content, conversion.inside(node))
    else if (node.name === 'newcontent')
      content.push(renamed('disp-quote', node, conversion.inside(node), { id: idOf(node) }))
    else if (/^(?:autonumber|location|locality|localityStack|classification|contributor)$/.test(node.name))
      settle(node, 'unprinted')
    else append(content, conversion.nodes([node]))
  }
  return [renamed('boxed-text', element, content, { id: idOf(element) })]
}
