/** What a text carries while it is not finished. Source: prepublished texts of T.88 and H.222.0; drafting practice. */
const marks = [
  // A unit is no choice: `[bit/s]`.
  /\[\s*[\p{L} ]{1,30}\/(?!\s*(?:s|ms|min|h|m|kg)\s*\])[\p{L} ]{1,30}\]/u,
  /\b(?:TBD|TBC|TBA|FFS)\b/,
  /\bto be (?:determined|defined|decided|confirmed|completed|added|supplied|provided)\b(?=\s*[\]).]|\s*$)/i,
  /\b(?:editor|editorial|author|secretariat)['’]?s?['’]?\s+note\b/i,
  /\[(?:[^\]]{0,40}\b(?:note|todo|check|verify|insert|placeholder|xx+)\b[^\]]{0,80})\]/i,
  // In a pattern of bits it stands for any: `1110 xxxx`.
  /\bXX+\b|(?<![01x]\s)\bx{3,}\b(?!\s[01x])|\?{2,}/,
  /\b(?:TODO|FIXME)\b/,
  /Error[!:]? (?:Reference source|Bookmark) not (?:found|defined)/i,
  // Metanorma prints it for a term that is cited and defined nowhere.
  /\bterm\s+[“"][^“”"]{1,80}[”"]\s+not resolved\b(?:\s+via\s+ID\s+[“"][^“”"]{0,80}[”"])?/,
]

/** The first editing mark in a printed text, or null. */
export function findEditingMark(text: string): string | null {
  for (const mark of marks) {
    const found = mark.exec(text)
    if (found) return found[0]
  }
  return null
}
