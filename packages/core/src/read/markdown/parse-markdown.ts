import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkFrontmatter, ['yaml'])

/** Parses one chunk of Markdown with tables, footnotes and mathematics. */
export function parseMarkdown(text: string): Root {
  return parser.parse(escapeMoney(text))
}

/**
 * A dollar sign is mathematics only where text touches it from inside and no digit follows the closing one:
 * `$x^2$` is, `$5 and $6` is not.
 */
function escapeMoney(text: string): string {
  if (!text.includes('$')) return text
  return text.replace(/\\\$|\$\$|`[^`\n]*`|\$([^$\n]*)\$|\$/g, (found: string, inside: string | undefined, at: number) => {
    if (found === '\\$' || found === '$$' || found.startsWith('`')) return found
    if (inside === undefined) return '\\$'
    const after = text[at + found.length] ?? ''
    const isMath = inside !== '' && !/^\s|\s$/.test(inside) && !/[0-9]/.test(after)
    return isMath ? found : `\\$${inside}\\$`
  })
}
