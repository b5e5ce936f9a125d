import { type ExitCode, exitCodes } from './exit-codes.ts'

/** The command cannot go on, for a reason that the user can mend. `message` is one line. */
export class Trouble extends Error {
  readonly exitCode: ExitCode
  constructor(message: string, exitCode: ExitCode) {
    super(message)
    this.name = 'Trouble'
    this.exitCode = exitCode
  }
}

/** Bad arguments. */
export function usageTrouble(message: string): Trouble {
  return new Trouble(message, exitCodes.usage)
}

/** An input is missing or cannot be read. */
export function inputTrouble(message: string): Trouble {
  return new Trouble(message, exitCodes.unreadable)
}
