/** Longest style sheet that is looked at, in UTF-16 units; a longer one is no office suite's. */
const maxSheet = 400_000
/** `.c4{vertical-align:super}`, `span.up { … }`: what office suites write for each run that is printed alike. None inside another element, `.a .b`. */
const classRule = /(?<=^\s{0,40}|[{},;/-]\s{0,40})(?:span|font)?\.([\w-]{1,60})\s{0,4}\{([^{}]{0,600})\}/g

/** The classes of a style sheet that raise or lower text, with the style that does it: `2<span class="c4">32</span>` is 2^32. */
export function scriptClassesOf(sheet: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  if (sheet.length > maxSheet) return styles
  for (const [, name = '', rule = ''] of sheet.matchAll(classRule)) {
    const said = /(?:^|[;\s])(vertical-align\s*:\s*([\w.%+-]+))/i.exec(rule)
    if (said === null) continue
    // What is said last holds.
    if (/^(?:super|sub)$/i.test(said[2] as string)) styles.set(name, said[1] as string)
    else styles.delete(name)
  }
  return styles
}
