import type { Table } from '../model/document.ts'
import { textOf } from '../model/text-of.ts'

/** Signs and words that only programs have: braces, `==`, `&&`, `<<`, `if(`. */
const signs = /[{}]|[=!<>]=|&&|\|\||\+\+|--(?!-)|<<|>>|(?<![\p{L}\p{N}])(?:if|else if|for|while|switch|return) ?\(/u
/** A value that is set, or computed. */
const assignment = /(?:^|[^=<>!])=(?:[^=]|$)/
/** Three words side by side, as prose has them. */
const prose = /\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u

/** Whether a text is a line of a program, where every sign counts, rather than prose. */
export function readsAsCode(text: string): boolean {
  return (signs.test(text) || assignment.test(text)) && !prose.test(text)
}

/** Whether a table is a program: its rows open and close braces, and are run in their order. */
export function isProgram({ children }: Table): boolean {
  let opened = 0
  let closed = 0
  for (const row of children) {
    for (const cell of row.children) {
      const text = textOf(cell.children).trim()
      if (text.endsWith('{')) opened++
      if (text.startsWith('}')) closed++
    }
  }
  return opened > 0 && closed > 0
}
