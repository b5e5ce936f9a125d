/** The two annexes change places: letters, references, captions and all. */
export function swapAnnexes(text: string): string {
  const lettered = /((?:^# |^t |^f |\bAnnex |\{cl |\bTable |\bFormula \())([AB])(?=[ .,])/gm
  const swapped = text.replace(lettered, (_, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A'))
  const [start, middle, end] = [/^# B \|/m, /^# A \|/m, /^# Bibliography/m].map((head) => swapped.search(head)) as [
    number,
    number,
    number,
  ]
  return swapped.slice(0, start) + swapped.slice(middle, end) + swapped.slice(start, middle) + swapped.slice(end)
}

/** A new clause 6 pushes all that follow it, and every reference to them, on by one. */
export function renumber(text: string): string {
  const moved = text.replace(/((?:^# |\{cl ))(\d+)(?=[ .}])/gm, (whole, before: string, number: string) =>
    Number(number) < 6 ? whole : `${before}${Number(number) + 1}`,
  )
  return moved.replace(/^# 7 \|/m, '# 6 | Assumptions\np Clocks run forward.\n# 7 |')
}

/** The example without its picture, which not every format keeps. */
export function withoutPicture(text: string): string {
  return text.replace(/^p The relations between .*\ng 1 .*\n/m, '')
}
