import { outlineJson, outlineOf, outlineText } from '@common-text/core'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { ListFormat } from '../options.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { type Input, readInput } from '../read-input.ts'
import { showProgress } from '../show-progress.ts'
import type { Terminal } from '../terminal.ts'

export interface OutlineFlags {
  readonly format: ListFormat
  readonly inputFormat?: Input['format']
  readonly revisions: 'fail' | 'accept' | 'reject'
  readonly verbose: boolean
}

/** Prints the clause tree of one text. */
export async function outline(file: string, flags: OutlineFlags, terminal: Terminal): Promise<ExitCode> {
  const progress = showProgress(terminal)
  const document = await readInput(
    { path: file, format: flags.inputFormat, revisions: flags.revisions },
    terminal,
    progress,
  ).finally(progress.end)
  printDiagnostics(
    document.diagnostics.map((diagnostic) => ({ name: file, diagnostic })),
    terminal,
    flags.verbose,
  )
  const entries = outlineOf(document)
  terminal.out(flags.format === 'json' ? outlineJson(entries) : outlineText(entries, document))
  return exitCodes.aligned
}
