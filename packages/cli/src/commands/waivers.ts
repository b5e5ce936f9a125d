import { resolve } from 'node:path'
import { type IdleWaiver, neutralise, type Waiver, waive } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import type { ConfiguredTask } from '../config/configured-tasks.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { AcceptFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { dropWaivers, readWaivers } from '../waiver-file.ts'

type Task = ConfiguredTask<AcceptFlags>

/** Lists the waivers of one file. */
export async function listWaivers(path: string, terminal: Terminal): Promise<ExitCode> {
  const waivers = await readWaivers(path)
  for (const { finding, kind, clause, reason, acceptedBy, accepted, expires, link } of waivers) {
    const names = Object.entries(acceptedBy).map(([body, who]) => `${body} ${who || '?'}`)
    const where = clause.left ?? clause.right ?? ''
    const line = `${finding}  ${kind} in ${where}, ${accepted} to ${expires}, ${names.join(', ')}: ${reason || 'no reason'}${link === undefined ? '' : ` (${link})`}`
    terminal.out(`${neutralise(line.replace(/\s+/g, ' '))}\n`)
  }
  terminal.out(`${count(waivers.length)} in ${path}.\n`)
  return exitCodes.aligned
}

/**
 * Checks waivers against the texts, or drops those that are for no finding any more. A file may serve several pairs: a
 * waiver is idle where no pair needs it, and nothing is dropped before all of them are compared.
 *
 * @param tasks the pairs, and all other pairs that take their waivers from the same file.
 */
export async function checkWaivers(
  task: 'check' | 'prune',
  tasks: readonly Task[],
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.aligned
  for (const [path, sharing] of byFile(tasks)) {
    const waivers = await readWaivers(path)
    const idle = await idleInAll(waivers, sharing, terminal)
    for (const { waiver, why } of idle)
      terminal.out(
        `${neutralise(`${waiver.finding}  ${why}: ${waiver.kind} in ${waiver.clause.left ?? waiver.clause.right ?? ''}`)}\n`,
      )
    const pairs = sharing.length === 1 ? 'this pair' : `the ${sharing.length} pairs`
    if (task === 'prune') {
      const gone = new Set(idle.filter(({ why }) => isForNone(why)).map(({ waiver }) => waiver.finding))
      if (gone.size > 0) await dropWaivers(path, gone)
      terminal.out(`${count(gone.size)} for no finding of ${pairs} dropped from ${path}.\n`)
    } else {
      terminal.out(`${waivers.length - idle.length} of ${count(waivers.length)} in ${path} hold.\n`)
      if (idle.length > 0) exitCode = exitCodes.drifted
    }
  }
  return exitCode
}

/** The pairs by the file that they take their waivers from. */
function byFile(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const files = new Map<string, Task[]>()
  const names = new Map<string, string>()
  for (const task of tasks) {
    const key = resolve(task.flags.waivers)
    const name = names.get(key) ?? task.flags.waivers
    names.set(key, name)
    files.set(name, [...(files.get(name) ?? []), task])
  }
  return files
}

/** The waivers that hold in no pair, each with the reason that comes nearest to holding. */
async function idleInAll(
  waivers: readonly Waiver[],
  tasks: readonly Task[],
  terminal: Terminal,
): Promise<readonly IdleWaiver[]> {
  const reasons = new Map<string, IdleWaiver>()
  const held = new Set<string>()
  for (const { left, right, flags } of tasks) {
    const today = flags.today ?? terminal.today()
    const { waived = [], idleWaivers = [] } = waive(await compareFiles(left, right, flags, terminal), waivers, {
      today,
    })
    for (const { waiver } of waived) held.add(waiver.finding)
    for (const one of idleWaivers) {
      const known = reasons.get(one.waiver.finding)
      if (known === undefined || known.why === 'unused' || (isForNone(known.why) && !isForNone(one.why)))
        reasons.set(one.waiver.finding, one)
    }
  }
  return waivers.flatMap(({ finding }) => {
    const reason = reasons.get(finding)
    return held.has(finding) || reason === undefined ? [] : [reason]
  })
}

/** Whether a waiver is for no finding: what has run out or is not filled in may be mended. */
function isForNone(why: IdleWaiver['why']): boolean {
  return why === 'unused' || why === 'other-words'
}

/** The task that a word names. */
export function waiverTask(word: string): 'list' | 'check' | 'prune' {
  if (word === 'list' || word === 'check' || word === 'prune') return word
  throw usageTrouble(`“${word}” is no task: list, check or prune.`)
}

function count(number: number): string {
  return number === 1 ? '1 waiver' : `${number} waivers`
}
