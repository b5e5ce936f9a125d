import { checkPair } from '../check-pair.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { CheckFlags } from '../options.ts'
import { Trouble } from '../trouble.ts'

/** One pair of many, as plain data: it may be checked in another thread. */
export interface PairTask {
  readonly name: string
  readonly left: string
  readonly right: string
  readonly flags: CheckFlags
  /** The day that waivers are judged by, ISO 8601. */
  readonly today: string
}

/** What came of one pair. */
export interface PairResult {
  readonly name: string
  readonly exitCode: ExitCode
  /** The JSON report; null where there is none. */
  readonly report: unknown
  /** What went to standard error, line by line. */
  readonly said: readonly string[]
}

/** Checks one pair and keeps what it says. What is wrong with one pair is no trouble of another. */
export default async function checkOne(task: PairTask): Promise<PairResult> {
  let out = ''
  let err = ''
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    outBytes: () => {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    env: {},
    readStandardInput: async () => new Uint8Array(),
    now: () => 0,
    untilStopped: async () => {},
    today: () => task.today,
  }
  let exitCode: ExitCode
  try {
    exitCode = await checkPair(task.left, task.right, { ...task.flags, format: 'json' }, terminal)
  } catch (error) {
    exitCode = error instanceof Trouble ? error.exitCode : exitCodes.bug
    err += `common-text: ${error instanceof Error ? error.message : String(error)}\n`
  }
  const said = err.split('\n').filter((line) => line !== '')
  return { name: task.name, exitCode, report: out === '' ? null : JSON.parse(out), said }
}
