import type { Block } from './document.ts'

/** Whether one of two blocks is a formula and the other a picture without a name or words, which may show it. */
export function mayShowFormula(a: Block, b: Block): boolean {
  return (a.type === 'formula' && isBare(b)) || (b.type === 'formula' && isBare(a))
}

function isBare(block: Block): boolean {
  return block.type === 'figure' && block.label === null && block.title.length === 0 && block.children.length === 0
}
