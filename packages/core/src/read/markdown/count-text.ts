import type { Nodes } from 'mdast'
import { countCharacters } from '../../model/count-characters.ts'
import { htmlTokens } from './html-tokens.ts'

/** Characters of text in nodes, however deep, white space apart. What YAML says is data and no text. */
export function countText(nodes: readonly Nodes[]): number {
  const open = [...nodes]
  let characters = 0
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') characters += countHtml(node.value)
    else if ('value' in node && node.type !== 'yaml') characters += countCharacters(node.value)
    if ('children' in node) open.push(...node.children)
  }
  return characters
}

/** Characters of text in HTML, tags and comments apart. */
export function countHtml(html: string): number {
  let characters = 0
  for (const token of htmlTokens(html)) if (token.type === 'text') characters += countCharacters(token.value)
  return characters
}
