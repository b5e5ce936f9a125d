import type { FootnoteReference, Html, Link, PhrasingContent } from 'mdast'
import type { Inline, Print, Text } from '../../model/inline.ts'
import { canonicalTex } from '../formula/tex.ts'
import { isOutside } from '../outside-address.ts'
import { withDashes } from '../typed-dashes.ts'
import { attributeOf, htmlTokens } from './html-tokens.ts'
import { OpenTags, pushText } from './inline-run.ts'
import { noteRead, placeOf, plainText, type Reading, reportTag, sourceOf } from './reading.ts'

/** Deepest nesting of emphasis, links and footnotes read; beyond it marks are dropped and text is kept. */
const maxNesting = 50

/** Tags without a meaning of their own in a line: what stands in them is text. */
const plainTags = new Set([
  'abbr',
  'big',
  'center',
  'div',
  'font',
  'ins',
  'label',
  'mark',
  'p',
  'q',
  'small',
  'span',
  'u',
  'wbr',
  'nobr',
  'bdi',
  'bdo',
  'time',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'hr',
  'details',
  'summary',
  'figure',
  'figcaption',
  'section',
  'article',
  'caption',
  'colgroup',
  'col',
  'dl',
  'dt',
  'dd',
  'ul',
  'ol',
  'li',
  'pre',
  'blockquote',
])

/** Makes inlines of Markdown's phrasing content: emphasis as marks, raised and lowered runs from tags, line ends as spaces. */
export function readInlines(content: readonly PhrasingContent[], reading: Reading): Inline[] {
  const run: Run = { inlines: [], reading }
  appendContent(content, run, {}, 0)
  return run.inlines
}

interface Run {
  readonly inlines: Inline[]
  readonly reading: Reading
}

function appendContent(content: readonly PhrasingContent[], run: Run, outer: Print, depth: number): void {
  const tags = new OpenTags()
  for (const node of content) appendNode(node, run, { ...outer, ...tags.marks }, tags, depth)
}

