import type { Block, Reference } from '../model/document.ts'

/** Joins the two lines of a paired reference, the Recommendation's and the Standard's, to one entry. */
export function pairReferences(blocks: readonly Block[]): Block[] {
  const paired: Block[] = []
  for (const block of blocks) {
    const before = paired.at(-1)
    if (before?.type === 'reference' && block.type === 'reference' && isSecondLine(before, block)) {
      paired[paired.length - 1] = {
        ...before,
        children: [...before.children, { type: 'break', of: 'line' }, ...block.children],
        anchors: [...before.anchors, ...block.anchors],
        citation: { itu: before.citation?.itu ?? null, iso: block.citation?.iso ?? null },
      }
    } else paired.push(block)
  }
  return paired
}

function isSecondLine(first: Reference, second: Reference): boolean {
  return (
    first.group === 'paired' &&
    second.label.printed === '' &&
    first.citation !== null &&
    first.citation.iso === null &&
    second.citation !== null &&
    second.citation.itu === null
  )
}
