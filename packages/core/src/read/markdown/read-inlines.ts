import { decodeHTML } from 'entities'
import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Inline, Text } from '../../model/inline.ts'
import { canonicalTex } from '../formula/tex.ts'

export interface InlineTerms {
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Called for a tag whose text is kept and whose meaning is not known. */
  readonly onUnknownTag: (tag: string, line: number) => void
}

type Marks = Omit<Text, 'type' | 'value'>

/** Deepest nesting of emphasis and links read; beyond it marks are dropped and text is kept. */
const maxNesting = 50

/** Makes inlines of Markdown's phrasing content: emphasis as marks, raised and lowered runs from tags, line ends as spaces. */
export function readInlines(content: readonly PhrasingContent[], terms: InlineTerms, marks: Marks = {}, depth = 0): Inline[] {
  const inlines: Inline[] = []
  let tagged: Marks = {}
  const text = (value: string, own: Marks = {}): void => {
    const clean = value.replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    if (clean !== '') inlines.push({ type: 'text', value: clean, ...marks, ...tagged, ...own })
  }
  const inside = (children: readonly PhrasingContent[], own: Marks): void => {
    if (depth > maxNesting) text(children.map((child) => ('value' in child ? child.value : '')).join(''))
    else inlines.push(...readInlines(children, terms, { ...marks, ...tagged, ...own }, depth + 1))
  }
  for (const node of content) {
    switch (node.type) {
      case 'text':
        text(node.value)
        break
      case 'strong':
        inside(node.children, { bold: true })
        break
      case 'emphasis':
        inside(node.children, { italic: true })
        break
      case 'delete':
        inside(node.children, { strike: true })
        break
      case 'inlineCode':
        text(node.value, { mono: true })
        break
      case 'break':
        inlines.push({ type: 'break', of: 'line' })
        break
      case 'inlineMath':
        inlines.push({ type: 'inline-formula', ...canonicalTex(node.value) })
        break
      case 'image':
        inlines.push({ type: 'image', value: node.alt ?? '', name: node.url.split('/').at(-1) ?? '' })
        break
      case 'imageReference':
        inlines.push({ type: 'image', value: node.alt ?? '' })
        break
      case 'link': {
        const shown = readInlines(node.children, terms, { ...marks, ...tagged }, depth + 1)
        const value = shown.map((part) => ('value' in part ? part.value : ' ')).join('')
        if (node.url.startsWith('#') && depth <= maxNesting) inlines.push({ type: 'cross-reference', value, target: node.url.slice(1) })
        else inlines.push(...shown)
        break
      }
      case 'linkReference':
        inside(node.children, {})
        break
      case 'footnoteReference': {
        const definition = terms.footnotes.get(node.identifier.toLowerCase())
        const children = depth > 0 && marks.strike ? [] : (definition?.children ?? []).flatMap((block, at) => [
          ...(at > 0 ? [{ type: 'break', of: 'paragraph' } as const] : []),
          ...('children' in block && block.type === 'paragraph' ? readInlines(block.children.filter((child) => child.type !== 'footnoteReference'), terms, {}, depth + 1) : []),
        ])
        inlines.push({ type: 'footnote-anchor', value: node.label ?? node.identifier, children })
        break
      }
      case 'html':
        tagged = readTag(node.value, tagged, inlines, (tag) => terms.onUnknownTag(tag, node.position?.start.line ?? 1))
        break
      default:
        break
    }
  }
  return inlines
}

function readTag(html: string, marks: Marks, inlines: Inline[], unknown: (tag: string) => void): Marks {
  const found = /^<(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(html)
  if (!found) return marks
  const closing = found[1] === '/'
  const name = (found[2] as string).toLowerCase()
  const without = (key: keyof Marks): Marks => { const { [key]: _, ...rest } = marks; return rest }
  switch (name) {
    case 'br':
      inlines.push({ type: 'break', of: 'line' })
      return marks
    case 'sup':
      return closing ? without('script') : { ...marks, script: 'superscript' }
    case 'sub':
      return closing ? without('script') : { ...marks, script: 'subscript' }
    case 'b':
    case 'strong':
      return closing ? without('bold') : { ...marks, bold: true }
    case 'i':
    case 'em':
      return closing ? without('italic') : { ...marks, italic: true }
    case 'code':
    case 'tt':
      return closing ? without('mono') : { ...marks, mono: true }
    case 'span':
    case 'a':
    case 'u':
    case 'small':
      return marks
    default:
      if (!closing) unknown(decodeHTML(name))
      return marks
  }
}
