/** How a caller follows and stops long work. `signal` is an `AbortSignal`; only these two members are used. */
export interface Work {
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown }
  readonly onProgress?: (progress: Progress) => void
}

/** How far the work is. */
export interface Progress {
  readonly stage: 'open' | 'structure' | 'align' | 'compare' | 'grade'
  /** Share of the stage that is done, 0 to 1. */
  readonly done: number
}

/**
 * Ends the work where the caller has asked to stop.
 *
 * @throws the signal’s reason
 */
export function stopIfAsked(work: Work): void {
  if (!work.signal?.aborted) return
  throw work.signal.reason instanceof Error ? work.signal.reason : new Error('The comparison was stopped')
}
