import type { FootnoteDefinition, Nodes } from 'mdast'
import { countCharacters } from '../../model/count-characters.ts'
import { append } from '../../model/gather.ts'
import { codeOf, titlesOfCode } from './code-title.ts'
import { htmlTokens } from './html-tokens.ts'

/** Characters, white space apart, of what a reader sees and of comments in HTML, which nobody does. */
export interface TextCount {
  text: number
  comments: number
  /** Of the text, what stands in each footnote, by its name. */
  readonly footnotes: Map<string, number>
}

/** Adds the text in nodes, however deep. What YAML says is data and no text. */
export function addText(nodes: readonly Nodes[], count: TextCount): void {
  const open = [...nodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html' || (node.type === 'code' && node.lang === '{=html}')) addHtml(node.value, count)
    else if (node.type === 'code') count.text += countCharacters([...titlesOfCode(node), codeOf(node)].join(' '))
    else if ('value' in node && node.type !== 'yaml') count.text += countCharacters(node.value)
    if (node.type === 'footnoteDefinition') addFootnote(node, count)
    else if ('children' in node) append(open, node.children)
  }
}

function addFootnote(node: FootnoteDefinition, count: TextCount): void {
  const before = count.text
  addText(node.children, count)
  const name = node.identifier.toLowerCase()
  count.footnotes.set(name, (count.footnotes.get(name) ?? 0) + count.text - before)
}

/** Adds the text in HTML, tags apart. */
export function addHtml(html: string, count: TextCount): void {
  for (const token of htmlTokens(html)) if (token.type === 'text') count.text += countCharacters(token.value)
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    if (end === -1) return
    count.comments += countCharacters(html.slice(at + 4, end))
    at = end
  }
}
