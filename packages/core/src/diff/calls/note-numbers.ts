import type { PrintedBlock } from '../../model/printing.ts'

/**
 * Whether the number of a note or example goes on from the one before it in its clause, in one text, and does not in the other:
 * a number that one printing alone skips, repeats or leaves out. Where both go on, they may count from another note.
 */
export function numbersPart(left: PrintedBlock, right: PrintedBlock): boolean {
  if (!isCounted(left) || !isCounted(right) || left.block.type !== right.block.type) return false
  return numberOf(left) !== numberOf(right) && goesOn(left) !== goesOn(right)
}

function isCounted({ block }: PrintedBlock): boolean {
  return (block.type === 'note' || block.type === 'example') && block.within === undefined
}

function goesOn(note: PrintedBlock): boolean {
  const others = note.owner.blocks.filter((block) => block.block.type === note.block.type && isCounted(block))
  const number = numberOf(note)
  // None is numbered, or none but this one could be: nothing goes on.
  if (number === null) return others.every((block) => numberOf(block) === null)
  const at = others.indexOf(note)
  const [before, after] = [others[at - 1], others[at + 1]].map((block) => block && numberOf(block))
  const begins = before === undefined || before === null || (number === 1 && before > 1)
  if (begins) return after === undefined || after === null || after === number + 1
  return number === before + 1
}

function numberOf({ block }: PrintedBlock): number | null {
  const printed = 'label' in block && block.label ? (block.label.number ?? '') : ''
  return /^[0-9]{1,4}$/.test(printed) ? Number(printed) : null
}
