import type { FootnoteAnchor, Inline } from '../../model/inline.ts'
import { attributeOf, type HtmlTag, type HtmlToken, htmlTokens } from './html-tokens.ts'
import { OpenTags, pushText, trimRun } from './inline-run.ts'

/** Longest text of one footnote, in characters; a longer one stays where it is. */
const maxNote = 10_000

/** A footnote that stands in HTML. */
export interface HtmlNote {
  readonly children: readonly Inline[]
  /** Where its text is: with its item, until a call has been met. */
  stands: 'in-item' | 'at-call'
}

/** The footnotes that converters write as HTML below a table of HTML, by their ids: `<li id="fn1">…</li>`. */
export function findHtmlNotes(text: string): ReadonlyMap<string, HtmlNote> {
  const found = new Map<string, HtmlNote>()
  if (!text.includes('doc-endnote')) return found
  for (const { 0: open, 1: id, index } of text.matchAll(/<li id="([\w:-]{1,60})"\s+role="doc-endnote">/g)) {
    const from = index + open.length
    if (found.has(id as string)) continue
    const looked = text.slice(from, from + maxNote)
    const end = looked.indexOf('</li>')
    if (end === -1) continue
    const children = inlinesOf(noteTokens([...htmlTokens(looked.slice(0, end))], new Map()))
    found.set(id as string, { children, stands: 'in-item' })
  }
  return found
}

function inlinesOf(tokens: readonly HtmlToken[]): readonly Inline[] {
  const inlines: Inline[] = []
  const tags = new OpenTags()
  for (const token of tokens) {
    if (token.type === 'text') pushText(inlines, token.value.replace(/[ \t\r\n]+/g, ' '), tags.marks)
    else if (
      token.type === 'tag' &&
      !tags.take(token.name, token.isClosing, token.attributes) &&
      token.name === 'p' &&
      token.isClosing
    )
      inlines.push({ type: 'break', of: 'paragraph' })
  }
  return trimRun(inlines)
}

/**
 * Puts the text of footnotes at their first calls, `<a href="#fn1" role="doc-noteref">`; the items behind these calls go, and
 * so do the arrows that lead back. An item that no HTML has called before it stays where it is.
 */
export function noteTokens(tokens: readonly HtmlToken[], notes: ReadonlyMap<string, HtmlNote>): readonly HtmlToken[] {
  const out: HtmlToken[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as HtmlToken
    const role = token.type === 'tag' && !token.isClosing ? attributeOf(token.attributes, 'role') : undefined
    const end = token.type === 'tag' && role?.startsWith('doc-') ? endOf(tokens, at, token.name) : -1
    if (token.type !== 'tag' || end === -1) {
      out.push(token)
      continue
    }
    const call = role === 'doc-noteref' ? callOf(token, tokens.slice(at, end), notes) : undefined
    const note = role === 'doc-endnote' ? notes.get(attributeOf(token.attributes, 'id') ?? '') : undefined
    const isItem = note?.stands === 'at-call'
    if (call !== undefined) out.push({ type: 'note', call, line: token.line })
    else if (role !== 'doc-backlink' && !isItem) {
      out.push(token)
      continue
    }
    at = end
  }
  return out
}

function callOf(
  { attributes }: HtmlTag,
  inside: readonly HtmlToken[],
  notes: ReadonlyMap<string, HtmlNote>,
): FootnoteAnchor | undefined {
  const note = notes.get((attributeOf(attributes, 'href') ?? '').replace(/^#/, ''))
  if (note === undefined) return undefined
  const children = note.stands === 'in-item' ? note.children : []
  note.stands = 'at-call'
  const value = inside.map((token) => (token.type === 'text' ? token.value : '')).join('')
  return { type: 'footnote-anchor', value: value.trim(), children }
}

/** Tokens between a tag and the one that closes it. */
const maxInside = 500

function endOf(tokens: readonly HtmlToken[], open: number, name: string): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + maxInside); at++) {
    const token = tokens[at] as HtmlToken
    if (token.type === 'tag' && token.name === name) return token.isClosing ? at : -1
  }
  return -1
}
