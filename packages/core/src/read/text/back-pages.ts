import { splitLabel } from './heading-label.ts'
import { fold, inner, isBlank, type Line } from './lines.ts'

/** Filled lines at the end of a text that may be its back pages. */
const maxLines = 90
/** Longest line of a list of series, in characters. */
const maxLine = 160

/** Where the list of the series of Recommendations begins that ITU-T prints behind the text; the end where it does not. */
export function backPagesFrom(lines: readonly Line[]): number {
  let seen = 0
  for (let at = lines.length - 1; at >= 0 && seen < maxLines; at--) {
    const line = lines[at] as Line
    if (isBlank(line)) continue
    seen++
    const text = inner(line)
    if (text.length > maxLine || splitLabel(text)?.kind === 'annex') break
    if (/^SERIES OF ITU[-\u2010\u2011]T RECOMMENDATIONS$/i.test(fold(text))) return at
  }
  return lines.length
}
