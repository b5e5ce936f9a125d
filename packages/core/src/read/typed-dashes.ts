const typed = /(?<![^ \u00a0])-{2,3}(?=[ \u00a0]|$)|(?<=[\p{L}\p{N})\]])-{2,3}(?=[\p{L}\p{N}([])/gu

/** Dashes as typewriters have them, `lamps -- of brass`, `3--4`, as the dashes that are meant; `--help` stays. */
export function withDashes(text: string): string {
  if (!text.includes('--')) return text
  return text.replace(typed, (sign, at: number) =>
    isInName(text, at) ? sign : sign.length === 2 ? '\u2013' : '\u2014',
  )
}

/** Characters on either side that are looked at. */
const maxName = 80
/** Hyphens from which a word that they join is a name: `medium-r-normal--12-120`; `well-known--and` is none. */
const hyphensOfName = 3

/** Whether a dash stands in a name made of many parts, where two hyphens are an empty part. */
function isInName(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - maxName), at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at, at + maxName))?.[0] ?? ''
  const [ahead, behind] = [hyphensIn(before), hyphensIn(after.replace(/^-+/, ''))]
  // `state-of-the-art--and` has all of them before the dash.
  return ahead > 0 && behind > 0 && ahead + behind >= hyphensOfName
}

function hyphensIn(text: string): number {
  return text.match(/-/g)?.length ?? 0
}
