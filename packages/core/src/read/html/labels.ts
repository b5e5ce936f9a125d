import { renamed } from '../sts/sts-view.ts'
import { elementsIn, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { hasClass } from './html-element.ts'
import type { Node, Nodes } from './html-to-sts.ts'

/** The label of a note or an example where the page marks it, `NOTE 1`, and what stands behind it in the same mark. */
export function labelIn(
  element: XmlElement,
): { readonly mark: XmlElement; readonly label: string; readonly rest: string } | undefined {
  for (const node of walk(element)) {
    if (
      !hasClass(
        node,
        /^(?:term)?(?:note|example)_label$|^sts-(?:tbx-|non-normative-)?(?:note|example)-label$|^(?:note|admonition)-(?:title|label)$/i,
      )
    )
      continue
    const text = lineOf(node)
    const found = /^((?:NOTE|EXAMPLE|Note|Example)(?:\s+\d+[a-z]?)?(?:\s+to entry)?)\s*[:–—-]?\s*(.*)$/.exec(text)
    return { mark: node, label: found?.[1] ?? text, rest: found?.[2] ?? '' }
  }
  // Pages of DocBook head a note with the word as a heading, others with a line that has a class of its own.
  const [head, ...rest] = elementsIn(element)
  return head !== undefined && rest.length > 0 && isHead(head) && headed.test(lineOf(head))
    ? { mark: head, label: lineOf(head), rest: '' }
    : undefined
}

function isHead(element: XmlElement): boolean {
  return (
    /^h[1-6]$/.test(element.name) ||
    hasClass(element, /^(?:title|marker|(?:note|example)-title|admonitionHeading(?:_\w+)?)$/)
  )
}

const headed = /^(?:notes?|examples?|warnings?|cautions?|important|tip)(?:\s+\d{1,3})?[.:]?$/i

function lineOf(element: XmlElement): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

const captioned =
  /^\s*((?:Table|TABLE|Figure|FIGURE|Fig\.)[\s\u00a0]+(?:[A-Z]{1,2}\d?[.-])?\d+(?:[.-]\d+)*[a-z]?|[a-z]\)(?=[\s\u00a0]))(?:[\s\u00a0]*[–—:-][\s\u00a0]*|[\s\u00a0]*\.[\s\u00a0]+|[\s\u00a0]{1,4}|$)/

/** Parts the number from a caption that is written in one: `Table 1 — Classes`. */
export function splitCaption(
  caption: XmlElement,
  nodes: Nodes,
): { readonly label: string | undefined; readonly title: XmlElement } {
  const [first, ...rest] = withoutSpace(nodes)
  if (typeof first !== 'string') {
    if (first === undefined || (rest.length > 0 && !captioned.test(rawText(first))))
      return { label: undefined, title: renamed('title', caption, nodes) }
    const inner = splitCaption(first, first.children)
    const [sign, ...behind] = rest
    // The number alone is a link or a run of its own: the sign behind it is none of the title.
    if (typeof sign === 'string' && rawText(inner.title).trim() === '')
      rest.splice(0, rest.length, sign.replace(/^[\s\u00a0]*[.:–—-](?=[\s\u00a0]|$)/, ''), ...behind)
    return {
      label: inner.label,
      title: renamed('title', caption, [renamed('named-content', first, inner.title.children), ...rest]),
    }
  }
  const found = captioned.exec(first)
  if (found === null) return { label: undefined, title: renamed('title', caption, nodes) }
  const title: Node[] = [first.slice(found[0].length), ...rest]
  return { label: (found[1] as string).replace(/\s+/g, ' '), title: renamed('title', caption, title) }
}

function withoutSpace(nodes: Nodes): Nodes {
  const at = nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '')
  return at === -1 ? [] : nodes.slice(at)
}
