/** Cuts the page into runs of about one length: browsers leave a run alone until it is near the screen. */
export function runsOf(pieces: readonly string[], length: number): string[][] {
  const runs: string[][] = [[]]
  let own = 0
  for (const piece of pieces) {
    if (own > length) {
      runs.push([])
      own = 0
    }
    runs.at(-1)?.push(piece)
    own += piece.length
  }
  return runs
}
