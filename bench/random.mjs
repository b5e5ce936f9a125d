/** A source of chance that gives the same sequence for the same seed (mulberry32). */
export function makeRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(next() * count)
  return {
    /** True with this probability. */
    chance: (share) => next() < share,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)],
    /** Picks as words are used in prose: the first of the list often, the last seldom. */
    pickByRank: (list) => list[Math.floor(list.length ** next()) - 1],
  }
}
