import type { Finding, Spot } from './finding.ts'

/** Who moved away from the text that was last agreed. */
export const attributions = ['left-moved', 'right-moved', 'both-moved-apart', 'base-unknown'] as const
/** `base-unknown` where the agreed text does not tell: the place was not compared with it. */
export type Attribution = (typeof attributions)[number]

/** What both texts changed in the same way: no drift, but news. */
export interface MovedAlike {
  /** The agreed text against the left one. */
  readonly finding: Finding
  /** Where the right text says the same; null where it has nothing there. */
  readonly right: Spot | null
}
