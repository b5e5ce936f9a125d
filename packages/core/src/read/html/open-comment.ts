import type { Root, RootContent } from 'hast'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { countCharacters } from '../ledger.ts'

/**
 * Says of a comment that is never closed what it hides: no browser shows the rest of the page, and whoever lost the end mark
 * did not mean it.
 */
export function tellOpenComment(root: Root, source: string): Diagnostic[] {
  const open: RootContent[] = [...root.children]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') for (const child of node.children) open.push(child)
    const { position } = node
    if (node.type !== 'comment' || position === undefined || (position.end.offset ?? 0) < source.length) continue
    if (/--!?>$/.test(source)) return []
    const characters = countCharacters(node.value.replace(/<[^<>]{0,1000}>/g, ''))
    const { line, column } = position.start
    return [
      {
        code: 'comment-unclosed',
        message:
          'A comment begins here and is never closed, so the rest of the page is not shown. Close it with “-->”.',
        place: { line, column },
        ...(characters === 0 ? {} : { notCompared: { block: 'paragraph', characters } }),
      },
    ]
  }
  return []
}
