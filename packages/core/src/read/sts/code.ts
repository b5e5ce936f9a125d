import { walk, type XmlElement } from './sts-xml.ts'

/** Names of formats that say “this is code” and not which. */
const noLanguage =
  /^(code|computer-code|preformat|text|plain|listing|source|program|sourcecode|source-code|monospace)?$/i

/** Reads `preformat` or `code`: white space is the author's and stays. */
export function readCode(element: XmlElement): {
  readonly value: string
  readonly language: string | undefined
  readonly annotations: readonly XmlElement[]
} {
  const parts: string[] = []
  const annotations: XmlElement[] = []
  collect(element, calloutsIn(element), parts, annotations)
  const value = dedent(
    parts
      .join('')
      .replaceAll('\u00ad', '')
      .split(/\r\n?|\n/),
  )
  const { language, 'preformat-type': type, 'code-type': codeType, 'content-type': content } = element.attributes
  const named = [language, type, codeType, content].find((name) => name !== undefined && !noLanguage.test(name))
  return { value, language: named?.toLowerCase(), annotations }
}

/**
 * Code without blank lines at its ends and without the indentation of the file around it. Code whose first line
 * stands right behind the tag has none: its white space is its own.
 */
function dedent(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start === -1) return ''
  const end = lines.findLastIndex((line) => line.trim() !== '')
  const kept = lines.slice(start, end + 1).map((line) => line.trimEnd())
  if (start === 0) return kept.join('\n')
  let shared = Number.POSITIVE_INFINITY
  for (const line of kept) if (line !== '') shared = Math.min(shared, line.length - line.trimStart().length)
  return kept.map((line) => line.slice(shared)).join('\n')
}

/** Ids of the explanations of the code that stand in it. */
function calloutsIn(element: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const node of walk(element)) if (node.name === 'annotation') ids.add(node.attributes['id'] ?? '')
  return ids
}

function collect(element: XmlElement, callouts: ReadonlySet<string>, parts: string[], annotations: XmlElement[]): void {
  for (const node of element.children) {
    if (typeof node === 'string') parts.push(node)
    else if (node.name === 'break' || node.name === 'br') parts.push('\n')
    // Explanations of the code that a style sheet prints below it are no code.
    else if (node.name === 'element-citation' || node.name === 'annotation') annotations.push(node)
    else if (node.name === 'xref' && callouts.has(node.attributes['rid'] ?? '')) continue
    else if (node.name !== 'index-term') collect(node, callouts, parts, annotations)
  }
}
