import { UnreadableDocumentError } from '../../model/errors.ts'

/** Elements in one another. The parser's tree is walked by recursion; no page is printed that deep. */
const maxDepth = 400
/** Longest page, in UTF-16 units. */
const maxLength = 150_000_000

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)|<!--/g
const voidNames = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
/** Elements that a start tag of their own kind, or the end of their parent, closes without an end tag. */
const selfClosing = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'option'])

/**
 * Refuses a page that is nested too deep before it is parsed. Counts start tags against end tags, which is at least the
 * depth of the tree where end tags are left out.
 *
 * @throws UnreadableDocumentError `too-deep` or `too-large`.
 */
export function checkNesting(source: string, what: string): void {
  if (source.length > maxLength)
    throw new UnreadableDocumentError(
      'too-large',
      `${what} is longer than ${maxLength.toLocaleString('en')} characters. Split it.`,
    )
  let depth = 0
  tag.lastIndex = 0
  for (let found = tag.exec(source); found !== null; found = tag.exec(source)) {
    const name = found[2]?.toLowerCase()
    if (name === undefined) {
      const end = source.indexOf('-->', found.index + 4)
      if (end === -1) return
      tag.lastIndex = end + 3
      continue
    }
    if (voidNames.has(name) || selfClosing.has(name)) continue
    if (found[1] === '/') depth = Math.max(0, depth - 1)
    else if (name === 'script' || name === 'style') {
      const end = source.indexOf(`</${name}`, tag.lastIndex)
      if (end === -1) return
      tag.lastIndex = end
      depth++
    } else depth++
    if (depth > maxDepth) {
      const line = source.slice(0, found.index).split('\n').length
      throw new UnreadableDocumentError(
        'too-deep',
        `${what} nests elements more than ${maxDepth} deep in line ${line}. Close the elements that are open there.`,
        { line, column: 1 },
      )
    }
  }
}
