import { mathmlOfAsciimath } from '../formula/asciimath.ts'
import { added, renamed } from '../sts/sts-view.ts'
import { rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { hasClass } from './html-element.ts'
import { type Node, toSts } from './html-to-sts.ts'
import type { Page } from './page.ts'
import { printed } from './printed-text.ts'

/**
 * A formula that a script has drawn on the page: beside the drawing stands the MathML that it is of, or, where the script
 * has not run, the source between its brackets, `\\(x_1\\)`.
 */
export function writtenFormula(element: XmlElement, page: Page): readonly Node[] | undefined {
  if (element.name !== 'mjx-container' && !hasClass(element, drawnFormula)) return undefined
  for (const node of walk(element)) if (node.name === 'math') return [undrawn(element, node, page)]
  const source = texIn(rawText(element))
  if (source === undefined) return undefined
  settle(element, 'read')
  return [added('inline-formula', element, [added('tex-math', element, [source])])]
}

/** The source of a formula that a script of the page draws, as older pages have it: in a `script` of its own. */
export function scriptedFormula(element: XmlElement): XmlElement | undefined {
  const type = element.name === 'script' ? (element.attributes['type'] ?? '') : ''
  const language = /^math\/(tex|asciimath)\b/i.exec(type)?.[1]?.toLowerCase()
  const source = rawText(element).trim()
  if (language === undefined || source === '') return undefined
  const math = language === 'tex' ? added('tex-math', element, [source]) : mathOf(source)
  return math === undefined ? undefined : added('inline-formula', element, [math])
}

/** Whether an element is the drawing of the formula whose source stands right behind it. */
export function isDrawn(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at]
  if (typeof node !== 'object' || !hasClass(node, /^MathJax(?:_\w+)?$/)) return false
  const next = nodes
    .slice(at + 1, at + 4)
    .find((other) => (typeof other === 'string' ? other.trim() !== '' : !hasClass(other, /^MathJax(?:_\w+)?$/)))
  return typeof next === 'object' && scriptedFormula(next) !== undefined
}

/** What is around the MathML of a formula, without the drawing beside it. */
function undrawn(element: XmlElement, math: XmlElement, page: Page): XmlElement {
  const children = element.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node]
    if (node === math) return [renamed('inline-formula', node, [node])]
    for (const inner of walk(node)) if (inner === math) return [undrawn(node, math, page)]
    if (!isDrawing(node)) return toSts([node], page)
    page.drop('not-printed', node)
    return []
  })
  return renamed('named-content', element, children)
}

/** What shows the MathML once more, for browsers that cannot: all else beside a formula is text, such as its number. */
function isDrawing(element: XmlElement): boolean {
  return (
    /^(?:mjx-.*|svg|img)$/.test(element.name) ||
    element.attributes['aria-hidden'] === 'true' ||
    hasClass(element, /^(?:katex-html|MathJax(?:_\w+)?|mjx-\w+|math-fallback)$/i)
  )
}

const drawnFormula =
  /^(?:katex|katex-display|MathJax(?:_\w+)?|MathJax_Display|mjx-chtml|mjx-container|math|math-tex|tex|mwe-math-element)$/i

/** Longest formula written in a text, in UTF-16 units. */
const maxSource = 4_000
const inText = new RegExp(
  // What opens again before it is closed is no formula: so no character is looked at twice.
  String.raw`\\\(((?:(?!\\\()[^\n]){1,${maxSource}}?)\\\)|\\\[((?:(?!\\\[)[\s\S]){1,${maxSource}}?)\\\]|\\\$([^$\n]{1,${maxSource}}?)\\\$`,
  'g',
)

/** Text in which a script of the page finds formulas: TeX in `\\(…\\)` and `\\[…\\]`, AsciiMath in `\\$…\\$`. */
export function withFormulas(text: string, page: Page): Node[] {
  const made: Node[] = []
  const font = page.symbolFont ?? ''
  let end = 0
  for (const found of text.matchAll(inText)) {
    const [whole, inline, display, ascii] = found
    const source = inline ?? display
    const math = source === undefined ? mathOf(ascii ?? '') : added('tex-math', page.root, [source.trim()])
    if (math === undefined) continue
    made.push(printed(text.slice(end, found.index), font), added('inline-formula', page.root, [math]))
    end = found.index + whole.length
  }
  return [...made, printed(text.slice(end), font)]
}

function mathOf(ascii: string): XmlElement | undefined {
  try {
    return ascii.trim() === '' ? undefined : mathmlOfAsciimath(ascii.trim())
  } catch {
    return undefined
  }
}

/** The source in `\\(…\\)`, `\\[…\\]` or `$…$`. */
function texIn(text: string): string | undefined {
  const found = /^\s*(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$?([^$]*)\$\$?)\s*$/.exec(text)
  const source = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim()
  return source === '' ? undefined : source
}

/** A footnote at its call, a reference within the page, or the words of a link to elsewhere. */
