/** `\begin{equation}` on a line of its own, and what is written so in several lines. */
const begin = /^ {0,3}\\begin\{(equation|displaymath|align|gather|multline|eqnarray)\*?\}\s*$/
/** `$$x$$ (eq-name)`: the name by which MyST refers to a formula; a number or a letter is printed, and so is `(normative)`. */
const named = /^( {0,3}\$\$(?!\$)[^\n]{1,2000}?)\$\$ *\((?=[^\s()]*[:_-])([a-z][\w:.-]{0,60})\)\s*$/
/** Lines of one formula looked at for its end. */
const maxFormulaLines = 200

/** Writes formulas that stand in the environments of LaTeX, or have a name behind them, between dollars; line for line. */
export function readWrittenTex(lines: string[], isKept: (at: number) => boolean): void {
  for (let at = 0; at < lines.length; at++) {
    if (isKept(at)) continue
    const line = lines[at] as string
    const found = named.exec(line)
    if (found !== null) lines[at] = `${found[1]}\\label{${found[2]}}$$`
    const environment = begin.exec(line)?.[1]
    if (environment === undefined) continue
    const end = endOf(lines, at, environment)
    if (end === -1) continue
    const isBare = environment === 'equation' || environment === 'displaymath'
    if (isBare) {
      lines[at] = '$$'
      lines[end] = '$$'
    } else if (isBlank(lines[at - 1]) && isBlank(lines[end + 1]) && at > 0 && end + 1 < lines.length) {
      lines[at - 1] = '$$'
      lines[at] = '\\begin{aligned}'
      lines[end] = '\\end{aligned}'
      lines[end + 1] = '$$'
    }
    at = end
  }
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function endOf(lines: readonly string[], from: number, environment: string): number {
  const end = new RegExp(`^ {0,3}\\\\end\\{${environment}\\*?\\}\\s*$`)
  for (let at = from + 1; at < lines.length && at < from + maxFormulaLines; at++) {
    const line = lines[at] as string
    if (end.test(line)) return at
    if (isBlank(line) || line.includes('$$')) return -1
  }
  return -1
}
