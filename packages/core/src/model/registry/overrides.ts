/**
 * Pairs that the catalogues do not list or list wrongly, in the form of `pairs.ts`. A row here replaces every row
 * there with the same Recommendation and number of the standard.
 */
export const overrideLines: readonly string[] = [
  // Reports, of which the catalogue of ITU-T gives the number alone.
  'H Suppl. 19|ISO/IEC TR 23091-4|twin|',
  'X.642|ISO/IEC TR 13243|common|1998-09=1999',
  // Of JTC 1, whose documents have both names.
  'H.265.1|ISO/IEC 23008-8|twin|',
  'H.265.2|ISO/IEC 23008-5|twin|',
  // Its only edition is of 1989, before both names were printed.
  'X.800|ISO 7498-2|unstated|',
]
