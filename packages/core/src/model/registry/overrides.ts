/**
 * Pairs that the catalogues do not list or list wrongly, in the form of `pairs.ts`. A row here replaces every row
 * there with the same Recommendation and standard.
 */
export const overrideLines: readonly string[] = []
