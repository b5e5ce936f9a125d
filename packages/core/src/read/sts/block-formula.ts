import { settle } from '../xml/text-fate.ts'
import { readFlow, without } from './blocks.ts'
import { flatten } from './flatten.ts'
import { readFormula } from './formula.ts'
import type { Prose } from './prose.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, lineOf, walk, type XmlElement } from './sts-xml.ts'

/**
 * Whether a `disp-formula` is part of a sentence after all. Converters write `disp-formula` for every formula; one
 * without a number, with words of its paragraph beside it that do not lead up to it with a colon, is not displayed.
 */
export function standsInText(
  prose: Prose,
  formula: XmlElement,
  siblings: readonly (XmlElement | string)[],
  at: number,
): boolean {
  if (child(formula, 'label') !== undefined || prose.endsWithColon) return false
  if (!prose.isEmpty && textFollows(siblings, at)) return true
  const after = siblings[at + 1]
  const goesOn = typeof after === 'string' && /^\s*[\p{Ll}),;.]/u.test(after) && !key.test(after)
  return (
    goesOn || (!prose.isEmpty && siblings.slice(at + 1).every((node) => typeof node === 'string' && node.trim() === ''))
  )
}

/** What explains the symbols of a displayed formula begins so. */
const key = /^\s*(?:where|in which)\b/i

function textFollows(siblings: readonly (XmlElement | string)[], at: number): boolean {
  const after = siblings[at + 1]
  if (typeof after === 'string') return after.trim() !== '' && !key.test(after)
  return after !== undefined && /^(italic|bold|sup|sub|xref|styled-content|inline-formula|std)$/.test(after.name)
}

/** Reads a displayed formula. One that is written as text is a paragraph of the role `formula`. */
export function readBlockFormula(element: XmlElement, story: Story, scope: Scope): void {
  const printed = lineOf(child(element, 'label'))
  const label = printed === undefined ? {} : { label: printed.replace(/^\((.*)\)$/, '$1') }
  const formula = readFormula(element)
  const anchors: string[] = []
  for (const node of walk(element)) if (node.attributes['id'] !== undefined) anchors.push(node.attributes['id'])
  if (formula !== undefined) {
    settle(element, 'read')
    const { number, ...content } = formula
    const numbered = number === undefined ? {} : { label: number }
    story.emit(
      { type: 'formula', place: element.place(), ...content, ...numbered, ...label, ...anchorsOf(anchors) },
      scope,
    )
    return
  }
  const content = without(element, 'label')
  if (content.some((node) => typeof node !== 'string' && /^(preformat|code|p)$/.test(node.name))) {
    for (const anchor of anchors) story.anchor(anchor)
    readFlow(element, content, story, scope)
    return
  }
  const { children } = flatten(element, story, content)
  if (children.length === 0) {
    for (const anchor of anchors) story.anchor(anchor)
    return
  }
  story.emit(
    { type: 'paragraph', place: element.place(), role: 'formula', children, ...label, ...anchorsOf(anchors) },
    scope,
  )
}
