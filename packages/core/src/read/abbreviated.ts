/** Points behind these end no sentence: `as specified in Rec.` / `ITU-T X.690`. */
const abbreviations =
  /(?:^|[\s(])(?:Recs?|Nos?|Figs?|Eqs?|Vols?|pp?|Eds?|Amd|Cor|Ref|Sec|Doc|cf|vs|resp|approx|e\.g|i\.e)\.$/

/** Whether a line ends with the point of an abbreviation behind which more is printed. */
export function endsAbbreviated(line: string): boolean {
  return abbreviations.test(line)
}
