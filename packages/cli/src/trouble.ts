import { type ExitCode, exitCodes } from './exit-codes.ts'

/** The command cannot go on, for a reason that the user can mend. `message` is one line. */
export class Trouble extends Error {
  readonly exitCode: ExitCode
  /** Further lines, where there is more than one thing to mend. */
  readonly more: readonly string[]
  constructor(message: string, exitCode: ExitCode, more: readonly string[] = []) {
    super(message)
    this.more = more
    this.name = 'Trouble'
    this.exitCode = exitCode
  }
}

/** Bad arguments, or a bad configuration. */
export function usageTrouble(message: string, more: readonly string[] = []): Trouble {
  return new Trouble(message, exitCodes.usage, more)
}

/** An input is missing or cannot be read. */
export function inputTrouble(message: string): Trouble {
  return new Trouble(message, exitCodes.unreadable)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EISDIR: 'it is a directory',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
}

/** Why a file could not be read, in words; the code of the system where there are none for it. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return reasons[code] ?? code
}
