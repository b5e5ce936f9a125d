import { decodeHTML } from 'entities/decode'
import type { FootnoteAnchor } from '../../model/inline.ts'

/** A piece of HTML. Comments are gone; character references are decoded in text. */
export type HtmlToken =
  | { readonly type: 'text'; readonly value: string; readonly line: number }
  | HtmlTag
  | { readonly type: 'note'; readonly call: FootnoteAnchor; readonly line: number }

export interface HtmlTag {
  readonly type: 'tag'
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
  readonly printed: string
  readonly line: number
}

/** Longest tag, in characters; a longer one is text. */
const maxTag = 4_000

/** Cuts HTML into tags and text, forgiving what is not closed. `line` counts from 0 at the start. */
export function* htmlTokens(html: string): Generator<Exclude<HtmlToken, { type: 'note' }>> {
  const lastComment = html.lastIndexOf('-->')
  let line = 0
  let at = 0
  let text = ''
  let textLine = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (text === '') textLine = line
    text += html.slice(at, end)
    line += newlines(html, at, end)
    if (open === -1) break
    if (html.startsWith('<!--', open) && open < lastComment) {
      at = html.indexOf('-->', open) + 3
      line += newlines(html, open, at)
      continue
    }
    const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*)>/.exec(html.slice(open, open + maxTag))
    if (!tag) {
      text += '<'
      at = open + 1
      continue
    }
    if (text !== '') yield { type: 'text', value: decodeHTML(text), line: textLine }
    text = ''
    const [printed, slash, name = '', attributes = ''] = tag
    yield { type: 'tag', name: name.toLowerCase(), isClosing: slash === '/', attributes, printed, line }
    at = open + printed.length
    line += newlines(html, open, at)
  }
  if (text !== '') yield { type: 'text', value: decodeHTML(text), line: textLine }
}

/** The value of an attribute; undefined where there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, found, double, single, bare] of attributes.matchAll(
    /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g,
  )) {
    if (found?.toLowerCase() === name) return decodeHTML(double ?? single ?? bare ?? '')
  }
  return undefined
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
