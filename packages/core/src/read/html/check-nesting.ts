import { UnreadableDocumentError } from '../../model/errors.ts'

/** Longest page, in UTF-16 units. */
const maxLength = 150_000_000
/** Deepest nesting of elements read; standards stay below forty. What is deeper is refused before it is parsed. */
const maxDepth = 250
/**
 * Elements that the parser may make of print elements (`b`, `i`, `font` …) that were left open: it opens each again in
 * every paragraph that follows, and without a limit a small file becomes a huge tree.
 */
const maxReopened = 200_000
/** Print elements around a page or a part of it that cost nothing: real pages have them. */
const usualPrint = 4
/** Print elements left open at once; they nest. */
const maxOpenPrint = 300
/** Attributes of one element: the parser compares each with all others. */
const maxAttributes = 500

const voidNames = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
)
/** Elements that end by themselves where the next one begins. */
const optionalEnd = new Set(
  'p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption rt rp html head body'.split(' '),
)
const printNames = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Elements whose content is no markup. */
const rawText = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '))

/**
 * Refuses what the parser would choke on: its time and its stack grow with nesting, with elements left open, and with
 * the attributes of one element. Linear in the text.
 *
 * @throws UnreadableDocumentError `too-large`, `too-deep`
 */
export function checkNesting(text: string, what: string): void {
  const open: string[] = []
  const counts = new Map<string, number>()
  let foreign = 0
  let openPrint = 0
  let nestedPrint = 0
  let reopened = 0
  if (text.length > maxLength)
    throw new UnreadableDocumentError(
      'too-large',
      `${what} is longer than ${maxLength.toLocaleString('en')} characters (maxLength). Split it.`,
    )
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 2)
      if (end === -1) return
      at = end + 3
      continue
    }
    const isEnd = text.charCodeAt(at + 1) === 0x2f
    const name = nameAt(text, isEnd ? at + 2 : at + 1)
    if (name === '') {
      at++
      continue
    }
    const start = at
    at = endOfTag(text, at + 1)
    if (at === -1) return
    if (isEnd) {
      if ((counts.get(name) ?? 0) === 0) {
        if (printNames.has(name) && openPrint > 0) openPrint--
        continue
      }
      while (open.length > 0) {
        const top = open.pop() as string
        counts.set(top, (counts.get(top) ?? 1) - 1)
        if (top === 'svg' || top === 'math') foreign--
        if (printNames.has(top)) nestedPrint--
        if (top === name) break
        if (printNames.has(top)) openPrint++
      }
      continue
    }
    if (at - start > maxAttributes * 2 && countAttributes(text, start, at) > maxAttributes)
      throw new UnreadableDocumentError(
        'too-large',
        `${what} has a <${name}> with more than ${maxAttributes} attributes (maxAttributes), in line ${lineOf(text, start)}. Save the page again from the program it comes from.`,
        { line: lineOf(text, start) },
      )
    // Those that are open here too: a paragraph that ends without an end tag leaves them to the next.
    reopened += Math.max(0, openPrint + nestedPrint - usualPrint)
    if (reopened > maxReopened) throw tooDeep(text, start, what)
    if (voidNames.has(name) || optionalEnd.has(name)) continue
    if (foreign > 0 && text.charCodeAt(at - 2) === 0x2f) continue
    if (rawText.has(name) && foreign === 0) {
      at = endOfRawText(text, at, name)
      if (at === -1) return
      continue
    }
    // A link ends the link before it.
    if (name === 'a' && (counts.get('a') ?? 0) > 0) continue
    if (name === 'svg' || name === 'math') foreign++
    if (printNames.has(name)) nestedPrint++
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (open.length > maxDepth || openPrint > maxOpenPrint) throw tooDeep(text, start, what)
  }
}

function tooDeep(text: string, offset: number, what: string): UnreadableDocumentError {
  const line = lineOf(text, offset)
  return new UnreadableDocumentError(
    'too-deep',
    `${what} nests more than ${maxDepth} elements (maxDepth), or leaves too many elements open, in line ${line}. Save the page again from the program it comes from.`,
    { line },
  )
}

function nameAt(text: string, from: number): string {
  let end = from
  const first = text.charCodeAt(from) | 0x20
  if (!(first >= 0x61 && first <= 0x7a)) return ''
  while (end < text.length && end - from < 40) {
    const code = text.charCodeAt(end)
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break
    end++
  }
  return text.slice(from, end).toLowerCase()
}

/** Behind the `>` of a tag, which may stand in its attributes too; -1 where it never ends. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (code !== 0x22 && code !== 0x27) continue
    // A quote opens a value only behind `=`.
    let before = at - 1
    while (before > from && text.charCodeAt(before) <= 0x20) before--
    if (text.charCodeAt(before) !== 0x3d) continue
    at = text.indexOf(text[at] as string, at + 1)
    if (at === -1) return -1
  }
  return -1
}

function endOfRawText(text: string, from: number, name: string): number {
  for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2))
    if (nameAt(text, at + 2) === name) return at
  return -1
}

function countAttributes(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 && text.charCodeAt(at + 1) > 0x20) count++
    else if (code === 0x22 || code === 0x27) {
      const end = text.indexOf(text[at] as string, at + 1)
      if (end === -1 || end > to) break
      at = end
    }
  }
  return count
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
