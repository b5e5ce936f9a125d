import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { append } from '../../model/gather.ts'
import { findMath } from './find-math.ts'
import { hasHidden, hideMark, showMarks } from './hidden-marks.ts'
import { dropLoneStars, type StarHabits } from './lone-stars.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkFrontmatter, ['yaml'])

/** Parses one chunk of Markdown with tables, footnotes and mathematics. */
export function parseMarkdown(text: string, habits: StarHabits): Root {
  const hidden = text.includes('$') ? hideMoney(text) : text
  const root = parser.parse(hidden)
  if (hidden.includes('*')) dropLoneStars(root, hidden, habits)
  if (hasHidden(hidden)) showHidden(root)
  return root
}

/** Hides every dollar that is no mark of a formula. */
function hideMoney(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const [start, end] of findMath(text)) {
    parts.push(hide(text.slice(at, start)), text.slice(start, end))
    at = end
  }
  parts.push(hide(text.slice(at)))
  return parts.join('')
}

/** Two dollars and more are marks of displayed formulas; after a backslash the parser knows what is meant. */
function hide(text: string): string {
  return text.replace(/\\[^]|\${2,}|\$/g, (found) => (found === '$' ? hideMark(found) : found))
}

function showHidden(root: Root): void {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const fields = node as unknown as Record<string, unknown>
    for (const name of ['value', 'alt', 'title', 'url', 'label', 'lang', 'meta']) {
      const value = fields[name]
      if (typeof value === 'string' && hasHidden(value)) fields[name] = showMarks(value)
    }
    if ('children' in node) append(open, node.children)
  }
}
