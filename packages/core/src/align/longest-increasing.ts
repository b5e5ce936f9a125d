/**
 * The positions of a longest strictly increasing run in `values`, by patience sorting.
 * `n log n`. Source: Fredman, "On computing the length of longest increasing subsequences", 1975.
 */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    if (low > 0) before[at] = tails[low - 1] as number
    tails[low] = at
  }
  const run: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(at)
  return run.reverse()
}