function appendNode(node: PhrasingContent, run: Run, marks: Print, tags: OpenTags, depth: number): void {
  const { inlines, reading } = run
  if (depth > maxNesting) {
    noteRead(reading.story, plainText(node))
    pushText(inlines, plainText(node), marks)
    return
  }
  if ('value' in node && node.type !== 'html') noteRead(reading.story, node.value)
  switch (node.type) {
    case 'text':
      appendText(node.value, inlines, marks)
      break
    case 'strong':
      appendContent(node.children, run, { ...marks, bold: true }, depth + 1)
      break
    case 'emphasis':
      appendContent(node.children, run, { ...marks, italic: true }, depth + 1)
      break
    case 'delete':
      // `H~2~O`: one tilde on each side of a short run lowers it.
      appendContent(
        node.children,
        run,
        {
          ...marks,
          ...(/^~[^~\s]{1,20}~$/.test(sourceOf(node, reading)) ? { script: 'subscript' } : { strike: true }),
        },
        depth + 1,
      )
      break
    case 'inlineCode':
      pushText(inlines, node.value.replace(/\n/g, ' '), { ...marks, mono: true })
      break
    case 'break':
      inlines.push({ type: 'break', of: 'line' })
      break
    case 'inlineMath':
      appendMath(node.value, run, node)
      break
    case 'image':
      inlines.push({ type: 'image', value: node.alt ?? '', ...fileAt(node.url) })
      break
    case 'imageReference':
      inlines.push({ type: 'image', value: node.alt ?? '', ...fileAt(reading.addresses.get(node.identifier)) })
      break
    case 'link':
      if (/^(?:https?:|www\.)[^\s]*\\[!-/:-@[-`{-~]/.test(sourceOf(node, reading))) appendAddress(node, run, marks)
      else appendLink(node.children, node.url, run, marks, depth)
      break
    case 'linkReference':
      appendLink(node.children, reading.addresses.get(node.identifier) ?? '', run, marks, depth)
      break
    case 'footnoteReference':
      appendFootnote(node, run)
      break
    case 'html':
      appendHtml(node, run, marks, tags)
      break
  }
}

/**
 * `x^2^` raises the 2, `x~1~` lowers the 1 where that is no deletion to the parser: a hard space stands before its end.
 * White space may not stand inside, nor a letter or digit behind what is raised.
 */
const scripts =
  /(?<=[^\s^])\^([^\s^]{1,20})\^(?![\p{L}\p{N}({\\^])|(?<=[\p{L}\p{N})\]])~([^\s~][^~ \n]{0,20}\u00a0)~(?!~)/gu

function appendText(text: string, inlines: Inline[], marks: Print): void {
  const value = withDashes(text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, ' ') : text)
  if (!value.includes('^') && !value.includes('~')) {
    pushText(inlines, value, marks)
    return
  }
  // What is raised may follow another script, which is a run of its own.
  const last = inlines.at(-1)
  const ahead = last?.type === 'text' ? last.value.slice(-1) : ''
  let at = ahead.length
  const whole = ahead + value
  for (const found of whole.matchAll(scripts)) {
    pushText(inlines, whole.slice(at, found.index), marks)
    const [all, raised, lowered] = found
    pushText(inlines, (raised ?? lowered ?? '').trimEnd(), {
      ...marks,
      script: raised === undefined ? 'subscript' : 'superscript',
    })
    if (lowered !== undefined) pushText(inlines, '\u00a0', marks)
    at = found.index + all.length
  }
  pushText(inlines, whole.slice(at), marks)
}

function appendMath(tex: string, run: Run, node: PhrasingContent): void {
  const { value, canonical, number, trouble } = canonicalTex(tex)
  const { story } = run.reading
  if (trouble !== null)
    story.diagnostics.push({
      code: 'formula-malformed',
      message: `A formula in TeX could not be parsed and is compared as it is written: ${trouble}`,
      place: placeOf(node, run.reading),
    })
  run.inlines.push({ type: 'inline-formula', value, canonical })
  if (number !== undefined) run.inlines.push({ type: 'break', of: 'tab' }, { type: 'text', value: `(${number})` })
}

/** A bare address in which a converter has escaped its signs, `x.example/\\~a`. */
function appendAddress(node: Link, run: Run, marks: Print): void {
  noteRead(run.reading.story, plainText(node))
  pushText(run.inlines, sourceOf(node, run.reading).replace(/\\([!-/:-@[-`{-~])/g, '$1'), marks)
}

function fileAt(url: string | undefined): { readonly name?: string } {
  return url === undefined ? {} : { name: url.slice(url.lastIndexOf('/') + 1) }
}

/** A link into the same text is a cross-reference; others keep their address, where it is not what is printed. */
function appendLink(content: readonly PhrasingContent[], url: string, run: Run, marks: Print, depth: number): void {
  const shown: Inline[] = []
  appendContent(content, { ...run, inlines: shown }, marks, depth + 1)
  const isText = shown.length > 0 && shown.every((inline) => inline.type === 'text' || inline.type === 'break')
  if (!url.startsWith('#') || url.length === 1 || !isText) {
    const printed = shown.map((inline) => ('value' in inline ? inline.value : ' ')).join('')
    const link = isOutside(url) && printed !== url ? { href: url } : {}
    for (const inline of shown) {
      if (inline.type === 'text') pushText(run.inlines, inline.value, { ...marksOf(inline), ...link })
      else run.inlines.push(inline)
    }
    return
  }
  const value = shown.map((inline) => (inline.type === 'text' ? inline.value : ' ')).join('')
  run.inlines.push({ type: 'cross-reference', value, target: decoded(url.slice(1)) })
}

function marksOf({ type: _type, value: _value, ...marks }: Text): Print {
  return marks
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The text of a footnote stands at its first call, as it is printed once. */
function appendFootnote(node: FootnoteReference, run: Run): void {
  const name = node.identifier.toLowerCase()
  const { footnotes, story } = run.reading
  if (story.footnotesRead.has(name)) {
    // Its text stands at the first call; this one prints its mark.
    const place = [...story.footnotesRead].indexOf(name) + 1
    pushText(run.inlines, /^[0-9]+$/.test(name) ? name : String(place), { script: 'superscript' })
    return
  }
  const definition = footnotes.get(name)
  if (definition) story.footnotesRead.add(name)
  const children: Inline[] = []
  definition?.children.forEach((block, at) => {
    if (at > 0) children.push({ type: 'break', of: 'paragraph' })
    if (block.type === 'paragraph') appendContent(block.children, { ...run, inlines: children }, {}, 1)
    else {
      noteRead(story, plainText(block))
      pushText(children, plainText(block), {})
    }
  })
  run.inlines.push({ type: 'footnote-anchor', value: node.label ?? node.identifier, children })
}

function appendHtml(node: Html, { inlines, reading }: Run, marks: Print, tags: OpenTags): void {
  for (const token of htmlTokens(node.value)) {
    if (token.type === 'text') {
      noteRead(reading.story, token.value)
      appendText(token.value, inlines, marks)
      continue
    }
    const { name, isClosing, attributes, printed } = token
    const id = isClosing
      ? undefined
      : (attributeOf(attributes, 'id') ?? (name === 'a' ? attributeOf(attributes, 'name') : undefined))
    if (id) reading.story.anchors.push(id)
    if (name === 'br') inlines.push({ type: 'break', of: 'line' })
    else if (name === 'img')
      inlines.push({
        type: 'image',
        value: attributeOf(attributes, 'alt') ?? '',
        name: (attributeOf(attributes, 'src') ?? '').replace(/^.*\//, ''),
      })
    else if (!tags.take(name, isClosing, attributes) && !plainTags.has(name)) {
      // `<digit>` in a grammar is text that nobody meant for a tag.
      pushText(inlines, printed, marks)
      reportTag(reading.story, name, placeOf(node, reading))
    }
  }
}
