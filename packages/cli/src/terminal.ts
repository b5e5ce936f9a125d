/** What the command needs of the world around it. Tests give their own. */
export interface Terminal {
  /** Standard output: the report alone. */
  readonly out: (text: string) => void
  /** Standard output where the report is no text: a Word file. */
  readonly outBytes: (bytes: Uint8Array) => void
  /** Standard error: progress and trouble. */
  readonly err: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Columns of standard output, where it is a terminal. */
  readonly columns: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly readStandardInput: () => Promise<Uint8Array>
  /** Milliseconds since some start; only differences count. */
  readonly now: () => number
  /** Resolves when the user or the system ends a command that would go on for ever. */
  readonly untilStopped: () => Promise<void>
  /** The day by the clock, ISO 8601. */
  readonly today: () => string
}

/** Whether to colour standard output. See no-color.org; FORCE_COLOR is what CI services set for their log viewers. */
export function wantsColour(terminal: Terminal, asked: boolean): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = terminal.env
  if (!asked || (no !== undefined && no !== '')) return false
  if (force !== undefined && force !== '' && force !== '0') return true
  return terminal.outIsTerminal && term !== 'dumb'
}
