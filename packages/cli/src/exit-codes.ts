/** What the exit code of the command says. Other programs rely on it: none is renamed or reused. */
export const exitCodes = {
  /** Compared; nothing at or above the threshold. Also: what was asked for was printed. */
  aligned: 0,
  /** Compared; drift at or above the threshold. */
  drifted: 1,
  /** Not compared: bad arguments or bad configuration. */
  usage: 2,
  /** Not compared: an input is missing or cannot be read. */
  unreadable: 3,
  /** Compared in part: below the asked coverage, or a limit was hit, and so no verdict of "aligned" can be given. */
  incomplete: 4,
  /** A bug in the program. */
  bug: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
