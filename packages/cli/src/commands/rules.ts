import { rules, rulesJson, rulesText } from '@common-text/core'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { ListFormat } from '../options.ts'
import type { Terminal } from '../terminal.ts'

/** Prints every permitted-difference rule, every kind and every grade. */
export function listRules(format: ListFormat, terminal: Terminal): ExitCode {
  terminal.out(format === 'json' ? rulesJson(rules) : rulesText(rules))
  return exitCodes.aligned
}
