import { type Diagnostic, neutralise } from '@common-text/core'
import type { Terminal } from './terminal.ts'

/** Lines before the rest is only counted; all of them with `--verbose`. */
const shownDiagnostics = 10

export interface NamedDiagnostic {
  /** The file it is about, as the user named it; absent where it is about the pair. */
  readonly name?: string
  readonly diagnostic: Diagnostic
}

/** What was odd in the texts, a line each on standard error. */
export function printDiagnostics(diagnostics: readonly NamedDiagnostic[], terminal: Terminal, verbose: boolean): void {
  const shown = verbose ? diagnostics : diagnostics.slice(0, shownDiagnostics)
  for (const { name, diagnostic } of shown)
    terminal.err(
      `common-text: warning: ${neutralise(`${placed(name, diagnostic)}${diagnostic.message}`.replace(/\s+/g, ' '))}\n`,
    )
  const rest = diagnostics.length - shown.length
  if (rest > 0) terminal.err(`common-text: warning: and ${rest} more; --verbose lists all\n`)
}

/** `left.xml:12:3: `, as compilers do; `left.docx, paragraph 7: ` where there are no lines. */
function placed(name: string | undefined, { place }: Diagnostic): string {
  if (name === undefined) return ''
  if (place?.line !== undefined) return `${name}:${place.line}${place.column === undefined ? '' : `:${place.column}`}: `
  const where =
    place?.paragraph !== undefined
      ? `, paragraph ${place.paragraph}`
      : place?.page !== undefined
        ? `, page ${place.page}`
        : ''
  return `${name}${where}: `
}
